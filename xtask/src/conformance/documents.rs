//! Reading and writing back every document of the cases that compile.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::case::{Answers, Case, Document, DocumentOutcome};
use super::compare::compare;
use super::generate::{Code, Generation};
use super::parts::{self, Part, Reading};
use super::program::{Answer, Program};
use super::project::{Batch, Project};
use crate::shell::Result;

/// What to ask about a case's documents.
#[derive(Debug, Default)]
pub(super) struct Questions {
    /// What documents are read with, each once.
    pub(super) readings: Vec<Reading>,
    /// For each document what to read of it, or why there is nothing.
    documents: Vec<std::result::Result<Vec<Part>, String>>,
}

/// Looks at the documents of every case.
pub(super) fn questions(cases: &[Case], generations: &[Generation]) -> Vec<Questions> {
    let questions = |(case, generation): (&Case, &Generation)| {
        let Ok(code) = &generation.code else { return Questions::default() };
        let parts = |document: &Document| parts::of_file(&document.file, code);
        let documents: Vec<_> = case.documents.iter().map(parts).collect();
        let all = documents.iter().flatten().flatten();
        let readings: BTreeSet<Reading> = all.map(|part| part.reading).collect();
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
            for (index, (document, parts)) in cases[case].documents.iter().zip(documents).enumerate() {
                let outcome = match parts {
                    Ok(parts) => self.outcome(slot, readings, parts, code, document)?,
                    Err(reason) => DocumentOutcome::unread(reason),
                };
                answers.insert((case, index), outcome);
            }
        }
        Ok(answers)
    }

    /// All parts of a document, until one fails.
    fn outcome(
        &mut self,
        slot: usize,
        readings: &[Reading],
        parts: &[Part],
        code: &Code,
        document: &Document,
    ) -> Result<DocumentOutcome> {
        for part in parts {
            let reading = readings.binary_search(&part.reading).unwrap_or_default();
            let path: Vec<String> = part.path.iter().map(usize::to_string).collect();
            let question = format!("{slot} {reading} /{} {}", path.join("/"), document.file.display());
            let outcome = match self.ask(&question)? {
                Ok(Answer::Written(written)) => {
                    let reason = difference(document, part, &written, code).err();
                    DocumentOutcome { read: true, round_trip: reason.is_none(), reason }
                }
                Ok(Answer::Unwritten(reason)) => DocumentOutcome {
                    read: true,
                    round_trip: false,
                    reason: Some(format!("not written: {reason}")),
                },
                Ok(Answer::Unread(reason)) => DocumentOutcome::unread(format!("not read: {reason}")),
                Err(reason) => DocumentOutcome::unread(reason),
            };
            if !outcome.round_trip {
                return Ok(outcome);
            }
        }
        Ok(DocumentOutcome { read: true, round_trip: true, reason: None })
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
    part: &Part,
    written: &str,
    code: &Code,
) -> std::result::Result<(), String> {
    let text = parts::text(&document.file)?;
    let original = parts::parse(&text)?;
    let written = parts::parse(written).map_err(|error| format!("what was written {error}"))?;
    let original = part.find(&original).ok_or("the part is not found")?;
    let written = match part.reading {
        // Written is an envelope, with nothing in it but the body.
        Reading::Fault | Reading::Empty => {
            written.root_element().first_element_child().ok_or("what was written has no body")?
        }
        _ => written.root_element(),
    };
    compare(original, written, &code.lore)
}
