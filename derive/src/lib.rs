//! The derive macros of saponify; they are used through it, not by themselves.
//!
//! A derive reads a type into [`ast`] (with [`attr`]), has the rules of [`check`] look at it, and writes it with a module of
//! [`expand`]. Problems are collected and reported at once, each at its place. What is written is small: a static table and
//! calls of the runtime, which does the work.

#![allow(rustdoc::private_intra_doc_links)]

mod ast;
mod attr;
mod check;
mod ctxt;
mod expand;
mod names;

use expand::Direction;
use proc_macro::TokenStream;
use syn::DeriveInput;

#[doc = include_str!("attributes.md")]
#[proc_macro_derive(FromXml, attributes(soap))]
pub fn derive_from_xml(input: TokenStream) -> TokenStream {
    derive(input, |input| expand::xml(input, Direction::Reading))
}

/// Writes a type to XML: implements `saponify::ToXml`.
///
/// The attributes are those of [`FromXml`](macro@FromXml), where they are described.
///
/// ```
/// use saponify::ToXml;
///
/// #[derive(ToXml)]
/// #[soap(element = "order")]
/// struct Order {
///     #[soap(attribute)]
///     id: u32,
///     item: Vec<String>,
/// }
///
/// let order = Order { id: 7, item: vec!["soap".to_owned()] };
/// assert_eq!(saponify::to_string(&order)?, r#"<order id="7"><item>soap</item></order>"#);
/// # Ok::<(), saponify::WriteError>(())
/// ```
#[proc_macro_derive(ToXml, attributes(soap))]
pub fn derive_to_xml(input: TokenStream) -> TokenStream {
    derive(input, |input| expand::xml(input, Direction::Writing))
}

/// Reads a type from XML and writes it to XML: implements `saponify::FromXml` and `saponify::ToXml`.
///
/// The same as both derives, which a compiler works through in little more than half the time: what is said of the type is
/// said once. The attributes are those of [`FromXml`](macro@FromXml), where they are described. Of a generic type's parameters
/// both directions ask for what they need in both.
///
/// ```
/// use saponify::Xml;
///
/// #[derive(Debug, PartialEq, Xml)]
/// #[soap(element = "order")]
/// struct Order {
///     #[soap(attribute)]
///     id: u32,
///     item: Vec<String>,
/// }
///
/// let xml = r#"<order id="7"><item>soap</item></order>"#;
/// let order: Order = saponify::from_str(xml)?;
/// assert_eq!(order, Order { id: 7, item: vec!["soap".to_owned()] });
/// assert_eq!(saponify::to_string(&order)?, xml);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[proc_macro_derive(Xml, attributes(soap))]
pub fn derive_xml(input: TokenStream) -> TokenStream {
    derive(input, |input| expand::xml(input, Direction::Both))
}

#[doc = include_str!("faults.md")]
#[proc_macro_derive(SoapFault, attributes(soap))]
pub fn derive_soap_fault(input: TokenStream) -> TokenStream {
    derive(input, expand::soap_fault)
}

fn derive(
    input: TokenStream,
    expand: fn(&DeriveInput) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    let expanded = syn::parse(input).and_then(|input: DeriveInput| expand(&input));
    expanded.unwrap_or_else(syn::Error::into_compile_error).into()
}

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
