use crate::validate::Validator;
use crate::xml::{ReadError, Reader, WriteError, WriteErrorKind, Writer};
use crate::{FromXml, ToXml};

/// A file beside the message, to which the message refers: `swaRef` of the WS-I Attachments Profile 1.0 (section 4.4).
///
/// Clients and servers carry it with the feature `mtom`; without it, and in a document that is no message, it can be neither
/// read nor written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its media type, such as `image/png`.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl FromXml for Attachment {
    fn from_xml(reader: &mut Reader<'_>) -> Result<Attachment, ReadError> {
        let reference = reader.text()?;
        let found = reader.attachment(super::trim(&reference))?;
        Ok(Attachment { media_type: found.media_type.clone(), bytes: found.bytes.clone() })
    }
}

impl ToXml for Attachment {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        match writer.attach(&self.media_type, &self.bytes) {
            Some(reference) => writer.text(&reference),
            None => {
                let what =
                    "there is no place beside the message for an attachment: it needs the feature `mtom`";
                Err(WriteError::new(WriteErrorKind::Custom(what.to_owned())))
            }
        }
    }

    fn check(&self, _: &mut Validator) {}
}
