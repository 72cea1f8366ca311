//! Enums of texts.

use saponify::types::{FromText, NoPrefixes, ToText};
use saponify::{EnumValue, Enumeration, FromXml, ToXml, Xml};

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

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(codes, element = "step")]
enum Step {
    #[soap(value = "10")]
    Track,
    #[soap(value = "-7", name = "SEND-BACK")]
    SendBack,
    #[soap(value = "007")]
    Bond,
    #[soap(value = "9223372036854775807")]
    TooLarge,
    #[soap(value = "3000000000")]
    Large,
    #[soap(other)]
    Other(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Xml)]
#[soap(codes)]
enum Size {
    #[soap(value = "1")]
    Small,
    #[soap(value = "2")]
    Large,
}

#[test]
fn codes_have_names_and_numbers() {
    let other = |text: &str| Step::Other(text.into());
    assert_eq!((Step::Track.value(), Step::Track.name(), Step::Track.number()), ("10", "Track", Some(10)));
    assert_eq!((Step::SendBack.name(), Step::SendBack.number()), ("SEND-BACK", Some(-7)));
    assert_eq!((Step::Bond.number(), Step::TooLarge.number()), (None, None));
    assert_eq!((other("11").name(), other("11").number()), ("11", None));
    assert_eq!(Step::from_number(-7), Some(Step::SendBack));
    assert_eq!(Step::from_name("SEND-BACK"), Some(Step::SendBack));
    assert_eq!(Step::from_name("-7"), None);
    assert_eq!(Status::InProgress.name(), "In progress");
}

#[test]
fn codes_convert() {
    let other = |text: &str| Step::Other(text.into());
    assert_eq!(Step::from(10), Step::Track);
    assert_eq!(Step::from(11), other("11"));
    assert_eq!(Step::from(" 10 "), Step::Track);
    // A text that is written otherwise is another one.
    assert_eq!(Step::from("010"), other("010"));
    assert_eq!((String::from(Step::SendBack), String::from(&other("x"))), ("-7".to_owned(), "x".to_owned()));
    assert_eq!((i32::try_from(&Step::SendBack), i32::try_from(other("11"))), (Ok(-7), Ok(11)));
    let refused = |step: Step| i32::try_from(step).map_err(|error| error.to_string());
    for step in [Step::Bond, Step::Large, other("x"), other("99999999999")] {
        assert!(refused(step).is_err_and(|error| error.contains("a code that is a number of 32 bits")));
    }
    assert_eq!((Size::try_from(2), Size::try_from("1")), (Ok(Size::Large), Ok(Size::Small)));
    let error = Size::try_from(3).map_err(|error| error.to_string());
    assert!(error.as_ref().is_err_and(|error| error.contains("one of 1, 2")), "{error:?}");
    assert!(Size::try_from("Large").is_err());
    round_trip(&Step::SendBack, "<step>-7</step>");
}

fn closed(text: &str) -> Result<Closed, String> {
    Closed::from_text(text, &NoPrefixes).map_err(|error| error.to_string())
}

#[test]
fn values_and_numbers() {
    assert_eq!(Status::VALUES[1], EnumValue { value: "In progress", name: "In progress", number: Some(2) },);
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
