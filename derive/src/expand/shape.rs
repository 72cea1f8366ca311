//! The table that describes the fields of a struct, or the variants of a choice.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use crate::ast::Container;
use crate::attr::{ContainerAttrs, Facet, FacetValue, FieldAttrs, Kind, Namespace, WhiteSpace};

/// What a table says of one field.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) attrs: &'a FieldAttrs,
    /// Which field of the struct at `__p`, and its type; none for the variants of a choice.
    pub(super) member: Option<(&'a syn::Member, &'a Type)>,
}

/// The shape, as an expression.
pub(super) fn shape<'a>(container: &Container<'_>, entries: impl Iterator<Item = Entry<'a>>) -> TokenStream {
    let attrs = &container.attrs;
    let mut namespaces = Namespaces::new(attrs.child_namespace());
    let mut kinds = Vec::new();
    let fields: Vec<_> = entries
        .inspect(|entry| kinds.push(entry.attrs.kind()))
        .map(|entry| field(attrs, &entry, &mut namespaces))
        .collect();
    let type_name = container.ident.to_string();
    let namespaces = namespaces.0.iter().map(|namespace| &namespace.expr);
    let has_attributes = kinds.iter().any(is_attribute);
    let text = match kinds.iter().position(|kind| matches!(kind, Kind::Text | Kind::Mixed)) {
        Some(index) => quote!(__s::Option::Some(#index)),
        None => quote!(__s::Option::None),
    };
    let is_element = |kind: &Kind| !is_attribute(kind) && *kind != Kind::Text;
    let first_element = kinds.iter().position(is_element).unwrap_or(kinds.len());
    quote! {
        __s::Shape {
            type_name: #type_name,
            namespaces: &[#(#namespaces),*],
            fields: &[#(#fields),*],
            has_attributes: #has_attributes,
            text: #text,
            first_element: #first_element,
        }
    }
}

fn is_attribute(kind: &Kind) -> bool {
    matches!(kind, Kind::Attribute | Kind::AnyAttributes)
}

/// The slot of a field, as an expression: the type's place in the source is where a missing impl is reported.
pub(super) fn slot(slot: &str, attrs: &FieldAttrs, ty: &Type) -> TokenStream {
    let marker = marker(attrs);
    let span = place_of(ty);
    let slot = syn::Ident::new(slot, span);
    let of = match attrs.kind() {
        Kind::Attribute | Kind::Text if slot == "ReadSlot" => quote_spanned!(span=> of_text),
        _ => quote_spanned!(span=> of),
    };
    quote_spanned!(span=> __s::#slot::#of::<#ty, __s::#marker>())
}

/// The way in which a field's type is read and written.
pub(super) fn marker(attrs: &FieldAttrs) -> syn::Ident {
    let name = match attrs.kind() {
        Kind::Element | Kind::Attribute | Kind::Text if attrs.list.is_some() => "List",
        Kind::Element if attrs.items.name.is_some() => "Items",
        Kind::Element => "Elements",
        Kind::Attribute | Kind::Text => "Text",
        Kind::Choice | Kind::Group => "Inline",
        Kind::Any | Kind::AnyAttributes => "Any",
        Kind::Mixed => "Mixed",
    };
    syn::Ident::new(name, Span::call_site())
}

/// Where a type stands in the source, as a place of the expansion's: lints do not take it for the user's code.
pub(super) fn place_of(ty: &Type) -> Span {
    Span::call_site().located_at(syn::spanned::Spanned::span(ty))
}

fn field(container: &ContainerAttrs, entry: &Entry<'_>, namespaces: &mut Namespaces) -> TokenStream {
    let Entry { name, attrs, member } = entry;
    let kind = match attrs.kind() {
        Kind::Element => quote!(Element),
        Kind::Attribute => quote!(Attribute),
        Kind::Text => quote!(Text),
        Kind::Choice | Kind::Group => quote!(Inline),
        Kind::Any => quote!(Any),
        Kind::AnyAttributes => quote!(AnyAttributes),
        Kind::Mixed => quote!(Mixed),
    };
    let namespace = Literal::usize_unsuffixed(namespaces.index(attrs.namespace_in(container)));
    let field = match member {
        Some((member, ty)) => {
            quote!(__s::field::<_, #ty>(__p, &raw const (*__p).#member, __s::Kind::#kind, #namespace, #name))
        }
        None => quote!(__s::Field::new(__s::Kind::#kind, #namespace, #name)),
    };
    let field = match attrs.white_space {
        WhiteSpace { collapse: None, replace: None } => field,
        _ => {
            let white_space = white_space(&attrs.white_space);
            quote!(__s::Field::spaced(#field, #white_space))
        }
    };
    let said = said(container, attrs, namespaces);
    let nillable = attrs.nillable.is_some();
    if said.is_empty() && !nillable {
        return field;
    }
    let extra =
        if said.is_empty() { quote!(__s::Extra::NONE) } else { quote!(__s::Extra::of(&[#(#said),*])) };
    quote!(__s::Field::with(#field, #nillable, &#extra))
}

/// What is rarely said.
fn said(container: &ContainerAttrs, attrs: &FieldAttrs, namespaces: &mut Namespaces) -> Vec<TokenStream> {
    let mut said = Vec::new();
    if let Some(items) = &attrs.items.name {
        let namespace = match &attrs.items.namespace {
            Some(namespace) => namespace.value.clone(),
            None => attrs.namespace_in(container),
        };
        let (expr, name) = (&namespace.expr, &items.value);
        said.push(quote!(__s::Said::Items(__s::Name::new(#expr, #name))));
        namespaces.index(namespace);
    }
    if attrs.items.nillable.is_some() {
        said.push(quote!(__s::Said::NillableItems));
    }
    let counts = [
        ("MinOccurs", &attrs.min_occurs),
        ("MaxOccurs", &attrs.max_occurs),
        ("MinItems", &attrs.items.min),
        ("MaxItems", &attrs.items.max),
    ];
    for (name, count) in counts {
        if let Some(count) = count {
            let (name, count) = (Ident::new(name, Span::call_site()), count.value);
            said.push(quote!(__s::Said::#name(#count)));
        }
    }
    for (name, value) in [("Default", &attrs.default), ("Fixed", &attrs.fixed)] {
        if let Some(value) = value {
            let (name, value) = (Ident::new(name, Span::call_site()), &value.value);
            said.push(quote!(__s::Said::#name(#value)));
        }
    }
    for (name, namespaces) in [("Only", &attrs.only), ("Not", &attrs.not)] {
        if let Some(namespaces) = namespaces {
            let (name, namespaces) = (Ident::new(name, Span::call_site()), &namespaces.value.expr);
            said.push(quote!(__s::Said::Admits(__s::Admits::#name(#namespaces))));
        }
    }
    if let Some(facets) = facets(&attrs.facets) {
        said.push(quote!(__s::Said::Facets(#facets)));
    }
    said
}

/// A reference to the facets, as an expression.
pub(super) fn facets(facets: &[Facet]) -> Option<TokenStream> {
    let listed = facets.iter().map(facet);
    (!facets.is_empty()).then(|| quote!(&__s::Facets::of(&[#(#listed),*])))
}

/// What white space means, as an expression.
pub(super) fn white_space(white_space: &WhiteSpace) -> TokenStream {
    match white_space {
        WhiteSpace { collapse: Some(_), .. } => quote!(__s::WhiteSpace::Collapse),
        WhiteSpace { replace: Some(_), .. } => quote!(__s::WhiteSpace::Replace),
        WhiteSpace { .. } => quote!(__s::WhiteSpace::Preserve),
    }
}

fn facet(facet: &Facet) -> TokenStream {
    let name = Ident::new(facet.variant, Span::call_site());
    match &facet.value {
        FacetValue::Count(count) => quote!(__s::Facet::#name(#count)),
        FacetValue::Text(text) => quote!(__s::Facet::#name(#text)),
    }
}

/// The namespaces of a shape, each once: the container's own is the first.
struct Namespaces(Vec<Namespace>);

impl Namespaces {
    fn new(own: Namespace) -> Namespaces {
        Namespaces(vec![own])
    }

    fn index(&mut self, namespace: Namespace) -> usize {
        let known = self.0.iter().position(|other| other.key == namespace.key);
        known.unwrap_or_else(|| {
            self.0.push(namespace);
            self.0.len() - 1
        })
    }
}
