//! SOAP encoding on texts, and on messages made of parts that refer to each other at random.

use proptest::prelude::*;
use saponify::soap::{Encoded, Encoding, Member, Version};
use saponify::xml::AnyElement;
use saponify::{Limits, ReadErrorKind};

const ENCODING: Encoding = Encoding::new(&[
    Encoded::message("urn:a", "a", &[Member::new("b", "urn:a", "B"), Member::new("c", "urn:a", "C")]),
    Encoded::structure("urn:a", "B", &[Member::built_in("n", "int"), Member::new("b", "urn:a", "B")]),
    Encoded::array("urn:a", "C", &[Member::new("item", "urn:a", "B")]),
]);

fn message(body: &str) -> String {
    format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>{body}</e:Body></e:Envelope>"
    )
}

fn decoded(body: &str) -> Result<String, ReadErrorKind> {
    let message = message(body);
    let plain = ENCODING.decode(&message, Limits::default()).map_err(|error| error.kind().clone())?;
    let body = plain.split("<e:Body>").nth(1).and_then(|rest| rest.split("</e:Body>").next());
    Ok(body.unwrap_or_default().to_owned())
}

#[test]
fn a_value_keeps_its_meaning_where_it_is_put() {
    // The prefix means something else where the value is than where it is referred to.
    let body = "<p:a xmlns:p='urn:a'><p:b xmlns:p='urn:other' href='#v'/></p:a>\
                <v id='v' xmlns:p='urn:p'><n type='p:x'>1</n></v>";
    let plain = decoded(body).unwrap();
    let root = AnyElement::parse(&plain).unwrap();
    let b = root.elements().next().unwrap();
    assert_eq!((b.namespace.as_str(), b.local.as_str()), ("urn:other", "b"));
    assert!(b.declarations.contains(&("p".to_owned(), "urn:p".to_owned())), "{plain}");
    assert_eq!(b.elements().next().unwrap().text(), "1");
}

#[test]
fn what_is_none_of_ours_stays_as_it_is() {
    for body in ["<x href='#y'/>", "", "<a href='#y'/>"] {
        let message = message(body);
        assert_eq!(ENCODING.decode(&message, Limits::default()).unwrap(), message);
    }
}

#[test]
fn references_that_are_none_stay() {
    let plain = decoded("<p:a xmlns:p='urn:a'><b href='http://x/#y'/><b href='cid:1'/></p:a>").unwrap();
    assert!(plain.contains("http://x/#y") && plain.contains("cid:1"), "{plain}");
}

#[test]
fn values_are_as_deep_as_elements_may_be() {
    let nested: String = (0..300).map(|at| format!("<m id='i{at}'><b href='#i{}'/></m>", at + 1)).collect();
    let body = format!("<p:a xmlns:p='urn:a'><b href='#i0'/></p:a>{nested}<m id='i300'/>");
    assert!(matches!(decoded(&body), Err(ReadErrorKind::Limit(_))));
}

fn part() -> impl Strategy<Value = String> {
    let reference = (0..6u8).prop_map(|id| format!("<b href='#{id}'/>"));
    let value = (0..6u8, "[a-z]{0,3}").prop_map(|(id, text)| format!("<n id='{id}'>{text}</n>"));
    prop_oneof![reference, value].prop_recursive(4, 24, 4, |inner| {
        (prop::option::of(0..6u8), prop::collection::vec(inner, 0..4)).prop_map(|(id, inner)| {
            let id = id.map(|id| format!(" id='{id}'")).unwrap_or_default();
            format!("<c{id}>{}</c>", inner.concat())
        })
    })
}

proptest! {
    #[test]
    fn what_is_made_can_be_read_and_encoded(parts in prop::collection::vec(part(), 0..6)) {
        let body = format!("<p:a xmlns:p='urn:a'>{}</p:a>{}", parts.concat(), parts.concat());
        let message = message(&body);
        if let Ok(plain) = ENCODING.decode(&message, Limits::default()) {
            prop_assert!(!plain.contains("href=\"#"));
            for version in [Version::V11, Version::V12] {
                let encoded = ENCODING.encode(&plain, version).unwrap();
                prop_assert_eq!(
                    ENCODING.decode(&encoded, Limits::default()).map(|again| AnyElement::parse(&again).unwrap().text()).unwrap(),
                    AnyElement::parse(&plain).unwrap().text()
                );
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        let _ = ENCODING.decode(&text, Limits::default());
        let _ = ENCODING.encode(&text, Version::V11);
    }
}
