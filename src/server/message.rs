//! Messages between the server and generated code: read, handed to an operation, answered.

use http::request::Parts;

use crate::soap::{Answer as WithHeaders, Encoding};
use crate::soap::{
    EnvelopeReader, Fault, FaultCode, Header, MessageNames, OneWay, Operation, OperationFault, ReadBody,
    Version, WriteBody,
};
use crate::xml::{ChildNames, ReadError, ReadErrorKind, WriteError};

/// What an operation learns of its call besides its parameters.
#[derive(Clone, Debug)]
pub struct Call<H = ()> {
    /// The message's header entries.
    pub headers: H,
    /// The version of SOAP, which the answer has too.
    pub version: Version,
    /// The HTTP request without its body: header fields, and what the layers around the server put into its extensions,
    /// such as the peer's address.
    pub http: Parts,
}

/// A message that has been recognized and not read yet.
pub struct Incoming<'x, H> {
    envelope: EnvelopeReader<'x>,
    call: Call<H>,
    child_names: ChildNames,
    /// Whether the answer may include what is beside it, as the request does.
    #[cfg(feature = "mtom")]
    mtom: bool,
}

/// What a message is answered with.
#[derive(Debug)]
pub struct Outgoing(pub(super) Answer);

/// What a request is answered with.
#[derive(Debug)]
pub(super) enum Answer {
    /// A message.
    Message(String),
    /// A message with parts: its `Content-Type` and its bytes.
    #[cfg(feature = "mtom")]
    Package(String, Vec<u8>),
    /// The message of a one-way operation has been processed.
    Accepted,
    /// A fault.
    Fault(Fault),
    /// The request is not well-formed XML.
    Malformed(ReadError),
}

impl<'x, H> Incoming<'x, H> {
    pub(super) fn new(
        envelope: EnvelopeReader<'x>,
        call: Call<H>,
        child_names: ChildNames,
    ) -> Incoming<'x, H> {
        Incoming {
            envelope,
            call,
            child_names,
            #[cfg(feature = "mtom")]
            mtom: false,
        }
    }

    #[cfg(feature = "mtom")]
    pub(super) fn mtom(self, mtom: bool) -> Self {
        Incoming { mtom, ..self }
    }

    /// How the answer is to be written.
    fn manner<In, Out, F, A>(&self, operation: &Operation<In, Out, F, A>) -> Manner {
        Manner {
            version: self.call.version,
            encoding: operation.encoding(),
            child_names: self.child_names,
            #[cfg(feature = "mtom")]
            mtom: self.mtom,
        }
    }

    /// Reads the body, calls the operation, and writes what it answers.
    pub async fn answer<In, Out, F, A, Called>(
        self,
        operation: &Operation<In, Out, F, A>,
        call: impl FnOnce(Call<H>, In) -> Called,
    ) -> Outgoing
    where
        In: ReadBody,
        Out: WriteBody,
        F: OperationFault,
        Called: Future<Output = Result<Out, F>>,
    {
        let manner = self.manner(operation);
        let body = match self.envelope.read() {
            Ok(body) => body,
            Err(error) => return Outgoing(unreadable(error)),
        };
        Outgoing(match call(self.call, body).await {
            Ok(answer) => written(&manner, &(), &answer),
            Err(fault) => failed(&manner, fault),
        })
    }

    /// The same for an operation whose answer has header entries.
    pub async fn answer_with_headers<In, Out, F, A, Called>(
        self,
        operation: &Operation<In, Out, F, A>,
        call: impl FnOnce(Call<H>, In) -> Called,
    ) -> Outgoing
    where
        In: ReadBody,
        Out: WriteBody,
        F: OperationFault,
        A: Header,
        Called: Future<Output = Result<WithHeaders<Out, A>, F>>,
    {
        let manner = self.manner(operation);
        let body = match self.envelope.read() {
            Ok(body) => body,
            Err(error) => return Outgoing(unreadable(error)),
        };
        Outgoing(match call(self.call, body).await {
            Ok(answer) => written(&manner, &answer.headers, &answer.body),
            Err(fault) => failed(&manner, fault),
        })
    }

    /// Reads the body and calls an operation that does not answer.
    pub async fn accept<In, A>(self, operation: &OneWay<In>, call: impl FnOnce(Call<H>, In) -> A) -> Outgoing
    where
        In: ReadBody,
        A: Future<Output = ()>,
    {
        let _ = operation;
        match self.envelope.read() {
            Ok(body) => {
                call(self.call, body).await;
                Outgoing(Answer::Accepted)
            }
            Err(error) => Outgoing(unreadable(error)),
        }
    }

    /// For an index that is none of the contract's routes.
    pub fn unknown(self) -> Outgoing {
        Outgoing(Answer::Fault(Fault::receiver("the operation is not implemented")))
    }
}

/// How an answer is written.
struct Manner {
    version: Version,
    encoding: Option<&'static Encoding>,
    child_names: ChildNames,
    #[cfg(feature = "mtom")]
    mtom: bool,
}

fn written<H: Header, B: WriteBody>(manner: &Manner, headers: &H, body: &B) -> Answer {
    message(manner, headers, body).unwrap_or_else(|error| unwritable(&error))
}

fn message<H: Header, B: WriteBody>(manner: &Manner, headers: &H, body: &B) -> Result<Answer, WriteError> {
    let children = if manner.encoding.is_some() { ChildNames::AsDeclared } else { manner.child_names };
    let names = &MessageNames { children, header_namespace: None };
    // Values with SOAP encoding say their types, and so cannot include what is beside them.
    #[cfg(feature = "mtom")]
    let mtom = manner.mtom && manner.encoding.is_none();
    #[cfg(feature = "mtom")]
    let (plain, attachments) = crate::soap::write_package(manner.version, headers, body, mtom, names)?;
    #[cfg(not(feature = "mtom"))]
    let plain = crate::soap::write_envelope_with(manner.version, headers, body, names)?;
    let envelope = match manner.encoding {
        Some(encoding) => encoding.encode(&plain, manner.version)?,
        None => plain,
    };
    #[cfg(feature = "mtom")]
    if mtom || !attachments.is_empty() {
        let (content_type, body) = crate::soap::mime::pack(manner.version, "", &envelope, &attachments, mtom);
        return Ok(Answer::Package(content_type, body));
    }
    Ok(Answer::Message(envelope))
}

fn failed<F: OperationFault>(manner: &Manner, fault: F) -> Answer {
    let encoded = |mut fault: Fault| {
        if let Some(encoding) = manner.encoding {
            encoding.encode_detail(&mut fault, manner.version)?;
        }
        Ok(fault)
    };
    match fault.into_fault().and_then(encoded) {
        Ok(fault) => Answer::Fault(fault),
        Err(error) => unwritable(&error),
    }
}

/// What a request is answered with that cannot be read.
pub(super) fn unreadable(error: ReadError) -> Answer {
    match error.kind() {
        ReadErrorKind::Malformed(_)
        | ReadErrorKind::Truncated
        | ReadErrorKind::Encoding(_)
        | ReadErrorKind::Forbidden(_)
        | ReadErrorKind::UndeclaredPrefix(_) => Answer::Malformed(error),
        _ => Answer::Fault(Fault::new(FaultCode::Sender, format!("the request cannot be read: {error}"))),
    }
}

/// The service made a value that cannot be written: its own doing, and the caller learns where it is, not what.
fn unwritable(error: &WriteError) -> Answer {
    Answer::Fault(Fault::receiver(format!("the answer cannot be written, at {}", error.path())))
}
