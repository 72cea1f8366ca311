//! The contract between simple types and the rest of the runtime: text in, text out, and what facets ask of a value.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use crate::validate::Validator;
use crate::xml::Ascii;

/// A simple type that can be read from its lexical form.
///
/// The text arrives with its XML references already resolved, but with its white space untouched: each type applies the
/// `whiteSpace` facet that XML Schema gives it (XML Schema Part 2, section 4.3.6). That is *collapse* for all built-in
/// types but strings, and [`trim`] is all it takes for those whose lexical forms have no white space inside.
///
/// ```
/// use saponify::types::{FromText, NoPrefixes, ResolvePrefix, TextError, trim};
///
/// /// A temperature such as `-4°C`.
/// struct Celsius(i16);
///
/// impl FromText for Celsius {
///     fn from_text(text: &str, names: &dyn ResolvePrefix) -> Result<Celsius, TextError> {
///         let number = trim(text).strip_suffix("°C").ok_or_else(|| TextError::new("a temperature such as -4°C", text))?;
///         i16::from_text(number, names).map(Celsius)
///     }
/// }
///
/// assert_eq!(Celsius::from_text(" -4°C\n", &NoPrefixes).unwrap().0, -4);
/// ```
pub trait FromText: Sized {
    /// Reads a value from its lexical form; `names` says what the prefixes in scope stand for, which only names
    /// ([`QName`](super::QName)) ask.
    ///
    /// # Errors
    ///
    /// When the text is not in the type's lexical space, or when the Rust type cannot hold its value.
    fn from_text(text: &str, names: &dyn ResolvePrefix) -> Result<Self, TextError>;

    /// Whether the value is one that the schema lists or describes, rather than a text kept because it is none.
    #[doc(hidden)]
    fn is_known(&self) -> bool {
        true
    }
}

/// A simple type that can be written in its lexical form, and that can answer what facets ask.
///
/// Only [`to_text`](ToText::to_text) is required.
///
/// ```
/// use saponify::types::{NoPrefixes, PrefixOf, TextError, ToText};
///
/// struct Celsius(i16);
///
/// impl ToText for Celsius {
///     fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
///         self.0.to_text(out, names)?;
///         out.push_str("°C");
///         Ok(())
///     }
/// }
///
/// let mut out = String::new();
/// Celsius(-4).to_text(&mut out, &NoPrefixes).unwrap();
/// assert_eq!(out, "-4°C");
/// ```
pub trait ToText {
    /// Whether the text never needs escaping in XML: it has no `<`, `>`, `&`, quote, control character or character outside
    /// ASCII, whatever the value is. True of numbers, dates and binary data; the writer then skips its scan.
    const PLAIN: bool = false;

    /// Appends the lexical form, unescaped, to `out`; `names` says which prefix stands for a namespace.
    ///
    /// # Errors
    ///
    /// When the type's lexical form cannot express the value. What was appended until then has no meaning.
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError>;

    /// Whether the text is short and [`PLAIN`](ToText::PLAIN), so that [`write_short`](ToText::write_short) writes it.
    #[doc(hidden)]
    const SHORT: bool = false;

    /// Writes the lexical form in place, where it is [`SHORT`](ToText::SHORT).
    #[doc(hidden)]
    fn write_short(&self, out: &mut Ascii<'_>) {
        let _ = out;
    }

    /// Tells `declare` every namespace that [`to_text`](ToText::to_text) will ask the prefix of. The writer calls this while
    /// the start tag is still open, so that it can declare them there. The empty namespace means that a name without a
    /// prefix has to be in no namespace.
    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        let _ = declare;
    }

    /// The value's length as the facets `length`, `minLength` and `maxLength` count it (XML Schema Part 2, section 4.3.1):
    /// characters of a string, bytes of binary data, items of a list. `None` for types that have no length.
    fn length(&self) -> Option<usize> {
        None
    }

    /// Compares the value with a bound in the type's lexical form, as the facets `minInclusive` and so on ask (XML Schema
    /// Part 2, section 4.3.7). `None` where the type has no order, where the two are not comparable (a date and time with
    /// a zone and one without), and where `bound` is not in the lexical space.
    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        let _ = bound;
        None
    }

    /// How many decimal digits the value needs in all, and how many of them after the point, as the facets `totalDigits` and
    /// `fractionDigits` count them (XML Schema Part 2, section 4.3.11). `None` for types other than decimal numbers.
    fn digits(&self) -> Option<(usize, usize)> {
        None
    }

    /// Checks what the type itself asks of its values, whatever the field does.
    #[doc(hidden)]
    fn check_own(&self, validator: &mut Validator) {
        let _ = validator;
    }
}

/// What prefixes stand for where a value is read.
pub trait ResolvePrefix {
    /// The namespace that a prefix is bound to, `None` if it is not declared. The empty prefix asks for the default
    /// namespace; `None` and an empty namespace are the same answer there.
    fn resolve(&self, prefix: &str) -> Option<&str>;
}

/// The prefixes that stand for namespaces where a value is written.
pub trait PrefixOf {
    /// The prefix that is bound to a namespace, empty if it is the default namespace; `None` if no prefix is. The empty
    /// namespace asks whether a name without a prefix is in no namespace: `Some("")` if it is, `None` if a default namespace
    /// stands in the way.
    fn prefix_of(&self, namespace: &str) -> Option<&str>;
}

