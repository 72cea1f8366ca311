//! What an element holds, read one after the other: its children, its text, its end.

use std::borrow::Cow;

use super::{Open, Reader, Tag};
use crate::xml::error::{ReadError, ReadErrorKind};
use crate::xml::name::is_of_parent;
use crate::xml::scan;

/// What comes next inside an element.
pub(crate) enum Node<'x> {
    /// Text, references replaced; CDATA too.
    Text(Cow<'x, str>),
    /// A start tag: the reader stands on the child and has to [`enter`](Reader::enter) or skip it.
    Child,
    /// The end tag of the element.
    End,
}

impl<'x> Reader<'x> {
    /// Goes to the next child of the element that the reader is in and stands on it; `false` when there is none, the end
    /// tag being consumed. Asked again before the child is [entered](Reader::enter), it is still the same child.
    ///
    /// # Errors
    /// When the message is malformed, or, in strict mode, when text stands between the children.
    #[inline]
    pub fn next_child(&mut self) -> Result<bool, ReadError> {
        if self.pending {
            return Ok(true);
        }
        loop {
            if self.open.last().is_none_or(|open| open.empty) {
                self.close();
                return Ok(false);
            }
            self.skip_whitespace();
            let at = self.pos;
            match self.next_node()? {
                Node::Child => return Ok(true),
                Node::End => return Ok(false),
                Node::Text(text) => {
                    if self.strict && !text.bytes().all(scan::is_space) {
                        return Err(ReadError::new(ReadErrorKind::UnexpectedText, at));
                    }
                }
            }
        }
    }

    /// As [`next_child`](Reader::next_child), but where there is no child the end tag is left to be read: for parts of a
    /// content, which end before their parent does.
    pub(crate) fn at_child(&mut self) -> Result<bool, ReadError> {
        loop {
            if self.pending {
                return Ok(true);
            }
            if self.open.last().is_none_or(|open| open.empty) {
                return Ok(false);
            }
            self.skip_whitespace();
            let at = self.pos;
            let rest = &self.input.as_bytes()[at..];
            if rest.starts_with(b"</") {
                return Ok(false);
            } else if rest.starts_with(b"<!--") {
                self.skip_comment()?;
            } else if rest.starts_with(b"<?") {
                self.skip_instruction()?;
            } else if let Node::Text(text) = self.next_node()?
                && self.strict
                && !text.bytes().all(scan::is_space)
            {
                return Err(ReadError::new(ReadErrorKind::UnexpectedText, at));
            }
        }
    }

    /// Enters the child that [`next_child`](Reader::next_child) went to: what follows is read from it.
    #[inline]
    pub fn enter(&mut self) {
        self.pending = false;
    }

    /// Whether the reader stands on a child that has not been entered.
    pub(crate) fn is_before_child(&self) -> bool {
        self.pending
    }

    /// If the next child has just this name and no attributes, stands on it and enters it: the step that a reader of a
    /// known type takes almost always, without looking for the name's end.
    #[inline]
    pub(crate) fn enter_expected(&mut self, namespace: &'static str, local: &'static str) -> bool {
        if self.pending
            || self.open.len() >= self.limits.depth
            || self.open.last().is_none_or(|open| open.empty)
        {
            return false;
        }
        self.leave_namespaces();
        let bytes = self.input.as_bytes();
        let mut pos = self.pos;
        while let Some(&byte) = bytes.get(pos)
            && scan::is_space(byte)
        {
            pos += 1;
        }
        let hint = match self.namespaces.hint(namespace) {
            None if is_of_parent(namespace) => self.hint_of_parent(),
            hint => hint,
        };
        let Some(hint) = hint else { return false };
        let prefix = hint.prefix.as_bytes();
        let rest = &bytes[pos..];
        let local_from = 1 + prefix.len() + usize::from(!prefix.is_empty());
        let local_to = local_from + local.len();
        if rest.len() <= local_to
            || rest[0] != b'<'
            || rest[local_to] != b'>'
            || !scan::equal(&rest[local_from..local_to], local.as_bytes())
            || (!prefix.is_empty()
                && (!scan::equal(&rest[1..=prefix.len()], prefix) || rest[1 + prefix.len()] != b':'))
        {
            return false;
        }
        let namespace = hint.id;
        self.tag =
            Tag { at: pos, local_at: (pos + local_from) as u32, local_len: local.len() as u32, namespace };
        self.attributes.clear();
        self.open.push(Open {
            name_at: pos as u32 + 1,
            name_len: local_to as u32 - 1,
            namespaces: self.namespaces.len(),
            empty: false,
        });
        self.pos = pos + local_to + 1;
        true
    }

