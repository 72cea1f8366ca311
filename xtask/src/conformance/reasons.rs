//! Why things fail: reasons grouped by what kind they are.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::case::{Case, Outcome};

/// Reasons of one kind.
#[derive(Default)]
struct Kind<'a> {
    groups: usize,
    documents: usize,
    /// Of the first ones: the name, and the reason in full.
    examples: Vec<(&'a str, &'a str)>,
}

/// How many examples of a kind are shown.
const EXAMPLES: usize = 2;

/// Reasons, grouped without what is particular in them.
#[derive(Default)]
pub(super) struct Reasons<'a> {
    kinds: BTreeMap<String, Kind<'a>>,
}

impl<'a> Reasons<'a> {
    /// Why outcomes are no better.
    pub(super) fn of(cases: &'a [Case], outcomes: &'a [Outcome]) -> Self {
        let mut reasons = Self::default();
        for (case, outcome) in cases.iter().zip(outcomes) {
            if let Some(reason) = &outcome.reason {
                reasons.add(&case.name, reason, 1, outcome.documents.len());
                continue;
            }
            for reason in outcome.documents.iter().filter_map(|document| document.reason.as_deref()) {
                reasons.add(&case.name, reason, 0, 1);
            }
        }
        reasons
    }

    /// A reason of the group of this name, and how many groups and documents it is the reason of.
    pub(super) fn add(&mut self, name: &'a str, reason: &'a str, groups: usize, documents: usize) {
        let kind = self.kinds.entry(general(reason)).or_default();
        kind.groups += groups;
        kind.documents += documents;
        kind.add(name, reason);
    }

    /// A table, the most frequent first.
    pub(super) fn table(&self) -> String {
        let mut text = String::from(
            "| groups | instances | what fails, and in which groups for example |\n|--:|--:|---|\n",
        );
        for (reason, kind) in self.sorted() {
            let is_single = kind.groups + kind.documents == 1;
            let shown = if is_single { kind.example() } else { reason };
            let _ = writeln!(
                text,
                "| {} | {} | {} ({}) |",
                kind.groups,
                kind.documents,
                cell(shown),
                kind.names()
            );
        }
        text
    }

    /// A table of the most frequent ones, with what the first of each says. What is left out is counted.
    pub(super) fn table_of_groups(&self, most: usize) -> String {
        let mut text = String::from("| groups | for example |\n|--:|---|\n");
        let sorted = self.sorted();
        let (shown, rest) = sorted.split_at(most.min(sorted.len()));
        for (_, kind) in shown {
            let _ = writeln!(text, "| {} | {} |", kind.groups, cell(kind.example()));
        }
        let others: usize = rest.iter().map(|(_, kind)| kind.groups).sum();
        if others > 0 {
            let _ = writeln!(text, "| {others} | {} other messages |", rest.len());
        }
        text
    }

    fn sorted(&self) -> Vec<(&str, &Kind<'a>)> {
        let mut kinds: Vec<(&str, &Kind<'a>)> =
            self.kinds.iter().map(|(reason, kind)| (reason.as_str(), kind)).collect();
        kinds.sort_by_key(|(_, kind)| std::cmp::Reverse((kind.groups + kind.documents, kind.groups)));
        kinds
    }
}

/// What lints say, grouped alike.
#[derive(Default)]
pub(super) struct Findings<'a> {
    /// How often, and the first case with it.
    kinds: BTreeMap<String, (usize, &'a str)>,
    /// Lints were asked at all.
    asked: bool,
}

impl<'a> Findings<'a> {
    /// Of all cases.
    pub(super) fn of(cases: &'a [Case], outcomes: &'a [Outcome]) -> Self {
        let mut findings = Self::default();
        for (case, outcome) in cases.iter().zip(outcomes) {
            findings.asked |= outcome.findings.is_some();
            for finding in outcome.findings.iter().flatten() {
                findings.kinds.entry(general(finding)).or_insert((0, &case.name)).0 += 1;
            }
        }
        findings
    }

    /// A table; empty where lints were not asked.
    pub(super) fn table(&self) -> String {
        let mut text = String::new();
        if self.asked {
            text += "\n| findings | what lints say, and of which code for example |\n|--:|---|\n";
        }
        for (finding, (count, example)) in &self.kinds {
            let _ = writeln!(text, "| {count} | {} ({example}) |", cell(finding));
        }
        text
    }
}

impl<'a> Kind<'a> {
    fn add(&mut self, name: &'a str, reason: &'a str) {
        if self.examples.len() < EXAMPLES && self.examples.iter().all(|(other, _)| *other != name) {
            self.examples.push((name, reason));
        }
    }

    /// What the first one says.
    fn example(&self) -> &str {
        self.examples.first().map_or("", |(_, reason)| without_place(reason))
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.examples.iter().map(|(name, _)| *name).collect();
        names.join(", ")
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
pub(super) fn cell(text: &str) -> String {
    let short: String = text.chars().take(300).collect();
    short.replace('|', "\\|").replace(['\n', '\r'], " ").replace('<', "&lt;")
}
