//! The clients for programs without async: the same calls, which block.
//!
//! With the feature `blocking` there is an `HttpTransport`; [`Builder`](super::Builder), the settings and the errors are
//! those of the async client.

mod client;
#[cfg(feature = "blocking")]
mod http_transport;

pub use client::{Client, Transport};
#[cfg(feature = "blocking")]
pub use http_transport::HttpTransport;
