//! Schemas that are not valid: how many are refused, and with what words.
//!
//! What the generator does not refuse it may still generate well from: a restriction that is none, say, gives types that read
//! and write the same documents. So nothing is compiled here, and no share is good or bad. A crash, a hang or a process that
//! grows is.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::arguments::Output;
use super::case::Case;
use super::generate::Generation;
use super::page::Section;
use super::reasons::Reasons;
use super::report::{percent, show, write_json};
use crate::shell::Result;

/// How many messages are shown.
const MESSAGES: usize = 60;

/// Prints the tables, and writes what is asked for; into the documentation, as this section.
///
/// # Errors
/// When a file cannot be written, when generating crashed or went over its limits, when less than was asked for is refused.
pub(super) fn report(
    output: &Output,
    section: &Section,
    cases: &[Case],
    generations: &[Generation],
) -> Result<()> {
    let total = Counts::of(generations);
    let text = format!("{}\n{}", table(cases, generations, &total), messages(cases, generations));
    show(&text)?;
    if output.write {
        section.write(&text)?;
    }
    write_json(output, cases.iter().zip(generations).map(|(case, found)| to_json(case, found)))?;
    let share = percent(total.refused, total.groups);
    match output.least {
        _ if total.failed > 0 => Err(format!("{} crashed, or took too much time or memory", total.failed)),
        Some(least) if share < least => {
            Err(format!("{share:.2} % are refused, which is less than {least} %"))
        }
        _ => Ok(()),
    }
}

/// What came of a schema.
enum Kind<'a> {
    /// The generator says what is wrong.
    Refused(&'a str),
    /// There is code, and a warning.
    Warned(&'a str),
    /// There is code.
    Taken,
    /// The generator crashed, or went over its limits.
    Failed(&'a str),
}

fn kind(generation: &Generation) -> Kind<'_> {
    match &generation.code {
        Err(reason) if reason.starts_with("error") => Kind::Refused(reason),
        Err(reason) => Kind::Failed(reason),
        Ok(code) => code.warning.as_deref().map_or(Kind::Taken, Kind::Warned),
    }
}

/// A line of the table.
#[derive(Default)]
struct Counts {
    groups: usize,
    refused: usize,
    warned: usize,
    taken: usize,
    failed: usize,
}

impl Counts {
    fn of<'a>(generations: impl IntoIterator<Item = &'a Generation>) -> Self {
        let mut counts = Self::default();
        for generation in generations {
            counts.groups += 1;
            match kind(generation) {
                Kind::Refused(_) => counts.refused += 1,
                Kind::Warned(_) => counts.warned += 1,
                Kind::Taken => counts.taken += 1,
                Kind::Failed(_) => counts.failed += 1,
            }
        }
        counts
    }

    fn line(&self, name: &str) -> String {
        let Self { groups, refused, warned, taken, failed } = self;
        format!("| {name} | {groups} | {refused} | {warned} | {taken} | {failed} |\n")
    }
}

fn table(cases: &[Case], generations: &[Generation], total: &Counts) -> String {
    let mut sets: BTreeMap<&str, Vec<&Generation>> = BTreeMap::new();
    for (case, generation) in cases.iter().zip(generations) {
        sets.entry(&case.set).or_default().push(generation);
    }
    let mut text = String::from(
        "| set | groups | refused | warned of | taken as they are | crashed, hung or grew |\n|---|--:|--:|--:|--:|--:|\n",
    );
    for (name, generations) in &sets {
        text += &Counts::of(generations.iter().copied()).line(name);
    }
    text + &total.line("all")
}

/// What is said most often, of errors and of warnings.
fn messages(cases: &[Case], generations: &[Generation]) -> String {
    let mut reasons = Reasons::default();
    for (case, generation) in cases.iter().zip(generations) {
        match kind(generation) {
            Kind::Refused(reason) | Kind::Warned(reason) | Kind::Failed(reason) => {
                reasons.add(&case.name, reason, 1, 0);
            }
            Kind::Taken => {}
        }
    }
    reasons.table_of_groups(MESSAGES)
}

fn to_json(case: &Case, generation: &Generation) -> Value {
    let (reason, warning) = match kind(generation) {
        Kind::Refused(reason) | Kind::Failed(reason) => (Some(reason), None),
        Kind::Warned(warning) => (None, Some(warning)),
        Kind::Taken => (None, None),
    };
    let code = generation.code.as_ref().ok();
    json!({
        "set": case.set,
        "name": case.name,
        "generated": code.is_some(),
        // It is not tried.
        "compiled": Value::Null,
        "lines": code.map_or(0, |code| code.lines),
        "seconds": generation.seconds,
        "reason": reason,
        "warning": warning,
        "instances": [],
    })
}
