//! What the type parameters of a generic type have to be able to do.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Ident, Type};

use super::Direction;
use crate::ast::{Body, Container};
use crate::attr::{FieldAttrs, Kind};

/// What is asked of a type parameter.
struct Traits {
    element: TokenStream,
    text: TokenStream,
    inline: TokenStream,
}

/// The conditions of the impls.
pub(super) fn of(container: &Container<'_>, direction: Direction) -> TokenStream {
    let traits = match direction {
        Direction::Reading => Traits {
            element: quote!(__s::FromXml),
            text: quote!(__s::FromText),
            inline: quote!(__s::ReadInline),
        },
        Direction::Writing => Traits {
            element: quote!(__s::ToXml),
            text: quote!(__s::ToText),
            inline: quote!(__s::WriteInline),
        },
        Direction::Both => Traits {
            element: quote!(__s::FromXml + __s::ToXml),
            text: quote!(__s::FromText + __s::ToText),
            inline: quote!(__s::ReadInline + __s::WriteInline),
        },
    };
    conditions(container, &traits)
}

/// The type's own conditions, and for each type parameter what the fields that it occurs in ask for.
fn conditions(container: &Container<'_>, traits: &Traits) -> TokenStream {
    let own = container.generics.where_clause.as_ref();
    let mut parameters = container.generics.type_params().map(|parameter| &parameter.ident).peekable();
    if parameters.peek().is_none() {
        return own.to_token_stream();
    }
    let fields = fields(container, traits);
    let added = parameters.flat_map(|parameter| {
        let mut needed: Vec<&TokenStream> = Vec::new();
        for (ty, bounds) in &fields {
            for bound in bounds.iter().filter(|_| mentions(ty.to_token_stream(), parameter)) {
                if !needed.iter().any(|other| other.to_string() == bound.to_string()) {
                    needed.push(bound);
                }
            }
        }
        needed.into_iter().map(move |bound| quote!(#parameter: #bound,)).collect::<Vec<_>>()
    });
    let own = own.map(|own| {
        let predicates = own.predicates.iter();
        quote!(#(#predicates,)*)
    });
    quote!(where #own #(#added)*)
}

/// The types of all fields, and what each asks of the type parameters in it.
fn fields<'a>(container: &'a Container<'_>, traits: &'a Traits) -> Vec<(&'a Type, Vec<&'a TokenStream>)> {
    match &container.body {
        Body::Record(fields) => {
            fields.iter().map(|field| (field.ty, bound_of(&field.attrs, traits))).collect()
        }
        Body::Transparent(ty) if container.attrs.text.is_some() => {
            vec![(*ty, vec![&traits.element, &traits.text])]
        }
        Body::Transparent(ty) => vec![(*ty, vec![&traits.element])],
        Body::Enumeration(_) => Vec::new(),
        Body::Union(variants) => {
            variants.iter().map(|variant| (variant.payload, vec![&traits.text])).collect()
        }
        Body::Types(variants) => {
            variants.iter().map(|variant| (variant.payload, vec![&traits.element])).collect()
        }
        Body::Choice(variants) => variants
            .iter()
            .filter_map(|variant| Some((variant.payload?, bound_of(&variant.attrs, traits))))
            .collect(),
    }
}

fn bound_of<'a>(attrs: &FieldAttrs, traits: &'a Traits) -> Vec<&'a TokenStream> {
    match attrs.kind() {
        Kind::Attribute | Kind::Text => vec![&traits.text],
        Kind::Element if attrs.list.is_some() => vec![&traits.text],
        Kind::Element => vec![&traits.element],
        Kind::Choice | Kind::Group | Kind::Mixed => vec![&traits.inline],
        Kind::Any | Kind::AnyAttributes | Kind::Attachment => Vec::new(),
    }
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
