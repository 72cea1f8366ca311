//! Reading and writing back every document of the cases that compile.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::case::{Answers, Case, Document, DocumentOutcome};
use super::compare::compare;
use super::generate::{Code, Generation};
use super::program::{self, Answer, Found, Program, Reading};
use super::project::{Batch, Project};
use crate::shell::Result;

/// What to ask about a case's documents.
#[derive(Debug, Default)]
pub(super) struct Questions {
    /// What documents are read with, each once.
    pub(super) readings: Vec<Reading>,
    /// For each document what to read it with, or why there is nothing.
    documents: Vec<std::result::Result<Found, String>>,
}

/// Looks at the documents of every case.
pub(super) fn questions(cases: &[Case], generations: &[Generation]) -> Vec<Questions> {
    let questions = |(case, generation): (&Case, &Generation)| {
        let Ok(code) = &generation.code else { return Questions::default() };
        let found = |document: &Document| program::root_of(&document.file, code);
        let documents: Vec<_> = case.documents.iter().map(found).collect();
        let readings: BTreeSet<Reading> = documents.iter().flatten().map(|found| found.reading).collect();
        Questions { readings: readings.into_iter().collect(), documents }
    };
    cases.iter().zip(generations).map(questions).collect()
}

/// What came of the documents.
pub(super) fn answers(
    project: &Project,
    cases: &[Case],
    generations: &[Generation],
    questions: &[Questions],
) -> Result<Answers> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut answers = Answers::new();
        while let Some(batch) = project.batches.get(next.fetch_add(1, Ordering::Relaxed)) {
            let session = Session { batch, program: None };
            answers.append(&mut session.answers(cases, generations, questions)?);
        }
        Ok(answers)
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let mut answers = Answers::new();
        for worker in workers {
            let found: Result<Answers> = worker.join().map_err(|_| "a thread has panicked".to_owned())?;
            answers.append(&mut found?);
        }
        Ok(answers)
    })
}

/// A crate's program, started when it is needed.
struct Session<'a> {
    batch: &'a Batch,
    program: Option<Program>,
}

impl Session<'_> {
    fn answers(
        mut self,
        cases: &[Case],
        generations: &[Generation],
        questions: &[Questions],
    ) -> Result<Answers> {
        let mut answers = Answers::new();
        for (slot, &case) in self.batch.cases.iter().enumerate() {
            let Ok(code) = &generations[case].code else { continue };
            let Questions { readings, documents } = &questions[case];
            for (index, (document, found)) in cases[case].documents.iter().zip(documents).enumerate() {
                let outcome = match found {
                    Ok(found) => {
                        let place = readings.binary_search(&found.reading).unwrap_or_default();
                        self.outcome(&format!("{slot} {place}"), found.envelope, code, document)?
                    }
                    Err(reason) => DocumentOutcome::unread(reason),
                };
                answers.insert((case, index), outcome);
            }
        }
        Ok(answers)
    }

    fn outcome(
        &mut self,
        place: &str,
        envelope: bool,
        code: &Code,
        document: &Document,
    ) -> Result<DocumentOutcome> {
        let wrapping = if envelope { "envelope" } else { "document" };
        let question = format!("{place} {wrapping} {}", document.file.display());
        Ok(match self.ask(&question)? {
            Ok(Answer::Written(written)) => {
                let reason = difference(document, envelope, &written, code).err();
                DocumentOutcome { read: true, round_trip: reason.is_none(), reason }
            }
            Ok(Answer::Unwritten(reason)) => DocumentOutcome {
                read: true,
                round_trip: false,
                reason: Some(format!("not written: {reason}")),
            },
            Ok(Answer::Unread(reason)) => DocumentOutcome::unread(format!("not read: {reason}")),
            Err(reason) => DocumentOutcome::unread(reason),
        })
    }

    fn ask(&mut self, question: &str) -> Result<std::result::Result<Answer, String>> {
        let mut program = match (self.program.take(), &self.batch.program) {
            (Some(program), _) => program,
            (None, Some(path)) => Program::start(path)?,
            (None, None) => return Ok(Err("there is no program".to_owned())),
        };
        let answer = program.ask(question);
        if answer.is_ok() {
            self.program = Some(program);
        }
        Ok(answer)
    }
}

fn difference(
    document: &Document,
    envelope: bool,
    written: &str,
    code: &Code,
) -> std::result::Result<(), String> {
    let text = program::text(&document.file)?;
    let original = program::parse(&text)?;
    let written = program::parse(written).map_err(|error| format!("what was written {error}"))?;
    let root = original.root_element();
    let root = if envelope { program::body(root).unwrap_or(root) } else { root };
    compare(root, written.root_element(), &code.lore)
}
