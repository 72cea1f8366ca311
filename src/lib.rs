//! SOAP for Rust.

pub mod types;
