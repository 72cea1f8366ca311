//! Enums of types, which `xsi:type` tells apart.

use saponify::{FromXml, Name, ReadErrorKind, ToXml, Writer};

use super::{read, read_strict, refusal, round_trip, strict_refusal};

const DRAW: &str = "urn:draw";
const MORE: &str = "urn:more";
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(namespace = DRAW)]
struct Shape {
    name: String,
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(namespace = DRAW)]
struct Circle {
    #[soap(attribute)]
    id: Option<i32>,
    name: String,
    #[soap(max_length = 2)]
    radius: String,
}

#[derive(Clone, Debug, PartialEq, ToXml, FromXml)]
#[soap(namespace = DRAW)]
struct Group {
    name: String,
    #[soap(namespace = MORE)]
    part: Vec<AnyShape>,
}

#[derive(Clone, Debug, PartialEq, ToXml, FromXml)]
#[soap(types, namespace = DRAW)]
enum AnyShape {
    #[soap(declared)]
    Shape(Box<Shape>),
    Circle(Box<Circle>),
    /// A type of the same name in another namespace.
    #[soap(type_name = "Circle", namespace = MORE)]
    OtherCircle(Box<Shape>),
    #[soap(type_name = "group", unqualified)]
    Group(Group),
}

#[derive(Clone, Debug, PartialEq, ToXml, FromXml)]
#[soap(types, namespace = DRAW)]
enum Abstract {
    Circle(Circle),
    Group(Box<Group>),
}

#[derive(Debug, PartialEq, ToXml, FromXml)]
#[soap(element = "drawing", namespace = DRAW)]
struct Drawing {
    #[soap(nillable)]
    shape: Option<AnyShape>,
    #[soap(element = "list", items = "item", nillable_items)]
    items: Option<Vec<Option<AnyShape>>>,
    figure: Option<Abstract>,
    #[soap(choice)]
    last: Option<Last>,
}

#[derive(Debug, PartialEq, ToXml, FromXml)]
#[soap(choice, namespace = DRAW)]
enum Last {
    #[soap(element = "lastShape")]
    Shape(AnyShape),
    #[soap(element = "lastFigure")]
    Figure(Vec<Abstract>),
}

fn circle() -> Circle {
    Circle { id: Some(1), name: "c".into(), radius: "2".into() }
}

fn shape() -> Shape {
    Shape { name: "s".into() }
}

fn drawing(shape: impl Into<Option<AnyShape>>) -> Drawing {
    Drawing { shape: shape.into(), items: None, figure: None, last: None }
}

