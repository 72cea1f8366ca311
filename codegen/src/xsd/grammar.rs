//! What stands in the wrong order, too often, or where nothing may stand: the content of each element of XML Schema, as the
//! schema for schemas has it (XML Schema Part 1, appendix A).
//!
//! Elements in the wrong order are read all the same and warned of: authors and their tools take liberties, and what is meant
//! is clear. What cannot stand in an element at all is reported by whoever reads that element, and here for those that nobody
//! looks into.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::parse::Parser;
use crate::diagnostics::Diagnostic;
use crate::source::Span;
use crate::xml::{self, XS};

/// A part of an element's content: the elements that may stand in it, and how many of them.
struct Part {
    words: &'static [&'static str],
    once: bool,
}

const fn one(words: &'static [&'static str]) -> Part {
    Part { words, once: true }
}

const fn many(words: &'static [&'static str]) -> Part {
    Part { words, once: false }
}

const ANNOTATION: Part = one(&["annotation"]);
const MODEL: Part = one(&["group", "all", "choice", "sequence"]);
const ATTRIBUTES: Part = many(&["attribute", "attributeGroup"]);
const ANY_ATTRIBUTE: Part = one(&["anyAttribute"]);
const OPEN_CONTENT: Part = one(&["openContent"]);
const ASSERTIONS: Part = many(&["assert"]);
const FACETS: Part = many(&[
    "minExclusive",
    "minInclusive",
    "maxExclusive",
    "maxInclusive",
    "totalDigits",
    "fractionDigits",
    "length",
    "minLength",
    "maxLength",
    "enumeration",
    "whiteSpace",
    "pattern",
    "assertion",
    "explicitTimezone",
]);

/// The content of an element, part after part.
fn content(word: &str) -> Option<&'static [Part]> {
    Some(match word {
        "schema" => {
            const {
                &[
                    many(&["include", "import", "redefine", "override", "annotation"]),
                    one(&["defaultOpenContent"]),
                    many(&[
                        "simpleType",
                        "complexType",
                        "group",
                        "attributeGroup",
                        "element",
                        "attribute",
                        "notation",
                        "annotation",
                    ]),
                ]
            }
        }
        "element" => {
            const {
                &[
                    ANNOTATION,
                    one(&["simpleType", "complexType"]),
                    many(&["alternative"]),
                    many(&["unique", "key", "keyref"]),
                ]
            }
        }
        "attribute" | "list" => const { &[ANNOTATION, one(&["simpleType"])] },
        "union" => const { &[ANNOTATION, many(&["simpleType"])] },
        "simpleType" => const { &[ANNOTATION, one(&["restriction", "list", "union"])] },
        "complexType" => {
            const {
                &[
                    ANNOTATION,
                    one(&["simpleContent", "complexContent"]),
                    OPEN_CONTENT,
                    MODEL,
                    ATTRIBUTES,
                    ANY_ATTRIBUTE,
                    ASSERTIONS,
                ]
            }
        }
        "simpleContent" | "complexContent" => const { &[ANNOTATION, one(&["restriction", "extension"])] },
        "restriction" => {
            const {
                &[
                    ANNOTATION,
                    OPEN_CONTENT,
                    one(&["simpleType"]),
                    MODEL,
                    FACETS,
                    ATTRIBUTES,
                    ANY_ATTRIBUTE,
                    ASSERTIONS,
                ]
            }
        }
        "extension" => const { &[ANNOTATION, OPEN_CONTENT, MODEL, ATTRIBUTES, ANY_ATTRIBUTE, ASSERTIONS] },
        "group" => const { &[ANNOTATION, MODEL] },
        "attributeGroup" => const { &[ANNOTATION, ATTRIBUTES, ANY_ATTRIBUTE] },
        "all" | "choice" | "sequence" => {
            const { &[ANNOTATION, many(&["element", "group", "choice", "sequence", "all", "any"])] }
        }
        "unique" | "key" | "keyref" => const { &[ANNOTATION, one(&["selector"]), many(&["field"])] },
        "annotation" => const { &[many(&["appinfo", "documentation"])] },
        _ if is_leaf(word) => const { &[ANNOTATION] },
        _ => return None,
    })
}

/// Elements that hold nothing but an annotation.
fn is_leaf(word: &str) -> bool {
    matches!(word, "include" | "import" | "notation" | "any" | "anyAttribute" | "selector" | "field")
        || FACETS.words.contains(&word)
}

