//! Types whose elements are in the namespace of the element that they stand in.

use saponify::{FromXml, Name, ToXml, Writer};

use crate::{read, round_trip, strict_refusal};

/// Has the types below elements of two namespaces.
#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "order", namespace = "urn:shop")]
struct Order {
    note: String,
    party: Party,
    #[soap(element = "foreign", namespace = "urn:depot")]
    foreign: Option<Party>,
    #[soap(items = "party")]
    parties: Vec<Party>,
    #[soap(choice)]
    contact: Option<Contact>,
    #[soap(group)]
    span: Option<Span>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(transparent, element = "party", namespace = "urn:depot")]
struct DepotParty(Party);

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(transparent, element = "party")]
struct PlainParty(Party);

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(inherit_namespace)]
struct Party {
    #[soap(attribute)]
    id: u32,
    name: Option<String>,
    #[soap(nillable)]
    age: Option<u8>,
    #[soap(items = "item", nillable_items)]
    numbers: Vec<Option<i32>>,
    #[soap(list)]
    flags: Option<Vec<bool>>,
    address: Vec<Address>,
    #[soap(unqualified)]
    local: Option<String>,
    #[soap(namespace = "urn:a", element = "fixed")]
    fixed: Option<String>,
    #[soap(namespace = "urn:b", element = "other")]
    other: Option<String>,
    #[soap(choice)]
    contacts: Vec<Contact>,
}

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(inherit_namespace)]
struct Address {
    street: Option<String>,
    within: Option<Box<Address>>,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(choice, inherit_namespace)]
enum Contact {
    #[soap(element = "phone")]
    Phone(String),
    #[soap(element = "mails", items = "mail")]
    Mails(Vec<String>),
    #[soap(element = "at")]
    At(Address),
    #[soap(group)]
    Span(Span),
}

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(group, inherit_namespace)]
struct Span {
    from: i32,
    to: Option<i32>,
}

fn small() -> Party {
    Party { id: 1, name: Some("A & B".to_owned()), age: Some(4), ..Party::default() }
}

fn address(street: &str) -> Address {
    Address { street: Some(street.to_owned()), within: None }
}

fn full() -> Party {
    Party {
        age: None,
        numbers: vec![Some(1), None],
        flags: Some(vec![true, false]),
        address: vec![
            Address { street: None, within: Some(Box::new(address("x"))) },
            Address::default(),
            address("y"),
        ],
        local: Some("l".to_owned()),
        fixed: Some("f".to_owned()),
        other: Some("o".to_owned()),
        contacts: vec![
            Contact::Phone("1".to_owned()),
            Contact::Mails(vec!["m".to_owned(), "n".to_owned()]),
            Contact::At(address("z")),
            Contact::Span(Span { from: 1, to: Some(2) }),
        ],
        ..small()
    }
}

const CONTENT: &str = "<P:name>A &amp; B</P:name><P:age xmlns:N=\"http://www.w3.org/2001/XMLSchema-instance\" N:nil=\"true\"/>\
    <P:numbers><P:item>1</P:item><P:item xmlns:N=\"http://www.w3.org/2001/XMLSchema-instance\" N:nil=\"true\"/></P:numbers>\
    <P:flags>true false</P:flags>\
    <P:address><P:within><P:street>x</P:street></P:within></P:address><P:address/>\
    <P:address><P:street>y</P:street></P:address>\
    <local>l</local><F:fixed>f</F:fixed><O:other>o</O:other>\
    <P:phone>1</P:phone><P:mails><P:mail>m</P:mail><P:mail>n</P:mail></P:mails><P:at><P:street>z</P:street></P:at>\
    <P:from>1</P:from><P:to>2</P:to>";

fn content(prefix: &str, fixed: &str, other: &str) -> String {
    CONTENT
        .replace("P:", prefix)
        .replace("F:", fixed)
        .replace("O:", other)
        .replace("N:", "i:")
        .replace(":N=", ":i=")
}

#[test]
fn below_an_element_in_a_namespace() {
    let xml = format!(
        "<a:party xmlns:a=\"urn:depot\" xmlns:b=\"urn:a\" xmlns:c=\"urn:b\" id=\"1\">{}</a:party>",
        content("a:", "b:", "c:")
    );
    round_trip(&DepotParty(full()), &xml);
}

#[test]
fn below_an_element_in_no_namespace() {
    let xml =
        format!("<party xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" id=\"1\">{}</party>", content("", "a:", "b:"));
    round_trip(&PlainParty(full()), &xml);
}

