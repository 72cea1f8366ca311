//! Whether two messages say the same.

use sap_ici::saponify::xml::{AnyElement, AnyNode};

/// Panics at the first place that one of them has alone. Prefixes, white space between elements and the order of elements
/// with different names mean nothing.
pub(crate) fn nothing_lost(name: &str, before: &AnyElement, after: &AnyElement) {
    compare(name, &mut vec![before.local.clone()], before, after);
}

fn compare(name: &str, path: &mut Vec<String>, before: &AnyElement, after: &AnyElement) {
    let place = || format!("{name}: {}", path.join("/"));
    assert_eq!(before.namespace, after.namespace, "{}", place());
    assert_eq!(attributes(before), attributes(after), "{}", place());
    if before.elements().next().is_none() {
        assert_eq!(before.text(), after.text(), "{}", place());
    }
    let (before, after) = (sorted(before), sorted(after));
    let names =
        |elements: &[&AnyElement]| elements.iter().map(|child| child.local.clone()).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after), "{}", place());
    for (before, after) in before.into_iter().zip(after) {
        path.push(before.local.clone());
        compare(name, path, before, after);
        path.pop();
    }
}

fn attributes(element: &AnyElement) -> Vec<(&str, &str, &str)> {
    let mut attributes: Vec<_> = element
        .attributes
        .iter()
        .map(|attribute| (&*attribute.namespace, &*attribute.local, &*attribute.value))
        .collect();
    attributes.sort_unstable();
    attributes
}

fn sorted(element: &AnyElement) -> Vec<&AnyElement> {
    let mut elements: Vec<&AnyElement> = element
        .children
        .iter()
        .filter_map(|child| match child {
            AnyNode::Element(element) => Some(element),
            AnyNode::Text(_) => None,
        })
        .collect();
    elements.sort_by(|one, other| one.local.cmp(&other.local));
    elements
}
