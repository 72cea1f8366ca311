//! What can be wrong with a message: where it is, what was expected, what was found.

use std::borrow::Cow;
use std::fmt;

use crate::types::TextError;

/// Why a message could not be read.
///
/// Says the byte offset in the message, the path of element names that leads there, and what is wrong.
#[derive(Clone, PartialEq)]
pub struct ReadError(Box<Inner>);

#[derive(Clone, PartialEq)]
struct Inner {
    kind: ReadErrorKind,
    offset: usize,
    /// Innermost name first: it grows while the error travels up.
    path: Vec<Cow<'static, str>>,
}

/// What is wrong with a message.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The bytes are not well-formed XML; says which rule is broken.
    Malformed(&'static str),
    /// The message ends inside an element.
    Truncated,
    /// The bytes are not of the encoding that they should be.
    Encoding(&'static str),
    /// A construct that messages must not have (a document type declaration).
    Forbidden(&'static str),
    /// A limit of [`Limits`](crate::Limits) is exceeded; says which.
    Limit(&'static str),
    /// A prefix that no `xmlns` declares.
    UndeclaredPrefix(String),
    /// Another root element than the one asked for.
    WrongElement {
        /// The element asked for.
        expected: String,
        /// The element found.
        found: String,
    },
    /// An element that the type does not know; only in strict mode.
    UnexpectedElement(String),
    /// An attribute that the type does not know; only in strict mode.
    UnexpectedAttribute(String),
    /// Text between elements; only in strict mode.
    UnexpectedText,
    /// An element inside a value of simple type.
    ElementInText(String),
    /// An element in another place than the schema's order gives it; only in strict mode.
    OutOfOrder(&'static str),
    /// A second occurrence of an element that may occur once.
    DuplicateElement(&'static str),
    /// More occurrences than the schema allows; only in strict mode.
    TooMany(&'static str),
    /// A required element is absent.
    MissingElement(&'static str),
    /// A required attribute is absent.
    MissingAttribute(&'static str),
    /// None of a choice's elements is there.
    MissingChoice(&'static str),
    /// `xsi:nil="true"` on an element that has to have a value.
    Nil,
    /// `xsi:type` names a type that is not known here, and there is none to take it for: the declared one is abstract, or
    /// the reader strict.
    UnknownType(String),
    /// An element of an abstract type, which this is in Rust, does not say which type it is of.
    MissingType(&'static str),
    /// A text that is no value of its type.
    Value(TextError),
    /// Anything else, from a hand-written implementation.
    Custom(String),
}

impl ReadError {
    /// An error at a byte offset of the message.
    #[cold]
    pub fn new(kind: ReadErrorKind, offset: usize) -> ReadError {
        ReadError(Box::new(Inner { kind, offset, path: Vec::new() }))
    }

    /// The same error seen from the element around it.
    #[cold]
    #[must_use]
    pub fn within(mut self, name: impl Into<Cow<'static, str>>) -> ReadError {
        self.0.path.push(name.into());
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> &ReadErrorKind {
        &self.0.kind
    }

    /// Where in the message, in bytes from its start.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The names of the elements that lead to the place, joined by `/`; attributes begin with `@`.
    pub fn path(&self) -> String {
        self.0.path.iter().rev().map(|name| name.as_ref()).collect::<Vec<_>>().join("/")
    }
}

impl fmt::Display for ReadErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use ReadErrorKind::*;
        match self {
            Malformed(rule) => write!(f, "not well-formed XML: {rule}"),
            Truncated => write!(f, "the message ends before the element does"),
            Encoding(what) => write!(f, "{what}"),
            Forbidden(what) => write!(f, "{what} is not allowed in a message"),
            Limit(what) => write!(f, "limit exceeded: {what}"),
            UndeclaredPrefix(prefix) => write!(f, "the prefix `{prefix}` is not declared"),
            WrongElement { expected, found } => write!(f, "expected the element {expected}, found {found}"),
            UnexpectedElement(name) => write!(f, "unexpected element {name}"),
            UnexpectedAttribute(name) => write!(f, "unexpected attribute {name}"),
            UnexpectedText => write!(f, "unexpected text between elements"),
            ElementInText(name) => write!(f, "expected text, found the element {name}"),
            OutOfOrder(name) => write!(f, "the element `{name}` is out of order"),
            DuplicateElement(name) => write!(f, "the element `{name}` occurs more than once"),
            TooMany(name) => write!(f, "the element `{name}` occurs more often than its schema allows"),
            MissingElement(name) => write!(f, "the element `{name}` is missing"),
            MissingAttribute(name) => write!(f, "the attribute `{name}` is missing"),
            MissingChoice(name) => write!(f, "none of the elements of the choice `{name}` is there"),
            Nil => write!(f, "expected a value, found xsi:nil"),
            UnknownType(name) => write!(f, "xsi:type names {name}, which is not known here"),
            MissingType(name) => {
                write!(f, "`{name}` is abstract: xsi:type has to name a type derived from it")
            }
            Value(error) => write!(f, "{error}"),
            Custom(message) => write!(f, "{message}"),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}", self.0.offset)?;
        if !self.0.path.is_empty() {
            write!(f, ", at {}", self.path())?;
        }
        write!(f, ": {}", self.0.kind)
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReadError({self})")
    }
}

impl std::error::Error for ReadError {}

/// Why a value could not be written.
#[derive(Clone, PartialEq)]
pub struct WriteError(Box<WriteInner>);

#[derive(Clone, PartialEq)]
struct WriteInner {
    kind: WriteErrorKind,
    path: Vec<Cow<'static, str>>,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WriteErrorKind {
    /// A character that XML 1.0 cannot carry, not even as a reference.
    Character(char),
    /// A name that is no XML name.
    InvalidName(String),
    /// A value that its type's lexical form cannot express.
    Value(TextError),
    /// Anything else, from a hand-written implementation.
    Custom(String),
}

impl WriteError {
    /// An error in the element that is being written.
    #[cold]
    pub fn new(kind: WriteErrorKind) -> WriteError {
        WriteError(Box::new(WriteInner { kind, path: Vec::new() }))
    }

    /// The same error seen from the element around it.
    #[cold]
    #[must_use]
    pub fn within(mut self, name: impl Into<Cow<'static, str>>) -> WriteError {
        self.0.path.push(name.into());
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> &WriteErrorKind {
        &self.0.kind
    }

    /// The names of the elements that lead to the place, joined by `/`; attributes begin with `@`.
    pub fn path(&self) -> String {
        self.0.path.iter().rev().map(|name| name.as_ref()).collect::<Vec<_>>().join("/")
    }
}

impl fmt::Display for WriteErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteErrorKind::Character(c) => {
                write!(f, "the character U+{:04X} cannot stand in XML", *c as u32)
            }
            WriteErrorKind::InvalidName(name) => write!(f, "{name:?} is no XML name"),
            WriteErrorKind::Value(error) => write!(f, "{error}"),
            WriteErrorKind::Custom(message) => write!(f, "{message}"),
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.path.is_empty() {
            write!(f, "{}", self.0.kind)
        } else {
            write!(f, "at {}: {}", self.path(), self.0.kind)
        }
    }
}

impl fmt::Debug for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WriteError({self})")
    }
}

impl std::error::Error for WriteError {}
