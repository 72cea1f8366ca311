//! `derived_types(false)`: values of derived types count as those of the base.

use saponify_codegen::load::LoadOptions;
use saponify_codegen::{Config, generate};

#[test]
fn derived_types_can_be_left_out() {
    let input =
        LoadOptions { entries: vec!["tests/golden/derived_types/main.xsd".into()], ..LoadOptions::default() };
    let generated = generate(&Config { input, derived_types: false, ..Config::default() }).unwrap();
    let types = generated.files.get("types.rs").unwrap();
    assert!(!types.contains("#[soap(types"), "{types}");
    assert!(types.contains("pub required: Shape,"), "{types}");
    let reported = generated.warnings.to_string();
    let of_shape = "values of types derived from `Shape` (`Circle`, `Disc`, `NamedShape`, …) are read and written as that type";
    assert!(reported.contains(of_shape), "{reported}");
}
