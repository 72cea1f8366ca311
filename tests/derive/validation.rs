//! Facets: checked when asked, and only then.

use saponify::{FromXml, ToXml};

#[derive(Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(element = "f")]
struct Facets {
    #[soap(attribute, length = 2)]
    language: Option<String>,
    #[soap(min_length = 1, max_length = 3)]
    name: String,
    #[soap(min_inclusive = 1, max_inclusive = 1_00)]
    priority: Option<i32>,
    #[soap(min_exclusive = -1.5, max_exclusive = "2.5")]
    factor: Option<f64>,
    #[soap(total_digits = 3, fraction_digits = 1)]
    amount: Option<saponify::types::Decimal>,
    #[soap(min_occurs = 1, max_occurs = 2, max_length = 1)]
    tag: Vec<String>,
    #[soap(items = "n", min_items = 1, max_items = 2, max_inclusive = 9)]
    numbers: Option<Vec<i32>>,
    #[soap(list, max_length = 2)]
    list: Vec<i32>,
    #[soap(choice)]
    choice: Option<Choice>,
    #[soap(group)]
    group: Option<Group>,
    inner: Vec<Inner>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice)]
enum Choice {
    #[soap(element = "short", max_length = 1)]
    Short(String),
    #[soap(element = "inner")]
    _Inner(Inner),
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Group {
    #[soap(max_length = 1)]
    grouped: String,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
struct Inner {
    #[soap(text, max_inclusive = 5)]
    value: i32,
}

fn valid() -> Facets {
    Facets { name: "n".to_owned(), tag: vec!["t".to_owned()], ..Facets::default() }
}

#[test]
fn what_is_valid() {
    assert_eq!(valid().validate(), Ok(()));
    let all = Facets {
        language: Some("de".to_owned()),
        priority: Some(100),
        factor: Some(-1.0),
        amount: Some("12.5".parse().unwrap()),
        numbers: Some(vec![9]),
        list: vec![1, 2],
        choice: Some(Choice::Short("s".to_owned())),
        group: Some(Group { grouped: "g".to_owned() }),
        inner: vec![Inner { value: 5 }],
        ..valid()
    };
    assert_eq!(all.validate(), Ok(()));
}

#[test]
fn every_violation_with_its_path() {
    let facets = Facets {
        language: Some("deu".to_owned()),
        name: "name".to_owned(),
        priority: Some(0),
        factor: Some(2.5),
        amount: Some("123.45".parse().unwrap()),
        tag: Vec::new(),
        numbers: Some(vec![1, 2, 10]),
        list: vec![1, 2, 3],
        choice: Some(Choice::Short("long".to_owned())),
        group: Some(Group { grouped: "long".to_owned() }),
        inner: vec![Inner { value: 5 }, Inner { value: 6 }],
    };
    let violations = facets.validate().unwrap_err();
    let found: Vec<_> =
        violations.iter().map(|violation| (violation.path.as_str(), violation.facet)).collect();
    assert_eq!(
        found,
        [
            ("@language", "length"),
            ("name", "maxLength"),
            ("priority", "minInclusive"),
            ("factor", "maxExclusive"),
            ("amount", "totalDigits"),
            ("amount", "fractionDigits"),
            ("tag", "minOccurs"),
            ("numbers", "maxOccurs"),
            ("numbers/n[2]", "maxInclusive"),
            ("list", "maxLength"),
            ("short", "maxLength"),
            ("grouped", "maxLength"),
            ("inner[1]", "maxInclusive"),
        ]
    );
    // Writing and reading do not mind.
    let xml = saponify::to_string(&facets).unwrap();
    assert_eq!(saponify::from_str::<Facets>(&xml).unwrap(), facets);
}
