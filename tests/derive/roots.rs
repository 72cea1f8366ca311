//! Types that are elements, and newtypes.

use saponify::types::{FromText, NoPrefixes, ToText};
use saponify::{FromXml, Name, ReadRoot, ToXml, WriteRoot};

use crate::{refusal, round_trip};

#[derive(Debug, PartialEq, FromXml, ToXml)]
struct Body {
    a: i32,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(transparent, element = "Root", namespace = "urn:root")]
struct Root(Body);

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(transparent, text, element = "Id")]
struct Id(u32);

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "ids")]
struct Ids {
    #[soap(attribute)]
    first: Id,
    #[soap(max_inclusive = 3)]
    second: Id,
    #[soap(list)]
    rest: Vec<Id>,
}

#[test]
fn both_directions_know_the_name() {
    assert_eq!(<Root as ReadRoot>::NAME, Name::new("urn:root", "Root"));
    assert_eq!(<Root as WriteRoot>::NAME, Name::new("urn:root", "Root"));
    assert_eq!(<Id as ReadRoot>::NAME, Name::unqualified("Id"));
}

#[test]
fn another_element_is_refused() {
    assert_eq!(
        refusal::<Root>("<Root><a>1</a></Root>"),
        "byte 0: expected the element {urn:root}Root, found Root"
    );
}

#[test]
fn a_newtype_is_what_its_field_is() {
    round_trip(&Root(Body { a: 1 }), r#"<a:Root xmlns:a="urn:root"><a>1</a></a:Root>"#);
    round_trip(&Id(5), "<Id>5</Id>");
    round_trip(
        &Ids { first: Id(1), second: Id(2), rest: vec![Id(3), Id(4)] },
        r#"<ids first="1"><second>2</second><rest>3 4</rest></ids>"#,
    );
}

#[test]
fn a_newtype_of_text_is_text_itself() {
    let mut out = String::new();
    Id(7).to_text(&mut out, &NoPrefixes).unwrap();
    assert_eq!(out, "7");
    assert_eq!(Id::from_text(" 7 ", &NoPrefixes).unwrap(), Id(7));
    const { assert!(Id::PLAIN) };
    let violations = Ids { first: Id(1), second: Id(4), rest: Vec::new() }.validate().unwrap_err();
    assert_eq!(violations.to_string(), "second: 4 is not at most 3 (maxInclusive)");
}
