//! Mixed content, wildcards with namespaces, and the order of what is repeated.

use saponify::xml::{AnyAttribute, AnyElement};
use saponify::{FromXml, Reader, ToXml, from_str, to_string};

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "p", namespace = "urn:text")]
struct Paragraph {
    #[soap(attribute)]
    lang: Option<String>,
    #[soap(mixed)]
    content: Vec<ParagraphContent>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice, namespace = "urn:text")]
enum ParagraphContent {
    #[soap(text)]
    Text(String),
    #[soap(element = "b")]
    Bold(Paragraph),
    #[soap(element = "n", list)]
    Numbers(Vec<i32>),
    #[soap(any, not = "urn:text")]
    Any(AnyElement),
}

fn text(text: &str) -> ParagraphContent {
    ParagraphContent::Text(text.to_owned())
}

#[test]
fn mixed_content_keeps_text_and_elements_in_their_order() {
    let xml = "<a:p xmlns:a=\"urn:text\" lang=\"en\"> one <a:b>two</a:b>\n<a:n>1 2</a:n><a:n>3</a:n>&lt;]]&gt;\u{a0}\
               <x:y xmlns:x=\"urn:other\">z</x:y> </a:p>";
    let value: Paragraph = from_str(xml).unwrap();
    assert_eq!(value.content[0], text(" one "));
    assert_eq!(
        value.content[1],
        ParagraphContent::Bold(Paragraph { lang: None, content: vec![text("two")] })
    );
    assert_eq!(value.content[2], text("\n"));
    assert_eq!(value.content[3], ParagraphContent::Numbers(vec![1, 2]));
    assert_eq!(value.content[4], ParagraphContent::Numbers(vec![3]));
    assert_eq!(value.content[5], text("<]]>\u{a0}"));
    assert_eq!(value.content.len(), 8);
    let written = to_string(&value).unwrap();
    assert_eq!(from_str::<Paragraph>(&written).unwrap(), value, "{written}");
    assert!(written.contains("&lt;]]&gt;"), "{written}");
}

#[test]
fn characters_sections_and_what_a_comment_interrupts_are_one_text() {
    let value: Paragraph =
        from_str("<p xmlns='urn:text'>a&amp;<![CDATA[<b> ]]><!-- not this -->c&#10;</p>").unwrap();
    assert_eq!(value.content, [text("a&<b> c\n")]);
    for empty in ["<p xmlns='urn:text'/>", "<p xmlns='urn:text'></p>", "<p xmlns='urn:text'><!-- --></p>"] {
        assert_eq!(from_str::<Paragraph>(empty).unwrap().content, []);
    }
}

#[test]
fn unknown_elements_of_mixed_content_are_skipped_or_refused() {
    let xml = "<p xmlns='urn:text'>a<unknown><b/>inner</unknown>b</p>";
    let value: Paragraph = from_str(xml).unwrap();
    assert_eq!(value.content, [text("a"), text("b")]);
    let mut reader = Reader::new(xml).unwrap().strict();
    reader.root().unwrap();
    assert!(Paragraph::from_xml(&mut reader).unwrap_err().to_string().contains("unknown"));
}

#[test]
fn text_that_xml_cannot_carry_is_refused() {
    let value = Paragraph { lang: None, content: vec![text("\u{1}")] };
    assert!(to_string(&value).is_err());
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "open", namespace = "urn:own")]
struct Open {
    #[soap(any, only = "##local")]
    local: Vec<AnyElement>,
    first: String,
    #[soap(any, only = "urn:a urn:b")]
    listed: Option<AnyElement>,
    #[soap(any, only = "urn:b urn:c")]
    more: Vec<AnyElement>,
    last: Option<String>,
    #[soap(any, not = "urn:own")]
    other: Vec<AnyElement>,
}

fn names(elements: &[AnyElement]) -> Vec<&str> {
    elements.iter().map(|element| &*element.local).collect()
}

#[test]
fn an_element_goes_to_the_wildcard_that_admits_it() {
    let xml = "<o:open xmlns:o='urn:own' xmlns:a='urn:a' xmlns:b='urn:b' xmlns:c='urn:c'><first/><second/>\
               <o:first>f</o:first><b:one/><b:two/><c:three/><o:last>l</o:last><a:four/><c:five/></o:open>";
    let value: Open = from_str(xml).unwrap();
    assert_eq!(names(&value.local), ["first", "second"]);
    assert_eq!(value.listed.as_ref().unwrap().local, "one");
    assert_eq!(names(&value.more), ["two", "three"]);
    assert_eq!(names(&value.other), ["four", "five"]);
    let written = to_string(&value).unwrap();
    assert_eq!(from_str::<Open>(&written).unwrap(), value, "{written}");
}

