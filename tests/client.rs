//! The clients against canned answers, over a transport that is none.

use std::sync::Mutex;

use saponify::client::{self, CallError, Request, Response, TransportError, TransportErrorKind, blocking};
use saponify::soap::{EnvelopeError, FaultCode, Version};
use saponify::types::QName;

mod shop;

use shop::{NOTE, Note, ORDER, OrderFault, OrderResponse, ShopHeaders, order};

const V11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const V12: &str = "http://www.w3.org/2003/05/soap-envelope";

/// Answers with what it was given, and remembers what it was asked.
struct Canned {
    answer: Mutex<Option<Result<Response, TransportError>>>,
    asked: Mutex<Vec<Request>>,
}

impl Canned {
    fn new(answer: Result<Response, TransportError>) -> Canned {
        Canned { answer: Mutex::new(Some(answer)), asked: Mutex::default() }
    }

    fn answer(&self, request: Request) -> Result<Response, TransportError> {
        self.asked.lock().unwrap().push(request);
        self.answer.lock().unwrap().take().expect("asked once")
    }
}

impl blocking::Transport for Canned {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.answer(request)
    }
}

impl client::Transport for Canned {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.answer(request)
    }
}

fn body(request: &Request) -> &str {
    std::str::from_utf8(&request.body).unwrap()
}

fn headers() -> ShopHeaders {
    ShopHeaders { user: Some("ann".to_owned()) }
}

/// Calls through both clients, which have to agree.
fn call(
    answer: impl Fn() -> Result<Response, TransportError>,
) -> Result<OrderResponse, CallError<OrderFault>> {
    let url = "http://shop.example/";
    let blocking = blocking::Client::with_transport(Canned::new(answer()), url, Version::V11, headers());
    let outcome = blocking.call(&ORDER, &order("soap"));
    let client = client::Client::with_transport(Canned::new(answer()), url, Version::V11, headers());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let same = runtime.block_on(client.call(&ORDER, &order("soap")));
    assert_eq!(format!("{outcome:?}"), format!("{same:?}"));
    assert_eq!(*blocking.transport().asked.lock().unwrap(), *client.transport().asked.lock().unwrap());
    outcome
}

fn response(
    status: u16,
    content_type: &str,
    body: impl Into<Vec<u8>>,
) -> Result<OrderResponse, CallError<OrderFault>> {
    let response = Response::new(status, content_type, body);
    call(|| Ok(response.clone()))
}

fn message(namespace: &str, header: &str, body: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><s:Envelope xmlns:s="{namespace}"><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"#
    )
}

fn answer(namespace: &str) -> String {
    message(namespace, "", "<OrderResponse xmlns='urn:shop'><Number>7</Number></OrderResponse>")
}

fn fault() -> String {
    let detail = "<OutOfStock xmlns='urn:shop'><Item>soap</Item></OutOfStock>";
    message(V11, "", &format!("<s:Fault><faultcode>s:Client</faultcode><detail>{detail}</detail></s:Fault>"))
}

#[test]
fn a_request_has_what_each_version_asks_for() {
    let ask = |version| {
        let transport = Canned::new(Ok(Response::new(200, "text/xml", answer(V11))));
        let client = blocking::Client::with_transport(transport, "http://shop.example/a", version, headers());
        assert_eq!(client.call(&ORDER, &order("soap")).unwrap().number, "7");
        client.transport().asked.lock().unwrap().remove(0)
    };
    let request = ask(Version::V11);
    assert_eq!(&*request.endpoint, "http://shop.example/a");
    assert_eq!(
        request.headers,
        [
            ("Content-Type", "text/xml; charset=utf-8".to_owned()),
            ("SOAPAction", "\"urn:shop/Order\"".to_owned())
        ]
    );
    assert!(
        body(&request).contains(V11)
            && body(&request).contains("User>ann<")
            && body(&request).contains("Item>soap<")
    );
    let request = ask(Version::V12);
    let content_type = "application/soap+xml; charset=utf-8; action=\"urn:shop/Order\"";
    assert_eq!(request.headers, [("Content-Type", content_type.to_owned())]);
    assert!(body(&request).contains(V12));
}

