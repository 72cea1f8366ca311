use std::borrow::Cow;
use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::request::Parts;
use http::{Method, Request};
use http_body::Body;

use super::contract::{Contract, Dispatch};
use super::documents::Publication;
use super::message::{Answer, Call, Incoming, unreadable};
use super::request::{Announcement, announcement, bytes};
use super::response::{self, HttpResponse};
use super::{panic, response::fault_with};
use crate::soap::{
    Content, EnvelopeError, EnvelopeReader, Fault, FaultCode, FaultHeader, Recipient, Route, Version,
};
use crate::xml::{ChildNames, Limits, ReadError, Reader, decode};

/// Serves a port type `P`, implemented by `S`, over HTTP: a `tower::Service`.
///
/// Generated code names it for its port type: `OrdersServer::new(orders)`. With axum it is a route:
///
/// ```
/// use saponify::server::{Call, Contract, Dispatch, Incoming, Outgoing, Server};
/// use saponify::soap::{Fault, Operation, Version};
/// # use saponify::{FromXml, Name, ReadError, ReadRoot, Reader, ToXml, WriteError, WriteRoot, Writer};
/// # struct Add { a: i32, b: i32 }
/// # impl FromXml for Add {
/// #     fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
/// #         let mut numbers = [0; 2];
/// #         for number in &mut numbers { if reader.next_child()? { reader.enter(); *number = i32::from_xml(reader)?; } }
/// #         reader.skip()?;
/// #         Ok(Add { a: numbers[0], b: numbers[1] })
/// #     }
/// # }
/// # impl ReadRoot for Add { const NAME: Name = Name::new("urn:calculator", "Add"); }
/// # struct Sum(i32);
/// # impl ToXml for Sum { fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> { self.0.to_xml(writer) } }
/// # impl WriteRoot for Sum { const NAME: Name = Name::new("urn:calculator", "Sum"); }
///
/// // This much of it is generated:
/// const ADD: Operation<Add, Sum> = Operation::new("Add", "urn:calculator/Add");
///
/// trait Calculator: Send + Sync + 'static {
///     fn add(&self, call: Call, a: i32, b: i32) -> impl Future<Output = Result<i32, Fault>> + Send;
/// }
///
/// struct CalculatorPort;
///
/// impl<S: Calculator> Dispatch<S> for CalculatorPort {
///     type Headers = ();
///     const CONTRACT: &'static Contract = &Contract {
///         name: "Calculator",
///         versions: &[Version::V11],
///         routes: &[ADD.route()],
///         documents: &[],
///     };
///     async fn dispatch(service: &S, route: usize, message: Incoming<'_, ()>) -> Outgoing {
///         match route {
///             0 => {
///                 message
///                     .answer(&ADD, |call, body| async move { Ok(Sum(service.add(call, body.a, body.b).await?)) })
///                     .await
///             }
///             _ => message.unknown(),
///         }
///     }
/// }
///
/// type CalculatorServer<S> = Server<CalculatorPort, S>;
///
/// // And this is written by hand:
/// struct MyCalculator;
///
/// impl Calculator for MyCalculator {
///     async fn add(&self, _: Call, a: i32, b: i32) -> Result<i32, Fault> {
///         a.checked_add(b).ok_or_else(|| Fault::sender("the sum is too large"))
///     }
/// }
///
/// let app: axum::Router = axum::Router::new().route_service("/calculator", CalculatorServer::new(MyCalculator));
/// # drop(app);
/// ```
pub struct Server<P, S> {
    pub(super) service: Arc<S>,
    pub(super) settings: Arc<Settings>,
    port: PhantomData<fn() -> P>,
}

#[derive(Clone, Debug)]
pub(super) struct Settings {
    max_request: usize,
    limits: Limits,
    recipient: Recipient,
    strict: bool,
    child_names: ChildNames,
    publication: Publication,
}

impl<P: Dispatch<S>, S> Server<P, S> {
    /// A server with the default settings: requests up to 4 MiB, lenient reading.
    pub fn new(service: S) -> Server<P, S> {
        Server {
            service: Arc::new(service),
            settings: Arc::new(Settings {
                max_request: 4 << 20,
                limits: Limits::default(),
                recipient: Recipient::new(),
                strict: false,
                child_names: ChildNames::AsDeclared,
                publication: Publication::new(P::CONTRACT),
            }),
            port: PhantomData,
        }
    }
}

impl<P, S> Server<P, S> {
    /// The same server with another limit to the size of a request, in bytes.
    #[must_use]
    pub fn max_request(mut self, bytes: usize) -> Self {
        self.settings_mut().max_request = bytes;
        self
    }

