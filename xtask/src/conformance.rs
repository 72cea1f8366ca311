//! `cargo xtask conformance`: schemas that others wrote, and documents that are valid by them, through everything.
//!
//! For every case, which is a schema or several together: code is generated, compiled, every document is read with it and
//! written back, and what was written is compared with what was read, as XML. A case that fails early counts as failed for
//! all of its documents; none is skipped, and none is known by its name.
//!
//! - [`arguments`], [`list`], [`folder`]: what is asked for, as [`case::Case`]s
//! - [`generate`], [`worker`]: code, in a process for each case, bounded in time and memory
//! - [`project`], [`build`]: crates of many cases each, and which case a compiler's error lies in
//! - [`documents`], [`program`]: what the programs answer
//! - [`compare`]: whether two documents say the same
//! - [`report`], [`reasons`], [`page`]: tables for people, JSON for programs
//!
//! Of schemas that are not valid there is only one question, whether and how they are refused: [`invalid`].

mod arguments;
mod build;
mod case;
mod compare;
mod documents;
mod folder;
mod generate;
mod invalid;
mod list;
mod page;
mod program;
mod project;
mod reasons;
mod report;
mod worker;

use crate::shell::Result;
use arguments::Task;
use case::{Case, Outcome};
use generate::Generation;
use project::Project;

/// The names of what is built, so that both may be at work at a time.
const SUITE: &str = "suite";
const FOLDER: &str = "folder";

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
            let outcomes = check(SUITE, &list.cases, &generations)?;
            report::report(&suite.output, Some(&list.section()), &list.cases, &outcomes)
        }
        Task::Folder(folder) => {
            let options = folder::options(&folder)?;
            let mut cases = folder::cases(&folder)?;
            let generations = generate::all(FOLDER, &cases, &options)?;
            folder::place_documents(&folder, &mut cases, &generations);
            let outcomes = check(FOLDER, &cases, &generations)?;
            report::report(&folder.output, None, &cases, &outcomes)
        }
    }
}

/// What came of the cases: the code that there is compiled, the documents read with it.
fn check(name: &'static str, cases: &[Case], generations: &[Generation]) -> Result<Vec<Outcome>> {
    let questions = documents::questions(cases, generations);
    let mut project = Project::write(name, cases, generations, &questions)?;
    let refused = build::build(&mut project)?;
    let answers = documents::answers(&project, cases, generations, &questions)?;
    Ok(case::outcomes(cases, generations, &refused, answers))
}
