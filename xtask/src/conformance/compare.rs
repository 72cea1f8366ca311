//! Whether two documents say the same.
//!
//! Names are compared expanded, attributes without order, children in order, except those of `xs:all`, whose order the schema
//! leaves free (XML Schema Part 1, section 3.8.1) and the generated fields do not keep; comments, processing instructions and white
//! space between elements do not count, and neither do the hints `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`.
//! Texts are the same when they are, when they are after white space is collapsed, or when they are the same value in a
//! lexical space that the generated types have ([`value`]). Nothing else is; three things are forgiven because the schema
//! says that they mean the same ([`Lore`]): an attribute or an empty element with its default written out or left out, an
//! `xsi:type` that names the declared type, and `xsi:nil="false"`.

mod lore;
mod value;

use std::collections::BTreeMap;

use roxmltree::Node;

pub(super) use lore::Lore;
use value::Values;

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Compares two elements; the first difference, in words: what kind of difference, where, and details in backquotes.
pub(super) fn compare(original: Node<'_, '_>, written: Node<'_, '_>, lore: &Lore) -> Result<(), String> {
    Comparison { lore, values: Values::new(lore) }.element(original, written)
}

struct Comparison<'a> {
    lore: &'a Lore,
    values: Values<'a>,
}

/// An attribute by its expanded name.
type Attributes<'a> = BTreeMap<(&'a str, &'a str), &'a str>;

/// What an element has inside.
enum Piece<'a, 'x> {
    Element(Node<'a, 'x>),
    Text(String),
}

impl Comparison<'_> {
    fn element(&self, original: Node<'_, '_>, written: Node<'_, '_>) -> Result<(), String> {
        if name(original) != name(written) {
            return Err(at(
                original,
                "element differs",
                &format!("{} became {}", shown(original), shown(written)),
            ));
        }
        self.attributes(original, written)?;
        self.children(original, written)
    }

    fn attributes(&self, original: Node<'_, '_>, written: Node<'_, '_>) -> Result<(), String> {
        let (before, after) = (attributes(original), attributes(written));
        for (&key, &value) in &before {
            match after.get(&key) {
                None if self.is_implied(original, key, value) => {}
                None if key == (XSI, "type") => return Err(at(original, "xsi:type lost", value)),
                None if key == (XSI, "nil") => return Err(at(original, "xsi:nil lost", value)),
                None => return Err(at(original, "attribute lost", &format!("{}={value:?}", key.1))),
                Some(other) if self.same(key, (original, value), (written, other)) => {}
                Some(other) => {
                    let details = format!("{}: {value:?} became {other:?}", key.1);
                    return Err(at(original, "attribute value differs", &details));
                }
            }
        }
        for (&key, &value) in &after {
            if !before.contains_key(&key) && !self.is_implied(written, key, value) {
                return Err(at(original, "attribute added", &format!("{}={value:?}", key.1)));
            }
        }
        Ok(())
    }

    fn same(&self, key: (&str, &str), before: (Node<'_, '_>, &str), after: (Node<'_, '_>, &str)) -> bool {
        match key {
            (XSI, "type") => value::qname(before.0, before.1) == value::qname(after.0, after.1),
            (XSI, "nil") => is_true(before.1) == is_true(after.1),
            _ => self.values.same(before, after),
        }
    }

    /// Whether the schema says the same without the attribute.
    fn is_implied(&self, element: Node<'_, '_>, key: (&str, &str), value: &str) -> bool {
        match key {
            (XSI, "nil") => !is_true(value),
            (XSI, "type") => self.lore.is_declared_type(name(element), value::qname(element, value)),
            (namespace, local) => self
                .lore
                .attribute_defaults(namespace, local)
                .any(|default| self.values.same((element, default), (element, value))),
        }
    }

    fn children(&self, original: Node<'_, '_>, written: Node<'_, '_>) -> Result<(), String> {
        let (before, after) = (pieces(original), pieces(written));
        if self.is_default(original, &before, &after) || self.is_default(original, &after, &before) {
            return Ok(());
        }
        let mut after = self.in_order_of(original, &before, after).into_iter();
        for piece in &before {
            match (piece, after.next()) {
                (Piece::Element(inner), Some(Piece::Element(other))) => {
                    if name(*inner) != name(other) {
                        let details = format!("{} became {}", shown(*inner), shown(other));
                        return Err(at(original, self.kind(original, written), &details));
                    }
                    self.element(*inner, other)?;
                }
                (Piece::Text(text), Some(Piece::Text(other))) => {
                    if !self.values.same((original, text), (written, &other)) {
                        return Err(at(original, "text differs", &format!("{text:?} became {other:?}")));
                    }
                }
                (Piece::Element(inner), _) => {
                    return Err(at(original, self.kind(original, written), &shown(*inner)));
                }
                (Piece::Text(text), _) => return Err(at(original, "text lost", &format!("{text:?}"))),
            }
        }
        match after.next() {
            None => Ok(()),
            Some(Piece::Element(other)) => Err(at(original, self.kind(original, written), &shown(other))),
            Some(Piece::Text(text)) => Err(at(original, "text added", &format!("{text:?}"))),
        }
    }

    /// The pieces in the order of those that they are compared with, where the schema gives no meaning to order (`xs:all`):
    /// elements of one name stay in theirs.
    fn in_order_of<'a, 'x>(
        &self,
        element: Node<'_, '_>,
        before: &[Piece<'_, '_>],
        mut after: Vec<Piece<'a, 'x>>,
    ) -> Vec<Piece<'a, 'x>> {
        // Another type that an element names may have another content.
        if !self.lore.is_unordered(name(element)) || type_name(element).is_some() {
            return after;
        }
        let mut ordered = Vec::new();
        for piece in before {
            let is_it = |other: &Piece<'_, '_>| match (piece, other) {
                (Piece::Element(inner), Piece::Element(other)) => name(*inner) == name(*other),
                (Piece::Text(_), Piece::Text(_)) => true,
                _ => false,
            };
            let found = after.iter().position(is_it);
            ordered.extend(found.map(|place| after.remove(place)));
        }
        ordered.append(&mut after);
        ordered
    }

    /// What kind of difference there is between the child elements.
    fn kind(&self, original: Node<'_, '_>, written: Node<'_, '_>) -> &'static str {
        let (before, after) = (names(original), names(written));
        if before == after {
            "children in another order"
        } else if before.iter().any(|(name, count)| after.get(name).is_none_or(|other| other < count)) {
            "element lost"
        } else {
            "element added"
        }
    }

    /// Whether an element is empty, and the other is as its default says.
    fn is_default(&self, element: Node<'_, '_>, empty: &[Piece<'_, '_>], filled: &[Piece<'_, '_>]) -> bool {
        let ([], [Piece::Text(text)]) = (empty, filled) else { return false };
        let (namespace, local) = name(element);
        self.lore
            .element_defaults(namespace, local)
            .any(|default| self.values.same((element, default), (element, text)))
    }
}

