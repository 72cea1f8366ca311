//! Both clients over real connections: to a server that answers in raw bytes, and to our own in axum.
#![cfg(all(feature = "client", feature = "blocking", feature = "server"))]

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use saponify::client::{self, Builder, CallError, TransportErrorKind, blocking};
use saponify::soap::Version;

mod shop;

use shop::served::{Corner, ShopServer, listen};
use shop::{NOTE, Note, ORDER, OrderFault, OrderResponse, ShopHeaders, order};

type Blocking = blocking::Client<blocking::HttpTransport, ShopHeaders>;
type Async = client::Client<client::HttpTransport, ShopHeaders>;
type Outcome = Result<OrderResponse, CallError<OrderFault>>;

/// Answers every request with the same bytes; remembers the requests, by connection.
struct Raw {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Vec<String>>>>,
}

impl Raw {
    fn start(answer: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> Raw {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<Vec<String>>>> = Arc::default();
        let (answer, log) = (Arc::new(answer), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (mut stream, answer, log) = (stream.unwrap(), Arc::clone(&answer), Arc::clone(&log));
                let connection = {
                    let mut log = log.lock().unwrap();
                    log.push(Vec::new());
                    log.len() - 1
                };
                thread::spawn(move || {
                    let mut reader = BufReader::new(stream.try_clone().unwrap());
                    while let Some(request) = read_request(&mut reader) {
                        log.lock().unwrap()[connection].push(request);
                        answer(&mut stream);
                    }
                });
            }
        });
        Raw { address, asked }
    }

    fn fixed(head: &str, body: Vec<u8>) -> Raw {
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len());
        Raw::start(move |stream| {
            // The client may have had enough and gone.
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        })
    }

    fn url(&self) -> String {
        format!("http://{}/shop", self.address)
    }

    fn requests(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().flatten().cloned().collect()
    }
}

