//! What HTTP says of a request before its message is read.

use std::error::Error;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue};
use http::{HeaderName, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::response::{HttpResponse, text, with};
use crate::soap::{MediaType, Version};

const SOAP_ACTION: HeaderName = HeaderName::from_static("soapaction");

/// What the header fields say of a message.
pub(super) struct Announcement {
    pub(super) version: Version,
    pub(super) charset: Option<String>,
    /// The value of `Content-Type` where the message has parts (MTOM).
    #[cfg(feature = "mtom")]
    pub(super) package: Option<String>,
    /// The SOAP action; `None` when there is none, or it is empty.
    pub(super) action: Option<String>,
}

/// Reads the header fields; the response that refuses the request when they are not those of a message.
pub(super) fn announcement(
    headers: &HeaderMap,
    versions: &[Version],
) -> Result<Announcement, Box<HttpResponse>> {
    let content_type = field(headers, &CONTENT_TYPE).unwrap_or_default();
    let media_type = MediaType::parse(&content_type);
    #[cfg(feature = "mtom")]
    let packed = crate::soap::mime::version(&content_type);
    #[cfg(not(feature = "mtom"))]
    let packed: Option<Version> = None;
    let is_named =
        |version: &Version| version.media_type() == media_type.name || packed.as_ref() == Some(version);
    let Some(version) = versions.iter().copied().find(is_named) else {
        return Err(Box::new(unsupported_media_type(versions)));
    };
    let is_identity = |coding: &str| coding.is_empty() || coding.trim().eq_ignore_ascii_case("identity");
    if !field(headers, &CONTENT_ENCODING).as_deref().is_none_or(is_identity) {
        let response = text(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content codings are not supported\n");
        return Err(Box::new(with(response, ACCEPT_ENCODING, HeaderValue::from_static("identity"))));
    }
    let action = media_type.action.or_else(|| field(headers, &SOAP_ACTION).map(unquoted));
    let action = action.filter(|action| !action.is_empty());
    Ok(Announcement {
        version,
        charset: media_type.charset,
        #[cfg(feature = "mtom")]
        package: packed.is_some().then_some(content_type),
        action,
    })
}

/// The bytes of a request, as long as there are not too many; else the response that refuses it.
pub(super) async fn bytes<B>(body: B, limit: usize) -> Result<Bytes, Box<HttpResponse>>
where
    B: Body,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let too_large = || {
        let words = format!("a request may have {limit} bytes\n");
        Box::new(text(StatusCode::PAYLOAD_TOO_LARGE, words))
    };
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(too_large());
    }
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large()),
        Err(_) => Err(Box::new(text(StatusCode::BAD_REQUEST, "the request was cut off\n"))),
    }
}

fn unsupported_media_type(versions: &[Version]) -> HttpResponse {
    let names: Vec<_> = versions.iter().map(|version| version.media_type()).collect();
    let names = names.join(", ");
    let response = text(StatusCode::UNSUPPORTED_MEDIA_TYPE, format!("expected a message of type {names}\n"));
    match HeaderValue::from_str(&names) {
        Ok(names) => with(response, ACCEPT, names),
        Err(_) => response,
    }
}

fn field(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// The action without its quotes, which some clients leave out.
fn unquoted(action: String) -> String {
    let trimmed = action.trim();
    trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(trimmed).to_owned()
}
