//! Names in place of addresses (chapter 4.4.2): a certificate is made out to a name, but applications may know themselves by
//! their address only.

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::url_map::Parts;

/// How long a name is believed, and an address that has none.
const LIFETIME: Duration = Duration::from_secs(600);
/// How long is waited for a name.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many answers are kept.
const CAPACITY: usize = 1_000;

type Lookup = dyn Fn(IpAddr) -> Pin<Box<dyn Future<Output = Option<String>> + Send>> + Send + Sync;

/// Asks for the names of hosts, and remembers them for a while.
#[derive(Clone)]
pub(super) struct ReverseDns {
    lookup: Arc<Lookup>,
    known: Arc<Mutex<BTreeMap<Arc<str>, Known>>>,
}

struct Known {
    endpoint: Arc<str>,
    until: Instant,
}

impl ReverseDns {
    pub(super) fn new<F, A>(lookup: F) -> ReverseDns
    where
        F: Fn(IpAddr) -> A + Send + Sync + 'static,
        A: Future<Output = Option<String>> + Send + 'static,
    {
        ReverseDns { lookup: Arc::new(move |address| Box::pin(lookup(address))), known: Arc::default() }
    }

    /// The URL with its host's name, if its host is an address that has one.
    pub(super) async fn resolve(&self, endpoint: Arc<str>) -> Arc<str> {
        let Some(parts) = Parts::of(&endpoint) else { return endpoint };
        let Some(address) = parts.address() else { return endpoint };
        if let Some(known) = self.known(&endpoint) {
            return known;
        }
        let name = tokio::time::timeout(PATIENCE, (self.lookup)(address)).await.ok().flatten();
        let resolved = match name.filter(|name| is_host_name(name)) {
            Some(name) => parts.with_host(&name).into(),
            None => Arc::clone(&endpoint),
        };
        self.remember(&endpoint, Arc::clone(&resolved));
        resolved
    }

    fn known(&self, endpoint: &str) -> Option<Arc<str>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = known.get(endpoint).filter(|entry| entry.until > Instant::now())?;
        Some(Arc::clone(&entry.endpoint))
    }

    fn remember(&self, endpoint: &Arc<str>, resolved: Arc<str>) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= CAPACITY {
            let now = Instant::now();
            known.retain(|_, entry| entry.until > now);
        }
        if known.len() < CAPACITY {
            known
                .insert(Arc::clone(endpoint), Known { endpoint: resolved, until: Instant::now() + LIFETIME });
        }
    }
}

/// Whether a name can stand in a URL as it is.
fn is_host_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

impl fmt::Debug for ReverseDns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReverseDns").finish_non_exhaustive()
    }
}
