//! One attribute of an element.

use std::borrow::Cow;

use super::{RawAttribute, Reader};
use crate::xml::error::ReadError;
use crate::xml::name::Name;
use crate::xml::text;

/// An attribute of the element that the reader stands on.
#[derive(Clone, Copy)]
pub struct Attribute<'r, 'x> {
    pub(super) reader: &'r Reader<'x>,
    pub(super) raw: RawAttribute,
}

impl<'r, 'x> Attribute<'r, 'x> {
    /// The name without its prefix.
    pub fn local_name(&self) -> &'x str {
        self.reader.attribute_local(&self.raw)
    }

    /// The namespace; empty for none.
    pub fn namespace(&self) -> &'r str {
        self.reader.namespaces.uri(self.raw.namespace)
    }

    /// Whether the attribute has this name.
    pub fn is(&self, name: Name) -> bool {
        self.local_name() == name.local && self.namespace() == name.namespace
    }

    /// The value, references replaced and white space normalized as XML 1.0 says (section 3.3.3).
    ///
    /// # Errors
    /// When a reference is malformed.
    pub fn value(&self) -> Result<Cow<'x, str>, ReadError> {
        let raw = self.reader.slice(self.raw.value_at, self.raw.value_len);
        text::unescape_attribute(raw, self.reader.has_cr)
            .map_err(|error| error.at(self.raw.value_at as usize))
    }

    /// The prefix as it is written; empty for none.
    pub(crate) fn prefix(&self) -> &'x str {
        self.reader.slice(self.raw.name_at, (self.raw.local_at - self.raw.name_at).saturating_sub(1))
    }

    /// Where the attribute stands in the message.
    pub(crate) fn offset(&self) -> usize {
        self.raw.name_at as usize
    }

    /// Where the value stands in the message, without its quotes and as it is written there.
    #[cfg(feature = "server")]
    pub(crate) fn value_range(&self) -> std::ops::Range<usize> {
        let at = self.raw.value_at as usize;
        at..at + self.raw.value_len as usize
    }

    /// The attribute's name for messages: `{namespace}local`.
    pub(crate) fn expanded_name(&self) -> String {
        match self.namespace() {
            "" => self.local_name().to_owned(),
            namespace => format!("{{{namespace}}}{}", self.local_name()),
        }
    }
}