    /// The same server with other limits to what a request may make it do.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.settings_mut().limits = limits;
        self
    }

    /// The same server acting as the recipient of more header entries: those for an actor (SOAP 1.1) or role (SOAP 1.2).
    #[must_use]
    pub fn recipient(mut self, recipient: Recipient) -> Self {
        self.settings_mut().recipient = recipient;
        self
    }

    /// The same server writing answers with other names for the elements inside those of the body; with SOAP encoding they
    /// are as declared.
    #[must_use]
    pub fn child_names(mut self, names: ChildNames) -> Self {
        self.settings_mut().child_names = names;
        self
    }

    /// The same server reading strictly, for tests: what the schema does not know is an error.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.settings_mut().strict = true;
        self
    }

    /// The same server known by a URL, which its WSDL then says in place of the host asked: for a server behind a proxy,
    /// or below a path that the request does not show. What requests say in `Forwarded` or `X-Forwarded-Host` is not
    /// believed, since anybody can say it.
    #[must_use]
    pub fn public_url(mut self, url: impl Into<String>) -> Self {
        self.settings_mut().publication.set_url(url.into());
        self
    }

    /// What it serves.
    pub fn service(&self) -> &S {
        &self.service
    }

    fn settings_mut(&mut self) -> &mut Settings {
        Arc::make_mut(&mut self.settings)
    }
}

impl<P, S, B> tower_service::Service<Request<B>> for Server<P, S>
where
    P: Dispatch<S>,
    S: Send + Sync + 'static,
    B: Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    type Response = HttpResponse;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let service = Arc::clone(&self.service);
        let settings = Arc::clone(&self.settings);
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            Ok(respond::<P, S, B>(&service, &settings, parts, body, None).await)
        })
    }
}

/// Responds to a request. The URL, if any, is what the service is known by unless its settings have another.
pub(super) async fn respond<P, S, B>(
    service: &S,
    settings: &Settings,
    parts: Parts,
    body: B,
    url: Option<String>,
) -> HttpResponse
where
    P: Dispatch<S>,
    S: Sync,
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    match parts.method {
        Method::POST => post::<P, S, B>(service, settings, parts, body).await,
        Method::GET | Method::HEAD if settings.publication.is_any() => settings.publication.get(&parts, url),
        _ => response::method_not_allowed(settings.publication.methods()),
    }
}

async fn post<P, S, B>(service: &S, settings: &Settings, parts: Parts, body: B) -> HttpResponse
where
    P: Dispatch<S>,
    S: Sync,
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let announcement = match announcement(&parts.headers, P::CONTRACT.versions) {
        Ok(announcement) => announcement,
        Err(refusal) => return *refusal,
    };
    match bytes(body, settings.max_request).await {
        Ok(bytes) => message::<P, S>(service, settings, parts, announcement, bytes).await,
        Err(refusal) => *refusal,
    }
}

async fn message<P, S>(
    service: &S,
    settings: &Settings,
    parts: Parts,
    announcement: Announcement,
    bytes: Bytes,
) -> HttpResponse
where
    P: Dispatch<S>,
    S: Sync,
{
    let version = announcement.version;
    #[cfg(feature = "mtom")]
    let package = announcement.package.as_deref();
    #[cfg(feature = "mtom")]
    let package =
        match package.map(|content_type| crate::soap::mime::unpack(content_type, &bytes)).transpose() {
            Ok(package) => package.flatten(),
            Err(error) => return response::malformed(&error, version),
        };
    #[cfg(feature = "mtom")]
    let (bytes, attachments) = match &package {
        Some(package) => (&*package.envelope, &*package.attachments),
        None => (&*bytes, &[][..]),
    };
    #[cfg(not(feature = "mtom"))]
    let bytes = &*bytes;
    let text = match decode(bytes, announcement.charset.as_deref()) {
        Ok(text) => text,
        Err(error) => return response::malformed(&error, version),
    };
    let text = match decoded(P::CONTRACT, &text, settings.limits) {
        Ok(text) => text,
        Err(error) => return response::answer(unreadable(error), version),
    };
    let reader = Reader::new(&text);
    #[cfg(feature = "mtom")]
    let reader = reader.map(|reader| reader.with_attachments(attachments));
    let opened = open::<P::Headers>(reader, settings, version).and_then(|(mut envelope, headers)| {
        let route = route(P::CONTRACT, &mut envelope, announcement.action.as_deref())?;
        Ok((envelope, headers, route))
    });
    let (envelope, headers, route) = match opened {
        Ok(opened) => opened,
        Err(refusal) => return refusal.response(version, P::CONTRACT),
    };
    let incoming = Incoming::new(envelope, Call { headers, version, http: parts }, settings.child_names);
    #[cfg(feature = "mtom")]
    let incoming = incoming.mtom(package.as_ref().is_some_and(|package| package.is_mtom()));
    match panic::catch(async { P::dispatch(service, route, incoming).await }).await {
        Some(outgoing) => response::answer(outgoing.0, version),
        None => response::answer(Answer::Fault(Fault::receiver("the service failed")), version),
    }
}

