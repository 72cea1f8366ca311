//! Services of different types, side by side.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Buf;
pub(super) use bytes::Bytes;
use http::request::Parts;
use http_body::Body;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};

use super::Server;
use super::contract::{Contract, Dispatch};
use super::response::HttpResponse;
use super::service::respond;

/// A body of whichever type.
pub(super) type HostBody = UnsyncBoxBody<Bytes, BodyError>;

/// What ended a body: an error of a type that has a name, for the sake of the compiler.
#[derive(Debug)]
pub(super) struct BodyError(Box<dyn Error + Send + Sync>);

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Error for BodyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

/// A response to come.
pub(super) type Responding = Pin<Box<dyn Future<Output = HttpResponse> + Send>>;

/// A service, whatever its port type and its implementation are.
pub(super) trait Mounted: Send + Sync {
    fn contract(&self) -> &'static Contract;

    /// Responds to a request. The URL, if any, is what the service is known by unless it has been told another.
    fn respond(&self, parts: Parts, body: HostBody, url: Option<String>) -> Responding;
}

impl<P, S> Mounted for Server<P, S>
where
    P: Dispatch<S>,
    S: Send + Sync + 'static,
{
    fn contract(&self) -> &'static Contract {
        P::CONTRACT
    }

    fn respond(&self, parts: Parts, body: HostBody, url: Option<String>) -> Responding {
        let (service, settings) = (Arc::clone(&self.service), Arc::clone(&self.settings));
        Box::pin(async move { respond::<P, S, _>(&service, &settings, parts, body, url).await })
    }
}

pub(super) fn boxed<B>(body: B) -> HostBody
where
    B: Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let to_bytes = |mut data: B::Data| data.copy_to_bytes(data.remaining());
    body.map_frame(move |frame| frame.map_data(to_bytes))
        .map_err(|error| BodyError(error.into()))
        .boxed_unsync()
}

/// The body of a request that has been received.
pub(super) fn whole(bytes: Bytes) -> HostBody {
    Full::new(bytes).map_err(|never| match never {}).boxed_unsync()
}