/// A drawing whose shape is this, with prefixes as the writer gives them.
fn message(shape: &str) -> String {
    format!(r#"<a:drawing xmlns:a="urn:draw" xmlns:i="{XSI}">{shape}</a:drawing>"#)
}

#[test]
fn the_declared_type_is_not_named() {
    let xml = r#"<a:drawing xmlns:a="urn:draw"><a:shape><a:name>s</a:name></a:shape></a:drawing>"#;
    round_trip(&drawing(AnyShape::Shape(shape().into())), xml);
}

#[test]
fn other_types_are_named() {
    let xml = format!(
        r#"<a:drawing xmlns:a="urn:draw"><a:shape xmlns:i="{XSI}" i:type="a:Circle" id="1"><a:name>c</a:name><a:radius>2</a:radius></a:shape></a:drawing>"#
    );
    round_trip(&drawing(AnyShape::Circle(circle().into())), &xml);
    let xml = format!(
        r#"<a:drawing xmlns:a="urn:draw"><a:shape xmlns:i="{XSI}" xmlns:c="urn:more" i:type="c:Circle"><a:name>s</a:name></a:shape></a:drawing>"#
    );
    round_trip(&drawing(AnyShape::OtherCircle(shape().into())), &xml);
}

#[test]
fn types_stand_wherever_a_value_may() {
    let group = Group { name: "g".into(), part: vec![AnyShape::Shape(shape().into())] };
    let value = Drawing {
        shape: None,
        items: Some(vec![
            Some(AnyShape::Group(group.clone())),
            None,
            Some(AnyShape::Shape(shape().into())),
            Some(AnyShape::Circle(circle().into())),
        ]),
        figure: Some(Abstract::Group(group.into())),
        last: Some(Last::Figure(vec![Abstract::Circle(circle()), Abstract::Circle(circle())])),
    };
    let xml = saponify::to_string(&value).unwrap();
    assert!(xml.contains(r#"i:type="group""#), "{xml}");
    round_trip(&value, &xml);
    let value = Drawing { last: Some(Last::Shape(AnyShape::Circle(circle().into()))), ..drawing(None) };
    round_trip(&value, &saponify::to_string(&value).unwrap());
}

#[test]
fn the_declared_type_may_be_named() {
    let xml = message(r#"<a:shape i:type="a:Shape"><a:name>s</a:name></a:shape>"#);
    assert_eq!(read_strict(&xml), Ok(drawing(AnyShape::Shape(shape().into()))));
}

/// `nil` says that there is no value, whatever type it would have.
#[test]
fn nil_has_no_type() {
    let xml = message(
        r#"<a:shape i:type="a:Circle" i:nil="true"/><a:list><a:item i:nil="true" i:type="a:Nothing"/></a:list>"#,
    );
    assert_eq!(read_strict(&xml), Ok(Drawing { items: Some(vec![None]), ..drawing(None) }));
}

#[test]
fn unknown_types_are_taken_for_the_declared_one() {
    let xml = message(r#"<a:shape i:type="a:Square"><a:name>s</a:name><a:side>3</a:side></a:shape>"#);
    assert_eq!(read(&xml), Ok(drawing(AnyShape::Shape(shape().into()))));
    assert_eq!(
        strict_refusal::<Drawing>(&xml),
        "byte 82, at shape: xsi:type names {urn:draw}Square, which is not known here"
    );
    let xml = message(r#"<a:figure i:type="a:Square"/>"#);
    assert_eq!(
        refusal::<Drawing>(&xml),
        "byte 82, at drawing/figure: xsi:type names {urn:draw}Square, which is not known here"
    );
}

#[test]
fn an_abstract_type_needs_one_that_is_not() {
    let xml = message("<a:figure><a:name>s</a:name></a:figure>");
    let error = read::<Drawing>(&xml).unwrap_err();
    assert_eq!(error.kind(), &ReadErrorKind::MissingType("Abstract"));
    assert_eq!(error.path(), "drawing/figure");
}

#[test]
fn a_lenient_reader_takes_names_in_no_namespace() {
    let xml = message(r#"<a:shape i:type="Circle"><a:name>c</a:name><a:radius>2</a:radius></a:shape>"#);
    let found = Circle { id: None, ..circle() };
    assert_eq!(read(&xml), Ok(drawing(AnyShape::Circle(found.into()))));
    assert!(strict_refusal::<Drawing>(&xml).ends_with("xsi:type names Circle, which is not known here"));
}

#[test]
fn a_name_that_is_none_is_an_error() {
    let xml = message(r#"<a:shape i:type="b:Circle"/>"#);
    assert_eq!(
        refusal::<Drawing>(&xml),
        "byte 91, at drawing/shape/@xsi:type: expected a name whose prefix is declared, found \"b:Circle\""
    );
}

#[test]
fn facets_are_checked_in_every_type() {
    let value = drawing(AnyShape::Circle(Circle { radius: "long".into(), ..circle() }.into()));
    assert_eq!(value.validate().unwrap_err().iter().next().unwrap().path, "shape/radius");
}

/// Types that are derived from nothing know nothing of `xsi:type`, and an element may name its own.
#[test]
fn other_types_do_not_look() {
    #[derive(Debug, PartialEq, ToXml, FromXml)]
    #[soap(element = "shape", namespace = DRAW)]
    struct Plain {
        #[soap(namespace = DRAW)]
        name: String,
    }
    let xml = format!(
        r#"<a:shape xmlns:a="urn:draw" xmlns:i="{XSI}" i:type="no:where"><a:name>s</a:name></a:shape>"#
    );
    assert_eq!(read_strict(&xml), Ok(Plain { name: "s".into() }));
}

#[test]
fn an_enum_of_types_can_be_an_element() {
    #[derive(Debug, PartialEq, ToXml, FromXml)]
    #[soap(types, element = "value", element_namespace = MORE, namespace = DRAW)]
    enum Value<T> {
        #[soap(declared)]
        Shape(Shape),
        Other(Box<T>),
    }
    let xml = format!(
        r#"<a:value xmlns:a="urn:more" xmlns:i="{XSI}" xmlns:c="urn:draw" i:type="c:Other" id="1"><c:name>c</c:name><c:radius>2</c:radius></a:value>"#
    );
    round_trip(&Value::Other(Box::new(circle())), &xml);
    round_trip(
        &Value::<Circle>::Shape(shape()),
        r#"<a:value xmlns:a="urn:more" xmlns:b="urn:draw"><b:name>s</b:name></a:value>"#,
    );
}

/// Types of the same local name stand beside each other in the table, which is searched by it.
#[test]
fn types_are_found_among_many() {
    #[derive(Debug, PartialEq, ToXml, FromXml)]
    #[soap(types, element = "any", namespace = "urn:b")]
    enum Many {
        M(Shape),
        Zz(Shape),
        B(Shape),
        #[soap(unqualified)]
        C(Shape),
        #[soap(type_name = "B", namespace = "urn:a")]
        Ba(Shape),
        #[soap(type_name = "B", namespace = "urn:z")]
        Bz(Shape),
        Aa(Shape),
        A(Shape),
    }
    for (value, namespace, local) in [
        (Many::M(shape()), "urn:b", "M"),
        (Many::Zz(shape()), "urn:b", "Zz"),
        (Many::B(shape()), "urn:b", "B"),
        (Many::C(shape()), "", "C"),
        (Many::Ba(shape()), "urn:a", "B"),
        (Many::Bz(shape()), "urn:z", "B"),
        (Many::Aa(shape()), "urn:b", "Aa"),
        (Many::A(shape()), "urn:b", "A"),
    ] {
        let mut writer = Writer::new();
        writer.start(Name::new("urn:b", "any"));
        writer.xsi_type(Name::new(namespace, local));
        writer.end();
        let xml = saponify::to_string(&value).unwrap();
        assert!(xml.starts_with(writer.into_string().trim_end_matches("/>")), "{xml}");
        assert_eq!(read_strict::<Many>(&xml), Ok(value));
    }
}
