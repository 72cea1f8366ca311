//! Envelopes: header, then a body with what the operation says or a fault in it.

use std::fmt;
use std::sync::Arc;

use super::body::{ReadBody, WriteBody};
use super::fault::Fault;
use super::fault_xml;
use super::header::{self, Header, Recipient};
use super::version::Version;
use crate::types::QName;
use crate::xml::{
    AnyElement, ChildNames, Name, ReadError, ReadErrorKind, Reader, Spelling, WriteError, Writer,
};
use crate::{FromXml, ToXml};

/// The prefix of the envelope's namespace in what is written: some peers read no other than the usual ones.
const PREFIX: &str = "s";

/// The room that a message is written into at first: most calls and answers need no more.
const CAPACITY: usize = 2048;

/// Reads a message step by step: the envelope, the header, what the body holds.
///
/// ```
/// use saponify::Reader;
/// use saponify::soap::{Content, EnvelopeReader, Recipient, Version};
///
/// let message = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
///     <s:Fault><faultcode>s:Client</faultcode><faultstring>no such order</faultstring></s:Fault>
/// </s:Body></s:Envelope>"#;
/// let mut envelope = EnvelopeReader::open(Reader::new(message).unwrap()).unwrap();
/// assert_eq!(envelope.version(), Version::V11);
/// let () = envelope.header(&Recipient::new()).unwrap();
/// assert_eq!(envelope.content().unwrap(), Content::Fault);
/// assert_eq!(envelope.read_fault().unwrap().reason, "no such order");
/// ```
pub struct EnvelopeReader<'x> {
    reader: Reader<'x>,
    version: Version,
    place: Place,
}

/// How far an envelope has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In the envelope, before header and body.
    Start,
    /// In the envelope, the header is behind.
    AfterHeader,
    /// In the body, before its end tag or on its first child.
    Body(Content),
}

/// What the body of a message holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// An element.
    Element,
    /// A fault.
    Fault,
}

/// Why a message is not processed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EnvelopeError {
    /// It cannot be read: it is malformed, or its parts are not what they should be.
    Read(ReadError),
    /// It is an envelope of a version that is neither 1.1 nor 1.2; its namespace.
    Version(String),
    /// It has header entries that must be understood by its reader, and they are not known; their names.
    MustUnderstand(Vec<QName>),
}

