//! Values through JSON and back.

use std::fmt::Debug;

use saponify::types::{AnySimple, Base64Binary, DateTime, Decimal, Duration, Integer, Nillable, QName};
use saponify::xml::AnyElement;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn there_and_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &str) {
    let written = serde_json::to_string(value).unwrap();
    assert_eq!(written, json);
    assert_eq!(&serde_json::from_str::<T>(&written).unwrap(), value);
}

#[test]
fn values_are_their_text() {
    there_and_back(&"1.50".parse::<Decimal>().unwrap(), r#""1.5""#);
    there_and_back(
        &"123456789012345678901234567890".parse::<Integer>().unwrap(),
        r#""123456789012345678901234567890""#,
    );
    there_and_back(&"2026-01-02T03:04:05Z".parse::<DateTime>().unwrap(), r#""2026-01-02T03:04:05Z""#);
    there_and_back(&"P1DT2H".parse::<Duration>().unwrap(), r#""P1DT2H""#);
    there_and_back(&Base64Binary(vec![0, 1, 2]), r#""AAEC""#);
    let error = serde_json::from_str::<DateTime>(r#""yesterday""#).unwrap_err().to_string();
    assert!(error.contains("yesterday"), "{error}");
    let error = serde_json::from_str::<Decimal>("1.5").unwrap_err().to_string();
    assert!(error.contains("the text of a value of type Decimal"), "{error}");
}

#[test]
fn being_nil_is_not_being_absent() {
    type Field = Option<Nillable<i32>>;
    there_and_back::<Field>(&None, "null");
    there_and_back::<Field>(&Some(Nillable::Nil), r#""Nil""#);
    there_and_back::<Field>(&Some(Nillable::Value(1)), r#"{"Value":1}"#);
}

#[test]
fn what_no_schema_knows_is_its_parts() {
    let element = AnyElement::parse(r#"<a:b xmlns:a="urn:a" c="1"><a:d/>text</a:b>"#).unwrap();
    let json = serde_json::to_string(&element).unwrap();
    assert_eq!(serde_json::from_str::<AnyElement>(&json).unwrap(), element);
    let simple = AnySimple::of_type(QName::new("urn:a", "t"), "x");
    let json = serde_json::to_string(&simple).unwrap();
    assert_eq!(serde_json::from_str::<AnySimple>(&json).unwrap(), simple);
}
