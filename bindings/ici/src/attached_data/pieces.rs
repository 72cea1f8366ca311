//! An element taken apart at its children, and put together again with every byte where it was.

use std::collections::{BTreeMap, VecDeque};

use saponify::{Name, ReadError, Reader};

use super::scope::Scope;

/// An element in pieces.
pub(super) struct Pieces {
    /// The start tag.
    pub(super) head: String,
    /// The children.
    pub(super) children: Vec<Piece>,
    /// What follows the last child, and the end tag.
    pub(super) tail: String,
    /// What the names in the children mean.
    pub(super) scope: Scope,
}

/// A child.
pub(super) struct Piece {
    /// What stands between the child and what is before it: white space, text, comments.
    pub(super) before: String,
    /// The child itself.
    pub(super) xml: String,
    pub(super) key: Key,
    /// Where it began.
    pub(super) offset: usize,
}

/// What children are told apart by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) namespace: String,
    pub(super) local: String,
    pub(super) id: Option<String>,
}

impl Pieces {
    /// Takes the element apart that the reader of the text stands on, and consumes it.
    pub(super) fn take_apart(
        text: &str,
        reader: &mut Reader<'_>,
        outside: &Scope,
    ) -> Result<Pieces, ReadError> {
        let (tag_at, tag_end) = (reader.tag_offset(), reader.offset());
        let tag = &text[tag_at..tag_end];
        let name = tag[1..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next();
        let end_tag = format!("</{}>", name.unwrap_or_default());
        // An empty element gets room for children.
        let (head, is_empty) = match tag.strip_suffix("/>") {
            Some(start) => (format!("{start}>"), true),
            None => (tag.to_owned(), false),
        };
        let scope = outside.inside(&head, &end_tag)?;
        let mut children = Vec::new();
        let mut done = tag_end;
        while reader.next_child()? {
            let offset = reader.tag_offset();
            let key = Key {
                namespace: reader.namespace().to_owned(),
                local: reader.local_name().to_owned(),
                id: reader.attribute(Name::unqualified("id"))?.map(|id| id.into_owned()),
            };
            reader.skip()?;
            let (before, xml) = (text[done..offset].to_owned(), text[offset..reader.offset()].to_owned());
            children.push(Piece { before, xml, key, offset });
            done = reader.offset();
        }
        let tail = if is_empty { end_tag } else { text[done..reader.offset()].to_owned() };
        Ok(Pieces { head, children, tail, scope })
    }

    /// Puts other children in place of those that have their keys, one for one; what is left of the others is added behind
    /// these, what is left of the old ones is removed.
    pub(super) fn merge(&mut self, other: Pieces) -> Result<(), ReadError> {
        let indent = self.indent();
        let mut new: BTreeMap<Key, VecDeque<Piece>> = BTreeMap::new();
        let mut order = Vec::new();
        for piece in other.children {
            let xml = other.scope.carry(&piece.xml, &self.scope)?;
            let same = new.entry(piece.key.clone()).or_insert_with(|| {
                order.push(piece.key.clone());
                VecDeque::new()
            });
            same.push_back(Piece { before: indent.clone(), xml, ..piece });
        }
        let mut old: BTreeMap<Key, usize> = BTreeMap::new();
        for piece in &self.children {
            *old.entry(piece.key.clone()).or_default() += 1;
        }
        // What stood before children that are removed, where it is more than white space.
        let mut kept = String::new();
        for mut piece in std::mem::take(&mut self.children) {
            let key = piece.key.clone();
            let Some(same) = new.get_mut(&key) else {
                piece.before.insert_str(0, &std::mem::take(&mut kept));
                self.children.push(piece);
                continue;
            };
            if let Some(replacement) = same.pop_front() {
                let before = std::mem::take(&mut kept) + &piece.before;
                self.children.push(Piece { before, ..replacement });
            } else if !piece.before.trim_ascii().is_empty() {
                kept.push_str(&piece.before);
            }
            let left = old.entry(key).or_default();
            *left -= 1;
            if *left == 0 {
                self.children.extend(same.drain(..));
            }
        }
        self.children.extend(order.iter().filter_map(|key| new.remove(key)).flatten());
        self.tail.insert_str(0, &kept);
        Ok(())
    }

    /// What stands before a child that is added: the white space that stands before the last one.
    fn indent(&self) -> String {
        indent(self.children.last().map(|piece| piece.before.as_str()))
    }

    pub(super) fn into_xml(self) -> String {
        let mut xml = self.head;
        for piece in self.children {
            xml.push_str(&piece.before);
            xml.push_str(&piece.xml);
        }
        xml + &self.tail
    }
}

/// The white space at the end of what stands before a child.
pub(super) fn indent(before: Option<&str>) -> String {
    let before = before.unwrap_or_default();
    before[before.trim_ascii_end().len()..].to_owned()
}