/// No prefix is declared but `xml`, which needs no declaration: for values that are read or written outside a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPrefixes;

const XML_NAMESPACE: &str = "http://www.w3.org/XML/1998/namespace";

impl ResolvePrefix for NoPrefixes {
    fn resolve(&self, prefix: &str) -> Option<&str> {
        (prefix == "xml").then_some(XML_NAMESPACE)
    }
}

impl PrefixOf for NoPrefixes {
    fn prefix_of(&self, namespace: &str) -> Option<&str> {
        match namespace {
            "" => Some(""),
            XML_NAMESPACE => Some("xml"),
            _ => None,
        }
    }
}

/// Why a text is no value of its type, or why a value has no text.
///
/// ```
/// use saponify::types::DateTime;
///
/// let error = "tomorrow".parse::<DateTime>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a date and time such as 2026-01-31T12:00:00Z, found \"tomorrow\"");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TextError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    expected: Cow<'static, str>,
    found: String,
}

/// How many characters of the offending text an error keeps: enough to find it, not enough to flood a log.
const FOUND_CHARS: usize = 80;

impl TextError {
    /// Says what was expected ("a date such as 2026-01-31") and what was found, of which the first 80 characters are kept.
    #[cold]
    pub fn new(expected: impl Into<Cow<'static, str>>, found: &str) -> TextError {
        let found = match found.char_indices().nth(FOUND_CHARS) {
            Some((end, _)) => format!("{}…", &found[..end]),
            None => found.to_owned(),
        };
        TextError(Box::new(Inner { expected: expected.into(), found }))
    }

    /// What was expected, as a noun.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// What was found; ends with `…` where it was cut.
    pub fn found(&self) -> &str {
        &self.0.found
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {:?}", self.0.expected, self.0.found)
    }
}

impl fmt::Debug for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextError({self})")
    }
}

impl std::error::Error for TextError {}

/// The text without the white space around it, white space being what XML means by it: space, tab, line feed and carriage
/// return, and no other character.
///
/// ```
/// assert_eq!(saponify::types::trim("\n\t 42 \r\n"), "42");
/// assert_eq!(saponify::types::trim("\u{a0}42"), "\u{a0}42");
/// ```
#[inline]
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if !is_space(*first) && !is_space(*last) => text,
        _ => text.trim_matches(SPACES),
    }
}

/// What white space means to a type: the facet `whiteSpace` (XML Schema Part 2, section 4.3.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhiteSpace {
    /// It stays as it is: `xs:string`.
    #[default]
    Preserve,
    /// Tabs and line ends are spaces: `xs:normalizedString`.
    Replace,
    /// That, and several spaces are one, and none stand at the ends: `xs:token` and nearly all others.
    Collapse,
}

impl WhiteSpace {
    /// The text as the type sees it.
    ///
    /// ```
    /// use saponify::types::WhiteSpace;
    ///
    /// assert_eq!(WhiteSpace::Replace.normalize("\ta  b"), " a  b");
    /// assert_eq!(WhiteSpace::Collapse.normalize("\ta  b"), "a b");
    /// ```
    pub fn normalize(self, text: &str) -> Cow<'_, str> {
        match self {
            WhiteSpace::Preserve => Cow::Borrowed(text),
            WhiteSpace::Replace if text.contains(['\t', '\n', '\r']) => {
                Cow::Owned(text.replace(['\t', '\n', '\r'], " "))
            }
            WhiteSpace::Replace => Cow::Borrowed(text),
            WhiteSpace::Collapse if !is_collapsed(text) => {
                let mut collapsed = String::with_capacity(text.len());
                for item in items(text) {
                    if !collapsed.is_empty() {
                        collapsed.push(' ');
                    }
                    collapsed.push_str(item);
                }
                Cow::Owned(collapsed)
            }
            WhiteSpace::Collapse => Cow::Borrowed(text),
        }
    }
}

fn is_collapsed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let at_ends = [bytes.first(), bytes.last()].into_iter().flatten().any(|byte| is_space(*byte));
    let in_between = |pair: &[u8]| is_space(pair[1]) && (pair[1] != b' ' || pair[0] == b' ');
    !at_ends && !bytes.windows(2).any(in_between)
}

/// The items of a list: the texts between white space (XML Schema Part 2, section 4.3.6).
///
/// ```
/// assert!(saponify::types::items(" 1 2\n3 ").eq(["1", "2", "3"]));
/// ```
pub fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(SPACES).filter(|item| !item.is_empty())
}

const SPACES: [char; 4] = [' ', '\t', '\n', '\r'];

/// Whether a byte is white space to XML.
#[inline]
pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

impl<T: FromText> FromText for Box<T> {
    fn from_text(text: &str, names: &dyn ResolvePrefix) -> Result<Self, TextError> {
        T::from_text(text, names).map(Box::new)
    }

    fn is_known(&self) -> bool {
        (**self).is_known()
    }
}

impl<T: ToText + ?Sized> ToText for Box<T> {
    const PLAIN: bool = T::PLAIN;

    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        (**self).to_text(out, names)
    }

    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        (**self).namespaces(declare);
    }

    fn length(&self) -> Option<usize> {
        (**self).length()
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        (**self).compare_to(bound)
    }

    fn digits(&self) -> Option<(usize, usize)> {
        (**self).digits()
    }

    fn check_own(&self, validator: &mut Validator) {
        (**self).check_own(validator);
    }
}
