//! Names, and the prefixes that they need.

use saponify::types::{FromText, NoPrefixes, PrefixOf, QName, ResolvePrefix, TextError, ToText};

/// Declarations in scope: prefixes and their namespaces.
struct Scope(&'static [(&'static str, &'static str)]);

impl ResolvePrefix for Scope {
    fn resolve(&self, prefix: &str) -> Option<&str> {
        self.0.iter().find(|(declared, _)| *declared == prefix).map(|(_, namespace)| *namespace)
    }
}

impl PrefixOf for Scope {
    fn prefix_of(&self, namespace: &str) -> Option<&str> {
        match namespace {
            "" => self.resolve("").is_none().then_some(""),
            _ => self.0.iter().find(|(_, declared)| *declared == namespace).map(|(prefix, _)| *prefix),
        }
    }
}

const PREFIXES: Scope = Scope(&[("s", "urn:shop"), ("ü", "urn:u")]);
const DEFAULT: Scope = Scope(&[("", "urn:default"), ("s", "urn:shop")]);

fn write(name: &QName, scope: &Scope) -> Result<String, TextError> {
    let mut out = String::new();
    name.to_text(&mut out, scope).map(|()| out)
}

#[test]
fn prefixes_are_resolved() {
    let name = QName::from_text("\n s:Order ", &PREFIXES).unwrap();
    assert_eq!((name.namespace(), name.local(), name.prefix()), (Some("urn:shop"), "Order", Some("s")));
    assert_eq!(name, QName::new("urn:shop", "Order"));
    assert_eq!(QName::from_text("Order", &PREFIXES).unwrap(), QName::unqualified("Order"));
    assert_eq!(QName::from_text("Order", &DEFAULT).unwrap(), QName::new("urn:default", "Order"));
    assert_eq!(QName::from_text("ü:größe-1.0", &PREFIXES).unwrap(), QName::new("urn:u", "größe-1.0"));
    assert_eq!(QName::from_text("Order", &Scope(&[("", "")])).unwrap(), QName::unqualified("Order"));
    assert_eq!(QName::new("", "Order"), QName::unqualified("Order"));
}

#[test]
fn what_is_no_name_is_refused() {
    for text in [
        "",
        "s:",
        ":Order",
        "s:s:Order",
        "1st",
        "s:1st",
        "-a",
        "a b",
        "a&b",
        "s: Order",
        "<a>",
        "s:\u{300}a",
        "a×b",
    ] {
        assert!(QName::from_text(text, &PREFIXES).is_err(), "{text:?}");
    }
    let error = QName::from_text("t:Order", &PREFIXES).unwrap_err();
    assert_eq!(error.to_string(), "expected a name whose prefix is declared, found \"t:Order\"");
    assert!(
        QName::from_text("s:Order", &Scope(&[("s", "")])).is_err(),
        "a prefix cannot be bound to no namespace"
    );
}

#[test]
fn writing_asks_for_the_prefix_and_announces_the_namespace() {
    let name = QName::new("urn:shop", "Order");
    assert_eq!(write(&name, &PREFIXES).unwrap(), "s:Order");
    assert_eq!(write(&QName::new("urn:default", "Order"), &DEFAULT).unwrap(), "Order");
    assert_eq!(write(&QName::unqualified("Order"), &PREFIXES).unwrap(), "Order");
    for (name, namespace) in [(name, "urn:shop"), (QName::unqualified("Order"), "")] {
        let mut announced = Vec::new();
        name.namespaces(&mut |namespace| announced.push(namespace.to_owned()));
        assert_eq!(announced, [namespace]);
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    assert!(write(&QName::new("urn:other", "Order"), &PREFIXES).is_err());
    assert!(write(&QName::unqualified("Order"), &DEFAULT).is_err(), "the default namespace would take it");
    for local in ["", "a:b", "a b", "<", "1"] {
        assert!(write(&QName::unqualified(local), &PREFIXES).is_err(), "{local:?}");
    }
    assert_eq!(
        QName::from_text("xml:lang", &NoPrefixes).unwrap().namespace(),
        Some("http://www.w3.org/XML/1998/namespace")
    );
}
