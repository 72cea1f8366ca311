//! The server, asked in raw bytes: every answer's status, header fields and fault code.
#![cfg(feature = "server")]

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Full};
use saponify::soap::Recipient;
use saponify::{Limits, Reader};
use tower_service::Service;

mod shop;

use shop::served::{Corner, ShopServer};

const V11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const V12: &str = "http://www.w3.org/2003/05/soap-envelope";
const TEXT_XML: (&str, &str) = ("content-type", "text/xml; charset=utf-8");
const SOAP_XML: (&str, &str) = ("content-type", "application/soap+xml; charset=utf-8");

fn server() -> ShopServer<Corner> {
    ShopServer::new(Corner::default())
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Status and fault code.
    fn fault(&self) -> (u16, &str) {
        let code = ["faultcode>", "Value>"].iter().find_map(|tag| self.body.split(tag).nth(1)).unwrap_or("");
        let code = code.split("</").next().unwrap_or("");
        (self.status, code.split(':').next_back().unwrap_or(""))
    }
}

fn ask_with<B>(mut server: ShopServer<Corner>, request: Request<B>) -> Answer
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let response = server.call(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap();
        if parts
            .headers
            .get("content-type")
            .is_some_and(|value| !value.to_str().unwrap().starts_with("text/plain"))
        {
            assert!(saponify::xml::AnyElement::parse(&body).is_ok(), "not XML: {body}");
        }
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    })
}

fn ask(method: &str, uri: &str, headers: &[(&str, &str)], body: impl Into<Bytes>) -> Answer {
    ask_with(server(), request(method, uri, headers, body))
}

fn request(
    method: &str,
    uri: &str,
    headers: &[(&str, &str)],
    body: impl Into<Bytes>,
) -> Request<Full<Bytes>> {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Full::new(body.into())).unwrap()
}

fn post(headers: &[(&str, &str)], body: impl Into<Bytes>) -> Answer {
    ask("POST", "/Shop", headers, body)
}

fn message(namespace: &str, header: &str, body: &str) -> String {
    format!(
        r#"<s:Envelope xmlns:s="{namespace}" xmlns:u="urn:u"><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"#
    )
}

fn order(item: &str) -> String {
    format!("<Order xmlns='urn:shop'><Item>{item}</Item></Order>")
}

fn post_11(body: &str) -> Answer {
    post(&[TEXT_XML], message(V11, "", body))
}

fn post_12(body: &str) -> Answer {
    post(&[SOAP_XML], message(V12, "", body))
}

#[test]
fn each_version_is_answered_in_itself() {
    for (content_type, namespace) in [(TEXT_XML, V11), (SOAP_XML, V12)] {
        let header = "<User xmlns='urn:shop'>ann</User><u:Trace/>";
        let answer = post(&[content_type], message(namespace, header, &order("soap")));
        assert_eq!((answer.status, answer.header("content-type")), (200, content_type.1));
        assert!(answer.body.starts_with(&format!("<s:Envelope xmlns:s=\"{namespace}\">")), "{}", answer.body);
        assert!(answer.body.contains("soap for ann"), "{}", answer.body);
    }
}

#[test]
fn the_element_decides_and_the_action_where_elements_are_alike() {
    for action in ["\"urn:shop/Order\"", "urn:shop/Order", "\"\"", "", "\"urn:shop/Note\"", "\"urn:unknown\""]
    {
        let answer = post(&[TEXT_XML, ("soapaction", action)], message(V11, "", &order("soap")));
        assert_eq!(answer.status, 200, "{action}");
    }
    let which = |headers: &[(&str, &str)], namespace| {
        let answer = post(headers, message(namespace, "", "<Which xmlns='urn:shop'/>"));
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body.contains(">second<")
    };
    assert!(!which(&[TEXT_XML, ("soapaction", "\"urn:shop/First\"")], V11));
    assert!(which(&[TEXT_XML, ("SOAPAction", "\"urn:shop/Second\"")], V11));
    assert!(which(&[("content-type", "application/soap+xml;action=\"urn:shop/Second\"")], V12));
    assert!(!which(&[TEXT_XML], V11));
}

