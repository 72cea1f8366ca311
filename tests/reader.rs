//! The reader against well-formed, malformed and hostile messages.

use proptest::prelude::*;
use saponify::types::QName;
use saponify::xml::{AnyElement, AnyNode, decode};
use saponify::{FromXml, Limits, Name, ReadError, ReadErrorKind, Reader, ToXml, Writer};

fn parse(xml: &str) -> Result<AnyElement, ReadError> {
    AnyElement::parse(xml)
}

fn malformed(xml: &str) -> String {
    match parse(xml) {
        Ok(element) => panic!("{xml:?} was taken for {element:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn text_comes_without_its_markup() {
    for (xml, text) in [
        ("<a>soap</a>", "soap"),
        ("<a></a>", ""),
        ("<a/>", ""),
        ("<a> \n soap </a>", " \n soap "),
        ("<a>&lt;&gt;&amp;&quot;&apos;</a>", "<>&\"'"),
        ("<a>&#65;&#x42;&#x1F600;</a>", "AB\u{1F600}"),
        ("<a>x<!-- y -->z</a>", "xz"),
        ("<a>x<?y z?>w</a>", "xw"),
        ("<a><![CDATA[<b>&amp;]]]]></a>", "<b>&amp;]]"),
        ("<a>1\r\n2\r3\n4</a>", "1\n2\n3\n4"),
        ("<a>1&#xD;2</a>", "1\r2"),
        ("<a ><![CDATA[\r\n]]></a >", "\n"),
        ("\u{feff}<?xml version='1.0' encoding='utf-8'?><!-- c --><a>x</a><!-- d -->\n", "x"),
        ("<a>zwei Äpfel 苹果 🍎</a>", "zwei Äpfel 苹果 🍎"),
    ] {
        assert_eq!(parse(xml).map(|element| element.text()), Ok(text.to_owned()), "{xml}");
        let mut reader = Reader::new(xml).unwrap();
        reader.root().unwrap();
        assert_eq!(reader.text().unwrap(), text, "{xml}");
        reader.finish().unwrap();
    }
}

#[test]
fn attributes_are_normalized() {
    let element = parse("<a b='1\t2\n3\r\n4' c=\"&quot;&#10;&lt;\" xml:lang='de'/>").unwrap();
    assert_eq!(element.attribute(Name::unqualified("b")), Some("1 2 3 4"));
    assert_eq!(element.attribute(Name::unqualified("c")), Some("\"\n<"));
    assert_eq!(element.attribute(Name::new("http://www.w3.org/XML/1998/namespace", "lang")), Some("de"));
}

#[test]
fn names_are_resolved_where_they_stand() {
    let xml = "<a xmlns='urn:1'><b/><p:b xmlns:p='urn:2' p:c='' c=''><b xmlns=''/><p:b/></p:b><b/></a>";
    let root = parse(xml).unwrap();
    let names = |element: &AnyElement| {
        element.elements().map(|child| format!("{{{}}}{}", child.namespace, child.local)).collect::<Vec<_>>()
    };
    assert_eq!(names(&root), ["{urn:1}b", "{urn:2}b", "{urn:1}b"]);
    let inner = root.elements().nth(1).unwrap();
    assert_eq!(names(inner), ["{}b", "{urn:2}b"]);
    assert_eq!(inner.attributes.iter().map(|a| a.namespace.as_str()).collect::<Vec<_>>(), ["urn:2", ""]);
}

#[test]
fn what_is_not_well_formed_is_refused_with_its_place() {
    for (xml, message) in [
        ("", "byte 0: the message ends before the element does"),
        ("  ", "byte 2: the message ends before the element does"),
        ("soap", "byte 0: not well-formed XML: expected the root element"),
        ("<a>", "byte 3: the message ends before the element does"),
        ("<a", "byte 2: the message ends before the element does"),
        ("<a b='", "byte 6: the message ends before the element does"),
        ("<a></b>", "byte 3: not well-formed XML: the end tag's name is not the start tag's"),
        ("<a></ab>", "byte 3: not well-formed XML: the end tag's name is not the start tag's"),
        ("<ab></a>", "byte 4: not well-formed XML: the end tag's name is not the start tag's"),
        ("<a/><b/>", "byte 4: not well-formed XML: something follows the root element"),
        ("<a/>soap", "byte 4: not well-formed XML: something follows the root element"),
        ("<a b=c/>", "byte 5: not well-formed XML: an attribute's value is not quoted"),
        ("<a b/>", "byte 4: not well-formed XML: expected `=` after an attribute's name"),
        ("<a b='1' b='2'/>", "byte 9: not well-formed XML: an attribute occurs twice"),
        ("<a b='1'c='2'/>", "byte 8: not well-formed XML: expected white space, `>` or `/>` in a tag"),
        ("<a b='<'/>", "byte 6: not well-formed XML: `<` in an attribute's value"),
        ("<a>&soap;</a>", "byte 3: not well-formed XML: a reference to an entity that is not predefined"),
        ("<a>a & b</a>", "byte 5: not well-formed XML: `&` begins no reference"),
        ("<a>&#0;</a>", "byte 3: not well-formed XML: a reference to no character that XML allows"),
        ("<a>&#xD800;</a>", "byte 3: not well-formed XML: a reference to no character that XML allows"),
        ("<a>&#x110000;</a>", "byte 3: not well-formed XML: a reference to no character that XML allows"),
        ("<a>&#+65;</a>", "byte 3: not well-formed XML: a reference to no character that XML allows"),
        ("<a>]]></a>", "byte 3: not well-formed XML: `]]>` in text"),
        ("<a>\u{1}</a>", "byte 3: not well-formed XML: a character that XML does not allow"),
        ("<a>é\u{FFFF}</a>", "byte 5: not well-formed XML: a character that XML does not allow"),
        ("<a><!-- -- --></a>", "byte 8: not well-formed XML: `--` in a comment"),
        ("<a><!-- </a>", "byte 12: the message ends before the element does"),
        ("<a><![CDATA[</a>", "byte 16: the message ends before the element does"),
        ("<a><!ELEMENT b></a>", "byte 3: not well-formed XML: unknown markup after `<!`"),
        ("<a><?xml version='1.0'?></a>", "byte 3: not well-formed XML: not a processing instruction"),
        ("<p:a/>", "byte 1: the prefix `p` is not declared"),
        ("<a p:b=''/>", "byte 3: the prefix `p` is not declared"),
        ("<a xmlns:p=''/>", "byte 12: not well-formed XML: a prefix is bound to the empty namespace"),
        ("<a xmlns:xmlns='urn:x'/>", "byte 16: not well-formed XML: the prefix `xmlns` is declared"),
        (
            "<a xmlns:p='1' xmlns:q='1' p:c='' q:c=''/>",
            "byte 34: not well-formed XML: an attribute occurs twice",
        ),
        ("<1a/>", "byte 1: not well-formed XML: not a name"),
        ("<a:b:c xmlns:a='x'/>", "byte 4: not well-formed XML: a name with two colons"),
        ("<:a/>", "byte 1: not well-formed XML: not a name"),
        ("< a/>", "byte 1: not well-formed XML: not a name"),
        ("<a×/>", "byte 1: not well-formed XML: not a name"),
        ("<!DOCTYPE a><a/>", "byte 0: a document type declaration is not allowed in a message"),
        ("<a><!DOCTYPE a></a>", "byte 3: a document type declaration is not allowed in a message"),
    ] {
        assert_eq!(malformed(xml), message, "{xml:?}");
    }
}

#[test]
fn texts_of_every_length_are_read_and_checked() {
    let text = |content: &str| -> Result<String, ReadError> {
        let message = format!("<a>{content}</a>");
        let mut reader = Reader::new(&message)?;
        reader.root()?;
        Ok(reader.text()?.into_owned())
    };
    for len in 0..150 {
        let before = "x".repeat(len);
        for (content, expected) in [("", ""), ("y>z", "y>z"), ("]>", "]>"), ("&gt;", ">"), ("é\r\n", "é\n")]
        {
            assert_eq!(text(&format!("{before}{content}")).unwrap(), format!("{before}{expected}"));
        }
        let error = text(&format!("{before}]]>")).unwrap_err();
        assert_eq!(error.to_string(), format!("byte {}: not well-formed XML: `]]>` in text", 3 + len));
    }
}

#[test]
fn an_entity_bomb_is_refused_at_its_declaration() {
    let mut bomb = String::from("<!DOCTYPE a [<!ENTITY x0 'soap'>");
    for level in 1..50 {
        bomb += &format!("<!ENTITY x{level} '{}'>", format!("&x{};", level - 1).repeat(10));
    }
    bomb += "]><a>&x49;</a>";
    assert!(malformed(&bomb).contains("document type declaration"));
}

#[test]
fn depth_is_limited() {
    let nested = |depth: usize| "<a>".repeat(depth) + &"</a>".repeat(depth);
    assert!(parse(&nested(128)).is_ok());
    assert_eq!(malformed(&nested(129)), "byte 384: limit exceeded: depth of elements");
    assert!(malformed(&nested(100_000)).contains("depth of elements"));
    // What is skipped counts as well: it is the same message.
    let mut reader =
        Reader::new("<a><b><c/></b></a>").unwrap().with_limits(Limits { depth: 2, ..Limits::default() });
    reader.root().unwrap();
    assert!(matches!(reader.skip().unwrap_err().kind(), ReadErrorKind::Limit(_)));
}

#[test]
fn attributes_are_limited() {
    let many = |count: usize| format!("<a {}/>", (0..count).map(|i| format!("b{i}='' ")).collect::<String>());
    assert!(parse(&many(4096)).is_ok());
    assert!(malformed(&many(4097)).contains("limit exceeded: attributes of an element"));
    let declared = |count: usize| {
        format!("<a {}/>", (0..count).map(|i| format!("xmlns:n{i}='{i}' ")).collect::<String>())
    };
    assert!(parse(&declared(256)).is_ok());
    assert!(malformed(&declared(257)).contains("limit exceeded: namespace declarations of an element"));
}

#[test]
fn an_attribute_occurs_once_among_many_too() {
    let many = (0..100).map(|i| format!("b{i}='' ")).collect::<String>();
    assert!(parse(&format!("<a {many}/>")).is_ok());
    let at = "<a ".len() + many.len();
    assert_eq!(
        malformed(&format!("<a {many}b7=''/>")),
        format!("byte {at}: not well-formed XML: an attribute occurs twice")
    );
    let prefixed = format!("<a xmlns:x='u' xmlns:y='u' {many}x:b7='' y:b7=''/>");
    assert!(malformed(&prefixed).contains("an attribute occurs twice"));
}

#[test]
fn every_truncation_is_an_error_and_no_panic() {
    let xml = "<?xml version='1.0'?><s:a xmlns:s='urn:s' b=\"&lt;1\"><!-- c --><s:d>é&amp;</s:d><![CDATA[x]]><e/></s:a>";
    assert!(parse(xml).is_ok());
    for end in (0..xml.len()).filter(|&end| xml.is_char_boundary(end)) {
        let error = parse(&xml[..end]).unwrap_err();
        assert!(error.offset() <= end, "{end}: {error}");
    }
}

#[test]
fn encodings_are_known_by_mark_declaration_and_transport() {
    let utf16 =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<_>>();
    let xml = "<?xml version='1.0' encoding='utf-16'?><a>é🍎</a>";
    for bytes in [
        utf16(&format!("\u{feff}{xml}"), u16::to_le_bytes),
        utf16(&format!("\u{feff}{xml}"), u16::to_be_bytes),
        utf16(xml, u16::to_le_bytes),
        utf16(xml, u16::to_be_bytes),
    ] {
        assert_eq!(parse(&decode(&bytes, None).unwrap()).unwrap().text(), "é🍎");
        assert_eq!(parse(&decode(&bytes, Some("UTF-16")).unwrap()).unwrap().text(), "é🍎");
    }
    assert_eq!(
        decode(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>", None).unwrap().find('é'),
        Some(46)
    );
    assert_eq!(decode(b"<a>\xE9</a>", Some("latin1")).unwrap(), "<a>é</a>");
    let not_utf8 = decode(b"\xEF\xBB\xBF<a>\xE9</a>", None).unwrap_err();
    assert_eq!(not_utf8.to_string(), "byte 6: the message is not UTF-8");
    assert!(decode(b"<\0a\0\0\xD8>\0", None).unwrap_err().to_string().contains("not UTF-16"));
    assert!(decode(b"\xFF\xFE<", None).unwrap_err().to_string().contains("not UTF-16"));
    assert!(decode(b"<?xml version='1.0' encoding='ebcdic'?><a/>", None).is_err());
}

#[test]
fn a_child_is_the_same_until_it_is_entered() {
    let mut reader = Reader::new("<a><b>1</b><c/></a>").unwrap();
    reader.root().unwrap();
    assert!(reader.next_child().unwrap());
    assert!(reader.next_child().unwrap());
    assert_eq!(reader.local_name(), "b");
    reader.enter();
    assert_eq!(i32::from_xml(&mut reader).unwrap(), 1);
    assert!(reader.next_child().unwrap());
    assert_eq!(reader.local_name(), "c");
    reader.skip().unwrap();
    assert!(!reader.next_child().unwrap());
    reader.finish().unwrap();
}

#[test]
fn text_between_children_is_refused_only_by_the_strict() {
    let xml = "<a>x<b/></a>";
    for (reader, refused) in [(Reader::new(xml).unwrap(), false), (Reader::new(xml).unwrap().strict(), true)]
    {
        let mut reader = reader;
        reader.root().unwrap();
        assert_eq!(reader.next_child().is_err(), refused);
    }
}

#[test]
fn prefixes_of_the_element_itself_resolve_names_in_its_text() {
    let mut reader = Reader::new("<a><b xmlns:p='urn:p'>p:c</b></a>").unwrap();
    reader.root().unwrap();
    assert!(reader.next_child().unwrap());
    reader.enter();
    let name = saponify::types::QName::from_xml(&mut reader).unwrap();
    assert_eq!((name.namespace(), name.local()), (Some("urn:p"), "c"));
    assert!(!reader.next_child().unwrap());
}

#[test]
fn any_element_keeps_what_it_holds() {
    for xml in [
        "<a/>",
        "<a b=\"1\">x<c>y</c>z</a>",
        "<p:a xmlns:p=\"urn:p\" p:b=\"\"><p:c>p:d</p:c></p:a>",
        "<a xmlns=\"urn:1\"><b xmlns=\"\"/><c xmlns:p=\"urn:2\" p:d=\"\"/></a>",
        "<a>&lt;&amp;&gt;&#xD;</a>",
        "<a b=\"&#xA;&#x9;&quot;\"/>",
    ] {
        assert_eq!(parse(xml).unwrap().to_document().unwrap(), xml);
    }
}

#[test]
fn any_element_takes_the_prefixes_of_its_surroundings_along() {
    let mut reader = Reader::new("<s:e xmlns:s='urn:s' xmlns:q='urn:q'><s:b>q:name</s:b></s:e>").unwrap();
    reader.root().unwrap();
    assert!(reader.next_child().unwrap());
    let element = AnyElement::from_xml(&mut reader).unwrap();
    let name: saponify::types::QName = element.read().unwrap();
    assert_eq!((name.namespace(), name.local()), (Some("urn:q"), "name"));
}

#[test]
fn any_element_made_by_hand_declares_what_it_needs() {
    let mut root = AnyElement::new("urn:1", "a");
    root.children.push(AnyNode::Element(AnyElement::new("", "b")));
    root.children.push(AnyNode::Element(AnyElement { prefix: "p".into(), ..AnyElement::new("urn:2", "c") }));
    assert_eq!(root.to_document().unwrap(), r#"<a xmlns="urn:1"><b xmlns=""/><p:c xmlns:p="urn:2"/></a>"#);
    let bad = AnyElement::new("", "a b");
    assert_eq!(bad.to_document().unwrap_err().to_string(), "\"a b\" is no XML name");
    assert!(bad.read::<String>().is_err());
}

#[test]
fn any_element_keeps_its_prefixes_apart_from_those_of_its_name() {
    let xml = "<x:e xmlns:x='urn:x' xmlns:a='urn:a' xmlns:longest='urn:l' a:k='v' longest:k='v'><a:b/><b>a:n</b></x:e>";
    let mut reader = Reader::new(xml).unwrap();
    reader.root().unwrap();
    let element = AnyElement::from_xml(&mut reader).unwrap();
    let mut writer = Writer::new();
    // The writer calls the first namespace `a`.
    writer.start(Name::new("urn:x", "e"));
    element.to_xml(&mut writer).unwrap();
    writer.end();
    let written = r#"<a:e xmlns:a="urn:x" xmlns:x="urn:x" xmlns:longest="urn:l" xmlns:c="urn:a" c:k="v" xmlns:d="urn:l" d:k="v"><a:b xmlns:a="urn:a"/><b xmlns:a="urn:a">a:n</b></a:e>"#;
    assert_eq!(writer.into_string(), written);
}

/// A document as another reader sees it: names, attributes, text.
fn by_quick_xml(xml: &str) -> Result<String, String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut seen = String::new();
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => {
                depth += 1;
                seen += &format!("<{}>", String::from_utf8_lossy(tag.name().as_ref()));
            }
            Event::Empty(tag) => seen += &format!("<{}></>", String::from_utf8_lossy(tag.name().as_ref())),
            Event::End(_) => {
                depth -= 1;
                seen += "</>";
            }
            Event::Text(text) if depth > 0 => seen += &text.decode().map_err(|error| error.to_string())?,
            Event::CData(text) => seen += &text.decode().map_err(|error| error.to_string())?,
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|error| error.to_string())?;
                match reference.resolve_char_ref().map_err(|error| error.to_string())? {
                    Some(c) => seen.push(c),
                    None => seen += quick_xml::escape::resolve_predefined_entity(&name).ok_or("an entity")?,
                }
            }
            Event::Eof => return Ok(seen),
            _ => {}
        }
    }
}

