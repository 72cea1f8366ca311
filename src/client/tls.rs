//! TLS for both clients: rustls, whose cryptography is what the process has installed, or else ring.

use std::sync::Arc;

use rustls::crypto::CryptoProvider;

/// The cryptography: what the process has chosen, or ring.
pub(super) fn provider() -> Arc<CryptoProvider> {
    CryptoProvider::get_default()
        .map(Arc::clone)
        .unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()))
}

/// Trusts the certificates that the operating system trusts; none at all where TLS is not wanted, because reading the
/// system's takes time and fails where there are none.
#[cfg(feature = "client")]
pub(super) fn config(is_wanted: bool) -> Result<rustls::ClientConfig, rustls::Error> {
    use rustls_platform_verifier::BuilderVerifierExt as _;

    let builder =
        rustls::ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()?;
    let builder = if is_wanted {
        builder.with_platform_verifier()?
    } else {
        builder.with_root_certificates(rustls::RootCertStore::empty())
    };
    Ok(builder.with_no_client_auth())
}
