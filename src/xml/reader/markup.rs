//! The markup itself: tags, attributes, comments, character data.

use std::borrow::Cow;

use super::{Open, RawAttribute, Reader, Tag};
use crate::xml::error::{ReadError, ReadErrorKind};
use crate::xml::namespaces::NamespaceId;
use crate::xml::{scan, text};

/// How many attributes are compared each with each; of more, a hostile message would make a long job.
const FEW: usize = 32;

impl<'x> Reader<'x> {
    /// Characters up to the next tag; references replaced, line ends normalized.
    pub(super) fn characters(&mut self) -> Result<Cow<'x, str>, ReadError> {
        let rest = &self.input[self.pos..];
        let len = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        let raw = &rest[..len];
        if let Some(at) = memchr::memchr_iter(b'>', raw.as_bytes()).find(|at| raw[..*at].ends_with("]]")) {
            let at = at - 2;
            return Err(ReadError::new(ReadErrorKind::Malformed("`]]>` in text"), self.pos + at));
        }
        let text = text::unescape(raw, self.has_cr).map_err(|error| error.at(self.pos))?;
        self.pos += len;
        Ok(text)
    }

    pub(super) fn cdata(&mut self) -> Result<Cow<'x, str>, ReadError> {
        let from = self.pos + "<![CDATA[".len();
        let len = self.find(from, b"]]>")?;
        self.pos = from + len + 3;
        Ok(text::normalize_line_ends(&self.input[from..from + len], self.has_cr))
    }

    pub(super) fn skip_comment(&mut self) -> Result<(), ReadError> {
        let from = self.pos + 4;
        let len = self.find(from, b"--")?;
        if self.input.as_bytes().get(from + len + 2) != Some(&b'>') {
            return Err(ReadError::new(ReadErrorKind::Malformed("`--` in a comment"), from + len));
        }
        self.pos = from + len + 3;
        Ok(())
    }

    pub(super) fn skip_instruction(&mut self) -> Result<(), ReadError> {
        let from = self.pos + 2;
        let len = self.find(from, b"?>")?;
        let target =
            self.input[from..from + len].split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
        if target.is_empty() || !scan::is_name(target) || target.eq_ignore_ascii_case("xml") {
            return Err(self.error(ReadErrorKind::Malformed("not a processing instruction")));
        }
        self.pos = from + len + 2;
        Ok(())
    }

    /// The XML declaration; its encoding was the business of whoever decoded the bytes.
    pub(super) fn skip_declaration(&mut self) -> Result<(), ReadError> {
        let rest = &self.input.as_bytes()[self.pos..];
        if rest.starts_with(b"<?xml") && rest.get(5).copied().is_some_and(scan::is_space) {
            let from = self.pos + 5;
            let len = self.find(from, b"?>")?;
            let version = scan::pseudo_attribute(&self.input[from..from + len], "version");
            if !version.is_some_and(|version| version.starts_with("1.")) {
                return Err(self.error(ReadErrorKind::Malformed("the XML declaration names no version 1")));
            }
            self.pos = from + len + 2;
        }
        Ok(())
    }

    /// Comments, processing instructions and white space outside the root element.
    pub(super) fn skip_misc(&mut self) -> Result<(), ReadError> {
        loop {
            self.skip_whitespace();
            let rest = &self.input.as_bytes()[self.pos..];
            if rest.starts_with(b"<!--") {
                self.skip_comment()?;
            } else if rest.starts_with(b"<?") {
                self.skip_instruction()?;
            } else if rest.starts_with(b"<!DOCTYPE") {
                self.pass_document_type()?;
            } else {
                return Ok(());
            }
        }
    }

    #[cold]
    pub(super) fn document_type(&self) -> ReadError {
        self.error(ReadErrorKind::Forbidden("a document type declaration"))
    }

    pub(super) fn find(&self, from: usize, needle: &[u8]) -> Result<usize, ReadError> {
        let rest = self.input.as_bytes().get(from..).unwrap_or_default();
        memchr::memmem::find(rest, needle)
            .ok_or_else(|| ReadError::new(ReadErrorKind::Truncated, self.input.len()))
    }

    pub(super) fn end_tag(&mut self) -> Result<(), ReadError> {
        let bytes = self.input.as_bytes();
        let Some(open) = self.open.last() else {
            return Err(self.error(ReadErrorKind::Malformed("an end tag without a start tag")));
        };
        let name = &bytes[open.name_at as usize..(open.name_at + open.name_len) as usize];
        let mut pos = self.pos + 2;
        if !bytes[pos..].starts_with(name) {
            let kind = if name.starts_with(&bytes[pos..]) {
                ReadErrorKind::Truncated
            } else {
                ReadErrorKind::Malformed("the end tag's name is not the start tag's")
            };
            return Err(self.error(kind));
        }
        pos += name.len();
        while bytes.get(pos).copied().is_some_and(scan::is_space) {
            pos += 1;
        }
        match bytes.get(pos) {
            Some(b'>') => {}
            None => return Err(ReadError::new(ReadErrorKind::Truncated, pos)),
            Some(_) => {
                return Err(self.error(ReadErrorKind::Malformed("the end tag's name is not the start tag's")));
            }
        }
        self.pos = pos + 1;
        self.close();
        Ok(())
    }

    /// Reads a start tag: name, attributes, namespaces. The reader then stands on the element.
    pub(super) fn start_tag(&mut self) -> Result<(), ReadError> {
        if self.open.len() >= self.limits.depth {
            return Err(self.error(ReadErrorKind::Limit("depth of elements")));
        }
        self.leave_namespaces();
        let at = self.pos;
        let outside = self.namespaces.len();
        let name = scan::qualified_name(self.input, at + 1).map_err(|error| error.at(at + 1))?;
        self.pos = name.end;
        self.attributes.clear();
        let empty = self.tag_rest()?;
        let namespace = self.namespaces.resolve(name.prefix(self.input)).ok_or_else(|| {
            ReadError::new(ReadErrorKind::UndeclaredPrefix(name.prefix(self.input).to_owned()), at + 1)
        })?;
        self.resolve_attributes()?;
        self.tag =
            Tag { at, local_at: name.local as u32, local_len: (name.end - name.local) as u32, namespace };
        self.open.push(Open {
            name_at: at as u32 + 1,
            name_len: (name.end - at - 1) as u32,
            namespaces: outside,
            empty,
        });
        self.pending = true;
        Ok(())
    }

    /// The attributes of a start tag and its `>` or `/>`; says whether it was `/>`.
    pub(super) fn tag_rest(&mut self) -> Result<bool, ReadError> {
        let mut count = 0;
        loop {
            let before = self.pos;
            self.skip_whitespace();
            match self.byte() {
                Some(b'>') => {
                    self.pos += 1;
                    return Ok(false);
                }
                Some(b'/') => {
                    return match self.input.as_bytes().get(self.pos + 1) {
                        Some(b'>') => {
                            self.pos += 2;
                            Ok(true)
                        }
                        None => Err(self.error(ReadErrorKind::Truncated)),
                        Some(_) => Err(self.error(ReadErrorKind::Malformed("expected `>` after `/`"))),
                    };
                }
                None => return Err(self.error(ReadErrorKind::Truncated)),
                Some(_) if before == self.pos => {
                    return Err(
                        self.error(ReadErrorKind::Malformed("expected white space, `>` or `/>` in a tag"))
                    );
                }
                Some(_) => {}
            }
            if self.attributes.len() >= self.limits.attributes {
                return Err(self.error(ReadErrorKind::Limit("attributes of an element")));
            }
            if count - self.attributes.len() >= self.limits.declarations {
                return Err(self.error(ReadErrorKind::Limit("namespace declarations of an element")));
            }
            count += 1;
            self.read_attribute()?;
        }
    }

    pub(super) fn read_attribute(&mut self) -> Result<(), ReadError> {
        let at = self.pos;
        let name = scan::qualified_name(self.input, at).map_err(|error| error.at(at))?;
        self.pos = name.end;
        self.skip_whitespace();
        if self.byte() != Some(b'=') {
            let kind = if self.byte().is_none() {
                ReadErrorKind::Truncated
            } else {
                ReadErrorKind::Malformed("expected `=` after an attribute's name")
            };
            return Err(self.error(kind));
        }
        self.pos += 1;
        self.skip_whitespace();
        let quote = match self.byte() {
            Some(quote @ (b'"' | b'\'')) => quote,
            None => return Err(self.error(ReadErrorKind::Truncated)),
            Some(_) => return Err(self.error(ReadErrorKind::Malformed("an attribute's value is not quoted"))),
        };
        let value_at = self.pos + 1;
        let rest = &self.input.as_bytes()[value_at..];
        let Some(value_len) = memchr::memchr2(quote, b'<', rest) else {
            return Err(ReadError::new(ReadErrorKind::Truncated, self.input.len()));
        };
        if rest[value_len] == b'<' {
            return Err(ReadError::new(
                ReadErrorKind::Malformed("`<` in an attribute's value"),
                value_at + value_len,
            ));
        }
        self.pos = value_at + value_len + 1;
        let written = &self.input.as_bytes()[at..name.end];
        if written.starts_with(b"xmlns") && (written.len() == 5 || written[5] == b':') {
            let prefix = if name.local == at { "" } else { name.local(self.input) };
            return self.declare(prefix, &self.input[value_at..value_at + value_len], value_at);
        }
        self.attributes.push(RawAttribute {
            name_at: at as u32,
            name_len: (name.end - at) as u32,
            local_at: name.local as u32,
            value_at: value_at as u32,
            value_len: value_len as u32,
            namespace: NamespaceId::NONE,
            known: false,
        });
        Ok(())
    }

    pub(super) fn declare(&mut self, prefix: &'x str, value: &'x str, at: usize) -> Result<(), ReadError> {
        let uri = text::unescape_attribute(value, self.has_cr).map_err(|error| error.at(at))?;
        self.namespaces
            .declare(prefix, uri)
            .map_err(|rule| ReadError::new(ReadErrorKind::Malformed(rule), at))
    }

    /// Gives the attributes their namespaces, now that all declarations of the tag are known; refuses a second one of a
    /// name.
    pub(super) fn resolve_attributes(&mut self) -> Result<(), ReadError> {
        for i in 0..self.attributes.len() {
            let attribute = self.attributes[i];
            if attribute.local_at != attribute.name_at {
                let prefix = self.slice(attribute.name_at, attribute.local_at - attribute.name_at - 1);
                let namespace = self.namespaces.resolve(prefix).ok_or_else(|| {
                    ReadError::new(
                        ReadErrorKind::UndeclaredPrefix(prefix.to_owned()),
                        attribute.name_at as usize,
                    )
                })?;
                self.attributes[i].namespace = namespace;
            }
        }
        match self.repeated_attribute() {
            None => Ok(()),
            Some(at) => Err(ReadError::new(ReadErrorKind::Malformed("an attribute occurs twice"), at)),
        }
    }

    /// Where an attribute stands whose name another one before it has.
    fn repeated_attribute(&self) -> Option<usize> {
        let name = |attribute: &RawAttribute| {
            (self.attribute_local(attribute), self.namespaces.uri(attribute.namespace))
        };
        let all = self.attributes.as_slice();
        if all.len() <= FEW {
            let repeats = |(index, attribute): &(usize, &RawAttribute)| {
                all[..*index].iter().any(|other| name(other) == name(attribute))
            };
            return all.iter().enumerate().find(repeats).map(|(_, found)| found.name_at as usize);
        }
        let mut sorted: Vec<&RawAttribute> = all.iter().collect();
        sorted.sort_by_key(|attribute| (name(attribute), attribute.name_at));
        let repeated = sorted.windows(2).filter(|pair| name(pair[0]) == name(pair[1]));
        repeated.map(|pair| pair[1].name_at as usize).min()
    }

    pub(super) fn attribute_local(&self, attribute: &RawAttribute) -> &'x str {
        &self.input[attribute.local_at as usize..(attribute.name_at + attribute.name_len) as usize]
    }
}
