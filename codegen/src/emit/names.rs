//! Types by name.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::ir::{BuiltInType, Occurs, TypeRef, ValueType};

impl Context<'_> {
    /// The type of a field, variant or parameter.
    pub(super) fn value_type(&self, ty: &ValueType) -> TokenStream {
        let single = self.single_type(ty);
        match ty.occurs {
            Occurs::Required => single,
            Occurs::Optional => quote!(Option<#single>),
            Occurs::OptionalOrNil => {
                self.use_types();
                quote!(Option<types::Nillable<#single>>)
            }
            Occurs::Many { nillable: false } => quote!(Vec<#single>),
            Occurs::Many { nillable: true } => quote!(Vec<Option<#single>>),
        }
    }

    /// The type of one occurrence.
    fn single_type(&self, ty: &ValueType) -> TokenStream {
        let mut name = self.type_name(ty.target);
        if ty.list {
            name = quote!(Vec<#name>);
        }
        if ty.typed {
            self.use_types();
            name = quote!(types::Typed<#name>);
        }
        match &ty.items {
            Some(items) if items.nillable => name = quote!(Vec<Option<#name>>),
            Some(_) => name = quote!(Vec<#name>),
            None => {}
        }
        if ty.boxed { quote!(Box<#name>) } else { name }
    }

    pub(super) fn type_name(&self, target: TypeRef) -> TokenStream {
        let built_in = match target {
            TypeRef::Item(id) => return self.item_name(id),
            TypeRef::Extern(id) => {
                let path = &self.api.extern_type(id).path;
                return quote!(#path);
            }
            TypeRef::BuiltIn(built_in) => built_in,
        };
        let (name, module) = built_in_name(built_in);
        match module {
            Home::Prelude => {}
            Home::Types => self.use_types(),
            Home::Xml => self.use_xml(),
        }
        name
    }
}

enum Home {
    Prelude,
    Types,
    Xml,
}

fn built_in_name(built_in: BuiltInType) -> (TokenStream, Home) {
    use BuiltInType as Rust;
    let prelude = |name: TokenStream| (name, Home::Prelude);
    let types = |name: TokenStream| (quote!(types::#name), Home::Types);
    let xml = |name: TokenStream| (quote!(xml::#name), Home::Xml);
    match built_in {
        Rust::String => prelude(quote!(String)),
        Rust::Bool => prelude(quote!(bool)),
        Rust::I8 => prelude(quote!(i8)),
        Rust::I16 => prelude(quote!(i16)),
        Rust::I32 => prelude(quote!(i32)),
        Rust::I64 => prelude(quote!(i64)),
        Rust::U8 => prelude(quote!(u8)),
        Rust::U16 => prelude(quote!(u16)),
        Rust::U32 => prelude(quote!(u32)),
        Rust::U64 => prelude(quote!(u64)),
        Rust::F32 => prelude(quote!(f32)),
        Rust::F64 => prelude(quote!(f64)),
        Rust::Integer => types(quote!(Integer)),
        Rust::Decimal => types(quote!(Decimal)),
        Rust::DateTime => types(quote!(DateTime)),
        Rust::Date => types(quote!(Date)),
        Rust::Time => types(quote!(Time)),
        Rust::GYear => types(quote!(GYear)),
        Rust::GYearMonth => types(quote!(GYearMonth)),
        Rust::GMonth => types(quote!(GMonth)),
        Rust::GMonthDay => types(quote!(GMonthDay)),
        Rust::GDay => types(quote!(GDay)),
        Rust::Duration => types(quote!(Duration)),
        Rust::Base64Binary => types(quote!(Base64Binary)),
        Rust::HexBinary => types(quote!(HexBinary)),
        Rust::QName => types(quote!(QName)),
        Rust::AnySimple => types(quote!(AnySimple)),
        Rust::Attachment => types(quote!(Attachment)),
        Rust::AnyElement => xml(quote!(AnyElement)),
        Rust::AnyAttribute => xml(quote!(AnyAttribute)),
    }
}
