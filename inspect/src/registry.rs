//! Operations that know the types of their messages, as tables.

use std::fmt::Debug;

use saponify::soap::{
    Encoding, EnvelopeError, EnvelopeReader, Header, OneWay, Operation, OperationFault, ReadBody, WriteBody,
    write_envelope, write_fault,
};
use saponify::xml::Spelling;
use saponify::{Limits, Name, ReadError, ReadErrorKind, Reader};

use crate::headers::Kept;

/// The services of one crate.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The crate.
    pub name: &'static str,
    /// Its services.
    pub services: &'static [Service],
}

/// A port type.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// Its name.
    pub name: &'static str,
    /// What it receives are events that the other side's subscribers get.
    pub events: bool,
    /// Its operations.
    pub operations: &'static [Entry],
}

/// An operation of a port type.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// Its SOAP action.
    pub action: &'static str,
    /// Its requests.
    pub request: Kind,
    /// Its answers; none for one-way operations.
    pub answer: Option<Kind>,
    /// Its faults.
    pub fault: Option<Kind>,
    /// What says which values are what, where its messages have SOAP encoding.
    pub encoding: Option<&'static Encoding>,
}

/// A kind of message: the elements that it is recognized by, and what reads it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The elements in the body, or of a fault in its detail.
    pub elements: &'static [Name],
    /// What these may be called besides.
    pub spelling: Spelling,
    /// Reads the message.
    pub read: fn(&str, Option<&'static Encoding>) -> Result<Read, ReadError>,
}

/// A message that has been read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Its header entries, as a value of the type that the operation has for them and as elements; empty without any.
    pub header: String,
    /// The value in its body.
    pub value: String,
    /// The message as we would write it, or why it cannot be written.
    pub written: Result<String, String>,
}

/// An operation, its requests with headers `H`. The types come from the operation and from a function that makes such headers.
pub const fn two_way<H, In, Out, F, A>(operation: &Operation<In, Out, F, A>, _: fn() -> H) -> Entry
where
    H: Header + Debug,
    In: ReadBody + WriteBody + Debug,
    Out: ReadBody + WriteBody + Debug,
    F: OperationFault + Debug,
    A: Header + Debug,
{
    Entry {
        name: operation.name(),
        action: operation.action(),
        request: Kind { elements: In::ELEMENTS, spelling: In::SPELLING, read: read::<H, In> },
        answer: Some(Kind { elements: Out::ELEMENTS, spelling: Out::SPELLING, read: read::<A, Out> }),
        fault: Some(Kind { elements: F::DETAILS, spelling: Spelling::EXACT, read: fault::<F> }),
        encoding: operation.encoding(),
    }
}

/// An operation that is not answered.
pub const fn one_way<H, In>(operation: &OneWay<In>, _: fn() -> H) -> Entry
where
    H: Header + Debug,
    In: ReadBody + WriteBody + Debug,
{
    Entry {
        name: operation.name(),
        action: operation.action(),
        request: Kind { elements: In::ELEMENTS, spelling: In::SPELLING, read: read::<H, In> },
        answer: None,
        fault: None,
        encoding: operation.encoding(),
    }
}

fn read<H, B>(message: &str, encoding: Option<&'static Encoding>) -> Result<Read, ReadError>
where
    H: Header + Debug,
    B: ReadBody + WriteBody + Debug,
{
    let plain = match encoding {
        Some(encoding) => encoding.decode(message, Limits::default())?,
        None => message.into(),
    };
    let header = Kept::<H>::of(&plain)?;
    let reader = Reader::new(&plain)?;
    let mut envelope = open(reader)?;
    let version = envelope.version();
    let body: B = envelope.skip_header().and_then(|()| envelope.read())?;
    let written = match &header {
        Some(header) => write_envelope(version, header, &body),
        None => write_envelope(version, &(), &body),
    };
    let written = written.and_then(|written| match encoding {
        Some(encoding) => encoding.encode(&written, version),
        None => Ok(written),
    });
    Ok(Read {
        header: header.map(|header| header.to_string()).unwrap_or_default(),
        value: format!("{body:#?}"),
        written: written.map_err(|error| error.to_string()),
    })
}

fn open(reader: Reader<'_>) -> Result<EnvelopeReader<'_>, ReadError> {
    EnvelopeReader::open(reader).map_err(|error| match error {
        EnvelopeError::Read(error) => error,
        other => ReadError::new(ReadErrorKind::Custom(other.to_string()), 0),
    })
}

/// Reads a fault, with what of its detail is a value of the operation's fault type.
pub(crate) fn fault<F>(message: &str, _: Option<&'static Encoding>) -> Result<Read, ReadError>
where
    F: OperationFault + Debug,
{
    let reader = Reader::new(message)?;
    let mut envelope = open(reader)?;
    let version = envelope.version();
    envelope.skip_header()?;
    let untyped = envelope.read_fault()?;
    // Typed, a fault has no place for header entries and for what else stands in the detail.
    let (header, further) = (untyped.header.clone(), untyped.detail.entries.get(1..).map(<[_]>::to_vec));
    let fault = F::from_fault(untyped);
    let value = format!("{fault:#?}");
    let written = fault.into_fault().and_then(|mut fault| {
        fault.header = header;
        let typed = fault.detail.entries.len().min(1);
        fault.detail.entries.truncate(typed);
        fault.detail.entries.extend(further.unwrap_or_default());
        write_fault(version, &fault)
    });
    // The value shows the header entries too.
    Ok(Read { header: String::new(), value, written: written.map_err(|error| error.to_string()) })
}