impl<'x> EnvelopeReader<'x> {
    /// Goes to the envelope.
    ///
    /// # Errors
    /// When the root element is none.
    pub fn open(mut reader: Reader<'x>) -> Result<EnvelopeReader<'x>, EnvelopeError> {
        reader.root()?;
        match Version::of_namespace(reader.namespace()) {
            Some(version) if reader.local_name() == "Envelope" => {
                Ok(EnvelopeReader { reader, version, place: Place::Start })
            }
            None if reader.local_name() == "Envelope" && !reader.namespace().is_empty() => {
                Err(EnvelopeError::Version(reader.namespace().to_owned()))
            }
            _ => Err(reader.error_at_tag(wrong_element("a SOAP envelope", &reader)).into()),
        }
    }

    /// The version of SOAP.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Where the reader is, in bytes from the message's start.
    pub fn offset(&self) -> usize {
        self.reader.offset()
    }

    /// Reads the header, which may be absent.
    ///
    /// # Errors
    /// When it is malformed, or has entries that the recipient must understand and `H` does not know.
    pub fn header<H: Header>(&mut self, recipient: &Recipient) -> Result<H, EnvelopeError> {
        if !self.go_to_header()? {
            return absent_header();
        }
        self.check_entries(H::ENTRIES, H::SPELLING, recipient)?;
        self.reader.enter();
        self.place = Place::AfterHeader;
        H::from_xml(&mut self.reader).map_err(|error| in_header(error).into())
    }

    /// Checks that all header entries that the recipient must understand are among the known ones, and skips them all.
    ///
    /// # Errors
    /// When they are not, or the header is malformed. What follows can be read all the same, if it is well-formed.
    pub fn check_header(&mut self, known: &[Name], recipient: &Recipient) -> Result<(), EnvelopeError> {
        self.check_header_of(known, Spelling::EXACT, recipient)
    }

    /// The same where the known ones may be called otherwise.
    pub(crate) fn check_header_of(
        &mut self,
        known: &[Name],
        spelling: Spelling,
        recipient: &Recipient,
    ) -> Result<(), EnvelopeError> {
        if !self.go_to_header()? {
            return Ok(());
        }
        let checked = self.check_entries(known, spelling, recipient);
        self.skip_header()?;
        checked
    }

    /// Skips the header, whatever it says.
    ///
    /// # Errors
    /// When it is malformed.
    pub fn skip_header(&mut self) -> Result<(), ReadError> {
        if self.go_to_header()? {
            self.reader.skip()?;
        }
        self.place = Place::AfterHeader;
        Ok(())
    }

    /// Goes to what the body holds.
    ///
    /// # Errors
    /// When there is no body, or it is malformed.
    pub fn content(&mut self) -> Result<Content, ReadError> {
        if let Place::Body(content) = self.place {
            return Ok(content);
        }
        if self.place == Place::Start {
            self.skip_header()?;
        }
        if !self.reader.next_child()? {
            return Err(self.reader.error(ReadErrorKind::MissingElement("Body")).within("Envelope"));
        }
        if !self.reader.is(self.version.name("Body")) {
            let kind = wrong_element(self.version.name("Body"), &self.reader);
            return Err(self.reader.error_at_tag(kind).within("Envelope"));
        }
        self.reader.enter();
        let content = if !self.reader.at_child().map_err(in_body)? {
            Content::Empty
        } else if self.reader.is(self.version.name("Fault")) {
            Content::Fault
        } else {
            Content::Element
        };
        self.place = Place::Body(content);
        Ok(content)
    }

    /// Whether the body holds an element that can be taken for one of this name: in lenient mode also one in no namespace.
    pub fn holds(&mut self, name: Name) -> bool {
        self.place == Place::Body(Content::Element) && self.reader.matches_name(name)
    }

    /// Whether the body holds an element that may be meant for one of this name, though it is called otherwise.
    pub fn holds_alike(&mut self, name: Name, spelling: Spelling) -> bool {
        self.place == Place::Body(Content::Element) && self.reader.distance(name, spelling).is_some()
    }

    /// The name of the element in the body, for messages; empty if there is none.
    pub fn element_name(&self) -> String {
        match self.place {
            Place::Body(Content::Element | Content::Fault) => self.reader.expanded_name(),
            _ => String::new(),
        }
    }

    /// Reads what is in the body, and the message to its end.
    ///
    /// # Errors
    /// When the body holds other elements than it should, or they have no such value.
    pub fn read<T: ReadBody>(mut self) -> Result<T, ReadError> {
        self.content()?;
        let value = T::read_body(&mut self.reader).map_err(in_body)?;
        self.finish()?;
        Ok(value)
    }

    /// Reads what an answer to a call of style rpc has in its body, and the message to its end.
    ///
    /// # Errors
    /// Those of [`read`](EnvelopeReader::read), except that the element in the body may have any name.
    pub fn read_rpc_answer<T: ReadBody>(mut self) -> Result<T, ReadError> {
        self.content()?;
        let value = T::read_rpc_answer(&mut self.reader).map_err(in_body)?;
        self.finish()?;
        Ok(value)
    }

    /// Reads the fault in the body, and the message to its end.
    ///
    /// # Errors
    /// When the body holds none, or it is malformed.
    pub fn read_fault(mut self) -> Result<Fault, ReadError> {
        if self.content()? != Content::Fault {
            return Err(in_body(self.reader.error(ReadErrorKind::MissingElement("Fault"))));
        }
        self.reader.enter();
        let mut fault = fault_xml::read(&mut self.reader).map_err(|error| in_body(error.within("Fault")))?;
        if self.reader.next_child().map_err(in_body)? {
            let kind = ReadErrorKind::UnexpectedElement(self.reader.expanded_name());
            return Err(in_body(self.reader.error_at_tag(kind)));
        }
        fault.header = self.header_entries().map_err(in_header)?;
        self.finish()?;
        Ok(fault)
    }

    /// Reads the header although it is behind.
    pub(crate) fn header_again<H: Header>(&self) -> Result<H, EnvelopeError> {
        match self.back_in_header()? {
            Some(mut reader) => H::from_xml(&mut reader).map_err(|error| in_header(error).into()),
            None => absent_header(),
        }
    }

    /// All entries of the header, which is behind.
    fn header_entries(&self) -> Result<Vec<AnyElement>, ReadError> {
        let Some(mut reader) = self.back_in_header()? else { return Ok(Vec::new()) };
        let mut entries = Vec::new();
        while reader.next_child()? {
            entries.push(AnyElement::from_xml(&mut reader)?);
        }
        Ok(entries)
    }

    /// A reader that stands on the header again, if there is one.
    fn back_in_header(&self) -> Result<Option<Reader<'x>>, ReadError> {
        let mut reader = self.reader.rewound();
        reader.root()?;
        let is_header = reader.next_child()? && reader.is(self.version.name("Header"));
        reader.enter();
        Ok(is_header.then_some(reader))
    }

