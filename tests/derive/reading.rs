//! Leniency and strictness of derived readers.

use saponify::{FromXml, ToXml};

use crate::{read, read_strict, refusal, strict_refusal};

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(element = "r", namespace = "urn:r")]
struct Record {
    #[soap(attribute)]
    id: Option<i32>,
    a: i32,
    b: Option<String>,
    #[soap(max_occurs = 2)]
    c: Vec<i32>,
    inner: Option<Inner>,
}

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(namespace = "urn:r")]
struct Inner {
    #[soap(attribute)]
    need: i32,
    d: Option<bool>,
}

fn record() -> Record {
    Record {
        id: Some(1),
        a: 2,
        b: Some("x".to_owned()),
        c: vec![3, 4],
        inner: Some(Inner { need: 5, d: None }),
    }
}

const IN_ORDER: &str = r#"<r id="1" xmlns="urn:r"><a>2</a><b>x</b><c>3</c><c>4</c><inner need="5"/></r>"#;

#[test]
fn in_order_both_read() {
    assert_eq!(read::<Record>(IN_ORDER).unwrap(), record());
    assert_eq!(read_strict::<Record>(IN_ORDER).unwrap(), record());
}

#[test]
fn any_order() {
    let xml = r#"<r id="1" xmlns="urn:r"><c>3</c><inner need="5"/><b>x</b><c>4</c><a>2</a></r>"#;
    assert_eq!(read::<Record>(xml).unwrap(), record());
    assert_eq!(strict_refusal::<Record>(xml), "byte 49: the element `b` is out of order");
}

#[test]
fn unknown_elements_attributes_and_text() {
    let xml = r#"<r id="1" x="y" xmlns="urn:r">text<a>2</a><b>x</b><zzz><a>9</a></zzz><c>3</c><c>4</c><inner need="5"/></r>"#;
    assert_eq!(read::<Record>(xml).unwrap(), record());
    assert_eq!(strict_refusal::<Record>(xml), "byte 10: unexpected attribute x");
    assert_eq!(
        strict_refusal::<Record>(r#"<r xmlns="urn:r"><a>1</a><zzz/></r>"#),
        "byte 25: unexpected element {urn:r}zzz"
    );
    assert_eq!(
        strict_refusal::<Record>(r#"<r xmlns="urn:r">text<a>1</a></r>"#),
        "byte 17: unexpected text between elements"
    );
}

#[test]
fn no_namespace_stands_for_the_expected_one() {
    let xml =
        r#"<p:r id="1" xmlns:p="urn:r"><a>2</a><p:b>x</p:b><c>3</c><p:c>4</p:c><inner need="5"/></p:r>"#;
    assert_eq!(read::<Record>(xml).unwrap(), record());
    assert_eq!(strict_refusal::<Record>(xml), "byte 28: unexpected element a");
    // Another namespace never does.
    let xml = r#"<r xmlns="urn:r"><a xmlns="urn:other">2</a></r>"#;
    assert_eq!(refusal::<Record>(xml), "byte 47, at r: the element `a` is missing");
}

#[test]
fn duplicates_are_refused_not_overwritten() {
    let xml = r#"<r xmlns="urn:r"><a>1</a><a>2</a></r>"#;
    assert_eq!(refusal::<Record>(xml), "byte 25, at r/a: the element `a` occurs more than once");
    let xml = r#"<r xmlns="urn:r"><a>1</a><b>1</b><b>2</b></r>"#;
    assert_eq!(refusal::<Record>(xml), "byte 33, at r/b: the element `b` occurs more than once");
}

#[test]
fn too_many_occurrences() {
    let xml = r#"<r xmlns="urn:r"><a>1</a><c>1</c><c>2</c><c>3</c></r>"#;
    assert_eq!(read::<Record>(xml).unwrap().c, [1, 2, 3]);
    assert_eq!(
        strict_refusal::<Record>(xml),
        "byte 41, at c: the element `c` occurs more often than its schema allows"
    );
}

#[test]
fn required_parts() {
    assert_eq!(refusal::<Record>(r#"<r xmlns="urn:r"/>"#), "byte 18, at r: the element `a` is missing");
    let xml = r#"<r xmlns="urn:r"><a>1</a><inner/></r>"#;
    assert_eq!(refusal::<Record>(xml), "byte 33, at r/inner: the attribute `need` is missing");
}

#[test]
fn values_say_where_they_are_wrong() {
    let xml = r#"<r xmlns="urn:r"><a>1</a><inner need="many"/></r>"#;
    let message = refusal::<Record>(xml);
    assert!(message.starts_with("byte 32, at r/inner/@need: expected"), "{message}");
    let xml = r#"<r xmlns="urn:r"><a>x</a></r>"#;
    let message = refusal::<Record>(xml);
    assert!(
        message.starts_with("byte 20, at r/a: expected") && message.ends_with("found \"x\""),
        "{message}"
    );
    let xml = r#"<r xmlns="urn:r" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><a i:nil="true"/></r>"#;
    assert!(refusal::<Record>(xml).ends_with("at r/a: expected a value, found xsi:nil"));
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "d")]
struct Defaults {
    #[soap(attribute, default = "de")]
    language: String,
    #[soap(default = 5)]
    count: Option<i32>,
    #[soap(default = "x y")]
    text: String,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "t")]
struct TextDefault {
    #[soap(text, default = -1)]
    value: i32,
}

#[test]
fn defaults() {
    // An absent attribute has its default, and so has an empty element; an absent element has none.
    let value: Defaults = read("<d><count/><text/></d>").unwrap();
    assert_eq!(value, Defaults { language: "de".to_owned(), count: Some(5), text: "x y".to_owned() });
    let value: Defaults = read("<d><text>z</text></d>").unwrap();
    assert_eq!(value.count, None);
    assert_eq!(read::<TextDefault>("<t/>").unwrap().value, -1);
}

/// More fields than fit the bits of a word.
mod wide {
    use saponify::{FromXml, ToXml};

    macro_rules! wide {
        ($($field:ident)*) => {
            #[derive(Debug, Default, PartialEq, FromXml, ToXml)]
            #[soap(element = "wide")]
            pub(super) struct Wide {
                $(pub(super) $field: Option<String>,)*
            }
        };
    }

    wide! {
        a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6
        d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9
    }
}

#[test]
fn many_fields_from_a_macro() {
    let wide = wide::Wide { a0: Some("first".to_owned()), g9: Some("last".to_owned()), ..Default::default() };
    crate::round_trip(&wide, "<wide><a0>first</a0><g9>last</g9></wide>");
    // Half of it is dropped.
    let message = refusal::<wide::Wide>("<wide><a0>first</a0><g8>x</g8><g9>last</wide>");
    assert!(message.contains("end tag"), "{message}");
}
