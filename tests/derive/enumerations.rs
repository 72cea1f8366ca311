//! Enums of texts.

use saponify::types::{FromText, NoPrefixes, ToText};
use saponify::{EnumValue, Enumeration, FromXml, ToXml};

use crate::{refusal, round_trip};

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "status", namespace = "urn:status")]
enum Status {
    #[soap(number = 1)]
    Queued,
    #[soap(value = "In progress", number = 2)]
    InProgress,
    #[soap(value = "", number = -1)]
    Unknown,
    #[soap(other)]
    Other(String),
}

#[derive(Clone, Copy, Debug, PartialEq, FromXml, ToXml)]
enum Closed {
    #[soap(value = "a")]
    A,
    #[soap(value = " b  c")]
    B,
    #[soap(value = "7", number = 8)]
    Seven,
    #[soap(number = 7)]
    Eight,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "e")]
struct Everywhere {
    #[soap(attribute)]
    attribute: Option<Closed>,
    element: Closed,
    many: Vec<Status>,
    #[soap(list)]
    list: Vec<Closed>,
}

fn closed(text: &str) -> Result<Closed, String> {
    Closed::from_text(text, &NoPrefixes).map_err(|error| error.to_string())
}

#[test]
fn values_and_numbers() {
    assert_eq!(Status::VALUES[1], EnumValue { value: "In progress", number: Some(2) },);
    assert_eq!(Status::VALUES.len(), 3);
    assert_eq!(Status::Queued.value(), "Queued");
    assert_eq!(Status::Other("x".to_owned()).value(), "x");
    assert_eq!(Status::Unknown.number(), Some(-1));
    assert_eq!(Status::Other("1".to_owned()).number(), None);
    assert_eq!(Closed::A.number(), None);
    assert_eq!(Status::from_number(2), Some(Status::InProgress));
    assert_eq!(Status::from_number(3), None);
    assert_eq!(Status::from_value("x"), Some(Status::Other("x".to_owned())));
    assert_eq!(Closed::from_value("x"), None);
    assert_eq!(Closed::from_value("a"), Some(Closed::A));
}

#[test]
fn a_text_is_a_value_first_then_a_number() {
    assert_eq!(closed("7"), Ok(Closed::Seven));
    assert_eq!(closed("8"), Ok(Closed::Seven));
    assert_eq!(Status::from_text("2", &NoPrefixes).unwrap(), Status::InProgress);
    assert_eq!(Status::from_text("-1", &NoPrefixes).unwrap(), Status::Unknown);
    assert_eq!(Status::from_text("4", &NoPrefixes).unwrap(), Status::Other("4".to_owned()));
}

#[test]
fn white_space_counts_only_where_it_tells_values_apart() {
    assert_eq!(closed("\n a\t"), Ok(Closed::A));
    assert_eq!(closed(" b  c"), Ok(Closed::B));
    assert_eq!(closed("b c"), Ok(Closed::B));
    assert_eq!(closed("bc"), Err("expected one of a,  b  c, 7, Eight, found \"bc\"".to_owned()));
    assert_eq!(Status::from_text("In \n progress", &NoPrefixes).unwrap(), Status::InProgress);
    // What is not known is kept as it came.
    assert_eq!(Status::from_text(" x ", &NoPrefixes).unwrap(), Status::Other(" x ".to_owned()));
}

#[test]
fn wherever_text_may_stand() {
    round_trip(&Status::InProgress, r#"<a:status xmlns:a="urn:status">In progress</a:status>"#);
    round_trip(
        &Status::Other("<new>".to_owned()),
        r#"<a:status xmlns:a="urn:status">&lt;new&gt;</a:status>"#,
    );
    round_trip(
        &Everywhere {
            attribute: Some(Closed::A),
            element: Closed::Seven,
            many: vec![Status::Queued, Status::Other("x".to_owned())],
            list: vec![Closed::A, Closed::Eight],
        },
        r#"<e attribute="a"><element>7</element><many>Queued</many><many>x</many><list>a Eight</list></e>"#,
    );
}

#[test]
fn an_unknown_value_of_a_closed_enumeration_is_refused() {
    assert_eq!(
        refusal::<Everywhere>("<e><element>z</element></e>"),
        "byte 12, at e/element: expected one of a,  b  c, 7, Eight, found \"z\""
    );
}

#[test]
fn plain_when_no_value_needs_escaping() {
    #[derive(FromXml, ToXml)]
    enum Escaped {
        #[soap(value = "a&b")]
        _And,
    }
    const { assert!(Closed::PLAIN && !Status::PLAIN && !Escaped::PLAIN) };
}
