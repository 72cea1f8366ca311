use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::redirect::Policy;

use super::builder::{BuildError, Connect, Plan};
use super::client_async::Client;
use super::error::{TransportError, TransportErrorKind};
use super::settings::Settings;
use super::tls;
use super::transport::{Request, Response, Transport};

/// Carries messages over HTTP and HTTPS with reqwest, in a tokio runtime. Connections are kept open and used again.
///
/// Clones share their connections. A [`reqwest::Client`] of one's own, with client certificates say, becomes a transport by
/// `HttpTransport::from`; it keeps its own settings, and should follow no redirections.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    client: reqwest::Client,
    max_answer: usize,
}

impl HttpTransport {
    /// A transport with settings. `tls` says whether it is for `https` URLs: only then the certificates that the operating
    /// system trusts are read.
    ///
    /// # Errors
    /// When a header field, or the proxy's URL, is none, or TLS cannot be set up.
    pub fn new(settings: &Settings, tls: bool) -> Result<HttpTransport, BuildError> {
        let tls =
            tls::config(tls).map_err(|error| BuildError::new("TLS cannot be set up").caused_by(error))?;
        let mut builder = reqwest::Client::builder()
            .user_agent(Settings::USER_AGENT)
            .default_headers(header_map(settings)?)
            .redirect(Policy::none())
            .tls_backend_preconfigured(tls);
        if let Some(timeout) = settings.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(timeout) = settings.connect_timeout {
            builder = builder.connect_timeout(timeout);
        }
        if let Some(url) = &settings.proxy {
            let proxy = reqwest::Proxy::all(url)
                .map_err(|error| BuildError::new("the proxy's URL is none").caused_by(error))?;
            builder = builder.proxy(proxy);
        }
        let client = builder
            .build()
            .map_err(|error| BuildError::new("the HTTP client cannot be set up").caused_by(error))?;
        Ok(HttpTransport { client, max_answer: settings.max_answer })
    }

    /// The same transport with another limit to the size of an answer, in bytes.
    #[must_use]
    pub fn with_max_answer(mut self, bytes: usize) -> HttpTransport {
        self.max_answer = bytes;
        self
    }

    /// The body, as long as it is not too large. It is counted as it arrives, gzip taken off.
    async fn body(&self, response: &mut reqwest::Response) -> Result<Vec<u8>, TransportError> {
        let too_large = || TransportError::new(TransportErrorKind::TooLarge);
        let announced = response.content_length().unwrap_or(0);
        let announced = usize::try_from(announced).ok().filter(|length| *length <= self.max_answer);
        let mut body = Vec::with_capacity(announced.ok_or_else(too_large)?);
        while let Some(chunk) = response.chunk().await.map_err(transport_error)? {
            if chunk.len() > self.max_answer - body.len() {
                return Err(too_large());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

impl From<reqwest::Client> for HttpTransport {
    fn from(client: reqwest::Client) -> HttpTransport {
        HttpTransport { client, max_answer: Settings::default().max_answer }
    }
}

impl Transport for HttpTransport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let mut post = self.client.post(&*request.endpoint).body(request.body);
        for (name, value) in request.headers {
            let value = HeaderValue::from_maybe_shared(value.into_bytes())
                .map_err(|error| TransportError::new(TransportErrorKind::InvalidRequest).caused_by(error))?;
            post = post.header(name, value);
        }
        let mut response = post.send().await.map_err(transport_error)?;
        let body = self.body(&mut response).await?;
        let field = |name| {
            let value = response.headers().get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Ok(Response {
            status: response.status().as_u16(),
            content_type: field(CONTENT_TYPE),
            location: field(LOCATION),
            body,
        })
    }
}

impl<H: Default> Connect for Client<HttpTransport, H> {
    type Headers = H;

    fn connect(plan: Plan<H>) -> Result<Self, BuildError> {
        let endpoint = &*plan.exchange.endpoint;
        let url = reqwest::Url::parse(endpoint)
            .map_err(|error| BuildError::new("the service's URL is none").caused_by(error))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(BuildError::new("the service's URL is neither of http nor of https"));
        }
        let transport = HttpTransport::new(&plan.settings, url.scheme() == "https")?;
        Ok(Client::from_parts(transport, plan.exchange))
    }
}

fn header_map(settings: &Settings) -> Result<HeaderMap, BuildError> {
    let no_field = |error: reqwest::header::InvalidHeaderValue| {
        BuildError::new("the value of a header field is none").caused_by(error)
    };
    let mut map = HeaderMap::new();
    for (name, value) in settings.fields() {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|error| BuildError::new("the name of a header field is none").caused_by(error))?;
        let mut value = HeaderValue::from_str(&value).map_err(no_field)?;
        value.set_sensitive(name == reqwest::header::AUTHORIZATION);
        map.append(name, value);
    }
    Ok(map)
}

fn transport_error(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::InvalidRequest
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind).caused_by(error)
}
