//! The rules that attributes have to keep: a function for each.

mod faults;
mod field;
mod record;
mod types;
mod union;
mod variants;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::ast::{Body, Container};
use crate::attr::Spanned;
use crate::ctxt::Ctxt;

pub(crate) use faults::faults;

/// Checks a type that is read or written.
pub(crate) fn container(ctxt: &Ctxt, container: &Container<'_>) {
    one_kind_of_type(ctxt, container);
    group_has_no_element(ctxt, container);
    unordered_needs_group(ctxt, container);
    element_namespace_needs_element(ctxt, container);
    unqualified_needs_namespace(ctxt, container);
    inherited_or_given(ctxt, container);
    lenient_names_need_names(ctxt, container);
    text_needs_transparent(ctxt, container);
    transparent_has_no_children(ctxt, container);
    values_need_transparent(ctxt, container);
    match &container.body {
        Body::Record(fields) => {
            record::not_packed(ctxt, container);
            fields.iter().for_each(|field| field::rules(ctxt, &field.attrs));
            record::rules(ctxt, container, fields);
        }
        Body::Transparent(_) => {}
        Body::Enumeration(variants) => variants::enumeration(ctxt, container, variants),
        Body::Choice(variants) => {
            variants.iter().for_each(|variant| field::rules(ctxt, &variant.attrs));
            variants::choice(ctxt, container, variants);
        }
        Body::Types(variants) => types::rules(ctxt, container, variants),
        Body::Union(variants) => union::rules(ctxt, container, variants),
    }
}

fn one_kind_of_type(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    let given = [
        ("group", attrs.group),
        ("header", attrs.header),
        ("body", attrs.body),
        ("transparent", attrs.transparent),
        ("choice", attrs.choice),
        ("types", attrs.types),
        ("union", attrs.union),
        ("codes", attrs.codes),
    ];
    let mut given = given.into_iter().filter_map(|(name, span)| Some((name, span?)));
    if let Some((first, _)) = given.next() {
        for (second, span) in given {
            ctxt.error(span, format_args!("`{first}` and `{second}` contradict each other"));
        }
    }
}

/// A group or a choice stands in its parent's content; the elements of header and body are SOAP's.
fn group_has_no_element(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    let Some(element) = &attrs.element else { return };
    let inline =
        [(attrs.group, "group"), (attrs.choice, "choice"), (attrs.header, "header"), (attrs.body, "body")];
    for (_, kind) in inline.into_iter().filter(|(given, _)| given.is_some()) {
        ctxt.error(
            element.span,
            format_args!("a {kind} is no element of its own: `element` and `{kind}` contradict each other"),
        );
    }
}

/// The elements of a struct that is an element come in any order anyway.
fn unordered_needs_group(ctxt: &Ctxt, container: &Container<'_>) {
    if let (Some(span), None) = (container.attrs.unordered, container.attrs.group) {
        ctxt.error(span, "`unordered` needs `group`");
    }
}

fn element_namespace_needs_element(ctxt: &Ctxt, container: &Container<'_>) {
    if let (Some(namespace), None) = (&container.attrs.element_namespace, &container.attrs.element) {
        ctxt.error(namespace.span, "`element_namespace` needs `element`");
    }
}

fn unqualified_needs_namespace(ctxt: &Ctxt, container: &Container<'_>) {
    if let (Some(span), None) = (container.attrs.unqualified, &container.attrs.namespace) {
        ctxt.error(
            span,
            "`unqualified` needs `namespace`: without one, the elements are in no namespace anyway",
        );
    }
}

/// A type whose children have the namespace of the element around them does not know any, and so has none for itself.
fn inherited_or_given(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    let Some(inherits) = attrs.inherit_namespace else { return };
    let element = attrs.element.as_ref().map(|element| element.span);
    let contradicts = [
        ("namespace", attrs.namespace.as_ref().map(|namespace| namespace.span)),
        ("unqualified", attrs.unqualified),
        ("element", element),
        ("header", attrs.header),
        ("body", attrs.body),
        ("types", attrs.types),
        ("union", attrs.union),
        ("transparent", attrs.transparent),
    ];
    for (name, _) in contradicts.into_iter().filter(|(_, given)| given.is_some()) {
        ctxt.error(inherits, format_args!("`{name}` and `inherit_namespace` contradict each other"));
    }
    if let Body::Enumeration(_) = &container.body {
        ctxt.error(
            inherits,
            "an enumeration is a text: there are no elements that could inherit a namespace",
        );
    }
}

fn lenient_names_need_names(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    if let (Some(aliases), None) = (&attrs.aliases, &attrs.element) {
        ctxt.error(aliases.span, "`aliases` needs `element`: these are other names of the element");
    }
    let Some(lenient) = attrs.lenient_names else { return };
    let has_names = match &container.body {
        Body::Record(_) | Body::Choice(_) => true,
        Body::Transparent(_) => attrs.element.is_some(),
        Body::Enumeration(_) | Body::Types(_) | Body::Union(_) => false,
    };
    if !has_names {
        ctxt.error(
            lenient,
            "`lenient_names` is for types with elements, or that are one: there are none here",
        );
    }
}

fn text_needs_transparent(ctxt: &Ctxt, container: &Container<'_>) {
    if let (Some(span), None) = (container.attrs.text, container.attrs.transparent) {
        ctxt.error(span, "`text` on a struct needs `transparent`; on a field, it is the text of the element");
    }
}

/// A default, facets and so on are said of a value, which only a newtype is itself.
fn values_need_transparent(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    if let (Some(_), Some(fixed)) = (&attrs.default, &attrs.fixed) {
        ctxt.error(fixed.span, "`default` and `fixed` contradict each other");
    }
    field::one_white_space(ctxt, &attrs.white_space);
    if attrs.transparent.is_some() {
        return;
    }
    let given = [
        ("default", attrs.default.as_ref().map(|given| given.span)),
        ("fixed", attrs.fixed.as_ref().map(|given| given.span)),
        ("collapse", attrs.white_space.collapse),
        ("replace", attrs.white_space.replace),
    ];
    let facets = attrs.facets.iter().map(|facet| (facet.name, facet.span));
    for (name, span) in given.into_iter().filter_map(|(name, span)| Some((name, span?))).chain(facets) {
        ctxt.error(span, format_args!("`{name}` on a struct needs `transparent`: it is said of a value"));
    }
}

fn transparent_has_no_children(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    let Body::Transparent(_) = &container.body else { return };
    if let Some(span) = attrs.unqualified {
        ctxt.error(span, "a transparent newtype has no elements of its own that could be unqualified");
    }
    if let (Some(namespace), None) = (&attrs.namespace, &attrs.element) {
        ctxt.error(namespace.span, "a transparent newtype has no elements of its own: `namespace` is its field's, or needs `element`");
    }
}

/// Reports those whose key has occurred before.
fn no_twice<'a, T, K: Ord>(
    ctxt: &Ctxt,
    things: impl IntoIterator<Item = &'a T>,
    key: impl Fn(&'a T) -> Option<Spanned<K>>,
    message: impl Fn(&'a T, &'a T) -> String,
) where
    T: 'a,
{
    let mut seen: BTreeMap<K, &T> = BTreeMap::new();
    for thing in things {
        let Some(Spanned { value, span }) = key(thing) else { continue };
        match seen.entry(value) {
            Entry::Occupied(first) => ctxt.error(span, message(first.get(), thing)),
            Entry::Vacant(place) => {
                place.insert(thing);
            }
        }
    }
}
