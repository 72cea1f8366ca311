//! Header entries: those that an operation knows by their type, the others as elements, so that none is lost.

use std::fmt::{self, Debug};

use saponify::soap::{Header, Version};
use saponify::xml::{AnyElement, AnyNode};
use saponify::{FromXml, Name, ReadError, Reader, ToXml, WriteError, Writer};

/// The header of a message.
#[derive(Clone, Debug)]
pub struct Kept<H> {
    known: H,
    others: Vec<AnyElement>,
    /// What prefixes mean in the header.
    declarations: Vec<(String, String)>,
}

impl<H: Header> Kept<H> {
    /// That of a message; none where it has none.
    ///
    /// # Errors
    /// When it is malformed, or an entry has no value of its type.
    pub fn of(message: &str) -> Result<Option<Kept<H>>, ReadError> {
        let mut reader = Reader::new(message)?;
        reader.root()?;
        let versions = [Version::V11, Version::V12].map(Version::namespace);
        let is_header =
            reader.next_child()? && reader.local_name() == "Header" && versions.contains(&reader.namespace());
        if !is_header {
            return Ok(None);
        }
        reader.enter();
        let read = Kept::from_xml(&mut reader);
        read.map(Some).map_err(|error| error.within("Header").within("Envelope"))
    }
}

/// A header is written where there is one, whatever is in it.
impl<H: Header> Header for Kept<H> {
    const ENTRIES: &'static [Name] = &[Name::unqualified("any")];
}

impl<H: Header> FromXml for Kept<H> {
    fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let all = AnyElement::from_xml(reader)?;
        // Who an entry is for, and whether it must be understood, no type has a place for.
        let is_known =
            |entry: &AnyElement| entry.attributes.is_empty() && H::ENTRIES.iter().any(|name| entry.is(*name));
        let (known, others): (Vec<_>, Vec<_>) = all.elements().cloned().partition(is_known);
        let known = known.into_iter().map(AnyNode::Element).collect();
        let known = AnyElement { children: known, ..all.clone() }.read()?;
        Ok(Kept { known, others, declarations: all.declarations })
    }
}

impl<H: Header> ToXml for Kept<H> {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        if self.others.is_empty() {
            return self.known.to_xml(writer);
        }
        let mut all = AnyElement::from_value(Name::unqualified("Header"), &self.known)?;
        all.declarations.extend(self.declarations.iter().cloned());
        all.children.extend(self.others.iter().cloned().map(AnyNode::Element));
        all.to_xml(writer)
    }
}

impl<H: Header + Debug> fmt::Display for Kept<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#?}", self.known)?;
        for entry in &self.others {
            match entry.to_document() {
                Ok(document) => write!(f, "\n{document}")?,
                Err(error) => write!(f, "\n{}: {error}", entry.local)?,
            }
        }
        Ok(())
    }
}
