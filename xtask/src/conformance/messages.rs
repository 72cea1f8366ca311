//! What cargo says about the crates, and which case it speaks of.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::project::{self, Project};
use crate::shell::{Result, cargo_command, target};

/// A `cargo` command for all crates of the project, its answers in JSON.
pub(super) fn command(project: &Project, arguments: &[&str]) -> Command {
    let mut command = cargo_command();
    command
        .current_dir(&project.dir)
        .args(arguments)
        .args(["--quiet", "--workspace", "--message-format=json"])
        .env("CARGO_TARGET_DIR", target().join("conformance/build"));
    command
}

/// Runs a command of [`command`] to its end, good or bad; each message is given to `take`.
pub(super) fn run(mut command: Command, mut take: impl FnMut(&Value)) -> Result<()> {
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| format!("`cargo` could not be run: {error}"))?;
    for line in BufReader::new(child.stdout.take().ok_or("cargo has no output")?).lines() {
        let line = line.map_err(|error| error.to_string())?;
        // What is not JSON is not cargo's.
        if let Ok(message) = serde_json::from_str::<Value>(&line) {
            take(&message);
        }
    }
    child.wait().map_err(|error| error.to_string())?;
    Ok(())
}

/// What a message of a compiler says, in one line, its code first.
pub(super) fn text(diagnostic: &Value) -> String {
    let text = diagnostic["message"].as_str().unwrap_or_default().replace('\n', " ");
    match diagnostic["code"]["code"].as_str() {
        Some(code) => format!("{code}: {text}"),
        None => text,
    }
}

/// A place in the code of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The case.
    pub(super) case: usize,
    /// The line of its generated code.
    pub(super) line: u64,
}

/// The place that a message of a compiler speaks of, or what that was expanded from.
pub(super) fn place(diagnostic: &Value) -> Option<Place> {
    let mut spans: Vec<&Value> = diagnostic["spans"].as_array().into_iter().flatten().collect();
    spans.sort_by_key(|span| span["is_primary"] != true);
    let children = diagnostic["children"].as_array().into_iter().flatten();
    let further = children.flat_map(|child| child["spans"].as_array().into_iter().flatten());
    spans.into_iter().chain(further).find_map(|span| {
        let mut span = span;
        loop {
            if let Some(case) = span["file_name"].as_str().and_then(project::case_of) {
                return Some(Place { case, line: span["line_start"].as_u64().unwrap_or(0) });
            }
            span = &span["expansion"]["span"];
            if span.is_null() {
                return None;
            }
        }
    })
}
