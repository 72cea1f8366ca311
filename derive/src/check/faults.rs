//! The rules of an enum of faults.

use super::no_twice;
use crate::ast::{FaultEnum, FaultVariant};
use crate::attr::Spanned;
use crate::ctxt::Ctxt;

/// Checks an enum of faults.
pub(crate) fn faults(ctxt: &Ctxt, faults: &FaultEnum<'_>) {
    one_other(ctxt, faults);
    element_or_other(ctxt, faults);
    namespace_or_unqualified(ctxt, faults);
    different_elements(ctxt, faults);
}

/// A fault that no variant is for has to go somewhere.
fn one_other(ctxt: &Ctxt, faults: &FaultEnum<'_>) {
    let mut others = faults.variants.iter().filter(|variant| variant.attrs.other.is_some());
    if others.next().is_none() {
        ctxt.error(
            faults.ident.span(),
            "faults that the operation does not declare need a variant: `#[soap(other)] Other(Fault)`",
        );
    }
    for variant in others {
        ctxt.error(
            variant.ident.span(),
            "a second `other` variant: the first takes all faults that have no variant",
        );
    }
}

fn element_or_other(ctxt: &Ctxt, faults: &FaultEnum<'_>) {
    for variant in &faults.variants {
        match (&variant.attrs.element, variant.attrs.other) {
            (Some(element), Some(_)) => {
                ctxt.error(element.span, "`element` and `other` contradict each other")
            }
            (None, None) => ctxt.error(
                variant.ident.span(),
                "which detail element is this fault's? `#[soap(element = \"…\", namespace = …)]` says it",
            ),
            (None, Some(_)) => no_namespace(ctxt, variant),
            (Some(_), None) => {}
        }
    }
}

fn no_namespace(ctxt: &Ctxt, variant: &FaultVariant<'_>) {
    if let Some(namespace) = &variant.attrs.namespace {
        ctxt.error(namespace.span, "`namespace` and `other` contradict each other");
    }
    if let Some(span) = variant.attrs.unqualified {
        ctxt.error(span, "`unqualified` and `other` contradict each other");
    }
}

fn namespace_or_unqualified(ctxt: &Ctxt, faults: &FaultEnum<'_>) {
    for variant in &faults.variants {
        if let (Some(_), Some(span)) = (&variant.attrs.namespace, variant.attrs.unqualified) {
            ctxt.error(span, "`namespace` and `unqualified` contradict each other");
        }
    }
}

fn different_elements(ctxt: &Ctxt, faults: &FaultEnum<'_>) {
    let name = |variant: &FaultVariant<'_>| {
        let element = variant.attrs.element.as_ref()?;
        let namespace = faults.namespace_of(variant).key;
        Some(Spanned::new((namespace, element.value.clone()), element.span))
    };
    no_twice(ctxt, &faults.variants, name, |first, second| {
        format!("`{}` and `{}` are the same detail element", first.ident, second.ident)
    });
}
