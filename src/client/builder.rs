use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::exchange::Exchange;
use super::settings::Settings;
use crate::soap::Version;
use crate::xml::{ChildNames, Limits};

/// Builds a client over HTTP: the async one or the blocking one, as `I` says, inside a generated client `C`.
///
/// Without further settings a call may take 60 seconds, a connection 10 seconds, an answer 64 MiB; gzip is understood;
/// proxies are those of the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`). For what is not here, such as client
/// certificates, make the transport of a reqwest client or a ureq agent of your own.
pub struct Builder<I: Connect, C = I> {
    plan: Plan<I::Headers>,
    client: PhantomData<fn() -> C>,
}

/// A client that a [`Builder`] makes.
pub trait Connect: Sized {
    /// The header entries that it sends.
    type Headers: Default;

    /// Makes the client; nothing is connected yet.
    ///
    /// # Errors
    /// When the settings cannot be used.
    fn connect(plan: Plan<Self::Headers>) -> Result<Self, BuildError>;
}

/// What a [`Builder`] was told.
#[cfg_attr(not(any(feature = "client", feature = "blocking")), allow(dead_code))]
pub struct Plan<H> {
    pub(super) exchange: Exchange<H>,
    pub(super) settings: Settings,
}

/// Why a client could not be built: a URL or a header field is none, or TLS cannot be set up.
pub struct BuildError {
    what: &'static str,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl<I: Connect, C: From<I>> Builder<I, C> {
    /// A client of the service at a URL.
    pub fn new(endpoint: impl Into<String>, version: Version) -> Self {
        let exchange = Exchange::new(endpoint.into(), version, I::Headers::default());
        Builder { plan: Plan { exchange, settings: Settings::default() }, client: PhantomData }
    }

    /// The headers that go with every message.
    #[must_use]
    pub fn headers(mut self, headers: I::Headers) -> Self {
        self.plan.exchange.headers = headers;
        self
    }

    /// The version of SOAP to send.
    #[must_use]
    pub fn version(mut self, version: Version) -> Self {
        self.plan.exchange.version = version;
        self
    }

    /// How long a call may take in all: connecting, sending, waiting, receiving.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.plan.settings.timeout = Some(timeout);
        self
    }

    /// How long connecting may take.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.plan.settings.connect_timeout = Some(timeout);
        self
    }

    /// How large an answer may be, in bytes, once its content coding is taken off. What is larger is cut off while it
    /// arrives.
    #[must_use]
    pub fn max_answer(mut self, bytes: usize) -> Self {
        self.plan.settings.max_answer = bytes;
        self
    }

    /// A user name and a password for the HTTP server (RFC 7617).
    #[must_use]
    pub fn basic_auth(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.plan.settings.basic_auth = Some((user.into(), password.into()));
        self
    }

    /// The proxy that all requests go through, by its URL.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.plan.settings.proxy = Some(url.into());
        self
    }

    /// A further header field of every HTTP request.
    #[must_use]
    pub fn http_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.plan.settings.http_headers.push((name.into(), value.into()));
        self
    }

    /// All settings of the transport at once.
    #[must_use]
    pub fn settings(mut self, settings: Settings) -> Self {
        self.plan.settings = settings;
        self
    }

    /// The limits to what an answer may make the reader do.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.plan.exchange.limits = limits;
        self
    }

    /// Sends binary values beside the envelope, with MTOM, where they are large.
    #[cfg(feature = "mtom")]
    #[must_use]
    pub fn mtom(mut self) -> Self {
        self.plan.exchange.mtom = true;
        self
    }

    /// Writes requests with other names for the elements inside those of the body; with SOAP encoding they are as declared.
    #[must_use]
    pub fn child_names(mut self, names: ChildNames) -> Self {
        self.plan.exchange.names.children = names;
        self
    }

    /// Writes header entries in this namespace, whatever they are declared in.
    #[must_use]
    pub fn header_namespace(mut self, namespace: impl Into<Arc<str>>) -> Self {
        self.plan.exchange.names.header_namespace = Some(namespace.into());
        self
    }

    /// Reads answers strictly, for tests: what the schema does not know is an error.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.plan.exchange.strict = true;
        self
    }

    /// The client. It connects when it is first used.
    ///
    /// # Errors
    /// When the URL or a header field is none, or TLS cannot be set up.
    pub fn build(self) -> Result<C, BuildError> {
        I::connect(self.plan).map(C::from)
    }
}

impl<I: Connect, C> fmt::Debug for Builder<I, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("endpoint", &self.plan.exchange.endpoint)
            .field("version", &self.plan.exchange.version)
            .field("settings", &self.plan.settings)
            .finish_non_exhaustive()
    }
}

#[cfg_attr(not(any(feature = "client", feature = "blocking")), allow(dead_code))]
impl BuildError {
    pub(super) fn new(what: &'static str) -> BuildError {
        BuildError { what, source: None }
    }

    pub(super) fn caused_by(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> BuildError {
        self.source = Some(source.into());
        self
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BuildError").field("what", &self.what).field("source", &self.source).finish()
    }
}

impl Error for BuildError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
