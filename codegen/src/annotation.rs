//! Documentation and extensions, which WSDL and XML Schema write much alike.

use roxmltree::Node;

use crate::model::{Annotation, Documentation, Extension, QName};
use crate::source::{FileId, Span};
use crate::xml;

/// The attributes of foreign namespaces on an element.
pub(crate) fn foreign_attributes(file: FileId, node: Node<'_, '_>, own: &str) -> Vec<Extension> {
    let foreign = node.attributes().filter(|attribute| attribute.namespace().is_some_and(|name| name != own));
    foreign
        .map(|attribute| Extension {
            name: QName::new(attribute.namespace().unwrap_or_default(), attribute.name()),
            text: attribute.value().trim().to_owned(),
            attributes: Vec::new(),
            children: Vec::new(),
            span: Span::new(file, attribute.range()),
        })
        .collect()
}

/// `xs:annotation`, added to what is there: a schema may have several.
pub(crate) fn read_schema_annotation(file: FileId, node: Node<'_, '_>, annotation: &mut Annotation) {
    for child in xml::elements(node).filter(|child| child.tag_name().namespace() == Some(xml::XS)) {
        match child.tag_name().name() {
            "documentation" => annotation.documentation.extend(documentation(file, child)),
            "appinfo" => {
                annotation.extensions.extend(xml::elements(child).map(|entry| extension(file, entry)))
            }
            _ => {}
        }
    }
}

/// `xs:documentation`, `wsdl:documentation`; none where there is no text.
pub(crate) fn documentation(file: FileId, node: Node<'_, '_>) -> Option<Documentation> {
    let text = dedented(&xml::all_text(node));
    let language = node.attribute((xml::XML, "lang")).map(str::to_owned);
    (!text.is_empty()).then(|| Documentation { text, language, span: xml::span(file, node) })
}

/// An element of another vocabulary with all that is in it.
pub(crate) fn extension(file: FileId, node: Node<'_, '_>) -> Extension {
    let text: String = node.children().filter(Node::is_text).filter_map(|text| text.text()).collect();
    let attribute = |attribute: roxmltree::Attribute<'_, '_>| {
        (
            QName::new(attribute.namespace().unwrap_or_default(), attribute.name()),
            attribute.value().to_owned(),
        )
    };
    Extension {
        name: xml::tag(node),
        text: text.trim().to_owned(),
        attributes: node.attributes().map(attribute).collect(),
        children: xml::elements(node).map(|child| extension(file, child)).collect(),
        span: xml::span(file, node),
    }
}

/// Removes the indentation that all lines but the first share, blank lines at both ends, and blanks at line ends.
fn dedented(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    // The first line follows the start tag; its own indentation says nothing about the others.
    let common = lines.iter().skip(1).filter(|line| !line.is_empty()).map(indentation).min().unwrap_or(0);
    let cut = |(index, line): (usize, &&str)| match index {
        0 => line.trim_start().to_owned(),
        // Blanks of several bytes may make the common indentation end within one.
        _ => line.get(common..).unwrap_or(line.trim_start()).to_owned(),
    };
    let lines: Vec<String> = lines.iter().enumerate().map(cut).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    lines[first..last].join("\n")
}

#[cfg(test)]
mod tests {
    use super::dedented;

    #[test]
    fn removes_what_the_markup_indents() {
        assert_eq!(dedented("  One line. "), "One line.");
        assert_eq!(
            dedented("\n      First.\n        Deeper.\n\n      Last.\n    "),
            "First.\n  Deeper.\n\nLast."
        );
        assert_eq!(dedented("First\n    second"), "First\nsecond");
        assert_eq!(dedented("\n \u{3000}a\n  b"), "a\nb");
        assert_eq!(dedented(" \n "), "");
    }
}
