//! What wildcards admit, checked by `validate()` and by strict reading; lenient reading keeps the rest all the same.

use saponify::xml::{AnyAttribute, AnyElement};
use saponify::{FromXml, Reader, ToXml, from_str, to_string};

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "open", namespace = "urn:own")]
struct Open {
    #[soap(attribute)]
    id: Option<u32>,
    #[soap(any_attributes, not = "urn:own")]
    more: Vec<AnyAttribute>,
    #[soap(any, only = "##local urn:a")]
    any: Vec<AnyElement>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "one")]
struct One {
    #[soap(any, not = "urn:own")]
    any: Option<AnyElement>,
}

const XML: &str = "<o:open xmlns:o='urn:own' xmlns:a='urn:a' xmlns:b='urn:b' id='1' plain='2' o:own='3' a:good='4'>\
                   <one/><a:two/><b:three/></o:open>";

#[test]
fn what_is_not_admitted_is_kept_and_found_by_validation() {
    let value: Open = from_str(XML).unwrap();
    assert_eq!((value.more.len(), value.any.len()), (3, 3));
    assert_eq!(from_str::<Open>(&to_string(&value).unwrap()).unwrap().any.len(), 3);
    let violations = value.validate().unwrap_err();
    let shown: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "@plain: a name in no namespace is not admitted here (namespace)",
            "@own: the namespace urn:own is not admitted here (namespace)",
            "three: the namespace urn:b is not admitted here (namespace)",
        ]
    );
}

#[test]
fn one_element_is_checked_too() {
    let one = |namespace: &str| One { any: Some(AnyElement::new(namespace, "inner")) };
    assert!(one("urn:a").validate().is_ok());
    assert_eq!(
        one("urn:own").validate().unwrap_err().to_string(),
        "inner: the namespace urn:own is not admitted here (namespace)"
    );
    assert!(One { any: None }.validate().is_ok());
}

#[test]
fn strict_reading_refuses_what_is_not_admitted() {
    let strict = |xml: &str| {
        let mut reader = Reader::new(xml).unwrap().strict();
        reader.root().unwrap();
        Open::from_xml(&mut reader).map_err(|error| error.to_string())
    };
    assert!(strict("<o:open xmlns:o='urn:own' xmlns:a='urn:a' id='1' a:good='4'/>").is_ok());
    let error = strict("<o:open xmlns:o='urn:own' id='1' plain='2'/>").unwrap_err();
    assert!(error.contains("plain"), "{error}");
}
