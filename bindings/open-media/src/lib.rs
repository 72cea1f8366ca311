//! The Open Media Service of MiContact Center Enterprise: requests of any medium (chats, e-mails, whatever a client has) are
//! queued and routed to agents as calls are.
//!
//! - `OpenMediaClient` calls the service (feature `client`), `blocking::OpenMediaClient` does so without async (feature
//!   `blocking`).
//! - `OpenMediaServer` serves an implementation of `OpenMediaService` (feature `server`).
//! - The types, and the [`open_media`] module with the operations and their faults, need no feature.
//!
//! ```ignore
//! let client = OpenMediaClient::new("http://server:12620/OpenMediaService")?;
//! match client.add_request(request).await {
//!     Ok(answer) => println!("place {:?} in the queue", answer.queue_position),
//!     Err(CallError::Fault(AddRequestFault::NoLicense(_))) => println!("the site has no licence"),
//!     Err(error) => return Err(error.into()),
//! }
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
#[allow(missing_docs, reason = "what the schema does not document is named well enough")]
mod generated;

pub use generated::open_media::*;
pub use generated::*;
pub use saponify;
