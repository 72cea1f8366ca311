use crate::record::{Any, Field, ReadField, WriteField};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, ReadErrorKind, Reader, WriteError, WriteErrorKind, Writer};
use crate::{FromXml, ToXml};

/// A file beside the message.
///
/// As an element, the message refers to it: `swaRef` of the WS-I Attachments Profile 1.0 (section 4.4). As a field with
/// `#[soap(attachment)]`, nothing in the message does: it is a part that the MIME binding of WSDL 1.1 (section 5) puts there,
/// known by its `Content-ID`, which begins with the part's name (Attachments Profile, R2933).
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
            None => Err(no_place()),
        }
    }

    fn check(&self, _: &mut Validator) {}
}

impl ReadField<Any> for Attachment {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Attachment, ReadError> {
        let found = <Option<Attachment> as ReadField<Any>>::first(reader, field)?;
        found.ok_or_else(|| {
            reader.error(ReadErrorKind::Custom(format!("there is no attachment {:?}", field.name)))
        })
    }
}

impl ReadField<Any> for Option<Attachment> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<Attachment>, ReadError> {
        let found = reader.attached(field.name);
        Ok(found.map(|found| Attachment { media_type: found.media_type.clone(), bytes: found.bytes.clone() }))
    }
}

impl WriteField<Any> for Attachment {
    fn write(&self, writer: &mut Writer, field: &'static Field, _: &Place) -> Result<(), WriteError> {
        match writer.attach_part(field.name, &self.media_type, &self.bytes) {
            true => Ok(()),
            false => Err(no_place().within(field.name)),
        }
    }

    fn check(&self, _: &mut Validator, _: &'static Field) {}
}

impl WriteField<Any> for Option<Attachment> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|attachment| WriteField::<Any>::write(attachment, writer, field, place))
    }

    fn check(&self, _: &mut Validator, _: &'static Field) {}
}

fn no_place() -> WriteError {
    let what = "there is no place beside the message for an attachment: it needs the feature `mtom`";
    WriteError::new(WriteErrorKind::Custom(what.to_owned()))
}
