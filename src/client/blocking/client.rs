use std::sync::Arc;

use crate::client::error::{CallError, TransportError};
use crate::client::exchange::Exchange;
use crate::client::transport::{Request, Response};
use crate::soap::{Answer, Header, OneWay, Operation, OperationFault, ReadBody, Version, WriteBody};
use crate::xml::{ChildNames, Limits};

/// What carries a message to a service and its answer back, blocking until it is there.
///
/// A transport sends what it is given once, and gives back what it receives, whatever its status.
pub trait Transport: Send + Sync {
    /// Sends a request and waits for its answer.
    ///
    /// # Errors
    /// When the message did not get there, or no answer came back.
    fn send(&self, request: Request) -> Result<Response, TransportError>;
}

impl<T: Transport + ?Sized> Transport for &T {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        (**self).send(request)
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        (**self).send(request)
    }
}

/// Calls a service and blocks until it answers.
///
/// `T` carries the messages, `H` are the header entries that go with each of them. Cheap to clone when both are; clones
/// share connections.
#[derive(Clone, Debug)]
pub struct Client<T, H = ()> {
    transport: T,
    exchange: Exchange<H>,
}

impl<T, H> Client<T, H> {
    /// A client of the service at an endpoint, over a transport.
    pub fn with_transport(
        transport: T,
        endpoint: impl Into<String>,
        version: Version,
        headers: H,
    ) -> Client<T, H> {
        Client { transport, exchange: Exchange::new(endpoint.into(), version, headers) }
    }

    #[cfg(feature = "blocking")]
    pub(super) fn from_parts(transport: T, exchange: Exchange<H>) -> Client<T, H> {
        Client { transport, exchange }
    }

    /// The same client sending other headers.
    #[must_use]
    pub fn with_headers<I>(self, headers: I) -> Client<T, I> {
        Client { transport: self.transport, exchange: self.exchange.with_headers(headers) }
    }

    /// The same client with other limits to what it reads.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.exchange.limits = limits;
        self
    }

    /// The same client sending binary values beside the envelope, with MTOM, where they are large. It reads what others send
    /// so in any case.
    #[cfg(feature = "mtom")]
    #[must_use]
    pub fn mtom(mut self) -> Self {
        self.exchange.mtom = true;
        self
    }

    /// The same client writing requests with other names for the elements inside those of the body; with SOAP encoding they
    /// are as declared.
    #[must_use]
    pub fn child_names(mut self, names: ChildNames) -> Self {
        self.exchange.names.children = names;
        self
    }

    /// The same client writing header entries in this namespace, whatever they are declared in.
    #[must_use]
    pub fn header_namespace(mut self, namespace: impl Into<Arc<str>>) -> Self {
        self.exchange.names.header_namespace = Some(namespace.into());
        self
    }

    /// The same client reading strictly, for tests: what the schema does not know is an error.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.exchange.strict = true;
        self
    }

    /// The URL of the service.
    pub fn endpoint(&self) -> &str {
        &self.exchange.endpoint
    }

    /// The version of SOAP that it sends. It reads both.
    pub fn version(&self) -> Version {
        self.exchange.version
    }

    /// The headers that it sends.
    pub fn headers(&self) -> &H {
        &self.exchange.headers
    }

    /// What carries the messages.
    pub fn transport(&self) -> &T {
        &self.transport
    }
}

impl<T: Transport, H: Header> Client<T, H> {
    /// Calls an operation.
    ///
    /// # Errors
    /// When the service answers with a fault, or not at all, or with what is no answer.
    pub fn call<In: WriteBody, Out: ReadBody, F: OperationFault, A: Header>(
        &self,
        operation: &Operation<In, Out, F, A>,
        body: &In,
    ) -> Result<Out, CallError<F>> {
        let request = self.exchange.request(operation.action(), operation.encoding(), body)?;
        let response = self.transport.send(request)?;
        self.exchange.answer(operation, response)
    }

    /// Calls an operation, and reads the header entries of its answer too.
    ///
    /// # Errors
    /// Those of [`call`](Client::call).
    pub fn call_with_headers<In: WriteBody, Out: ReadBody, F: OperationFault, A: Header>(
        &self,
        operation: &Operation<In, Out, F, A>,
        body: &In,
    ) -> Result<Answer<Out, A>, CallError<F>> {
        let request = self.exchange.request(operation.action(), operation.encoding(), body)?;
        let response = self.transport.send(request)?;
        self.exchange.answer_with_headers(operation, response)
    }

    /// Sends the message of a one-way operation.
    ///
    /// # Errors
    /// When the service refuses it, or cannot be reached. That there is none does not mean that it was processed.
    pub fn send<In: WriteBody>(&self, operation: &OneWay<In>, body: &In) -> Result<(), CallError> {
        let request = self.exchange.request(operation.action(), operation.encoding(), body)?;
        let response = self.transport.send(request)?;
        self.exchange.acknowledgement(response)
    }
}
