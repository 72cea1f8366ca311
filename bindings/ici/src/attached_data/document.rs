use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use saponify::{ReadError, Reader, WriteError, WriteErrorKind};

use super::application::Application;
use super::error::AttachedDataError;
use super::forms::Form;
use super::pieces::{self, Pieces};
use super::scope::Scope;

/// What applications have attached to an item, each in its own subtree.
///
/// Written (`to_string()`) it is what was read, to the byte, save what was changed through the methods here.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemAttachedData {
    /// The XML declaration, comments, and the start tag.
    head: String,
    applications: Vec<Part>,
    /// What follows the last application.
    tail: String,
    /// What is declared around the applications.
    scope: Scope,
}

#[derive(Clone, Debug, PartialEq)]
struct Part {
    /// What stands between this application and what is before it: white space, comments, elements of other names.
    before: String,
    application: Application,
}

impl ItemAttachedData {
    const ELEMENT: &'static str = "ItemAttachedData";

    /// Attached data of no application.
    pub fn new() -> ItemAttachedData {
        ItemAttachedData {
            head: format!("<{}>", Self::ELEMENT),
            applications: Vec::new(),
            tail: format!("</{}>", Self::ELEMENT),
            scope: Scope::default(),
        }
    }

    /// Reads attached data as it stands in a message's string.
    ///
    /// A string has been decoded: the encoding that its XML declaration names does not matter. White space before the
    /// declaration is passed over, a string of white space is attached data of no application, and one that was escaped
    /// twice (it begins with `&lt;`) is read as what it says. The document is at most 4 GiB long, and its elements are
    /// nested as [`Limits`](saponify::Limits) allow.
    ///
    /// # Errors
    /// When the text is not XML, or another document, or an application has two subtrees.
    pub fn parse(text: &str) -> Result<ItemAttachedData, AttachedDataError> {
        let text = unescaped(text)?;
        let document = text.trim_ascii_start();
        if document.is_empty() {
            return Ok(ItemAttachedData::new());
        }
        let base = text.len() - document.len();
        Self::parse_document(document).map_err(|error| moved(error, base))
    }

    fn parse_document(document: &str) -> Result<ItemAttachedData, AttachedDataError> {
        let mut reader = Reader::new(document)?;
        reader.root()?;
        let root_at = reader.tag_offset();
        if reader.local_name() != Self::ELEMENT {
            let found = reader.expanded_name();
            return Err(AttachedDataError::WrongRoot { expected: Self::ELEMENT, found, offset: root_at });
        }
        let pieces = Pieces::take_apart(document, &mut reader, &Scope::default())?;
        let root_end = reader.offset();
        reader.finish()?;
        let mut data = Self::from_pieces(pieces)?;
        data.head.insert_str(0, &document[..root_at]);
        data.tail.push_str(&document[root_end..]);
        Ok(data)
    }

    fn from_pieces(pieces: Pieces) -> Result<ItemAttachedData, AttachedDataError> {
        let mut applications: Vec<Part> = Vec::new();
        let mut offsets = BTreeMap::new();
        // Elements that are no application's go with what follows them.
        let mut before = String::new();
        for piece in pieces.children {
            before.push_str(&piece.before);
            match piece.key.id {
                Some(id) if piece.key.local == Application::ELEMENT => {
                    if let Some(first) = offsets.insert(id.clone(), piece.offset) {
                        return Err(AttachedDataError::DuplicateApplication {
                            id,
                            first,
                            offset: piece.offset,
                        });
                    }
                    let application = Application::new(id, piece.xml, pieces.scope.clone());
                    applications.push(Part { before: std::mem::take(&mut before), application });
                }
                _ => before.push_str(&piece.xml),
            }
        }
        Ok(ItemAttachedData {
            head: pieces.head,
            applications,
            tail: before + &pieces.tail,
            scope: pieces.scope,
        })
    }

    /// The applications that have attached something, in the document's order.
    pub fn applications(&self) -> impl Iterator<Item = &Application> {
        self.applications.iter().map(|part| &part.application)
    }

    /// What an application has attached.
    pub fn application(&self, id: &str) -> Option<&Application> {
        self.applications().find(|application| application.id() == id)
    }