#[test]
fn a_one_way_message_is_accepted_once_it_is_processed() {
    let server = server();
    let body = message(V11, "", "<Note xmlns='urn:shop'><Text>hello</Text></Note>");
    let answer = ask_with(server.clone(), request("POST", "/", &[TEXT_XML], body));
    assert_eq!((answer.status, answer.body.as_str()), (202, ""));
    assert_eq!(*server.service().notes.lock().unwrap(), ["hello"]);
}

#[test]
fn faults_have_the_status_of_their_version() {
    let answer = post_11(&order("nothing"));
    assert_eq!(answer.fault(), (500, "Client"));
    assert!(answer.body.contains("OutOfStock") && answer.body.contains("<detail>"), "{}", answer.body);
    assert_eq!(post_12(&order("nothing")).fault(), (400, "Sender"));
    assert_eq!(post_11(&order("trouble")).fault(), (500, "Server"));
    assert_eq!(post_12(&order("trouble")).fault(), (500, "Receiver"));
}

#[test]
fn a_panic_is_a_fault_that_tells_nothing() {
    let server = server();
    for (content_type, namespace, code) in [(TEXT_XML, V11, "Server"), (SOAP_XML, V12, "Receiver")] {
        let body = message(namespace, "", &order("panic"));
        let answer = ask_with(server.clone(), request("POST", "/", &[content_type], body));
        assert_eq!(answer.fault(), (500, code));
        assert!(!answer.body.contains("asked to"), "{}", answer.body);
    }
    let again = ask_with(server, request("POST", "/", &[TEXT_XML], message(V11, "", &order("soap"))));
    assert_eq!(again.status, 200);
}

#[test]
fn what_cannot_be_written_is_a_fault_that_can() {
    let answer = post_11(&order("bells"));
    assert_eq!(answer.fault(), (500, "Server"));
    assert!(answer.body.contains("Envelope/Body/OrderResponse/Number"), "{}", answer.body);
    assert_eq!(post_11(&order("bell")).fault(), (500, "Server"));
    assert_eq!(post_12(&order("bell")).fault(), (500, "Receiver"));
}

#[test]
fn other_methods_are_told_which_are_allowed() {
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"] {
        let answer = ask(method, "/Shop", &[TEXT_XML], message(V11, "", &order("soap")));
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, POST"), "{method}");
    }
}

#[test]
fn other_media_types_are_told_which_are_expected() {
    for content_type in
        ["text/html", "application/json", "application/xml", "multipart/related; type=text/xml", "x"]
    {
        let answer = post(&[("content-type", content_type)], message(V11, "", &order("soap")));
        assert_eq!(
            (answer.status, answer.header("accept")),
            (415, "text/xml, application/soap+xml"),
            "{content_type}"
        );
    }
    assert_eq!(post(&[], message(V11, "", &order("soap"))).status, 415);
    let answer = post(&[TEXT_XML, ("content-encoding", "gzip")], message(V11, "", &order("soap")));
    assert_eq!((answer.status, answer.header("accept-encoding")), (415, "identity"));
    let answer = post(&[TEXT_XML, ("content-encoding", "identity")], message(V11, "", &order("soap")));
    assert_eq!(answer.status, 200);
}

#[test]
fn envelopes_of_other_versions_do_not_match() {
    assert_eq!(post(&[TEXT_XML], message(V12, "", &order("soap"))).fault(), (500, "VersionMismatch"));
    assert_eq!(
        post(&[TEXT_XML], message("urn:future", "", &order("soap"))).fault(),
        (500, "VersionMismatch")
    );
    for namespace in [V11, "urn:future"] {
        let answer = post(&[SOAP_XML], message(namespace, "", &order("soap")));
        assert_eq!(answer.fault(), (500, "VersionMismatch"));
        assert_eq!(answer.body.matches("SupportedEnvelope ").count(), 2, "{}", answer.body);
    }
}

