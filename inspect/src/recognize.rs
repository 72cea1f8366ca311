//! Which message it is.

use std::fmt;

use saponify::soap::{Content, EnvelopeError, EnvelopeReader, Fault};
use saponify::{Name, ReadError, ReadErrorKind, Reader};

use crate::capture::{Capture, Way};
use crate::lost::lost;
use crate::mend::{Mended, mend, respelt};
use crate::placeholders::Filled;
use crate::registry::{self, Binding, Entry, Kind, Read, Service};

/// What a message is.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// The crate that has its types; none for a fault that every service may give.
    pub binding: Option<&'static str>,
    /// The port type.
    pub service: Option<&'static str>,
    /// The operation; of a fault those that may fail so, unless all may.
    pub operations: Vec<&'static str>,
    /// Which way it goes.
    pub direction: Direction,
    /// What had to be mended before it was a message.
    pub mended: Mended,
    /// What it says.
    pub read: Read,
    /// What it says that we would not write, as places in the message.
    pub lost: Vec<String>,
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a service.
    Request,
    /// Back from a service.
    Response,
    /// Back from a service that failed.
    Fault,
    /// To whoever subscribed: the request of a service of events.
    Event,
}

/// Says what a captured message is, and reads it.
///
/// # Errors
/// When it is no message, none that any of the bindings knows, or one that cannot be read: what was looked for, or what is wrong
/// where.
pub fn inspect(bindings: &'static [Binding], bytes: &[u8]) -> Result<Inspected, String> {
    let capture = Capture::new(bytes)?;
    let error = match read(bindings, &capture) {
        Ok(inspected) => return Ok(inspected),
        Err(error) => error,
    };
    let (text, mended) = mend(&capture.text);
    if mended.is_empty() {
        return Err(error.in_capture(&capture));
    }
    match read(bindings, &Capture { text, before: 0, ..capture.clone() }) {
        Ok(inspected) => Ok(Inspected { mended: [mended, inspected.mended].concat(), ..inspected }),
        // Of a message that was mended in vain, the places are those in the mended one.
        Err(second) if !second.is_malformed => Err(format!("{} ({})", second.words, mended.join("; "))),
        Err(_) => Err(error.in_capture(&capture)),
    }
}

/// Why a message was not read.
struct Failure {
    words: String,
    /// It is no XML, or no envelope.
    is_malformed: bool,
}

impl Failure {
    fn unknown(words: String) -> Failure {
        Failure { words, is_malformed: false }
    }

    /// Words about what the message is stand before those about what is wrong.
    fn reading(what: &str, error: &ReadError) -> Failure {
        use ReadErrorKind::{Encoding, Forbidden, Malformed, Truncated, UndeclaredPrefix};
        let is_malformed = matches!(
            error.kind(),
            Malformed(_) | Truncated | Encoding(_) | Forbidden(_) | UndeclaredPrefix(_)
        );
        Failure { words: format!("{what}: {error}"), is_malformed }
    }

    fn malformed(error: &EnvelopeError) -> Failure {
        Failure { words: error.to_string(), is_malformed: true }
    }

    /// Bytes are counted from where the message begins.
    fn in_capture(self, capture: &Capture) -> String {
        match capture.before {
            0 => self.words,
            before => format!("{} (the message begins at byte {before} of the file)", self.words),
        }
    }
}

fn read(bindings: &'static [Binding], capture: &Capture) -> Result<Inspected, Failure> {
    let malformed = |error: EnvelopeError| Failure::malformed(&error);
    let reader = Reader::new(&capture.text).map_err(|error| malformed(error.into()))?;
    let mut envelope = EnvelopeReader::open(reader).map_err(malformed)?;
    match envelope.content().map_err(|error| malformed(error.into()))? {
        Content::Fault => fault(bindings, envelope, capture),
        Content::Empty => {
            let by_action = messages(bindings).filter(|message| message.is_empty_request(capture));
            one(by_action.collect(), capture, "an empty body", bindings)?.read(capture, "")
        }
        Content::Element => {
            let name = envelope.element_name();
            let local = name.rsplit('}').next().unwrap_or_default();
            one(candidates(bindings, &mut envelope), capture, &name, bindings)?.read(capture, local)
        }
    }
}

