//! MTOM: large binary values beside the envelope, between our own client and server, and as WCF writes them.
#![cfg(all(feature = "mtom", feature = "server"))]

use std::sync::Mutex;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use saponify::client::{Request, Response, TransportError, blocking};
use saponify::server::{Call, Contract, Dispatch, Incoming, Outgoing, Server};
use saponify::soap::{Fault, Operation, Version};
use saponify::types::{Attachment, Base64Binary};
use saponify::{FromXml, ToXml};
use tower_service::Service;

const FILES: &str = "urn:files";

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "Swap", namespace = FILES)]
struct Swap {
    name: String,
    content: Base64Binary,
    more: Vec<Base64Binary>,
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "Frame", namespace = FILES)]
struct Frame {
    picture: Attachment,
    note: Option<Attachment>,
}

const FRAME: Operation<Frame, Frame> = Operation::new("Frame", "urn:files/Frame");
const SWAP: Operation<Swap, Swap> = Operation::new("Swap", "urn:files/Swap");

struct FilesPort;
struct Files;

impl Dispatch<Files> for FilesPort {
    type Headers = ();
    const CONTRACT: &'static Contract = &Contract {
        name: "Files",
        versions: &[Version::V11, Version::V12],
        routes: &[SWAP.route(), FRAME.route()],
        documents: &[],
    };

    async fn dispatch(_: &Files, route: usize, message: Incoming<'_, ()>) -> Outgoing {
        match route {
            0 => message.answer(&SWAP, |_: Call, body| async move { swap(body) }).await,
            _ => message.answer(&FRAME, |_: Call, body| async move { Ok(body) }).await,
        }
    }
}

/// First and last change places.
fn swap(mut request: Swap) -> Result<Swap, Fault> {
    match request.more.last_mut() {
        Some(last) => std::mem::swap(&mut request.content, last),
        None => return Err(Fault::sender("nothing to swap")),
    }
    Ok(request)
}

struct Said {
    content_type: String,
    body: Vec<u8>,
}

#[derive(Default)]
struct Wire(Mutex<Vec<Said>>);

impl blocking::Transport for &Wire {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let content_type = request.headers[0].1.clone();
        let (status, answered, body) = ask(&content_type, request.body.clone());
        let mut said = self.0.lock().unwrap();
        said.push(Said { content_type, body: request.body });
        said.push(Said { content_type: answered.clone(), body: body.clone() });
        Ok(Response::new(status, answered, body))
    }
}

fn ask(content_type: &str, body: Vec<u8>) -> (u16, String, Vec<u8>) {
    let request =
        http::Request::post("/").header("content-type", content_type).body(Full::<Bytes>::from(body));
    let mut server: Server<FilesPort, Files> = Server::new(Files).strict();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let (parts, body) = server.call(request.unwrap()).await.unwrap().into_parts();
        let content_type = parts.headers["content-type"].to_str().unwrap().to_owned();
        (parts.status.as_u16(), content_type, body.collect().await.unwrap().to_bytes().to_vec())
    })
}

