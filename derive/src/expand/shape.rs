//! The table that describes the fields of a struct, or the variants of a choice.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::Direction;
use crate::ast::{Container, Field};
use crate::attr::{ContainerAttrs, Facet, FacetValue, FieldAttrs, Kind, Namespace, WhiteSpace};

/// What a table says of one field.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) attrs: &'a FieldAttrs,
}

/// What the runtime's `Shape` is worked out from.
pub(super) struct Parts {
    pub(super) type_name: String,
    /// The namespaces, as an expression.
    pub(super) namespaces: TokenStream,
    /// The fields, as an expression.
    pub(super) fields: TokenStream,
}

/// The parts of a shape; `measured` is an expression that says where the fields lie.
pub(super) fn parts(container: &Container<'_>, entries: &[Entry<'_>], measured: &TokenStream) -> Parts {
    let attrs = &container.attrs;
    let mut namespaces = Namespaces::new(attrs.child_namespace());
    let (mut described, mut extras) = (String::new(), Vec::new());
    for entry in entries {
        extras.extend(describe(attrs, entry, &mut namespaces, &mut described));
    }
    let namespaces = namespaces.0.iter().map(|namespace| &namespace.expr);
    let count = entries.len();
    Parts {
        type_name: container.ident.to_string(),
        namespaces: quote!(&[#(#namespaces),*]),
        fields: quote!(&__s::fields::<#count, _>(#described, #measured, &[#(#extras),*])),
    }
}

/// Describes a field in the way of the runtime's `fields`; what is rarely said of it is an expression of its own.
fn describe(
    container: &ContainerAttrs,
    entry: &Entry<'_>,
    namespaces: &mut Namespaces,
    described: &mut String,
) -> Option<TokenStream> {
    let Entry { name, attrs } = entry;
    described.push(match attrs.kind() {
        Kind::Element => 'e',
        Kind::Attribute => 'a',
        Kind::Text => 't',
        Kind::Choice | Kind::Group => 'i',
        Kind::Any => 'w',
        Kind::Mixed => 'm',
        Kind::AnyAttributes => 'r',
        Kind::Attachment => 'b',
    });
    described.push_str(&namespaces.index(attrs.namespace_in(container)).to_string());
    if attrs.nillable.is_some() {
        described.push('!');
    }
    match attrs.white_space {
        WhiteSpace { collapse: Some(_), .. } => described.push('_'),
        WhiteSpace { replace: Some(_), .. } => described.push('~'),
        WhiteSpace { .. } => {}
    }
    if container.lenient_names.is_some() {
        described.push('?');
    }
    let said = said(container, attrs, namespaces);
    if !said.is_empty() {
        described.push('+');
    }
    described.extend([" ", name, ";"]);
    (!said.is_empty()).then(|| quote!(&__s::Extra::of(&[#(#said),*])))
}

/// Where fields lie, as an expression: the pointers to them are measured from `__p`, in groups, each a tuple. A type's place in
/// the source is where a missing impl is reported.
pub(super) fn measured(fields: &[Field<'_>], direction: Direction) -> TokenStream {
    /// The greatest tuple that the runtime knows.
    const FEW: usize = 16;
    let function = match direction {
        Direction::Reading => quote!(measured_for_reading),
        Direction::Writing => quote!(measured_for_writing),
        Direction::Both => quote!(measured),
    };
    let groups = fields.chunks(FEW).map(|fields| {
        let members = fields.iter().map(member);
        quote!(__s::#function(__p, (#(#members,)*)))
    });
    quote!([#(#groups),*])
}

fn member(field: &Field<'_>) -> TokenStream {
    let (member, span) = (&field.member, place_of(field.ty));
    let pointer = quote_spanned!(span=> &raw const (*__p).#member);
    let marker = marker(&field.attrs);
    match field.attrs.kind() {
        Kind::Element if marker == "Elements" => pointer,
        Kind::Attribute | Kind::Text => quote_spanned!(span=> __s::text_at::<__s::#marker, _>(#pointer)),
        _ => quote_spanned!(span=> __s::at::<__s::#marker, _>(#pointer)),
    }
}

/// The way in which a field's type is read and written.
pub(super) fn marker(attrs: &FieldAttrs) -> syn::Ident {
    let name = match attrs.kind() {
        Kind::Element | Kind::Attribute | Kind::Text if attrs.list.is_some() => "List",
        Kind::Element if attrs.items.name.is_some() => "Items",
        Kind::Element => "Elements",
        Kind::Attribute | Kind::Text => "Text",
        Kind::Choice | Kind::Group => "Inline",
        Kind::Any | Kind::AnyAttributes | Kind::Attachment => "Any",
        Kind::Mixed => "Mixed",
    };
    syn::Ident::new(name, Span::call_site())
}

/// Where a type stands in the source, as a place of the expansion's: lints do not take it for the user's code.
pub(super) fn place_of(ty: &Type) -> Span {
    Span::call_site().located_at(syn::spanned::Spanned::span(ty))
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
    for (name, aliases) in [("Aliases", &attrs.aliases), ("ItemAliases", &attrs.items.aliases)] {
        if let Some(aliases) = aliases {
            let (name, aliases) = (Ident::new(name, Span::call_site()), &aliases.value);
            said.push(quote!(__s::Said::#name(#aliases)));
        }
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
