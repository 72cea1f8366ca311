//! What both clients do alike: a value becomes a request, a response a value or an error.

use std::borrow::Cow;
use std::sync::Arc;

use super::error::{CallError, HttpError};
use super::transport::{Request, Response};
use crate::soap::{
    Answer, Content, Encoding, EnvelopeError, EnvelopeReader, Header, MediaType, MessageNames, Operation,
    OperationFault, ReadBody, Recipient, Version, WriteBody, quoted,
};
use crate::xml::{ChildNames, Limits, ReadError, Reader, Spelling, WriteError, decode};

/// Whom a client talks to, and how.
#[derive(Clone, Debug)]
pub(super) struct Exchange<H> {
    pub(super) endpoint: Arc<str>,
    pub(super) version: Version,
    pub(super) headers: H,
    pub(super) limits: Limits,
    pub(super) strict: bool,
    pub(super) names: MessageNames,
    #[cfg(feature = "mtom")]
    pub(super) mtom: bool,
}

impl<H> Exchange<H> {
    pub(super) fn new(endpoint: impl Into<Arc<str>>, version: Version, headers: H) -> Exchange<H> {
        Exchange {
            endpoint: endpoint.into(),
            version,
            headers,
            limits: Limits::default(),
            strict: false,
            names: MessageNames::default(),
            #[cfg(feature = "mtom")]
            mtom: false,
        }
    }

    pub(super) fn with_headers<I>(self, headers: I) -> Exchange<I> {
        Exchange {
            endpoint: self.endpoint,
            version: self.version,
            headers,
            limits: self.limits,
            strict: self.strict,
            names: self.names,
            #[cfg(feature = "mtom")]
            mtom: self.mtom,
        }
    }
}

impl<H: Header> Exchange<H> {
    pub(super) fn request<In: WriteBody>(
        &self,
        action: &str,
        encoding: Option<&'static Encoding>,
        body: &In,
    ) -> Result<Request, WriteError> {
        let children = if encoding.is_some() { ChildNames::AsDeclared } else { self.names.children };
        let names = &MessageNames { children, ..self.names.clone() };
        // Values with SOAP encoding say their types, and so cannot include what is beside them.
        #[cfg(feature = "mtom")]
        let mtom = self.mtom && encoding.is_none();
        #[cfg(feature = "mtom")]
        let (plain, attachments) =
            crate::soap::write_package(self.version, &self.headers, body, mtom, names)?;
        #[cfg(not(feature = "mtom"))]
        let plain = crate::soap::write_envelope_with(self.version, &self.headers, body, names)?;
        let envelope = match encoding {
            Some(encoding) => encoding.encode(&plain, self.version)?,
            None => plain,
        };
        #[cfg(feature = "mtom")]
        if mtom || !attachments.is_empty() {
            let packed = crate::soap::mime::pack(self.version, action, &envelope, &attachments, mtom);
            return Ok(self.post(action, packed.0, packed.1));
        }
        Ok(self.envelope(action, envelope))
    }

    fn envelope(&self, action: &str, envelope: String) -> Request {
        let content_type = match self.version {
            Version::V12 if !action.is_empty() => {
                format!("{}; action={}", self.version.content_type(), quoted(action))
            }
            version => version.content_type().to_owned(),
        };
        self.post(action, content_type, envelope.into_bytes())
    }

    fn post(&self, action: &str, content_type: String, body: Vec<u8>) -> Request {
        let mut headers = vec![("Content-Type", content_type)];
        // Quoted, and sent even when it is empty (WS-I Basic Profile 1.1, R2744 and R2745).
        if self.version == Version::V11 {
            headers.push(("SOAPAction", format!("\"{action}\"")));
        }
        Request { endpoint: Arc::clone(&self.endpoint), headers, body }
    }

    /// The answer to an operation. A fault is a fault whatever the status; anything else counts with a status of success.
    pub(super) fn answer<In, Out: ReadBody, F: OperationFault, A: Header>(
        &self,
        operation: &Operation<In, Out, F, A>,
        response: Response,
    ) -> Result<Out, CallError<F>> {
        let headers = |_: &EnvelopeReader<'_>| Ok(());
        self.message(operation, response, headers).map(|answer| answer.body)
    }

    /// The same with its header entries.
    pub(super) fn answer_with_headers<In, Out: ReadBody, F: OperationFault, A: Header>(
        &self,
        operation: &Operation<In, Out, F, A>,
        response: Response,
    ) -> Result<Answer<Out, A>, CallError<F>> {
        self.message(operation, response, |envelope| envelope.header_again())
    }

