//! Problems are collected, so that a compiler run shows all of a type's at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::Span;

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Ctxt {
    errors: RefCell<Vec<syn::Error>>,
}

impl Ctxt {
    /// Notes a problem at a place of the input.
    pub(crate) fn error(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Notes a problem that the parser found.
    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().push(error);
    }

    /// All problems as one error, in the order they were found.
    pub(crate) fn finish(self) -> syn::Result<()> {
        let combined = self.errors.into_inner().into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        });
        combined.map_or(Ok(()), Err)
    }
}
