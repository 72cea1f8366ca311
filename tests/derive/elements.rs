//! Structs: where their fields stand.

use saponify::types::{Base64Binary, DateTime, Decimal, QName};
use saponify::xml::{AnyAttribute, AnyElement};
use saponify::{FromXml, ToXml};

use crate::round_trip;

const SHOP: &str = "urn:shop";

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Order", namespace = SHOP)]
struct Order {
    #[soap(attribute)]
    id: u32,
    #[soap(attribute = "Lang", namespace = "urn:lang")]
    language: Option<String>,
    #[soap(element = "Customer")]
    customer: String,
    r#type: Option<String>,
    #[soap(unqualified)]
    note: Option<String>,
    #[soap(element = "Tag", namespace = "urn:tags")]
    tags: Vec<String>,
    line: Vec<Line>,
    next: Option<Box<Order>>,
}

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(namespace = SHOP)]
struct Line {
    count: i32,
    price: Option<Decimal>,
}

fn order() -> Order {
    Order {
        id: 7,
        language: None,
        customer: "A & B".to_owned(),
        r#type: None,
        note: None,
        tags: Vec::new(),
        line: Vec::new(),
        next: None,
    }
}

#[test]
fn what_is_absent_is_left_out() {
    round_trip(
        &order(),
        "<a:Order xmlns:a=\"urn:shop\" xmlns:b=\"urn:lang\" xmlns:c=\"urn:tags\" id=\"7\">\
         <a:Customer>A &amp; B</a:Customer></a:Order>",
    );
}

