//! The element that the reader stands on, as its start tag says it: name, attributes, namespace declarations.

use std::borrow::Cow;

use super::{Attribute, Reader};
use crate::xml::error::{ReadError, ReadErrorKind};
use crate::xml::name::Name;

/// The namespace of `xsi:nil` and `xsi:type`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

impl<'x> Reader<'x> {
    /// The local name of the element that the reader stands on.
    pub fn local_name(&self) -> &'x str {
        self.slice(self.tag.local_at, self.tag.local_len)
    }

    /// The namespace of the element that the reader stands on; empty for none.
    pub fn namespace(&self) -> &str {
        self.namespaces.uri(self.tag.namespace)
    }

    /// Whether the element that the reader stands on has this name.
    pub fn is(&mut self, name: Name) -> bool {
        self.local_name() == name.local && self.is_in(name.namespace)
    }

    /// Whether the element that the reader stands on can be taken for this name: in lenient mode an element in no
    /// namespace can.
    #[inline]
    pub(crate) fn matches(&mut self, namespace: &'static str, local: &str) -> bool {
        self.local_name() == local && (self.is_in(namespace) || (!self.strict && self.namespace().is_empty()))
    }

    /// Whether the element that the reader stands on can be taken for this name: it has it, or, in lenient mode, it has
    /// the local name in no namespace.
    pub fn matches_name(&mut self, name: Name) -> bool {
        self.matches(name.namespace, name.local)
    }

    /// The element's name for messages: `{namespace}local`.
    pub fn expanded_name(&self) -> String {
        match self.namespace() {
            "" => self.local_name().to_owned(),
            namespace => format!("{{{namespace}}}{}", self.local_name()),
        }
    }

    /// The attributes of the element that the reader stands on, namespace declarations left out. To be read before the
    /// children.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'_, 'x>> {
        self.attributes.iter().map(|raw| Attribute { reader: self, raw: *raw })
    }

    /// The value of an attribute of the element that the reader stands on.
    ///
    /// # Errors
    /// When its value has a reference that is malformed.
    pub fn attribute(&self, name: Name) -> Result<Option<Cow<'x, str>>, ReadError> {
        self.attributes().find(|attribute| attribute.is(name)).map(|attribute| attribute.value()).transpose()
    }

    #[inline]
    pub(crate) fn has_attributes(&self) -> bool {
        !self.attributes.is_empty()
    }

    /// Whether the element that the reader stands on says `xsi:nil="true"`.
    ///
    /// # Errors
    /// When the attribute is neither true nor false.
    #[inline]
    pub fn is_nil(&self) -> Result<bool, ReadError> {
        if self.attributes.is_empty() { Ok(false) } else { self.says_nil() }
    }

    fn says_nil(&self) -> Result<bool, ReadError> {
        let Some(value) = self.attribute(Name::new(XSI, "nil"))? else { return Ok(false) };
        match value.trim_matches(|c: char| c.is_ascii_whitespace()) {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => {
                let kind = ReadErrorKind::Malformed("xsi:nil is neither true nor false");
                Err(self.error_at_tag(kind).within("@xsi:nil"))
            }
        }
    }

    /// The namespace declarations of the element that the reader stands on, or all that are in scope there: prefix (empty
    /// for the default) and URI (empty for none), innermost last.
    pub(crate) fn declarations(&self, all: bool) -> impl Iterator<Item = (&str, &str)> {
        let own = self.open.last().map_or(0, |open| open.namespaces);
        self.namespaces.declarations(if all { 0 } else { own })
    }

    /// The name of the element that the reader stands on as it is written, prefix included.
    pub(crate) fn prefix(&self) -> &'x str {
        let name_at = self.tag.at as u32 + 1;
        self.slice(name_at, (self.tag.local_at - name_at).saturating_sub(1))
    }

    /// Marks the attributes that `known` knows, calling it with each; what is left is the business of a wildcard.
    pub(crate) fn each_attribute(
        &mut self,
        mut known: impl FnMut(Attribute<'_, 'x>) -> Result<bool, ReadError>,
    ) -> Result<(), ReadError> {
        for index in 0..self.attributes.len() {
            let raw = self.attributes[index];
            self.attributes[index].known = known(Attribute { reader: self, raw })?;
        }
        Ok(())
    }

    /// The attributes that nothing knew.
    pub(crate) fn unknown_attributes(&self) -> impl Iterator<Item = Attribute<'_, 'x>> {
        self.attributes.iter().filter(|raw| !raw.known).map(|raw| Attribute { reader: self, raw: *raw })
    }
}