/// What is wrong with a child.
enum Fault {
    /// It stands behind what it has to stand before.
    Late,
    /// There is one already.
    Again,
    /// It has no meaning there.
    Foreign,
}

impl Parser<'_> {
    /// Checks a schema and all that is in it.
    pub(super) fn check_grammar(&mut self, schema: Node<'_, '_>) {
        let mut ids = BTreeMap::new();
        let mut open = vec![schema];
        while let Some(node) = open.pop() {
            self.check_id(node, &mut ids);
            self.check_text(node);
            self.check_content(node);
            // What documentation and the like hold is not ours.
            let is_ours = |child: &Node<'_, '_>| {
                let name = child.tag_name();
                name.namespace() == Some(XS) && !matches!(name.name(), "appinfo" | "documentation")
            };
            let first = open.len();
            open.extend(xml::elements(node).filter(is_ours));
            open[first..].reverse();
        }
    }

    fn check_text(&mut self, node: Node<'_, '_>) {
        let is_said = |child: &Node<'_, '_>| {
            child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty())
        };
        if node.children().any(|child| is_said(&child)) {
            let message = format!("there is text in `{}`", xml::written(node));
            self.0.warn(node, message, "it means nothing there; a `documentation` is the place for it");
        }
    }

    fn check_content(&mut self, node: Node<'_, '_>) {
        let Some(parts) = content(node.tag_name().name()) else { return };
        let mut at = 0;
        for child in xml::elements(node).filter(|child| child.tag_name().namespace() == Some(XS)) {
            let word = child.tag_name().name();
            let has = |part: &Part| part.words.contains(&word);
            match parts[at..].iter().position(has) {
                Some(ahead) => at += ahead + usize::from(parts[at + ahead].once),
                None => match parts.iter().position(has) {
                    Some(part) if parts[part].once && is_again(node, child) => {
                        self.report_fault(child, Fault::Again);
                    }
                    Some(_) => self.report_fault(child, Fault::Late),
                    None => self.report_fault(child, Fault::Foreign),
                },
            }
        }
    }

    fn report_fault(&mut self, node: Node<'_, '_>, fault: Fault) {
        let Some(parent) = node.parent_element() else { return };
        let (word, inside) = (xml::written(node), xml::written(parent));
        let is_annotation = node.tag_name().name() == "annotation";
        match fault {
            Fault::Late if is_annotation => {
                let message = format!("`{word}` stands behind other content of `{inside}`");
                self.0.warn(node, message, "it is read all the same; it belongs first");
            }
            Fault::Late => {
                let message = format!("`{word}` stands in `{inside}` behind what it has to stand before");
                self.0.warn(node, message, "it is read all the same; move it forward");
            }
            Fault::Again if is_annotation => {
                let message = format!("`{inside}` has more than one `{word}`");
                self.0.warn(node, message, "all of them are read; put them into one");
            }
            Fault::Again if matches!(node.tag_name().name(), "selector" | "simpleType") => {
                let message = format!("`{inside}` has more than one `{word}`");
                self.0.warn(node, message, "remove one of them");
            }
            // Whoever reads the element says so.
            Fault::Again => {}
            Fault::Foreign if is_leaf(parent.tag_name().name()) => self.unexpected(node),
            Fault::Foreign => {}
        }
    }

    /// Identifiers are names, and each is given once in a document.
    fn check_id<'a>(&mut self, node: Node<'a, '_>, known: &mut BTreeMap<&'a str, Span>) {
        let Some(attribute) = node.attribute_node("id") else { return };
        let (id, span) = (attribute.value().trim(), Span::new(self.0.file, attribute.range_value()));
        let warning = if !xml::is_ncname(id) {
            Diagnostic::warning(span, format!("`{id}` is no identifier"))
                .hint("an `id` is a name: it begins with a letter or `_`; nothing is lost, since nothing refers to it")
        } else if let Some(first) = known.insert(id, span) {
            Diagnostic::warning(span, format!("the identifier `{id}` is given twice"))
                .note(first, "first here")
                .hint("nothing is lost, since nothing refers to it; remove one of them")
        } else {
            return;
        };
        self.0.diagnostics.push(warning);
    }
}

/// Whether an element of the same name stands before this one.
fn is_again(parent: Node<'_, '_>, child: Node<'_, '_>) -> bool {
    xml::elements(parent)
        .take_while(|other| *other != child)
        .any(|other| other.tag_name() == child.tag_name())
}
