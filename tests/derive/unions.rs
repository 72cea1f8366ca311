//! Unions, and what white space means to strings.

use saponify::types::{Date, Decimal, QName};
use saponify::{FromXml, ToXml, from_str, to_string};

use super::round_trip;

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(union)]
enum Size {
    #[soap(min_inclusive = 1, max_inclusive = 9)]
    Digit(i32),
    #[soap(pattern = "0[0-9]+")]
    Padded(i32),
    Named(Named),
    #[soap(list, length = 2)]
    Days(Vec<Date>),
    Inner(Inner),
    Qualified(QName),
    #[soap(other)]
    Other(String),
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
enum Named {
    #[soap(value = "small")]
    Small,
    #[soap(value = "large")]
    Large,
    #[soap(other)]
    Other(String),
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(union)]
enum Inner {
    #[soap(min_exclusive = "9.5")]
    Decimal(Decimal),
    Boolean(bool),
    #[soap(other)]
    Other(String),
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(union)]
enum Closed {
    Number(i32),
    #[soap(collapse, max_length = 3)]
    Code(String),
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "sizes")]
struct Sizes {
    #[soap(attribute)]
    closed: Option<Closed>,
    #[soap(attribute, list)]
    many: Vec<Size>,
    size: Vec<Size>,
    #[soap(pattern = "[0-9]*")]
    last: Option<Size>,
}

fn size(text: &str) -> Size {
    let xml = format!("<sizes xmlns:p='urn:p'><size>{text}</size></sizes>");
    from_str::<Sizes>(&xml).unwrap().size.remove(0)
}

#[test]
#[cfg(feature = "pattern")]
fn the_first_member_that_allows_a_text_has_it() {
    assert_eq!(size(" 7 "), Size::Digit(7));
    assert_eq!(size("\n0123 "), Size::Padded(123));
    assert_eq!(size("large"), Size::Named(Named::Large));
    assert!(matches!(size("2026-01-31 \n 2026-02-01"), Size::Days(days) if days.len() == 2));
    assert!(matches!(size("12"), Size::Inner(Inner::Decimal(_))));
    assert_eq!(size("true"), Size::Inner(Inner::Boolean(true)));
    assert!(matches!(size("p:name"), Size::Qualified(name) if name.namespace() == Some("urn:p")));
    assert_eq!(size(" what ever "), Size::Other(" what ever ".to_owned()));
    assert_eq!(size("2026-01-31"), Size::Other("2026-01-31".to_owned()));
    assert_eq!(size(""), Size::Other(String::new()));
}

#[test]
fn unions_are_written_as_their_member_is() {
    let value = Sizes {
        closed: Some(Closed::Code("abc".to_owned())),
        many: vec![Size::Digit(1), Size::Named(Named::Small)],
        size: vec![
            Size::Inner(Inner::Decimal("9.75".parse().unwrap())),
            Size::Days(vec!["2026-01-31".parse().unwrap(), "2026-02-01Z".parse().unwrap()]),
        ],
        last: None,
    };
    let xml =
        "<sizes closed=\"abc\" many=\"1 small\"><size>9.75</size><size>2026-01-31 2026-02-01Z</size></sizes>";
    round_trip(&value, xml);
    let qualified = Sizes { closed: None, many: vec![], size: vec![size("p:name")], last: None };
    let written = to_string(&qualified).unwrap();
    assert_eq!(from_str::<Sizes>(&written).unwrap(), qualified, "{written}");
}

#[test]
fn what_no_member_of_a_closed_union_takes_is_refused() {
    let closed =
        |text: &str| from_str::<Sizes>(&format!("<sizes closed='{text}'/>")).map(|sizes| sizes.closed);
    assert_eq!(closed("12").unwrap(), Some(Closed::Number(12)));
    assert_eq!(closed("  a  b ").unwrap(), Some(Closed::Code("a b".to_owned())));
    let error = closed("abcd").unwrap_err().to_string();
    assert!(error.ends_with("expected a value of one of the types of Closed, found \"abcd\""), "{error}");
}

#[test]
#[cfg(feature = "pattern")]
fn facets_of_members_and_of_the_field_are_checked() {
    let value = Sizes {
        closed: Some(Closed::Code("abcd".to_owned())),
        many: vec![],
        size: vec![Size::Digit(10)],
        last: Some(Size::Other("x".to_owned())),
    };
    assert_eq!(
        value.validate().unwrap_err().to_string(),
        "@closed: 4 characters are more than the 3 allowed (maxLength); \
         size[0]: 10 is not at most 9 (maxInclusive); last: \"x\" does not match [0-9]* (pattern)"
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "spaces")]
struct Spaces {
    #[soap(attribute, collapse)]
    token: String,
    #[soap(attribute, replace)]
    normalized: Option<String>,
    plain: String,
    #[soap(collapse)]
    tokens: Vec<String>,
    boxed: Option<Box<Code>>,
    #[soap(replace, default = " a\tb ")]
    line: Option<String>,
    #[soap(items = "item", collapse)]
    items: Vec<String>,
}

#[test]
fn strings_have_the_white_space_of_their_type() {
    let xml = "<spaces token=' a&#10; b ' normalized=' a&#9;b '><plain> a\n b </plain><tokens> a\n\tb </tokens>\
               <tokens/><boxed> c  d</boxed><line/><items><item> x </item></items></spaces>";
    let value: Spaces = from_str(xml).unwrap();
    assert_eq!(value.token, "a b");
    assert_eq!(value.normalized.as_deref(), Some(" a b "));
    assert_eq!(value.plain, " a\n b ");
    assert_eq!(value.tokens, ["a b", ""]);
    assert_eq!(value.boxed.as_deref().map(|code| code.0.as_str()), Some("c d"));
    assert_eq!(value.line.as_deref(), Some(" a b "));
    assert_eq!(value.items, ["x"]);
}

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(transparent, text, element = "code", collapse, default = " none ", max_length = 4)]
struct Code(String);

#[test]
fn newtypes_say_what_their_value_is() {
    assert_eq!(from_str::<Code>("<code> a\n</code>").unwrap(), Code("a".to_owned()));
    assert_eq!(from_str::<Code>("<code/>").unwrap(), Code("none".to_owned()));
    assert!(Code("long one".to_owned()).validate().is_err());
}