    /// What the application of a form has attached.
    ///
    /// # Errors
    /// When its subtree does not have that form.
    pub fn read<F: Form>(&self) -> Result<Option<F>, ReadError> {
        self.application(F::APPLICATION).map(Application::read).transpose()
    }

    /// Puts a subtree in the place of the one that its application has, or after all others.
    ///
    /// # Errors
    /// When it is nested too deeply to be read.
    pub fn replace(&mut self, application: Application) -> Result<(), ReadError> {
        let application = application.carried(&self.scope)?;
        match self.position(application.id()) {
            Some(at) => self.applications[at].application = application,
            None => {
                let before = pieces::indent(self.applications.last().map(|part| part.before.as_str()));
                self.applications.push(Part { before, application });
            }
        }
        Ok(())
    }

    /// Takes the elements of a subtree into the one that its application has, as [`Application::merge`] says; adds it where
    /// there is none.
    ///
    /// # Errors
    /// When a subtree is nested too deeply to be read.
    pub fn merge_application(&mut self, application: Application) -> Result<(), ReadError> {
        match self.position(application.id()) {
            Some(at) => self.applications[at].application.merge(&application),
            None => self.replace(application),
        }
    }

    /// Takes the elements of a form into the subtree that its application has: what the form does not mention stays.
    ///
    /// # Errors
    /// When a text has a character that XML cannot carry, or the subtree is nested too deeply to be read.
    pub fn merge<F: Form>(&mut self, form: &F) -> Result<(), WriteError> {
        let application = Application::from_value(F::APPLICATION, form)?;
        self.merge_application(application).map_err(|error| {
            WriteError::new(WriteErrorKind::Custom(format!("the subtree cannot be merged: {error}")))
        })
    }

    /// Removes what an application has attached, and gives it back.
    pub fn remove(&mut self, id: &str) -> Option<Application> {
        let at = self.position(id)?;
        let part = self.applications.remove(at);
        if !part.before.trim_ascii().is_empty() {
            // Comments and elements of other names are not the application's.
            let following = self.applications.get_mut(at).map_or(&mut self.tail, |part| &mut part.before);
            following.insert_str(0, &part.before);
        }
        Some(part.application)
    }

    fn position(&self, id: &str) -> Option<usize> {
        self.applications().position(|application| application.id() == id)
    }
}

/// What a text says that was escaped once more than it should be.
fn unescaped(text: &str) -> Result<Cow<'_, str>, AttachedDataError> {
    let start = text.trim_ascii_start();
    if !["&lt;", "&#60;", "&#x3c;", "&#x3C;"].iter().any(|escaped| start.starts_with(escaped)) {
        return Ok(Cow::Borrowed(text));
    }
    const TAG: &str = "<text>";
    let document = format!("{TAG}{text}</text>");
    let mut reader = Reader::new(&document)?;
    reader.root()?;
    let within = |error: ReadError| {
        ReadError::new(error.kind().clone(), error.offset().saturating_sub(TAG.len()).min(text.len()))
    };
    let unescaped = reader.text().map_err(within)?.into_owned();
    Ok(Cow::Owned(unescaped))
}

/// An error in a part of the text that begins at `base`.
fn moved(error: AttachedDataError, base: usize) -> AttachedDataError {
    match error {
        AttachedDataError::NotXml(error) => {
            AttachedDataError::NotXml(ReadError::new(error.kind().clone(), error.offset() + base))
        }
        AttachedDataError::WrongRoot { expected, found, offset } => {
            AttachedDataError::WrongRoot { expected, found, offset: offset + base }
        }
        AttachedDataError::DuplicateApplication { id, first, offset } => {
            AttachedDataError::DuplicateApplication { id, first: first + base, offset: offset + base }
        }
        AttachedDataError::MissingId { offset } => AttachedDataError::MissingId { offset: offset + base },
    }
}

impl Default for ItemAttachedData {
    fn default() -> ItemAttachedData {
        ItemAttachedData::new()
    }
}

impl fmt::Display for ItemAttachedData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head)?;
        for part in &self.applications {
            f.write_str(&part.before)?;
            f.write_str(part.application.xml())?;
        }
        f.write_str(&self.tail)
    }
}

impl FromStr for ItemAttachedData {
    type Err = AttachedDataError;

    fn from_str(text: &str) -> Result<ItemAttachedData, AttachedDataError> {
        ItemAttachedData::parse(text)
    }
}
