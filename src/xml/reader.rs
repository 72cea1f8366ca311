//! Reading a message: a cursor over its elements that resolves namespaces, without a tree and without copies.

mod attribute;
mod document_type;
mod markup;
mod names;

use std::borrow::Cow;

use super::attachment::Attachment;
use super::error::{ReadError, ReadErrorKind};
use super::limits::Limits;
use super::name::{Name, is_of_parent};
use super::namespaces::{NamespaceId, Namespaces};
use super::{scan, text};
pub use attribute::Attribute;

use crate::types::ResolvePrefix;

/// The namespace of `xsi:nil` and `xsi:type`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A cursor over the elements of a message.
///
/// The reader *stands on* an element when its start tag has been read: name and attributes are known. Whoever is given a
/// reader reads the attributes, then either the [`text`](Reader::text), or the children one after the other with
/// [`next_child`](Reader::next_child) until it says that there are no more, or [skips](Reader::skip) the rest; each of the
/// three consumes the end tag.
///
/// Namespaces are resolved, references replaced, comments and processing instructions passed over, line ends normalized
/// (XML 1.0, section 2.11). A document type declaration is refused: SOAP forbids it (SOAP 1.1, section 3) and it is the
/// door to entity attacks.
///
/// ```
/// use saponify::Reader;
///
/// let mut reader = Reader::new("<order><item>soap</item><item>towel</item></order>").unwrap();
/// reader.root().unwrap();
/// let mut items = Vec::new();
/// while reader.next_child().unwrap() {
///     assert_eq!(reader.local_name(), "item");
///     reader.enter();
///     items.push(reader.text().unwrap().into_owned());
/// }
/// reader.finish().unwrap();
/// assert_eq!(items, ["soap", "towel"]);
/// ```
#[derive(Clone)]
pub struct Reader<'x> {
    input: &'x str,
    pos: usize,
    open: Vec<Open>,
    attributes: Vec<RawAttribute>,
    namespaces: Namespaces<'x>,
    /// The start tag last read.
    tag: Tag,
    /// Whether the start tag last read has not been entered yet.
    pending: bool,
    /// The number of namespace declarations in scope since the last end tag. Those of the element that ended go only when
    /// the next start tag comes: its text may have names to be resolved.
    leaving: u32,
    /// Whether any line end of the input has to be normalized.
    has_cr: bool,
    strict: bool,
    /// A document type declaration is skipped.
    skips_document_type: bool,
    /// Whether who is asked for elements of his shall also take what is only spelt alike.
    loose: bool,
    limits: Limits,
    /// What travels beside the message.
    attachments: &'x [Attachment],
    /// How many of them have been taken for what they do not say that they are.
    pub(super) parts_taken: usize,
}

/// An element whose end tag has not been read.
#[derive(Clone, Copy)]
struct Open {
    name_at: u32,
    name_len: u32,
    /// How many namespace declarations were in scope outside.
    namespaces: u32,
    /// Whether it was written `<x/>`: there is no end tag.
    empty: bool,
}

#[derive(Clone, Copy)]
struct Tag {
    at: usize,
    local_at: u32,
    local_len: u32,
    namespace: NamespaceId,
}