/// Head and body; the head in lower case.
fn read_request(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head
        .lines()
        .find_map(|line| line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length")))
        .map_or(0, |(_, value)| value.trim().parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(format!("{}{}", head, String::from_utf8(body).unwrap()))
}

fn answer(number: &str) -> Vec<u8> {
    format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><OrderResponse xmlns='urn:shop'>\
         <Number>{number}</Number></OrderResponse></s:Body></s:Envelope>"
    )
    .into_bytes()
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

const OK: &str = "200 OK\r\nContent-Type: text/xml; charset=utf-8";
const OK_ZIPPED: &str = "200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Encoding: gzip";

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// The same call by both clients, with the same settings; each client is used `times` times.
macro_rules! by_both {
    ($url:expr, $times:expr, $item:expr $(, $setting:ident($($value:expr),*))*) => {{
        let url: String = $url;
        let blocking: Blocking =
            Builder::<Blocking>::new(url.clone(), Version::V11)$(.$setting($($value),*))*.build().unwrap();
        let of_blocking: Vec<Outcome> = (0..$times).map(|_| blocking.call(&ORDER, &order($item))).collect();
        let client: Async = Builder::<Async>::new(url, Version::V11)$(.$setting($($value),*))*.build().unwrap();
        let of_async: Vec<Outcome> = runtime().block_on(async {
            let mut outcomes = Vec::new();
            for _ in 0..$times {
                outcomes.push(client.call(&ORDER, &order($item)).await);
            }
            outcomes
        });
        [of_blocking, of_async]
    }};
}

fn kind(outcome: &Outcome) -> TransportErrorKind {
    match outcome {
        Err(CallError::Transport(error)) => error.kind(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn requests_carry_what_was_asked_for() {
    let server = Raw::fixed(OK, answer("7"));
    let outcomes = by_both!(
        server.url(),
        1,
        "soap & ä",
        basic_auth("Aladdin", "open sesame"),
        http_header("X-Tenant", "seven"),
        headers(ShopHeaders { user: Some("ann".to_owned()) })
    );
    for outcome in outcomes.into_iter().flatten() {
        assert_eq!(outcome.unwrap().number, "7");
    }
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("POST /shop HTTP/1.1\r\n"), "{head}");
        let fields: Vec<(String, &str)> = head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        for expected in [
            ("content-type", "text/xml; charset=utf-8"),
            ("soapaction", "\"urn:shop/Order\""),
            ("authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            ("x-tenant", "seven"),
            ("accept-encoding", "gzip"),
            ("user-agent", concat!("saponify/", env!("CARGO_PKG_VERSION"))),
        ] {
            let found: Vec<_> =
                fields.iter().filter(|(name, _)| name == expected.0).map(|field| field.1).collect();
            assert_eq!(found, [expected.1], "{}: {head}", expected.0);
        }
        assert!(body.contains("User>ann<") && body.contains("soap &amp; ä"), "{body}");
    }
}

/// The blocking client asks a proxy for a tunnel, the async one for what is behind it.
#[test]
fn a_proxy_is_asked_instead() {
    let server = Raw::fixed(OK, answer("7"));
    let proxy = format!("http://{}", server.address);
    let [_, of_async] = by_both!("http://shop.invalid/shop".to_owned(), 1, "soap", proxy(proxy.as_str()));
    assert_eq!(of_async[0].as_ref().unwrap().number, "7");
    let requests = server.requests();
    let first_lines: Vec<_> = requests.iter().filter_map(|request| request.lines().next()).collect();
    assert!(first_lines.contains(&"CONNECT shop.invalid:80 HTTP/1.1"), "{first_lines:?}");
    assert!(first_lines.contains(&"POST http://shop.invalid/shop HTTP/1.1"), "{first_lines:?}");

    let error =
        Builder::<Async>::new("http://shop.invalid/", Version::V11).proxy("no proxy").build().unwrap_err();
    assert_eq!(error.to_string(), "the proxy's URL is none");
}

#[test]
fn a_connection_is_used_again() {
    let server = Raw::fixed(OK, answer("7"));
    for outcome in by_both!(server.url(), 5, "soap").into_iter().flatten() {
        outcome.unwrap();
    }
    let by_connection: Vec<usize> = server.asked.lock().unwrap().iter().map(Vec::len).collect();
    assert_eq!(by_connection, [5, 5]);
}

#[test]
fn gzip_is_taken_off_and_counted_as_it_grows() {
    let server = Raw::fixed(OK_ZIPPED, zipped(&answer("7")));
    for outcome in by_both!(server.url(), 1, "soap").into_iter().flatten() {
        assert_eq!(outcome.unwrap().number, "7");
    }
    let bomb = zipped(&answer(&"7".repeat(50 << 20)));
    assert!(bomb.len() < 100_000);
    let server = Raw::fixed(OK_ZIPPED, bomb);
    for outcome in by_both!(server.url(), 1, "soap", max_answer(1 << 20)).into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::TooLarge);
    }
    let server = Raw::fixed(OK_ZIPPED, b"no gzip".to_vec());
    for outcome in by_both!(server.url(), 1, "soap").into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::Broken);
    }
}

#[test]
fn an_answer_has_a_limit() {
    let body = answer("7");
    let exactly = body.len();
    let server = Raw::fixed(OK, body);
    for outcome in by_both!(server.url(), 1, "soap", max_answer(exactly)).into_iter().flatten() {
        assert!(outcome.is_ok(), "{outcome:?}");
    }
    for outcome in by_both!(server.url(), 1, "soap", max_answer(exactly - 1)).into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::TooLarge);
    }
    // One that never ends, and says nothing of its length.
    let endless = Raw::start(|stream| {
        let head = format!("HTTP/1.1 {OK}\r\nTransfer-Encoding: chunked\r\n\r\n");
        let mut going = stream.write_all(head.as_bytes());
        let chunk = format!("{:x}\r\n{}\r\n", 65536, " ".repeat(65536));
        while going.is_ok() {
            going = stream.write_all(chunk.as_bytes());
        }
    });
    for outcome in by_both!(endless.url(), 1, "soap", max_answer(1 << 20)).into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::TooLarge);
    }
}

