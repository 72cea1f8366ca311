//! Header entries: which we know, which we must understand.

use super::version::Version;
use crate::types::QName;
use crate::xml::{Name, ReadError, ReadErrorKind, Reader, Spelling};
use crate::{FromXml, ToXml};

/// The namespace of header entries that mean nothing outside of a WCF process, and must not leave it. Mono's lets some out,
/// marked as to be understood.
const WCF_ADDRESSING_NONE: &str = "http://schemas.microsoft.com/ws/2005/05/addressing/none";

/// The header entries that an interface knows: a struct of optional elements with `#[soap(header)]`, or `()` for none.
///
/// Entries that the struct does not name are skipped, unless they say that they must be understood.
pub trait Header: FromXml + ToXml {
    /// The names of the entries.
    const ENTRIES: &'static [Name];
    /// What these may be called besides.
    const SPELLING: Spelling = Spelling::EXACT;
}

impl Header for () {
    const ENTRIES: &'static [Name] = &[];
}

/// For whom header entries are read: the actors (SOAP 1.1, section 4.2.2) or roles (SOAP 1.2 Part 1, section 2.2) that the
/// reader of a message acts in.
///
/// An entry that names no actor, or the *next* one that handles the message, is always for the reader; so is, in SOAP 1.2,
/// one for the *ultimate receiver*. An entry for somebody else is none of the reader's business, whether it must be
/// understood or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipient {
    actors: Vec<String>,
}

impl Recipient {
    /// The end of the message's way, in no further role.
    pub fn new() -> Recipient {
        Recipient::default()
    }

    /// The same in one more role: a URI that entries name as their actor or role.
    #[must_use]
    pub fn acting_as(mut self, actor: impl Into<String>) -> Recipient {
        self.actors.push(actor.into());
        self
    }

    fn is(&self, version: Version, actor: &str) -> bool {
        let standard: &[&str] = match version {
            Version::V11 => &["", "http://schemas.xmlsoap.org/soap/actor/next"],
            Version::V12 => &[
                "",
                "http://www.w3.org/2003/05/soap-envelope/role/next",
                "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver",
            ],
        };
        standard.contains(&actor) || self.actors.iter().any(|own| own == actor)
    }
}

/// Whether the rest of the message is short and nowhere says `mustUnderstand`, so that nobody has to look through the header:
/// an attribute's name is written as it is, without references.
pub(super) fn says_nothing_of_understanding(reader: &Reader<'_>) -> bool {
    /// Longer messages are rather walked through to the header's end than looked through as a whole.
    const SHORT: usize = 4096;
    let rest = reader.rest();
    let says_so = |at| rest[..at].ends_with("must") && rest[at..].starts_with("Understand");
    rest.len() <= SHORT && !memchr::memchr_iter(b'U', rest.as_bytes()).any(says_so)
}

/// The entries of the header that the reader stands on which must be understood by the recipient and are not known.
pub(super) fn not_understood(
    reader: &mut Reader<'_>,
    version: Version,
    known: &[Name],
    spelling: Spelling,
    recipient: &Recipient,
) -> Result<Vec<QName>, ReadError> {
    let mut names = Vec::new();
    while reader.next_child()? {
        reader.enter();
        let is_known =
            known.iter().any(|name| reader.matches_name(*name) || reader.distance(*name, spelling).is_some())
                || reader.namespace() == WCF_ADDRESSING_NONE;
        if !is_known && must_understand(reader, version)? && is_for(reader, version, recipient)? {
            names.push(QName::new(reader.namespace(), reader.local_name()));
        }
        reader.skip()?;
    }
    Ok(names)
}

fn must_understand(reader: &Reader<'_>, version: Version) -> Result<bool, ReadError> {
    let Some(value) = reader.attribute(version.name("mustUnderstand"))? else { return Ok(false) };
    match crate::types::trim(&value) {
        "1" | "true" => Ok(true),
        "0" | "false" => Ok(false),
        _ => Err(reader
            .error_at_tag(ReadErrorKind::Custom("mustUnderstand is neither true nor false".to_owned()))
            .within("@mustUnderstand")),
    }
}

fn is_for(reader: &Reader<'_>, version: Version, recipient: &Recipient) -> Result<bool, ReadError> {
    let attribute = match version {
        Version::V11 => "actor",
        Version::V12 => "role",
    };
    let actor = reader.attribute(version.name(attribute))?.unwrap_or_default();
    Ok(recipient.is(version, crate::types::trim(&actor)))
}
