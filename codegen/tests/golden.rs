//! What is generated. A case is a folder of `tests/golden` with `main.wsdl` or `main.xsd`, or with a `saponify.toml` that names
//! the inputs and has settings, with the files that these import, `expected/` with the files that are generated, and where
//! something is reported `reported.txt`, word for word. The workspace's package `goldens` compiles what is expected and reads
//! and writes the `messages/` of the cases with it.

use std::fs;
use std::path::Path;

use saponify_codegen::load::LoadOptions;
use saponify_codegen::{Config, Diagnostics, Files, generate};

/// Relative to the package, where tests run, so that the output is the same on every machine.
const CASES: &str = "tests/golden";

const MEND: &str =
    "If the new output is right: SAPONIFY_BLESS=1 cargo test -p saponify-codegen --test golden";

fn check(case: &str) {
    let folder = Path::new(CASES).join(case);
    let (files, reported) = match config(&folder).and_then(|config| generate(&config)) {
        Ok(generated) => (generated.files, generated.warnings.to_string()),
        Err(errors) => (Files::default(), errors.to_string()),
    };
    check_report(&folder.join("reported.txt"), &reported);
    check_files(&folder.join("expected"), &files);
}

fn config(folder: &Path) -> Result<Config, Diagnostics> {
    let settings = folder.join("saponify.toml");
    if settings.is_file() {
        return Config::from_file(settings);
    }
    let main = ["main.wsdl", "main.xsd"].map(|name| folder.join(name));
    let entry = main.into_iter().find(|path| path.is_file()).expect("the case has main.wsdl or main.xsd");
    let input = LoadOptions { entries: vec![entry], ..LoadOptions::default() };
    Ok(Config { input, ..Config::default() })
}

fn check_report(path: &Path, reported: &str) {
    let wanted = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if reported == wanted {
        return;
    }
    if std::env::var_os("SAPONIFY_BLESS").is_none() {
        panic!("reported is\n\n{reported}\n{} says\n\n{wanted}\n{MEND}", path.display());
    }
    if reported.is_empty() {
        fs::remove_file(path).expect("the file can be removed");
    } else {
        fs::write(path, reported).expect("the file can be written");
    }
}

fn check_files(folder: &Path, files: &Files) {
    if std::env::var_os("SAPONIFY_BLESS").is_some() {
        files.write_to(folder).expect("the files can be written");
        return;
    }
    let differences = files.diff(folder).expect("the files can be read");
    assert!(differences.is_empty(), "{}: {differences:#?}\n{MEND}", folder.display());
}

macro_rules! cases {
    ($($case:ident)*) => {
        $(#[test] fn $case() { check(stringify!($case)); })*

        #[test]
        fn every_folder_is_a_case() {
            let mut folders: Vec<String> = fs::read_dir(CASES)
                .expect("the folder of cases")
                .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
                .collect();
            folders.sort();
            assert_eq!(folders, [$(stringify!($case)),*]);
        }
    };
}

cases! {
    abstract_types
    all
    anonymous
    any_types
    arrays
    attachments
    attributes
    bare
    bodies
    built_in_types
    callbacks
    choice
    circle
    closed_enumerations
    codes
    contradicting_facets
    derived_types
    derives
    documentation
    encoded_shapes
    enumerations
    extension
    extern_namespaces
    facets
    groups
    headers
    included
    large
    left_out
    lenient
    lists
    metadata
    mime_parts
    misstated
    mixed
    modules
    names
    nearby
    nothing
    operations
    order
    overrides
    ports
    recursive
    rpc
    rpc_encoded
    sequence
    services
    settings
    settings_unused
    shared
    shared_apart
    simple_content
    simple_values
    single_file
    substitution
    three_states
    typed_values
    types_alone
    unions
    untyped
    well_known
    wildcards
    wrapped
    xml_schema_1_1
}
