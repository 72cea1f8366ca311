//! Fetching from a server of this machine, which redirects, repeats itself and lies about names.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use saponify_codegen::load::{LoadOptions, load};
use url::Url;

use super::closure::Closure;
use super::http::Http;
use super::{names, origin};

/// What a server answers to a path with its query.
enum Answer {
    Text(Vec<u8>),
    Redirect(&'static str),
}

struct Server {
    address: String,
}

impl Server {
    /// Serves until the process ends. `HOST` in a text stands for the server itself.
    fn new(answers: &[(&'static str, &str)], redirects: &[(&'static str, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mut map = BTreeMap::new();
        for (path, text) in answers {
            map.insert(*path, Answer::Text(text.replace("HOST", &address).into_bytes()));
        }
        map.extend(redirects.iter().map(|(from, to)| (*from, Answer::Redirect(to))));
        let map = Arc::new(map);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let map = Arc::clone(&map);
                thread::spawn(move || answer(&stream, &map));
            }
        });
        Self { address }
    }

    fn url(&self, path: &str) -> Url {
        Url::parse(&format!("{}{path}", self.address)).unwrap()
    }

    fn fetch(&self, path: &str) -> Result<Closure, String> {
        Closure::fetch(&Http::direct(), &self.url(path))
    }
}

fn answer(mut stream: &TcpStream, answers: &BTreeMap<&str, Answer>) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let (head, body) = match answers.get(path.as_str()) {
        Some(Answer::Text(text)) => ("200 OK".to_owned(), text.as_slice()),
        Some(Answer::Redirect(to)) => (format!("302 Found\r\nLocation: {to}"), &b""[..]),
        None => ("404 Not Found".to_owned(), &b""[..]),
    };
    let length = body.len();
    let _ = write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    let _ = stream.write_all(body);
}

fn schema(namespace: &str, content: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{namespace}">{content}</xs:schema>"#
    )
}

fn file<'a>(closure: &'a Closure, name: &str) -> &'a str {
    let document = closure.documents.iter().find(|document| document.file == name);
    std::str::from_utf8(&document.unwrap_or_else(|| panic!("no file {name}")).rewritten).unwrap()
}

fn names(closure: &Closure) -> Vec<&str> {
    closure.documents.iter().map(|document| document.file.as_str()).collect()
}

