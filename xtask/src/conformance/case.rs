//! What is checked, and what came of it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::generate::{Code, Generation};
use super::lint::Findings;

/// A schema, or several together, and documents that are valid by it.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The line of the table that it counts for.
    pub(super) set: String,
    /// How the case is called.
    pub(super) name: String,
    /// The files to generate from.
    pub(super) entries: Vec<PathBuf>,
    /// What is to be read and written back.
    pub(super) documents: Vec<Document>,
}

/// A file of a [`Case`].
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// The path as its list has it.
    pub(super) path: String,
    /// The file.
    pub(super) file: PathBuf,
}

/// What came of a [`Case`].
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    /// There is code.
    pub(super) generated: bool,
    /// And it compiles.
    pub(super) compiled: bool,
    /// How much code.
    pub(super) lines: usize,
    /// How long generating took.
    pub(super) seconds: f64,
    /// Why there is no code, or why it does not compile.
    pub(super) reason: Option<String>,
    /// What lints say about the code; none where they were not asked, or there is nothing that compiles.
    pub(super) findings: Option<Vec<String>>,
    /// One for each document.
    pub(super) documents: Vec<DocumentOutcome>,
}

/// What came of a [`Document`].
#[derive(Clone, Debug, Default)]
pub(super) struct DocumentOutcome {
    /// It was read.
    pub(super) read: bool,
    /// What was written says the same.
    pub(super) round_trip: bool,
    /// Why not.
    pub(super) reason: Option<String>,
}

impl DocumentOutcome {
    /// It could not be read.
    pub(super) fn unread(reason: impl Into<String>) -> Self {
        Self { read: false, round_trip: false, reason: Some(reason.into()) }
    }
}

/// The answers to the documents of compiled cases, by the places of case and document.
pub(super) type Answers = BTreeMap<(usize, usize), DocumentOutcome>;

/// Puts together what the steps found. `refused` has the compiler's first error by the place of the case; there are findings
/// where lints were asked.
pub(super) fn outcomes(
    cases: &[Case],
    generations: &[Generation],
    refused: &BTreeMap<usize, String>,
    mut findings: Option<Findings>,
    mut answers: Answers,
) -> Vec<Outcome> {
    let mut outcome = |(index, (case, generation)): (usize, (&Case, &Generation))| {
        let code: Option<&Code> = generation.code.as_ref().ok();
        let refused = refused.get(&index).map(|error| format!("does not compile: {error}"));
        let reason = generation.code.as_ref().err().cloned().or(refused);
        let documents = (0..case.documents.len())
            .map(|document| {
                let answer = answers.remove(&(index, document));
                answer.unwrap_or_else(|| DocumentOutcome::unread(reason.clone().unwrap_or_default()))
            })
            .collect();
        Outcome {
            generated: code.is_some(),
            compiled: reason.is_none(),
            lines: code.map_or(0, |code| code.lines),
            seconds: generation.seconds,
            findings: match &mut findings {
                Some(findings) if reason.is_none() => Some(findings.remove(&index).unwrap_or_default()),
                _ => None,
            },
            reason,
            documents,
        }
    };
    cases.iter().zip(generations).enumerate().map(&mut outcome).collect()
}