#[test]
fn what_must_be_understood_and_is_not_is_refused() {
    let header = "<u:Secret s:mustUnderstand='1'/>";
    assert_eq!(post(&[TEXT_XML], message(V11, header, &order("soap"))).fault(), (500, "MustUnderstand"));
    let answer = post(&[SOAP_XML], message(V12, header, &order("soap")));
    assert_eq!(answer.fault(), (500, "MustUnderstand"));
    let header_block = answer.body.split("NotUnderstood ").nth(1).unwrap();
    assert!(header_block.contains(":Secret\"") && header_block.contains("urn:u"), "{}", answer.body);

    let for_another = "<u:Secret s:mustUnderstand='1' s:actor='urn:gate'/>";
    assert_eq!(post(&[TEXT_XML], message(V11, for_another, &order("soap"))).status, 200);
    let gate = server().recipient(Recipient::new().acting_as("urn:gate"));
    let answer = ask_with(gate, request("POST", "/", &[TEXT_XML], message(V11, for_another, &order("soap"))));
    assert_eq!(answer.fault(), (500, "MustUnderstand"));
    let known = "<User xmlns='urn:shop' s:mustUnderstand='1'>ann</User>";
    assert_eq!(post(&[TEXT_XML], message(V11, known, &order("soap"))).status, 200);
}

#[test]
fn bad_bodies_are_the_senders_fault() {
    let two = format!("{0}{0}", order("soap"));
    for (body, words) in [
        ("", "the body is empty"),
        ("<u:Order/>", "{urn:u}Order"),
        (two.as_str(), "unexpected element {urn:shop}Order"),
        ("<s:Fault/>", "the body is a fault"),
        ("<Order xmlns='urn:shop'/>", "the element `Item` is missing"),
        ("<Order xmlns='urn:shop'><Item>a</Item><Item>b</Item></Order>", "occurs more than once"),
        (
            "<Order xmlns='urn:shop'><Item>a</Item><Count>123456789012345678901234567890</Count></Order>",
            "Envelope/Body/Order/Count",
        ),
        ("<Order xmlns='urn:shop'><Item><u:x/></Item></Order>", "expected text"),
    ] {
        for (answer, expected) in [(post_11(body), (500, "Client")), (post_12(body), (400, "Sender"))] {
            assert_eq!(answer.fault(), expected, "{body}");
            assert!(answer.body.contains(words), "{body}: {}", answer.body);
        }
    }
    let answer = post(&[TEXT_XML, ("soapaction", "\"urn:shop/Order\"")], message(V11, "", ""));
    assert_eq!(answer.fault(), (500, "Client"));
    assert!(answer.body.contains("the element `Order` is missing"), "{}", answer.body);
    let no_body = format!("<s:Envelope xmlns:s='{V11}'/>");
    assert_eq!(post(&[TEXT_XML], no_body).fault(), (500, "Client"));
    assert_eq!(post(&[TEXT_XML], "<hello/>").fault(), (500, "Client"));
}

#[test]
fn an_unknown_name_is_not_repeated_at_length() {
    let long = "x".repeat(100_000);
    let answer = post(&[TEXT_XML, ("soapaction", &long)], message(V11, "", &format!("<{long}/>")));
    assert_eq!(answer.fault(), (500, "Client"));
    assert!(answer.body.len() < 2_000, "{}", answer.body.len());
}