#[derive(Clone, Copy)]
struct RawAttribute {
    name_at: u32,
    name_len: u32,
    local_at: u32,
    value_at: u32,
    value_len: u32,
    namespace: NamespaceId,
    known: bool,
}

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
    /// A reader of the same input with the same settings, at its start.
    pub(crate) fn rewound(&self) -> Reader<'x> {
        let input_start = if self.input.starts_with('\u{feff}') { 3 } else { 0 };
        Reader {
            pos: input_start,
            open: Vec::with_capacity(16),
            attributes: Vec::new(),
            namespaces: Namespaces::new(),
            tag: Tag { at: 0, local_at: 0, local_len: 0, namespace: NamespaceId::NONE },
            pending: false,
            leaving: u32::MAX,
            ..*self
        }
    }

    /// A lenient reader with the default limits.
    ///
    /// # Errors
    /// When the text has a character that XML 1.0 does not allow, or is larger than 4 GiB.
    pub fn new(input: &'x str) -> Result<Reader<'x>, ReadError> {
        if u32::try_from(input.len()).is_err() {
            return Err(ReadError::new(ReadErrorKind::Limit("4 GiB a message"), 0));
        }
        let has_cr = text::check_characters(input).map_err(|at| {
            ReadError::new(ReadErrorKind::Malformed("a character that XML does not allow"), at)
        })?;
        let input_start = if input.starts_with('\u{feff}') { 3 } else { 0 };
        Ok(Reader {
            input,
            pos: input_start,
            open: Vec::with_capacity(16),
            attributes: Vec::new(),
            namespaces: Namespaces::new(),
            tag: Tag { at: 0, local_at: 0, local_len: 0, namespace: NamespaceId::NONE },
            pending: false,
            leaving: u32::MAX,
            has_cr,
            strict: false,
            skips_document_type: false,
            loose: false,
            limits: Limits::default(),
            attachments: &[],
            parts_taken: 0,
        })
    }

    /// The same reader of a message that refers to attachments.
    #[cfg(feature = "mtom")]
    pub(crate) fn with_attachments(mut self, attachments: &'x [Attachment]) -> Self {
        self.attachments = attachments;
        self
    }

    pub(crate) fn attachments(&self) -> &'x [Attachment] {
        self.attachments
    }

    /// The same reader with other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The same reader, strict: what the schema does not know or gives another place is an error.
    ///
    /// A lenient reader, the default, takes elements in any order, skips unknown elements and attributes, and takes an
    /// element in no namespace for one in the expected namespace.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// The same reader, lenient.
    pub(crate) fn lenient(mut self) -> Self {
        self.strict = false;
        self
    }

    /// Whether the reader is strict.
    pub fn is_strict(&self) -> bool {
        self.strict
    }

    /// Where the reader is, in bytes from the message's start.
    pub fn offset(&self) -> usize {
        self.pos
    }

    /// Where the element that the reader stands on begins, in bytes from the message's start: whoever keeps the message's
    /// own words takes them from there to the [`offset`](Reader::offset) after its end tag.
    pub fn tag_offset(&self) -> usize {
        self.tag.at
    }

    /// What of the message has not been read.
    pub(crate) fn rest(&self) -> &'x str {
        &self.input[self.pos..]
    }

    /// An error at the reader's place.
    #[cold]
    pub fn error(&self, kind: ReadErrorKind) -> ReadError {
        ReadError::new(kind, self.pos)
    }

    /// An error at the start of the element that the reader stands on.
    #[cold]
    pub fn error_at_tag(&self, kind: ReadErrorKind) -> ReadError {
        ReadError::new(kind, self.tag.at)
    }

    /// Goes to the root element and stands on it.
    ///
    /// # Errors
    /// When there is none, or what precedes it is malformed or a document type declaration.
    pub fn root(&mut self) -> Result<(), ReadError> {
        self.skip_declaration()?;
        self.skip_misc()?;
        if self.byte() != Some(b'<') {
            return Err(self.error(match self.byte() {
                None => ReadErrorKind::Truncated,
                Some(_) => ReadErrorKind::Malformed("expected the root element"),
            }));
        }
        self.start_tag()?;
        self.pending = false;
        Ok(())
    }

    /// After the root element: nothing but comments and white space may follow.
    ///
    /// # Errors
    /// When something else does.
    pub fn finish(&mut self) -> Result<(), ReadError> {
        debug_assert!(self.open.is_empty(), "finish() inside an element");
        self.skip_misc()?;
        match self.byte() {
            None => Ok(()),
            Some(_) => Err(self.error(ReadErrorKind::Malformed("something follows the root element"))),
        }
    }

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

    fn slice(&self, at: u32, len: u32) -> &'x str {
        &self.input[at as usize..(at + len) as usize]
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.input.as_bytes().get(self.pos).copied()
    }

    #[inline]
    fn skip_whitespace(&mut self) {
        while self.byte().is_some_and(scan::is_space) {
            self.pos += 1;
        }
    }

    #[inline]
    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.leaving = self.leaving.min(open.namespaces);
        }
    }

    /// Forgets the namespace declarations of elements that have ended.
    #[inline]
    fn leave_namespaces(&mut self) {
        if self.leaving != u32::MAX {
            self.namespaces.truncate(self.leaving);
            self.leaving = u32::MAX;
        }
    }
}

impl ResolvePrefix for Reader<'_> {
    fn resolve(&self, prefix: &str) -> Option<&str> {
        self.namespaces.resolve_uri(prefix)
    }
}
