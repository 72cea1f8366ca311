//! Calling services: async and blocking clients over any transport, HTTP among them.
//!
//! A [`Client`] makes a message of a request, has a [`Transport`] send it, and makes a value, or an error of the operation's
//! own type, of what comes back. Usually it stands inside a generated client with one method per operation. With the feature
//! `client` there is an `HttpTransport`, with the feature `blocking` one in [`blocking`] with the same settings:
//!
#![cfg_attr(feature = "client", doc = "```no_run")]
#![cfg_attr(not(feature = "client"), doc = "```ignore")]
//! use std::time::Duration;
//!
//! use saponify::client::{Builder, CallError, Client, HttpTransport};
//! use saponify::soap::{Operation, Version};
//! # use saponify::{FromXml, Name, ReadError, ReadRoot, Reader, ToXml, WriteError, WriteRoot, Writer};
//! # struct Add(i32, i32);
//! # struct Sum(i32);
//! # impl ToXml for Add { fn to_xml(&self, _: &mut Writer) -> Result<(), WriteError> { Ok(()) } }
//! # impl WriteRoot for Add { const NAME: Name = Name::new("urn:calculator", "Add"); }
//! # impl FromXml for Sum { fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> { Ok(Sum(i32::from_xml(reader)?)) } }
//! # impl ReadRoot for Sum { const NAME: Name = Name::new("urn:calculator", "Sum"); }
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//!
//! const ADD: Operation<Add, Sum> = Operation::new("Add", "urn:calculator/Add");
//!
//! let client: Client<HttpTransport> = Builder::new("https://calculator.example/soap", Version::V11)
//!     .timeout(Duration::from_secs(10))
//!     .basic_auth("user", "password")
//!     .build()?;
//! match client.call(&ADD, &Add(2, 3)).await {
//!     Ok(Sum(sum)) => println!("{sum}"),
//!     Err(CallError::Fault(fault)) => println!("refused: {}", fault.reason),
//!     Err(error) => return Err(error.into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A call is made once: nothing is tried again, because only the caller knows whether an operation may be repeated. A
//! redirection is not followed either, it would take passwords to places that nobody chose; it is an error that says where
//! to.

pub mod blocking;
mod builder;
mod client_async;
mod error;
mod exchange;
#[cfg(feature = "client")]
mod http_transport;
mod settings;
#[cfg(any(feature = "client", feature = "blocking"))]
mod tls;
mod transport;

pub use builder::{BuildError, Builder, Connect, Plan};
pub use client_async::Client;
pub use error::{CallError, HttpError, TransportError, TransportErrorKind};
#[cfg(feature = "client")]
pub use http_transport::HttpTransport;
pub use settings::Settings;
pub use transport::{Request, Response, Transport};
