use std::fmt;
use std::time::Duration;

#[cfg(any(feature = "client", feature = "blocking"))]
use base64::Engine as _;

/// What an HTTP transport does beside carrying messages: the same for both.
#[derive(Clone)]
pub struct Settings {
    /// How long a call may take in all, 60 seconds; `None` for as long as it takes.
    pub timeout: Option<Duration>,
    /// How long a connection may take to come about, 10 seconds; `None` for as long as a call may take.
    pub connect_timeout: Option<Duration>,
    /// How large an answer may be once its content coding is taken off, 64 MiB.
    pub max_answer: usize,
    /// Further header fields of every request.
    pub http_headers: Vec<(String, String)>,
    /// The URL of the proxy that all requests go through; `None` for those of the environment (`HTTP_PROXY`, `HTTPS_PROXY`,
    /// `NO_PROXY`). It may name a user and a password.
    pub proxy: Option<String>,
    /// A user name and a password, sent with every request (RFC 7617).
    pub basic_auth: Option<(String, String)>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            timeout: Some(Duration::from_secs(60)),
            connect_timeout: Some(Duration::from_secs(10)),
            max_answer: 64 << 20,
            http_headers: Vec::new(),
            proxy: None,
            basic_auth: None,
        }
    }
}

#[cfg(any(feature = "client", feature = "blocking"))]
impl Settings {
    /// What is sent as `User-Agent` unless the settings say otherwise.
    pub(super) const USER_AGENT: &str = concat!("saponify/", env!("CARGO_PKG_VERSION"));

    /// All header fields that go with every request.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&str, String)> {
        let authorization = self.basic_auth.iter().map(|(user, password)| {
            let credentials = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
            ("Authorization", format!("Basic {credentials}"))
        });
        let further = self.http_headers.iter().map(|(name, value)| (name.as_str(), value.clone()));
        authorization.chain(further)
    }
}

/// Says nothing of what may be secret.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.http_headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Settings")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_answer", &self.max_answer)
            .field("http_headers", &names)
            .field("proxy", &self.proxy.is_some())
            .field("basic_auth", &self.basic_auth.as_ref().map(|(user, _)| user))
            .finish()
    }
}
