//! Schemas that want to become code, or to keep the generator busy.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use saponify_codegen::load::LoadOptions;
use saponify_codegen::{Config, Diagnostics, Generated, Layout, generate};

/// What would take years fails at this bound, and a busy machine does not.
const SOON: Duration = Duration::from_secs(120);

/// Generates from the components of a schema without target namespace.
fn of_schema(name: &str, attributes: &str, components: &str) -> Result<Generated, Diagnostics> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let path = folder.join(format!("{name}.xsd"));
    let schema = format!(
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" {attributes}>{components}</xs:schema>"
    );
    fs::write(&path, schema).expect("the schema can be written");
    let input = LoadOptions { entries: vec![path], ..LoadOptions::default() };
    generate(&Config { input, layout: Layout::SingleFile("out.rs".to_owned()), ..Config::default() })
}

const TEXTS: &[&str] = &[
    "\"; fn evil() {} //",
    "\\\"; fn evil() {} //",
    "*/ fn evil() {} /*",
    "\n} fn evil() {} mod m {",
    "r#\"x\"# )] fn evil() {} #[doc(",
    "${evil}",
    "{{evil}}",
    "\u{2028}fn evil() {}",
    "\u{202e}live nf",
    "\u{200b}",
    "self::super::crate",
    "macro_rules! evil",
    "'static",
    "__blank_line! {}",
    "🦀",
    "e\u{301}",
    "İ",
    "ﬀ",
];

fn escaped(text: &str) -> String {
    let escape = |character: char| match character {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\n' => "&#10;".to_owned(),
        _ => character.to_string(),
    };
    text.chars().map(escape).collect()
}

#[test]
fn texts_stay_texts() {
    let docs = |text: &str| {
        format!("<xs:annotation><xs:documentation>{}</xs:documentation></xs:annotation>", escaped(text))
    };
    let mut values = String::new();
    let mut elements = String::new();
    for (index, text) in TEXTS.iter().enumerate() {
        let value = escaped(text);
        values += &format!("<xs:enumeration value=\"{value}\">{}</xs:enumeration>", docs(text));
        elements += &format!("<xs:element name=\"e{index}\" default=\"{value}\">{}", docs(text));
        elements += &format!(
            "<xs:simpleType><xs:restriction base=\"xs:string\"><xs:pattern value=\"{value}\"/></xs:restriction></xs:simpleType></xs:element>"
        );
    }
    let namespace = escaped("urn:\"; fn evil() {} //`\u{202e}");
    let components = format!(
        "{}<xs:simpleType name=\"E\"><xs:restriction base=\"xs:string\">{values}</xs:restriction></xs:simpleType>\
         <xs:complexType name=\"T\"><xs:sequence>{elements}</xs:sequence></xs:complexType>",
        docs(TEXTS[2])
    );
    let attributes = format!("targetNamespace=\"{namespace}\" elementFormDefault=\"qualified\"");
    let generated = of_schema("texts", &attributes, &components).expect("the schema is valid");
    let text = generated.files.get("out.rs").expect("one file");

    let file = syn::parse_file(text).expect("it is Rust");
    let [syn::Item::Mod(types), syn::Item::Use(_), syn::Item::Const(_)] = file.items.as_slice() else {
        panic!("something else is there:\n{text}")
    };
    let (_, items) = types.content.as_ref().expect("the types");
    let kinds: Vec<&str> = items
        .iter()
        .map(|item| match item {
            syn::Item::Use(_) => "use",
            syn::Item::Struct(item) => {
                assert_eq!(item.fields.len(), TEXTS.len());
                "struct"
            }
            syn::Item::Enum(item) => {
                assert_eq!(item.variants.len(), TEXTS.len() + 1);
                let mut names: Vec<String> =
                    item.variants.iter().map(|variant| variant.ident.to_string()).collect();
                names.sort();
                names.dedup();
                assert_eq!(names.len(), TEXTS.len() + 1, "no name twice");
                "enum"
            }
            _ => panic!("something else is there:\n{text}"),
        })
        .collect();
    assert_eq!(kinds, ["use", "use", "enum", "struct"]);
    for steering in ['\u{202e}', '\u{2028}'] {
        assert!(!text.contains(steering), "{steering:?} steers an editor");
    }
}

/// What is said of codes is a name that the rules allow, documentation, or a text.
#[test]
fn what_is_said_of_codes_stays_text() {
    let vocabulary = "xmlns:s=\"urn:saponify:schema\" targetNamespace=\"urn:codes\" xmlns=\"urn:codes\"";
    let of = |values: &str, docs: &str| {
        format!(
            "<xs:simpleType name=\"E\"><xs:annotation><xs:appinfo><s:property name=\"p\">{docs}</s:property></xs:appinfo></xs:annotation>\
             <xs:restriction base=\"xs:string\">{values}</xs:restriction></xs:simpleType>"
        )
    };
    let mut values = String::new();
    for (index, text) in TEXTS.iter().enumerate() {
        values +=
            &format!("<xs:enumeration value=\"{index}\" s:name=\"n{index}\" s:p=\"{}\"/>", escaped(text));
        let named = format!("<xs:enumeration value=\"1\" s:name=\"{}\"/>", escaped(text));
        if let Err(errors) = of_schema("named_codes", vocabulary, &of(&named, "")) {
            assert!(errors.to_string().contains("is not a name"), "{errors}");
        }
    }
    let docs = escaped(&TEXTS.join(" "));
    let generated = of_schema("codes", vocabulary, &of(&values, &docs)).expect("the schema is valid");
    let text = generated.files.get("out.rs").expect("one file");
    let file = syn::parse_file(text).expect("it is Rust");
    let Some(syn::Item::Mod(types)) = file.items.first() else { panic!("no types:\n{text}") };
    let (_, items) = types.content.as_ref().expect("the types");
    let [syn::Item::Use(_), syn::Item::Enum(_), syn::Item::Impl(methods)] = items.as_slice() else {
        panic!("something else is there:\n{text}")
    };
    assert_eq!(methods.items.len(), 1);
    for steering in ['\u{202e}', '\u{2028}'] {
        assert!(!text.contains(steering), "{steering:?} steers an editor");
    }
}

