use std::error::Error;
use std::fmt;

use crate::soap::{EnvelopeError, Fault};
use crate::xml::WriteError;

/// Why a call did not bring a value. `F` are the faults of the operation.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError<F = Fault> {
    /// The service answered with a fault.
    Fault(F),
    /// The message did not get there, or no answer came back.
    Transport(TransportError),
    /// Something answered, but not with a SOAP message: a proxy, a login page, a wrong URL.
    Http(HttpError),
    /// The answer is a SOAP message that cannot be read.
    Read(EnvelopeError),
    /// The request cannot be written; nothing was sent.
    Write(WriteError),
}

/// An HTTP response that is no SOAP message, or a failure without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpError(Box<HttpErrorParts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct HttpErrorParts {
    status: u16,
    content_type: Option<String>,
    location: Option<String>,
    excerpt: String,
}

impl HttpError {
    /// How much of a body is kept, in characters.
    const EXCERPT: usize = 500;

    pub(super) fn new(response: super::Response) -> HttpError {
        let text = String::from_utf8_lossy(&response.body[..response.body.len().min(4 * Self::EXCERPT)]);
        let excerpt = text.trim().chars().take(Self::EXCERPT).collect();
        HttpError(Box::new(HttpErrorParts {
            status: response.status,
            content_type: response.content_type,
            location: response.location,
            excerpt,
        }))
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The value of `Content-Type`.
    pub fn content_type(&self) -> Option<&str> {
        self.0.content_type.as_deref()
    }

    /// Where a redirection leads: the value of `Location`.
    pub fn location(&self) -> Option<&str> {
        self.0.location.as_deref()
    }

    /// The beginning of the body, at most 500 characters.
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }
}

/// Why a message did not get to the service, or its answer not back.
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: the service is not there, its name is unknown, its certificate is not trusted. Nothing was sent.
    Connect,
    /// The time was up. Whether the service processed the message is not known.
    Timeout,
    /// The answer is larger than the client takes.
    TooLarge,
    /// The URL, or a header field, is none that can be sent. Nothing was sent.
    InvalidRequest,
    /// The connection broke, or what came is not HTTP. Whether the service processed the message is not known.
    Broken,
}

impl TransportError {
    /// An error of a kind.
    pub fn new(kind: TransportErrorKind) -> TransportError {
        TransportError { kind, source: None }
    }

    /// The same error with what caused it.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> TransportError {
        self.source = Some(source.into());
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection to the service",
            TransportErrorKind::Timeout => "the service did not answer in time",
            TransportErrorKind::TooLarge => "the answer is larger than the client takes",
            TransportErrorKind::InvalidRequest => "the request cannot be sent",
            TransportErrorKind::Broken => "the connection to the service broke",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError").field("kind", &self.kind).field("source", &self.source).finish()
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP status {}", self.0.status)?;
        if let Some(location) = self.location() {
            write!(f, ", redirected to {location}")?;
        }
        match (self.content_type(), self.excerpt()) {
            (_, "") => f.write_str(", empty"),
            (Some(content_type), excerpt) => write!(f, ", {content_type}: {excerpt}"),
            (None, excerpt) => write!(f, ": {excerpt}"),
        }
    }
}

impl Error for HttpError {}

impl<F: fmt::Display> fmt::Display for CallError<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::Fault(fault) => write!(f, "the service answered with a fault: {fault}"),
            CallError::Transport(error) => write!(f, "{error}"),
            CallError::Http(error) => write!(f, "the service did not answer with a SOAP message: {error}"),
            CallError::Read(error) => write!(f, "the answer cannot be read: {error}"),
            CallError::Write(error) => write!(f, "the request cannot be written: {error}"),
        }
    }
}

impl<F: Error + 'static> Error for CallError<F> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            CallError::Fault(fault) => Some(fault),
            CallError::Transport(error) => error.source(),
            CallError::Http(error) => Some(error),
            CallError::Read(error) => Some(error),
            CallError::Write(error) => Some(error),
        }
    }
}

impl<F> From<TransportError> for CallError<F> {
    fn from(error: TransportError) -> CallError<F> {
        CallError::Transport(error)
    }
}

impl<F> From<WriteError> for CallError<F> {
    fn from(error: WriteError) -> CallError<F> {
        CallError::Write(error)
    }
}
