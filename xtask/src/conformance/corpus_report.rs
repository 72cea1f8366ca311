//! What came of a corpus: by source, complete entries apart from those that cannot but end in a diagnostic.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::arguments::Corpus;
use super::case::{Case, Outcome};
use super::corpus::Manifest;
use super::page::Section;
use super::reasons::{Findings, cell};
use super::report;
use crate::shell::Result;

/// Prints the tables, and writes what is asked for.
pub(super) fn report(corpus: &Corpus, manifest: &Manifest, outcomes: &[Outcome]) -> Result<()> {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut total = Row::default();
    for (index, (case, outcome)) in manifest.cases.iter().zip(outcomes).enumerate() {
        let row = rows.entry(&case.set).or_default();
        for row in [row, &mut total] {
            row.add(manifest, index, case, outcome);
        }
    }
    let mut text = HEAD.to_owned();
    for (name, row) in &rows {
        text += &row.line(name);
    }
    text += &total.line("all");
    let dir = corpus.dir.canonicalize().map_err(|error| error.to_string())?;
    text += &failures(manifest, outcomes, &dir);
    report::show(&text)?;
    print!("{}", Findings::of(&manifest.cases, outcomes).table());
    if corpus.output.write {
        section().write(&text)?;
    }
    let all = manifest.cases.iter().zip(outcomes).map(|(case, outcome)| report::to_json(case, outcome));
    report::write_json(&corpus.output, all)?;
    match corpus.output.least {
        Some(least) => total.reach(least),
        None => Ok(()),
    }
}

fn section() -> Section {
    Section {
        name: "corpus".to_owned(),
        title: "Real services and vocabularies".to_owned(),
        introduction: INTRODUCTION.to_owned(),
    }
}

const INTRODUCTION: &str = "\
Open sources: contracts of services, industry vocabularies, and the fixtures of other generators, some of them broken on purpose.
Complete entries are those in which every name that is referred to can be found without a network: they have to generate and
compile as they are, clients and servers too, and lints are to have nothing to say about the code (rustc's, clippy's and
rustdoc's, as they are set for anybody; a dash where they were not asked in the last run, `n of m` where they were asked about
m entries). An instance is valid if a validator that is not ours says so. Of SOAP envelopes, which no schema describes as a
whole, the entries of header and body are read. What is not complete, or not valid, is tried as well.
`cargo xtask conformance corpus <dir> <manifest.json> --lint --write` writes this section, from several runs with `--source` and
`--from`.";

const HEAD: &str = "\
| source | complete entries | generated | compiled | lint-clean | valid instances | round-tripped | incomplete entries | \
generated | refused with a diagnostic | other instances | round-tripped |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
";

/// A line of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    complete: usize,
    generated: usize,
    compiled: usize,
    clean: usize,
    linted: usize,
    valid: usize,
    valid_round_trip: usize,
    incomplete: usize,
    generated_all_the_same: usize,
    refused: usize,
    others: usize,
    others_round_trip: usize,
}

impl Row {
    fn add(&mut self, manifest: &Manifest, index: usize, case: &Case, outcome: &Outcome) {
        let generated = usize::from(outcome.generated);
        if manifest.complete.contains(&index) {
            self.complete += 1;
            self.generated += generated;
            self.compiled += usize::from(outcome.compiled);
            self.clean += usize::from(outcome.findings.as_ref().is_some_and(Vec::is_empty));
            self.linted += usize::from(outcome.findings.is_some());
        } else {
            self.incomplete += 1;
            self.generated_all_the_same += generated;
            self.refused += usize::from(outcome.reason.as_deref().is_some_and(is_diagnostic));
        }
        for (document, answer) in case.documents.iter().zip(&outcome.documents) {
            let round_trip = usize::from(answer.round_trip);
            if is_valid(manifest, case, &document.path) {
                self.valid += 1;
                self.valid_round_trip += round_trip;
            } else {
                self.others += 1;
                self.others_round_trip += round_trip;
            }
        }
    }

    fn line(&self, name: &str) -> String {
        // Not all of it may have been looked at, where results of several runs are put together.
        let clean = match self.linted {
            linted if linted == self.compiled => self.clean.to_string(),
            0 => "–".to_owned(),
            linted => format!("{} of {linted}", self.clean),
        };
        format!(
            "| {name} | {} | {} | {} | {clean} | {} | {} | {} | {} | {} | {} | {} |\n",
            self.complete,
            self.generated,
            self.compiled,
            self.valid,
            self.valid_round_trip,
            self.incomplete,
            self.generated_all_the_same,
            self.refused,
            self.others,
            self.others_round_trip,
        )
    }

    fn reach(&self, least: f64) -> Result<()> {
        report::reach(
            least,
            &[("compile", self.compiled, self.complete), ("round-trip", self.valid_round_trip, self.valid)],
        )
    }
}

fn is_valid(manifest: &Manifest, case: &Case, path: &str) -> bool {
    manifest.valid.contains(&(case.set.clone(), path.to_owned()))
}

/// A message with a place, rather than a crash or a limit of this command.
fn is_diagnostic(reason: &str) -> bool {
    reason.starts_with("error: ")
}

/// What was to succeed and did not, one by one.
fn failures(manifest: &Manifest, outcomes: &[Outcome], dir: &Path) -> String {
    let mut text = String::new();
    let mut add = |case: &Case, name: &str, reason: &str| {
        let _ = writeln!(text, "| {} | {} | {} |", case.set, cell(name), cell(&without_machine(reason, dir)));
    };
    for (index, (case, outcome)) in manifest.cases.iter().zip(outcomes).enumerate() {
        if let Some(reason) = outcome.reason.as_deref().filter(|_| manifest.complete.contains(&index)) {
            add(case, &case.name, reason);
        }
        for (document, answer) in case.documents.iter().zip(&outcome.documents) {
            if let Some(reason) =
                answer.reason.as_deref().filter(|_| is_valid(manifest, case, &document.path))
            {
                add(case, &document.path, reason);
            }
        }
    }
    match text.as_str() {
        "" => text,
        _ => format!("\n| source | entry or instance | what is said of it |\n|---|---|---|\n{text}"),
    }
}

/// A reason without the quoted line, and with paths from the corpus on, which are the same on every machine.
fn without_machine(reason: &str, dir: &Path) -> String {
    let reason = reason.replace(&format!("{}/", dir.display()), "");
    reason.split(" | ").next().unwrap_or_default().replace(" --> ", ", at ")
}
