//! The namespace declarations around a piece of XML, so that it means the same in another place.

use saponify::ReadError;
use saponify::xml::AnyElement;

/// Prefixes (empty for the default namespace) and the namespaces that they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Scope(Vec<(String, String)>);

impl Scope {
    /// What the start tag of an element declares, in this scope.
    pub(super) fn inside(&self, start_tag: &str, end_tag: &str) -> Result<Scope, ReadError> {
        let element = AnyElement::parse(&self.around(&format!("{start_tag}{end_tag}")))?;
        let own = element.elements().flat_map(|element| element.declarations.iter().cloned());
        let mut declarations: Vec<_> = own.collect();
        for (prefix, uri) in &self.0 {
            if !declarations.iter().any(|(own, _)| own == prefix) {
                declarations.push((prefix.clone(), uri.clone()));
            }
        }
        Ok(Scope(declarations))
    }

    /// A document with one child, which stands in this scope.
    pub(super) fn around(&self, xml: &str) -> String {
        let mut document = "<scope".to_owned();
        push_declarations(&mut document, self.0.iter());
        document + ">" + xml + "</scope>"
    }

    /// An element of this scope as it has to be written in another one: what it does not declare itself and what means
    /// something else there is declared in its start tag.
    pub(super) fn carry(&self, xml: &str, target: &Scope) -> Result<String, ReadError> {
        let no_default = ("".to_owned(), "".to_owned());
        let mut differing: Vec<_> =
            self.0.iter().filter(|(prefix, uri)| target.resolve(prefix) != uri).collect();
        if self.resolve("").is_empty() && !target.resolve("").is_empty() {
            differing.push(&no_default);
        }
        if differing.is_empty() {
            return Ok(xml.to_owned());
        }
        let context = AnyElement::parse(&self.around(xml))?;
        let own: Vec<_> = context.elements().flat_map(|element| &element.declarations).collect();
        let missing = differing.into_iter().filter(|(prefix, _)| !own.iter().any(|(own, _)| own == prefix));
        let name_end =
            xml.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(xml.len());
        let mut carried = xml[..name_end].to_owned();
        push_declarations(&mut carried, missing);
        carried.push_str(&xml[name_end..]);
        Ok(carried)
    }

    fn resolve(&self, prefix: &str) -> &str {
        self.0.iter().find(|(bound, _)| bound == prefix).map_or("", |(_, uri)| uri)
    }
}

fn push_declarations<'d>(out: &mut String, declarations: impl Iterator<Item = &'d (String, String)>) {
    for (prefix, uri) in declarations {
        // That of `xml` is always in scope; and no prefix but the default one can be taken back (Namespaces in XML 1.0).
        if prefix == "xml" || (uri.is_empty() && !prefix.is_empty()) {
            continue;
        }
        out.push_str(" xmlns");
        if !prefix.is_empty() {
            out.push(':');
            out.push_str(prefix);
        }
        out.push_str("=\"");
        out.push_str(&uri.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"));
        out.push('"');
    }
}
