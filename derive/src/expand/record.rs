//! Structs: a table each, which the runtime's loops walk.

use proc_macro2::TokenStream;
use quote::quote;

use super::shape::{self, Entry, Parts};
use super::{Direction, implement, spelling};
use crate::ast::{Container, Field};
use crate::attr::Kind;

/// The table, which says what the direction needs.
pub(super) fn table(
    container: &Container<'_>,
    fields: &[Field<'_>],
    direction: Direction,
    bounds: &TokenStream,
) -> TokenStream {
    let path = match direction {
        Direction::Reading => quote!(__s::ReadRecord),
        Direction::Writing => quote!(__s::WriteRecord),
        Direction::Both => quote!(__s::Record),
    };
    let entries: Vec<_> = fields.iter().map(entry).collect();
    let measured = shape::measured(fields, direction);
    let Parts { type_name, namespaces, fields: described } = shape::parts(container, &entries, &measured);
    let proof = proof(fields);
    let is = match (direction, container.attrs.group) {
        (Direction::Both, None) => quote!(
            type Is = __s::Own;
        ),
        (Direction::Both, Some(_)) => quote!(
            type Is = __s::Group;
        ),
        (Direction::Reading | Direction::Writing, _) => TokenStream::new(),
    };
    let table = quote! {
        #is
        const TABLE: &'static __s::Table = {
            let __b = __s::blank::<Self>();
            let __p = __b.as_ptr();
            unsafe {
                #proof
                &__s::Table {
                    type_name: #type_name,
                    namespaces: #namespaces,
                    fields: #described,
                }
            }
        };
    };
    implement(container, Some(quote!(unsafe)), &path, bounds, &table)
}

/// What is read by the table; of what goes both ways the table says enough.
pub(super) fn read(
    container: &Container<'_>,
    fields: &[Field<'_>],
    direction: Direction,
    bounds: &TokenStream,
) -> TokenStream {
    let read_group =
        if container.attrs.unordered.is_some() { quote!(read_unordered_group) } else { quote!(read_group) };
    let read = match container.attrs.group {
        None if direction == Direction::Both => TokenStream::new(),
        None => implement(
            container,
            None,
            &quote!(__s::FromXml),
            bounds,
            &quote!(
                const RECORD: __s::Option<__s::ReadByTable<Self>> = __s::ReadByTable::SOME;
            ),
        ),
        Some(_) => implement(
            container,
            None,
            &quote!(__s::ReadInline),
            bounds,
            &quote! {
                fn accepts(reader: &mut __s::Reader<'_>) -> bool {
                    __s::accepts::<Self>(reader)
                }
                fn admits(reader: &mut __s::Reader<'_>) -> bool {
                    __s::admits::<Self>(reader)
                }
                fn read_inline(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                    __s::#read_group(reader)
                }
            },
        ),
    };
    let header = header(container, fields, bounds);
    let body = read_body(container, fields, bounds);
    quote!(#read #header #body)
}

/// What is written by the table; of what goes both ways the table says enough.
pub(super) fn write(container: &Container<'_>, direction: Direction, bounds: &TokenStream) -> TokenStream {
    let write = match container.attrs.group {
        None if direction == Direction::Both => TokenStream::new(),
        None => implement(
            container,
            None,
            &quote!(__s::ToXml),
            bounds,
            &quote!(
                const RECORD: __s::Option<__s::ByTable<Self>> = __s::ByTable::SOME;
            ),
        ),
        Some(_) => implement(
            container,
            None,
            &quote!(__s::WriteInline),
            bounds,
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
    let body = write_body(container, bounds);
    quote!(#write #body)
}

fn entry<'a>(field: &'a Field<'_>) -> Entry<'a> {
    Entry { name: &field.name.value, attrs: &field.attrs }
}

/// Lets the compiler prove what the `unsafe impl` claims: these are all fields of the struct. An attribute macro below the
/// derive could have changed them since. That they have their types is left to inference. Nothing is read.
fn proof(fields: &[Field<'_>]) -> TokenStream {
    let members = fields.iter().map(|field| &field.member);
    quote!(let Self { #(#members: _),* } = *__p;)
}

/// How a body is read, and the elements that it is recognized by: none where a choice or a wildcard is among its fields.
fn read_body(container: &Container<'_>, fields: &[Field<'_>], bounds: &TokenStream) -> Option<TokenStream> {
    container.attrs.body?;
    let inside = || fields.iter().filter(|field| field.attrs.kind() != Kind::Attachment);
    let is_named = inside().all(|field| field.attrs.kind() == Kind::Element);
    let names = inside().filter(|_| is_named).map(|field| name(container, field));
    let spelling = spelling(container);
    let items = quote! {
        const ELEMENTS: &'static [__s::Name] = &[#(#names),*];
        #spelling
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
    let spelling = spelling(container);
    let items = quote!(const ENTRIES: &'static [__s::Name] = &[#(#names),*]; #spelling);
    Some(implement(container, None, &quote!(__s::Header), bounds, &items))
}
