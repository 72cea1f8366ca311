//! The rules of an enum of types.

use super::no_twice;
use crate::ast::{Container, TypeVariant};
use crate::attr::Spanned;
use crate::ctxt::Ctxt;

pub(super) fn rules(ctxt: &Ctxt, container: &Container<'_>, variants: &[TypeVariant<'_>]) {
    one_declared(ctxt, variants);
    namespace_or_unqualified(ctxt, variants);
    different_types(ctxt, container, variants);
}

fn one_declared(ctxt: &Ctxt, variants: &[TypeVariant<'_>]) {
    for span in variants.iter().filter_map(|variant| variant.attrs.declared).skip(1) {
        ctxt.error(span, "a second `declared` variant: the first takes the values that name no type");
    }
}

fn namespace_or_unqualified(ctxt: &Ctxt, variants: &[TypeVariant<'_>]) {
    for variant in variants {
        if let (Some(_), Some(span)) = (&variant.attrs.namespace, variant.attrs.unqualified) {
            ctxt.error(span, "`namespace` and `unqualified` contradict each other");
        }
    }
}

fn different_types(ctxt: &Ctxt, container: &Container<'_>, variants: &[TypeVariant<'_>]) {
    let name = |variant: &TypeVariant<'_>| {
        let namespace = variant.attrs.namespace_in(&container.attrs).key;
        Some(Spanned::new((namespace, variant.name.value.clone()), variant.name.span))
    };
    no_twice(ctxt, variants, name, |first, second| {
        format!("`{}` and `{}` are both the type `{}`", first.ident, second.ident, second.name.value)
    });
}
