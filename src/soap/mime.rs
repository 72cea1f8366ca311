//! MTOM: an envelope and what it includes as the parts of a MIME message (SOAP Message Transmission Optimization Mechanism,
//! section 3; XOP, section 4; RFC 2387).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use memchr::memmem;

use super::media_type::{MediaType, parameter, quoted};
use super::version::Version;
use crate::xml::{Attachment, ReadError, ReadErrorKind};

/// More parts are refused.
const MOST_PARTS: usize = 1000;
const ENVELOPE: &str = "<envelope@saponify>";

/// The parts of a message.
pub(crate) struct Package {
    /// The envelope, and its media type.
    pub(crate) envelope: Vec<u8>,
    pub(crate) content_type: String,
    pub(crate) attachments: Vec<Attachment>,
}

impl Package {
    /// Whether the envelope includes what is beside it (MTOM), rather than refers to it.
    #[cfg(feature = "server")]
    pub(crate) fn is_mtom(&self) -> bool {
        MediaType::parse(&self.content_type).name == "application/xop+xml"
    }
}

/// The version of SOAP that a `Content-Type` says is in a MIME message; none if it says nothing of the kind.
#[cfg(feature = "server")]
pub(crate) fn version(content_type: &str) -> Option<Version> {
    let inner = parameter(content_type, "start-info").or_else(|| parameter(content_type, "type"))?;
    let inner = MediaType::parse(&inner).name;
    let is_named = |version: &Version| version.media_type() == inner && is_package(content_type);
    [Version::V11, Version::V12].into_iter().find(is_named)
}

/// Whether a `Content-Type` says that a message has parts.
pub(crate) fn is_package(content_type: &str) -> bool {
    MediaType::parse(content_type).name == "multipart/related"
        && parameter(content_type, "boundary").is_some()
}

/// Takes a message apart; none if its `Content-Type` does not say that it has parts.
pub(crate) fn unpack(content_type: &str, body: &[u8]) -> Result<Option<Package>, ReadError> {
    let boundary = parameter(content_type, "boundary").filter(|_| is_package(content_type));
    let Some(boundary) = boundary else { return Ok(None) };
    let start = parameter(content_type, "start").map(|start| without_brackets(&start).to_owned());
    let mut parts = parts(&boundary, body)?;
    if parts.is_empty() {
        return Err(malformed("a MIME message without parts"));
    }
    let root = parts.iter().position(|part| start.as_ref() == Some(&part.id)).unwrap_or(0);
    let root = parts.remove(root);
    Ok(Some(Package { envelope: root.bytes, content_type: root.media_type, attachments: parts }))
}

fn parts(boundary: &str, body: &[u8]) -> Result<Vec<Attachment>, ReadError> {
    let delimiter = format!("--{boundary}");
    let mut ends = memmem::find_iter(body, delimiter.as_bytes())
        .filter(|at| *at == 0 || body[at - 1] == b'\n')
        .peekable();
    let mut parts = Vec::new();
    while let Some(at) = ends.next() {
        let after = at + delimiter.len();
        if body[after..].starts_with(b"--") {
            return Ok(parts);
        }
        let Some(&end) = ends.peek() else { break };
        if parts.len() == MOST_PARTS {
            return Err(ReadError::new(ReadErrorKind::Limit("parts of a MIME message"), at));
        }
        parts.push(part(without_line_end(&body[after..end]))?);
    }
    Err(malformed("a MIME message that ends before its last part does"))
}

/// A part: the rest of its delimiter's line, header fields, an empty line, content.
fn part(bytes: &[u8]) -> Result<Attachment, ReadError> {
    let line_end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |at| at + 1);
    let (fields, content) = split_fields(&bytes[line_end..]);
    let fields =
        String::from_utf8_lossy(fields).replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let field = |name: &str| {
        let mut lines = fields.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(field, _)| field.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let coding = field("content-transfer-encoding").unwrap_or("binary").to_ascii_lowercase();
    let bytes = match coding.as_str() {
        "binary" | "8bit" | "7bit" => content.to_vec(),
        "base64" => {
            let text: Vec<u8> = content.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
            STANDARD.decode(text).map_err(|_| malformed("a part of a MIME message that is no Base64"))?
        }
        _ => return Err(malformed("a part of a MIME message in a transfer encoding that is not known")),
    };
    let id = without_brackets(field("content-id").unwrap_or_default()).to_owned();
    let media_type = field("content-type").unwrap_or_default().to_owned();
    Ok(Attachment { id, media_type, bytes })
}

fn split_fields(bytes: &[u8]) -> (&[u8], &[u8]) {
    for empty_line in [&b"\r\n\r\n"[..], b"\n\n"] {
        if let Some(at) = memmem::find(bytes, empty_line) {
            return (&bytes[..at], &bytes[at + empty_line.len()..]);
        }
    }
    // No fields at all: the empty line is the first.
    let content = bytes.strip_prefix(b"\r\n").or_else(|| bytes.strip_prefix(b"\n"));
    content.map_or((bytes, &[]), |content| (&[], content))
}

fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

fn without_brackets(id: &str) -> &str {
    let id = id.trim();
    id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(id)
}

fn malformed(what: &'static str) -> ReadError {
    ReadError::new(ReadErrorKind::Malformed(what), 0)
}

