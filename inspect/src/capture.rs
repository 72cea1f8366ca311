//! Captures: a message as it went over the wire, with or without the head that HTTP puts before it.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use saponify::xml::decode;

/// As much as a message may have once it is unpacked.
const LARGEST: u64 = 256 << 20;

/// A message, and what HTTP says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capture {
    /// The message.
    pub text: String,
    /// Which way it went, where there is a head to tell.
    pub way: Option<Way>,
    /// The SOAP action, without quotes; none where it is empty, or there is none.
    pub action: Option<String>,
    /// How many bytes stand before the message.
    pub before: usize,
}

/// Which way a message went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the server: the head has a request line.
    Request,
    /// From the server: the head has a status line.
    Response,
}

impl Capture {
    /// Takes a capture apart.
    ///
    /// # Errors
    /// When the message is in an encoding or a packing that is not read, or not what its head says.
    pub fn new(bytes: &[u8]) -> Result<Capture, String> {
        let (head, body) = heads(bytes);
        let before = bytes.len() - body.len();
        if let Some(content_type) = head.field("content-type")
            && content_type.trim_start().to_ascii_lowercase().starts_with("multipart/")
        {
            return Err("messages with parts (multipart/related) are not read".to_owned());
        }
        let body = unpacked(&head, body)?;
        let text = decode(&body, head.charset().as_deref()).map_err(|error| error.to_string())?;
        Ok(Capture { text: text.into_owned(), way: head.way, action: head.action(), before })
    }
}

/// The head of a message.
#[derive(Debug, Default)]
struct Head<'b> {
    way: Option<Way>,
    fields: Vec<(String, &'b str)>,
}

impl<'b> Head<'b> {
    fn field(&self, name: &str) -> Option<&'b str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    /// A parameter of the content type.
    fn parameter(&self, name: &str) -> Option<String> {
        let parameters = self.field("content-type")?.split(';').skip(1);
        let mut parameters = parameters.filter_map(|parameter| parameter.split_once('='));
        let (_, value) = parameters.find(|(known, _)| known.trim().eq_ignore_ascii_case(name))?;
        Some(value.trim().trim_matches('"').to_owned())
    }

    fn charset(&self) -> Option<String> {
        self.parameter("charset")
    }

    fn action(&self) -> Option<String> {
        let stated = self.field("soapaction").map(|action| action.trim().trim_matches('"').to_owned());
        stated.or_else(|| self.parameter("action")).filter(|action| !action.is_empty())
    }
}

/// The last of the heads before a message, and the message. Responses that are not the final one (1xx) have a head only.
fn heads(bytes: &[u8]) -> (Head<'_>, &[u8]) {
    let mut rest = bytes;
    let mut last = Head::default();
    while let Some((head, status, after)) = head(rest) {
        (last, rest) = (head, after);
        if !status.starts_with('1') {
            break;
        }
    }
    (last, rest)
}

/// A head, the status if it is that of a response, and what follows; none where there is no head.
fn head(bytes: &[u8]) -> Option<(Head<'_>, &str, &[u8])> {
    let (first, mut rest) = line(bytes)?;
    let words: Vec<&str> = first.split(' ').collect();
    let (way, status) = match words.as_slice() {
        [version, status, ..] if version.starts_with("HTTP/") => (Way::Response, *status),
        [_, _, version] if version.starts_with("HTTP/") => (Way::Request, ""),
        _ => return None,
    };
    let mut fields = Vec::new();
    while let Some((line, after)) = line(rest) {
        rest = after;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        fields.push((name.trim().to_ascii_lowercase(), value.trim()));
    }
    Some((Head { way: Some(way), fields }, status, rest))
}

/// A line of a head without its end, and what follows.
fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    /// No line of a head is longer; a message may be one long line.
    const LONGEST: usize = 64 << 10;
    let end = bytes.iter().take(LONGEST).position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(&bytes[..end]).ok()?;
    Some((line.strip_suffix('\r').unwrap_or(line), &bytes[end + 1..]))
}

/// The message without transfer and content codings. Captures often have it so although the head names some.
fn unpacked(head: &Head<'_>, body: &[u8]) -> Result<Vec<u8>, String> {
    let is =
        |name: &str, value: &str| head.field(name).is_some_and(|field| field.eq_ignore_ascii_case(value));
    let chunks = if is("transfer-encoding", "chunked") { unchunked(body) } else { None };
    let length = head.field("content-length").and_then(|length| length.parse().ok());
    let body = match (chunks, length) {
        (Some(chunks), _) => chunks,
        (None, Some(length)) if length <= body.len() => body[..length].to_vec(),
        (None, _) => body.to_vec(),
    };
    let is_gzip = body.starts_with(&[0x1F, 0x8B]);
    match head.field("content-encoding").map(str::to_ascii_lowercase).as_deref() {
        Some("gzip" | "x-gzip") if is_gzip => inflated(MultiGzDecoder::new(&*body)),
        Some("deflate") if body.first() == Some(&0x78) => inflated(ZlibDecoder::new(&*body)),
        Some("deflate") if !body.starts_with(b"<") => inflated(DeflateDecoder::new(&*body)),
        Some("" | "identity" | "gzip" | "x-gzip" | "deflate") | None => Ok(body),
        Some(other) => Err(format!("the content encoding `{other}` is not read")),
    }
}

fn inflated(packed: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = packed.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("the message cannot be unpacked: {error}"))?;
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= LARGEST => Ok(bytes),
        _ => Err(format!("the message has more than {LARGEST} bytes once it is unpacked")),
    }
}

/// The bytes of chunks (RFC 9112 section 7.1); none where they are no chunks.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let (mut bytes, mut rest) = (Vec::new(), body);
    loop {
        let (size, after) = line(rest)?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(bytes);
        }
        bytes.extend_from_slice(after.get(..size)?);
        let (end, after) = line(after.get(size..)?)?;
        rest = after;
        if !end.is_empty() {
            return None;
        }
    }
}
