//! The attributes of the variants of an enumeration, of a union, of an enum of types, and of an enum of faults.

use proc_macro2::Span;

use super::field::{Facet, WhiteSpace, facets};
use super::{Attrs, ContainerAttrs, Namespace, Place, Spanned};
use crate::ctxt::Ctxt;

/// What `#[soap(...)]` on a variant of an enumeration says.
pub(crate) struct EnumerationVariantAttrs {
    pub(crate) value: Option<Spanned<String>>,
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) number: Option<Spanned<i64>>,
    pub(crate) other: Option<Span>,
}

impl EnumerationVariantAttrs {
    pub(crate) fn new(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> EnumerationVariantAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::EnumerationVariant, attributes);
        let variant = EnumerationVariantAttrs {
            value: attrs.string("value"),
            name: attrs.string("name"),
            number: attrs.integer("number"),
            other: attrs.flag("other"),
        };
        attrs.finish();
        variant
    }
}

/// What `#[soap(...)]` on a variant of a union says.
pub(crate) struct MemberAttrs {
    pub(crate) list: Option<Span>,
    pub(crate) other: Option<Span>,
    pub(crate) white_space: WhiteSpace,
    pub(crate) facets: Vec<Facet>,
}

impl MemberAttrs {
    pub(crate) fn new(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> MemberAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::UnionVariant, attributes);
        let variant = MemberAttrs {
            list: attrs.flag("list"),
            other: attrs.flag("other"),
            white_space: WhiteSpace::new(&mut attrs),
            facets: facets(&mut attrs),
        };
        attrs.finish();
        variant
    }
}

/// What `#[soap(...)]` on a variant of an enum of types says.
pub(crate) struct TypeVariantAttrs {
    pub(crate) type_name: Option<Spanned<String>>,
    pub(crate) namespace: Option<Spanned<Namespace>>,
    pub(crate) unqualified: Option<Span>,
    pub(crate) declared: Option<Span>,
}

impl TypeVariantAttrs {
    pub(crate) fn new(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> TypeVariantAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::TypeVariant, attributes);
        let variant = TypeVariantAttrs {
            type_name: attrs.xml_name("type_name"),
            namespace: attrs.namespace("namespace"),
            unqualified: attrs.flag("unqualified"),
            declared: attrs.flag("declared"),
        };
        attrs.finish();
        variant
    }

    /// The namespace of the type.
    pub(crate) fn namespace_in(&self, container: &ContainerAttrs) -> Namespace {
        match &self.namespace {
            Some(namespace) => namespace.value.clone(),
            None if self.unqualified.is_some() => Namespace::none(),
            None => container.child_namespace(),
        }
    }
}

/// What `#[soap(...)]` on a variant of an enum of faults says.
pub(crate) struct FaultVariantAttrs {
    pub(crate) element: Option<Spanned<String>>,
    pub(crate) namespace: Option<Spanned<Namespace>>,
    pub(crate) unqualified: Option<Span>,
    pub(crate) other: Option<Span>,
}

impl FaultVariantAttrs {
    pub(crate) fn new(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> FaultVariantAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::FaultVariant, attributes);
        let variant = FaultVariantAttrs {
            element: attrs.xml_name("element"),
            namespace: attrs.namespace("namespace"),
            unqualified: attrs.flag("unqualified"),
            other: attrs.flag("other"),
        };
        attrs.finish();
        variant
    }
}

/// Whether a variant is marked `#[soap(other)]`, without judging the rest: it tells what kind the enum is.
pub(crate) fn is_other(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("soap")).any(|attribute| {
        let mut found = false;
        // An error stops the search; whoever reads the attribute in earnest reports it.
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("other");
            super::skip_to_comma(meta.input)
        });
        found
    })
}