    fn message<In, Out: ReadBody, F: OperationFault, A: Header, R>(
        &self,
        operation: &Operation<In, Out, F, A>,
        response: Response,
        headers: impl FnOnce(&EnvelopeReader<'_>) -> Result<R, EnvelopeError>,
    ) -> Result<Answer<Out, R>, CallError<F>> {
        if !may_be_message(&response) {
            return Err(CallError::Http(HttpError::new(response)));
        }
        match self.read(operation, &response, headers) {
            Ok(Message::Answer(answer)) if is_success(&response) => Ok(answer),
            Ok(Message::Fault(fault)) => Err(CallError::Fault(fault)),
            Err(error) if is_success(&response) => Err(CallError::Read(error)),
            _ => Err(CallError::Http(HttpError::new(response))),
        }
    }

    /// What a service says to a one-way message, which should be nothing. Only a fault or a status of failure matter.
    pub(super) fn acknowledgement<F: OperationFault>(&self, response: Response) -> Result<(), CallError<F>> {
        if may_be_message(&response)
            && let Ok(Some(fault)) = self.read_fault(&response)
        {
            return Err(CallError::Fault(fault));
        }
        if is_success(&response) { Ok(()) } else { Err(CallError::Http(HttpError::new(response))) }
    }

    fn read<In, Out: ReadBody, F: OperationFault, A: Header, R>(
        &self,
        operation: &Operation<In, Out, F, A>,
        response: &Response,
        headers: impl FnOnce(&EnvelopeReader<'_>) -> Result<R, EnvelopeError>,
    ) -> Result<Message<Out, F, R>, EnvelopeError> {
        let parts = Parts::of(response)?;
        let text = parts.text()?;
        let text = match operation.encoding() {
            Some(encoding) => match Out::ELEMENTS {
                [name] => encoding.decode_answer(&text, self.limits, *name)?,
                _ => encoding.decode(&text, self.limits)?,
            },
            None => Cow::Borrowed(&*text),
        };
        let mut envelope = EnvelopeReader::open(self.reader(&parts, &text)?)?;
        // A fault says more than a header entry that we do not know.
        let known = [H::ENTRIES, A::ENTRIES].concat();
        let spelling = Spelling { lenient: H::SPELLING.lenient || A::SPELLING.lenient, ..Spelling::EXACT };
        let understood = match envelope.check_header_of(&known, spelling, &Recipient::new()) {
            Err(EnvelopeError::Read(error)) => return Err(error.into()),
            understood => understood,
        };
        if envelope.content()? == Content::Fault {
            return Ok(Message::Fault(F::from_fault(envelope.read_fault()?)));
        }
        understood?;
        let headers = headers(&envelope)?;
        let body = if operation.is_rpc() { envelope.read_rpc_answer()? } else { envelope.read()? };
        Ok(Message::Answer(Answer { body, headers }))
    }

    fn read_fault<F: OperationFault>(&self, response: &Response) -> Result<Option<F>, EnvelopeError> {
        let parts = Parts::of(response)?;
        let text = parts.text()?;
        let mut envelope = EnvelopeReader::open(self.reader(&parts, &text)?)?;
        match envelope.content()? {
            Content::Fault => Ok(Some(F::from_fault(envelope.read_fault()?))),
            _ => Ok(None),
        }
    }

    fn reader<'x>(&self, parts: &'x Parts<'_>, text: &'x str) -> Result<Reader<'x>, EnvelopeError> {
        let reader = parts.attached(Reader::new(text)?.with_limits(self.limits));
        Ok(if self.strict { reader.strict() } else { reader })
    }
}

/// The envelope of a response, and what it includes.
struct Parts<'r> {
    envelope: Cow<'r, [u8]>,
    content_type: Cow<'r, str>,
    #[cfg(feature = "mtom")]
    attachments: Vec<crate::xml::Attachment>,
}

impl<'r> Parts<'r> {
    fn of(response: &'r Response) -> Result<Parts<'r>, ReadError> {
        let content_type = response.content_type.as_deref().unwrap_or_default();
        #[cfg(feature = "mtom")]
        if let Some(package) = crate::soap::mime::unpack(content_type, &response.body)? {
            return Ok(Parts {
                envelope: package.envelope.into(),
                content_type: package.content_type.into(),
                attachments: package.attachments,
            });
        }
        Ok(Parts {
            envelope: Cow::Borrowed(&response.body),
            content_type: Cow::Borrowed(content_type),
            #[cfg(feature = "mtom")]
            attachments: Vec::new(),
        })
    }

    fn text(&self) -> Result<Cow<'_, str>, ReadError> {
        decode(&self.envelope, MediaType::parse(&self.content_type).charset.as_deref())
    }

    #[cfg(feature = "mtom")]
    fn attached<'x>(&'x self, reader: Reader<'x>) -> Reader<'x> {
        reader.with_attachments(&self.attachments)
    }

    #[cfg(not(feature = "mtom"))]
    fn attached<'x>(&'x self, reader: Reader<'x>) -> Reader<'x> {
        reader
    }
}

/// What the body of a response holds.
enum Message<Out, F, A> {
    Answer(Answer<Out, A>),
    Fault(F),
}

fn is_success(response: &Response) -> bool {
    (200..300).contains(&response.status)
}

fn may_be_message(response: &Response) -> bool {
    let is_empty = response.body.iter().all(u8::is_ascii_whitespace);
    let content_type = response.content_type.as_deref().unwrap_or_default();
    !is_empty && (MediaType::parse(content_type).is_xml() || is_package(content_type))
}

#[cfg(feature = "mtom")]
use crate::soap::mime::is_package;

/// Without MTOM a message has no parts.
#[cfg(not(feature = "mtom"))]
fn is_package(_: &str) -> bool {
    false
}
