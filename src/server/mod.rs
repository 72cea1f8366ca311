//! Serving an interface over HTTP: a [`tower` service](tower_service::Service), for axum, hyper and whatever speaks tower.
//!
//! Generated code has a trait with one method per operation, and a [`Server`] that serves what implements it. What the
//! server does with a request, in this order:
//!
//! | a request | is answered with |
//! |---|---|
//! | `GET` or `HEAD` with `?wsdl`, `?wsdl=name` or `?xsd=name` | the WSDL or a document that it imports, addresses rewritten to the host asked; a schema without a target namespace has that of the schema which includes it |
//! | another method than `POST`, `GET` and `HEAD` | 405 and `Allow` |
//! | a `Content-Type` other than `text/xml` (SOAP 1.1) and `application/soap+xml` (SOAP 1.2), or of a version that the interface has no binding for | 415 and `Accept` |
//! | a `multipart/related` message (MTOM), with the feature `mtom` | as an envelope is, with what it includes read from its parts; the answer has parts too |
//! | a `Content-Encoding` | 415 and `Accept-Encoding` |
//! | more bytes than [`max_request`](Server::max_request) | 413, at once if `Content-Length` says so, else as soon as they have come |
//! | bytes that are not well-formed XML in their encoding, cut off, or with a document type declaration | SOAP 1.1: 400 and a line of text; SOAP 1.2: 400 and a `Sender` fault |
//! | an envelope of another version than the `Content-Type` says | a `VersionMismatch` fault |
//! | a header entry for us that must be understood and is not known | a `MustUnderstand` fault |
//! | an unknown operation, an empty body, two elements in the body, a value that is none | a `Client` or `Sender` fault that says where |
//! | an operation that fails | its fault |
//! | an operation that panics | a `Server` or `Receiver` fault that says nothing of why |
//! | a one-way operation | 202, once it is done |
//!
//! A fault has status 500 in SOAP 1.1 (WS-I Basic Profile 1.1, R1126), and therefore malformed requests, which ask for 400
//! (R1113), get no fault there; in SOAP 1.2 it has 400 for `Sender` and 500 for all others (SOAP 1.2 Part 2, section
//! 7.5.2.2).
//!
//! The element in the body says which operation it is (Basic Profile 1.1, R2710), whatever `SOAPAction` says, which nothing
//! may rely on (R1127); only if several operations have the same element it decides. A proxy that lets requests through by
//! their `SOAPAction` therefore protects nothing.
//!
//! A [`Host`] puts several services on one URL.
//!
//! The server sets no time limits, and does not limit how many requests there are at once: the layers around it do. When a
//! client hangs up, hyper drops the operation where it waits, one-way or not; what has to come to its end is spawned. Some
//! clients, PHP's among them, hang up as soon as they have sent a one-way message: hyper drops even what it has not handed on
//! yet, unless it is built with `half_close(true)`.

mod contract;
mod documents;
mod host;
mod message;
mod mounted;
mod overview;
mod panic;
mod request;
mod response;
mod service;
mod sight;

pub use contract::{Contract, Dispatch, Document};
pub use host::{Host, Selection, UnknownService};
pub use message::{Call, Incoming, Outgoing};
pub use service::Server;
