//! `xs:QName` and `xs:NOTATION`.

use std::fmt;
use std::hash::{Hash, Hasher};

use super::text::{FromText, PrefixOf, ResolvePrefix, TextError, ToText, trim};

/// `xs:QName` and `xs:NOTATION`: a name in a namespace (XML Schema Part 2, section 3.2.18).
///
/// In a message the namespace is said by a prefix that stands for it in that place. The prefix is resolved when the name is read,
/// and when the name is written the writer sees to it that the namespace has one; which one it was, is kept for people
/// to see, and no part of the value.
///
/// The default is a name without letters, which is none: it cannot be written.
///
/// ```
/// use saponify::types::{FromText, QName, ResolvePrefix};
///
/// struct Shop;
/// impl ResolvePrefix for Shop {
///     fn resolve(&self, prefix: &str) -> Option<&str> {
///         (prefix == "s").then_some("urn:shop")
///     }
/// }
///
/// let name = QName::from_text("s:Order", &Shop).unwrap();
/// assert_eq!(name, QName::new("urn:shop", "Order"));
/// assert_eq!(name.namespace(), Some("urn:shop"));
/// assert_eq!(name.prefix(), Some("s"));
/// assert!(QName::from_text("t:Order", &Shop).is_err());
/// ```
#[derive(Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub struct QName {
    namespace: Option<String>,
    local: String,
    prefix: Option<String>,
}

impl QName {
    /// A name in a namespace; the empty namespace is none.
    ///
    /// That the local name is one is checked when it is written.
    pub fn new(namespace: impl Into<String>, local: impl Into<String>) -> QName {
        let namespace = Some(namespace.into()).filter(|namespace| !namespace.is_empty());
        QName { namespace, local: local.into(), prefix: None }
    }

    /// A name in no namespace.
    pub fn unqualified(local: impl Into<String>) -> QName {
        QName { namespace: None, local: local.into(), prefix: None }
    }

    /// The namespace; never empty.
    pub fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    /// The name without a prefix.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The prefix that the name was read with.
    pub fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }
}

impl PartialEq for QName {
    fn eq(&self, other: &QName) -> bool {
        self.local == other.local && self.namespace == other.namespace
    }
}

impl Eq for QName {}

impl Hash for QName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.namespace, &self.local).hash(state);
    }
}

/// The parts of a name as it is written, its prefix resolved.
pub(crate) struct SplitName<'t> {
    pub(crate) namespace: Option<&'t str>,
    pub(crate) prefix: Option<&'t str>,
    pub(crate) local: &'t str,
}

impl<'t> SplitName<'t> {
    /// Splits a name such as `p:local`.
    ///
    /// # Errors
    /// When it is none, or its prefix is not declared.
    pub(crate) fn new(text: &'t str, names: &'t dyn ResolvePrefix) -> Result<SplitName<'t>, TextError> {
        let text = trim(text);
        let (prefix, local) = match text.split_once(':') {
            Some((prefix, local)) if is_ncname(prefix) => (Some(prefix), local),
            Some(_) => return Err(not_a_name(text)),
            None => (None, text),
        };
        if !is_ncname(local) {
            return Err(not_a_name(text));
        }
        let namespace = names.resolve(prefix.unwrap_or("")).filter(|namespace| !namespace.is_empty());
        if prefix.is_some() && namespace.is_none() {
            return Err(TextError::new("a name whose prefix is declared", text));
        }
        Ok(SplitName { namespace, prefix, local })
    }

    /// The same name, to keep.
    pub(crate) fn to_qname(&self) -> QName {
        let (namespace, prefix) = (self.namespace.map(str::to_owned), self.prefix.map(str::to_owned));
        QName { namespace, local: self.local.to_owned(), prefix }
    }
}

impl FromText for QName {
    fn from_text(text: &str, names: &dyn ResolvePrefix) -> Result<QName, TextError> {
        SplitName::new(text, names).map(|name| name.to_qname())
    }
}

impl ToText for QName {
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        if !is_ncname(&self.local) {
            return Err(not_a_name(&self.local));
        }
        let namespace = self.namespace.as_deref().unwrap_or("");
        let prefix = names
            .prefix_of(namespace)
            .ok_or_else(|| TextError::new("a name whose namespace has a prefix", &self.to_string()))?;
        if !prefix.is_empty() {
            out.push_str(prefix);
            out.push(':');
        }
        out.push_str(&self.local);
        Ok(())
    }

    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        declare(self.namespace.as_deref().unwrap_or(""));
    }
}

#[cold]
fn not_a_name(text: &str) -> TextError {
    TextError::new("a name such as p:local", text)
}

/// As `{namespace}local`, which is for people and not the lexical form.
impl fmt::Display for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.namespace {
            Some(namespace) => write!(f, "{{{namespace}}}{}", self.local),
            None => f.write_str(&self.local),
        }
    }
}

impl fmt::Debug for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QName({self})")
    }
}

/// Whether a text is a name without a colon (Namespaces in XML 1.0, production 4).
pub(super) fn is_ncname(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_name_start) && chars.all(is_name_char)
}

/// XML 1.0 fifth edition, production 4, without the colon.
fn is_name_start(c: char) -> bool {
    matches!(c,
        'A'..='Z' | 'a'..='z' | '_'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// Production 4a, without the colon.
fn is_name_char(c: char) -> bool {
    is_name_start(c)
        || matches!(c, '0'..='9' | '-' | '.' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}