/// A message that a service knows.
#[derive(Clone, Copy)]
struct Message {
    binding: &'static Binding,
    service: &'static Service,
    entry: &'static Entry,
    kind: Kind,
    direction: Direction,
}

impl Message {
    fn is_empty_request(&self, capture: &Capture) -> bool {
        let has_action = capture.action.as_deref() == Some(self.entry.action);
        self.kind.elements.is_empty() && has_action && self.direction != Direction::Response
    }

    /// Reads the message, whose body has an element of this local name.
    fn read(&self, capture: &Capture, element: &str) -> Result<Inspected, Failure> {
        let mut mended = Mended::new();
        let spelling = self.kind.elements.iter().find(|name| name.local.eq_ignore_ascii_case(element));
        let text = match spelling.filter(|name| name.local != element && !self.kind.spelling.lenient) {
            Some(name) => {
                mended.push("the element in the body is spelt as the schema spells it");
                respelt(&capture.text, element, name.local)
            }
            None => capture.text.clone(),
        };
        let mut message = Filled::new(text);
        let read = loop {
            match (self.kind.read)(&message.text, self.entry.encoding) {
                Ok(read) => break Read { written: read.written.map(|xml| message.restore(xml)), ..read },
                Err(error) if message.fill(error.offset()) => {}
                Err(error) => return Err(Failure::reading(&self.to_string(), &error)),
            }
        };
        if message.is_any() {
            mended.push("values stand in for the names of their types");
        }
        Ok(Inspected {
            binding: Some(self.binding.name),
            service: Some(self.service.name),
            operations: vec![self.entry.name],
            direction: self.direction,
            mended,
            lost: lost_in(&capture.text, &read),
            read,
        })
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} of {}, {}", self.direction, self.entry.name, self.service.name, self.binding.name)
    }
}

/// All messages but faults.
fn messages(bindings: &'static [Binding]) -> impl Iterator<Item = Message> {
    operations(bindings).flat_map(|(binding, service, entry)| {
        let request = if service.events { Direction::Event } else { Direction::Request };
        let request = Some((entry.request, request));
        let answer = entry.answer.map(|kind| (kind, Direction::Response));
        let both = request.into_iter().chain(answer);
        both.map(move |(kind, direction)| Message { binding, service, entry, kind, direction })
    })
}

fn operations(
    bindings: &'static [Binding],
) -> impl Iterator<Item = (&'static Binding, &'static Service, &'static Entry)> {
    bindings.iter().flat_map(|binding| {
        binding
            .services
            .iter()
            .flat_map(move |service| service.operations.iter().map(move |entry| (binding, service, entry)))
    })
}

/// Whether the element in a body may be that of a kind of message with this name.
type Fits<'f> = dyn Fn(&mut EnvelopeReader<'_>, Name, &Kind) -> bool + 'f;

/// The messages with the body's element: those of just its name, else those that a lenient reader takes it for, else those that
/// may be called so, the ones in its namespace before others, else those whose name differs in case.
fn candidates(bindings: &'static [Binding], envelope: &mut EnvelopeReader<'_>) -> Vec<Message> {
    let name = envelope.element_name();
    let namespace = name.rsplit_once('}').map_or("", |(namespace, _)| namespace.trim_start_matches('{'));
    let is_alike = |envelope: &mut EnvelopeReader<'_>, known: Name, kind: &Kind| {
        envelope.holds_alike(known, kind.spelling)
    };
    let tiers: [&Fits<'_>; 5] = [
        &|_, known, _| known.to_string() == name,
        &|envelope, known, _| envelope.holds(known),
        &|envelope, known, kind| known.namespace == namespace && is_alike(envelope, known, kind),
        &is_alike,
        &|_, known, _| known.to_string().eq_ignore_ascii_case(&name),
    ];
    let mut of = |fits: &Fits<'_>| -> Vec<Message> {
        let mut is_it = |message: &Message| {
            message.kind.elements.iter().any(|known| fits(envelope, *known, &message.kind))
        };
        messages(bindings).filter(|message| is_it(message)).collect()
    };
    tiers.iter().map(|fits| of(fits)).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The one message among several that HTTP's head fits.