fn binary(byte: u8, count: usize) -> Base64Binary {
    Base64Binary(vec![byte; count])
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn large_values_travel_beside_the_envelope() {
    for version in [Version::V11, Version::V12] {
        let wire = Wire::default();
        let client = blocking::Client::with_transport(&wire, "http://x/", version, ()).strict().mtom();
        let request = Swap {
            name: "a & b".to_owned(),
            content: binary(b'x', 5000),
            more: vec![binary(1, 3), binary(b'y', 600)],
        };
        let answer = client.call(&SWAP, &request).unwrap();
        assert_eq!((&answer.content, &answer.more[1]), (&request.more[1], &request.content));
        assert_eq!(answer.more[0], binary(1, 3));
        for said in &*wire.0.lock().unwrap() {
            assert!(
                said.content_type.starts_with("multipart/related; type=\"application/xop+xml\""),
                "{}",
                said.content_type
            );
            assert!(said.content_type.contains(&format!("start-info=\"{}\"", version.media_type())));
            let include = b"<b:content><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:1@saponify\"/></b:content>";
            let text = String::from_utf8_lossy(&said.body);
            assert!(
                holds(&said.body, include)
                    && holds(&said.body, &[b'x'; 5000])
                    && holds(&said.body, &[b'y'; 600]),
                "{text}"
            );
            assert!(text.contains("<b:more>AQEB</b:more>"), "{text}");
        }
    }
}

#[test]
fn a_client_that_does_not_ask_gets_an_envelope() {
    let wire = Wire::default();
    let client = blocking::Client::with_transport(&wire, "http://x/", Version::V11, ());
    let request = Swap { content: binary(2, 700), more: vec![binary(3, 700)], ..Swap::default() };
    assert_eq!(client.call(&SWAP, &request).unwrap().content, request.more[0]);
    assert!(wire.0.lock().unwrap().iter().all(|said| said.content_type.starts_with("text/xml")));
}

#[test]
fn faults_come_through() {
    let wire = Wire::default();
    let client = blocking::Client::with_transport(&wire, "http://x/", Version::V12, ()).mtom();
    let error = client.call(&SWAP, &Swap::default()).unwrap_err();
    assert!(error.to_string().contains("nothing to swap"), "{error}");
}

#[test]
fn a_message_refers_to_attachments() {
    for mtom in [false, true] {
        let wire = Wire::default();
        let client = blocking::Client::with_transport(&wire, "http://x/", Version::V11, ()).strict();
        let client = if mtom { client.mtom() } else { client };
        let picture = Attachment { media_type: "image/png".to_owned(), bytes: vec![0, 1, 2] };
        let frame = Frame { note: Some(picture.clone()), picture };
        assert_eq!(client.call(&FRAME, &frame).unwrap(), frame);
        for said in &*wire.0.lock().unwrap() {
            let outer = if mtom { "application/xop+xml" } else { "text/xml" };
            let expected = format!("multipart/related; type=\"{outer}\"");
            assert!(said.content_type.starts_with(&expected), "{}", said.content_type);
            assert!(holds(
                &said.body,
                b"<b:picture>cid:1@saponify</b:picture><b:note>cid:2@saponify</b:note>"
            ));
            assert!(holds(&said.body, b"Content-Type: image/png\r\n\r\n\x00\x01\x02\r\n"));
        }
    }
    assert!(saponify::to_string(&Frame::default()).is_err());
    assert!(
        saponify::from_str::<Frame>("<Frame xmlns='urn:files'><picture>cid:1</picture></Frame>").is_err()
    );
}

fn package(start_info: &str, content: &str) -> (String, Vec<u8>) {
    let content_type = format!(
        "multipart/related; type=\"application/xop+xml\";start=\"<http://tempuri.org/0>\";boundary=\"uuid:b+id=1\";start-info=\"{start_info}\""
    );
    let body = format!(
        "\r\n--uuid:b+id=1\r\nContent-ID: <http://tempuri.org/0>\r\nContent-Transfer-Encoding: 8bit\r\n\
         Content-Type: application/xop+xml;charset=utf-8;type=\"text/xml\"\r\n\r\n\
         <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><Swap xmlns=\"urn:files\"><name/>\
         <content>{content}</content><more>AAA=</more></Swap></s:Body></s:Envelope>\r\n\
         --uuid:b+id=1\r\nContent-ID: <http://tempuri.org/1/6>\r\nContent-Transfer-Encoding: binary\r\n\
         Content-Type: application/octet-stream\r\n\r\n\u{0}\r\n--not\r\n\r\n--uuid:b+id=1--\r\n"
    );
    (content_type, body.into_bytes())
}

#[test]
fn messages_of_wcf_are_read() {
    let include = "<xop:Include href=\"cid:http%3A%2F%2Ftempuri.org%2F1%2F6\" xmlns:xop=\"http://www.w3.org/2004/08/xop/include\"/>";
    let (content_type, body) = package("text/xml", include);
    let (status, answered, answer) = ask(&content_type, body);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert_eq!(status, 200, "{answer}");
    assert!(answered.starts_with("multipart/related"), "{answered}");
    assert!(answer.contains("<b:content>AAA=</b:content><b:more>AA0KLS1ub3QNCg==</b:more>"), "{answer}");
    // Text is as good.
    let (content_type, body) = package("text/xml", "AAEC");
    assert_eq!(ask(&content_type, body).0, 200);
}

#[test]
fn what_is_no_package_is_refused() {
    for (start_info, content, status) in [
        ("text/xml", "<i:Include xmlns:i='http://www.w3.org/2004/08/xop/include' href='cid:other'/>", 500),
        ("text/xml", "<i:Include xmlns:i='http://www.w3.org/2004/08/xop/include'/>", 500),
        ("text/xml", "<Include href='cid:http://tempuri.org/1/6'/>", 500),
        ("application/soap+xml", "", 500),
        ("text/plain", "", 415),
    ] {
        let (content_type, body) = package(start_info, content);
        assert_eq!(ask(&content_type, body).0, status, "{start_info} {content}");
    }
    let (content_type, mut body) = package("text/xml", "");
    body.truncate(body.len() - 10);
    assert_eq!(ask(&content_type, body).0, 400);
}
