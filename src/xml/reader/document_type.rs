//! Document type declarations: not for messages, but for documents of vocabularies that have always had one.

use super::Reader;
use crate::xml::error::{ReadError, ReadErrorKind};
use crate::xml::scan;

impl<'x> Reader<'x> {
    /// The same reader, which skips a document type declaration in front of the root element instead of refusing it.
    ///
    /// Nothing that it says takes effect: no default of an attribute, and no entity, so that a reference to one is an error.
    /// SOAP forbids document types (SOAP 1.1 section 3, SOAP 1.2 Part 1 section 5), and no reader of messages should take
    /// them.
    ///
    /// ```
    /// use saponify::Reader;
    ///
    /// let mut reader = Reader::new("<!DOCTYPE score SYSTEM 'score.dtd'><score>1812</score>").unwrap();
    /// assert!(reader.clone().root().is_err());
    /// reader = reader.skip_document_type();
    /// reader.root().unwrap();
    /// assert_eq!(reader.text().unwrap(), "1812");
    /// ```
    #[must_use]
    pub fn skip_document_type(mut self) -> Self {
        self.skips_document_type = true;
        self
    }

    /// Goes behind the declaration that begins here (XML 1.0 section 2.8), whatever it declares.
    pub(super) fn pass_document_type(&mut self) -> Result<(), ReadError> {
        if !self.skips_document_type {
            return Err(self.document_type());
        }
        // A second one is refused.
        self.skips_document_type = false;
        let bytes = self.input.as_bytes();
        let mut pos = self.pos + "<!DOCTYPE".len();
        if !bytes.get(pos).copied().is_some_and(scan::is_space) {
            return Err(self.error(ReadErrorKind::Malformed("not a document type declaration")));
        }
        let mut in_subset = false;
        loop {
            let rest = bytes.get(pos..).unwrap_or_default();
            pos += match rest.first() {
                None => return Err(ReadError::new(ReadErrorKind::Truncated, bytes.len())),
                Some(quote @ (b'"' | b'\'')) => self.find(pos + 1, &[*quote])? + 2,
                Some(b'[') => {
                    in_subset = true;
                    1
                }
                Some(b']') => {
                    in_subset = false;
                    1
                }
                Some(b'<') if rest.starts_with(b"<!--") => self.find(pos + 4, b"-->")? + 7,
                Some(b'<') if rest.starts_with(b"<?") => self.find(pos + 2, b"?>")? + 4,
                Some(b'>') if !in_subset => {
                    self.pos = pos + 1;
                    return Ok(());
                }
                Some(_) => 1,
            };
        }
    }
}