#[test]
fn below_elements_in_several_namespaces() {
    let small = |prefix: &str, name: &str, declared: &str| {
        let fixed = "xmlns:b=\"urn:a\" xmlns:c=\"urn:b\"";
        format!(
            "<{prefix}{name}{declared} {fixed} id=\"1\"><{prefix}name>A &amp; B</{prefix}name><{prefix}age>4</{prefix}age><{prefix}numbers/></{prefix}{name}>"
        )
    };
    let order = Order {
        note: "n".to_owned(),
        party: self::small(),
        foreign: Some(self::small()),
        parties: vec![self::small(), self::small()],
        contact: Some(Contact::At(address("z"))),
        span: Some(Span { from: 3, to: None }),
    };
    let xml = format!(
        "<a:order xmlns:a=\"urn:shop\" xmlns:b=\"urn:depot\"><a:note>n</a:note>{}{}<a:parties>{2}{2}</a:parties>\
         <a:at><a:street>z</a:street></a:at><a:from>3</a:from></a:order>",
        small("a:", "party", "").replace(":c=", ":d=").replace(":b=", ":c="),
        small("b:", "foreign", "").replace(":c=", ":d=").replace(":b=", ":c="),
        small("a:", "party", "").replace(":c=", ":d=").replace(":b=", ":c="),
    );
    round_trip(&order, &xml);
}

#[test]
fn by_whatever_prefix() {
    let address = |xml: &str| {
        let strict = crate::read_strict::<DepotParty>(xml).unwrap();
        assert_eq!(read::<DepotParty>(xml).unwrap(), strict);
        assert_eq!(strict.0.address, [Address { street: Some("x".to_owned()), within: None }]);
    };
    address("<party xmlns=\"urn:depot\" id=\"1\"><numbers/><address><street>x</street></address></party>");
    // Another prefix of the same namespace, and the parent's prefix for another one.
    address(
        "<d:party xmlns:d=\"urn:depot\" xmlns:e=\"urn:depot\" id=\"1\"><e:numbers/><d:address><e:street>x</e:street>\
         </d:address></d:party>",
    );
    address(
        "<d:party xmlns:d=\"urn:depot\" id=\"1\"><numbers xmlns=\"urn:depot\"/>\
         <e:address xmlns:e=\"urn:depot\" xmlns:d=\"urn:else\"><e:street>x</e:street></e:address></d:party>",
    );
    address(
        "<d:party xmlns:d=\"urn:depot\" id=\"1\"><d:numbers/>\
         <d:address><e:street xmlns:e=\"urn:depot\" xmlns:d=\"urn:else\">x</e:street></d:address></d:party>",
    );
}

#[test]
fn another_namespace_is_none_of_them() {
    let xml = |street: &str| {
        format!(
            "<d:party xmlns:d=\"urn:depot\" xmlns:e=\"urn:else\" id=\"1\"><d:numbers/><d:address>{street}</d:address></d:party>"
        )
    };
    let foreign = xml("<e:street>x</e:street>");
    assert_eq!(
        strict_refusal::<DepotParty>(&foreign),
        "byte 78, at address: unexpected element {urn:else}street"
    );
    assert_eq!(read::<DepotParty>(&foreign).unwrap().0.address, [Address::default()]);
    // The parent's prefix, but not its namespace.
    let redeclared = xml("<d:street xmlns:d=\"urn:else\">x</d:street>");
    assert_eq!(read::<DepotParty>(&redeclared).unwrap().0.address, [Address::default()]);
    // Lenient readers take an element in no namespace for one that has one.
    let unqualified = xml("<street>x</street>");
    assert_eq!(read::<DepotParty>(&unqualified).unwrap().0.address[0].street.as_deref(), Some("x"));
    assert!(crate::read_strict::<DepotParty>(&unqualified).is_err());
}

#[test]
fn after_elements_of_other_namespaces() {
    // The first of the elements is in a namespace that the second must not be taken for.
    let xml = "<a:order xmlns:a=\"urn:shop\" xmlns:b=\"urn:depot\"><a:note>n</a:note><a:party id=\"1\"><a:numbers/></a:party>\
               <b:foreign id=\"2\"><b:numbers><b:item>4</b:item></b:numbers><a:phone>1</a:phone></b:foreign>\
               <a:parties/></a:order>";
    let order = read::<Order>(xml).unwrap();
    let foreign = order.foreign.unwrap();
    assert_eq!((foreign.id, foreign.numbers, foreign.contacts), (2, vec![Some(4)], vec![]));
    assert_eq!(strict_refusal::<Order>(xml), "byte 163, at foreign: unexpected element {urn:shop}phone");
}

/// What is written by hand has a namespace to inherit too.
#[test]
fn in_elements_that_are_written_by_hand() {
    let mut writer = Writer::new();
    writer.start(Name::new("urn:x", "outer"));
    writer.start(Name::new("urn:y", "inner"));
    writer.end();
    address("1").to_xml_in(&mut writer, "urn:y");
    Span { from: 1, to: None }.write_between(&mut writer);
    writer.end();
    assert_eq!(
        writer.into_string(),
        "<a:outer xmlns:a=\"urn:x\"><b:inner xmlns:b=\"urn:y\"/><b:at xmlns:b=\"urn:y\"><b:street>1</b:street></b:at>\
         <a:from>1</a:from></a:outer>"
    );
}

impl Address {
    fn to_xml_in(&self, writer: &mut Writer, namespace: &'static str) {
        writer.start(Name::new(namespace, "at"));
        self.to_xml(writer).unwrap();
        writer.end();
    }
}

impl Span {
    fn write_between(&self, writer: &mut Writer) {
        saponify::__private::WriteInline::write_inline(self, writer).unwrap();
    }
}
