use std::sync::Arc;

use super::error::TransportError;

/// What carries a message to a service and its answer back: HTTP usually, anything in tests.
///
/// A transport sends what it is given once, and gives back what it receives, whatever its status.
///
/// ```
/// use saponify::client::{Request, Response, Transport, TransportError};
///
/// /// Answers everything with the same message.
/// struct Canned(&'static str);
///
/// impl Transport for Canned {
///     async fn send(&self, _: Request) -> Result<Response, TransportError> {
///         Ok(Response::new(200, "text/xml; charset=utf-8", self.0))
///     }
/// }
/// ```
pub trait Transport: Send + Sync {
    /// Sends a request and waits for its answer.
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, TransportError>> + Send;
}

/// A message on its way to a service: a POST.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The URL of the service.
    pub endpoint: Arc<str>,
    /// The header fields that SOAP asks for: `Content-Type`, and in SOAP 1.1 `SOAPAction`.
    pub headers: Vec<(&'static str, String)>,
    /// The message, in UTF-8; with MTOM, the parts of a MIME message.
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The value of `Content-Type`.
    pub content_type: Option<String>,
    /// The value of `Location`: where a redirection leads.
    pub location: Option<String>,
    /// The body, any content coding taken off.
    pub body: Vec<u8>,
}

impl Response {
    /// A response of a status, a media type and a body.
    pub fn new(status: u16, content_type: impl Into<String>, body: impl Into<Vec<u8>>) -> Response {
        Response { status, content_type: Some(content_type.into()), location: None, body: body.into() }
    }
}

impl<T: Transport + ?Sized> Transport for &T {
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, TransportError>> + Send {
        (**self).send(request)
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, TransportError>> + Send {
        (**self).send(request)
    }
}
