//! Generated enums of types, where a message names a type that the schema does not know, or none.

use goldens::abstract_types::{Expression, ExpressionElement};
use goldens::derived_types::{AnyShape2, Drawing, ShapeElement};
use saponify::{ReadErrorKind, ReadRoot, Reader, ToXml};

fn strict<T: ReadRoot>(xml: &str) -> Result<T, saponify::ReadError> {
    let mut reader = Reader::new(xml)?.strict();
    reader.root()?;
    T::from_xml(&mut reader)
}

fn shape(attributes: &str, content: &str) -> String {
    format!(
        r#"<s:shape xmlns:s="urn:shapes" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" {attributes}>{content}</s:shape>"#
    )
}

#[test]
fn an_unknown_type_is_the_declared_one() {
    let xml = shape(r#"i:type="s:Star""#, "<s:name>sun</s:name><s:points>5</s:points>");
    let AnyShape2::Shape(found) = saponify::from_str::<ShapeElement>(&xml).unwrap().0 else {
        panic!("another type")
    };
    assert_eq!(found.name.as_deref(), Some("sun"));
    let unknown = ReadErrorKind::UnknownType("{urn:shapes}Star".to_owned());
    assert_eq!(strict::<ShapeElement>(&xml).unwrap_err().kind(), &unknown);
}

/// A message may name no type that is abstract, nor one that is derived from something else.
#[test]
fn types_out_of_place_are_unknown() {
    for name in ["Polygon", "Line", "AnyShape"] {
        let xml = shape(&format!(r#"i:type="s:{name}""#), "");
        let unknown = ReadErrorKind::UnknownType(format!("{{urn:shapes}}{name}"));
        assert_eq!(strict::<ShapeElement>(&xml).unwrap_err().kind(), &unknown);
    }
}

#[test]
fn an_abstract_type_has_no_value_of_its_own() {
    let read = |attributes: &str| {
        let xml = format!(
            r#"<expression xmlns="urn:abstract" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" {attributes}/>"#
        );
        saponify::from_str::<ExpressionElement>(&xml).unwrap_err().kind().clone()
    };
    assert_eq!(read(""), ReadErrorKind::MissingType("Expression"));
    for name in ["Expression", "Binary", "Difference"] {
        let unknown = ReadErrorKind::UnknownType(format!("{{urn:abstract}}{name}"));
        assert_eq!(read(&format!(r#"i:type="{name}""#)), unknown);
    }
}

#[test]
fn the_default_is_that_of_the_declared_type() {
    assert_eq!(Drawing::default().required, AnyShape2::Shape(Box::default()));
    assert_eq!(Drawing::default().validate(), Ok(()));
}

/// Whatever the types are.
#[test]
fn an_enum_of_types_is_small() {
    assert!(size_of::<AnyShape2>() <= 2 * size_of::<usize>());
    assert!(size_of::<Expression>() <= 2 * size_of::<usize>());
}