#[test]
fn a_call_ends_when_its_time_is_up() {
    let silent = Raw::start(|_| thread::sleep(Duration::from_secs(20)));
    let stalling = Raw::start(|stream| {
        let _ = stream.write_all(format!("HTTP/1.1 {OK}\r\nContent-Length: 1000\r\n\r\n<s:").as_bytes());
        thread::sleep(Duration::from_secs(20));
    });
    let start = Instant::now();
    for server in [silent, stalling] {
        for outcome in
            by_both!(server.url(), 1, "soap", timeout(Duration::from_millis(200))).into_iter().flatten()
        {
            assert_eq!(kind(&outcome), TransportErrorKind::Timeout);
        }
    }
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn what_breaks_says_so() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for outcome in by_both!(format!("http://{nobody}/"), 1, "soap").into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::Connect);
    }
    let cut = Raw::start(|stream| {
        let _ = stream.write_all(format!("HTTP/1.1 {OK}\r\nContent-Length: 1000\r\n\r\n<s:").as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Both);
    });
    for outcome in by_both!(cut.url(), 1, "soap").into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::Broken);
    }
    // A server that takes a message and goes may have processed it: it is not sent again.
    let gone = Raw::start(|stream| {
        let _ = stream.shutdown(std::net::Shutdown::Both);
    });
    for outcome in by_both!(gone.url(), 1, "soap").into_iter().flatten() {
        assert_eq!(kind(&outcome), TransportErrorKind::Broken);
    }
    assert_eq!(gone.requests().len(), 2);
}

#[test]
fn a_connection_that_the_server_closed_meanwhile_is_replaced() {
    let body = answer("7");
    let head = format!("HTTP/1.1 {OK}\r\nContent-Length: {}\r\n\r\n", body.len());
    let server = Raw::start(move |stream| {
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).unwrap();
        stream.shutdown(std::net::Shutdown::Both).unwrap();
    });
    let blocking = Builder::<Blocking>::new(server.url(), Version::V11).build().unwrap();
    let client = Builder::<Async>::new(server.url(), Version::V11).build().unwrap();
    let runtime = runtime();
    for _ in 0..3 {
        assert_eq!(blocking.call(&ORDER, &order("soap")).unwrap().number, "7");
        runtime.block_on(async {
            assert_eq!(client.call(&ORDER, &order("soap")).await.unwrap().number, "7");
            tokio::time::sleep(Duration::from_millis(100)).await;
        });
    }
    assert_eq!(server.requests().len(), 6);
}