fn by_us(element: &AnyElement, seen: &mut String) {
    *seen += &format!("<{}>", element.local);
    for child in &element.children {
        match child {
            AnyNode::Element(element) => by_us(element, seen),
            AnyNode::Text(text) => *seen += text,
        }
    }
    *seen += "</>";
}

fn content(depth: u32) -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[ a-zé🍎]{0,20}".prop_map(|text| text),
        Just("&lt;&amp;&#x41;".to_owned()),
        Just("<!-- x -->".to_owned()),
        Just("<![CDATA[<x>&y;]]>".to_owned()),
        Just("<?pi data?>".to_owned()),
    ];
    leaf.prop_recursive(depth, 64, 6, |inner| {
        ("[a-z][a-z0-9.-]{0,8}", prop::collection::vec(inner, 0..6)).prop_map(|(name, children)| {
            if children.is_empty() {
                format!("<{name}/>")
            } else {
                format!("<{name} x='1'>{}</{name}>", children.concat())
            }
        })
    })
}

proptest! {
    #[test]
    fn reads_what_quick_xml_reads(content in content(5)) {
        let xml = format!("<root>{content}</root>");
        let mut ours = String::new();
        by_us(&parse(&xml).unwrap(), &mut ours);
        prop_assert_eq!(ours, by_quick_xml(&xml).unwrap());
    }

    #[test]
    fn never_panics_on_noise(xml in "[<>/!\\[\\]CDAT?&;#x0-9a-z'\"= :\\-é\\n]{0,80}") {
        let _ = parse(&xml);
        let _ = parse(&format!("<a>{xml}</a>"));
        let _ = decode(xml.as_bytes(), None);
    }

    #[test]
    fn what_was_written_reads_back(text in any::<String>(), value in any::<String>()) {
        let allowed = |text: &str| text.chars().filter(|c| !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')).collect::<String>();
        let (clean, clean_value) = (allowed(&text), allowed(&value));
        let mut element = AnyElement::new("urn:x", "a");
        element.attributes.push(saponify::xml::AnyAttribute { local: "b".into(), value: clean_value.clone(), ..Default::default() });
        element.children.push(AnyNode::Text(clean.clone()));
        let read = parse(&element.to_document().unwrap()).unwrap();
        prop_assert_eq!(read.text(), clean.clone());
        prop_assert_eq!(read.attribute(Name::unqualified("b")), Some(clean_value.as_str()));
        element.children = vec![AnyNode::Text(text.clone())];
        prop_assert_eq!(element.to_document().is_ok(), text == clean);
    }
}

#[test]
fn the_type_of_an_element_is_a_name() {
    let root = |attributes: &str| {
        let xml = format!(
            r#"<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:d="urn:d" {attributes}>x</a>"#
        );
        let mut reader = Reader::new(&xml)?;
        reader.root()?;
        reader.xsi_type()
    };
    assert_eq!(root(""), Ok(None));
    assert_eq!(root(r#"type="d:T" d:type="d:T""#), Ok(None));
    assert_eq!(root(r#"i:type=" d:T&#x9;""#), Ok(Some(QName::new("urn:d", "T"))));
    assert_eq!(root(r#"i:type="T""#), Ok(Some(QName::unqualified("T"))));
    assert_eq!(root(r#"i:type="T" xmlns="urn:e""#), Ok(Some(QName::new("urn:e", "T"))));
    for (attributes, error) in [
        (r#"i:type="e:T""#, "expected a name whose prefix is declared, found \"e:T\""),
        (r#"i:type="d:""#, "expected a name such as p:local, found \"d:\""),
        (r#"i:type="""#, "expected a name such as p:local, found \"\""),
    ] {
        let found = root(attributes).unwrap_err().to_string();
        assert_eq!(found, format!("byte 71, at @xsi:type: {error}"), "{attributes}");
    }
}

#[test]
fn a_document_type_is_skipped_where_that_is_wanted() {
    let read = |xml: &str| {
        let mut reader = Reader::new(xml).unwrap().skip_document_type();
        reader.root().and_then(|()| Ok(reader.text()?.into_owned())).map_err(|error| error.to_string())
    };
    for declaration in [
        "<!DOCTYPE a>",
        "<?xml version='1.0'?><!-- > -->\n<!DOCTYPE a PUBLIC '-//x//\">\"' \"http://x/a'.dtd\" >\n<!-- -->",
        "<!DOCTYPE a [<!ENTITY b ']>'><!-- ]> ' --><?p ]> ?><!ATTLIST a c CDATA '>'>]>",
    ] {
        assert_eq!(read(&format!("{declaration}<a>x</a>")).as_deref(), Ok("x"), "{declaration}");
    }
    for (xml, message) in [
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entity"),
        ("<!DOCTYPE a><!DOCTYPE a><a/>", "byte 12: a document type declaration is not allowed"),
        ("<!DOCTYPE a [<a/>", "ends before the element does"),
        ("<!DOCTYPE a 'b><a/>", "ends before the element does"),
        ("<!DOCTYPE>", "not a document type declaration"),
        ("<a><!DOCTYPE a></a>", "byte 3: a document type declaration is not allowed"),
    ] {
        let error = read(xml).unwrap_err();
        assert!(error.contains(message), "{xml}: {error}");
    }
}