fn at(element: Node<'_, '_>, kind: &str, details: &str) -> String {
    let mut names: Vec<&str> =
        element.ancestors().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
    names.reverse();
    format!("{kind}: at `/{}`: `{details}`", names.join("/"))
}

fn name<'a>(element: Node<'a, '_>) -> (&'a str, &'a str) {
    (element.tag_name().namespace().unwrap_or(""), element.tag_name().name())
}

fn shown(element: Node<'_, '_>) -> String {
    match name(element) {
        ("", local) => local.to_owned(),
        (namespace, local) => format!("{{{namespace}}}{local}"),
    }
}

fn attributes<'a>(element: Node<'a, '_>) -> Attributes<'a> {
    let key =
        |attribute: &roxmltree::Attribute<'a, '_>| (attribute.namespace().unwrap_or(""), attribute.name());
    element
        .attributes()
        .map(|attribute| (key(&attribute), attribute.value()))
        .filter(|(key, _)| !matches!(*key, (XSI, "schemaLocation" | "noNamespaceSchemaLocation")))
        .collect()
}

/// Elements and the texts between them: of an element with elements inside, only texts that are more than white space.
fn pieces<'a, 'x>(element: Node<'a, 'x>) -> Vec<Piece<'a, 'x>> {
    let mut pieces: Vec<Piece<'a, 'x>> = Vec::new();
    for child in element.children() {
        if child.is_element() {
            pieces.push(Piece::Element(child));
        } else if let Some(text) = child.text().filter(|_| child.is_text()) {
            match pieces.last_mut() {
                Some(Piece::Text(before)) => before.push_str(text),
                _ => pieces.push(Piece::Text(text.to_owned())),
            }
        }
    }
    let has_elements = pieces.iter().any(|piece| matches!(piece, Piece::Element(_)));
    pieces.retain(|piece| match piece {
        Piece::Element(_) => true,
        Piece::Text(text) => !(has_elements && value::is_white(text)),
    });
    // No text and an empty one cannot be told apart.
    if let [Piece::Text(text)] = pieces.as_slice()
        && value::is_white(text)
    {
        pieces.clear();
    }
    pieces
}

fn names<'a>(element: Node<'a, '_>) -> BTreeMap<(&'a str, &'a str), usize> {
    let mut names = BTreeMap::new();
    for child in element.children().filter(Node::is_element) {
        *names.entry(name(child)).or_default() += 1;
    }
    names
}

/// Whether an element says that it is nil.
pub(super) fn is_nil(element: Node<'_, '_>) -> bool {
    element.attribute((XSI, "nil")).is_some_and(is_true)
}

/// The type that an element names.
pub(super) fn type_name(element: Node<'_, '_>) -> Option<(String, String)> {
    value::qname(element, element.attribute((XSI, "type"))?)
}

fn is_true(value: &str) -> bool {
    matches!(value.trim(), "true" | "1")
}

#[cfg(test)]
mod tests;
