//! Fields and variants whose type is a group or a choice.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;

use super::shape::place_of;
use crate::attr::{FieldAttrs, Kind};

/// The type as what is read among its parent's children, if it is a group or a choice.
pub(super) fn of(attrs: &FieldAttrs, ty: &Type) -> Option<TokenStream> {
    let is_inline = matches!(attrs.kind(), Kind::Choice | Kind::Group);
    is_inline.then(|| quote_spanned!(place_of(ty)=> <#ty as __s::ReadField<__s::Inline>>))
}

/// Whether any of the fields takes elements that nothing else takes, as an expression.
pub(super) fn has_wildcard<'a>(
    fields: impl Iterator<Item = (&'a FieldAttrs, &'a Type)> + Clone,
) -> TokenStream {
    if fields.clone().any(|(attrs, _)| attrs.kind() == Kind::Any) {
        return quote!(true);
    }
    let inner = fields.filter_map(|(attrs, ty)| of(attrs, ty));
    quote!(false #(|| #inner::ANY)*)
}