#[test]
fn what_no_wildcard_admits_is_kept_unless_strict() {
    let xml = "<open xmlns='urn:own'><first/><new/></open>";
    assert_eq!(names(&from_str::<Open>(xml).unwrap().local), ["new"]);
    let mut reader = Reader::new(xml).unwrap().strict();
    reader.root().unwrap();
    assert!(Open::from_xml(&mut reader).is_err());
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "list")]
struct Repeated {
    #[soap(group)]
    rows: Vec<Row>,
    end: Option<i32>,
}

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Row {
    a: Vec<i32>,
    b: Option<i32>,
    #[soap(any, not = "")]
    any: Vec<AnyElement>,
}

#[test]
fn an_element_that_comes_earlier_in_a_group_begins_the_next_one() {
    let xml = "<list><b>1</b><a>2</a><a>3</a><x:y xmlns:x='urn:x'/><b>4</b><a>5</a><end>6</end></list>";
    let value: Repeated = from_str(xml).unwrap();
    let rows: Vec<_> = value.rows.iter().map(|row| (row.a.clone(), row.b, row.any.len())).collect();
    assert_eq!(rows, [(vec![], Some(1), 0), (vec![2, 3], None, 1), (vec![], Some(4), 0), (vec![5], None, 0)]);
    assert_eq!(value.end, Some(6));
    let written = to_string(&value).unwrap();
    assert!(written.starts_with("<list><b>1</b><a>2</a><a>3</a>"), "{written}");
    assert_eq!(from_str::<Repeated>(&written).unwrap(), value, "{written}");
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "options")]
struct Options {
    #[soap(group)]
    all: Option<All>,
    last: Option<i32>,
}

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(group, unordered)]
struct All {
    a: Option<i32>,
    b: Option<i32>,
    c: i32,
}

#[test]
fn the_elements_of_an_unordered_group_come_in_any_order() {
    let value: Options = from_str("<options><c>3</c><b>2</b><a>1</a><last>4</last></options>").unwrap();
    assert_eq!(value, Options { all: Some(All { a: Some(1), b: Some(2), c: 3 }), last: Some(4) });
    assert!(from_str::<Options>("<options><c>3</c><b>2</b><b>1</b></options>").is_err());
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "first")]
struct First {
    #[soap(any)]
    any: AnyElement,
    a: i32,
    #[soap(any, only = "urn:x")]
    some: Vec<AnyElement>,
    #[soap(any, not = "")]
    last: AnyElement,
}

#[test]
fn a_wildcard_that_needs_an_element_is_not_passed_by() {
    let xml = "<first xmlns:x='urn:x' xmlns:y='urn:y'><a>1</a><a>2</a><x:b/><x:c/><y:d/></first>";
    let value: First = from_str(xml).unwrap();
    assert_eq!((value.any.text().as_str(), value.a), ("1", 2));
    assert_eq!((names(&value.some).as_slice(), value.last.local.as_str()), (["b", "c"].as_slice(), "d"));
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "free", namespace = "urn:free")]
struct Free {
    #[soap(any_attributes)]
    attributes: Vec<AnyAttribute>,
    any: AnyElement,
}

#[test]
fn prefixes_that_were_in_use_elsewhere_do_not_clash() {
    // The writer's own prefixes are `a`, `b` and so on.
    let xml = "<free xmlns='urn:free' xmlns:a='urn:x' xmlns:b='urn:y' a:one='1' b:two='2'>\
               <any a:three='3'><a:inner b:four='4'>a:name</a:inner></any></free>";
    let value: Free = from_str(xml).unwrap();
    let written = to_string(&value).unwrap();
    let again: Free = from_str(&written).unwrap();
    assert_eq!(again.attributes.len(), 2, "{written}");
    assert_eq!(again.attributes[1].namespace, "urn:y", "{written}");
    assert_eq!(again.any.attributes[0].namespace, "urn:x", "{written}");
    let inner = again.any.elements().next().unwrap();
    assert_eq!((inner.namespace.as_str(), inner.prefix.as_str()), ("urn:x", "a"), "{written}");
    let bound =
        |prefix: &str| inner.declarations.iter().any(|(bound, uri)| bound == prefix && uri == "urn:x");
    assert!(bound("a"), "the name in the text keeps its meaning: {written}");
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "constants")]
struct Constants {
    #[soap(fixed = 12)]
    number: i32,
    #[soap(default = "en")]
    language: String,
}

#[test]
fn an_empty_element_has_its_default_or_fixed_value() {
    let value: Constants = from_str("<constants><number/><language></language></constants>").unwrap();
    assert_eq!(value, Constants { number: 12, language: "en".to_owned() });
}
