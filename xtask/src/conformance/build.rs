//! Compiling the crates until all that is left in them compiles.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use super::project::{self, Project};
use crate::shell::{Result, cargo_command, target};

/// Builds the programs; the first error of each case that does not compile, by its place.
pub(super) fn build(project: &mut Project) -> Result<BTreeMap<usize, String>> {
    let mut refused = BTreeMap::new();
    if project.batches.is_empty() {
        return Ok(refused);
    }
    // Each round but the last takes a case out.
    loop {
        let round = round(project)?;
        for batch in &mut project.batches {
            batch.program = round.programs.get(&batch.name).cloned();
        }
        let mut found = round.errors;
        if found.is_empty() {
            found = unexplained(project, &round.other);
        }
        if found.is_empty() {
            return Ok(refused);
        }
        let cases: BTreeSet<usize> = found.keys().copied().collect();
        eprintln!("{} do not compile; building the others", cases.len());
        project.remove(&cases)?;
        refused.extend(found);
    }
}

/// What cargo said.
#[derive(Default)]
struct Round {
    /// The first error in each case.
    errors: BTreeMap<usize, String>,
    /// The first error that lies in none, by the crate.
    other: BTreeMap<String, String>,
    /// The programs that were built, by the crate.
    programs: BTreeMap<String, PathBuf>,
}

fn round(project: &Project) -> Result<Round> {
    let mut command = cargo_command();
    command
        .current_dir(&project.dir)
        .args(["build", "--quiet", "--workspace", "--keep-going", "--message-format=json"])
        .env("CARGO_TARGET_DIR", target().join("conformance/build"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| format!("`cargo` could not be run: {error}"))?;
    let mut round = Round::default();
    for line in BufReader::new(child.stdout.take().ok_or("cargo has no output")?).lines() {
        let line = line.map_err(|error| error.to_string())?;
        // What is not JSON is not cargo's.
        if let Ok(message) = serde_json::from_str::<Value>(&line) {
            round.take(&message);
        }
    }
    child.wait().map_err(|error| error.to_string())?;
    Ok(round)
}

impl Round {
    fn take(&mut self, message: &Value) {
        let name = || message["target"]["name"].as_str().unwrap_or_default().to_owned();
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                if let Some(program) = message["executable"].as_str() {
                    self.programs.insert(name(), program.into());
                }
            }
            Some("compiler-message") if message["message"]["level"] == "error" => {
                let error = &message["message"];
                let mut text = error["message"].as_str().unwrap_or_default().replace('\n', " ");
                if let Some(code) = error["code"]["code"].as_str() {
                    text = format!("{code}: {text}");
                }
                match case_of(error) {
                    Some(case) => _ = self.errors.entry(case).or_insert(text),
                    None => _ = self.other.entry(name()).or_insert(text),
                }
            }
            _ => {}
        }
    }
}

/// The case in whose module an error lies, or what it was expanded from.
fn case_of(error: &Value) -> Option<usize> {
    let mut spans: Vec<&Value> = error["spans"].as_array().into_iter().flatten().collect();
    spans.sort_by_key(|span| span["is_primary"] != true);
    let children = error["children"].as_array().into_iter().flatten();
    let further = children.flat_map(|child| child["spans"].as_array().into_iter().flatten());
    spans.into_iter().chain(further).find_map(|span| {
        let mut span = span;
        loop {
            if let Some(case) = span["file_name"].as_str().and_then(project::case_of) {
                return Some(case);
            }
            span = &span["expansion"]["span"];
            if span.is_null() {
                return None;
            }
        }
    })
}

/// All cases of the crates that failed without an error in any case: which one is to blame, nobody knows.
fn unexplained(project: &Project, errors: &BTreeMap<String, String>) -> BTreeMap<usize, String> {
    let failed = project.batches.iter().filter(|batch| batch.program.is_none() && !batch.cases.is_empty());
    let error = |name: &str| errors.get(name).cloned().unwrap_or_else(|| "the compiler failed".to_owned());
    failed
        .flat_map(|batch| batch.cases.iter().map(move |case| (*case, batch.name.as_str())))
        .map(|(case, name)| (case, error(name)))
        .collect()
}
