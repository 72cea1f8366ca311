//! Answers as HTTP responses.

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use http_body_util::Full;

use super::message::Answer;
use crate::soap::{Fault, FaultCode, FaultHeader, Version, write_fault, write_fault_with};
use crate::xml::{ReadError, WriteError};

pub(super) type HttpResponse = Response<Full<Bytes>>;

const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// An answer in the version of SOAP that was asked.
pub(super) fn answer(answer: Answer, version: Version) -> HttpResponse {
    match answer {
        Answer::Message(message) => soap(StatusCode::OK, version, message),
        #[cfg(feature = "mtom")]
        Answer::Package(content_type, body) => match HeaderValue::from_str(&content_type) {
            Ok(content_type) => response(StatusCode::OK, content_type, body),
            Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
        },
        Answer::Accepted => empty(StatusCode::ACCEPTED),
        Answer::Fault(fault) => fault_with(None, &fault, version),
        Answer::Malformed(error) => malformed(&error, version),
    }
}

/// A fault, and in SOAP 1.2 the header that goes with it.
pub(super) fn fault_with(header: Option<FaultHeader<'_>>, fault: &Fault, version: Version) -> HttpResponse {
    let status = match (version, &fault.code) {
        (Version::V12, FaultCode::Sender) => StatusCode::BAD_REQUEST,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let written = match header.filter(|_| version == Version::V12) {
        Some(header) => write_fault_with(version, &header, fault),
        None => write_fault(version, fault),
    };
    match written {
        Ok(message) => soap(status, version, message),
        Err(error) => unwritable_fault(&error, version),
    }
}

/// A fault that XML cannot carry, say because a control character is in its reason: another fault says so.
fn unwritable_fault(error: &WriteError, version: Version) -> HttpResponse {
    let fault = Fault::receiver(format!("the fault cannot be written, at {}", error.path()));
    match write_fault(version, &fault) {
        Ok(message) => soap(StatusCode::INTERNAL_SERVER_ERROR, version, message),
        Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// In SOAP 1.1 a malformed request has status 400 and a fault 500: it cannot have both.
pub(super) fn malformed(error: &ReadError, version: Version) -> HttpResponse {
    match version {
        Version::V11 => text(StatusCode::BAD_REQUEST, format!("{error}\n")),
        Version::V12 => fault_with(None, &Fault::sender(error.to_string()), version),
    }
}

pub(super) fn method_not_allowed(allowed: &'static str) -> HttpResponse {
    let response = text(StatusCode::METHOD_NOT_ALLOWED, format!("allowed are: {allowed}\n"));
    with(response, ALLOW, HeaderValue::from_static(allowed))
}

pub(super) fn text(status: StatusCode, text: impl Into<Bytes>) -> HttpResponse {
    response(status, TEXT, text)
}

pub(super) fn xml(text: String) -> HttpResponse {
    response(StatusCode::OK, HeaderValue::from_static("text/xml; charset=utf-8"), text)
}

pub(super) fn with(mut response: HttpResponse, name: HeaderName, value: HeaderValue) -> HttpResponse {
    response.headers_mut().insert(name, value);
    response
}

fn soap(status: StatusCode, version: Version, message: String) -> HttpResponse {
    response(status, HeaderValue::from_static(version.content_type()), message)
}

fn empty(status: StatusCode) -> HttpResponse {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

fn response(status: StatusCode, content_type: HeaderValue, body: impl Into<Bytes>) -> HttpResponse {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    with(response, CONTENT_TYPE, content_type)
}
