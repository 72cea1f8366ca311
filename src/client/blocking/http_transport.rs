use std::io::Read as _;

use ureq::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use ureq::http::{HeaderMap, Uri};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};

use super::client::{Client, Transport};
use crate::client::builder::{BuildError, Connect, Plan};
use crate::client::error::{TransportError, TransportErrorKind};
use crate::client::settings::Settings;
use crate::client::tls;
use crate::client::transport::{Request, Response};

/// Carries messages over HTTP and HTTPS with ureq. Connections are kept open and used again.
///
/// Clones share their connections. A [`ureq::Agent`] of one's own, with client certificates say, becomes a transport by
/// `HttpTransport::from`; it should follow no redirections and take no status for an error.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    agent: ureq::Agent,
    fields: HeaderMap,
    max_answer: usize,
}

impl HttpTransport {
    /// A transport with settings. The certificates that the operating system trusts are read when the first connection
    /// needs them.
    ///
    /// # Errors
    /// When a header field, or the proxy's URL, is none.
    pub fn new(settings: &Settings) -> Result<HttpTransport, BuildError> {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(tls::provider())
            .build();
        let mut config = ureq::Agent::config_builder()
            .user_agent(Settings::USER_AGENT)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(settings.timeout)
            .timeout_connect(settings.connect_timeout)
            .tls_config(tls);
        if let Some(url) = &settings.proxy {
            let proxy = ureq::Proxy::new(url)
                .map_err(|error| BuildError::new("the proxy's URL is none").caused_by(error))?;
            config = config.proxy(Some(proxy));
        }
        let agent = config.build().new_agent();
        Ok(HttpTransport { agent, fields: header_map(settings)?, max_answer: settings.max_answer })
    }

    /// The same transport with another limit to the size of an answer, in bytes.
    #[must_use]
    pub fn with_max_answer(mut self, bytes: usize) -> HttpTransport {
        self.max_answer = bytes;
        self
    }

    /// The body, as long as it is not too large. It is counted as it arrives, gzip taken off.
    fn body(&self, body: ureq::Body) -> Result<Vec<u8>, TransportError> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(self.max_answer).unwrap_or(u64::MAX).saturating_add(1);
        body.into_reader()
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(|error| transport_error(error.into()))?;
        if bytes.len() > self.max_answer {
            return Err(TransportError::new(TransportErrorKind::TooLarge));
        }
        Ok(bytes)
    }
}

impl From<ureq::Agent> for HttpTransport {
    fn from(agent: ureq::Agent) -> HttpTransport {
        HttpTransport { agent, fields: HeaderMap::new(), max_answer: Settings::default().max_answer }
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let mut post = self.agent.post(&*request.endpoint);
        for (name, value) in &self.fields {
            post = post.header(name, value);
        }
        for (name, value) in request.headers {
            let value = HeaderValue::from_maybe_shared(value.into_bytes())
                .map_err(|error| TransportError::new(TransportErrorKind::InvalidRequest).caused_by(error))?;
            post = post.header(name, value);
        }
        let response = post.send(request.body).map_err(transport_error)?;
        let field = |name| {
            let value = response.headers().get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        let (content_type, location) = (field(CONTENT_TYPE), field(LOCATION));
        let status = response.status().as_u16();
        Ok(Response { status, content_type, location, body: self.body(response.into_body())? })
    }
}

impl<H: Default> Connect for Client<HttpTransport, H> {
    type Headers = H;

    fn connect(plan: Plan<H>) -> Result<Self, BuildError> {
        let url: Uri = plan
            .exchange
            .endpoint
            .parse()
            .map_err(|error| BuildError::new("the service's URL is none").caused_by(error))?;
        if !matches!(url.scheme_str(), Some("http" | "https")) {
            return Err(BuildError::new("the service's URL is neither of http nor of https"));
        }
        Ok(Client::from_parts(HttpTransport::new(&plan.settings)?, plan.exchange))
    }
}

fn header_map(settings: &Settings) -> Result<HeaderMap, BuildError> {
    let mut map = HeaderMap::new();
    for (name, value) in settings.fields() {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|error| BuildError::new("the name of a header field is none").caused_by(error))?;
        let mut value = HeaderValue::from_str(&value)
            .map_err(|error| BuildError::new("the value of a header field is none").caused_by(error))?;
        value.set_sensitive(name == ureq::http::header::AUTHORIZATION);
        map.append(name, value);
    }
    Ok(map)
}

fn transport_error(error: ureq::Error) -> TransportError {
    use ureq::Error as E;
    let kind = match &error {
        E::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve)
        | E::HostNotFound
        | E::ConnectionFailed
        | E::Tls(_)
        | E::Rustls(_)
        | E::InvalidProxyUrl
        | E::ConnectProxyFailed(_) => TransportErrorKind::Connect,
        E::Timeout(_) => TransportErrorKind::Timeout,
        E::Http(_) | E::BadUri(_) => TransportErrorKind::InvalidRequest,
        E::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => TransportErrorKind::Connect,
        E::Io(error) if is_certificate_refused(error) => TransportErrorKind::Connect,
        E::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => TransportErrorKind::Timeout,
        _ => TransportErrorKind::Broken,
    };
    TransportError::new(kind).caused_by(error)
}

/// Whether TLS ended because of the service's certificate: before anything was sent.
fn is_certificate_refused(error: &std::io::Error) -> bool {
    let source = error.get_ref().and_then(|source| source.downcast_ref::<rustls::Error>());
    matches!(source, Some(rustls::Error::InvalidCertificate(_)))
}