/// Each of many values could have each of many properties.
#[test]
fn many_properties_of_many_codes_are_refused() {
    let properties: String = (0..20_000).map(|index| format!("<s:property name=\"p{index}\"/>")).collect();
    let values: String =
        (0..20_000).map(|index| format!("<xs:enumeration value=\"{index}\" s:p1=\"x\"/>")).collect();
    let components = format!(
        "<xs:simpleType name=\"E\" xmlns:s=\"urn:saponify:schema\"><xs:annotation><xs:appinfo>{properties}</xs:appinfo></xs:annotation>\
         <xs:restriction base=\"xs:string\">{values}</xs:restriction></xs:simpleType>"
    );
    let start = Instant::now();
    let errors = of_schema("properties", "", &components).expect_err("too many properties").to_string();
    assert!(errors.contains("an enumeration has more than 64 properties"), "{errors}");
    assert!(start.elapsed() < SOON);
}

/// Definitions that refer to the next one twice each: what they say doubles with each.
fn doubling(kind: &str, inner: &str, last: &str) -> String {
    let definition = |index: usize| {
        format!("<xs:{kind} name=\"g{index}\">{}</xs:{kind}>", inner.replace('#', &format!("g{}", index + 1)))
    };
    let mut components: String = (0..40).map(definition).collect();
    components += last;
    components
}

#[test]
fn doubling_ends_soon() {
    let root = "<xs:element name=\"r\"><xs:complexType><xs:sequence><xs:group ref=\"g0\"/></xs:sequence></xs:complexType></xs:element>";
    let sequence = "<xs:group name=\"g40\"><xs:sequence><xs:element name=\"a\"/><xs:element name=\"b\"/></xs:sequence></xs:group>";
    let choice = "<xs:group name=\"g40\"><xs:choice><xs:element name=\"a\"/><xs:element name=\"b\"/></xs:choice></xs:group>";
    let union = "<xs:simpleType name=\"g40\"><xs:restriction base=\"xs:string\"><xs:enumeration value=\"a\"/></xs:restriction></xs:simpleType>";
    let twice = |occurs: &str| format!("<xs:group ref=\"#\" {occurs}/><xs:group ref=\"#\"/>");
    let of = |compositor: &str, content: &str| format!("<xs:{compositor}>{content}</xs:{compositor}>");
    let cases = [
        ("groups", doubling("group", &of("sequence", &twice("")), sequence)),
        ("optional-groups", doubling("group", &of("sequence", &twice("minOccurs=\"0\"")), sequence)),
        ("repeated-groups", doubling("group", &of("sequence", &twice("maxOccurs=\"9\"")), sequence)),
        ("choices", doubling("group", &of("choice", &twice("")), choice)),
        ("repeated-choices", doubling("group", &of("choice", &twice("maxOccurs=\"9\"")), choice)),
        ("choices-of-sequences", doubling("group", &of("choice", &of("sequence", &twice(""))), choice)),
        ("unions", doubling("simpleType", "<xs:union memberTypes=\"# #\"/>", union)),
    ];
    for (name, components) in cases {
        let start = Instant::now();
        // Whether it is accepted or refused: within seconds, not years.
        let _ = of_schema(name, "", &format!("{components}{}", if name == "unions" { "" } else { root }));
        assert!(start.elapsed() < SOON, "{name}");
    }
}

#[test]
fn big_bases_of_many_types_are_refused() {
    let fields: String = (0..3_000).map(|index| format!("<xs:element name=\"e{index}\"/>")).collect();
    let derived = |index: usize| {
        format!(
            "<xs:complexType name=\"d{index}\"><xs:complexContent><xs:extension base=\"b\"/></xs:complexContent></xs:complexType>"
        )
    };
    let derived: String = (0..1_000).map(derived).collect();
    let components =
        format!("<xs:complexType name=\"b\"><xs:sequence>{fields}</xs:sequence></xs:complexType>{derived}");
    let errors = of_schema("derived", "", &components).expect_err("too many fields").to_string();
    assert!(errors.contains("all types together have more than 500000 fields"), "{errors}");
}

/// Every type of a chain is the base of all that derive from the last one.
#[test]
fn long_chains_of_bases_of_many_types_are_refused() {
    let derived = |name: String, base: String| {
        format!(
            "<xs:complexType name=\"{name}\"><xs:complexContent><xs:extension base=\"{base}\"/></xs:complexContent></xs:complexType>"
        )
    };
    let chain: String =
        (1..200).map(|index| derived(format!("b{index}"), format!("b{}", index - 1))).collect();
    let leaves: String = (0..5_000).map(|index| derived(format!("d{index}"), "b199".to_owned())).collect();
    let places: String =
        (0..200).map(|index| format!("<xs:element name=\"e{index}\" type=\"b{index}\"/>")).collect();
    let components = format!(
        "<xs:complexType name=\"b0\"/>{chain}{leaves}<xs:element name=\"root\"><xs:complexType><xs:sequence>{places}</xs:sequence></xs:complexType></xs:element>"
    );
    let start = Instant::now();
    let errors = of_schema("bases", "", &components).expect_err("too many variants").to_string();
    assert!(errors.contains("all types together have more than 500000 fields"), "{errors}");
    assert!(start.elapsed() < SOON);
}
