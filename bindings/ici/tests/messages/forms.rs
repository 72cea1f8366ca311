//! The forms in which peers write one and the same message: they do not agree on the namespaces of what is in a body's
//! element.

use sap_ici::saponify::xml::{AnyElement, AnyNode};

/// A message in the other forms: in no namespace is everything, what is in the children, or the last child alone; the first
/// child is in another interface's; all begin with a capital letter.
pub(crate) fn of(message: &AnyElement) -> [(&'static str, AnyElement); 5] {
    let form = |change: fn(&mut AnyElement)| {
        let mut message = message.clone();
        // What was declared around it would bring the namespace back.
        message.declarations.clear();
        change(body_element(&mut message));
        message
    };
    [
        ("unqualified", form(unqualify)),
        ("content of children unqualified", form(|element| children(element).for_each(unqualify))),
        (
            "one child unqualified",
            form(|element| {
                if let Some(last) = children(element).next_back() {
                    last.namespace.clear();
                    unqualify(last);
                }
            }),
        ),
        (
            "a child of another interface",
            form(|element| {
                if let Some(first) = children(element).next() {
                    "urn:IciForeignInterface".clone_into(&mut first.namespace);
                }
            }),
        ),
        ("another case", form(|element| children(element).for_each(capitalize))),
    ]
}

fn capitalize(element: &mut AnyElement) {
    element.local[..1].make_ascii_uppercase();
    children(element).for_each(capitalize);
}

fn unqualify(element: &mut AnyElement) {
    for child in children(element) {
        child.namespace.clear();
        unqualify(child);
    }
}

fn body_element(message: &mut AnyElement) -> &mut AnyElement {
    let body = children(message).find(|child| child.local == "Body").expect("a body");
    children(body).next().expect("an element in the body")
}

fn children(element: &mut AnyElement) -> impl DoubleEndedIterator<Item = &mut AnyElement> {
    // A prefix or default of its own says otherwise than the form.
    element.declarations.retain(|(_, uri)| uri.starts_with("http:"));
    element.children.iter_mut().filter_map(|child| match child {
        AnyNode::Element(element) => Some(element),
        AnyNode::Text(_) => None,
    })
}
