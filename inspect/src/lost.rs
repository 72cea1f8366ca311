//! What of a message is not in the message as we would write it.
//!
//! Elements are compared by their local names without regard to case, since what is read may have other namespaces and another
//! spelling than what is written, and without their order. Elements that say nothing (nil, empty) may be absent.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

/// No more than this many are listed.
const MOST: usize = 20;

/// Comparing runs as deep as the document does; a message that has been read is not deeper.
const DEEPEST: usize = 256;

/// The places of what got lost; none where a message is no XML.
pub fn lost(original: &str, written: &str) -> Vec<String> {
    let mut lost = Vec::new();
    if let (Ok(original), Ok(written)) = (Document::parse(original), Document::parse(written)) {
        compare(original.root_element(), written.root_element(), "", 0, &mut lost);
    }
    lost
}

fn compare(original: Node<'_, '_>, written: Node<'_, '_>, owner: &str, depth: usize, lost: &mut Vec<String>) {
    let place = format!("{owner}/{}", original.tag_name().name());
    for attribute in original.attributes().filter(|attribute| says_something(attribute)) {
        let is_kept = written.attributes().any(|other| other.name().eq_ignore_ascii_case(attribute.name()));
        if !is_kept {
            add(lost, format!("{place}/@{}", attribute.name()), attribute.value());
        }
    }
    let text = |node: Node<'_, '_>| -> String {
        node.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
    };
    let (before, after) = (text(original), text(written));
    if !before.trim().is_empty() && after.trim().is_empty() {
        add(lost, place.clone(), before.trim());
    }
    if depth < DEEPEST {
        children(original, written, &place, depth, lost);
    }
}

fn children(
    original: Node<'_, '_>,
    written: Node<'_, '_>,
    place: &str,
    depth: usize,
    lost: &mut Vec<String>,
) {
    let mut by_name: BTreeMap<String, Vec<Node<'_, '_>>> = BTreeMap::new();
    for child in written.children().filter(Node::is_element) {
        by_name.entry(name(child)).or_default().push(child);
    }
    by_name.values_mut().for_each(|same| same.reverse());
    let mut missing = Vec::new();
    for child in original.children().filter(Node::is_element) {
        match by_name.get_mut(&name(child)).and_then(Vec::pop) {
            Some(other) => compare(child, other, place, depth + 1, lost),
            None => missing.push(child),
        }
    }
    // What is left may be the same by another name.
    let mut rest: BTreeMap<String, usize> = BTreeMap::new();
    for other in by_name.into_values().flatten().filter(|_| !missing.is_empty()) {
        *rest.entry(words(other)).or_default() += 1;
    }
    for child in missing {
        let said = words(child);
        match rest.get_mut(&said).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None if said.is_empty() => {}
            None => add(lost, format!("{place}/{}", child.tag_name().name()), &said),
        }
    }
}

fn name(node: Node<'_, '_>) -> String {
    node.tag_name().name().to_ascii_lowercase()
}

/// All text in an element, without what only divides its parts.
fn words(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
    texts.map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Attributes of XML's own vocabularies say how to read an element, not what it says.
fn says_something(attribute: &roxmltree::Attribute<'_, '_>) -> bool {
    let own = ["http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace"];
    !attribute.namespace().is_some_and(|namespace| own.contains(&namespace))
}

fn add(lost: &mut Vec<String>, place: String, value: &str) {
    const CHARS: usize = 60;
    if lost.len() < MOST {
        let shown: String = value.chars().take(CHARS).collect();
        lost.push(format!("{} {shown:?}", place.trim_start_matches('/')));
    }
}

#[cfg(test)]
mod tests {
    use super::lost;

    #[test]
    fn order_namespaces_case_and_absence_do_not_count() {
        let original = "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><b i:nil='true'/><C>1</C><d x='1'>2</d><e/></a>";
        assert_eq!(lost(original, "<a xmlns='urn:a'><d x='1'> 2 </d><c>1</c></a>"), Vec::<String>::new());
        // Another name.
        assert_eq!(lost("<a><dialled>1</dialled></a>", "<a><dialed>1</dialed></a>"), Vec::<String>::new());
    }

    #[test]
    fn what_says_something_counts() {
        let original = "<a><b>1</b><b>2</b><c><d>3</d><f g='h'/></c></a>";
        let found = lost(original, "<a><b>1</b><c><d/><f/></c></a>");
        assert_eq!(found, ["a/c/d \"3\"", "a/c/f/@g \"h\"", "a/b \"2\""]);
    }
}
