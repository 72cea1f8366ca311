//! What becomes of bad messages: taken or refused, by the lenient reader and by the strict one, with the byte and the
//! elements around it.
#![cfg(feature = "derive")]

use saponify::xml::decode;
use saponify::{FromXml, ReadError, ReadRoot, Reader};

#[derive(Debug, PartialEq, FromXml)]
#[soap(element = "order", namespace = "urn:shop")]
struct Order {
    number: i32,
    state: State,
    closed: Option<Closed>,
    note: Option<String>,
    parcel: Option<Parcel>,
}

#[derive(Debug, PartialEq, FromXml)]
#[soap(namespace = "urn:shop")]
struct Parcel {
    weight: Option<i32>,
    inner: Option<Box<Parcel>>,
}

#[derive(Debug, PartialEq, FromXml)]
enum State {
    #[soap(number = 1)]
    Open,
    #[soap(other)]
    Other(String),
}

#[derive(Debug, PartialEq, FromXml)]
enum Closed {
    Yes,
    No,
}

fn read(xml: &[u8], charset: Option<&str>, strict: bool) -> Result<Order, ReadError> {
    let text = decode(xml, charset)?;
    let mut reader = Reader::new(&text)?;
    if strict {
        reader = reader.strict();
    }
    reader.root()?;
    let order = Order::from_xml(&mut reader).map_err(|error| error.within(Order::NAME.local))?;
    reader.finish()?;
    Ok(order)
}

fn order(content: &str) -> String {
    format!("<order xmlns='urn:shop'><number>7</number><state>Open</state>{content}</order>")
}

/// How both readers take it: the value in words, or the error.
#[track_caller]
fn both(xml: impl AsRef<[u8]>) -> [Result<Order, String>; 2] {
    [false, true].map(|strict| read(xml.as_ref(), None, strict).map_err(|error| error.to_string()))
}

#[track_caller]
fn both_refuse(xml: impl AsRef<[u8]>, message: &str) {
    assert_eq!(both(xml), [Err(message.to_owned()), Err(message.to_owned())]);
}

/// The lenient reader takes it as if the bad part were not there; the strict one says where that is.
#[track_caller]
fn only_strict_refuses(xml: impl AsRef<[u8]>, message: &str) {
    let [lenient, strict] = both(xml);
    assert_eq!(lenient, read(order("").as_bytes(), None, true).map_err(|error| error.to_string()));
    assert_eq!(strict, Err(message.to_owned()));
}

#[test]
fn document_types_and_entity_bombs_are_refused_unread() {
    let message = "byte 0: a document type declaration is not allowed in a message";
    both_refuse(format!("<!DOCTYPE order>{}", order("")), message);
    both_refuse(format!("<!DOCTYPE order SYSTEM 'file:///etc/passwd'>{}", order("")), message);
    let bomb: String = (1..100).map(|n| format!("<!ENTITY e{n} '&e{};&e{};'>", n - 1, n - 1)).collect();
    both_refuse(format!("<!DOCTYPE order [<!ENTITY e0 'x'>{bomb}]>{}", order("<note>&e99;</note>")), message);
    both_refuse(
        order("<note>&e99;</note>"),
        "byte 67, at order/note: not well-formed XML: a reference to an entity that is not predefined",
    );
}

#[test]
fn nesting_ends_where_the_limit_is() {
    let nested = |depth: usize| {
        order(&format!("<parcel>{}{}</parcel>", "<inner>".repeat(depth), "</inner>".repeat(depth)))
    };
    assert!(both(nested(126)).iter().all(Result::is_ok));
    // The order, the parcel and 126 in it make 128.
    let place = 69 + 126 * "<inner>".len();
    let path = format!("order/parcel{}", "/inner".repeat(126));
    let message = format!("byte {place}, at {path}: limit exceeded: depth of elements");
    for depth in [127, 100_000] {
        both_refuse(nested(depth), &message);
    }
    // What is skipped counts as well.
    let unknown = order(&format!("{}{}", "<x>".repeat(100_000), "</x>".repeat(100_000)));
    assert_eq!(both(unknown)[0], Err("byte 442, at order: limit exceeded: depth of elements".to_owned()));
}

