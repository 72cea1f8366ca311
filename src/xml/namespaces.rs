//! Which prefix means which namespace, while reading.

use std::borrow::Cow;

use super::scan;

/// The namespace of the prefix `xml`, which needs no declaration (Namespaces in XML 1.0, section 3).
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// A namespace in scope: the declaration that binds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NamespaceId(u32);

impl NamespaceId {
    /// No namespace.
    pub(super) const NONE: NamespaceId = NamespaceId(u32::MAX);
}

/// The declarations in scope, innermost last.
#[derive(Clone)]
pub(super) struct Namespaces<'x> {
    declarations: Vec<Declaration<'x>>,
    /// The namespace last recognized, as long as no declaration comes or goes.
    hint: Option<(&'static str, Hint<'x>)>,
}

#[derive(Clone)]
struct Declaration<'x> {
    prefix: &'x str,
    /// Empty: the prefix (the default) is unbound.
    uri: Cow<'x, str>,
    /// The constant that last compared equal: most comparisons end at the pointer.
    known: &'static str,
}

/// How the elements of a namespace are written here.
#[derive(Clone, Copy)]
pub(super) struct Hint<'x> {
    pub(super) prefix: &'x str,
    pub(super) id: NamespaceId,
}

impl<'x> Namespaces<'x> {
    pub(super) fn new() -> Namespaces<'x> {
        let xml = Declaration { prefix: "xml", uri: Cow::Borrowed(XML), known: XML };
        let mut declarations = Vec::with_capacity(8);
        declarations.push(xml);
        Namespaces { declarations, hint: None }
    }

    /// How many declarations are in scope: to be given to [`truncate`](Namespaces::truncate) when the element ends.
    #[inline]
    pub(super) fn len(&self) -> u32 {
        self.declarations.len() as u32
    }

    #[inline]
    pub(super) fn truncate(&mut self, len: u32) {
        if self.declarations.len() > len as usize {
            self.declarations.truncate(len as usize);
            self.hint = None;
        }
    }

    /// Declares a prefix, empty for the default namespace.
    pub(super) fn declare(&mut self, prefix: &'x str, uri: Cow<'x, str>) -> Result<(), &'static str> {
        match prefix {
            "xml" if uri == XML => return Ok(()),
            "xml" => return Err("the prefix `xml` is bound to another namespace"),
            "xmlns" => return Err("the prefix `xmlns` is declared"),
            "" => {}
            _ if uri.is_empty() => return Err("a prefix is bound to the empty namespace"),
            _ => {}
        }
        if uri == XML || uri == XMLNS {
            return Err("a reserved namespace is bound to another prefix");
        }
        self.declarations.push(Declaration { prefix, uri, known: "" });
        self.hint = None;
        Ok(())
    }

    /// What a prefix means; `None` when it is not declared. The empty prefix is always something.
    pub(super) fn resolve(&self, prefix: &str) -> Option<NamespaceId> {
        match self
            .declarations
            .iter()
            .rposition(|declaration| scan::equal(declaration.prefix.as_bytes(), prefix.as_bytes()))
        {
            Some(at) if self.declarations[at].uri.is_empty() => Some(NamespaceId::NONE),
            Some(at) => Some(NamespaceId(at as u32)),
            None if prefix.is_empty() => Some(NamespaceId::NONE),
            None => None,
        }
    }

    /// What a prefix that is declared means among the first declarations.
    pub(super) fn resolve_among(&self, prefix: &str, declarations: u32) -> NamespaceId {
        let among = &self.declarations[..declarations as usize];
        match among.iter().rposition(|declaration| declaration.prefix == prefix) {
            Some(at) if !among[at].uri.is_empty() => NamespaceId(at as u32),
            _ => NamespaceId::NONE,
        }
    }

    pub(super) fn resolve_uri(&self, prefix: &str) -> Option<&str> {
        self.resolve(prefix).map(|id| self.uri(id))
    }

    pub(super) fn uri(&self, id: NamespaceId) -> &str {
        self.declarations.get(id.0 as usize).map_or("", |declaration| declaration.uri.as_ref())
    }

    /// Whether a namespace is this constant; remembers the answer.
    #[inline]
    pub(super) fn is(&mut self, id: NamespaceId, expected: &'static str) -> bool {
        let prefix = match self.declarations.get_mut(id.0 as usize) {
            None if expected.is_empty() => "",
            None => return false,
            Some(declaration) => {
                if !std::ptr::eq(declaration.known, expected) {
                    if declaration.uri != expected {
                        return false;
                    }
                    declaration.known = expected;
                }
                declaration.prefix
            }
        };
        self.hint = Some((expected, Hint { prefix, id }));
        true
    }

    /// How elements of this namespace are written here, where that is known without looking.
    #[inline]
    pub(super) fn hint(&self, namespace: &'static str) -> Option<Hint<'x>> {
        match self.hint {
            Some((known, hint)) if std::ptr::eq(known, namespace) => Some(hint),
            _ => None,
        }
    }

    /// Prefix and URI of the declarations from the `from`th on, innermost last, `xml` left out.
    pub(super) fn declarations(&self, from: u32) -> impl Iterator<Item = (&str, &str)> {
        self.declarations[(from as usize).max(1)..]
            .iter()
            .map(|declaration| (declaration.prefix, declaration.uri.as_ref()))
    }
}