#[test]
fn redirections_are_not_followed() {
    for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
        let server = Raw::fixed(&format!("{status}\r\nLocation: http://127.0.0.1:9/new"), Vec::new());
        for outcome in by_both!(server.url(), 1, "soap").into_iter().flatten() {
            match outcome {
                Err(CallError::Http(error)) => assert_eq!(error.location(), Some("http://127.0.0.1:9/new")),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(server.requests().len(), 2);
    }
}

#[test]
fn pages_and_empty_answers_are_http_errors_and_faults_are_faults() {
    let html = "Content-Type: text/html";
    for (status, fields, body) in [
        (404, format!("404 Not Found\r\n{html}"), "<html><br>no such page"),
        (502, format!("502 Bad Gateway\r\n{html}"), "<html>the gateway speaks"),
        (401, format!("401 Unauthorized\r\nWWW-Authenticate: Basic\r\n{html}"), ""),
        (200, format!("200 OK\r\n{html}"), "<html>log in"),
        (200, OK.to_owned(), ""),
    ] {
        let server = Raw::fixed(&fields, body.as_bytes().to_vec());
        for outcome in by_both!(server.url(), 1, "soap").into_iter().flatten() {
            match outcome {
                Err(CallError::Http(error)) => assert_eq!((error.status(), error.excerpt()), (status, body)),
                other => panic!("{fields}: {other:?}"),
            }
        }
    }
    let fault = format!(
        "<s:Envelope xmlns:s='{}'><s:Body><s:Fault><faultcode>s:Client</faultcode>\
         <faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>",
        Version::V11.namespace()
    );
    for status in ["500 Internal Server Error", "200 OK", "400 Bad Request"] {
        let head = format!("{status}\r\nContent-Type: text/xml");
        let server = Raw::fixed(&head, fault.clone().into_bytes());
        for outcome in by_both!(server.url(), 1, "soap").into_iter().flatten() {
            match outcome {
                Err(CallError::Fault(OrderFault::Other(fault))) => assert_eq!(fault.reason, "no"),
                other => panic!("{status}: {other:?}"),
            }
        }
    }
}

#[test]
fn what_cannot_be_sent_is_refused_before() {
    for url in ["", "shop.example", "/shop", "ftp://shop.example/", "http://", "http://a b/"] {
        assert!(Builder::<Blocking>::new(url, Version::V11).build().is_err(), "{url}");
        assert!(Builder::<Async>::new(url, Version::V11).build().is_err(), "{url}");
    }
    for (name, value) in [("a b", "c"), ("a", "b\r\nc: d"), ("", "")] {
        let settings = || Builder::<Blocking>::new("http://x/", Version::V11).http_header(name, value);
        assert!(settings().build().is_err(), "{name}: {value}");
        assert!(Builder::<Async>::new("http://x/", Version::V11).http_header(name, value).build().is_err());
        assert!(!format!("{:?}", settings().basic_auth("ann", "secret")).contains("secret"));
    }
}

#[test]
fn https_is_spoken() {
    // Not TLS: the connection fails, and says that it does.
    let server = Raw::fixed(OK, answer("7"));
    let url = server.url().replace("http:", "https:");
    let blocking = Builder::<Blocking>::new(url.clone(), Version::V11).build().unwrap();
    let outcome = blocking.call(&ORDER, &order("soap"));
    assert!(matches!(outcome, Err(CallError::Transport(_))), "{outcome:?}");
    // Where the system trusts no certificates at all there is no TLS, and that is said when the client is built.
    match Builder::<Async>::new(url, Version::V11).build() {
        Ok(client) => {
            let outcome = runtime().block_on(client.call(&ORDER, &order("soap")));
            assert!(matches!(outcome, Err(CallError::Transport(_))), "{outcome:?}");
        }
        Err(error) => assert_eq!(error.to_string(), "TLS cannot be set up"),
    }
}

#[test]
fn both_clients_call_our_own_server() {
    let server = ShopServer::new(Corner::default());
    let url = format!("http://{}/Shop", listen(server.clone()));
    for version in Version::ALL {
        let headers = ShopHeaders { user: Some("ann".to_owned()) };
        let client =
            Builder::<Async>::new(url.clone(), version).headers(headers.clone()).strict().build().unwrap();
        let blocking =
            Builder::<Blocking>::new(url.clone(), version).headers(headers).strict().build().unwrap();
        let by_async = |item: &str| runtime().block_on(client.call(&ORDER, &order(item)));
        for (name, call) in [
            ("async", &by_async as &dyn Fn(&str) -> Outcome),
            ("blocking", &|item: &str| blocking.call(&ORDER, &order(item))),
        ] {
            assert_eq!(call("soap").unwrap().number, "soap for ann", "{name}");
            assert_eq!(call("much").unwrap().number.len(), 1 << 20);
            match call("nothing") {
                Err(CallError::Fault(OrderFault::OutOfStock(fault))) => {
                    assert_eq!(fault.detail.item, "nothing")
                }
                other => panic!("{name}: {other:?}"),
            }
            match call("panic") {
                Err(CallError::Fault(OrderFault::Other(fault))) => {
                    assert_eq!(fault.reason, "the service failed")
                }
                other => panic!("{name}: {other:?}"),
            }
        }
        let note = |text: &str| Note { text: text.to_owned() };
        runtime().block_on(client.send(&NOTE, &note("async"))).unwrap();
        blocking.send(&NOTE, &note("blocking")).unwrap();
    }
    assert_eq!(*server.service().notes.lock().unwrap(), ["async", "blocking", "async", "blocking"]);
}
