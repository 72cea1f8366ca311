//! What came of valid schemas and documents, for people and for programs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::Output;
use super::case::{Case, DocumentOutcome, Outcome};
use super::page::Section;
use super::reasons::{Findings, Reasons};
use crate::shell::{Result, target};

/// Prints the tables, and writes what is asked for; into the documentation, as this section.
pub(super) fn report(
    output: &Output,
    section: Option<&Section>,
    cases: &[Case],
    outcomes: &[Outcome],
) -> Result<()> {
    let total = Counts::of(outcomes);
    let text = format!("{}\n{}", table(cases, outcomes, &total), Reasons::of(cases, outcomes).table());
    show(&text)?;
    print!("{}", Findings::of(cases, outcomes).table());
    if let Some(section) = section.filter(|_| output.write) {
        section.write(&text)?;
    }
    let all = cases.iter().zip(outcomes).map(|(case, outcome)| to_json(case, outcome));
    write_json(output, all)?;
    match output.least {
        Some(least) => total.reach(least),
        None => Ok(()),
    }
}

/// Prints tables, and keeps them.
pub(super) fn show(text: &str) -> Result<()> {
    println!("{text}");
    write(&target().join("conformance/report.md"), text)
}

/// Writes what came of the groups, if that is asked for.
pub(super) fn write_json(output: &Output, all: impl Iterator<Item = Value>) -> Result<()> {
    let Some(path) = &output.json else { return Ok(()) };
    let text = serde_json::to_string_pretty(&all.collect::<Vec<_>>()).map_err(|error| error.to_string())?;
    write(path, &format!("{text}\n"))
}

/// Writes a file, and the folders that it lies in.
pub(super) fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// A line of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    groups: usize,
    generated: usize,
    compiled: usize,
    documents: usize,
    read: usize,
    round_trip: usize,
}

impl Counts {
    fn of<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) -> Self {
        let mut counts = Self::default();
        for outcome in outcomes {
            counts.groups += 1;
            counts.generated += usize::from(outcome.generated);
            counts.compiled += usize::from(outcome.compiled);
            counts.documents += outcome.documents.len();
            counts.read += outcome.documents.iter().filter(|document| document.read).count();
            counts.round_trip += outcome.documents.iter().filter(|document| document.round_trip).count();
        }
        counts
    }

    fn line(&self, name: &str) -> String {
        let Self { groups, generated, compiled, documents, read, round_trip } = self;
        format!("| {name} | {groups} | {generated} | {compiled} | {documents} | {read} | {round_trip} |\n")
    }

    /// The shares of the groups and of the documents.
    fn shares(&self) -> String {
        let share = |part, whole| format!("{:.2} %", percent(part, whole));
        let Self { groups, generated, compiled, documents, read, round_trip } = *self;
        format!(
            "| | | {} | {} | | {} | {} |\n",
            share(generated, groups),
            share(compiled, groups),
            share(read, documents),
            share(round_trip, documents)
        )
    }

    fn reach(&self, least: f64) -> Result<()> {
        reach(
            least,
            &[("compile", self.compiled, self.groups), ("round-trip", self.round_trip, self.documents)],
        )
    }
}

/// Whether so many percent of each whole do what they should.
pub(super) fn reach(least: f64, columns: &[(&str, usize, usize)]) -> Result<()> {
    let shares = columns.iter().map(|(what, part, whole)| (what, percent(*part, *whole)));
    match shares.into_iter().find(|(_, share)| *share < least) {
        None => Ok(()),
        Some((what, share)) => Err(format!("{share:.2} % {what}, which is less than {least} %")),
    }
}

/// How much of a hundred.
pub(super) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

fn table(cases: &[Case], outcomes: &[Outcome], total: &Counts) -> String {
    let mut sets: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    for (case, outcome) in cases.iter().zip(outcomes) {
        sets.entry(&case.set).or_default().push(outcome);
    }
    let mut text = String::from(
        "| set | groups | generated | compiled | instances | read | round-tripped |\n|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for (name, outcomes) in &sets {
        text += &Counts::of(outcomes.iter().copied()).line(name);
    }
    text + &total.line("all") + &total.shares()
}

/// What came of a case, for programs.
pub(super) fn to_json(case: &Case, outcome: &Outcome) -> Value {
    let instance = |(document, outcome): (&super::case::Document, &DocumentOutcome)| {
        json!({
            "path": document.path,
            "read": outcome.read,
            "roundtrip": outcome.round_trip,
            "reason": outcome.reason,
        })
    };
    json!({
        "set": case.set,
        "name": case.name,
        "generated": outcome.generated,
        "compiled": outcome.compiled,
        "lines": outcome.lines,
        "seconds": outcome.seconds,
        "reason": outcome.reason,
        "lint": outcome.findings,
        "instances": case.documents.iter().zip(&outcome.documents).map(instance).collect::<Vec<_>>(),
    })
}