#[test]
fn what_is_no_xml_is_a_bad_request() {
    let good = message(V11, "", &order("soap"));
    let cut = good[..good.len() - 30].to_owned();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let deep = message(V11, "", &format!("{}{}", "<u:d>".repeat(100_000), "</u:d>".repeat(100_000)));
    for (name, body) in [
        ("nothing", Vec::new()),
        ("no XML", b"hello".to_vec()),
        ("cut off", cut.clone().into_bytes()),
        ("not closed", message(V11, "", "<Order xmlns='urn:shop'><Item>x</Order>").into_bytes()),
        ("undeclared prefix", message(V11, "", "<no:Order/>").into_bytes()),
        ("document type", format!("<!DOCTYPE x [<!ENTITY e \"e\">]>{good}").into_bytes()),
        ("unknown entity", message(V11, "", &order("&bomb;")).into_bytes()),
        ("no UTF-8", [good.as_bytes(), b"\xff"].concat()),
        ("UTF-16 announced as UTF-8", utf16(&good)),
    ] {
        let answer = post(&[TEXT_XML], body.clone());
        assert_eq!(answer.status, 400, "{name}: {}", answer.body);
        assert!(answer.body.starts_with("byte "), "{name}: {}", answer.body);
        let text = String::from_utf8(body).map(|body| body.replace(V11, V12));
        if let Ok(body) = text {
            assert_eq!(post(&[SOAP_XML], body).fault(), (400, "Sender"), "{name}");
        }
    }
    // Well-formed, but more than a server wants to follow.
    let answer = post(&[TEXT_XML], deep);
    assert_eq!(answer.status, 500, "{}", answer.body);
    assert_eq!(answer.fault(), (500, "Client"));
}

#[test]
fn utf_16_is_read_where_it_is_announced() {
    let good = message(V11, "", &order("Seife ä€"));
    let bytes: Vec<u8> = good.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let answer = post(&[("content-type", "text/xml; charset=utf-16")], bytes);
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.body.contains("Seife ä€"), "{}", answer.body);
    let with_mark: Vec<u8> =
        std::iter::once(0xfeff).chain(good.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(post(&[("content-type", "text/xml")], with_mark).status, 200);
    assert_eq!(post(&[("content-type", "text/xml; charset=koi8-r")], good).status, 400);
}

#[test]
fn requests_are_limited_in_size_and_depth() {
    let small = || server().max_request(300);
    let good = message(V11, "", &order("soap"));
    assert!(good.len() <= 300);
    assert_eq!(ask_with(small(), request("POST", "/", &[TEXT_XML], good)).status, 200);
    let large = message(V11, "", &order(&"x".repeat(300)));
    assert_eq!(ask_with(small(), request("POST", "/", &[TEXT_XML], large.clone())).status, 413);
    // Without a length said beforehand it is counted.
    let trickle = Trickle { chunks: vec![Ok(large.into()), Ok("x".into())] };
    let request_of = |body| Request::post("/").header(TEXT_XML.0, TEXT_XML.1).body(body).unwrap();
    assert_eq!(ask_with(small(), request_of(trickle)).status, 413);
    let cut = Trickle { chunks: vec![Ok("<s:Envelope".into()), Err("reset")] };
    assert_eq!(ask_with(small(), request_of(cut)).status, 400);
    let shallow = server().limits(Limits { depth: 3, ..Limits::default() });
    let answer = ask_with(shallow, request("POST", "/", &[TEXT_XML], message(V11, "", &order("soap"))));
    assert_eq!(answer.fault(), (500, "Client"));
    assert!(answer.body.contains("depth"), "{}", answer.body);
}

/// A body in chunks, of a length that nobody knows, that may break.
struct Trickle {
    chunks: Vec<Result<Bytes, &'static str>>,
}

