//! What bad input gets. A case is a folder of `tests/diagnostics` with `main.wsdl` or `main.xsd`, the files that it
//! imports, and `expected.txt`: all that is reported of it, word for word.

use std::path::Path;

use saponify_codegen::load::LoadOptions;
use saponify_codegen::resolve;

/// Relative to the package, where tests run, so that messages are the same on every machine.
const CASES: &str = "tests/diagnostics";

fn check(case: &str) {
    let folder = Path::new(CASES).join(case);
    let main = ["main.wsdl", "main.xsd"].map(|name| folder.join(name));
    let entry = main.into_iter().find(|path| path.is_file()).expect("the case has main.wsdl or main.xsd");
    let options = LoadOptions { entries: vec![entry], ..LoadOptions::default() };
    let reported = match resolve::model(&options) {
        Ok(model) => model.warnings.to_string(),
        Err(errors) => errors.to_string(),
    };
    assert!(!reported.is_empty(), "nothing is reported of {case}");

    let expected = folder.join("expected.txt");
    if std::env::var_os("SAPONIFY_BLESS").is_some() {
        std::fs::write(&expected, &reported).expect("expected.txt can be written");
        return;
    }
    let wanted = std::fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        reported == wanted,
        "{case}: reported is\n\n{reported}\n{} says\n\n{wanted}\n\
         If the new messages are right: SAPONIFY_BLESS=1 cargo test -p saponify-codegen --test diagnostics",
        expected.display(),
    );
}

macro_rules! cases {
    ($($case:ident)*) => {
        $(#[test] fn $case() { check(stringify!($case)); })*

        #[test]
        fn every_folder_is_a_case() {
            let mut folders: Vec<String> = std::fs::read_dir(CASES)
                .expect("the folder of cases")
                .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
                .collect();
            folders.sort();
            assert_eq!(folders, [$(stringify!($case)),*]);
        }
    };
}

cases! {
    all_groups
    bad_values
    bindings_of_one_name
    codes
    content_order
    cyclic_definitions
    defined_twice
    derivation
    draft_schema
    empty
    entities_too_large
    entity_bomb
    facets
    hostile_text
    identity_constraints
    kinds
    long_chain
    long_line
    metadata_imported
    metadata_without_location
    metadata_without_wsdl
    mismatched_tags
    missing_import
    names
    names_no_message_has
    no_prefix
    not_utf8
    not_xml
    port_without_binding
    redefined_nothing
    required_extension
    several_errors
    too_deep
    truncated
    undeclared_prefix
    undeclared_prefix_in_reference
    unknown_attributes
    unknown_elements
    unknown_encoding
    unresolved_names
    values
    web_page
    wrong_namespaces
    wsdl_2_0
    wsdl_references
    xml_schema_1_1
}
