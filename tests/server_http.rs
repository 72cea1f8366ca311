//! The server over real connections, asked in raw bytes: what HTTP, SOAP and WS-I Basic Profile 1.1 make of bad requests,
//! and where the published documents say that the service is.
#![cfg(feature = "server")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr};

mod shop;
mod wire;

use shop::served::{Corner, ShopServer, listen};
use wire::{Answer, SOAP_XML, TEXT_XML, V11, V12, ask, connect, envelope, request};

fn server() -> ShopServer<Corner> {
    ShopServer::new(Corner::default())
}

fn post(address: SocketAddr, fields: &[(&str, &str)], body: &str) -> Answer {
    ask(address, &request("POST /Shop", &[&[("Host", "shop")], fields].concat(), body))
}

const ORDER: &str = "<Order xmlns='urn:shop'><Item>soap</Item></Order>";

#[test]
fn requests_that_are_no_messages_are_refused_by_http() {
    let address = listen(server());
    let message = envelope(V11, "", ORDER);
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        let fields = [("Host", "shop"), ("Content-Type", TEXT_XML)];
        let answer = ask(address, &request(&format!("{method} /Shop"), &fields, &message));
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, POST"), "{method}");
    }
    for media_type in
        ["text/plain", "application/json", "application/x-www-form-urlencoded", "application/xop+xml"]
    {
        let answer = post(address, &[("Content-Type", media_type)], &message);
        assert_eq!(
            (answer.status, answer.header("accept")),
            (415, "text/xml, application/soap+xml"),
            "{media_type}"
        );
    }
    assert_eq!(post(address, &[], &message).status, 415);
    let cut = &message[..message.len() - 20];
    for body in ["", "hello", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", cut] {
        let answer = post(address, &[("Content-Type", TEXT_XML)], body);
        assert_eq!(answer.status, 400, "{body}");
        assert!(answer.header("content-type").starts_with("text/plain"), "{body}: {}", answer.head);
        assert!(answer.body.starts_with("byte "), "{body}: {}", answer.body);
    }
    // SOAP 1.2 has a fault for them.
    let answer = post(address, &[("Content-Type", SOAP_XML)], "hello");
    assert_eq!((answer.status, answer.code(), answer.header("content-type")), (400, "Sender", SOAP_XML));
}

#[test]
fn messages_that_cannot_be_served_are_faults() {
    let address = listen(server());
    let secret = "<u:Secret xmlns:u='urn:u' s:mustUnderstand='1'/>";
    let deep = format!("{}{}", "<d>".repeat(100_000), "</d>".repeat(100_000));
    let two = ORDER.repeat(2);
    let unknown = "<Barter xmlns='urn:shop'/>";
    for (name, version, message, status, code) in [
        ("unknown operation", V11, envelope(V11, "", unknown), 500, "Client"),
        ("unknown operation", V12, envelope(V12, "", unknown), 400, "Sender"),
        ("two elements", V11, envelope(V11, "", &two), 500, "Client"),
        ("two elements", V12, envelope(V12, "", &two), 400, "Sender"),
        ("no element", V11, envelope(V11, "", ""), 500, "Client"),
        ("too deep", V11, envelope(V11, "", &deep), 500, "Client"),
        ("too deep", V12, envelope(V12, "", &deep), 400, "Sender"),
        ("no envelope", V11, ORDER.to_owned(), 500, "Client"),
        ("other version", V11, envelope(V12, "", ORDER), 500, "VersionMismatch"),
        ("other version", V12, envelope(V11, "", ORDER), 500, "VersionMismatch"),
        ("unknown version", V11, envelope("urn:soap", "", ORDER), 500, "VersionMismatch"),
        ("unknown header", V11, envelope(V11, secret, ORDER), 500, "MustUnderstand"),
        ("unknown header", V12, envelope(V12, secret, ORDER), 500, "MustUnderstand"),
    ] {
        let content_type = if version == V11 { TEXT_XML } else { SOAP_XML };
        let answer = post(address, &[("Content-Type", content_type)], &message);
        assert_eq!((answer.status, answer.code()), (status, code), "{name}: {}", answer.body);
        assert_eq!(answer.header("content-type"), content_type, "{name}");
    }
}

#[test]
fn the_action_may_be_anything_or_missing() {
    let address = listen(server());
    let message = envelope(V11, "", ORDER);
    for action in
        [None, Some("\"urn:shop/Order\""), Some("urn:shop/Order"), Some("\"\""), Some("\"urn:other\"")]
    {
        let mut fields = vec![("Content-Type", TEXT_XML)];
        fields.extend(action.map(|action| ("SOAPAction", action)));
        let answer = post(address, &fields, &message);
        assert_eq!(answer.status, 200, "{action:?}: {}", answer.body);
    }
}