#[test]
fn everything_in_its_place_and_namespace() {
    let inner = Order { id: 8, ..order() };
    let order = Order {
        language: Some("en".to_owned()),
        r#type: Some("express".to_owned()),
        note: Some("<ring>".to_owned()),
        tags: vec!["a".to_owned(), String::new()],
        line: vec![Line { count: -1, price: None }, Line { count: 2, price: Some("12.50".parse().unwrap()) }],
        next: Some(Box::new(inner)),
        ..order()
    };
    let xml = saponify::to_string(&order).unwrap();
    assert_eq!(xml.matches("xmlns:").count(), 3, "{xml}");
    assert!(xml.contains("<note>&lt;ring&gt;</note>"), "{xml}");
    assert!(
        xml.contains(">-1</a:count></a:line><a:line><a:count>2</a:count><a:price>12.5</a:price>"),
        "{xml}"
    );
    round_trip(&order, &xml);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Envelope", namespace = "urn:own", unqualified)]
struct UnqualifiedChildren {
    item: Vec<i32>,
    #[soap(namespace = "urn:own")]
    own: Option<bool>,
}

#[test]
fn children_may_be_unqualified() {
    round_trip(
        &UnqualifiedChildren { item: vec![1, 2], own: Some(true) },
        r#"<a:Envelope xmlns:a="urn:own"><item>1</item><item>2</item><a:own>true</a:own></a:Envelope>"#,
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "E", namespace = "urn:children", element_namespace = "urn:element")]
struct OtherNamespace {
    a: i32,
}

#[test]
fn the_element_may_be_in_another_namespace_than_its_children() {
    round_trip(
        &OtherNamespace { a: 1 },
        r#"<a:E xmlns:a="urn:element" xmlns:b="urn:children"><b:a>1</b:a></a:E>"#,
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Empty")]
struct Empty {}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Unit")]
struct Unit;

#[test]
fn structs_without_fields_are_empty_elements() {
    round_trip(&Empty {}, "<Empty/>");
    round_trip(&Unit, "<Unit/>");
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "price")]
struct Price {
    #[soap(attribute)]
    currency: Option<String>,
    #[soap(text)]
    amount: Decimal,
}

#[test]
fn text_beside_attributes() {
    let price = Price { currency: Some("EUR".to_owned()), amount: "9.99".parse().unwrap() };
    round_trip(&price, r#"<price currency="EUR">9.99</price>"#);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "lists")]
struct Lists {
    #[soap(attribute, list)]
    ids: Vec<u8>,
    #[soap(attribute, list)]
    more: Option<Vec<String>>,
    #[soap(list)]
    numbers: Vec<i32>,
    #[soap(list)]
    names: Option<Vec<String>>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "list")]
struct TextList {
    #[soap(text, list)]
    items: Vec<f64>,
}

#[test]
fn lists_are_one_text() {
    let lists = Lists {
        ids: vec![1, 2],
        more: None,
        numbers: vec![-1, 0],
        names: Some(vec!["a".to_owned(), "b".to_owned()]),
    };
    round_trip(&lists, r#"<lists ids="1 2"><numbers>-1 0</numbers><names>a b</names></lists>"#);
    round_trip(&TextList { items: vec![1.5, 2.0] }, "<list>1.5 2.0</list>");
    round_trip(&TextList { items: Vec::new() }, "<list/>");
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "w", namespace = SHOP)]
struct Wrapped {
    #[soap(element = "Lines", items = "Line")]
    lines: Vec<Line>,
    #[soap(element = "Names", items = "string", items_namespace = "urn:arrays")]
    names: Option<Vec<String>>,
    #[soap(items = "n", nillable_items)]
    numbers: Option<Vec<Option<i32>>>,
}

#[test]
fn items_stand_in_a_wrapper() {
    let wrapped = Wrapped {
        lines: vec![Line { count: 1, price: None }],
        names: Some(vec!["x".to_owned()]),
        numbers: Some(vec![Some(1), None]),
    };
    let xml = saponify::to_string(&wrapped).unwrap();
    assert!(xml.contains("<a:Lines><a:Line><a:count>1</a:count></a:Line></a:Lines>"), "{xml}");
    assert!(xml.contains("<a:n>1</a:n><a:n ") && xml.contains(r#":nil="true"/></a:numbers>"#), "{xml}");
    round_trip(&wrapped, &xml);
}

#[test]
fn an_absent_wrapper_is_not_an_empty_one() {
    let absent = Wrapped { lines: Vec::new(), names: None, numbers: None };
    let empty = Wrapped { names: Some(Vec::new()), numbers: Some(Vec::new()), ..absent };
    let xml = saponify::to_string(&empty).unwrap();
    assert!(xml.contains("Names/>") && xml.contains("numbers/>"), "{xml}");
    round_trip(&empty, &xml);
    let absent = Wrapped { lines: Vec::new(), names: None, numbers: None };
    let xml = saponify::to_string(&absent).unwrap();
    assert!(!xml.contains("Names") && !xml.contains("numbers"), "{xml}");
    round_trip(&absent, &xml);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "n")]
struct Nillable {
    #[soap(nillable)]
    required: Option<i32>,
    #[soap(nillable, min_occurs = 0)]
    optional: Option<i32>,
    plain: Option<i32>,
    #[soap(nillable)]
    many: Vec<Option<i32>>,
}

#[test]
fn nil_where_the_element_is_required() {
    let value = Nillable { required: None, optional: None, plain: None, many: vec![Some(1), None] };
    let xml = saponify::to_string(&value).unwrap();
    assert_eq!(xml.matches(":nil=\"true\"").count(), 2, "{xml}");
    assert!(!xml.contains("optional") && !xml.contains("plain"), "{xml}");
    round_trip(&value, &xml);
}

#[test]
fn nil_and_absence_read_alike() {
    let nil = r#"<n xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><required i:nil="1"/><optional i:nil="true"/><plain i:nil="true"/></n>"#;
    let value = Nillable { required: None, optional: None, plain: None, many: Vec::new() };
    assert_eq!(crate::read::<Nillable>(nil).unwrap(), value);
    assert_eq!(crate::read::<Nillable>("<n/>").unwrap(), value);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Address {
    street: String,
    city: Option<String>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "p", namespace = SHOP)]
struct Person {
    name: String,
    #[soap(group)]
    home: Address,
    #[soap(group)]
    more: Vec<Pair>,
    #[soap(group)]
    last: Option<Box<Tail>>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Pair {
    key: String,
    value: Option<i32>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group, namespace = SHOP)]
struct Tail {
    end: i32,
}

#[test]
fn groups_stand_in_their_parents_content() {
    let pair = |key: &str, value| Pair { key: key.to_owned(), value };
    let person = Person {
        name: "N".to_owned(),
        home: Address { street: "S".to_owned(), city: None },
        more: vec![pair("a", Some(1)), pair("b", None), pair("c", None)],
        last: Some(Box::new(Tail { end: 1 })),
    };
    round_trip(
        &person,
        "<a:p xmlns:a=\"urn:shop\"><a:name>N</a:name><street>S</street><key>a</key><value>1</value>\
         <key>b</key><key>c</key><a:end>1</a:end></a:p>",
    );
    round_trip(
        &Person { more: Vec::new(), last: None, ..person },
        "<a:p xmlns:a=\"urn:shop\"><a:name>N</a:name><street>S</street></a:p>",
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "outer")]
struct GroupsAtTheEnd {
    inner: Vec<EndsWithGroup>,
    after: i32,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
struct EndsWithGroup {
    #[soap(group)]
    address: Address,
}

#[test]
fn a_group_leaves_its_parents_end_tag() {
    let inner = |city: Option<&str>| EndsWithGroup {
        address: Address { street: "S".to_owned(), city: city.map(str::to_owned) },
    };
    round_trip(
        &GroupsAtTheEnd { inner: vec![inner(None), inner(Some("C")), inner(None)], after: 5 },
        "<outer><inner><street>S</street></inner><inner><street>S</street><city>C</city></inner>\
         <inner><street>S</street></inner><after>5</after></outer>",
    );
    let xml = "<outer><inner><street>S</street><!-- c --><?p?> </inner><after>5</after></outer>";
    assert_eq!(crate::read::<GroupsAtTheEnd>(xml).unwrap().inner, [inner(None)]);
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "open")]
struct Open {
    #[soap(attribute)]
    known: Option<i32>,
    #[soap(any_attributes)]
    attributes: Vec<AnyAttribute>,
    name: String,
    #[soap(any)]
    rest: Vec<AnyElement>,
}

#[test]
fn wildcards_keep_what_has_no_field() {
    let xml = r#"<open known="1" a="x" b="y"><name>n</name><p q="1">t<r/></p><s/></open>"#;
    let open: Open = crate::read(xml).unwrap();
    assert_eq!(open.known, Some(1));
    assert_eq!(open.attributes.len(), 2);
    assert_eq!(open.rest.len(), 2);
    round_trip(&open, xml);
    round_trip(
        &Open { known: None, attributes: Vec::new(), name: String::new(), rest: Vec::new() },
        "<open><name/></open>",
    );
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "open", namespace = "urn:open")]
struct OpenQualified {
    #[soap(any_attributes)]
    attributes: Vec<AnyAttribute>,
    name: Option<String>,
}

/// Attributes come with their prefixes, of which the writer may have given some to other namespaces.
#[test]
fn attributes_of_other_namespaces_keep_them() {
    let xml = r#"<open xmlns="urn:open" xmlns:a="urn:a" xmlns:p="urn:p" a:x="1" p:x="2" xml:lang="en"><name>n</name></open>"#;
    let open: OpenQualified = crate::read(xml).unwrap();
    let written = r#"<a:open xmlns:a="urn:open" xmlns:b="urn:a" b:x="1" xmlns:p="urn:p" p:x="2" xml:lang="en"><a:name>n</a:name></a:open>"#;
    assert_eq!(saponify::to_string(&open).unwrap(), written);
    let again: OpenQualified = crate::read(written).unwrap();
    let names = |open: &OpenQualified| -> Vec<(String, String)> {
        open.attributes
            .iter()
            .map(|attribute| (attribute.namespace.clone(), attribute.value.clone()))
            .collect()
    };
    assert_eq!(names(&again), names(&open));
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "half")]
struct HalfOpen {
    #[soap(any)]
    first: Option<AnyElement>,
    #[soap(any)]
    second: Option<AnyElement>,
    last: Option<i32>,
}

#[test]
fn a_full_wildcard_leaves_the_rest_unknown() {
    let xml = "<half><a/><b/><last>1</last></half>";
    round_trip(&crate::read::<HalfOpen>(xml).unwrap(), xml);
    let xml = "<half><a/><b/><c/><last>1</last></half>";
    assert_eq!(crate::read::<HalfOpen>(xml).unwrap().last, Some(1));
    assert_eq!(crate::strict_refusal::<HalfOpen>(xml), "byte 14: unexpected element c");
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "b")]
struct BuiltIn {
    bytes: Base64Binary,
    at: DateTime,
    name: QName,
    #[soap(attribute)]
    kind: Option<QName>,
}

#[test]
fn built_in_types() {
    let xml = r#"<b xmlns:p="urn:p" kind="p:k"><bytes>aGk=</bytes><at>2026-01-31T12:00:00Z</at><name>p:n</name></b>"#;
    let value: BuiltIn = crate::read(xml).unwrap();
    assert_eq!(value.name.namespace(), Some("urn:p"));
    let written = saponify::to_string(&value).unwrap();
    round_trip(&value, &written);
}
