//! Both clients over TLS, with certificates that the operating system trusts or does not.
//!
//! What it trusts is said by an environment variable, so each case is a process of its own: the test starts itself.
#![cfg(all(feature = "client", feature = "blocking", target_os = "linux"))]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::thread;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use saponify::client::{self, Builder, CallError, TransportErrorKind, blocking};
use saponify::soap::Version;

mod shop;

use shop::{ORDER, OrderFault, OrderResponse, order};

/// Set in the processes that call: the URL, and whether its certificate is trusted.
const URL: &str = "SAPONIFY_TEST_URL";
const TRUSTED: &str = "SAPONIFY_TEST_TRUSTED";

#[test]
fn certificates_are_trusted_as_the_system_does() {
    if let Ok(url) = std::env::var(URL) {
        return call(&url, std::env::var(TRUSTED).is_ok());
    }
    let ours = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let other = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let url = serve(&ours);
    let folder = Folder::new();
    let call = |name: &str, certificate: &str, url: &str, is_trusted: bool| {
        let bundle = folder.0.join(name);
        std::fs::write(&bundle, certificate).unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "certificates_are_trusted_as_the_system_does"]);
        command.env(URL, url).env("SSL_CERT_FILE", bundle).env_remove("SSL_CERT_DIR");
        if is_trusted {
            command.env(TRUSTED, "1");
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
    };
    call("trusted", &ours.cert.pem(), &url, true);
    call("other", &other.cert.pem(), &url, false);
    call("other-name", &ours.cert.pem(), &url.replace("localhost", "127.0.0.1"), false);
}

fn call(url: &str, is_trusted: bool) {
    type Outcome = Result<OrderResponse, CallError<OrderFault>>;
    let check = |outcome: Outcome| match outcome {
        Ok(answer) => assert!(is_trusted && answer.number == "7"),
        Err(CallError::Transport(error)) => {
            assert!(!is_trusted, "{error:?}");
            assert_eq!(error.kind(), TransportErrorKind::Connect, "{error:?}");
        }
        Err(error) => panic!("{error:?}"),
    };
    let client: blocking::Client<blocking::HttpTransport> = Builder::new(url, Version::V11).build().unwrap();
    check(client.call(&ORDER, &order("soap")));
    let client: client::Client<client::HttpTransport> = Builder::new(url, Version::V11).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    check(runtime.block_on(client.call(&ORDER, &order("soap"))));
}

/// A folder that is gone in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let path = std::env::temp_dir().join(format!("saponify-tls-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Answers over TLS, a request a connection.
fn serve(identity: &CertifiedKey<rcgen::KeyPair>) -> String {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = PrivateKeyDer::try_from(identity.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![identity.cert.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}/shop", listener.local_addr().unwrap().port());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut reader = BufReader::new(StreamOwned::new(connection, stream.unwrap()));
            // A client that does not trust us hangs up.
            let _ = answer(&mut reader);
        }
    });
    url
}

fn answer(reader: &mut BufReader<StreamOwned<ServerConnection, std::net::TcpStream>>) -> std::io::Result<()> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    let body = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>\
                <OrderResponse xmlns='urn:shop'><Number>7</Number></OrderResponse></s:Body></s:Envelope>";
    let length = body.len();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n";
    let stream = reader.get_mut();
    write!(stream, "{head}Content-Length: {length}\r\n\r\n{body}")?;
    stream.conn.send_close_notify();
    stream.flush()
}
