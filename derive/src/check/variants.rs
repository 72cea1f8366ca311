//! The rules of enumerations and choices.

use syn::Fields;

use super::no_twice;
use crate::ast::{ChoiceVariant, Container, EnumerationVariant};
use crate::attr::{Kind, Spanned};
use crate::ctxt::Ctxt;

pub(super) fn enumeration(ctxt: &Ctxt, container: &Container<'_>, variants: &[EnumerationVariant<'_>]) {
    no_children(ctxt, container);
    one_other(ctxt, variants);
    other_is_only_other(ctxt, variants);
    other_has_a_field(ctxt, variants);
    different_values(ctxt, variants);
    different_numbers(ctxt, variants);
    names_need_codes(ctxt, container, variants);
    different_code_names(ctxt, container, variants);
}

pub(super) fn choice(ctxt: &Ctxt, container: &Container<'_>, variants: &[ChoiceVariant<'_>]) {
    one_any(ctxt, variants);
    one_text(ctxt, variants);
    text_among_elements(ctxt, variants);
    empty_is_plain(ctxt, variants);
    different_names(ctxt, container, variants);
}

fn no_children(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    if let Some(span) = attrs.unqualified {
        ctxt.error(span, "an enumeration has no elements that could be unqualified");
    }
    if let (Some(namespace), None) = (&attrs.namespace, &attrs.element) {
        ctxt.error(
            namespace.span,
            "an enumeration is text, which is in no namespace: `namespace` needs `element`",
        );
    }
}

fn one_other(ctxt: &Ctxt, variants: &[EnumerationVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.attrs.other.is_some()).skip(1) {
        ctxt.error(
            variant.ident.span(),
            "a second `other` variant: the first takes all values that have no variant",
        );
    }
}

fn other_is_only_other(ctxt: &Ctxt, variants: &[EnumerationVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.attrs.other.is_some()) {
        let value = variant.attrs.value.as_ref().map(|value| ("value", value.span));
        let number = variant.attrs.number.as_ref().map(|number| ("number", number.span));
        let name = variant.attrs.name.as_ref().map(|name| ("name", name.span));
        for (name, span) in value.into_iter().chain(name).chain(number) {
            ctxt.error(span, format_args!("`other` and `{name}` contradict each other"));
        }
    }
}

fn other_has_a_field(ctxt: &Ctxt, variants: &[EnumerationVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.attrs.other.is_some()) {
        match variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {}
            _ => ctxt.error(
                variant.ident.span(),
                "the `other` variant has one field for the text: `Other(String)`",
            ),
        }
    }
}

fn different_values(ctxt: &Ctxt, variants: &[EnumerationVariant<'_>]) {
    let known = variants.iter().filter(|variant| variant.attrs.other.is_none());
    no_twice(
        ctxt,
        known,
        |variant| Some(variant.value.clone()),
        |first, second| {
            format!("`{}` and `{}` are both the value {:?}", first.ident, second.ident, second.value.value)
        },
    );
}

fn different_numbers(ctxt: &Ctxt, variants: &[EnumerationVariant<'_>]) {
    no_twice(
        ctxt,
        variants,
        |variant| variant.attrs.number.clone(),
        |first, second| {
            let number = second.attrs.number.as_ref().map_or(0, |number| number.value);
            format!("`{}` and `{}` are both the number {number}", first.ident, second.ident)
        },
    );
}

fn names_need_codes(ctxt: &Ctxt, container: &Container<'_>, variants: &[EnumerationVariant<'_>]) {
    if container.attrs.codes.is_some() {
        return;
    }
    for name in variants.iter().filter_map(|variant| variant.attrs.name.as_ref()) {
        ctxt.error(name.span, "`name` needs `codes` on the enum: other values are called what they are");
    }
}

fn different_code_names(ctxt: &Ctxt, container: &Container<'_>, variants: &[EnumerationVariant<'_>]) {
    let codes = container.attrs.codes;
    let known = variants.iter().filter(|variant| codes.is_some() && variant.attrs.other.is_none());
    no_twice(
        ctxt,
        known,
        |variant| Some(variant.name()),
        |first, second| {
            format!("`{}` and `{}` are both called {:?}", first.ident, second.ident, second.name().value)
        },
    );
}

fn one_any(ctxt: &Ctxt, variants: &[ChoiceVariant<'_>]) {
    let is_any = |variant: &&ChoiceVariant<'_>| variant.attrs.kind() == Kind::Any;
    let takes_all = |variant: &ChoiceVariant<'_>| variant.attrs.only.is_none() && variant.attrs.not.is_none();
    let wildcards: Vec<_> = variants.iter().filter(is_any).collect();
    let Some(first) = wildcards.iter().position(|variant| takes_all(variant)) else { return };
    for variant in &wildcards[first + 1..] {
        ctxt.error(
            variant.ident.span(),
            "a further `any` variant: the first takes all elements that have no variant",
        );
    }
}

fn one_text(ctxt: &Ctxt, variants: &[ChoiceVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.attrs.kind() == Kind::Text).skip(1) {
        ctxt.error(variant.ident.span(), "a second `text` variant: the first takes all text");
    }
}

/// Text may stand between any two elements, also between those of a group.
fn text_among_elements(ctxt: &Ctxt, variants: &[ChoiceVariant<'_>]) {
    let kind = |variant: &ChoiceVariant<'_>| variant.attrs.kind();
    if !variants.iter().any(|variant| kind(variant) == Kind::Text) {
        return;
    }
    for variant in variants.iter().filter(|variant| matches!(kind(variant), Kind::Choice | Kind::Group)) {
        ctxt.error(
            variant.ident.span(),
            format_args!(
                "`{}` and `text` contradict each other: between the elements of mixed content may be text, \
                 so each is a variant",
                kind(variant).attribute()
            ),
        );
    }
}

/// A variant without a field has nothing that could be said of its value.
fn empty_is_plain(ctxt: &Ctxt, variants: &[ChoiceVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.payload.is_none()) {
        let attrs = &variant.attrs;
        if attrs.kind() != Kind::Element {
            let kind = attrs.kind().attribute();
            ctxt.error(
                variant.ident.span(),
                format_args!("`{kind}` needs a field; a variant without one is an empty element"),
            );
        }
        let said = [
            ("items", attrs.items.name.as_ref().map(|given| given.span)),
            ("list", attrs.list),
            ("nillable", attrs.nillable),
            ("default", attrs.default.as_ref().map(|given| given.span)),
            ("fixed", attrs.fixed.as_ref().map(|given| given.span)),
            ("min_occurs", attrs.min_occurs.as_ref().map(|given| given.span)),
            ("max_occurs", attrs.max_occurs.as_ref().map(|given| given.span)),
        ];
        let facets = attrs.facets.iter().map(|facet| (facet.name, facet.span));
        for (name, span) in said.into_iter().filter_map(|(name, span)| Some((name, span?))).chain(facets) {
            ctxt.error(
                span,
                format_args!("`{name}` needs a field; a variant without one is an empty element"),
            );
        }
    }
}

fn different_names(ctxt: &Ctxt, container: &Container<'_>, variants: &[ChoiceVariant<'_>]) {
    let name = |variant: &ChoiceVariant<'_>| {
        (variant.attrs.kind() == Kind::Element).then(|| {
            let namespace = variant.attrs.namespace_in(&container.attrs).key;
            Spanned::new((namespace, variant.name.value.clone()), variant.name.span)
        })
    };
    no_twice(ctxt, variants, name, |first, second| {
        format!("`{}` and `{}` are both the element `{}`", first.ident, second.ident, second.name.value)
    });
}
