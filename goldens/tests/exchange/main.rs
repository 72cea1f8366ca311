//! Clients and servers of the golden cases talk to each other, and to peers that write messages as others do: what each
//! says in bytes.

mod bodies;
mod callbacks;
mod encoded_shapes;
mod headers;
mod lenient;
mod mime_parts;
mod rpc;
mod rpc_encoded;
mod services;
mod shared;

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use saponify::client::blocking::{Client, Transport};
use saponify::client::{Request, Response, TransportError};
use saponify::soap::{Header, Version};
use tower_service::Service;

/// What servers are to a test.
trait Serve:
    Service<http::Request<Full<Bytes>>, Response = http::Response<Full<Bytes>>, Error = Infallible> + Clone
{
}

impl<S> Serve for S where
    S: Service<http::Request<Full<Bytes>>, Response = http::Response<Full<Bytes>>, Error = Infallible>
        + Clone
{
}

/// Carries messages to a server in the same process, and keeps what was said.
#[derive(Clone)]
struct Wire<S> {
    server: S,
    said: Arc<Mutex<Vec<String>>>,
}

impl<S: Serve + Send + Sync> Transport for Wire<S> {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let mut post = http::Request::post(&*request.endpoint);
        for (name, value) in &request.headers {
            post = post.header(*name, value);
        }
        let post = post.body(Full::from(request.body.clone())).expect("a request");
        let (status, content_type, body) = ask(self.server.clone(), post);
        let request = String::from_utf8(request.body).expect("UTF-8");
        self.said.lock().expect("no test failed").extend([request, body.clone()]);
        Ok(Response::new(status, content_type, body))
    }
}

fn ask<S: Serve>(mut server: S, request: http::Request<Full<Bytes>>) -> (u16, String, String) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let Ok(response) = server.call(request).await;
        let content_type = response.headers().get("content-type");
        let content_type = content_type.map_or("", |value| value.to_str().expect("a text")).to_owned();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        (status, content_type, String::from_utf8(body.to_vec()).expect("UTF-8"))
    })
}

/// A client of a server in the same process.
fn client<S: Serve + Send + Sync, H: Header>(server: S, headers: H) -> Client<Wire<S>, H> {
    let wire = Wire { server, said: Arc::default() };
    Client::with_transport(wire, "http://localhost/", Version::V11, headers).strict()
}

/// The bodies of what was said since this was asked last: what stands between the tags of `Body`, and with it the header.
fn said<S, H>(client: &Client<Wire<S>, H>) -> Vec<String> {
    std::mem::take(&mut *client.transport().said.lock().expect("no test failed"))
        .into_iter()
        .map(inner)
        .collect()
}

/// A message without its envelope, whose tags say nothing that matters.
fn inner(message: String) -> String {
    let start = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">";
    match message.strip_prefix(start).and_then(|rest| rest.strip_suffix("</s:Envelope>")) {
        Some(inner) => inner.to_owned(),
        None => message,
    }
}

/// Asks a server in somebody else's words.
fn post<S: Serve>(server: S, action: &str, message: &str) -> (u16, String) {
    let request = http::Request::post("/")
        .header("content-type", "text/xml; charset=utf-8")
        .header("soapaction", format!("\"{action}\""))
        .body(Full::from(message.to_owned()))
        .expect("a request");
    let (status, _, body) = ask(server, request);
    (status, inner(body))
}

/// A message of SOAP 1.1 with this in its body.
fn envelope(body: &str) -> String {
    format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>{body}</e:Body></e:Envelope>"
    )
}

/// Answers whatever it is asked with the same message.
#[derive(Clone)]
struct Canned(&'static str);

impl Transport for Canned {
    fn send(&self, _: Request) -> Result<Response, TransportError> {
        Ok(Response::new(200, "text/xml", self.0))
    }
}
