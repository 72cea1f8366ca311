//! Generates Rust from WSDL and XML Schema.

mod annotation;
pub mod diagnostics;
pub mod load;
pub mod model;
pub mod resolve;
pub mod source;
mod suggest;
mod wsdl;
mod xml;
mod xsd;