#[test]
fn answers_are_read_in_either_version_and_any_encoding() {
    let expected = OrderResponse { number: "7".to_owned() };
    for (content_type, body) in [
        ("text/xml; charset=utf-8", answer(V11).into_bytes()),
        ("application/soap+xml", answer(V12).into_bytes()),
        ("application/xml", answer(V11).into_bytes()),
        ("TEXT/XML;charset=\"utf-16\"", answer(V11).encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("text/xml", [b"\xEF\xBB\xBF", answer(V11).as_bytes()].concat()),
    ] {
        assert_eq!(response(200, content_type, body).unwrap(), expected, "{content_type}");
    }
    assert_eq!(response(202, "text/xml", answer(V11)).unwrap(), expected);
    let without_type = Response { content_type: None, ..Response::new(200, "", answer(V11)) };
    assert_eq!(call(|| Ok(without_type.clone())).unwrap(), expected);
}

#[test]
fn a_fault_is_a_fault_whatever_the_status() {
    for status in [200, 400, 500, 503] {
        match response(status, "text/xml", fault()) {
            Err(CallError::Fault(OrderFault::OutOfStock(fault))) => {
                assert_eq!((&fault.code, fault.detail.item.as_str()), (&FaultCode::Sender, "soap"));
            }
            other => panic!("{status}: {other:?}"),
        }
    }
    let undeclared =
        message(V11, "<x s:mustUnderstand='1'/>", "<s:Fault><faultstring>why</faultstring></s:Fault>");
    match response(500, "text/xml", undeclared) {
        Err(CallError::Fault(OrderFault::Other(fault))) => assert_eq!(fault.reason, "why"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_message_is_an_http_error() {
    for (status, content_type, body) in [
        (404, "text/html", "<html>no such page</html>"),
        (200, "text/html", "<html>log in</html>"),
        (200, "multipart/related; type=\"application/xop+xml\"", "--x"),
        (503, "text/xml", "<html>busy"),
        (500, "text/xml", "<Envelope/>"),
        (500, "text/xml", &answer(V11)),
        (200, "text/xml", "  "),
        (202, "", ""),
    ] {
        match response(status, content_type, body) {
            Err(CallError::Http(error)) => {
                assert_eq!((error.status(), error.content_type()), (status, Some(content_type)));
                assert!(body.contains(error.excerpt()) && !error.to_string().is_empty());
            }
            other => panic!("{status} {content_type} {body}: {other:?}"),
        }
    }
    match response(404, "text/plain", "x".repeat(100_000)) {
        Err(CallError::Http(error)) => assert_eq!(error.excerpt().len(), 500),
        other => panic!("{other:?}"),
    }
    let moved =
        Response { location: Some("http://new.example/".to_owned()), ..Response::new(301, "text/html", "") };
    match call(|| Ok(moved.clone())) {
        Err(CallError::Http(error)) => {
            assert!(error.to_string().contains("redirected to http://new.example/"))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_read_says_where() {
    for (body, words) in [
        ("hello", "byte 0"),
        ("<hello/>", "a SOAP envelope"),
        ("<Envelope xmlns='urn:future'/>", "urn:future"),
        (&message(V11, "", ""), "OrderResponse"),
        (&message(V11, "", "<OrderResponse xmlns='urn:shop'/>"), "Envelope/Body/OrderResponse"),
        (&message(V11, "", "<x/>"), "expected the element {urn:shop}OrderResponse, found x"),
        (&answer(V11).replace("</s:Body>", "<x/></s:Body>"), "unexpected element x"),
        (&answer(V11)[..200], "ends before"),
    ] {
        match response(200, "text/xml", body) {
            Err(CallError::Read(error)) => assert!(error.to_string().contains(words), "{body}: {error}"),
            other => panic!("{body}: {other:?}"),
        }
    }
    let body = answer(V11).replace("<s:Header>", "<s:Header><u:X xmlns:u='urn:u' s:mustUnderstand='1'/>");
    match response(200, "text/xml", body) {
        Err(CallError::Read(EnvelopeError::MustUnderstand(names))) => {
            assert_eq!(names, [QName::new("urn:u", "X")])
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn errors_of_the_transport_and_of_writing_are_told_apart() {
    let broken = || TransportError::new(TransportErrorKind::Broken).caused_by("a cable was cut");
    match call(|| Err(broken())) {
        Err(CallError::Transport(error)) => {
            assert_eq!(error.kind(), TransportErrorKind::Broken);
            assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "a cable was cut");
        }
        other => panic!("{other:?}"),
    }
    let transport = Canned::new(Err(broken()));
    let client = blocking::Client::with_transport(&transport, "http://x/", Version::V11, headers());
    match client.call(&ORDER, &order("\u{1}")) {
        Err(CallError::Write(error)) => assert_eq!(error.path(), "Envelope/Body/Order/Item"),
        other => panic!("{other:?}"),
    }
    assert!(transport.asked.lock().unwrap().is_empty(), "nothing was sent");
}

#[test]
fn a_one_way_message_is_acknowledged_or_refused() {
    let send = |response: Response| {
        let client =
            blocking::Client::with_transport(Canned::new(Ok(response)), "http://x/", Version::V11, ());
        client.send(&NOTE, &Note { text: "hello".to_owned() })
    };
    for response in [
        Response { status: 202, ..Response::default() },
        Response::new(200, "text/html", "thank you"),
        Response::new(200, "text/xml", message(V11, "", "")),
        Response::new(204, "text/xml", "not even XML"),
    ] {
        assert!(send(response.clone()).is_ok(), "{response:?}");
    }
    assert!(matches!(send(Response::new(500, "text/xml", fault())), Err(CallError::Fault(_))));
    assert!(matches!(send(Response::new(200, "text/xml", fault())), Err(CallError::Fault(_))));
    assert!(matches!(send(Response::new(404, "text/html", "")), Err(CallError::Http(_))));
}

#[test]
fn headers_change_with_the_caller() {
    let transport = Canned::new(Ok(Response::new(200, "text/xml", answer(V11))));
    let client = blocking::Client::with_transport(&transport, "http://x/", Version::V11, ());
    let client = client.with_headers(ShopHeaders { user: Some("bob".to_owned()) });
    client.call(&ORDER, &order("soap")).unwrap();
    assert!(body(&transport.asked.lock().unwrap()[0]).contains("User>bob<"));
}
