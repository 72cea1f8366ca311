//! `cargo xtask conformance`: schemas that others wrote, and documents that are valid by them, through everything.
//!
//! For every case, which is a schema or several together: code is generated, compiled, every document is read with it and
//! written back, and what was written is compared with what was read, as XML. A case that fails early counts as failed for
//! all of its documents; none is skipped, and none is known by its name.
//!
//! - [`arguments`], [`list`], [`folder`], [`corpus`]: what is asked for, as [`case::Case`]s
//! - [`generate`], [`worker`]: code, in a process for each case, bounded in time and memory
//! - [`project`], [`messages`], [`build`]: crates of many cases each, and which case a compiler's error lies in
//! - [`placing`], [`parts`]: whose documents are whose, and what in them is read with which type
//! - [`documents`], [`program`]: what the programs answer
//! - [`compare`]: whether two documents say the same
//! - [`earlier`]: what came of earlier runs
//! - [`lint`]: what clippy and rustdoc find
//! - [`report`], [`corpus_report`], [`reasons`], [`page`]: tables for people, JSON for programs
//!
//! Of schemas that are not valid there is only one question, whether and how they are refused: [`invalid`].

mod arguments;
mod build;
mod case;
mod compare;
mod corpus;
mod corpus_report;
mod documents;
mod earlier;
mod folder;
mod generate;
mod invalid;
mod lint;
mod list;
mod messages;
mod page;
mod parts;
mod placing;
mod program;
mod project;
mod reasons;
mod report;
mod worker;

use crate::shell::Result;
use arguments::{Output, Task};
use case::{Case, Outcome};
use generate::Generation;
use project::Project;

/// The names of what is built, so that all may be at work at a time.
const SUITE: &str = "suite";
const FOLDER: &str = "folder";
const CORPUS: &str = "corpus";

/// Runs what the arguments ask for.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    match arguments::parse(arguments)? {
        Task::Work(code) => worker::work(&code),
        Task::Suite(suite) => {
            let list = list::read(&suite)?;
            let generations = generate::all(SUITE, &list.cases, &generate::Options::default())?;
            if list.invalid {
                return invalid::report(&suite.output, &list.section(), &list.cases, &generations);
            }
            let outcomes = check(SUITE, &list.cases, &generations, &suite.output)?;
            report::report(&suite.output, Some(&list.section()), &list.cases, &outcomes)
        }
        Task::Folder(folder) => {
            let options = folder::options(&folder)?;
            let mut cases = folder::cases(&folder)?;
            let mut generations = generate::all(FOLDER, &cases, &options)?;
            placing::place(folder::documents(&folder), &mut cases, &generations);
            placing::generate_roots(FOLDER, &cases, &mut generations, &options)?;
            let outcomes = check(FOLDER, &cases, &generations, &folder.output)?;
            report::report(&folder.output, None, &cases, &outcomes)
        }
        Task::Corpus(corpus) => {
            let mut manifest = corpus::manifest(&corpus)?;
            if !corpus.from.is_empty() {
                let outcomes = earlier::outcomes(&corpus.from, &mut manifest)?;
                return corpus_report::report(&corpus, &manifest, &outcomes);
            }
            let options = corpus::options(&corpus);
            let mut generations = generate::all(CORPUS, &manifest.cases, &options)?;
            manifest.place_documents(&generations);
            placing::generate_roots(CORPUS, &manifest.cases, &mut generations, &options)?;
            let outcomes = check(CORPUS, &manifest.cases, &generations, &corpus.output)?;
            corpus_report::report(&corpus, &manifest, &outcomes)
        }
    }
}

/// What came of the cases: the code that there is compiled, the documents read with it, lints asked if they are to be.
fn check(
    name: &'static str,
    cases: &[Case],
    generations: &[Generation],
    output: &Output,
) -> Result<Vec<Outcome>> {
    let questions = documents::questions(cases, generations);
    let mut project = Project::write(name, cases, generations, &questions)?;
    let refused = build::build(&mut project)?;
    let answers = documents::answers(&project, cases, generations, &questions)?;
    let findings = output.lint.then(|| lint::lint(&project)).transpose()?;
    Ok(case::outcomes(cases, generations, &refused, findings, answers))
}
