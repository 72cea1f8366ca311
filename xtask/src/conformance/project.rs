//! The crates that generated code is compiled in: few, of many cases each, with a module for every case.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::case::Case;
use super::documents::Questions;
use super::generate::{Code, Generation};
use crate::shell::{Result, root, target};

/// How many cases go into a crate.
const CASES: usize = 150;

/// How many lines of generated code go into a crate, unless a single case has more.
const LINES: usize = 15_000;

/// A workspace of its own below the build folder.
#[derive(Debug)]
pub(super) struct Project {
    /// Its folder.
    pub(super) dir: PathBuf,
    /// Its crates.
    pub(super) batches: Vec<Batch>,
}

/// A crate.
#[derive(Debug)]
pub(super) struct Batch {
    /// Its name.
    pub(super) name: String,
    /// The places of the cases that it has modules of, in order.
    pub(super) cases: Vec<usize>,
    /// The program, once it is built.
    pub(super) program: Option<PathBuf>,
}

impl Project {
    /// Writes crates of all the code that there is.
    pub(super) fn write(
        name: &str,
        cases: &[Case],
        generations: &[Generation],
        questions: &[Questions],
    ) -> Result<Self> {
        let dir = target().join("conformance").join(name);
        if dir.exists() {
            fs::remove_dir_all(&dir).map_err(|error| error.to_string())?;
        }
        let project = Self { batches: batches(name, generations), dir };
        let members: String = project.batches.iter().map(|batch| format!("\"{}\", ", batch.name)).collect();
        write(&project.dir.join("Cargo.toml"), &workspace(&members))?;
        // The same versions that everything else here is tested with.
        fs::copy(root().join("Cargo.lock"), project.dir.join("Cargo.lock"))
            .map_err(|error| error.to_string())?;
        for batch in &project.batches {
            for &case in &batch.cases {
                if let Ok(code) = &generations[case].code {
                    project.write_module(batch, case, &cases[case], code, &questions[case])?;
                }
            }
            let services =
                generations.iter().flat_map(|generation| &generation.code).any(|code| code.services);
            write(&project.dir.join(&batch.name).join("Cargo.toml"), &manifest(&batch.name, services))?;
            project.write_main(batch)?;
        }
        Ok(project)
    }

    /// Takes cases out that do not compile.
    pub(super) fn remove(&mut self, refused: &BTreeSet<usize>) -> Result<()> {
        for index in 0..self.batches.len() {
            let before = self.batches[index].cases.len();
            self.batches[index].cases.retain(|case| !refused.contains(case));
            if self.batches[index].cases.len() < before {
                self.write_main(&self.batches[index])?;
            }
        }
        Ok(())
    }

    fn write_module(
        &self,
        batch: &Batch,
        case: usize,
        about: &Case,
        code: &Code,
        questions: &Questions,
    ) -> Result<()> {
        let folder = self.dir.join(&batch.name).join("src").join(module(case));
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        fs::copy(&code.file, folder.join("generated.rs")).map_err(|error| error.to_string())?;
        let mut text = format!(
            "// {}\n\npub mod generated;\n\npub const ROOTS: &[conformance::Root] = &[\n",
            about.name
        );
        // All types are checked; machine code is made of those alone that a document is read with.
        for reading in &questions.readings {
            let _ = writeln!(text, "    conformance::Root::{},", reading.code(code));
        }
        text += "];\n";
        write(&folder.join("mod.rs"), &text)
    }

    /// The code once more as libraries, where nothing is unused and lints look at all of it.
    pub(super) fn write_libraries(&self) -> Result<()> {
        for batch in &self.batches {
            let mut text = String::from("//! Generated code.\n");
            for case in &batch.cases {
                let _ = write!(text, "\npub mod {} {{\n    pub mod generated;\n}}\n", module(*case));
            }
            write(&self.dir.join(&batch.name).join("src/lib.rs"), &text)?;
        }
        Ok(())
    }

    fn write_main(&self, batch: &Batch) -> Result<()> {
        // Lints are for people who write code.
        let mut text = String::from("#![allow(warnings)]\n\n");
        for case in &batch.cases {
            let _ = writeln!(text, "mod {};", module(*case));
        }
        text += "\nfn main() -> std::io::Result<()> {\n    conformance::run(&[\n";
        for case in &batch.cases {
            let _ = writeln!(text, "        {}::ROOTS,", module(*case));
        }
        text += "    ])\n}\n";
        write(&self.dir.join(&batch.name).join("src/main.rs"), &text)
    }
}

/// The name of a case's module, and of the folder of its files.
fn module(case: usize) -> String {
    format!("case_{case}")
}

/// The case whose module a path lies in.
pub(super) fn case_of(path: &str) -> Option<usize> {
    Path::new(path)
        .components()
        .find_map(|part| part.as_os_str().to_str()?.strip_prefix("case_")?.parse().ok())
}

fn batches(name: &str, generations: &[Generation]) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    let mut lines = 0;
    for (case, generation) in generations.iter().enumerate() {
        let Ok(code) = &generation.code else { continue };
        let has_room = |batch: &Batch| batch.cases.len() < CASES && lines + code.lines <= LINES;
        if !batches.last().is_some_and(has_room) {
            let name = format!("{name}-{:03}", batches.len());
            batches.push(Batch { name, cases: Vec::new(), program: None });
            lines = 0;
        }
        lines += code.lines;
        if let Some(batch) = batches.last_mut() {
            batch.cases.push(case);
        }
    }
    batches
}

/// Nothing here is debugged or compiled twice: what counts is how long it takes.
fn workspace(members: &str) -> String {
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{members}]\n\n\
         [profile.dev]\ndebug = 0\nincremental = false\nopt-level = 0\n"
    )
}

fn manifest(name: &str, services: bool) -> String {
    let features = if services { r#""derive", "client", "blocking", "server""# } else { r#""derive""# };
    let root = root();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         conformance = {{ path = {:?} }}\nsaponify = {{ path = {root:?}, features = [{features}] }}\n",
        root.join("conformance")
    )
}

fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))
}