impl Body for Trickle {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, &'static str>>> {
        if self.chunks.is_empty() {
            return Poll::Ready(None);
        }
        Poll::Ready(Some(self.chunks.remove(0).map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

#[test]
fn strictness_is_a_choice() {
    let body = message(V11, "", "<Order xmlns='urn:shop'><Item>a</Item><u:New/></Order>");
    assert_eq!(ask_with(server(), request("POST", "/", &[TEXT_XML], body.clone())).status, 200);
    let answer = ask_with(server().strict(), request("POST", "/", &[TEXT_XML], body));
    assert_eq!(answer.fault(), (500, "Client"));
}

#[test]
fn the_wsdl_names_the_host_asked() {
    let get = |uri: &str| ask("GET", uri, &[("host", "shop.example:8080")], "");
    for uri in ["/a/Shop?wsdl", "/a/Shop?WSDL", "/a/Shop?wsdl="] {
        let answer = get(uri);
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/xml; charset=utf-8"));
        for expected in [
            "<p:address location=\"http://shop.example:8080/a/Shop\"/>",
            "schemaLocation=\"http://shop.example:8080/a/Shop?xsd=types/Shop.xsd\"",
            "location='http://shop.example:8080/a/Shop?wsdl=types/Shop.xsd'",
            "schemaLocation=\"http://example.org/elsewhere.xsd\"",
        ] {
            assert!(answer.body.contains(expected), "{expected} is not in {}", answer.body);
        }
    }
    let schema = get("/a/Shop?xsd=types%2FShop.xsd");
    assert_eq!(schema.status, 200);
    let common = "http://shop.example:8080/a/Shop?xsd=types/Common%20%26%20Co.xsd";
    assert!(schema.body.contains(&format!("schemaLocation=\"{common}\"")), "{}", schema.body);
    assert_eq!(get(common.strip_prefix("http://shop.example:8080").unwrap()).status, 200);
    for uri in ["/?xsd=nowhere.xsd", "/?xsd=..%2FCargo.toml", "/?xsd=%ZZ", "/?xsd=%", "/?disco", "/?wsdl=%ff"]
    {
        assert_eq!(get(uri).status, 404, "{uri}");
    }
    let help = get("/a/Shop");
    assert_eq!(help.status, 200);
    assert!(help.body.contains("http://shop.example:8080/a/Shop?wsdl"), "{}", help.body);
    assert_eq!(ask("HEAD", "/?wsdl", &[], "").status, 200);
}

#[test]
fn a_hostile_host_gets_nowhere() {
    for host in ["a\"><x/>", "user@evil.example", "a b", ""] {
        let answer = ask("GET", "/Shop?wsdl", &[("host", host)], "");
        assert!(answer.body.contains("location=\"http://localhost/Shop\""), "{host}: {}", answer.body);
        assert!(answer.body.contains("schemaLocation=\"?xsd=types/Shop.xsd\""), "{host}: {}", answer.body);
        assert!(Reader::new(&answer.body).is_ok());
    }
    let path = ask("GET", "/a'&b?wsdl", &[("host", "h")], "");
    assert!(path.body.contains("location=\"http://h/a&apos;&amp;b\""), "{}", path.body);
}

#[test]
fn a_public_url_goes_before_the_host() {
    let server = server().public_url("https://public.example/shop");
    let answer = ask_with(server, request("GET", "/inner?wsdl", &[("host", "inner")], ""));
    assert!(answer.body.contains("location=\"https://public.example/shop\""), "{}", answer.body);
    assert!(answer.body.contains("\"https://public.example/shop?xsd=types/Shop.xsd\""), "{}", answer.body);
    assert!(!answer.body.contains("inner"), "{}", answer.body);
}

#[test]
fn the_server_is_what_axum_and_hyper_ask_for() {
    fn is_service<S>(_: &S)
    where
        S: Service<Request<Full<Bytes>>, Error = Infallible> + Clone + Send + Sync + 'static,
        S::Future: Send,
    {
    }
    is_service(&server());
    assert!(format!("{:?}", server()).contains("max_request"));
    let shared = server();
    let answers: Vec<_> = std::thread::scope(|scope| {
        let ask = |number: usize| {
            let server = shared.clone();
            let body = message(V11, "", &format!("<Note xmlns='urn:shop'><Text>{number}</Text></Note>"));
            move || ask_with(server, request("POST", "/", &[TEXT_XML], body)).status
        };
        (0..8)
            .map(ask)
            .map(|ask| scope.spawn(ask))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|t| t.join().unwrap())
            .collect()
    });
    assert_eq!(answers, [202; 8]);
    assert_eq!(shared.service().notes.lock().unwrap().len(), 8);
}
