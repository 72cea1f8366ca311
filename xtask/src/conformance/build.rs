//! Compiling the crates until all that is left in them compiles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use super::messages;
use super::project::Project;
use crate::shell::Result;

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
    let mut round = Round::default();
    messages::run(messages::command(project, &["build", "--keep-going"]), |message| round.take(message))?;
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
                let text = messages::text(error);
                match messages::place(error) {
                    Some(place) => _ = self.errors.entry(place.case).or_insert(text),
                    None => _ = self.other.entry(name()).or_insert(text),
                }
            }
            _ => {}
        }
    }
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
