//! A cargo project to be compiled under a stopwatch.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cost::Cost;
use crate::shell::{Result, cargo_command, root, target};

pub(crate) struct Project {
    name: &'static str,
    dir: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Writes a project: what it depends on, the types, and a program that uses them.
    pub(crate) fn create(
        name: &'static str,
        dependencies: &str,
        types: &str,
        program: &str,
    ) -> Result<Project> {
        let home = target().join("bench-compile");
        let project = Project { name, dir: home.join(name), target: home.join("target") };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n[workspace]\n"
        );
        project.write("Cargo.toml", &manifest)?;
        project.write("src/lib.rs", types)?;
        project.write("src/main.rs", program)?;
        // The same versions of what it depends on as here.
        let lock =
            fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
        project.write("Cargo.lock", &lock)?;
        Ok(project)
    }

    /// Runs a cargo command twice, the second time on nothing but the project itself, which is measured.
    pub(crate) fn measure(&self, arguments: &[&str]) -> Result<Cost> {
        self.run(arguments)?;
        self.run(arguments)
    }

    /// Runs a cargo command whose dependencies have been built.
    pub(crate) fn measure_again(&self, arguments: &[&str]) -> Result<Cost> {
        self.run(arguments)
    }

    /// The sizes of the sections of the program that was built for release: instructions, and constant data with the
    /// tables that the loader relocates.
    pub(crate) fn sections(&self) -> Option<(f64, f64)> {
        let output =
            Command::new("size").arg("-A").arg(self.target.join("release").join(self.name)).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        let size = |section: &str| -> f64 {
            let line = text.lines().find(|line| line.split_whitespace().next() == Some(section));
            line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
        };
        Some((size(".text"), size(".rodata") + size(".data.rel.ro")))
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    fn run(&self, arguments: &[&str]) -> Result<Cost> {
        // The same text again, but newer: the project is compiled, what it depends on is not.
        let lib = self.dir.join("src/lib.rs");
        let types = fs::read_to_string(&lib).map_err(|error| format!("{}: {error}", lib.display()))?;
        self.write("src/lib.rs", &types)?;
        Cost::of(cargo_command().get_program(), &self.dir.join("time.txt"), |command| {
            command.current_dir(&self.dir).args(arguments).args(["--quiet", "--offline"]);
            command
                .env("CARGO_TARGET_DIR", &self.target)
                .env("CARGO_INCREMENTAL", "0")
                .env("RUSTFLAGS", "-Awarnings");
        })
        .map_err(|error| format!("{error} in {}: {}", self.dir.display(), arguments.join(" ")))
    }

    fn write(&self, file: &str, text: &str) -> Result<()> {
        let path = self.dir.join(file);
        let parent = path.parent().unwrap_or(&self.dir);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))
    }
}
