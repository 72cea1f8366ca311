//! SOAP for Rust.
