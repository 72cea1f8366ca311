//! Elements whose type is said by the message alone: `xs:anyType`, `xs:anySimpleType`.

use saponify::types::{AnySimple, QName};
use saponify::xml::AnyElement;
use saponify::{FromXml, ToXml};

use super::{read, refusal, round_trip};

const XS: &str = "http://www.w3.org/2001/XMLSchema";
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

#[derive(Debug, PartialEq, ToXml, FromXml)]
#[soap(element = "values", namespace = "urn:values")]
struct Values {
    value: Vec<AnySimple>,
    any: Option<AnyElement>,
}

fn values(value: Vec<AnySimple>) -> Values {
    Values { value, any: None }
}

/// In the message, `a` stands for another namespace than the writer uses it for.
fn message(content: &str) -> String {
    format!(
        r#"<values xmlns="urn:values" xmlns:i="{XSI}" xmlns:xs="{XS}" xmlns:a="urn:other">{content}</values>"#
    )
}

#[test]
fn simple_values_keep_their_type() {
    let xml = format!(
        r#"<a:values xmlns:a="urn:values"><a:value>plain</a:value><a:value xmlns:i="{XSI}" xmlns:xs="{XS}" i:type="xs:int"> 42 </a:value></a:values>"#
    );
    let typed = AnySimple::of_type(QName::new(XS, "int"), " 42 ");
    assert_eq!(typed.parse::<i32>().unwrap(), 42);
    round_trip(&values(vec!["plain".into(), typed]), &xml);
}

#[test]
fn simple_values_keep_their_attributes() {
    let found =
        read::<Values>(&message(r#"<value i:type="a:Money" currency="EUR" a:net="1">3.50</value>"#)).unwrap();
    let names: Vec<_> =
        found.value[0].attributes.iter().map(|found| (&*found.namespace, &*found.local)).collect();
    assert_eq!(names, [("", "currency"), ("urn:other", "net")]);
    let written = saponify::to_string(&found).unwrap();
    let again = read::<Values>(&written).unwrap();
    assert_eq!(again.value[0].attributes[0], found.value[0].attributes[0], "{written}");
    assert_eq!(again.value[0].attributes[1].namespace, "urn:other", "{written}");
    assert_eq!(again.value[0].type_name, Some(QName::new("urn:other", "Money")), "{written}");
}

#[test]
fn names_among_simple_values_keep_their_namespace() {
    let content = r#"
        <value i:type="xs:QName">a:name</value>
        <value i:type="xs:QName">name</value>
        <value>a:one xs:two b:three</value>
        <value i:type="a:list">four</value>"#;
    let found = read::<Values>(&message(content)).unwrap();
    let names = |values: &Values| {
        let names = values.value[..2].iter().map(|value| value.parse::<QName>().unwrap());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&found), [QName::new("urn:other", "name"), QName::new("urn:values", "name")]);
    assert_eq!(found.value[3], AnySimple::of_type(QName::new("urn:other", "list"), "four"));
    let written = saponify::to_string(&found).unwrap();
    let again = read::<Values>(&written).unwrap();
    assert_eq!(names(&again), names(&found), "{written}");
    assert_eq!(again.value[2].text.split(' ').next_back(), Some("b:three"), "{written}");
    let third = |index: usize| {
        let (prefix, _) = again.value[2].text.split(' ').nth(index).unwrap().split_once(':').unwrap();
        again.value[2].prefixes.iter().find(|(known, _)| known == prefix).unwrap().1.as_str()
    };
    assert_eq!([third(0), third(1)], ["urn:other", XS], "{written}");
}

#[test]
fn a_simple_value_has_no_elements() {
    let error = refusal::<Values>(&message("<value><a/></value>"));
    assert!(error.ends_with("expected text, found the element {urn:values}a"), "{error}");
}

/// The prefix in the value of `xsi:type` is not one that the writer knows of.
#[test]
fn any_type_keeps_its_type() {
    for (content, name) in [
        (r#"<any i:type="a:List"><a:item>1</a:item></any>"#, QName::new("urn:other", "List")),
        (r#"<any i:type="List"><item>1</item></any>"#, QName::new("urn:values", "List")),
        (r#"<any i:type="xs:int">1</any>"#, QName::new(XS, "int")),
    ] {
        let found = read::<Values>(&message(content)).unwrap();
        let written = saponify::to_string(&found).unwrap();
        let mut reader = saponify::Reader::new(&written).unwrap();
        reader.root().unwrap();
        assert!(reader.next_child().unwrap());
        assert_eq!(reader.xsi_type().unwrap(), Some(name), "{written}");
        let again = read::<Values>(&written).unwrap();
        assert_eq!(again.any.unwrap().text(), "1");
    }
}