#[test]
fn a_gigabyte_is_refused_when_it_is_announced() {
    let address = listen(server());
    let head = format!("POST /Shop HTTP/1.1\r\nHost: x\r\nContent-Type: {TEXT_XML}\r\nConnection: close\r\n");
    let answer = ask(address, format!("{head}Content-Length: 1073741824\r\n\r\n").as_bytes());
    assert_eq!(answer.status, 413);
}

#[test]
fn a_gigabyte_of_text_is_refused_before_it_has_come() {
    let address = listen(server());
    let mut stream = connect(address);
    let head = format!(
        "POST /Shop HTTP/1.1\r\nHost: x\r\nContent-Type: {TEXT_XML}\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut chunk = |text: &str| stream.write_all(format!("{:x}\r\n{text}\r\n", text.len()).as_bytes());
    chunk(&format!("<s:Envelope xmlns:s='{V11}'><s:Body><Order xmlns='urn:shop'><Item>")).unwrap();
    let text = "x".repeat(1 << 16);
    let taken = (0..1 << 14).take_while(|_| chunk(&text).is_ok()).count() << 16;
    // What the server takes is 4 MiB; the rest waits in buffers of the operating system.
    assert!(taken < 64 << 20, "{taken} bytes were taken");
}

#[test]
fn a_body_that_is_cut_off_is_not_served() {
    let server = server();
    let address = listen(server.clone());
    let note = envelope(V11, "", "<Note xmlns='urn:shop'><Text>cut</Text></Note>");
    let head = format!("POST /Shop HTTP/1.1\r\nHost: x\r\nContent-Type: {TEXT_XML}\r\n");
    for request in [
        format!("{head}Content-Length: {}\r\n\r\n{note}", note.len() + 1),
        format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{note}\r\n", note.len()),
        format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{note}\r\nsoap\r\n\r\n", note.len()),
    ] {
        let mut stream = connect(address);
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        assert!(response.is_empty() || response.starts_with("HTTP/1.1 400 "), "{response}");
    }
    assert!(server.service().notes.lock().unwrap().is_empty());
    assert_eq!(post(address, &[("Content-Type", TEXT_XML)], &note).status, 202);
}

#[test]
fn a_client_that_expects_to_be_told_to_continue_is() {
    let address = listen(server().max_request(100));
    let first_line = |length: usize| {
        let mut stream = connect(address);
        let request = format!(
            "POST /Shop HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nExpect: 100-continue\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line).unwrap();
        line
    };
    assert_eq!(first_line(50), "HTTP/1.1 100 Continue\r\n");
    assert_eq!(first_line(500), "HTTP/1.1 413 Payload Too Large\r\n");
}

#[test]
fn the_wsdl_says_where_it_was_found() {
    let address = listen(server());
    let location = |request: String| {
        let answer = ask(address, request.as_bytes());
        assert_eq!((answer.status, answer.header("content-type")), (200, TEXT_XML), "{request}");
        let location = answer.body.split("<p:address location=\"").nth(1).unwrap();
        let schema = answer.body.split("schemaLocation=\"").nth(1).unwrap();
        let until_quote = |text: &str| text.split('"').next().unwrap().to_owned();
        (until_quote(location), until_quote(schema))
    };
    let get =
        |target: &str, fields: &str| format!("GET {target} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n");
    for (request, service) in [
        (get("/Shop?wsdl", "Host: shop.example\r\n"), "http://shop.example/Shop"),
        (get("/Shop?wsdl", "Host: shop.example:8080\r\n"), "http://shop.example:8080/Shop"),
        (get("/Shop?wsdl", "Host: [::1]:12620\r\n"), "http://[::1]:12620/Shop"),
        (get("/Shop?WSDL", "Host: [2001:db8::7]\r\n"), "http://[2001:db8::7]/Shop"),
        // The target goes before the field (RFC 9112, section 3.2.2).
        (get("http://target.example/Shop?wsdl", "Host: field.example\r\n"), "http://target.example/Shop"),
        // Who forwards is not known, so what they say is not believed: `public_url` is for that.
        (
            get(
                "/Shop?wsdl",
                "Host: inner\r\nX-Forwarded-Host: evil\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil\r\n",
            ),
            "http://inner/Shop",
        ),
    ] {
        let schema = format!("{service}?xsd=types/Shop.xsd");
        assert_eq!(location(request), (service.to_owned(), schema));
    }
    // Without a host that is one, the address stays as it is published, and the documents name each other by their queries.
    let relative = ("http://localhost/Shop".to_owned(), "?xsd=types/Shop.xsd".to_owned());
    assert_eq!(location("GET /Shop?wsdl HTTP/1.0\r\n\r\n".to_owned()), relative);
    for host in
        ["\"><evil/>", "user:secret@evil", "a b", "a/b", "[::1", "", "::1", "a:99999999", "shop?x", "shop#x"]
    {
        let found = location(get("/Shop?wsdl", &format!("Host: {host}\r\n")));
        assert_eq!(found, relative, "{host}");
    }
}
