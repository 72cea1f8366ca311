use roxmltree::Document;

use super::{Lore, compare};

fn difference(original: &str, written: &str, words: &[&str]) -> Option<String> {
    let (original, written) = (Document::parse(original).unwrap(), Document::parse(written).unwrap());
    compare(original.root_element(), written.root_element(), &Lore::of_words(words)).err()
}

/// The kind of difference, or nothing.
fn kind(original: &str, written: &str) -> Option<String> {
    difference(original, written, &[]).map(|text| text.split(": ").next().unwrap_or_default().to_owned())
}

fn is_same(text: &str, other: &str, words: &[&str]) -> bool {
    let element = |text: &str| format!("<a xmlns:p=\"urn:p\" xmlns:q=\"urn:p\" xmlns:r=\"urn:r\">{text}</a>");
    difference(&element(text), &element(other), words).is_none()
}

#[test]
fn what_says_the_same() {
    for (original, written) in [
        ("<a xmlns='urn:a'><b/></a>", "<p:a xmlns:p='urn:a'><p:b></p:b></p:a>"),
        ("<a x='1' y='2'/>", "<a y='2' x='1'/>"),
        ("<a>\n  <b/>\n  <!-- c -->\n</a>", "<a><b/></a>"),
        ("<a>  x\n y </a>", "<a>x y</a>"),
        ("<a>x<!-- c -->y</a>", "<a>xy</a>"),
        ("<a>x <b/> y</a>", "<a>x <b/> y</a>"),
        ("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='x y'/>", "<a/>"),
        ("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='false'>x</a>", "<a>x</a>"),
    ] {
        assert_eq!(difference(original, written, &[]), None, "{original} {written}");
    }
}

#[test]
fn what_does_not() {
    for (original, written, expected) in [
        ("<a/>", "<b/>", "element differs"),
        ("<a xmlns='urn:a'/>", "<a/>", "element differs"),
        ("<a x='1'/>", "<a/>", "attribute lost"),
        ("<a/>", "<a x='1'/>", "attribute added"),
        ("<a x='1'/>", "<a x='2'/>", "attribute value differs"),
        ("<a x='1'/>", "<a x='01'/>", "attribute value differs"),
        ("<a><b/><c/></a>", "<a><c/><b/></a>", "children in another order"),
        ("<a><b/><b/></a>", "<a><b/></a>", "element lost"),
        ("<a><b/></a>", "<a><b/><c/></a>", "element added"),
        ("<a>x</a>", "<a/>", "text lost"),
        ("<a/>", "<a>x</a>", "text added"),
        ("<a>x<b/></a>", "<a><b/></a>", "text differs"),
        ("<a>x y</a>", "<a>xy</a>", "text differs"),
        ("<a>true</a>", "<a>1</a>", "text differs"),
        ("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='t'/>", "<a/>", "xsi:type lost"),
        ("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='1'/>", "<a/>", "xsi:nil lost"),
    ] {
        let found = kind(original, written);
        // Which of the two is found first does not matter where text and elements change places.
        assert!(
            found.as_deref() == Some(expected) || expected == "text differs" && found.is_some(),
            "{found:?}"
        );
    }
}

#[test]
fn values_of_the_types_that_there_are() {
    for (text, other, word) in [
        ("007", "7", "i32"),
        ("+7.50", "7.5", "types::Decimal"),
        ("-0", "0", "types::Integer"),
        (".5", "0.5", "types::Decimal"),
        ("1E2", "100", "f64"),
        ("3.40282347E+38", "3.4028235E38", "f32"),
        ("1", "true", "bool"),
        ("1 0", "true false", "bool"),
        ("12:00:00.50+00:00", "12:00:00.5Z", "types::Time"),
        ("--05---05:00", "--05-05:00", "types::GMonth"),
        ("P1Y", "P12M", "types::Duration"),
        ("PT24H0.50S", "P1DT0.5S", "types::Duration"),
        ("0aFF", "0AFF", "types::HexBinary"),
        ("YW\nJj", "YWJj", "types::Base64Binary"),
        ("p:x", "q:x", "types::QName"),
    ] {
        assert!(is_same(text, other, &[word]), "{text} {other}");
        assert!(!is_same(text, other, &[]), "{text} {other}");
    }
}

#[test]
fn values_that_lose_something() {
    let all = [
        "i32",
        "f32",
        "f64",
        "bool",
        "types::Decimal",
        "types::DateTime",
        "types::Duration",
        "types::HexBinary",
        "types::Base64Binary",
        "types::QName",
    ];
    for (text, other) in [
        ("7", "70"),
        ("0.1", "0.01"),
        ("10", "1"),
        ("-7", "7"),
        ("1e400", "x"),
        ("0", "-0.0"),
        ("2001-01-01T00:00:00Z", "2001-01-01T00:00:00"),
        ("2001-01-01T00:00:00.5Z", "2001-01-01T00:00:00Z"),
        ("2001-01-01T00:00:00+01:00", "2001-01-01T01:00:00+02:00"),
        ("--05-05", "--05"),
        ("P1M", "P30D"),
        ("P1M", "PT1M"),
        ("-P1M", "P1M"),
        ("p:x", "r:x"),
        ("abc", "abd"),
    ] {
        // Zeros of different sign are different floats, though equal decimals.
        let words: Vec<&str> = all.into_iter().filter(|word| text != "0" || word.starts_with('f')).collect();
        assert!(!is_same(text, other, &words), "{text} {other}");
    }
}

#[test]
fn order_is_free_where_the_schema_says_so() {
    let lore = Lore::of_unordered("a");
    let compare = |original: &str, written: &str| {
        let (original, written) = (Document::parse(original).unwrap(), Document::parse(written).unwrap());
        compare(original.root_element(), written.root_element(), &lore)
    };
    assert_eq!(compare("<a><b/><c>1</c><d/></a>", "<a><c>1</c><d/><b/></a>"), Ok(()));
    for (original, written) in [
        ("<a><b/><c>1</c></a>", "<a><c>2</c><b/></a>"),
        ("<a><b/><c/></a>", "<a><c/></a>"),
        ("<a><b/></a>", "<a><c/><b/></a>"),
        ("<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>1</b></a>"),
        ("<a><x><b/><c/></x></a>", "<a><x><c/><b/></x></a>"),
        ("<a><b/><c/></a>", "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='t'><c/><b/></a>"),
    ] {
        assert!(compare(original, written).is_err(), "{original} {written}");
    }
}
