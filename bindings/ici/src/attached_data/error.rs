use std::error::Error;
use std::fmt;

use saponify::ReadError;

/// Why a text is no item attached data. Places are bytes from the start of the text, or of what it says once its references
/// are replaced where it was escaped twice.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AttachedDataError {
    /// The text is not XML, or has what messages must not have (a document type declaration).
    NotXml(ReadError),
    /// The text is XML with another root element.
    WrongRoot {
        /// The element that was asked for.
        expected: &'static str,
        /// The element found, as `{namespace}local`.
        found: String,
        /// Where it begins.
        offset: usize,
    },
    /// An application has two subtrees: neither is the right one.
    DuplicateApplication {
        /// The application.
        id: String,
        /// Where its first subtree begins.
        first: usize,
        /// Where its second subtree begins.
        offset: usize,
    },
    /// An `Application` without an `id`, where one was given alone.
    MissingId {
        /// Where it begins.
        offset: usize,
    },
}

impl AttachedDataError {
    /// Where the error is, in bytes.
    pub fn offset(&self) -> usize {
        match self {
            AttachedDataError::NotXml(error) => error.offset(),
            AttachedDataError::WrongRoot { offset, .. }
            | AttachedDataError::DuplicateApplication { offset, .. }
            | AttachedDataError::MissingId { offset } => *offset,
        }
    }
}

impl fmt::Display for AttachedDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AttachedDataError::NotXml(error) => write!(f, "the attached data is no XML document: {error}"),
            AttachedDataError::WrongRoot { expected, found, offset } => {
                write!(f, "byte {offset}: expected the element {expected}, found {found}")
            }
            AttachedDataError::DuplicateApplication { id, first, offset } => {
                write!(f, "byte {offset}: the application {id:?} has a subtree already, at byte {first}")
            }
            AttachedDataError::MissingId { offset } => {
                write!(f, "byte {offset}: the application has no attribute `id`")
            }
        }
    }
}

impl Error for AttachedDataError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            AttachedDataError::NotXml(error) => Some(error),
            _ => None,
        }
    }
}

impl From<ReadError> for AttachedDataError {
    fn from(error: ReadError) -> AttachedDataError {
        AttachedDataError::NotXml(error)
    }
}
