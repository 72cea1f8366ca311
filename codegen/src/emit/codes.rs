//! What the values of enumerations have besides their text, and what holds such values: a method each.

use std::collections::BTreeMap;
use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, Variants, docs};
use crate::ir::{
    Enumeration, Field, Ident, Item, ItemBody, ItemId, Occurs, Property, PropertyKind, Struct, TextCode,
    ValueType, code,
};

impl<'a> Context<'a> {
    /// The methods; none where there are no properties.
    pub(super) fn properties(&self, item: &Item, enumeration: &Enumeration) -> Option<TokenStream> {
        if enumeration.properties.is_empty() {
            return None;
        }
        let ident = &item.ident;
        let methods = enumeration.properties.iter().map(|property| self.property(enumeration, property));
        Some(quote!(impl #ident { #(#methods)* }))
    }

    fn property(&self, enumeration: &Enumeration, property: &Property) -> TokenStream {
        let (ty, nothing) = match property.kind {
            PropertyKind::Text => (quote!(Option<&'static str>), quote!(None)),
            PropertyKind::One(id) => {
                let target = self.item_name(id);
                (quote!(Option<#target>), quote!(None))
            }
            PropertyKind::Many(id) => {
                let target = self.item_name(id);
                (quote!(&'static [#target]), quote!(&[]))
            }
        };
        // Values that have the same share an arm, in the order of the first of them.
        let mut arms: Vec<(&[String], Vec<&Ident>)> = Vec::new();
        let mut by_said: BTreeMap<&[String], usize> = BTreeMap::new();
        for (value, said) in enumeration.values.iter().zip(&property.values) {
            if said.is_empty() {
                continue;
            }
            let index = *by_said.entry(said).or_insert(arms.len());
            if index == arms.len() {
                arms.push((said, Vec::new()));
            }
            arms[index].1.push(&value.ident);
        }
        let named: usize = arms.iter().map(|(_, idents)| idents.len()).sum();
        let rest =
            (named < enumeration.values.len() || enumeration.other.is_some()).then(|| quote!(_ => #nothing,));
        let variants = property.kind.item().map(|id| self.variants(id)).unwrap_or_default();
        let arms = arms.iter().map(|(said, idents)| {
            let result = self.said(property.kind, said, &variants);
            quote!(#(Self::#idents)|* => #result,)
        });
        let (docs, ident) = (docs(&property.docs), &property.ident);
        quote! {
            #docs
            pub const fn #ident(&self) -> #ty {
                match self { #(#arms)* #rest }
            }
        }
    }

    /// What a property is of the values that say this.
    fn said(&self, kind: PropertyKind, said: &[String], variants: &Variants<'_>) -> TokenStream {
        let values = said.iter().filter_map(|text| variants.get(text.as_str()));
        match kind {
            PropertyKind::Text => quote!(Some(#(#said)*)),
            PropertyKind::One(id) => {
                let target = self.item_name(id);
                quote!(Some(#(#target::#values)*))
            }
            PropertyKind::Many(id) => {
                let target = self.item_name(id);
                quote!(&[#(#target::#values),*])
            }
        }
    }

    /// The variants of an enumeration by their texts.
    fn variants(&self, id: ItemId) -> Rc<Variants<'a>> {
        let api = self.api;
        let variants = || match &api.item(id).body {
            ItemBody::Enumeration(enumeration) => {
                enumeration.values.iter().map(|value| (value.value.as_str(), &value.ident)).collect()
            }
            _ => BTreeMap::new(),
        };
        Rc::clone(self.variants.borrow_mut().entry(id).or_insert_with(|| Rc::new(variants())))
    }
}

impl Context<'_> {
    /// What a struct says of the codes that it and its fields hold; nothing for most.
    pub(super) fn codes_of(&self, item: &Item, body: &Struct) -> Vec<TokenStream> {
        let ident = &item.ident;
        let mut impls = Vec::new();
        if let Some(holds) = body.code {
            impls.extend(code_holder(ident, body, holds));
        }
        let mut methods = body.fields.iter().filter_map(|field| self.code_method(field)).peekable();
        if methods.peek().is_some() {
            impls.push(quote!(impl #ident { #(#methods)* }));
        }
        impls
    }

    fn code_method(&self, field: &Field) -> Option<TokenStream> {
        let list = self.item_name(field.rules.codes?);
        let (ident, ty) = (&field.ident, &field.ty);
        let method = ident.with_suffix("_code");
        let (result, read) = if is_many(ty) {
            (quote!(Vec<#list>), many(ident, ty))
        } else {
            (quote!(Option<#list>), one(ident, ty))
        };
        let about = match is_many(ty) {
            true => {
                format!(" The codes in {}, unless they are none of the enumeration's.", code(ident.as_str()))
            }
            false => {
                format!(" The code in {}; none where it is none of the enumeration's.", code(ident.as_str()))
            }
        };
        Some(quote! {
            #[doc = #about]
            pub fn #method(&self) -> #result { #read }
        })
    }
}

fn is_many(ty: &ValueType) -> bool {
    ty.items.is_some() || matches!(ty.occurs, Occurs::Many { .. })
}

fn one(ident: &Ident, ty: &ValueType) -> TokenStream {
    match ty.occurs {
        Occurs::Required => quote!(self.#ident.code()),
        Occurs::OptionalOrNil => quote!(self.#ident.as_ref()?.as_ref().value()?.code()),
        Occurs::Optional | Occurs::Many { .. } => quote!(self.#ident.as_ref()?.code()),
    }
}

fn many(ident: &Ident, ty: &ValueType) -> TokenStream {
    let all = quote!(self.#ident.iter());
    // A wrapper that may be absent, or nil.
    let items = match (&ty.items, ty.occurs) {
        (None, _) | (Some(_), Occurs::Required) => all,
        (Some(_), Occurs::OptionalOrNil) => {
            quote!(#all.filter_map(|items| items.as_ref().value()).flatten())
        }
        (Some(_), _) => quote!(#all.flatten()),
    };
    let nillable = match &ty.items {
        Some(items) => items.nillable,
        None => ty.occurs == Occurs::Many { nillable: true },
    };
    match nillable {
        true => quote!(#items.flatten().filter_map(|item| item.code()).collect()),
        false => quote!(#items.filter_map(|item| item.code()).collect()),
    }
}

/// Conversions of a struct that holds a code of whichever enumeration.
fn code_holder(ident: &Ident, body: &Struct, holds: TextCode) -> [TokenStream; 2] {
    let is_optional = |field: &Field| field.ty.occurs == Occurs::Optional;
    let value = &body.fields[holds.value];
    let text = match is_optional(value) {
        true => {
            let field = &value.ident;
            quote!(self.#field.as_deref()?)
        }
        false => {
            let field = &value.ident;
            quote!(&self.#field)
        }
    };
    let set = |field: &Field, text: TokenStream| {
        let ident = &field.ident;
        let text = if is_optional(field) { quote!(Some(#text)) } else { text };
        quote!(#ident: #text)
    };
    let mut fields = vec![set(value, quote!(code.value().to_owned()))];
    if let Some(name) = holds.name {
        fields.push(set(&body.fields[name], quote!(code.name().to_owned())));
    }
    if fields.len() < body.fields.len() {
        fields.push(quote!(..Self::default()));
    }
    let reading = quote! {
        impl #ident {
            #[doc = " The code as a value of an enumeration; none where it is none of its."]
            pub fn code<C: ::saponify::Enumeration>(&self) -> Option<C> {
                C::from_value(#text)
            }
        }
    };
    let writing = quote! {
        impl<C: ::saponify::Enumeration> From<C> for #ident {
            fn from(code: C) -> Self {
                Self { #(#fields),* }
            }
        }
    };
    [reading, writing]
}
