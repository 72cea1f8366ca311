//! Reading and writing back every document of the cases that compile.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::case::{Answers, Case, Document, DocumentOutcome};
use super::compare::compare;
use super::generate::{Code, Generation};
use super::program::{self, Answer, Program};
use super::project::{Batch, Project};
use crate::shell::Result;

/// What came of the documents.
pub(super) fn answers(project: &Project, cases: &[Case], generations: &[Generation]) -> Result<Answers> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut answers = Answers::new();
        while let Some(batch) = project.batches.get(next.fetch_add(1, Ordering::Relaxed)) {
            answers.append(&mut Session { batch, program: None }.answers(cases, generations)?);
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
    fn answers(mut self, cases: &[Case], generations: &[Generation]) -> Result<Answers> {
        let mut answers = Answers::new();
        for (slot, &case) in self.batch.cases.iter().enumerate() {
            let Ok(code) = &generations[case].code else { continue };
            for (index, document) in cases[case].documents.iter().enumerate() {
                answers.insert((case, index), self.outcome(slot, code, document)?);
            }
        }
        Ok(answers)
    }

    fn outcome(&mut self, slot: usize, code: &Code, document: &Document) -> Result<DocumentOutcome> {
        let found = match program::root_of(&document.file, &code.roots) {
            Ok(found) => found,
            Err(reason) => return Ok(DocumentOutcome::unread(reason)),
        };
        let wrapping = if found.envelope { "envelope" } else { "document" };
        let question = format!("{slot} {} {wrapping} {}", found.root, document.file.display());
        Ok(match self.ask(&question)? {
            Ok(Answer::Written(written)) => {
                let reason = difference(document, found.envelope, &written, code).err();
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
