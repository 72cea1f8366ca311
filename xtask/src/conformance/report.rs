//! What came of it, for people and for programs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use super::arguments::Output;
use super::case::{Case, DocumentOutcome, Outcome};
use crate::shell::{Result, root, target};

/// Prints the tables, and writes what is asked for.
pub(super) fn report(output: &Output, cases: &[Case], outcomes: &[Outcome]) -> Result<()> {
    let total = Counts::of(outcomes);
    let text = format!("{}\n{}", table(cases, outcomes, &total), reasons(cases, outcomes));
    println!("{text}");
    write(&target().join("conformance/report.md"), &text)?;
    if output.write {
        write(&root().join("docs/conformance.md"), &format!("{INTRODUCTION}\n{text}"))?;
    }
    if let Some(path) = &output.json {
        let all: Vec<Value> =
            cases.iter().zip(outcomes).map(|(case, outcome)| to_json(case, outcome)).collect();
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        write(path, &format!("{text}\n"))?;
    }
    match output.least {
        Some(least) => total.reach(least),
        None => Ok(()),
    }
}

const INTRODUCTION: &str = "\
# Conformance

What comes of the [W3C XML Schema Test Suite](https://github.com/w3c/xsdtests): for every group of tests whose schemas are
valid, Rust is generated and compiled, and every valid instance document is read with it, written back, and compared with
what was read. `cargo xtask conformance suite` does it and writes this page with `--write`; how documents are compared, and
what is forgiven, stands in `xtask/src/conformance/compare.rs`. Nothing is skipped: what fails early counts as failed in all
columns behind.
";

fn write(path: &std::path::Path, text: &str) -> Result<()> {
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
        let columns = [
            ("compile", percent(self.compiled, self.groups)),
            ("round-trip", percent(self.round_trip, self.documents)),
        ];
        match columns.into_iter().find(|(_, share)| *share < least) {
            None => Ok(()),
            Some((what, share)) => Err(format!("{share:.2} % {what}, which is less than {least} %")),
        }
    }
}

fn percent(part: usize, whole: usize) -> f64 {
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

/// Failures of one kind.
#[derive(Default)]
struct Kind<'a> {
    groups: usize,
    documents: usize,
    /// Of the first that failed so: the name, and the reason in full.
    examples: Vec<(&'a str, &'a str)>,
}

/// How many examples of a kind are shown.
const EXAMPLES: usize = 2;

/// The failures, grouped by their reason without what is particular in it.
fn reasons(cases: &[Case], outcomes: &[Outcome]) -> String {
    let mut kinds: BTreeMap<String, Kind<'_>> = BTreeMap::new();
    for (case, outcome) in cases.iter().zip(outcomes) {
        if let Some(reason) = &outcome.reason {
            let kind = kinds.entry(general(reason)).or_default();
            kind.groups += 1;
            kind.documents += outcome.documents.len();
            kind.add(&case.name, reason);
            continue;
        }
        for document in &outcome.documents {
            if let Some(reason) = &document.reason {
                let kind = kinds.entry(general(reason)).or_default();
                kind.documents += 1;
                kind.add(&case.name, reason);
            }
        }
    }
    let mut kinds: Vec<(String, Kind<'_>)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, kind)| std::cmp::Reverse((kind.groups + kind.documents, kind.groups)));
    let mut text =
        String::from("| groups | instances | what fails, and in which groups for example |\n|--:|--:|---|\n");
    for (reason, kind) in &kinds {
        let names: Vec<&str> = kind.examples.iter().map(|(name, _)| *name).collect();
        let example = kind.examples.first().map_or("", |(_, reason)| without_place(reason));
        let _ = writeln!(
            text,
            "| {} | {} | {} ({}) |",
            kind.groups,
            kind.documents,
            cell(if kind.groups + kind.documents == 1 { example } else { reason }),
            names.join(", ")
        );
    }
    text
}

impl<'a> Kind<'a> {
    fn add(&mut self, name: &'a str, reason: &'a str) {
        if self.examples.len() < EXAMPLES && self.examples.iter().all(|(other, _)| *other != name) {
            self.examples.push((name, reason));
        }
    }
}

/// A reason without the file that it is found in, which is another on every machine.
fn without_place(reason: &str) -> &str {
    reason.split(" --> ").next().unwrap_or(reason)
}

/// A reason without quoted pieces, places and numbers.
fn general(reason: &str) -> String {
    let reason = without_place(reason);
    let mut general = String::new();
    let mut quoted = None;
    for character in reason.chars() {
        match (quoted, character) {
            (None, '`' | '"') => {
                quoted = Some(character);
                general.push('…');
            }
            (Some(quote), _) if quote == character => quoted = None,
            (Some(_), _) => {}
            (None, '0'..='9') if general.ends_with('0') => {}
            (None, '0'..='9') => general.push('0'),
            (None, _) => general.push(character),
        }
    }
    general
}

/// Text that a table's cell can hold.
fn cell(text: &str) -> String {
    let short: String = text.chars().take(300).collect();
    short.replace('|', "\\|").replace(['\n', '\r'], " ").replace('<', "&lt;")
}

fn to_json(case: &Case, outcome: &Outcome) -> Value {
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
        "instances": case.documents.iter().zip(&outcome.documents).map(instance).collect::<Vec<_>>(),
    })
}
