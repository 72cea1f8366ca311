//! Generates a folder of modules from WSDL and XSD files:
//!
//! ```text
//! cargo run -p saponify-codegen --example generate -- <out-folder> <file.wsdl|file.xsd>…
//! ```
//!
//! Folders among the files are searched for what the files import.

use std::path::PathBuf;
use std::process::ExitCode;

use saponify_codegen::{Config, generate};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(out) = arguments.next() else {
        eprintln!("usage: generate <out-folder> <file.wsdl|file.xsd>… [<search-folder>…]");
        return ExitCode::FAILURE;
    };
    let (folders, files) = arguments.partition(|path: &PathBuf| path.is_dir());
    let mut config = Config::default();
    config.input.entries = files;
    config.input.search_dirs = folders;
    let generated = match generate(&config) {
        Ok(generated) => generated,
        Err(diagnostics) => {
            eprintln!("{diagnostics}");
            return ExitCode::FAILURE;
        }
    };
    if !generated.warnings.is_empty() {
        eprintln!("{}", generated.warnings);
    }
    match generated.files.write_to(&out) {
        Ok(changed) => {
            println!(
                "{} types, {} operations, {} files written",
                generated.types,
                generated.operations,
                changed.len()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
