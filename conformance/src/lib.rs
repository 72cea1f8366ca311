//! What the programs of `cargo xtask conformance` are made of.
//!
//! Such a program has the generated types of many schemas in it. It is told on its standard input, a line a document, which
//! type to read a document with, and answers on its standard output with what that type writes. A document that makes it
//! panic costs that document only; one that ends the program (an overflown stack, an abort) is noticed by its caller.

use std::any::Any;
use std::fs;
use std::io::{self, BufRead, Write};
use std::panic;
use std::thread;

use saponify::soap::{self, EnvelopeError, EnvelopeReader};
use saponify::types::Nillable;
use saponify::xml::AnyElement;
use saponify::{
    FromXml, Name, ReadError, ReadErrorKind, ReadRoot, Reader, ToXml, WriteError, WriteRoot, xml,
};

/// The namespace of `xsi:type`.
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What reads and writes a kind of documents, or of parts of documents.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    round_trip: fn(&str, &[usize]) -> Answer,
}

impl Root {
    /// Elements that a generated type is: roots of documents, and what stands in envelopes.
    pub const fn of<T: ReadRoot + WriteRoot>() -> Root {
        Root { round_trip: round_trip::<T> }
    }

    /// Documents whose root is the global element that a generated type is, and may be nil.
    pub const fn nillable<T: ReadRoot + WriteRoot>() -> Root {
        Root { round_trip: nillable::<T> }
    }

    /// Documents whose root is not declared and names a type, which this is (`xsi:type`).
    pub const fn typed<T: FromXml + ToXml>() -> Root {
        Root { round_trip: typed::<T> }
    }

    /// Documents of which the schema knows nothing.
    pub const fn untyped() -> Root {
        Root { round_trip: untyped }
    }

    /// Envelopes with a fault in the body; written is an envelope without header.
    pub const fn fault() -> Root {
        Root { round_trip: fault }
    }

    /// Envelopes with nothing in the body; written is an envelope without header.
    pub const fn empty() -> Root {
        Root { round_trip: empty }
    }
}

/// What came of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was read, and this was written.
    Written(String),
    /// It could not be read.
    Unread(String),
    /// It was read but could not be written.
    Unwritten(String),
    /// The program panicked.
    Panicked(String),
}

impl Answer {
    /// The word for it in the answer's first line, and the text that follows.
    fn parts(&self) -> (&'static str, &str) {
        match self {
            Answer::Written(text) => ("written", text),
            Answer::Unread(text) => ("unread", text),
            Answer::Unwritten(text) => ("unwritten", text),
            Answer::Panicked(text) => ("panicked", text),
        }
    }
}

/// How much stack a document may take. A stack that overflows ends the program, which would cost time, not truth.
const STACK: usize = 64 << 20;

/// Answers every line of the standard input: `<schema> <root> <place> <path>`, where the numbers are places in `schemas` and in
/// its roots. The place of an element is the way to it from the document's root: `/` for the root itself, `/1/0` for the first
/// child of its second child. An answer is a line `<word> <bytes>`, and so many bytes.
///
/// # Errors
/// When standard input or output fails, or a line is none of these.
pub fn run(schemas: &[&'static [Root]]) -> io::Result<()> {
    // A panic is an answer; nobody reads it twice.
    panic::set_hook(Box::new(|_| {}));
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let answer = answer(schemas, &line?)?;
        let (word, text) = answer.parts();
        write!(output, "{word} {}\n{text}", text.len())?;
        output.flush()?;
    }
    Ok(())
}

