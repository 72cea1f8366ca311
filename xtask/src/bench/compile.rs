//! Compiles generated types beside the same types bare and, where the schema is our own, with serde's derives.

use std::fs;
use std::time::Instant;

use saponify_codegen::{Client, Config, Layout};

use super::cost::Cost;
use super::project::Project;
use super::schema::{Flavor, NAMESPACE, Schema};
use super::source::{Input, Source};
use super::{Extent, report};
use crate::shell::{Result, root, target};

/// How often is checked: the cheapest counts.
const ROUNDS: usize = 5;

pub(crate) fn run(types: usize, extent: Extent) -> Result<()> {
    let schema = Schema::new(types);
    let projects =
        [("bare structs", bare(&schema)?), ("serde", serde(&schema)?), ("saponify", saponify(&schema)?)];
    report::replace("compile", &compare(&format!("{types} types"), &projects, extent)?)
}

/// Compiles the types of WSDLs and schemas beside the same types without what is derived for XML.
pub(crate) fn run_source(input: &Input, name: Option<&str>, extent: Extent) -> Result<()> {
    let source = Source::generate(input)?;
    let dependencies = format!("saponify = {{ path = {:?} }}\n", root());
    let bare_program = sizes(&source.roots, "bare_source");
    let program = round_trips(&source.roots, "saponify_source");
    let projects = [
        ("bare types", Project::create("bare_source", &dependencies, &source.bare, &bare_program)?),
        ("saponify", Project::create("saponify_source", &dependencies, &source.types, &program)?),
    ];
    match name {
        Some(name) => {
            let checks = check(&projects)?;
            report::replace_row("sources", name, &source_row(&source, &checks))
        }
        None => {
            println!("{}", compare(&format!("{} types", source.count), &projects, extent)?);
            Ok(())
        }
    }
}

/// What checking the types of a source costs, as cells of a table: bare, then with saponify.
fn source_row(source: &Source, checks: &[Cost]) -> String {
    let lines = source.types.lines().count();
    let mut row = format!("{} | {lines}", source.count);
    for check in checks {
        row += &format!(" | {:.2} s", check.work());
    }
    row + &times(checks).map(|times| format!(" | {times:.2}")).collect::<String>()
}

/// Measures the projects, the first of which has the bare types.
fn compare(title: &str, projects: &[(&str, Project)], extent: Extent) -> Result<String> {
    let mut table = format!(
        "| {title} | lines | check | debug build | release build | peak memory | text | constants |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|\n"
    );
    let checks = check(projects)?;
    for ((name, project), check) in projects.iter().zip(&checks) {
        let builds = match extent {
            Extent::Check => None,
            Extent::Builds => {
                println!("building {name}");
                Some((project.measure(&["build"])?, project.measure(&["build", "--release"])?))
            }
        };
        table += &row(name, project, *check, builds);
    }
    let times = times(&checks)
        .zip(&projects[1..])
        .map(|(times, (name, _))| format!("{name} takes {times:.1} times as long as the bare types"));
    table += &format!("\nTo check, {}.\n", times.collect::<Vec<_>>().join("; "));
    Ok(table)
}

/// What checking each project costs.
fn check(projects: &[(&str, Project)]) -> Result<Vec<Cost>> {
    let mut checks: Vec<Cost> = Vec::new();
    // Alternating, so that what else the machine does meets all alike.
    for round in 0..ROUNDS {
        for (index, (name, project)) in projects.iter().enumerate() {
            println!("checking {name} in {}", project.dir().display());
            if round == 0 {
                checks.push(project.measure(&["check", "--lib"])?);
            } else {
                let again = project.measure_again(&["check", "--lib"])?;
                checks[index] = checks[index].cheaper(again);
            }
        }
    }
    Ok(checks)
}

/// How many times as long as the first of the projects each other takes.
fn times(checks: &[Cost]) -> impl Iterator<Item = f64> {
    checks.iter().skip(1).map(|check| check.work() / checks[0].work())
}

fn bare(schema: &Schema) -> Result<Project> {
    Project::create("bare", "", &schema.rust(Flavor::Bare), &sizes(&messages(schema), "bare"))
}

fn serde(schema: &Schema) -> Result<Project> {
    let messages = messages(schema);
    let uses = messages.iter().map(|name| {
        format!(
            "    if let Ok(message) = quick_xml::de::from_str::<serde_types::{name}>(&xml) {{\n        \
             println!(\"{{:?}}\", quick_xml::se::to_string(&message));\n    }}\n"
        )
    });
    let dependencies = "quick-xml = { version = \"0.41\", features = [\"serialize\"] }\n\
                        serde = { version = \"1\", features = [\"derive\"] }\n";
    Project::create(
        "serde_types",
        dependencies,
        &schema.rust(Flavor::Serde),
        &program(&uses.collect::<String>()),
    )
}

fn saponify(schema: &Schema) -> Result<Project> {
    let dependencies = format!("saponify = {{ path = {:?} }}\n", root());
    let program = round_trips(&messages(schema), "saponify_types");
    Project::create("saponify_types", &dependencies, &generate(schema)?, &program)
}

/// A program that reads and writes all messages, so that nothing of the types is left out.
fn program(uses: &str) -> String {
    format!("fn main() {{\n    let xml = std::env::args().nth(1).unwrap_or_default();\n{uses}}}\n")
}

/// A program that needs the size of all messages.
fn sizes(messages: &[String], krate: &str) -> String {
    let uses: String = messages
        .iter()
        .map(|name| format!("    size += std::mem::size_of::<{krate}::{name}>();\n"))
        .collect();
    format!("fn main() {{\n    let mut size = 0;\n{uses}    println!(\"{{size}}\");\n}}\n")
}

/// A program that reads and writes all messages with saponify.
fn round_trips(messages: &[String], krate: &str) -> String {
    let uses = messages.iter().map(|name| {
        format!(
            "    if let Ok(message) = saponify::from_str::<{krate}::{name}>(&xml) {{\n        \
             println!(\"{{:?}}\", saponify::to_string(&message));\n    }}\n"
        )
    });
    program(&uses.collect::<String>())
}

fn messages(schema: &Schema) -> Vec<String> {
    (0..schema.messages()).map(Schema::message_name).collect()
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

fn row(name: &str, project: &Project, check: Cost, builds: Option<(Cost, Cost)>) -> String {
    let lines = fs::read_to_string(project.dir().join("src/lib.rs")).map_or(0, |types| types.lines().count());
    let Some((debug, release)) = builds else {
        return format!("| {name} | {lines} | {} | | | {} | | |\n", check.shown(), check.peak());
    };
    let peak = release.peak();
    let (text, constants) = project.sections().map_or_else(
        || ("?".to_owned(), "?".to_owned()),
        |(text, constants)| (format!("{:.2} MB", text / 1e6), format!("{:.2} MB", constants / 1e6)),
    );
    let (check, debug, release) = (check.shown(), debug.shown(), release.shown());
    format!("| {name} | {lines} | {check} | {debug} | {release} | {peak} | {text} | {constants} |\n")
}
