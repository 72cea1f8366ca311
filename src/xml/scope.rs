//! Which prefix means which namespace, while writing.

use std::borrow::Cow;

use super::namespaces::XML;
use crate::types::PrefixOf;

/// A prefix in scope: the place of its declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Prefix(u32);

impl Prefix {
    /// No prefix: for names in no namespace.
    const NONE: Prefix = Prefix(u32::MAX);
    /// The prefix `xml`.
    const XML: Prefix = Prefix(u32::MAX - 1);
}

/// The namespaces declared on the elements that are being written, innermost last. The writer never declares a default
/// namespace, so that a name without a prefix is always in none.
#[derive(Debug, Default)]
pub(super) struct Scope {
    declared: Vec<Declared>,
}

#[derive(Debug)]
struct Declared {
    uri: Cow<'static, str>,
    /// With its colon, as it stands before a local name.
    prefix: Cow<'static, str>,
}

impl Declared {
    fn prefix(&self) -> &str {
        self.prefix.trim_end_matches(':')
    }
}

impl Scope {
    /// How many namespaces are declared: to be given to [`truncate`](Scope::truncate) when the element ends.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.declared.len()
    }

    #[inline]
    pub(super) fn truncate(&mut self, len: usize) {
        self.declared.truncate(len);
    }

    /// The prefix of a namespace, if it has one.
    #[inline]
    pub(super) fn find(&self, uri: &str) -> Option<Prefix> {
        if uri.is_empty() {
            return Some(Prefix::NONE);
        }
        let same = |declared: &Declared| std::ptr::eq(declared.uri.as_ref(), uri) || declared.uri == uri;
        match self.declared.iter().rposition(same) {
            Some(at) => Some(Prefix(at as u32)),
            None => (uri == XML).then_some(Prefix::XML),
        }
    }

    /// A prefix with its colon, as it stands before a local name; empty for none.
    #[inline]
    pub(super) fn with_colon(&self, prefix: Prefix) -> &str {
        match self.declared.get(prefix.0 as usize) {
            Some(declared) => &declared.prefix,
            None if prefix == Prefix::XML => "xml:",
            None => "",
        }
    }

    /// A prefix; empty for none.
    pub(super) fn text(&self, prefix: Prefix) -> &str {
        self.with_colon(prefix).trim_end_matches(':')
    }

    /// The namespace of a prefix in scope.
    pub(super) fn uri(&self, prefix: Prefix) -> &str {
        self.declared.get(prefix.0 as usize).map_or("", |declared| &declared.uri)
    }

    /// Gives a namespace a prefix that no namespace in scope has: the one wished for, if it is free.
    pub(super) fn declare(&mut self, uri: Cow<'static, str>, wish: Option<&'static str>) -> Prefix {
        let prefix = match wish.filter(|wish| self.is_free(wish)) {
            Some(wish) => Cow::Owned(format!("{wish}:")),
            None => {
                let mut candidates = (self.declared.len()..).map(nth_prefix);
                candidates.find(|prefix| self.is_free(prefix.trim_end_matches(':'))).unwrap_or_default()
            }
        };
        self.declared.push(Declared { uri, prefix });
        Prefix(self.declared.len() as u32 - 1)
    }

    /// Prefixes and namespaces, innermost last.
    pub(super) fn declared(&self) -> impl Iterator<Item = (&str, &str)> {
        self.declared.iter().map(|declared| (declared.prefix(), declared.uri.as_ref()))
    }

    fn is_free(&self, prefix: &str) -> bool {
        self.declared.iter().all(|declared| declared.prefix() != prefix)
    }
}

/// `a:` to `z:`, then `a1:` and so on.
fn nth_prefix(index: usize) -> Cow<'static, str> {
    const LETTERS: &str = "a:b:c:d:e:f:g:h:i:j:k:l:m:n:o:p:q:r:s:t:u:v:w:x:y:z:";
    let letter = index % 26 * 2;
    match index / 26 {
        0 => Cow::Borrowed(&LETTERS[letter..letter + 2]),
        round => Cow::Owned(format!("{}{round}:", &LETTERS[letter..=letter])),
    }
}

impl PrefixOf for Scope {
    fn prefix_of(&self, namespace: &str) -> Option<&str> {
        self.find(namespace).map(|prefix| self.text(prefix))
    }
}
