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

use saponify::soap::EnvelopeReader;
use saponify::types::Nillable;
use saponify::xml::AnyElement;
use saponify::{FromXml, Name, ReadRoot, Reader, ToXml, WriteError, WriteRoot, xml};

/// The namespace of `xsi:type`.
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What reads and writes a kind of documents.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    round_trip: fn(&str, Wrapping) -> Answer,
}

impl Root {
    /// Documents whose root is the global element that a generated type is.
    pub const fn of<T: ReadRoot + WriteRoot>() -> Root {
        Root { round_trip: round_trip::<T> }
    }

    /// The same, where the element may be nil.
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
}

/// What stands around the element to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrapping {
    /// Nothing: it is the document's root.
    None,
    /// A SOAP envelope: it is the first element of the body.
    Envelope,
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

/// Answers every line of the standard input: `<schema> <root> <document|envelope> <path>`, where the numbers are places in
/// `schemas` and in its roots. An answer is a line `<word> <bytes>`, and so many bytes.
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
    let wrapping = match words.next() {
        Some("document") => Wrapping::None,
        Some("envelope") => Wrapping::Envelope,
        _ => return Err(unknown()),
    };
    let path = words.next().ok_or_else(unknown)?;
    match fs::read(path) {
        Ok(bytes) => in_thread(move || document(root, &bytes, wrapping)),
        Err(error) => Ok(Answer::Unread(format!("the file cannot be read: {error}"))),
    }
}

fn document(root: Root, bytes: &[u8], wrapping: Wrapping) -> Answer {
    match xml::decode(bytes, None) {
        Ok(text) => (root.round_trip)(&text, wrapping),
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

fn round_trip<T: ReadRoot + WriteRoot>(text: &str, wrapping: Wrapping) -> Answer {
    let value = match wrapping {
        Wrapping::None => saponify::from_str::<T>(text).map_err(|error| error.to_string()),
        Wrapping::Envelope => body::<T>(text),
    };
    answer_with(value, saponify::to_string)
}

fn nillable<T: ReadRoot + WriteRoot>(text: &str, _: Wrapping) -> Answer {
    answer_with(Nillable::<T>::from_document(text), Nillable::to_document)
}

fn untyped(text: &str, _: Wrapping) -> Answer {
    answer_with(AnyElement::parse(text), AnyElement::to_document)
}

/// Name and type of the element are the caller's to know: what is read and written is the rest.
fn typed<T: FromXml + ToXml>(text: &str, _: Wrapping) -> Answer {
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

fn body<T: ReadRoot>(text: &str) -> Result<T, String> {
    let reader = Reader::new(text).map_err(|error| error.to_string())?;
    let mut envelope = EnvelopeReader::open(reader).map_err(|error| error.to_string())?;
    envelope.skip_header().map_err(|error| error.to_string())?;
    envelope.read::<T>().map_err(|error| error.to_string())
}
