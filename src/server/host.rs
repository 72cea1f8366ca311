//! Several services on one URL.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::request::Parts;
use http::{Method, Request, StatusCode};
use http_body::Body;

use super::contract::{Contract, Dispatch};
use super::mounted::{Bytes, HostBody, Mounted, Responding, boxed, whole};
use super::overview::{PublishedAt, join, overview};
use super::request::{Announcement, announcement, bytes};
use super::response::{self, HttpResponse, fault_with, text};
use super::sight::{Sight, look};
use super::{Server, panic};
use crate::soap::{Fault, Version};

/// Several services behind one URL, each of them also at a path of its own: a `tower::Service`.
///
/// What is posted to the common path goes to the service whose SOAP action it has, quoted or not. Where the action is empty or
/// no service's, or several services have it, the element in the body decides: the service that has an operation for it, else
/// the only one that has operations in its namespace, which then says that it does not know this one. Operations are found by
/// the service, as always: by the body's element. A message for none of the services is answered with a fault of the sender;
/// one that cannot be read by the first service, as it answers such.
///
/// | a request | is answered with |
/// |---|---|
/// | `POST` to the common path | what the service answers that it is for |
/// | anything to a service's path | what the service answers: `?wsdl`, `?xsd=…` too |
/// | `GET` or `HEAD` of the common path with `?wsdl` | a WSDL that imports those of all services |
/// | `GET` or `HEAD` of the common path | a list of the services and where their WSDLs are |
/// | another path | 404 |
///
/// Paths are compared without regard to ASCII case, as such servers do. With axum a host is a fallback, or the service of as
/// many routes as it has [`paths`](Host::paths):
///
/// ```no_run
/// # use saponify::server::{Call, Contract, Dispatch, Host, Incoming, Outgoing, Server};
/// # fn example<P: Dispatch<S> + Send + Sync, S: Send + Sync + 'static>(orders: Server<P, S>, stock: Server<P, S>) {
/// let host = Host::new("/shop").mount("/shop/orders", orders).mount("/shop/stock", stock);
/// let app: axum::Router = axum::Router::new().fallback_service(host);
/// # drop(app);
/// # }
/// ```
#[derive(Clone)]
pub struct Host {
    shared: Arc<Shared>,
}

#[derive(Clone)]
struct Shared {
    path: String,
    mounts: Vec<Mount>,
    selection: Selection,
    max_request: usize,
    public_url: Option<String>,
    unknown: Option<Arc<UnknownFault>>,
}

#[derive(Clone)]
struct Mount {
    path: String,
    service: Arc<dyn Mounted>,
}

type UnknownFault = dyn Fn(&UnknownService<'_>) -> Fault + Send + Sync;

/// How a [`Host`] tells which service a message is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Selection {
    /// By the SOAP action; by the element in the body where that is empty, unknown or of several services.
    #[default]
    ActionThenBody,
    /// By the SOAP action alone. Services that have it in common are told apart by the body.
    Action,
    /// By the element in the body alone, as WS-I Basic Profile 1.1 (R1127) wants receivers to.
    Body,
}

/// A message that is for none of the services of a [`Host`].
#[derive(Clone, Copy, Debug)]
pub struct UnknownService<'m> {
    /// The SOAP action without quotes; `None` where there is none, or it is empty.
    pub action: Option<&'m str>,
    /// The element in the body, `{namespace}name`; empty where there is none.
    pub element: &'m str,
}

impl Host {
    /// A host of no services yet; `path` is the one that they have in common, as requests name it: `/services/all`.
    pub fn new(path: impl Into<String>) -> Host {
        let shared = Shared {
            path: path.into(),
            mounts: Vec::new(),
            selection: Selection::default(),
            max_request: 4 << 20,
            public_url: None,
            unknown: None,
        };
        Host { shared: Arc::new(shared) }
    }

    /// The same host with one more service, which is also served at a path of its own. Of services that could both be meant,
    /// and of those with the same path, the one that was mounted first is.
    #[must_use]
    pub fn mount<P, S>(mut self, path: impl Into<String>, server: Server<P, S>) -> Host
    where
        P: Dispatch<S>,
        S: Send + Sync + 'static,
    {
        self.shared_mut().mounts.push(Mount { path: path.into(), service: Arc::new(server) });
        self
    }

    /// The same host telling services apart in another way.
    #[must_use]
    pub fn selection(mut self, selection: Selection) -> Host {
        self.shared_mut().selection = selection;
        self
    }

    /// The same host with another limit to the size of a request to the common path, in bytes: 4 MiB without this. That of
    /// the service holds besides, and alone at its own path.
    #[must_use]
    pub fn max_request(mut self, bytes: usize) -> Host {
        self.shared_mut().max_request = bytes;
        self
    }

    /// The same host known by a URL without path, `https://shop.example`, before the paths of the services: what WSDLs say
    /// in place of the host asked. A service that has a [`public_url`](Server::public_url) keeps that.
    #[must_use]
    pub fn public_url(mut self, url: impl Into<String>) -> Host {
        self.shared_mut().public_url = Some(url.into());
        self
    }

    /// The same host answering messages for none of its services with a fault of the caller's making: an interface may say
    /// what its detail is.
    #[must_use]
    pub fn unknown(mut self, fault: impl Fn(&UnknownService<'_>) -> Fault + Send + Sync + 'static) -> Host {
        self.shared_mut().unknown = Some(Arc::new(fault));
        self
    }

    /// The paths that it answers: the common one, then those of the services.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let own = self.shared.mounts.iter().map(|mount| mount.path.as_str());
        std::iter::once(self.shared.path.as_str()).chain(own)
    }

