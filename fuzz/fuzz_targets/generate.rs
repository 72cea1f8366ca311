//! Any bytes as a schema or a WSDL: the generator ends in Rust or in diagnostics.
#![no_main]

use std::path::PathBuf;

use libfuzzer_sys::fuzz_target;
use saponify_codegen::{Config, generate};

fuzz_target!(|bytes: &[u8]| {
    let entry: PathBuf = std::env::temp_dir().join(format!("saponify-fuzz-{}.wsdl", std::process::id()));
    if std::fs::write(&entry, bytes).is_err() {
        return;
    }
    let mut config = Config::default();
    config.input.entries.push(entry);
    if let Err(diagnostics) = generate(&config) {
        assert!(!diagnostics.to_string().is_empty());
    }
});
