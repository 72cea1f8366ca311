//! Generates a folder of modules from WSDL and XSD files:
//!
//! ```text
//! cargo run -p saponify-codegen --example generate -- <out-folder> <file.wsdl|file.xsd|saponify.toml>…
//! ```
//!
//! Folders among the files are searched for what the files import. A configuration file is read first.

use std::path::PathBuf;
use std::process::ExitCode;

use saponify_codegen::{Config, generate};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(out) = arguments.next() else {
        eprintln!("usage: generate <out-folder> <file.wsdl|file.xsd|saponify.toml>… [<search-folder>…]");
        return ExitCode::FAILURE;
    };
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = arguments.partition(|path| path.is_dir());
    let (settings, files): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().partition(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let config = settings.first().map_or_else(|| Ok(Config::default()), Config::from_file);
    let generated = match config.and_then(|mut config| {
        config.input.entries.extend(files);
        config.input.search_dirs.extend(folders);
        generate(&config)
    }) {
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