/// The plain message, where the interface has SOAP encoding.
fn decoded<'m>(contract: &Contract, text: &'m str, limits: Limits) -> Result<Cow<'m, str>, ReadError> {
    match contract.routes.iter().find_map(|route| route.encoding) {
        Some(encoding) => encoding.decode(text, limits),
        None => Ok(Cow::Borrowed(text)),
    }
}

/// Reads a message up to its body.
fn open<'x, H: crate::soap::Header>(
    reader: Result<Reader<'x>, ReadError>,
    settings: &Settings,
    version: Version,
) -> Result<(EnvelopeReader<'x>, H), Refusal> {
    let reader = reader?.with_limits(settings.limits);
    let reader = if settings.strict { reader.strict() } else { reader };
    let mut envelope = EnvelopeReader::open(reader)?;
    if envelope.version() != version {
        return Err(Refusal::Envelope(EnvelopeError::Version(envelope.version().namespace().to_owned())));
    }
    let headers = envelope.header(&settings.recipient)?;
    envelope.content()?;
    Ok((envelope, headers))
}

/// Which operation a message is for: the one whose element its body begins with, or the one without elements if the body
/// has none. The action decides between several, and says which one is meant where that says nothing.
fn route(
    contract: &Contract,
    envelope: &mut EnvelopeReader<'_>,
    action: Option<&str>,
) -> Result<usize, Refusal> {
    let content = envelope.content()?;
    let has_action = |route: &Route| action.is_some_and(|action| action == route.action);
    let mut fits = |route: &Route| match content {
        Content::Element => {
            route.elements.iter().any(|name| envelope.holds(*name))
                || (route.elements.is_empty() && has_action(route))
        }
        Content::Empty => route.elements.is_empty() || has_action(route),
        Content::Fault => false,
    };
    let mut candidates: Vec<usize> =
        (0..contract.routes.len()).filter(|&at| fits(&contract.routes[at])).collect();
    if candidates.is_empty() {
        let alike = |route: &Route| holds_alike(envelope, route);
        candidates = contract
            .routes
            .iter()
            .map(alike)
            .enumerate()
            .filter(|(_, alike)| *alike)
            .map(|(at, _)| at)
            .collect();
    }
    let by_action = candidates.iter().copied().find(|&at| has_action(&contract.routes[at]));
    // Elements that the message has in no namespace may fit several names: the first is as good as any.
    by_action
        .or(candidates.first().copied())
        .ok_or_else(|| Refusal::Unknown(unknown_operation(content, &envelope.element_name(), action)))
}

/// Whether the body holds an element that is only called otherwise.
fn holds_alike(envelope: &mut EnvelopeReader<'_>, route: &Route) -> bool {
    route.elements.iter().any(|name| envelope.holds_alike(*name, route.spelling))
}

fn unknown_operation(content: Content, element: &str, action: Option<&str>) -> Fault {
    let body = match content {
        Content::Empty => "the body is empty".to_owned(),
        Content::Fault => "the body is a fault".to_owned(),
        Content::Element => format!("no operation takes the element {}", shortened(element)),
    };
    Fault::sender(match action {
        Some(action) => format!("{body}; the SOAP action is {:?}", shortened(action)),
        None => format!("{body}; there is no SOAP action"),
    })
}

/// Enough of a text that somebody else chose to recognize it.
pub(super) fn shortened(text: &str) -> String {
    const CHARS: usize = 200;
    match text.char_indices().nth(CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Why a message gets to no operation.
enum Refusal {
    Envelope(EnvelopeError),
    Unknown(Fault),
}

impl Refusal {
    fn response(self, version: Version, contract: &Contract) -> HttpResponse {
        match self {
            Refusal::Unknown(fault) => fault_with(None, &fault, version),
            Refusal::Envelope(EnvelopeError::Read(error)) => response::answer(unreadable(error), version),
            Refusal::Envelope(EnvelopeError::MustUnderstand(names)) => {
                let reason = EnvelopeError::MustUnderstand(names.clone()).to_string();
                let fault = Fault::new(FaultCode::MustUnderstand, reason);
                fault_with(Some(FaultHeader::NotUnderstood(&names)), &fault, version)
            }
            Refusal::Envelope(EnvelopeError::Version(namespace)) => {
                let reason =
                    format!("expected an envelope of {version}, found one of {:?}", shortened(&namespace));
                let fault = Fault::new(FaultCode::VersionMismatch, reason);
                fault_with(Some(FaultHeader::Upgrade(contract.versions)), &fault, version)
            }
        }
    }
}

impl From<EnvelopeError> for Refusal {
    fn from(error: EnvelopeError) -> Refusal {
        Refusal::Envelope(error)
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Refusal {
        Refusal::Envelope(error.into())
    }
}

impl<P, S> Clone for Server<P, S> {
    fn clone(&self) -> Self {
        Server { service: Arc::clone(&self.service), settings: Arc::clone(&self.settings), port: PhantomData }
    }
}

impl<P, S> fmt::Debug for Server<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("settings", &self.settings).finish_non_exhaustive()
    }
}
