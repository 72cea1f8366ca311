//! What travels beside an envelope.

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

impl Writer {
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
