//! Which of several services a message is for, by the element in its body.

use super::contract::Contract;
use super::request::Announcement;
use crate::soap::{Content, EnvelopeError, EnvelopeReader};
use crate::xml::{Reader, decode};

/// What is seen of a message.
pub(super) enum Sight {
    /// It is for the service at this index.
    Service(usize),
    /// It is for none; the element in its body, or nothing.
    Unknown(String),
    /// It cannot be read as far as its body.
    Unreadable,
}

/// Looks at a message's body.
pub(super) fn look(contracts: &[&Contract], announcement: &Announcement, bytes: &[u8]) -> Sight {
    #[cfg(feature = "mtom")]
    let package = announcement.package.as_deref().map(|content| crate::soap::mime::unpack(content, bytes));
    #[cfg(feature = "mtom")]
    let bytes = match &package {
        Some(Ok(Some(package))) => &*package.envelope,
        Some(Err(_)) => return Sight::Unreadable,
        Some(Ok(None)) | None => bytes,
    };
    let Ok(text) = decode(bytes, announcement.charset.as_deref()) else { return Sight::Unreadable };
    let Ok((mut envelope, content)) = open(&text) else { return Sight::Unreadable };
    match service(contracts, &mut envelope, content) {
        Some(index) => Sight::Service(index),
        None => Sight::Unknown(envelope.element_name()),
    }
}

fn open(text: &str) -> Result<(EnvelopeReader<'_>, Content), EnvelopeError> {
    let mut envelope = EnvelopeReader::open(Reader::new(text)?)?;
    let content = envelope.content()?;
    Ok((envelope, content))
}

/// The first service with an operation for the body; else the only one with an operation for an element that is called alike;
/// else the only one with elements in the namespace of the body's.
fn service(contracts: &[&Contract], envelope: &mut EnvelopeReader<'_>, content: Content) -> Option<usize> {
    let takes = |contract: &&Contract, envelope: &mut EnvelopeReader<'_>| {
        contract.routes.iter().any(|route| match content {
            Content::Element => route.elements.iter().any(|name| envelope.holds(*name)),
            Content::Empty => route.elements.is_empty(),
            Content::Fault => false,
        })
    };
    if let Some(index) = contracts.iter().position(|contract| takes(contract, envelope)) {
        return Some(index);
    }
    let alike = |contract: &&Contract, envelope: &mut EnvelopeReader<'_>| {
        let mut routes = contract.routes.iter();
        routes.any(|route| route.elements.iter().any(|name| envelope.holds_alike(*name, route.spelling)))
    };
    let element = envelope.element_name();
    let mut like_it = contracts.iter().enumerate().filter(|(_, contract)| alike(contract, envelope));
    if let (Some((index, _)), None) = (like_it.next(), like_it.next()) {
        return Some(index);
    }
    let namespace = element.strip_prefix('{')?.split('}').next()?;
    let mut names = contracts.iter().enumerate().filter(|(_, contract)| {
        let mut elements = contract.routes.iter().flat_map(|route| route.elements);
        elements.any(|name| name.namespace == namespace)
    });
    let (index, _) = names.next()?;
    names.next().is_none().then_some(index)
}
