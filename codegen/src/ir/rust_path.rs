//! Paths in Rust that the configuration states.

use std::str::FromStr as _;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// A type or module elsewhere. It has been parsed: it is a type or a path, and nothing else can hide in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RustPath(String);

impl RustPath {
    /// A type: a path with its arguments, a tuple, an array, a reference.
    pub(crate) fn of_type(text: &str) -> Option<Self> {
        syn::parse_str::<syn::Type>(text).ok().filter(is_absolute)?;
        Some(Self(text.to_owned()))
    }

    /// A module or macro: names joined by `::`.
    pub(crate) fn of_module(text: &str) -> Option<Self> {
        let path = syn::parse_str::<syn::Path>(text).ok()?;
        let plain = path.segments.iter().all(|segment| segment.arguments.is_empty());
        (plain && !is_relative(&path)).then(|| Self(text.to_owned()))
    }
}

/// Whether the type means the same in every module.
fn is_absolute(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Path(ty) => !is_relative(&ty.path),
        _ => true,
    }
}

fn is_relative(path: &syn::Path) -> bool {
    path.segments.first().is_some_and(|first| first.ident == "self" || first.ident == "super")
}

impl ToTokens for RustPath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        // It was parsed when it was made.
        tokens.extend(TokenStream::from_str(&self.0).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::RustPath;

    #[test]
    fn takes_paths_alone() {
        for text in ["u64", "rust_decimal::Decimal", "::a::B<c::D>", "crate::Money", "[u8; 4]"] {
            assert!(RustPath::of_type(text).is_some(), "{text}");
        }
        for text in ["", "super::Money", "self::Money", "A; struct B", "A, B", "A)"] {
            assert!(RustPath::of_type(text).is_none(), "{text}");
        }
        for text in ["shop", "::shop::types", "crate::types"] {
            assert!(RustPath::of_module(text).is_some(), "{text}");
        }
        for text in ["", "shop::", "super::types", "Vec<u8>", "a b", "a;"] {
            assert!(RustPath::of_module(text).is_none(), "{text}");
        }
    }
}
