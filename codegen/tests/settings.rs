//! A builder and a `saponify.toml` say the same.

use saponify_codegen::{Builder, Client, Config, Gates, Layout, Modules, Which, generate};

const FOLDER: &str = "tests/settings";

fn by_file() -> Config {
    Config::from_file(format!("{FOLDER}/saponify.toml")).unwrap()
}

fn by_builder() -> Config {
    let path = |path: &str| format!("{FOLDER}/{path}");
    let feature = |name: &str| Some(name.to_owned());
    let config = Builder::new()
        .wsdl(path("../golden/wrapped/main.wsdl"))
        .xsd(path("../golden/three_states/main.xsd"))
        .xsd(path("../golden/closed_enumerations/main.xsd"))
        .xsd(path("../golden/included/main.xsd"))
        .search_dir(path("../golden/wrapped"))
        .catalog(path("catalog.xml"))
        .map_location("http://example.com/types.xsd", path("../golden/wrapped/types/shop.xsd"))
        .operations(["IShopService/PlaceOrder", "Lookup"])
        .client(Client::Async)
        .server(false)
        .gates(Gates { client: feature("calls"), blocking: feature("blocks"), server: feature("serves") })
        .modules(Modules::Namespaces)
        .shared_document("parts.xsd", "parts")
        .nillable_items(false)
        .shared_faults(true)
        .derived_types(false)
        .typed_values(true)
        .three_state_nillable(["change/name"])
        .closed_enumerations(Which::all_but(["Color"]))
        .lenient_names(["PlaceOrder", "{urn:lamp}"])
        .require("LookupResponse", "at")
        .rename("lamp", "Light")
        .override_type("date", "crate::Date")
        .override_with_default("string", "crate::Text")
        .extern_namespace("urn:lamp", "lamps::types")
        .derive("serde::Serialize")
        .derive_on_structs("Eq")
        .derive_on_enums("Ord")
        .into_config()
        .unwrap();
    // In a builder the name of the module is that of its output file.
    Config { layout: Layout::SingleFile("shop.rs".to_owned()), ..config }
}

/// Without the text of the configuration file, and without the places in it.
fn shown(config: &Config) -> String {
    let mut config = config.clone();
    config.input.settings = Default::default();
    let text = format!("{config:#?}");
    let mut lines = Vec::new();
    let mut open = text.lines();
    while let Some(line) = open.next() {
        lines.push(line);
        if line.trim() == "span: Some(" {
            let indent = line.len() - line.trim_start().len();
            open.by_ref().find(|line| line.len() - line.trim_start().len() == indent);
        }
    }
    lines.join("\n").replace("span: Some(", "span: None,")
}

#[test]
fn say_the_same() {
    let (file, builder) = (by_file(), by_builder());
    assert_eq!(shown(&file), shown(&builder));
    let (file, builder) = (generate(&file).unwrap(), generate(&builder).unwrap());
    let header = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let (file_text, builder_text) =
        (file.files.get("shop.rs").unwrap(), builder.files.get("shop.rs").unwrap());
    assert_eq!(file_text, builder_text);
    assert!(header(file_text).contains("main.wsdl"));
    // Of the two, one can be told from the other by what a build script has to watch.
    let is_file = |path: &std::path::PathBuf| path.ends_with("saponify.toml");
    assert!(file.inputs.iter().any(is_file) && !builder.inputs.iter().any(is_file));
}

/// The test above says every key, so that none is there that the builder does not have.
#[test]
fn every_key_is_compared() {
    let said = std::fs::read_to_string(format!("{FOLDER}/saponify.toml")).unwrap();
    let documented = std::fs::read_to_string("../docs/configuration.md").unwrap();
    for key in Config::FILE_KEYS {
        let is_said = |line: &str| line.starts_with(&format!("{key} =")) || line == format!("[{key}]");
        assert!(said.lines().any(is_said), "{key} is not in {FOLDER}/saponify.toml");
        assert!(documented.contains(&format!("`{key}`")), "{key} is not in docs/configuration.md");
    }
}

#[test]
fn a_builder_adds_to_a_file() {
    let config = Builder::new()
        .config_file(format!("{FOLDER}/saponify.toml"))
        .client(Client::Blocking)
        .operations(["Count"])
        .into_config()
        .unwrap();
    assert_eq!(config.client, Client::Blocking);
    let names: Vec<&str> = config.operations.iter().map(|name| name.value.as_str()).collect();
    assert_eq!(names, ["IShopService/PlaceOrder", "Lookup", "Count"]);
}

#[test]
fn a_builder_reports_what_is_wrong_with_a_file() {
    let problems =
        Builder::new().config_file("tests/golden/settings/saponify.toml").into_config().unwrap_err();
    assert!(problems.to_string().contains("tests/golden/settings/saponify.toml:5:1"), "{problems}");
    let problems = Builder::new().config_file("tests/settings/none.toml").into_config().unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error: cannot read `tests/settings/none.toml`: there is no such file\n"
    );
}
