//! `xs:anySimpleType` and `xs:anyAtomicType`.

use std::borrow::Cow;

use super::qname::{QName, is_ncname};
use super::text::{FromText, ResolvePrefix, TextError};
use crate::xml::{AnyAttribute, ReadError, Reader, WriteError, Writer, XS};
use crate::{FromXml, ToXml};

/// `xs:anySimpleType` and `xs:anyAtomicType` in an element: a text of any simple type, and of which one it is, where the
/// element says so with `xsi:type`.
///
/// ```
/// use saponify::types::{AnySimple, QName};
/// use saponify::{FromXml, ToXml};
///
/// #[derive(FromXml, ToXml)]
/// #[soap(element = "property")]
/// struct Property {
///     value: AnySimple,
/// }
///
/// let xs = "http://www.w3.org/2001/XMLSchema";
/// let property = Property { value: AnySimple::of_type(QName::new(xs, "int"), "42") };
/// let xml = saponify::to_string(&property)?;
/// assert!(xml.contains(r#"i:type="xs:int">42<"#), "{xml}");
///
/// let property: Property = saponify::from_str(&xml).unwrap();
/// assert_eq!(property.value.type_name, Some(QName::new(xs, "int")));
/// assert_eq!(property.value.parse::<i32>().unwrap(), 42);
/// # Ok::<(), saponify::WriteError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub struct AnySimple {
    /// The type, where the element names one. That the text is a value of it is not checked.
    pub type_name: Option<QName>,
    /// The text, white space included.
    pub text: String,
    /// What the prefixes in the text stand for, if it is a name or a list of names: prefix (empty for the default namespace)
    /// and namespace. When it is written, prefixes that are in use there already are replaced, in the text too.
    pub prefixes: Vec<(String, String)>,
    /// The attributes that the element has: the type that it names may be a complex one derived from a simple one.
    pub attributes: Vec<AnyAttribute>,
}

impl AnySimple {
    /// A text whose type is not said.
    pub fn new(text: impl Into<String>) -> AnySimple {
        AnySimple { text: text.into(), ..AnySimple::default() }
    }

    /// A text of this type.
    pub fn of_type(type_name: QName, text: impl Into<String>) -> AnySimple {
        AnySimple { type_name: Some(type_name), ..AnySimple::new(text) }
    }

    /// The text as a value of a type of the caller's choice.
    ///
    /// # Errors
    ///
    /// When the text is no value of that type.
    pub fn parse<T: FromText>(&self) -> Result<T, TextError> {
        T::from_text(&self.text, &Prefixes(&self.prefixes))
    }

    /// Whether it is a name by its type, so that the default namespace matters to it.
    fn is_name(&self) -> bool {
        self.type_name.as_ref().is_some_and(|name| name.namespace() == Some(XS) && name.local() == "QName")
    }

    /// Keeps what the prefixes in the text stand for.
    fn keep_prefixes(&mut self, names: &dyn ResolvePrefix) {
        for word in self.text.split_ascii_whitespace() {
            let prefix = match word.split_once(':') {
                Some((prefix, _)) => prefix,
                None if self.is_name() => "",
                None => continue,
            };
            if self.prefixes.iter().all(|(known, _)| known != prefix)
                && let Some(namespace) = names.resolve(prefix).filter(|namespace| !namespace.is_empty())
            {
                self.prefixes.push((prefix.to_owned(), namespace.to_owned()));
            }
        }
    }
}

struct Prefixes<'v>(&'v [(String, String)]);

impl ResolvePrefix for Prefixes<'_> {
    fn resolve(&self, prefix: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == prefix).map(|(_, namespace)| namespace.as_str())
    }
}

impl From<String> for AnySimple {
    fn from(text: String) -> AnySimple {
        AnySimple::new(text)
    }
}

impl From<&str> for AnySimple {
    fn from(text: &str) -> AnySimple {
        AnySimple::new(text)
    }
}

impl FromXml for AnySimple {
    fn from_xml(reader: &mut Reader<'_>) -> Result<AnySimple, ReadError> {
        let type_name = reader.xsi_type()?;
        let attributes = AnyAttribute::capture_all(reader)?;
        let text = reader.text()?.into_owned();
        let mut value = AnySimple { type_name, text, prefixes: Vec::new(), attributes };
        value.keep_prefixes(reader);
        Ok(value)
    }
}

impl ToXml for AnySimple {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        if let Some(name) = &self.type_name {
            writer.xsi_type_named(name)?;
        }
        AnyAttribute::write_all(&self.attributes, writer)?;
        let mut text = Cow::Borrowed(self.text.as_str());
        for (prefix, namespace) in &self.prefixes {
            let is_kept = is_ncname(prefix) && writer.declare_prefix(prefix, namespace)?;
            if !is_kept {
                let other = writer.prefix_for(namespace);
                text = Cow::Owned(replace_prefix(&text, prefix, &other));
            }
        }
        writer.text(&text)
    }
}

/// Gives the words with a prefix another one.
fn replace_prefix(text: &str, prefix: &str, other: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
        let name = match word.split_once(':') {
            Some((found, name)) if found == prefix => name,
            None if prefix.is_empty() && !word.trim_ascii().is_empty() => word,
            _ => {
                replaced.push_str(word);
                continue;
            }
        };
        replaced.push_str(other);
        replaced.push(':');
        replaced.push_str(name);
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::replace_prefix;

    #[test]
    fn prefixes_are_replaced_word_by_word() {
        assert_eq!(replace_prefix(" a:x\tb:a:y a:z\n", "a", "n"), " n:x\tb:a:y n:z\n");
        assert_eq!(replace_prefix(" x ", "", "n"), " n:x ");
        assert_eq!(replace_prefix("a:x", "", "n"), "a:x");
    }
}
