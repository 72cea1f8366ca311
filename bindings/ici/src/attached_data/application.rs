use saponify::xml::AnyElement;
use saponify::{FromXml, Name, ReadError, Reader, ToXml, WriteError, Writer};

use super::error::AttachedDataError;
use super::pieces::Pieces;
use super::scope::Scope;

/// The subtree of one application: an element `Application` with an `id`, as XML.
///
/// There is no schema for what is inside: that is the application's business. A [`Form`](super::Form) is what some of them
/// have agreed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    id: String,
    xml: String,
    /// What is declared around it.
    scope: Scope,
}

impl Application {
    /// The element's local name.
    pub(super) const ELEMENT: &'static str = "Application";

    pub(super) fn new(id: String, xml: String, scope: Scope) -> Application {
        Application { id, xml, scope }
    }

    /// Reads a subtree that stands alone.
    ///
    /// # Errors
    /// When the text is not XML, or another element, or one without an `id`.
    pub fn parse(xml: &str) -> Result<Application, AttachedDataError> {
        let xml = xml.trim_ascii();
        let mut reader = Reader::new(xml)?;
        reader.root()?;
        let offset = reader.tag_offset();
        if reader.local_name() != Self::ELEMENT {
            let found = reader.expanded_name();
            return Err(AttachedDataError::WrongRoot { expected: Self::ELEMENT, found, offset });
        }
        let id = reader.attribute(Name::unqualified("id"))?.map(|id| id.into_owned());
        let id = id.ok_or(AttachedDataError::MissingId { offset })?;
        reader.skip()?;
        let end = reader.offset();
        reader.finish()?;
        Ok(Application { id, xml: xml[offset..end].to_owned(), scope: Scope::default() })
    }

    /// The subtree that holds a value.
    ///
    /// # Errors
    /// When a text has a character that XML cannot carry.
    pub fn from_value<T: ToXml>(id: impl Into<String>, value: &T) -> Result<Application, WriteError> {
        let id = id.into();
        let mut writer = Writer::new();
        writer.start(Name::unqualified(Self::ELEMENT));
        writer.attribute(Name::unqualified("id"), &id)?;
        value.to_xml(&mut writer).map_err(|error| error.within(Self::ELEMENT))?;
        writer.end();
        Ok(Application { id, xml: writer.into_string(), scope: Scope::default() })
    }

    /// Whose subtree it is.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The element as it stands in its document, to the byte. Prefixes may be declared around it.
    pub fn xml(&self) -> &str {
        &self.xml
    }

    /// The subtree as a value of a type, such as a [`Form`](super::Form).
    ///
    /// # Errors
    /// When it is no such value; the path in the error says where.
    pub fn read<T: FromXml>(&self) -> Result<T, ReadError> {
        let document = self.scope.around(&self.xml);
        let mut reader = Reader::new(&document)?;
        reader.root()?;
        reader.next_child()?;
        reader.enter();
        T::from_xml(&mut reader).map_err(|error| error.within(Self::ELEMENT))
    }

    /// The subtree as a tree of no known type.
    ///
    /// # Errors
    /// When its elements are nested too deeply: more than [`Limits`](saponify::Limits) allow.
    pub fn element(&self) -> Result<AnyElement, ReadError> {
        self.read()
    }

    /// Takes the elements of another subtree in: each replaces the one here that has its name and its `id`, or is added;
    /// where here are more of these than there, the last ones go. What else is here stays to the byte. Where either has no
    /// elements, only text, that of the other replaces all.
    ///
    /// # Errors
    /// When a subtree is nested too deeply to be read.
    pub fn merge(&mut self, other: &Application) -> Result<(), ReadError> {
        let (mut own, others) = (self.pieces()?, other.pieces()?);
        if own.children.is_empty() || others.children.is_empty() {
            self.xml = other.scope.carry(&other.xml, &self.scope)?;
            return Ok(());
        }
        own.merge(others)?;
        self.xml = own.into_xml();
        Ok(())
    }

    /// The same subtree as it stands in another place.
    pub(super) fn carried(self, target: &Scope) -> Result<Application, ReadError> {
        let xml = self.scope.carry(&self.xml, target)?;
        Ok(Application { id: self.id, xml, scope: target.clone() })
    }

    fn pieces(&self) -> Result<Pieces, ReadError> {
        let document = self.scope.around(&self.xml);
        let mut reader = Reader::new(&document)?;
        reader.root()?;
        reader.next_child()?;
        reader.enter();
        Pieces::take_apart(&document, &mut reader, &self.scope)
    }
}