    /// The text of the element that the reader stands on, and its end tag. References are replaced, CDATA sections taken
    /// as they are, comments and processing instructions left out.
    ///
    /// # Errors
    /// When the element has a child, or the message is malformed.
    #[inline]
    pub fn text(&mut self) -> Result<Cow<'x, str>, ReadError> {
        if let Some(text) = self.plain_text() {
            return Ok(Cow::Borrowed(text));
        }
        self.mixed_text()
    }

    /// The common case of [`text`](Reader::text): one run of characters with nothing to replace or refuse, then the end tag.
    #[inline]
    fn plain_text(&mut self) -> Option<&'x str> {
        let open = *self.open.last()?;
        if open.empty {
            return None;
        }
        let bytes = self.input.as_bytes();
        let start = self.pos;
        let end = start + scan::find_markup(&bytes[start..])?;
        let name_from = end + 2;
        let name_to = name_from + open.name_len as usize;
        let name = &bytes[open.name_at as usize..(open.name_at + open.name_len) as usize];
        if bytes[end] != b'<'
            || bytes.get(end + 1) != Some(&b'/')
            || bytes.get(name_to) != Some(&b'>')
            || !scan::equal(&bytes[name_from..name_to], name)
            || (self.has_cr && memchr::memchr(b'\r', &bytes[start..end]).is_some())
        {
            return None;
        }
        self.pos = name_to + 1;
        self.close();
        self.input.get(start..end)
    }

    #[cold]
    fn mixed_text(&mut self) -> Result<Cow<'x, str>, ReadError> {
        if self.open.last().is_none_or(|open| open.empty) {
            self.close();
            return Ok(Cow::Borrowed(""));
        }
        let mut text = Cow::Borrowed("");
        loop {
            match self.next_node()? {
                Node::Text(more) if text.is_empty() => text = more,
                Node::Text(more) => text.to_mut().push_str(&more),
                Node::End => return Ok(text),
                Node::Child => {
                    return Err(self.error_at_tag(ReadErrorKind::ElementInText(self.expanded_name())));
                }
            }
        }
    }

    /// Skips what is left of the element that the reader stands on, its end tag included.
    ///
    /// # Errors
    /// When the message is malformed.
    pub fn skip(&mut self) -> Result<(), ReadError> {
        self.pending = false;
        let depth = self.open.len();
        while self.open.len() >= depth {
            if self.open.last().is_none_or(|open| open.empty) {
                self.close();
            } else if let Node::Child = self.next_node()? {
                self.pending = false;
            }
        }
        Ok(())
    }

    /// What comes next in the element that the reader is in, which is not an empty-element tag.
    pub(crate) fn next_node(&mut self) -> Result<Node<'x>, ReadError> {
        loop {
            let bytes = self.input.as_bytes();
            match bytes.get(self.pos) {
                None => return Err(self.error(ReadErrorKind::Truncated)),
                Some(b'<') => match bytes.get(self.pos + 1) {
                    Some(b'/') => {
                        self.end_tag()?;
                        return Ok(Node::End);
                    }
                    Some(b'!') if bytes[self.pos..].starts_with(b"<!--") => self.skip_comment()?,
                    Some(b'!') if bytes[self.pos..].starts_with(b"<![CDATA[") => {
                        return self.cdata().map(Node::Text);
                    }
                    Some(b'!') if bytes[self.pos..].starts_with(b"<!DOCTYPE") => {
                        return Err(self.document_type());
                    }
                    Some(b'!') => {
                        return Err(self.error(ReadErrorKind::Malformed("unknown markup after `<!`")));
                    }
                    Some(b'?') => self.skip_instruction()?,
                    _ => {
                        self.start_tag()?;
                        return Ok(Node::Child);
                    }
                },
                Some(_) => return self.characters().map(Node::Text),
            }
        }
    }

    /// Whether the element that the reader is in was written `<x/>`; if so it is closed.
    pub(crate) fn close_if_empty(&mut self) -> bool {
        let empty = self.open.last().is_none_or(|open| open.empty);
        if empty {
            self.close();
        }
        empty
    }

    /// Whether the element that the reader stands on has no content at all.
    pub(crate) fn is_empty_element(&self) -> bool {
        self.open.last().is_none_or(|open| open.empty || self.input.as_bytes()[self.pos..].starts_with(b"</"))
    }
}
