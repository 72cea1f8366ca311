//! What travels beside an envelope.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use super::error::{ReadError, ReadErrorKind};
use super::name::Name;
use super::reader::Reader;
use super::writer::Writer;

const INCLUDE: Name = Name::new("http://www.w3.org/2004/08/xop/include", "Include");
const HREF: Name = Name::unqualified("href");
/// Fewer bytes stay in the envelope: the lines around an attachment would be more.
const WORTH_IT: usize = 512;

/// A part of a message beside its envelope (XOP, section 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attachment {
    /// Its `Content-ID`, without angle brackets.
    pub(crate) id: String,
    pub(crate) media_type: String,
    pub(crate) bytes: Vec<u8>,
}

/// Where a writer puts what travels beside the message.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub(crate) attachments: Vec<Attachment>,
    /// Whether large binary values are put there too.
    pub(crate) binary: bool,
}

impl Beside {
    /// Adds an attachment; the URL that refers to it.
    fn add(&mut self, media_type: &str, bytes: &[u8]) -> String {
        let id = format!("{}@saponify", self.attachments.len() + 1);
        let reference = format!("cid:{id}");
        let media_type = media_type.to_owned();
        self.attachments.push(Attachment { id, media_type, bytes: bytes.to_vec() });
        reference
    }
}

impl Attachment {
    /// The part of the WSDL's message that it is, if its identifier says so: `photo=4c7b…@host` (WS-I Attachments Profile 1.0,
    /// R2933).
    fn part(&self) -> Option<String> {
        let (part, unique) = self.id.split_once('=')?;
        unique.contains('@').then(|| unescaped(part))
    }
}

impl<'x> Reader<'x> {
    /// The bytes that the element that the reader stands on includes, and its end tag; none if it includes nothing.
    pub(crate) fn included(&mut self) -> Result<Option<&'x [u8]>, ReadError> {
        if self.attachments().is_empty() {
            return Ok(None);
        }
        // Text is what stands there otherwise.
        let mut ahead = self.clone().lenient();
        if !(ahead.at_child()? && ahead.is(INCLUDE)) {
            return Ok(None);
        }
        let reference = ahead.attribute(HREF)?.unwrap_or_default();
        let found = ahead.attachment(&reference)?;
        ahead.skip()?;
        if ahead.next_child()? {
            return Err(ahead.error_at_tag(ReadErrorKind::UnexpectedElement(ahead.expanded_name())));
        }
        *self = if self.is_strict() { ahead.strict() } else { ahead };
        Ok(Some(&found.bytes))
    }
}

impl<'x> Reader<'x> {
    /// The attachment at a URL of scheme `cid`.
    pub(crate) fn attachment(&self, reference: &str) -> Result<&'x Attachment, ReadError> {
        let id = reference.strip_prefix("cid:").map(unescaped);
        let found = self.attachments().iter().find(|attachment| Some(&attachment.id) == id.as_ref());
        found.ok_or_else(|| {
            self.error_at_tag(ReadErrorKind::Custom(format!("there is no attachment {reference:?}")))
        })
    }
}

impl<'x> Reader<'x> {
    /// The attachment that is a part of the WSDL's message. A lenient reader takes, in their order, also those that do not say
    /// what they are: that they do is asked for by WS-I, and older toolkits know nothing of it.
    pub(crate) fn attached(&mut self, part: &str) -> Option<&'x Attachment> {
        let mut all = self.attachments().iter();
        if let Some(said) = all.clone().find(|attachment| attachment.part().as_deref() == Some(part)) {
            return Some(said);
        }
        if self.is_strict() {
            return None;
        }
        let found = all.by_ref().filter(|attachment| attachment.part().is_none()).nth(self.parts_taken);
        self.parts_taken += usize::from(found.is_some());
        found
    }
}

impl Writer {
    /// Puts a part of the WSDL's message beside the envelope; false where there is no room beside it.
    pub(crate) fn attach_part(&mut self, part: &str, media_type: &str, bytes: &[u8]) -> bool {
        let Some(beside) = &mut self.beside else { return false };
        let id = format!("{}={}@saponify", escaped(part), unique());
        let media_type = media_type.to_owned();
        beside.attachments.push(Attachment { id, media_type, bytes: bytes.to_vec() });
        true
    }

    /// Puts an attachment beside the message; the URL that refers to it, or none where there is no room beside it.
    pub(crate) fn attach(&mut self, media_type: &str, bytes: &[u8]) -> Option<String> {
        Some(self.beside.as_mut()?.add(media_type, bytes))
    }

    /// Whether bytes are put beside the message.
    #[inline]
    pub(crate) fn includes(&self, bytes: &[u8]) -> bool {
        self.beside.as_ref().is_some_and(|beside| beside.binary) && bytes.len() >= WORTH_IT
    }

    /// Puts bytes beside the message, into the element that was started; false where they are to stand in it.
    pub(crate) fn include(&mut self, bytes: &[u8]) -> bool {
        if !self.includes(bytes) {
            return false;
        }
        let opened = self.open_wishing(INCLUDE.namespace, INCLUDE.local, Some("xop"));
        if let Some(beside) = &mut self.beside {
            let reference = beside.add("application/octet-stream", bytes);
            // A reference has nothing that XML could not carry.
            let _ = self.attribute(HREF, &reference);
        }
        self.close(opened, INCLUDE.local);
        true
    }
}

/// A name as it may stand in an identifier: of ASCII, letters, digits and what sets words apart.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Digits in the form of a UUID (RFC 9562, version 4) that nobody else has: what keeps hash tables from being guessed is random.
fn unique() -> String {
    let random = || RandomState::new().build_hasher().finish();
    let (high, low) = (random() & !0xF000 | 0x4000, random() & !(0b11 << 62) | 0b10 << 62);
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xFFFF,
        high & 0xFFFF,
        low >> 48,
        low & 0xFFFF_FFFF_FFFF
    )
}

/// The identifier in a URL of scheme `cid` (RFC 2392).
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = bytes.get(at + 1..at + 3).filter(|_| byte == b'%');
        let escaped = escaped.and_then(|digits| std::str::from_utf8(digits).ok());
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
