//! Generates Rust from WSDL and XML Schema.