fn answer(schemas: &[&'static [Root]], line: &str) -> io::Result<Answer> {
    let unknown = || io::Error::new(io::ErrorKind::InvalidInput, format!("not understood: {line}"));
    let mut words = line.splitn(4, ' ');
    let mut number = || words.next().and_then(|word| word.parse::<usize>().ok());
    let (schema, root) = (number().ok_or_else(unknown)?, number().ok_or_else(unknown)?);
    let root = *schemas.get(schema).and_then(|roots| roots.get(root)).ok_or_else(unknown)?;
    let place = words.next().ok_or_else(unknown)?.split('/').filter(|step| !step.is_empty());
    let place: Vec<usize> = place.map(str::parse).collect::<Result<_, _>>().map_err(|_| unknown())?;
    let path = words.next().ok_or_else(unknown)?;
    match fs::read(path) {
        Ok(bytes) => in_thread(move || document(root, &bytes, &place)),
        Err(error) => Ok(Answer::Unread(format!("the file cannot be read: {error}"))),
    }
}

fn document(root: Root, bytes: &[u8], place: &[usize]) -> Answer {
    match xml::decode(bytes, None) {
        Ok(text) => (root.round_trip)(&text, place),
        Err(error) => Answer::Unread(error.to_string()),
    }
}

fn in_thread(job: impl FnOnce() -> Answer + Send + 'static) -> io::Result<Answer> {
    let thread = thread::Builder::new().stack_size(STACK).spawn(job)?;
    Ok(thread.join().unwrap_or_else(|payload| Answer::Panicked(message(&*payload).to_owned())))
}

fn message(payload: &(dyn Any + Send)) -> &str {
    let literal = payload.downcast_ref::<&'static str>().copied();
    literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

fn round_trip<T: ReadRoot + WriteRoot>(text: &str, place: &[usize]) -> Answer {
    // Documents may have a document type, messages may not.
    let document = |text| saponify::from_reader::<T>(Reader::new(text)?.skip_document_type());
    let value = if place.is_empty() { document(text) } else { inner(text, place) };
    answer_with(value, saponify::to_string)
}

/// Reads the element at a place.
fn inner<T: ReadRoot>(text: &str, place: &[usize]) -> Result<T, ReadError> {
    let mut reader = Reader::new(text)?;
    reader.root()?;
    for &before in place {
        for _ in 0..before {
            reader.next_child()?;
            reader.skip()?;
        }
        if !reader.next_child()? {
            return Err(reader.error(ReadErrorKind::MissingElement(T::NAME.local)));
        }
        reader.enter();
    }
    T::from_xml(&mut reader).map_err(|error| error.within(T::NAME.local))
}

fn nillable<T: ReadRoot + WriteRoot>(text: &str, _: &[usize]) -> Answer {
    answer_with(Nillable::<T>::from_document(text), Nillable::to_document)
}

fn untyped(text: &str, _: &[usize]) -> Answer {
    answer_with(AnyElement::parse(text), AnyElement::to_document)
}

/// Name and type of the element are the caller's to know: what is read and written is the rest.
fn typed<T: FromXml + ToXml>(text: &str, _: &[usize]) -> Answer {
    let element = match AnyElement::parse(text) {
        Ok(element) => element,
        Err(error) => return Answer::Unread(error.to_string()),
    };
    let rewritten = |value: &T| {
        let written = AnyElement::from_value(Name::unqualified("value"), value)?;
        let types =
            element.attributes.iter().filter(|found| (&*found.namespace, &*found.local) == (XSI, "type"));
        let attributes = types.cloned().chain(written.attributes).collect();
        let declarations = [&*element.declarations, &*written.declarations].concat();
        AnyElement { attributes, declarations, children: written.children, ..element.clone() }.to_document()
    };
    answer_with(element.read::<T>(), rewritten)
}

fn answer_with<T>(
    value: Result<T, impl ToString>,
    write: impl FnOnce(&T) -> Result<String, WriteError>,
) -> Answer {
    match value.map(|value| write(&value)) {
        Ok(Ok(written)) => Answer::Written(written),
        Ok(Err(error)) => Answer::Unwritten(error.to_string()),
        Err(error) => Answer::Unread(error.to_string()),
    }
}

fn fault(text: &str, _: &[usize]) -> Answer {
    let read = envelope(text).and_then(|mut envelope| {
        envelope.skip_header()?;
        let version = envelope.version();
        let mut fault = envelope.read_fault()?;
        // They are parts of their own.
        fault.header.clear();
        Ok((version, fault))
    });
    answer_with(read, |(version, fault)| soap::write_fault(*version, fault))
}

fn empty(text: &str, _: &[usize]) -> Answer {
    let read = envelope(text).and_then(|envelope| {
        let version = envelope.version();
        envelope.read::<()>()?;
        Ok(version)
    });
    answer_with(read, |version| soap::write_envelope(*version, &(), &()))
}

fn envelope(text: &str) -> Result<EnvelopeReader<'_>, EnvelopeError> {
    EnvelopeReader::open(Reader::new(text)?)
}