#[test]
fn follows_all_that_is_imported() {
    let wsdl = r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:s">
  <import namespace="urn:p" location='HOST/Shop.svc?wsdl=wsdl0&amp;x=1'/>
  <types><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:a" schemaLocation="?xsd=xsd0"/></xs:schema></types>
</definitions>"#;
    let server = Server::new(
        &[
            ("/Shop.svc?wsdl", wsdl),
            (
                "/Shop.svc?wsdl=wsdl0&x=1",
                r#"<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:p"><w:import namespace="urn:s" location="/Shop.svc?wsdl"/></w:definitions>"#,
            ),
            ("/Shop.svc?xsd=xsd0", &schema("urn:a", r#"<xs:include schemaLocation="parts/more.xsd#x"/>"#)),
            (
                "/parts/more.xsd",
                &schema(
                    "urn:a",
                    r#"<xs:redefine schemaLocation="../parts/./more.xsd"/><xs:import schemaLocation="../moved.xsd"/><xs:import namespace="urn:none"/>"#,
                ),
            ),
            ("/else/where.xsd", &schema("urn:b", r#"<xs:import schemaLocation="near.xsd"/>"#)),
            ("/else/near.xsd", &schema("urn:n", "")),
        ],
        &[("/moved.xsd", "/else/where.xsd")],
    );
    let closure = server.fetch("/Shop.svc?wsdl").unwrap();
    assert_eq!(names(&closure), ["Shop.wsdl", "wsdl0.wsdl", "xsd0.xsd", "more.xsd", "where.xsd", "near.xsd"]);
    assert!(file(&closure, "Shop.wsdl").contains("location='wsdl0.wsdl'"));
    assert!(file(&closure, "Shop.wsdl").contains(r#"schemaLocation="xsd0.xsd""#));
    assert!(file(&closure, "wsdl0.wsdl").contains(r#"location="Shop.wsdl""#), "cycles come to an end");
    assert!(file(&closure, "xsd0.xsd").contains(r#"schemaLocation="more.xsd""#));
    assert!(file(&closure, "more.xsd").contains(r#"redefine schemaLocation="more.xsd""#));
    assert!(
        file(&closure, "more.xsd").contains(r#"import schemaLocation="where.xsd""#),
        "by its redirection"
    );
    assert!(
        file(&closure, "where.xsd").contains(r#"schemaLocation="near.xsd""#),
        "from where it was in the end"
    );
}

#[test]
fn what_is_fetched_is_complete() {
    let server = Server::new(
        &[
            (
                "/a.xsd",
                &schema("urn:a", r#"<xs:import namespace="urn:b" schemaLocation="HOST/x/b.xsd?v=2"/>"#),
            ),
            ("/x/b.xsd?v=2", &schema("urn:b", r#"<xs:include schemaLocation="c.xsd"/>"#)),
            ("/x/c.xsd", &schema("urn:b", "")),
        ],
        &[],
    );
    let closure = server.fetch("/a.xsd").unwrap();
    let folder = std::env::temp_dir().join(format!("saponify-fetch-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    assert_eq!(super::write(&closure, &folder).unwrap(), ["a.xsd", "b.xsd", "c.xsd", "origin.toml"]);
    assert!(super::write(&closure, &folder).unwrap().is_empty(), "another run changes nothing");

    let options = LoadOptions { entries: vec![folder.join("a.xsd")], ..LoadOptions::default() };
    let (sources, diagnostics) = load(&options);
    assert!(diagnostics.is_empty(), "{diagnostics}");
    assert_eq!(sources.paths().count(), 3);

    // What is no longer imported goes, what somebody put there stays.
    std::fs::write(folder.join("own.xsd"), "mine").unwrap();
    let smaller = server.fetch("/x/c.xsd").unwrap();
    let changed = super::write(&smaller, &folder).unwrap();
    assert_eq!(changed, ["origin.toml", "a.xsd (no longer imported)", "b.xsd (no longer imported)"]);
    assert!(folder.join("own.xsd").is_file() && folder.join("c.xsd").is_file());

    // Files of this machine can be fetched as well.
    let local = Closure::fetch(&Http::direct(), &Url::from_file_path(folder.join("c.xsd")).unwrap()).unwrap();
    assert_eq!(names(&local), ["c.xsd"]);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn the_record_names_origin_and_hash() {
    let text = schema("urn:a", r#"<xs:include schemaLocation="b.xsd?v=1"/>"#);
    let server = Server::new(&[("/a", &text), ("/b.xsd?v=1", &schema("urn:a", ""))], &[]);
    let mut url = server.url("/a");
    url.set_username("ann").unwrap();
    url.set_password(Some("secret")).unwrap();
    let closure = Closure::fetch(&Http::direct(), &url).unwrap();
    let record = origin::record(&closure.documents);
    assert!(!record.contains("secret") && !record.contains("ann"), "{record}");
    assert!(record.contains(&format!("name = \"a.xsd\"\nurl = \"{}/a\"\n", server.address)), "{record}");
    assert!(record.contains(&format!("published_sha256 = \"{}\"", origin::sha256(text.as_bytes()))));
    let here = origin::sha256(file(&closure, "a.xsd").as_bytes());
    assert!(record.contains(&format!("\nsha256 = \"{here}\"")));
    assert_eq!(origin::files(&record), ["a.xsd", "b.xsd"]);
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(origin::sha256(b"abc"), abc);
}

#[test]
fn hostile_names_stay_in_the_folder() {
    let mut files = names::Files::default();
    for (url, name) in [
        ("http://h/../../etc/passwd", "passwd.xsd"),
        ("http://h/a/%2e%2e%2f%2e%2e%2fpasswd", "passwd-2.xsd"),
        ("http://h/..%5c..%5cPASSWD.xsd", "PASSWD-3.xsd"),
        ("http://h/S?xsd=../../../x", "_.._.._x.xsd"),
        ("http://h/S?xsd=/etc/cron", "_etc_cron.xsd"),
        ("http://h/", "xsd.xsd"),
        ("http://h/.hidden.xsd", "hidden.xsd"),
        ("http://h/-rf", "rf.xsd"),
        ("http://h/con.xsd", "_con.xsd"),
        ("http://h/a%00b%0a.xsd", "a_b_.xsd"),
        ("http://h/%D1%8F.xsd", "_.xsd"),
        ("http://h/origin.toml", "origin.toml.xsd"),
    ] {
        assert_eq!(files.take(&Url::parse(url).unwrap(), false), name, "{url}");
    }
    let long = format!("http://h/{}", "x".repeat(5000));
    assert!(files.take(&Url::parse(&long).unwrap(), true).len() < 100);
    assert_eq!(names::folder("../x").as_deref(), Some("_x"));
    assert_eq!(names::folder_of(&Url::parse("http://h.example/Shop_v2.svc?wsdl").unwrap()), "shop-v2");
    assert_eq!(names::folder_of(&Url::parse("http://h.example/").unwrap()), "h.example");
}

#[test]
fn refuses_what_it_cannot_have() {
    let include = |location: &str| schema("urn:a", &format!(r#"<xs:include schemaLocation="{location}"/>"#));
    let server = Server::new(
        &[
            ("/missing.xsd", &include("none.xsd")),
            ("/local.xsd", &include("file:///etc/hostname")),
            ("/ftp.xsd", &include("ftp://127.0.0.1/x.xsd")),
            ("/page", "<html><body>Service</body></html>"),
            ("/broken", "<html><br></html>"),
            (
                "/bomb",
                r#"<!DOCTYPE x [<!ENTITY a "b">]><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>"#,
            ),
        ],
        &[("/round", "/round"), ("/out", "file:///etc/hostname")],
    );
    for (path, why) in [
        ("/missing.xsd", "/none.xsd: http status: 404 (imported by"),
        ("/local.xsd", "a document from the network names a file of this machine"),
        ("/ftp.xsd", "`ftp` is no scheme that can be fetched"),
        ("/page", "the root element is `html`"),
        ("/broken", "is it a web page?"),
        ("/bomb", "not well-formed XML"),
        ("/round", "redirect"),
        ("/out", ""),
    ] {
        let error = server.fetch(path).err().unwrap_or_else(|| panic!("{path} is fetched"));
        assert!(error.contains(why), "{path}: {error}");
    }
}

/// Schemas that the generator has are imported from addresses that answer to nobody.
#[test]
fn leaves_out_what_is_built_in() {
    let import = r#"<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="gone.xsd"/>"#;
    let server = Server::new(&[("/a.xsd", &schema("urn:a", import))], &[]);
    let closure = server.fetch("/a.xsd").unwrap();
    assert_eq!(names(&closure), ["a.xsd"]);
    assert!(file(&closure, "a.xsd").contains("gone.xsd"));
    assert!(closure.left_out[0].contains("the generator has this schema"), "{:?}", closure.left_out);
}

#[test]
fn other_encodings_become_utf_8_where_they_are_changed() {
    let text = r#"<?xml version="1.0" encoding="utf-16"?><schema xmlns="http://www.w3.org/2001/XMLSchema"><include schemaLocation="é.xsd"/></schema>"#;
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let folder = std::env::temp_dir().join(format!("saponify-fetch-utf16-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.xsd"), &utf16).unwrap();
    std::fs::write(folder.join("é.xsd"), b"\xEF\xBB\xBF<schema xmlns='http://www.w3.org/2001/XMLSchema'/>")
        .unwrap();
    let url = Url::from_file_path(folder.join("a.xsd")).unwrap();
    let closure = Closure::fetch(&Http::direct(), &url).unwrap();
    assert_eq!(names(&closure), ["a.xsd", "_.xsd"]);
    let expected = text.replace("utf-16", "utf-8").replace("é", "_");
    assert_eq!(file(&closure, "a.xsd"), expected);
    assert!(
        closure.documents[1].rewritten.starts_with(b"\xEF\xBB\xBF"),
        "what is not changed keeps its bytes"
    );
    std::fs::remove_dir_all(&folder).unwrap();
}