    /// Goes to the header; `false` when there is none, or it is behind.
    fn go_to_header(&mut self) -> Result<bool, ReadError> {
        Ok(self.place == Place::Start
            && self.reader.next_child()?
            && self.reader.is(self.version.name("Header")))
    }

    fn check_entries(
        &self,
        known: &[Name],
        spelling: Spelling,
        recipient: &Recipient,
    ) -> Result<(), EnvelopeError> {
        if header::says_nothing_of_understanding(&self.reader) {
            return Ok(());
        }
        let mut ahead = self.reader.clone();
        ahead.enter();
        let unknown = header::not_understood(&mut ahead, self.version, known, spelling, recipient)
            .map_err(in_header)?;
        if unknown.is_empty() { Ok(()) } else { Err(EnvelopeError::MustUnderstand(unknown)) }
    }

    /// After the body: nothing but comments and white space may follow, save what SOAP 1.1 lets stand there (section 4.1),
    /// which means nothing to anybody.
    fn finish(mut self) -> Result<(), ReadError> {
        while self.reader.next_child()? {
            if self.version == Version::V12 || self.reader.is_strict() {
                let kind = ReadErrorKind::UnexpectedElement(self.reader.expanded_name());
                return Err(self.reader.error_at_tag(kind).within("Envelope"));
            }
            self.reader.skip()?;
        }
        self.reader.finish()
    }
}

fn in_body(error: ReadError) -> ReadError {
    error.within("Body").within("Envelope")
}

fn in_header(error: ReadError) -> ReadError {
    error.within("Header").within("Envelope")
}

fn wrong_element(expected: impl ToString, reader: &Reader<'_>) -> ReadErrorKind {
    ReadErrorKind::WrongElement { expected: expected.to_string(), found: reader.expanded_name() }
}

/// What a header struct says of a message without a header: what it says of an empty one.
fn absent_header<H: Header>() -> Result<H, EnvelopeError> {
    let mut empty = Reader::new("<Header/>")?;
    empty.root()?;
    H::from_xml(&mut empty).map_err(|error| in_header(error).into())
}

/// Writes a message: the header, if `H` knows any entries, and the body.
///
/// # Errors
/// When a value cannot be written.
pub fn write_envelope<H: Header, B: WriteBody>(
    version: Version,
    header: &H,
    body: &B,
) -> Result<String, WriteError> {
    write_envelope_with(version, header, body, &MessageNames::default())
}

/// What the elements of a message are called when it is written, for peers that want them called otherwise than the schema
/// says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageNames {
    /// The elements inside those of the body.
    pub children: ChildNames,
    /// The namespace of header entries, whatever they are declared in.
    pub header_namespace: Option<Arc<str>>,
}

/// The same with other names for its elements.
///
/// # Errors
/// Those of [`write_envelope`].
pub fn write_envelope_with<H: Header, B: WriteBody>(
    version: Version,
    header: &H,
    body: &B,
    names: &MessageNames,
) -> Result<String, WriteError> {
    let header = Renamed { header, namespace: names.header_namespace.as_deref() };
    let header = Some(&header).filter(|_| !H::ENTRIES.is_empty());
    write_parts(version, header, |writer| write_body(body, writer, names.children))
}

