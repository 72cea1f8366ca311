//! The attributes of a type.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Path;

use super::field::{Facet, WhiteSpace, facets};
use super::{Attrs, Namespace, Place, Spanned};
use crate::ctxt::Ctxt;

/// What `#[soap(...)]` on a struct or an enum says.
pub(crate) struct ContainerAttrs {
    /// The namespace as given; for the element itself, and for the children unless they are `unqualified`.
    pub(crate) namespace: Option<Spanned<Namespace>>,
    pub(crate) unqualified: Option<Span>,
    /// The children are in the namespace of the element around them.
    pub(crate) inherit_namespace: Option<Span>,
    /// Names are recognized whatever their namespace and their case.
    pub(crate) lenient_names: Option<Span>,
    /// What the element that the type is may be called besides.
    pub(crate) aliases: Option<Spanned<String>>,
    pub(crate) element: Option<Spanned<String>>,
    pub(crate) element_namespace: Option<Spanned<Namespace>>,
    pub(crate) group: Option<Span>,
    /// The elements of the group have no order.
    pub(crate) unordered: Option<Span>,
    pub(crate) header: Option<Span>,
    pub(crate) body: Option<Span>,
    pub(crate) choice: Option<Span>,
    pub(crate) types: Option<Span>,
    pub(crate) union: Option<Span>,
    /// The values of the enumeration are codes.
    pub(crate) codes: Option<Span>,
    pub(crate) transparent: Option<Span>,
    pub(crate) text: Option<Span>,
    /// Of a transparent newtype: what is said of its value.
    pub(crate) default: Option<Spanned<String>>,
    pub(crate) fixed: Option<Spanned<String>>,
    pub(crate) white_space: WhiteSpace,
    pub(crate) facets: Vec<Facet>,
    /// The path of the runtime.
    pub(crate) krate: TokenStream,
    /// `#[repr(packed)]`: fields may lie where no reference may point.
    pub(crate) packed: Option<Span>,
}

impl ContainerAttrs {
    pub(crate) fn of_struct(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> ContainerAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::Struct, attributes);
        let mut container = ContainerAttrs::common(&mut attrs, attributes);
        container.element(&mut attrs);
        container.inherit_namespace = attrs.flag("inherit_namespace");
        container.group = attrs.flag("group");
        container.unordered = attrs.flag("unordered");
        container.header = attrs.flag("header");
        container.body = attrs.flag("body");
        container.transparent = attrs.flag("transparent");
        container.text = attrs.flag("text");
        container.default = attrs.lexical("default");
        container.fixed = attrs.lexical("fixed");
        container.white_space = WhiteSpace::new(&mut attrs);
        container.facets = facets(&mut attrs);
        attrs.finish();
        container
    }

    pub(crate) fn of_enum(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> ContainerAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::Enum, attributes);
        let mut container = ContainerAttrs::common(&mut attrs, attributes);
        container.element(&mut attrs);
        container.inherit_namespace = attrs.flag("inherit_namespace");
        container.choice = attrs.flag("choice");
        container.types = attrs.flag("types");
        container.union = attrs.flag("union");
        container.codes = attrs.flag("codes");
        attrs.finish();
        container
    }

    pub(crate) fn of_fault_enum(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> ContainerAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::FaultEnum, attributes);
        let container = ContainerAttrs::common(&mut attrs, attributes);
        attrs.finish();
        container
    }

    fn common(attrs: &mut Attrs<'_>, attributes: &[syn::Attribute]) -> ContainerAttrs {
        ContainerAttrs {
            namespace: attrs.namespace("namespace"),
            unqualified: attrs.flag("unqualified"),
            inherit_namespace: None,
            lenient_names: None,
            aliases: None,
            element: None,
            element_namespace: None,
            group: None,
            unordered: None,
            header: None,
            body: None,
            choice: None,
            types: None,
            union: None,
            codes: None,
            transparent: None,
            text: None,
            default: None,
            fixed: None,
            white_space: WhiteSpace::default(),
            facets: Vec::new(),
            krate: attrs.path("crate").map_or_else(default_crate, Path::into_token_stream),
            packed: packed(attributes),
        }
    }

    fn element(&mut self, attrs: &mut Attrs<'_>) {
        self.element = attrs.xml_name("element");
        self.aliases = attrs.xml_names("aliases");
        self.lenient_names = attrs.flag("lenient_names");
        self.element_namespace = attrs.namespace("element_namespace");
    }

    /// The namespace of the child elements, or of the types.
    pub(crate) fn child_namespace(&self) -> Namespace {
        match &self.namespace {
            _ if self.inherit_namespace.is_some() => Namespace::of_parent(),
            Some(namespace) if self.unqualified.is_none() => namespace.value.clone(),
            _ => Namespace::none(),
        }
    }

    /// The namespace of the element that the type is.
    pub(crate) fn own_namespace(&self) -> Namespace {
        match self.element_namespace.as_ref().or(self.namespace.as_ref()) {
            Some(namespace) => namespace.value.clone(),
            None => Namespace::none(),
        }
    }
}

fn default_crate() -> TokenStream {
    quote!(::saponify)
}

fn packed(attributes: &[syn::Attribute]) -> Option<Span> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        // What is wrong with a `repr` is the compiler's to say.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("packed") {
                found = meta.path.get_ident().map(syn::Ident::span);
            }
            if meta.input.peek(syn::token::Paren) {
                meta.input.parse::<proc_macro2::TokenTree>()?;
            }
            Ok(())
        });
    }
    found
}
