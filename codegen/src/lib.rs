//! Generates Rust from WSDL and XML Schema.

pub mod diagnostics;
pub mod model;
pub mod source;
