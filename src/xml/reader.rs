//! Reading a message: a cursor over its elements that resolves namespaces, without a tree and without copies.

mod attribute;
mod content;
mod document_type;
mod element;
mod markup;
mod names;

use super::attachment::Attachment;
use super::error::{ReadError, ReadErrorKind};
use super::limits::Limits;
use super::namespaces::{NamespaceId, Namespaces};
use super::{scan, text};
pub use attribute::Attribute;
pub(crate) use content::Node;
pub(crate) use element::XSI;

use crate::types::ResolvePrefix;

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
