//! Which prefix means which namespace, while writing.

use std::borrow::Cow;

use super::buffer::Lead;
use super::namespaces::XML;
use crate::types::PrefixOf;

/// The namespaces declared on the elements that are being written, innermost last. The writer never declares a default
/// namespace, so that a name without a prefix is always in none.
#[derive(Debug, Default)]
pub(super) struct Scope {
    declared: Vec<Declared>,
}

#[derive(Debug)]
struct Declared {
    uri: Cow<'static, str>,
    lead: Lead,
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

    /// What stands before the names of a namespace, if it is in scope.
    #[inline]
    pub(super) fn find(&self, uri: &str) -> Option<Lead> {
        if uri.is_empty() {
            return Some(Lead::NONE);
        }
        let same = |declared: &&Declared| std::ptr::eq(declared.uri.as_ref(), uri) || declared.uri == uri;
        match self.declared.iter().rev().find(same) {
            Some(declared) => Some(declared.lead),
            None if uri == XML => Lead::new("xml"),
            None => None,
        }
    }

    /// Gives a namespace a prefix that no namespace in scope has: the one wished for, if it is free.
    pub(super) fn declare(&mut self, uri: Cow<'static, str>, wish: Option<&str>) -> Lead {
        let lead = wish.and_then(Lead::new).filter(|lead| self.is_free(lead)).unwrap_or_else(|| {
            let mut candidates = (self.declared.len()..).map_while(nth_lead);
            candidates.find(|lead| self.is_free(lead)).expect("no message has millions of namespaces")
        });
        self.declared.push(Declared { uri, lead });
        lead
    }

    /// Gives a namespace this very prefix; `false` when another one in scope has it.
    pub(super) fn bind(&mut self, uri: &str, lead: Lead) -> bool {
        let is_free = self.is_free(&lead);
        if is_free {
            self.declared.push(Declared { uri: Cow::Owned(uri.to_owned()), lead });
        }
        is_free
    }

    /// Prefixes and namespaces, innermost last.
    pub(super) fn declared(&self) -> impl Iterator<Item = (&str, &str)> {
        self.declared.iter().map(|declared| (declared.lead.prefix(), declared.uri.as_ref()))
    }

    fn is_free(&self, lead: &Lead) -> bool {
        self.declared.iter().all(|declared| !declared.lead.is_same(lead))
    }
}

fn nth_lead(index: usize) -> Option<Lead> {
    match u8::try_from(index) {
        Ok(index @ 0..26) => Some(Lead::letter(index)),
        _ => Lead::new(&nth_prefix(index)),
    }
}

/// `a` to `z`, then `aa` and so on. There are 12 million of at most five letters.
fn nth_prefix(index: usize) -> String {
    let mut letters = Vec::with_capacity(5);
    let mut rest = index;
    loop {
        letters.push(char::from(b'a' + (rest % 26) as u8));
        if rest < 26 {
            return letters.into_iter().rev().collect();
        }
        rest = rest / 26 - 1;
    }
}

impl PrefixOf for Scope {
    fn prefix_of(&self, namespace: &str) -> Option<&str> {
        match namespace {
            "" => Some(""),
            XML => Some("xml"),
            _ => {
                let found = self.declared.iter().rev().find(|declared| declared.uri == namespace)?;
                Some(found.lead.prefix())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scope, nth_lead, nth_prefix};

    #[test]
    fn prefixes_are_short_and_differ() {
        assert!((0..26).all(|index| nth_lead(index).unwrap().prefix() == nth_prefix(index)));
        let prefixes: Vec<_> = (0..1000).map(nth_prefix).collect();
        assert_eq!([&prefixes[0], &prefixes[25], &prefixes[26], &prefixes[702]], ["a", "z", "aa", "aaa"]);
        let mut scope = Scope::default();
        assert_eq!(scope.declare("urn:0".into(), Some("b")).prefix(), "b");
        assert_eq!(scope.declare("urn:1".into(), Some("b")).prefix(), "c");
        assert_eq!(scope.declare("urn:2".into(), None).prefix(), "d");
        assert_eq!(scope.find("urn:1").map(|lead| lead.prefix().to_owned()).as_deref(), Some("c"));
        scope.truncate(1);
        assert!(scope.find("urn:1").is_none());
    }
}
