//! Enums of elements.

use saponify::xml::AnyElement;
use saponify::{FromXml, ToXml};

use crate::{read, refusal, round_trip, strict_refusal};

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice, namespace = "urn:c")]
enum Contact {
    #[soap(element = "phone")]
    Phone(String),
    #[soap(element = "mail", unqualified)]
    Mail(Vec<String>),
    #[soap(element = "fax", nillable)]
    Fax(Option<i32>),
    #[soap(group)]
    Address(Address),
    #[soap(element = "codes", items = "code")]
    Codes(Vec<u8>),
    #[soap(element = "numbers", list)]
    Numbers(Vec<u8>),
    Unlisted,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Address {
    street: String,
    city: Option<String>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "one")]
struct One {
    #[soap(choice)]
    contact: Contact,
    after: Option<i32>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "maybe")]
struct Maybe {
    #[soap(choice)]
    contact: Option<Box<Contact>>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "many")]
struct Many {
    before: Option<i32>,
    #[soap(choice)]
    contacts: Vec<Contact>,
    after: Option<i32>,
}

#[test]
fn a_variant_each() {
    let of = |contact| One { contact, after: None };
    round_trip(&of(Contact::Phone("1".to_owned())), r#"<one><a:phone xmlns:a="urn:c">1</a:phone></one>"#);
    round_trip(
        &of(Contact::Mail(vec!["x".to_owned(), "y".to_owned()])),
        "<one><mail>x</mail><mail>y</mail></one>",
    );
    round_trip(&of(Contact::Fax(Some(3))), r#"<one><a:fax xmlns:a="urn:c">3</a:fax></one>"#);
    round_trip(&of(Contact::Unlisted), r#"<one><a:Unlisted xmlns:a="urn:c"/></one>"#);
    round_trip(
        &of(Contact::Codes(vec![1, 2])),
        r#"<one><a:codes xmlns:a="urn:c"><a:code>1</a:code><a:code>2</a:code></a:codes></one>"#,
    );
    round_trip(&of(Contact::Numbers(vec![1, 2])), r#"<one><a:numbers xmlns:a="urn:c">1 2</a:numbers></one>"#);
    let address = Address { street: "S".to_owned(), city: Some("C".to_owned()) };
    round_trip(&of(Contact::Address(address)), "<one><street>S</street><city>C</city></one>");
}

#[test]
fn what_follows_is_not_the_choices() {
    let address = || Contact::Address(Address { street: "S".to_owned(), city: None });
    round_trip(&One { contact: address(), after: Some(1) }, "<one><street>S</street><after>1</after></one>");
    let mail = Contact::Mail(vec!["x".to_owned()]);
    round_trip(&One { contact: mail, after: Some(1) }, "<one><mail>x</mail><after>1</after></one>");
}

#[test]
fn nil_in_a_choice() {
    let value = One { contact: Contact::Fax(None), after: None };
    let xml = saponify::to_string(&value).unwrap();
    assert!(xml.contains(":nil=\"true\""), "{xml}");
    round_trip(&value, &xml);
}

#[test]
fn optional_and_many() {
    round_trip(&Maybe { contact: None }, "<maybe/>");
    round_trip(
        &Maybe { contact: Some(Box::new(Contact::Mail(vec!["x".to_owned()]))) },
        "<maybe><mail>x</mail></maybe>",
    );
    let many = Many {
        before: None,
        contacts: vec![
            Contact::Mail(vec!["x".to_owned()]),
            Contact::Address(Address { street: "S".to_owned(), city: None }),
            Contact::Address(Address { street: "T".to_owned(), city: Some("C".to_owned()) }),
            Contact::Unlisted,
        ],
        after: Some(2),
    };
    let xml = saponify::to_string(&many).unwrap();
    round_trip(&many, &xml);
    round_trip(
        &Many { contacts: Vec::new(), before: Some(1), ..many },
        "<many><before>1</before><after>2</after></many>",
    );
}

#[test]
fn a_required_choice_has_to_be_there() {
    assert_eq!(
        refusal::<One>("<one/>"),
        "byte 6, at one: none of the elements of the choice `contact` is there"
    );
}

#[test]
fn errors_name_the_element() {
    let xml = r#"<one><codes xmlns="urn:c"><code>256</code></codes></one>"#;
    assert!(refusal::<One>(xml).contains("at one/codes/code: expected"), "{}", refusal::<One>(xml));
    // The second element is unknown to the struct; a lenient reader skips it.
    assert_eq!(
        strict_refusal::<Maybe>("<maybe><mail>x</mail><zzz/></maybe>"),
        "byte 21: unexpected element zzz"
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice)]
enum Open {
    Known(i32),
    #[soap(choice)]
    Contact(Contact),
    #[soap(any)]
    Any(AnyElement),
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "open")]
struct OpenParent {
    #[soap(choice)]
    content: Vec<Open>,
    tail: Option<i32>,
}

#[test]
fn a_choice_with_a_wildcard_takes_what_nothing_else_takes() {
    let xml = "<open><Known>1</Known><other a=\"b\">t</other><mail>x</mail><tail>1</tail></open>";
    let parent: OpenParent = read(xml).unwrap();
    assert_eq!(parent.tail, Some(1));
    assert_eq!(parent.content[0], Open::Known(1));
    assert!(matches!(&parent.content[1], Open::Any(element) if element.local == "other"));
    assert_eq!(parent.content[2], Open::Contact(Contact::Mail(vec!["x".to_owned()])));
    round_trip(&parent, xml);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice)]
enum OpenEnded {
    A(i32),
    #[soap(any)]
    Rest(Vec<AnyElement>),
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Extension {
    version: Option<i32>,
    #[soap(any)]
    rest: Vec<AnyElement>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "x")]
struct ExtensionParent {
    #[soap(choice)]
    end: Option<OpenEnded>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "y")]
struct GroupParent {
    #[soap(group)]
    extension: Option<Extension>,
}

#[test]
fn wildcards_in_choices_and_groups() {
    for xml in ["<x/>", "<x><A>1</A></x>", "<x><p/><q><A>2</A></q></x>"] {
        round_trip(&read::<ExtensionParent>(xml).unwrap(), xml);
    }
    for xml in ["<y/>", "<y><p/></y>", "<y><version>1</version><p/><q/></y>"] {
        round_trip(&read::<GroupParent>(xml).unwrap(), xml);
    }
}
