//! Compiles a generated schema beside the same types bare and with serde's derives.

use std::fs;
use std::time::Instant;

use saponify_codegen::{Client, Config, Layout};

use super::cost::Cost;
use super::project::Project;
use super::report;
use super::schema::{Flavor, NAMESPACE, Schema};
use crate::shell::{Result, root, target};

pub(crate) fn run(types: usize) -> Result<()> {
    let schema = Schema::new(types);
    let bare = bare(&schema)?;
    let serde = serde(&schema)?;
    let saponify = saponify(&schema)?;

    let mut table = format!(
        "| {types} types | lines | check | debug build | release build | peak memory | text | constants |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|\n"
    );
    let mut checks = Vec::new();
    for (name, project) in [("bare structs", bare), ("serde", serde), ("saponify", saponify)] {
        println!("compiling {name} in {}", project.dir().display());
        let check = project.measure(&["check"], 3)?;
        let debug = project.measure(&["build"], 1)?;
        let release = project.measure(&["build", "--release"], 1)?;
        table += &row(name, &project, check, debug, release);
        checks.push(check.work());
    }
    if let [bare, serde, saponify] = checks[..] {
        table += &format!(
            "\nTo check, saponify's types take {:.1} times as long as the bare ones, serde's {:.1} times.\n",
            saponify / bare,
            serde / bare
        );
    }
    report::replace("compile", &table)
}

fn bare(schema: &Schema) -> Result<Project> {
    let uses = per_message(schema, |name| format!("    size += std::mem::size_of::<bare::{name}>();\n"));
    let program = format!("fn main() {{\n    let mut size = 0;\n{uses}    println!(\"{{size}}\");\n}}\n");
    Project::create("bare", "", &schema.rust(Flavor::Bare), &program)
}

fn serde(schema: &Schema) -> Result<Project> {
    let uses = per_message(schema, |name| {
        format!(
            "    if let Ok(message) = quick_xml::de::from_str::<serde_types::{name}>(&xml) {{\n        \
             println!(\"{{:?}}\", quick_xml::se::to_string(&message));\n    }}\n"
        )
    });
    let dependencies = "quick-xml = { version = \"0.41\", features = [\"serialize\"] }\n\
                        serde = { version = \"1\", features = [\"derive\"] }\n";
    Project::create("serde_types", dependencies, &schema.rust(Flavor::Serde), &program(&uses))
}

fn saponify(schema: &Schema) -> Result<Project> {
    let uses = per_message(schema, |name| {
        format!(
            "    if let Ok(message) = saponify::from_str::<saponify_types::{name}>(&xml) {{\n        \
             println!(\"{{:?}}\", saponify::to_string(&message));\n    }}\n"
        )
    });
    let dependencies = format!("saponify = {{ path = {:?} }}\n", root());
    Project::create("saponify_types", &dependencies, &generate(schema)?, &program(&uses))
}

/// A program that reads and writes all messages, so that nothing of the types is left out.
fn program(uses: &str) -> String {
    format!("fn main() {{\n    let xml = std::env::args().nth(1).unwrap_or_default();\n{uses}}}\n")
}

fn per_message(schema: &Schema, usage: impl Fn(&str) -> String) -> String {
    (0..schema.messages()).map(|message| usage(&Schema::message_name(message))).collect()
}

fn generate(schema: &Schema) -> Result<String> {
    let file = "types.rs";
    let dir = target().join("bench-compile").join("schema");
    let xsd = dir.join("bench.xsd");
    fs::create_dir_all(&dir)
        .and_then(|()| fs::write(&xsd, schema.xsd()))
        .map_err(|error| format!("{}: {error}", xsd.display()))?;
    let mut config =
        Config { layout: Layout::SingleFile(file.to_owned()), client: Client::None, ..Config::default() };
    config.input.entries.push(xsd);
    let start = Instant::now();
    let generated = saponify_codegen::generate(&config).map_err(|diagnostics| diagnostics.to_string())?;
    println!("generated {} types of {NAMESPACE} in {:.1} s", generated.types, start.elapsed().as_secs_f64());
    let types = generated.files.get(file).ok_or_else(|| format!("{file} was not generated"))?;
    Ok(types.to_owned())
}

fn row(name: &str, project: &Project, check: Cost, debug: Cost, release: Cost) -> String {
    let lines = fs::read_to_string(project.dir().join("src/lib.rs")).map_or(0, |types| types.lines().count());
    let peak = release.peak();
    let (text, constants) = project.sections().map_or_else(
        || ("?".to_owned(), "?".to_owned()),
        |(text, constants)| (format!("{:.2} MB", text / 1e6), format!("{:.2} MB", constants / 1e6)),
    );
    let (check, debug, release) = (check.shown(), debug.shown(), release.shown());
    format!("| {name} | {lines} | {check} | {debug} | {release} | {peak} | {text} | {constants} |\n")
}
