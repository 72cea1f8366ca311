//! Fields and variants whose type is a group or a choice.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::shape::place_of;
use crate::ast::ChoiceVariant;
use crate::attr::Kind;

/// The variants of a choice that are choices or groups themselves, as an expression.
pub(super) fn of(variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let inlines = variants.iter().enumerate().filter_map(|(index, variant)| {
        let ty = variant.payload.filter(|_| matches!(variant.attrs.kind(), Kind::Choice | Kind::Group))?;
        Some(quote_spanned!(place_of(ty)=> __s::InlineVariant::of::<#ty>(#index)))
    });
    quote!(&[#(#inlines),*])
}
