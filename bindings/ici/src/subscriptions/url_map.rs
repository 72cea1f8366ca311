//! Which URL is behind the one that an application gave.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// Hosts and ports that stand for others, since an application may know itself by an address that is not reachable from
/// here: the parameter `OII.MapSubscribeUrl` (chapter 4.4.1).
///
/// ```
/// use sap_ici::subscriptions::UrlMap;
///
/// let map: UrlMap = "10.0.0.1:80, crm.example.org:8080".parse()?;
/// assert_eq!(map.apply("http://10.0.0.1/events?x=1"), "http://crm.example.org:8080/events?x=1");
/// # Ok::<(), sap_ici::subscriptions::UrlMapError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlMap {
    pairs: Vec<(Authority, Authority)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Authority {
    host: String,
    port: u16,
}

/// Why a text is no [`UrlMap`]: which item of the list, counted from 1, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlMapError {
    item: usize,
    text: String,
    what: &'static str,
}

impl UrlMap {
    /// The URL that is meant. The first pair that has the URL's host and port, that of the scheme if it says none, counts.
    pub fn apply(&self, url: &str) -> String {
        let Some(parts) = Parts::of(url) else { return url.to_owned() };
        let found = self
            .pairs
            .iter()
            .find(|(from, _)| from.host.eq_ignore_ascii_case(parts.host) && Some(from.port) == parts.port());
        match found {
            Some((_, to)) => parts.with_authority(&format!("{}:{}", to.host, to.port)),
            None => url.to_owned(),
        }
    }
}

/// Pairs of `host:port, host:port`, one after the other with commas between them.
impl FromStr for UrlMap {
    type Err = UrlMapError;

    fn from_str(text: &str) -> Result<UrlMap, UrlMapError> {
        if text.trim().is_empty() {
            return Ok(UrlMap::default());
        }
        let items: Vec<&str> = text.split(',').map(str::trim).collect();
        let error = |at: usize, what| UrlMapError { item: at + 1, text: items[at].to_owned(), what };
        let authority = |at: usize| Authority::parse(items[at]).map_err(|what| error(at, what));
        let mut pairs = Vec::new();
        for at in (0..items.len()).step_by(2) {
            if at + 1 == items.len() {
                authority(at)?;
                return Err(error(at, "has no other that it is replaced by"));
            }
            pairs.push((authority(at)?, authority(at + 1)?));
        }
        Ok(UrlMap { pairs })
    }
}

impl Authority {
    fn parse(text: &str) -> Result<Authority, &'static str> {
        if text.is_empty() {
            return Err("is empty");
        }
        let (host, port) = text.rsplit_once(':').ok_or("has no port")?;
        let is_host = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "/?#@".contains(c));
        let is_bracketed = host.starts_with('[') && host.ends_with(']');
        if !is_host || (host.contains(':') && !is_bracketed) {
            return Err("has no host before its port");
        }
        let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
        match port.parse() {
            Ok(port) if port > 0 && is_number => Ok(Authority { host: host.to_owned(), port }),
            _ => Err("has a port that is none"),
        }
    }
}

impl fmt::Display for UrlMapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "item {} of the URL map, {:?}, {}", self.item, self.text, self.what)
    }
}

impl Error for UrlMapError {}

/// A URL of http or https in parts.
pub(super) struct Parts<'u> {
    scheme: &'u str,
    user: &'u str,
    host: &'u str,
    written_port: Option<&'u str>,
    /// Path, query and fragment.
    rest: &'u str,
}

impl<'u> Parts<'u> {
    /// `None` if it is no such URL.
    pub(super) fn of(url: &'u str) -> Option<Parts<'u>> {
        if url.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return None;
        }
        let (scheme, rest) = url.split_once("://")?;
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let (authority, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let (user, place) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
        let host_end = match place.rfind(']') {
            Some(bracket) => bracket + 1,
            None => place.find(':').unwrap_or(place.len()),
        };
        let (host, port) = place.split_at(host_end);
        let written_port = port.strip_prefix(':').filter(|port| !port.is_empty());
        let is_port =
            port.is_empty() || port == ":" || written_port.is_some_and(|port| port.parse::<u16>().is_ok());
        (is_web && !host.is_empty() && is_port).then_some(Parts { scheme, user, host, written_port, rest })
    }

    fn port(&self) -> Option<u16> {
        match self.written_port {
            Some(port) => port.parse().ok(),
            None if self.scheme.eq_ignore_ascii_case("https") => Some(443),
            None => Some(80),
        }
    }

    fn with_authority(&self, authority: &str) -> String {
        format!("{}://{}{authority}{}", self.scheme, self.user, self.rest)
    }

    /// The host, if it is an address rather than a name.
    #[cfg(feature = "events")]
    pub(super) fn address(&self) -> Option<std::net::IpAddr> {
        self.host.trim_matches(['[', ']']).parse().ok()
    }

    /// The same URL with another host.
    #[cfg(feature = "events")]
    pub(super) fn with_host(&self, host: &str) -> String {
        match self.written_port {
            Some(port) => self.with_authority(&format!("{host}:{port}")),
            None => self.with_authority(host),
        }
    }
}
