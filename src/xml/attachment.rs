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
    pub(crate) bytes: Vec<u8>,
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
        let id = reference.strip_prefix("cid:").map(unescaped);
        let found = ahead.attachments().iter().find(|attachment| Some(&attachment.id) == id.as_ref());
        let Some(found) = found else {
            let kind = ReadErrorKind::Custom(format!("there is no attachment {reference:?}"));
            return Err(ahead.error_at_tag(kind));
        };
        ahead.skip()?;
        if ahead.next_child()? {
            return Err(ahead.error_at_tag(ReadErrorKind::UnexpectedElement(ahead.expanded_name())));
        }
        *self = if self.is_strict() { ahead.strict() } else { ahead };
        Ok(Some(&found.bytes))
    }
}

impl Writer {
    /// Whether bytes are put beside the message.
    #[inline]
    pub(crate) fn includes(&self, bytes: &[u8]) -> bool {
        self.attachments.is_some() && bytes.len() >= WORTH_IT
    }

    /// Puts bytes beside the message, into the element that was started; false where they are to stand in it.
    pub(crate) fn include(&mut self, bytes: &[u8]) -> bool {
        if !self.includes(bytes) {
            return false;
        }
        let opened = self.open_wishing(INCLUDE.namespace, INCLUDE.local, Some("xop"));
        if let Some(attachments) = &mut self.attachments {
            let id = format!("{}@saponify", attachments.len() + 1);
            let reference = format!("cid:{id}");
            attachments.push(Attachment { id, bytes: bytes.to_vec() });
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
