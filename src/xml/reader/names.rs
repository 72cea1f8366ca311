//! Names that mean an element without being its own: those in the namespace of the parent, those that are spelt otherwise.

use super::{Open, Reader};
use crate::xml::name::{Name, Spelling, is_of_parent};
use crate::xml::namespaces::Hint;

impl<'x> Reader<'x> {
    /// Whether the element that the reader stands on is in this namespace.
    #[inline]
    pub(super) fn is_in(&mut self, namespace: &'static str) -> bool {
        self.namespaces.is(self.tag.namespace, namespace)
            || (is_of_parent(namespace) && self.is_in_that_of_parent())
    }

    /// Whether the element that the reader stands on is in the namespace of the element around it.
    #[cold]
    fn is_in_that_of_parent(&self) -> bool {
        let Some([parent, own]) = self.open.last_chunk() else { return false };
        let namespace = self.namespaces.resolve_among(self.prefix_of(parent), own.namespaces);
        namespace == self.tag.namespace || self.namespaces.uri(namespace) == self.namespace()
    }

    /// How the children of the element that the reader is in are written, where they are in its namespace.
    pub(super) fn hint_of_parent(&self) -> Option<Hint<'x>> {
        let parent = self.open.last()?;
        let prefix = self.prefix_of(parent);
        Some(Hint { prefix, id: self.namespaces.resolve_among(prefix, self.namespaces.len()) })
    }

    fn prefix_of(&self, element: &Open) -> &'x str {
        let name = self.slice(element.name_at, element.name_len);
        name.split_once(':').map_or("", |(prefix, _)| prefix)
    }

    /// How far the element that the reader stands on is from a name that it does not have but may be spelt for: the less the
    /// nearer; none where it is another one.
    #[cold]
    pub(crate) fn distance(&mut self, name: Name, spelling: Spelling) -> Option<u8> {
        if self.strict || spelling.is_exact() {
            return None;
        }
        let local = self.local_name();
        let mut aliases = crate::types::items(spelling.aliases);
        if !spelling.lenient {
            return aliases.any(|alias| self.matches(name.namespace, alias)).then_some(2);
        }
        if local == name.local {
            Some(0)
        } else if local.eq_ignore_ascii_case(name.local) {
            Some(1)
        } else {
            aliases.any(|alias| local.eq_ignore_ascii_case(alias)).then_some(2)
        }
    }

    /// Asks something of somebody who shall also take what is only spelt alike.
    pub(crate) fn loosely<T>(&mut self, ask: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.loose, true);
        let answer = ask(self);
        self.loose = before;
        answer
    }

    /// Whether what is only spelt alike shall be taken.
    pub(crate) fn is_loose(&self) -> bool {
        self.loose
    }
}
