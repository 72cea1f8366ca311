//! Structs: a table each, which the runtime's loops walk.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::shape::{self, Entry};
use super::{bound, implement};
use crate::ast::{Container, Field};
use crate::attr::Kind;

pub(super) fn read(container: &Container<'_>, fields: &[Field<'_>]) -> TokenStream {
    let bounds = bound::read(container);
    let shape = shape::shape(container, fields.iter().map(entry));
    let slots = fields.iter().map(|field| shape::slot("ReadSlot", &field.attrs, field.ty));
    let proof = proof(fields);
    let table = quote! {
        const READ: &'static __s::ReadTable = {
            #proof
            let __b = __s::blank::<Self>();
            let __p = __b.as_ptr();
            unsafe { &__s::ReadTable { shape: &#shape, slots: &[#(#slots),*] } }
        };
    };
    let table = implement(container, Some(quote!(unsafe)), &quote!(__s::ReadRecord), &bounds, &table);
    let read = match container.attrs.group {
        None => implement(
            container,
            None,
            &quote!(__s::FromXml),
            &bounds,
            &quote! {
                fn from_xml(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                    __s::read(reader)
                }
            },
        ),
        Some(_) => implement(
            container,
            None,
            &quote!(__s::ReadInline),
            &bounds,
            &quote! {
                fn accepts(reader: &mut __s::Reader<'_>) -> bool {
                    __s::accepts::<Self>(reader)
                }
                fn admits(reader: &mut __s::Reader<'_>) -> bool {
                    __s::admits::<Self>(reader)
                }
                fn read_inline(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                    __s::read_group(reader)
                }
            },
        ),
    };
    let header = header(container, fields, &bounds);
    let body = read_body(container, fields, &bounds);
    quote!(#table #read #header #body)
}

pub(super) fn write(container: &Container<'_>, fields: &[Field<'_>]) -> TokenStream {
    let bounds = bound::write(container);
    let shape = shape::shape(container, fields.iter().map(entry));
    let slots = fields.iter().map(|field| shape::slot("WriteSlot", &field.attrs, field.ty));
    let table = quote! {
        const WRITE: &'static __s::WriteTable = {
            let __b = __s::blank::<Self>();
            let __p = __b.as_ptr();
            unsafe { &__s::WriteTable { shape: &#shape, slots: &[#(#slots),*] } }
        };
    };
    let table = implement(container, Some(quote!(unsafe)), &quote!(__s::WriteRecord), &bounds, &table);
    let write = match container.attrs.group {
        None => implement(
            container,
            None,
            &quote!(__s::ToXml),
            &bounds,
            &quote! {
                const RECORD: __s::Option<__s::Record<Self>> = __s::Option::Some(__s::Record::of());
                fn to_xml(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                    __s::write(self, writer)
                }
                fn check(&self, validator: &mut __s::Validator) {
                    __s::check(self, validator)
                }
            },
        ),
        Some(_) => implement(
            container,
            None,
            &quote!(__s::WriteInline),
            &bounds,
            &quote! {
                fn write_inline(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                    __s::write_group(self, writer)
                }
                fn check_inline(&self, validator: &mut __s::Validator) {
                    __s::check(self, validator)
                }
            },
        ),
    };
    let body = write_body(container, &bounds);
    quote!(#table #write #body)
}

fn entry<'a>(field: &'a Field<'_>) -> Entry<'a> {
    Entry { name: &field.name.value, attrs: &field.attrs, member: Some((&field.member, field.ty)) }
}

/// Lets the compiler prove what the `unsafe impl` claims: these are all fields of the struct. An attribute macro below the
/// derive could have changed them since. That they have their types, the table's own expressions prove.
fn proof(fields: &[Field<'_>]) -> TokenStream {
    let members = fields.iter().map(|field| &field.member);
    quote!(let _ = |Self { #(#members: _),* }: &Self| {};)
}

/// How a body is read, and the elements that it is recognized by: none where a choice or a wildcard is among its fields.
fn read_body(container: &Container<'_>, fields: &[Field<'_>], bounds: &TokenStream) -> Option<TokenStream> {
    container.attrs.body?;
    let is_named = fields.iter().all(|field| field.attrs.kind() == Kind::Element);
    let names = fields.iter().filter(|_| is_named).map(|field| name(container, field));
    let items = quote! {
        const ELEMENTS: &'static [__s::Name] = &[#(#names),*];
        fn read_body(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
            __s::read_body(reader)
        }
    };
    Some(implement(container, None, &quote!(__s::ReadBody), bounds, &items))
}

fn write_body(container: &Container<'_>, bounds: &TokenStream) -> Option<TokenStream> {
    container.attrs.body?;
    let items = quote! {
        fn write_body(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
            __s::write(self, writer)
        }
    };
    Some(implement(container, None, &quote!(__s::WriteBody), bounds, &items))
}

fn name(container: &Container<'_>, field: &Field<'_>) -> TokenStream {
    let namespace = field.attrs.namespace_in(&container.attrs).expr;
    let name = &field.name.value;
    quote!(__s::Name::new(#namespace, #name))
}

/// The names of a header's entries.
fn header(container: &Container<'_>, fields: &[Field<'_>], bounds: &TokenStream) -> Option<TokenStream> {
    container.attrs.header?;
    let names = fields.iter().map(|field| name(container, field));
    let items = quote!(const ENTRIES: &'static [__s::Name] = &[#(#names),*];);
    Some(implement(container, None, &quote!(__s::Header), &bounds.to_token_stream(), &items))
}