/// Puts a message together: its `Content-Type` and its bytes. With MTOM its envelope includes what is beside it; without, it
/// refers to it (SOAP Messages with Attachments, section 3).
pub(crate) fn pack(
    version: Version,
    action: &str,
    envelope: &str,
    attachments: &[Attachment],
    mtom: bool,
) -> (String, Vec<u8>) {
    let boundary = boundary(envelope, attachments);
    let media_type = version.media_type();
    let (outer, inner) = if mtom {
        let outer = format!("application/xop+xml\"; start-info=\"{media_type}");
        (outer, format!("application/xop+xml; charset=utf-8; type=\"{media_type}\""))
    } else {
        (media_type.to_owned(), version.content_type().to_owned())
    };
    let mut content_type =
        format!("multipart/related; type=\"{outer}\"; start=\"{ENVELOPE}\"; boundary=\"{boundary}\"");
    if version == Version::V12 && !action.is_empty() {
        content_type.push_str(&format!("; action={}", quoted(action)));
    }
    let size: usize = attachments.iter().map(|attachment| attachment.bytes.len() + 256).sum();
    let mut body = Vec::with_capacity(envelope.len() + size + 512);
    body.extend_from_slice(
        format!(
            "--{boundary}\r\nContent-ID: {ENVELOPE}\r\nContent-Transfer-Encoding: 8bit\r\n\
             Content-Type: {inner}\r\n\r\n{envelope}"
        )
        .as_bytes(),
    );
    for Attachment { id, media_type, bytes } in attachments {
        // A line of its own is all that a media type may be.
        let media_type: String = media_type.chars().filter(|c| !c.is_control()).collect();
        body.extend_from_slice(
            format!(
                "\r\n--{boundary}\r\nContent-ID: <{id}>\r\nContent-Transfer-Encoding: binary\r\n\
                 Content-Type: {media_type}\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(bytes);
    }
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    (content_type, body)
}

/// A boundary that nothing in the message has.
fn boundary(envelope: &str, attachments: &[Attachment]) -> String {
    let mut number = 0;
    loop {
        let boundary = format!("saponify-part-{number}");
        let finder = memmem::Finder::new(boundary.as_bytes());
        let taken = |bytes: &[u8]| finder.find(bytes).is_some();
        if !taken(envelope.as_bytes()) && !attachments.iter().any(|attachment| taken(&attachment.bytes)) {
            return boundary;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use crate::soap::Version;
    use crate::xml::Attachment;

    fn attachment(id: &str, media_type: &str, bytes: &[u8]) -> Attachment {
        Attachment { id: id.to_owned(), media_type: media_type.to_owned(), bytes: bytes.to_vec() }
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let attachments = [
            attachment("1@x", "image/png", b"\r\n--saponify-part-0\r\n"),
            attachment("2@x", "a/b", &[0, 255, b'\n']),
            attachment("3@x", "a/b", b""),
        ];
        let (content_type, body) = pack(Version::V12, "urn:\"a\"", "<e/>", &attachments, true);
        assert!(
            content_type.contains("boundary=\"saponify-part-1\"; action=\"urn:\\\"a\\\"\""),
            "{content_type}"
        );
        let package = unpack(&content_type, &body).unwrap().unwrap();
        assert_eq!(package.envelope, b"<e/>");
        assert_eq!(package.attachments, attachments);
        assert!(unpack("text/xml; boundary=b", b"<e/>").unwrap().is_none());
        assert!(unpack("multipart/related", b"<e/>").unwrap().is_none());
    }

    #[test]
    fn parts_of_others_are_read() {
        let message = "preamble\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: BASE64\ncontent-id:\n  <p>\n\nAAE\nC\n\
                       --b \nContent-ID: <root>\nContent-Type: application/xop+xml\n\n<e/>\n--b\n\nplain\n--b--\nepilogue";
        let package =
            unpack("Multipart/Related; boundary=b; start=\"<root>\"", message.as_bytes()).unwrap().unwrap();
        assert_eq!(
            (package.envelope.as_slice(), package.content_type.as_str()),
            (&b"<e/>"[..], "application/xop+xml")
        );
        assert_eq!(
            package.attachments,
            [attachment("p", "image/png", &[0, 1, 2]), attachment("", "", b"plain")]
        );
    }

    #[test]
    fn broken_messages_are_refused() {
        let unpack = |content_type: &str, body: &str| unpack(content_type, body.as_bytes()).map(|_| ());
        for body in ["", "--b--", "--b", "--b\r\n\r\n<e/>", "--b\r\n\r\n<e/>\r\n--c--", "x--b\n\n<e/>\n--b--"]
        {
            assert!(unpack("multipart/related; boundary=b", body).is_err(), "{body:?}");
        }
        let coded = |coding: &str| format!("--b\nContent-Transfer-Encoding: {coding}\n\n=\n--b--");
        assert!(unpack("multipart/related; boundary=b", &coded("base64")).is_err());
        assert!(unpack("multipart/related; boundary=b", &coded("rot13")).is_err());
        let many = "--b\n\n\n".repeat(1002) + "--b--";
        assert!(unpack("multipart/related; boundary=b", &many).is_err());
    }
}
