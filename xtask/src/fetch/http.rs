//! Documents by their URL.

use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use ureq::ResponseExt as _;
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use url::Url;

use crate::shell::Result;

/// Bytes of one document.
pub(super) const LARGEST: u64 = 64 << 20;
const TIMEOUT: Duration = Duration::from_secs(60);
const MOST_REDIRECTIONS: u32 = 10;

/// A way to get documents.
pub(super) trait Get {
    /// A document and the URL that it came from in the end.
    ///
    /// # Errors
    ///
    /// Why there is none.
    fn get(&self, url: &Url) -> Result<(Url, Vec<u8>)>;
}

/// HTTP and HTTPS; and files, which are near enough.
pub(super) struct Http {
    agent: ureq::Agent,
}

impl Http {
    pub(super) fn new() -> Self {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        Self { agent: config().tls_config(tls).build().new_agent() }
    }

    /// Without a proxy: for servers of this machine.
    #[cfg(test)]
    pub(super) fn direct() -> Self {
        Self { agent: config().proxy(None).build().new_agent() }
    }
}

fn config() -> ureq::config::ConfigBuilder<ureq::typestate::AgentScope> {
    ureq::Agent::config_builder()
        .user_agent("saponify xtask")
        .max_redirects(MOST_REDIRECTIONS)
        .timeout_global(Some(TIMEOUT))
}

impl Get for Http {
    fn get(&self, url: &Url) -> Result<(Url, Vec<u8>)> {
        if url.scheme() == "file" {
            let path = url.to_file_path().map_err(|()| "this is no file of this machine".to_owned())?;
            let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
            return Ok((url.clone(), limited(file)?));
        }
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!("`{}` is no scheme that can be fetched", url.scheme()));
        }
        let response = self.agent.get(url.as_str()).call().map_err(|error| error.to_string())?;
        let found = Url::parse(&response.get_uri().to_string()).map_err(|error| error.to_string())?;
        Ok((found, limited(response.into_body().into_reader())?))
    }
}

/// All bytes, as long as they are not too many.
fn limited(reader: impl std::io::Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("it is larger than {LARGEST} bytes"));
    }
    Ok(bytes)
}
