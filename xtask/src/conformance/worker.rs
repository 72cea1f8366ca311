//! The inner side of [`generate`](super::generate): one case, told as JSON on the standard input.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use saponify_codegen::diagnostics::{Diagnostic, Severity};
use saponify_codegen::load::LoadOptions;
use saponify_codegen::model::QName;
use saponify_codegen::{Client, Config, Diagnostics, Generated, Layout, Root, resolve};
use serde_json::{Value, json};

use super::compare::Lore;
use crate::shell::Result;

/// Generates into a file; what came of it as JSON on the standard output.
pub(super) fn work(file: &Path) -> Result<()> {
    let task: Value = serde_json::from_reader(io::stdin()).map_err(|error| error.to_string())?;
    let mut config = config(&task);
    ask_for_elements(&task, &mut config);
    let answer = match saponify_codegen::generate(&config) {
        Ok(generated) => answer(&generated, &config, file)?,
        Err(diagnostics) => json!({ "error": first_error(&diagnostics) }),
    };
    println!("{answer}");
    Ok(())
}

fn config(task: &Value) -> Config {
    let paths = |key: &str| {
        let paths = task[key].as_array().into_iter().flatten();
        paths.filter_map(|value| value.as_str().map(PathBuf::from)).collect()
    };
    let services = task["services"].as_bool().unwrap_or(false);
    Config {
        input: LoadOptions {
            entries: paths("entries"),
            catalogs: paths("catalogs"),
            ..LoadOptions::default()
        },
        layout: Layout::SingleFile("generated.rs".to_owned()),
        client: if services { Client::Both } else { Client::None },
        server: services,
        // Nothing that a document says is to be lost.
        typed_values: true,
        ..Config::default()
    }
}

/// Makes the schemas that declare certain elements entries as well: these have all of their types generated.
fn ask_for_elements(task: &Value, config: &mut Config) {
    let elements: Vec<(String, String)> =
        serde_json::from_value(task["elements"].clone()).unwrap_or_default();
    if elements.is_empty() {
        return;
    }
    // What is wrong with the input is said when it is generated from.
    let Ok(model) = resolve::model(&config.input) else { return };
    for (namespace, local) in elements {
        let element = model.names.elements.get(&QName::new(namespace, local));
        let file = element.map(|id| model.sources.file(model.elements[*id].span.file));
        let path = file.and_then(|file| file.path.clone());
        config.input.entries.extend(path.filter(|path| !config.input.entries.contains(path)));
    }
}

fn answer(generated: &Generated, config: &Config, file: &Path) -> Result<Value> {
    let text: String = generated.files.iter().map(|(_, text)| text).collect();
    fs::write(file, &text).map_err(|error| error.to_string())?;
    let names = |roots: &[Root]| -> Vec<Value> {
        let named = |root: &Root| json!({ "namespace": &*root.name.namespace, "local": &*root.name.local, "path": root.path });
        roots.iter().map(named).collect()
    };
    let lore = match resolve::model(&config.input) {
        Ok(model) => Lore::new(&model, &text),
        Err(diagnostics) => return Err(diagnostics.to_string()),
    };
    Ok(json!({
        "lines": text.lines().count(),
        "roots": names(&generated.roots),
        "types": names(&generated.global_types),
        "lore": lore.to_json(),
        "warning": first_warning(&generated.warnings),
    }))
}

/// The first error, with its place and what to do about it, in one line.
fn first_error(diagnostics: &Diagnostics) -> String {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    first(diagnostics, errors).unwrap_or_default()
}

/// As [`first_error`], the first thing in the input that is warned of.
fn first_warning(diagnostics: &Diagnostics) -> Option<String> {
    first(diagnostics, diagnostics.iter().filter(|found| found.span.is_some()))
}

/// The first by its place, in one line.
fn first<'a>(all: &Diagnostics, found: impl Iterator<Item = &'a Diagnostic>) -> Option<String> {
    let mut one = Diagnostics::new(all.sources().clone());
    one.push(found.min_by_key(|found| found.span)?.clone());
    let text = one.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Some(lines.join(" "))
}