#[test]
fn bytes_have_to_be_of_their_encoding() {
    let text = order("<note>Grüße</note>");
    let not_utf8: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    both_refuse(&not_utf8, "byte 69: the message is not UTF-8");
    assert!(read(&not_utf8, Some("ISO-8859-1"), true).is_ok());
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(read(&utf16, Some("utf-16"), true).unwrap().note.as_deref(), Some("Grüße"));
    assert_eq!(
        read(&utf16, Some("utf-8"), false).unwrap_err().to_string(),
        "byte 139: the message is not UTF-8"
    );
}

#[test]
fn what_the_schema_does_not_know_is_skipped() {
    only_strict_refuses(
        order("<colour><number>8</number></colour>"),
        "byte 61, at order: unexpected element {urn:shop}colour",
    );
    only_strict_refuses(
        order("<note xmlns='urn:other'>soap</note>"),
        "byte 61, at order: unexpected element {urn:other}note",
    );
    only_strict_refuses(
        order("").replace("<number>", "soap<number>"),
        "byte 24, at order: unexpected text between elements",
    );
    only_strict_refuses(
        order("").replace("xmlns=", "id='7' xmlns="),
        "byte 7, at order: unexpected attribute id",
    );
}

#[test]
fn an_element_without_a_namespace_stands_for_the_expected_one() {
    let xml = order("").replace("<number>", "<number xmlns=''>");
    only_strict_refuses(xml, "byte 24, at order: unexpected element number");
}

#[test]
fn values_are_neither_overwritten_nor_made_up() {
    let [lenient, strict] = both(order("<number>8</number>"));
    assert_eq!(
        lenient,
        Err("byte 61, at order/number: the element `number` occurs more than once".to_owned())
    );
    assert_eq!(strict, Err("byte 61, at order: the element `number` is out of order".to_owned()));
    both_refuse(
        "<order xmlns='urn:shop'><state>Open</state></order>",
        "byte 51, at order: the element `number` is missing",
    );
    both_refuse(
        "<order xmlns='urn:shop'><number/><state>Open</state></order>",
        "byte 33, at order/number: expected a whole number from -2147483648 to 2147483647, found \"\"",
    );
}

#[test]
fn numbers_have_to_fit() {
    let message = |place: &str, found: &str| {
        format!("{place}: expected a whole number from -2147483648 to 2147483647, found \"{found}\"")
    };
    let digits = "123456789012345678901234567890";
    both_refuse(order("").replace('7', digits), &message("byte 32, at order/number", digits));
    both_refuse(
        order("<parcel><weight>-2147483649</weight></parcel>"),
        &message("byte 77, at order/parcel/weight", "-2147483649"),
    );
    // What is found is not repeated at length.
    let [lenient, _] = both(order("").replace('7', &"9".repeat(1_000_000)));
    assert!(lenient.unwrap_err().len() < 300);
    // Leading zeros are digits, not value.
    assert!(both(order("").replace('7', &"0".repeat(1000))).iter().all(Result::is_ok));
}

#[test]
fn unknown_names_are_kept_where_there_is_room_for_them() {
    for order in both(order("").replace("Open", "Ajar")) {
        assert_eq!(order.unwrap().state, State::Other("Ajar".to_owned()));
    }
    both_refuse(
        order("<closed>Maybe</closed>"),
        "byte 69, at order/closed: expected one of Yes, No, found \"Maybe\"",
    );
}

#[test]
fn other_roots_are_no_order() {
    let error = saponify::from_slice::<Order>(b"<order xmlns='urn:other'/>").unwrap_err();
    assert_eq!(error.to_string(), "byte 0: expected the element {urn:shop}order, found {urn:other}order");
}
