//! What the expansions look like where that matters beyond what they do: their size, and what they claim to be safe.

use proc_macro2::{TokenStream, TokenTree};
use syn::DeriveInput;

use super::{Direction, soap_fault, xml};

fn from_xml(input: &DeriveInput) -> syn::Result<TokenStream> {
    xml(input, Direction::Reading)
}

fn to_xml(input: &DeriveInput) -> syn::Result<TokenStream> {
    xml(input, Direction::Writing)
}

fn both(input: &DeriveInput) -> syn::Result<TokenStream> {
    xml(input, Direction::Both)
}

const RECORD: &str = r#"
    #[soap(namespace = DATA)]
    struct Record {
        #[soap(attribute)]
        id: Option<i32>,
        #[soap(element = "Data", nillable, max_length = 100)]
        data: Option<String>,
        #[soap(element = "Lines", items = "Line", items_namespace = ARRAYS)]
        lines: Vec<Line>,
        #[soap(element = "Tags", items = "Tag", items_namespace = ARRAYS)]
        tags: Vec<String>,
    }
"#;

fn expand(derive: fn(&DeriveInput) -> syn::Result<TokenStream>, input: &str) -> String {
    derive(&syn::parse_str(input).unwrap()).unwrap().to_string()
}

fn tokens(stream: TokenStream) -> usize {
    stream
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => 2 + tokens(group.stream()),
            _ => 1,
        })
        .sum()
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// The cost of generated code is the field's sorest wound: a field may cost a table entry and no code.
#[test]
fn a_field_costs_a_table_entry() {
    let with = |fields: usize| {
        let fields: String =
            (0..fields).map(|i| format!("#[soap(element = \"F{i}\")] f{i}: Option<String>,")).collect();
        let input: DeriveInput = syn::parse_str(&format!("struct Record {{ {fields} }}")).unwrap();
        tokens(both(&input).unwrap())
    };
    let field = with(9) - with(8);
    assert!(field <= 16, "{field} tokens a field");
    assert!(with(0) <= 260, "{} tokens a struct", with(0));
}

#[test]
fn a_namespace_stands_in_the_table_once() {
    let text = expand(from_xml, RECORD);
    assert!(text.contains(r#"namespaces : & [DATA , "" , ARRAYS] ,"#), "{text}");
}

/// The `unsafe impl` claims that the table has all fields with their types. An attribute macro below the derive may change
/// the struct afterwards, so the compiler has to be given the claim to check.
#[test]
fn what_is_claimed_is_checked() {
    for (derive, trait_) in [
        (from_xml as fn(&DeriveInput) -> syn::Result<TokenStream>, "ReadRecord"),
        (to_xml, "WriteRecord"),
        (both, "Record"),
    ] {
        let text = expand(derive, RECORD);
        assert!(text.contains(&format!("unsafe impl __s :: {trait_} for Record")), "{text}");
        assert_eq!(count(&text, "& raw const (* __p) ."), 4, "{text}");
        assert!(text.contains("let Self { id : _ , data : _ , lines : _ , tags : _ } = * __p ;"), "{text}");
    }
}

#[test]
fn only_records_are_unsafe() {
    let others = [
        "#[soap(transparent)] struct Newtype(i32);",
        "enum Enumeration { A, B }",
        "#[soap(choice)] enum Choice { A(i32) }",
        "#[soap(types)] enum Types { A(i32) }",
    ];
    for input in others {
        assert!(!expand(from_xml, input).contains("unsafe"));
        assert!(!expand(to_xml, input).contains("unsafe"));
    }
    assert!(!expand(soap_fault, "enum Faults { #[soap(other)] Other(Fault) }").contains("unsafe"));
}

#[test]
fn everything_goes_through_the_crate_path() {
    let input = "#[soap(crate = some::path)] struct Record { a: i32 }";
    for derive in [from_xml, to_xml, both] {
        let text = expand(derive, input);
        assert!(text.contains("use some :: path :: __private as __s ;"), "{text}");
        assert!(!text.contains("saponify"), "{text}");
    }
}

#[test]
fn all_problems_at_once() {
    let input: DeriveInput = syn::parse_str(
        "#[soap(nonsense)] struct Record { #[soap(text)] a: i32, #[soap(text)] b: i32, #[soap(listt)] c: i32 }",
    )
    .unwrap();
    let messages: Vec<_> = from_xml(&input).unwrap_err().into_iter().map(|error| error.to_string()).collect();
    assert_eq!(messages.len(), 4, "{messages:?}");
}
