//! What captured messages are said to be, and how they are written again.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use inspect::bindings::BINDINGS;
use inspect::{Direction, Inspected, inspect};

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

fn envelope(header: &str, body: &str) -> String {
    let header = if header.is_empty() { String::new() } else { format!("<s:Header>{header}</s:Header>") };
    format!("<s:Envelope xmlns:s='{SOAP}'>{header}<s:Body>{body}</s:Body></s:Envelope>")
}

fn read(bytes: impl AsRef<[u8]>) -> Inspected {
    inspect(BINDINGS, bytes.as_ref()).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(bytes: impl AsRef<[u8]>) -> String {
    inspect(BINDINGS, bytes.as_ref()).map(|inspected| inspected.to_string()).expect_err("a refusal")
}

fn written(inspected: &Inspected) -> &str {
    inspected.read.written.as_deref().unwrap_or_else(|error| panic!("{error}"))
}

fn is(inspected: &Inspected) -> (Option<&str>, Option<&str>, &[&'static str], Direction) {
    (inspected.binding, inspected.service, &inspected.operations, inspected.direction)
}

const CANCEL: &str = "<CancelRequest xmlns='http://tempuri.org/'>\
    <request xmlns:a='http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts'>\
    <a:OpenMediaID>7</a:OpenMediaID></request></CancelRequest>";

#[test]
fn a_request_with_its_head() {
    let message = envelope("<LogonID xmlns='OpenMediaService'>åsa</LogonID>", CANCEL);
    let head = "POST /OpenMediaService HTTP/1.1\r\nHost: cc\r\nContent-Type: text/xml; charset=utf-8\r\n\
                SOAPAction: \"http://tempuri.org/IOpenMediaService/CancelRequest\"\r\n\r\n";
    let inspected = read(format!("{head}{message}"));
    let wanted =
        (Some("micc-open-media"), Some("IOpenMediaService"), &["CancelRequest"][..], Direction::Request);
    assert_eq!(is(&inspected), wanted);
    assert!(inspected.read.value.contains("open_media_id: 7"), "{}", inspected.read.value);
    assert!(inspected.read.header.contains("åsa"), "{}", inspected.read.header);
    assert!(written(&inspected).contains(":LogonID>åsa<"), "{}", written(&inspected));
    assert!(inspected.lost.is_empty() && inspected.mended.is_empty());
    assert_eq!(read(written(&inspected)).read.value, inspected.read.value);
    let shown = inspected.to_string();
    assert!(
        shown.starts_with(
            "binding:   micc-open-media\nservice:   IOpenMediaService\noperation: CancelRequest\n"
        )
    );
}

#[test]
fn answers_packed_as_http_packs_them() {
    let message = envelope(
        "",
        "<CancelRequestResponse xmlns='http://tempuri.org/'><CancelRequestResult>true</CancelRequestResult></CancelRequestResponse>",
    );
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(message.as_bytes()).expect("memory takes all");
    let packed = gzip.finish().expect("memory takes all");
    let head = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\n";
    let (first, second) = packed.split_at(20);
    let mut chunked = format!("{head}Transfer-Encoding: chunked\r\n\r\n14\r\n").into_bytes();
    chunked.extend_from_slice(first);
    chunked.extend_from_slice(format!("\r\n{:x};a=b\r\n", second.len()).as_bytes());
    chunked.extend_from_slice(second);
    chunked.extend_from_slice(b"\r\n0\r\n\r\n");
    let whole =
        [format!("{head}Content-Length: {}\r\n\r\n", packed.len()).as_bytes(), &packed, b"HTTP/1.1 200"]
            .concat();
    // A capture may have been unpacked although its head is as it was.
    let unpacked = format!("{head}Transfer-Encoding: chunked\r\n\r\n{message}").into_bytes();
    for capture in [chunked, whole, unpacked] {
        let inspected = read(capture);
        assert_eq!((inspected.operations[0], inspected.direction), ("CancelRequest", Direction::Response));
    }
    assert!(
        refused(format!("{head}Content-Encoding: br\r\n\r\n{message}").replace(": gzip", ": br"))
            .contains("`br`")
    );
    assert!(refused([head.as_bytes(), b"\r\n\x1f\x8bnothing"].concat()).contains("cannot be unpacked"));
    let parts = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\n{message}\r\n--b--"
    );
    assert!(refused(parts).contains("messages with parts"));
}

#[test]
fn messages_in_every_unicode() {
    let text = format!("<?xml version='1.0' encoding='utf-16'?>{}", envelope("", CANCEL));
    let wide = |to: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(to).collect() };
    let marked = [b"\xEF\xBB\xBF".as_slice(), envelope("", CANCEL).as_bytes()].concat();
    let little = [b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat();
    let big = [b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat();
    let unmarked = [
        b"POST / HTTP/1.1\nContent-Type: text/xml; charset=\"utf-16le\"\n\n".to_vec(),
        wide(u16::to_le_bytes),
    ];
    for capture in [marked, little, big, unmarked.concat()] {
        assert_eq!(read(capture).operations, ["CancelRequest"]);
    }
}

#[test]
fn faults_keep_their_details_and_headers() {
    let fault = "<s:Fault><faultcode>s:Client</faultcode><faultstring>No such request</faultstring><detail>\
        <InvalidOpenMediaIDFault xmlns='http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts'>\
        <Message>7</Message></InvalidOpenMediaIDFault><trace xmlns='urn:mine' at='here'/></detail></s:Fault>";
    let inspected = read(envelope("<id xmlns='urn:mine'>42</id>", fault));
    assert_eq!((inspected.service, inspected.direction), (Some("IOpenMediaService"), Direction::Fault));
    assert!(inspected.operations.contains(&"CancelRequest"), "{:?}", inspected.operations);
    assert!(inspected.read.value.starts_with("InvalidOpenMediaId("), "{}", inspected.read.value);
    assert!(inspected.lost.is_empty(), "{:?}", inspected.lost);
    for kept in ["No such request", "<a:Message>7</a:Message>", "urn:mine", "at=\"here\"", ">42<"] {
        let written = written(&inspected).replace("b:", "a:").replace("c:", "a:");
        assert!(written.contains(kept), "{kept}: {written}");
    }
    // Any service may fail so.
    let inspected =
        read(envelope("", "<s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>"));
    assert_eq!(is(&inspected), (None, None, &[][..], Direction::Fault));
}

const EVENT: &str = "<subscriptionEnded xmlns='urn:IciEventInterface'><appIds><item>a-1</item></appIds>\
    <reason><id>3</id><description>Timeout</description></reason></subscriptionEnded>";

#[test]
fn events_are_told_from_requests() {
    let inspected = read(envelope("", EVENT));
    let wanted = (Some("sap-ici"), Some("IciEvent"), &["subscriptionEnded"][..], Direction::Event);
    assert_eq!(is(&inspected), wanted);
    let answer = "<subscriptionEndedResponse xmlns='urn:IciEventInterface'/>";
    assert_eq!(read(envelope("", answer)).direction, Direction::Response);
}

#[test]
fn children_may_have_any_namespace() {
    let unqualified =
        "<e:hold xmlns:e='urn:IciPhoneCallInterface'><lineNumber/><callHandle>7</callHandle></e:hold>";
    let inherited = "<hold xmlns='urn:IciPhoneCallInterface'><lineNumber/><callHandle>7</callHandle></hold>";
    let emptied =
        "<hold xmlns='urn:IciPhoneCallInterface'><lineNumber/><callHandle xmlns=''>7</callHandle></hold>";
    let all = [unqualified, inherited, emptied].map(|body| {
        let inspected = read(envelope("<user xmlns='urn:elsewhere'>u</user>", body));
        assert_eq!(inspected.service, Some("IciPhoneCall"));
        assert!(inspected.lost.is_empty(), "{:?}", inspected.lost);
        let written = written(&inspected).to_owned();
        assert!(written.contains("urn:elsewhere") && written.contains(">7<"), "{written}");
        inspected.read.value
    });
    assert!(all.iter().all(|value| *value == all[0]), "{all:?}");
}

#[test]
fn what_printing_damaged_is_mended() {
    let message = envelope("", EVENT);
    let printed = format!("\n\n```xml\n<?xml version='1.0'?>\n{message}\n```\n");
    let inspected = read(&printed);
    assert_eq!((inspected.operations.as_slice(), inspected.mended.len()), (&["subscriptionEnded"][..], 2));
    let torn = message.replace("<appIds><item>", "<appIds\n<item>").replace("</s:Envelope>", "</s:Envelope");
    assert!(inspected.lost.is_empty());
    assert_eq!(written(&read(torn)), written(&inspected));
    // As help pages show it.
    let flags = "<folder>string</folder><messageId>string</messageId><read>boolean</read><answered>boolean</answered>\
        <forwarded>boolean</forwarded>";
    let shown =
        envelope("", &format!("<setActionFlags xmlns='urn:IciMessageInterface'>{flags}</setActionFlags>"));
    let inspected = read(shown);
    assert_eq!(written(&inspected).matches(">boolean<").count(), 3, "{}", written(&inspected));
    // As some peers spell it: where the schema knows of such, and where it does not.
    let session = "<getSession xmlns='urn:IciChatLineInterface'><chatLineId>7</chatLineId></getSession>";
    let inspected = read(envelope("", session));
    assert_eq!(
        (inspected.operations.as_slice(), inspected.mended.as_slice()),
        (&["getSessions"][..], &[][..])
    );
    assert!(written(&inspected).contains(":getSessions>") && inspected.lost.is_empty(), "{inspected}");
    let inspected = read(envelope("", &CANCEL.replace("CancelRequest", "cancelRequest")));
    assert!(written(&inspected).contains(":CancelRequest>"), "{}", written(&inspected));
    assert_eq!(inspected.mended, ["the element in the body is spelt as the schema spells it"]);
}

#[test]
fn what_is_not_kept_is_told() {
    let body = CANCEL.replace("</request>", "<a:Later x='1'>soon</a:Later></request>");
    assert_eq!(read(envelope("", &body)).lost, ["Envelope/Body/CancelRequest/request/Later \"soon\""]);
}

#[test]
fn refusals_say_where_and_what_was_looked_for() {
    let unknown = refused(envelope("", "<Order xmlns='urn:shop'/>"));
    for words in ["{urn:shop}Order", "micc-open-media (IOpenMediaService)", "IciPhoneCall"] {
        assert!(unknown.contains(words), "{unknown}");
    }
    let action = "POST / HTTP/1.1\r\nSOAPAction: \"urn:shop/Order\"\r\n\r\n";
    let unknown = refused(format!("{action}{}", envelope("", "<Order/>")));
    assert!(unknown.contains("the SOAP action is \"urn:shop/Order\""), "{unknown}");
    let wrong = refused(format!("{action}{}", envelope("", &CANCEL.replace(">7<", ">seven<"))));
    let place = "request of CancelRequest of IOpenMediaService, micc-open-media: byte ";
    assert!(wrong.contains(place) && wrong.contains("/CancelRequest/request/OpenMediaID"), "{wrong}");
    // Several services have such an element; the action of one tells.
    let body = "<getAttributes><userId>u</userId></getAttributes>";
    assert!(refused(envelope("", body)).contains("nothing tells which"));
    let user = BINDINGS.iter().flat_map(|binding| binding.services).find(|service| service.name == "IciUser");
    let action = user.map(|service| service.operations[0].action).expect("the service");
    let named = format!("POST / HTTP/1.1\r\nSOAPAction: {action}\r\n\r\n{}", envelope("", body));
    assert_eq!(read(named).service, Some("IciUser"));
    for text in
        ["", "hello", "<a/>", "<s:Envelope xmlns:s='urn:soap'/>", "POST / HTTP/1.1\r\n\r\n", "\u{0}\u{1}"]
    {
        assert!(!refused(text).is_empty());
    }
    let cut = envelope("", CANCEL);
    let cut = refused(&cut[..cut.len() - 30]);
    assert!(cut.contains(": byte ") && cut.contains("the message ends before the element does"), "{cut}");
}

/// What the bindings' own messages say is written again, but for those that say what no schema knows.
#[test]
fn messages_of_the_bindings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/open-media/messages");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the messages").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert!(files.len() > 50);
    for file in files {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let inspected = inspect(BINDINGS, &fs::read(&file).expect("a file"));
        let is_bad = ["no-parameter", "nil-result", "no-result"].iter().any(|word| name.contains(word));
        let loses = ["contract-namespace-members", "unknown-member"].iter().any(|word| name.contains(word));
        match inspected {
            Ok(inspected) => assert_eq!((is_bad, loses), (false, !inspected.lost.is_empty()), "{name}"),
            Err(error) => assert!(is_bad, "{name}: {error}"),
        }
    }
}

/// Every operation of the generated code has joined.
#[test]
fn no_operation_is_forgotten() {
    let known: usize =
        BINDINGS.iter().flat_map(|binding| binding.services).map(|service| service.operations.len()).sum();
    let mut generated = 0;
    for crate_name in ["open-media", "ici"] {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings").join(crate_name).join("src/generated");
        for entry in fs::read_dir(folder).expect("the generated code") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let text = fs::read_to_string(path).expect("a file");
                let is_operation = |line: &&str| {
                    line.starts_with("pub const")
                        && (line.contains(": Operation<") || line.contains(": OneWay<"))
                };
                generated += text.lines().filter(is_operation).count();
            }
        }
    }
    assert_eq!(known, generated, "an operation is missing in inspect/src/bindings.rs");
}