    /// The interfaces that it serves, in the order in which they were mounted.
    pub fn contracts(&self) -> impl Iterator<Item = &'static Contract> {
        self.shared.mounts.iter().map(|mount| mount.service.contract())
    }

    fn shared_mut(&mut self) -> &mut Shared {
        Arc::make_mut(&mut self.shared)
    }
}

impl<B> tower_service::Service<Request<B>> for Host
where
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
        let shared = Arc::clone(&self.shared);
        let (parts, body) = request.into_parts();
        let body = boxed(body);
        Box::pin(async move { Ok(shared.respond(parts, body).await) })
    }
}

impl Shared {
    async fn respond(&self, parts: Parts, body: HostBody) -> HttpResponse {
        let path = parts.uri.path();
        if let Some(mount) = self.mounts.iter().find(|mount| mount.path.eq_ignore_ascii_case(path)) {
            return self.hand_over(mount, parts, body).await;
        }
        if !self.path.eq_ignore_ascii_case(path) {
            return text(StatusCode::NOT_FOUND, "there is no service here\n");
        }
        match parts.method {
            Method::POST => self.post(parts, body).await,
            Method::GET | Method::HEAD => self.describe(&parts),
            _ => response::method_not_allowed("GET, HEAD, POST"),
        }
    }

    fn hand_over(&self, mount: &Mount, parts: Parts, body: HostBody) -> Responding {
        let url = self.public_url.as_deref().map(|base| join(base, &mount.path));
        mount.service.respond(parts, body, url)
    }

    fn describe(&self, parts: &Parts) -> HttpResponse {
        let services = self.mounts.iter().map(|mount| (mount.service.contract(), mount.path.as_str()));
        overview(&PublishedAt { path: &self.path, public_url: self.public_url.as_deref() }, services, parts)
    }

    async fn post(&self, parts: Parts, body: HostBody) -> HttpResponse {
        let announcement = match announcement(&parts.headers, &self.versions()) {
            Ok(announcement) => announcement,
            Err(refusal) => return *refusal,
        };
        let by_action = self.by_action(announcement.action.as_deref());
        if let [mount] = by_action.as_slice() {
            return self.hand_over(mount, parts, body).await;
        }
        let bytes = match bytes(body, self.max_request).await {
            Ok(bytes) => bytes,
            Err(refusal) => return *refusal,
        };
        let candidates = match (by_action.is_empty(), self.selection) {
            (true, Selection::Action) => Vec::new(),
            (true, _) => self.mounts.iter().collect(),
            (false, _) => by_action,
        };
        match self.meant(&candidates, &announcement, &bytes) {
            Ok(mount) => self.hand_over(mount, parts, whole(bytes)).await,
            Err(element) => self.unknown(&announcement, &element).await,
        }
    }

    /// The versions of SOAP that some service has a binding for.
    fn versions(&self) -> Vec<Version> {
        let mut versions = Vec::new();
        for version in self.mounts.iter().flat_map(|mount| mount.service.contract().versions) {
            if !versions.contains(version) {
                versions.push(*version);
            }
        }
        versions
    }

    /// The services that have the action, unless it does not count.
    fn by_action(&self, action: Option<&str>) -> Vec<&Mount> {
        let Some(action) = action.filter(|_| self.selection != Selection::Body) else { return Vec::new() };
        let has_action =
            |mount: &&Mount| mount.service.contract().routes.iter().any(|route| route.action == action);
        self.mounts.iter().filter(has_action).collect()
    }

    /// The service that a message is for by its body, or the name of the element there.
    fn meant<'m>(
        &'m self,
        candidates: &[&'m Mount],
        announcement: &Announcement,
        bytes: &Bytes,
    ) -> Result<&'m Mount, String> {
        let contracts: Vec<&Contract> = candidates.iter().map(|mount| mount.service.contract()).collect();
        match look(&contracts, announcement, bytes) {
            Sight::Service(index) => Ok(candidates[index]),
            Sight::Unknown(element) => Err(element),
            // Whichever service is asked says what is wrong with the message.
            Sight::Unreadable => candidates.first().copied().or(self.mounts.first()).ok_or_else(String::new),
        }
    }

    /// The fault is made by the application, whose panics must not end the connection.
    async fn unknown(&self, announcement: &Announcement, element: &str) -> HttpResponse {
        let message = UnknownService { action: announcement.action.as_deref(), element };
        let fault = match &self.unknown {
            Some(make) => panic::catch(async { make(&message) }).await,
            None => Some(Fault::sender(message.to_string())),
        };
        let fault = fault.unwrap_or_else(|| Fault::receiver("the service failed"));
        fault_with(None, &fault, announcement.version)
    }
}

impl fmt::Display for UnknownService<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let action = match self.action {
            Some(action) => format!("the SOAP action {:?}", super::service::shortened(action)),
            None => "no SOAP action".to_owned(),
        };
        let element = match self.element {
            "" => "an empty body".to_owned(),
            element => format!("the element {} in its body", super::service::shortened(element)),
        };
        write!(f, "no service here is for a message with {action} and {element}")
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let services = self.shared.mounts.iter().map(|mount| (&mount.path, mount.service.contract().name));
        f.debug_struct("Host")
            .field("path", &self.shared.path)
            .field("services", &services.collect::<Vec<_>>())
            .field("selection", &self.shared.selection)
            .finish_non_exhaustive()
    }
}