/// A header whose entries are written in another namespace.
struct Renamed<'h, H> {
    header: &'h H,
    namespace: Option<&'h str>,
}

impl<H: Header> ToXml for Renamed<'_, H> {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        if let Some(written) = self.namespace {
            for entry in H::ENTRIES {
                writer.declare_as(entry.namespace, written)?;
            }
        }
        self.header.to_xml(writer)
    }
}

fn write_body<B: WriteBody>(body: &B, writer: &mut Writer, names: ChildNames) -> Result<(), WriteError> {
    writer.name_inside_children(names);
    body.write_body(writer)
}

/// The same with attachments beside the envelope; with MTOM, large binary values too.
#[cfg(feature = "mtom")]
pub(crate) fn write_package<H: Header, B: WriteBody>(
    version: Version,
    header: &H,
    body: &B,
    mtom: bool,
    names: &MessageNames,
) -> Result<(String, Vec<crate::xml::Attachment>), WriteError> {
    let mut writer = Writer::with_capacity(CAPACITY).attaching(mtom);
    let header = Renamed { header, namespace: names.header_namespace.as_deref() };
    let header = Some(&header).filter(|_| !H::ENTRIES.is_empty());
    write_into(&mut writer, version, header, |writer| write_body(body, writer, names.children))?;
    let attachments = writer.take_attachments();
    Ok((writer.into_string(), attachments))
}

/// Writes a message whose body is a fault.
///
/// # Errors
/// When the fault has a text or a name that XML cannot carry.
pub fn write_fault(version: Version, fault: &Fault) -> Result<String, WriteError> {
    let header = (!fault.header.is_empty()).then_some(Entries(&fault.header));
    write_parts(version, header.as_ref(), |writer| fault_xml::write(fault, version, writer))
}

/// Writes a message whose body is a fault, and whose header says more about it.
#[cfg(feature = "server")]
pub(crate) fn write_fault_with<H: ToXml>(
    version: Version,
    header: &H,
    fault: &Fault,
) -> Result<String, WriteError> {
    write_parts(version, Some(header), |writer| fault_xml::write(fault, version, writer))
}

fn write_parts<H: ToXml>(
    version: Version,
    header: Option<&H>,
    body: impl FnOnce(&mut Writer) -> Result<(), WriteError>,
) -> Result<String, WriteError> {
    let mut writer = Writer::with_capacity(CAPACITY);
    write_into(&mut writer, version, header, body)?;
    Ok(writer.into_string())
}

fn write_into<H: ToXml>(
    writer: &mut Writer,
    version: Version,
    header: Option<&H>,
    body: impl FnOnce(&mut Writer) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let envelope = writer.open_wishing(version.namespace(), "Envelope", Some(PREFIX));
    let place = writer.place(version.namespace());
    if let Some(header) = header {
        header
            .to_element(writer, "Header", &place)
            .map_err(|error| error.within("Header").within("Envelope"))?;
    }
    let opened = writer.open(&place, "Body");
    body(writer).map_err(|error| error.within("Body").within("Envelope"))?;
    writer.close(opened, "Body");
    writer.close(envelope, "Envelope");
    Ok(())
}

/// Header entries of no known type.
struct Entries<'e>(&'e [AnyElement]);

impl ToXml for Entries<'_> {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        self.0.iter().try_for_each(|entry| entry.write(writer))
    }
}

impl From<ReadError> for EnvelopeError {
    fn from(error: ReadError) -> EnvelopeError {
        EnvelopeError::Read(error)
    }
}

impl fmt::Display for EnvelopeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EnvelopeError::Read(error) => write!(f, "{error}"),
            EnvelopeError::Version(namespace) => {
                write!(f, "the envelope is neither of SOAP 1.1 nor of SOAP 1.2 but of {namespace:?}")
            }
            EnvelopeError::MustUnderstand(names) => {
                write!(f, "header entries that must be understood are not known:")?;
                for (index, name) in names.iter().enumerate() {
                    let comma = if index == 0 { "" } else { "," };
                    write!(f, "{comma} {{{}}}{}", name.namespace().unwrap_or_default(), name.local())?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for EnvelopeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            EnvelopeError::Read(error) => Some(error),
            _ => None,
        }
    }
}