fn one(
    candidates: Vec<Message>,
    capture: &Capture,
    body: &str,
    bindings: &[Binding],
) -> Result<Message, Failure> {
    let is_that_way = |message: &&Message| match capture.way {
        Some(Way::Request) => message.direction != Direction::Response,
        Some(Way::Response) => message.direction == Direction::Response,
        None => true,
    };
    let has_action = |message: &&Message| capture.action.as_deref() == Some(message.entry.action);
    let narrowed = |messages: Vec<Message>, fits: &dyn Fn(&&Message) -> bool| {
        let fitting: Vec<Message> = messages.iter().filter(fits).copied().collect();
        if fitting.is_empty() { messages } else { fitting }
    };
    let candidates = narrowed(narrowed(candidates, &is_that_way), &has_action);
    match candidates.as_slice() {
        [] => Err(Failure::unknown(unknown(body, capture, bindings))),
        [one] => Ok(*one),
        several => {
            let listed: Vec<String> = several.iter().take(5).map(Message::to_string).collect();
            let words = format!("{body} may be {}: nothing tells which", listed.join(", or "));
            Err(Failure::unknown(words))
        }
    }
}

fn unknown(body: &str, capture: &Capture, bindings: &[Binding]) -> String {
    let action = match &capture.action {
        Some(action) => format!(", the SOAP action is {action:?}"),
        None => String::new(),
    };
    let looked: Vec<String> = bindings
        .iter()
        .map(|binding| {
            let services: Vec<&str> = binding.services.iter().map(|service| service.name).collect();
            format!("{} ({})", binding.name, services.join(", "))
        })
        .collect();
    format!("no message of any binding has {body} in its body{action}; looked for in {}", looked.join(", "))
}

/// A fault is of the operations that declare what its detail holds.
fn fault(
    bindings: &'static [Binding],
    envelope: EnvelopeReader<'_>,
    capture: &Capture,
) -> Result<Inspected, Failure> {
    let untyped: Fault = envelope.read_fault().map_err(|error| Failure::malformed(&error.into()))?;
    let detail = untyped.detail.entries.first();
    let declares = |entry: &Entry| {
        let names = entry.fault.map_or(&[][..], |kind| kind.elements);
        detail.is_some_and(|detail| names.iter().any(|name| detail.is(*name)))
    };
    let declaring: Vec<_> = operations(bindings).filter(|(_, _, entry)| declares(entry)).collect();
    let read = declaring.first().and_then(|(_, _, entry)| entry.fault).map_or_else(
        || registry::fault::<Fault>(&capture.text, None),
        |kind| (kind.read)(&capture.text, None),
    );
    let same = |of: fn(&(&'static Binding, &'static Service, &'static Entry)) -> &'static str| {
        let first = of(declaring.first()?);
        declaring.iter().all(|found| of(found) == first).then_some(first)
    };
    let read = read.map_err(|error| Failure::reading("a fault", &error))?;
    Ok(Inspected {
        binding: same(|(binding, ..)| binding.name),
        service: same(|(_, service, _)| service.name),
        operations: declaring.iter().map(|(_, _, entry)| entry.name).collect(),
        direction: Direction::Fault,
        mended: Mended::new(),
        lost: lost_in(&capture.text, &read),
        read,
    })
}

fn lost_in(message: &str, read: &Read) -> Vec<String> {
    read.written.as_ref().map_or_else(|_| Vec::new(), |written| lost(message, written))
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::Request => "request",
            Direction::Response => "response",
            Direction::Fault => "fault",
            Direction::Event => "event",
        })
    }
}

impl fmt::Display for Inspected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operations = match self.operations.as_slice() {
            [] => "any".to_owned(),
            operations => operations.join(", "),
        };
        writeln!(f, "binding:   {}", self.binding.unwrap_or("any"))?;
        writeln!(f, "service:   {}", self.service.unwrap_or("any"))?;
        writeln!(f, "operation: {operations}")?;
        writeln!(f, "message:   {}", self.direction)?;
        for mended in &self.mended {
            writeln!(f, "mended:    {mended}")?;
        }
        for lost in &self.lost {
            writeln!(f, "lost:      {lost}")?;
        }
        if !self.read.header.is_empty() {
            writeln!(f, "header:    {}", self.read.header)?;
        }
        writeln!(f, "value:     {}", self.read.value)
    }
}
