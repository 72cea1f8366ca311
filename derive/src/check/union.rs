//! The rules of a union.

use crate::ast::{Container, UnionVariant};
use crate::ctxt::Ctxt;

pub(super) fn rules(ctxt: &Ctxt, container: &Container<'_>, variants: &[UnionVariant<'_>]) {
    no_children(ctxt, container);
    one_other(ctxt, variants);
    other_is_only_other(ctxt, variants);
    variants.iter().for_each(|variant| super::field::one_white_space(ctxt, &variant.attrs.white_space));
}

fn no_children(ctxt: &Ctxt, container: &Container<'_>) {
    let attrs = &container.attrs;
    if let Some(span) = attrs.unqualified {
        ctxt.error(span, "a union has no elements that could be unqualified");
    }
    if let (Some(namespace), None) = (&attrs.namespace, &attrs.element) {
        ctxt.error(namespace.span, "a union is text, which is in no namespace: `namespace` needs `element`");
    }
}

fn one_other(ctxt: &Ctxt, variants: &[UnionVariant<'_>]) {
    for variant in variants.iter().filter(|variant| variant.attrs.other.is_some()).skip(1) {
        ctxt.error(
            variant.ident.span(),
            "a second `other` variant: the first keeps all texts that are values of no other",
        );
    }
}

fn other_is_only_other(ctxt: &Ctxt, variants: &[UnionVariant<'_>]) {
    for attrs in variants.iter().map(|variant| &variant.attrs).filter(|attrs| attrs.other.is_some()) {
        let given = [
            ("list", attrs.list),
            ("collapse", attrs.white_space.collapse),
            ("replace", attrs.white_space.replace),
        ];
        let facets = attrs.facets.iter().map(|facet| (facet.name, facet.span));
        for (name, span) in given.into_iter().filter_map(|(name, span)| Some((name, span?))).chain(facets) {
            ctxt.error(span, format_args!("`other` and `{name}` contradict each other: it keeps any text"));
        }
    }
}
