//! What lints say about the code that compiles: rustc's, clippy's and rustdoc's, as they are set for anybody.

use std::collections::BTreeMap;

use serde_json::Value;

use super::messages::{self, Place};
use super::project::Project;
use crate::shell::Result;

/// The findings of each case that has any, by the place of the case.
pub(super) type Findings = BTreeMap<usize, Vec<String>>;

/// Goes over all crates with clippy and rustdoc.
///
/// # Errors
/// When either says something that lies in no case: then nobody knows whether the cases were looked at.
pub(super) fn lint(project: &Project) -> Result<Findings> {
    let mut findings = Findings::new();
    if project.batches.is_empty() {
        return Ok(findings);
    }
    project.write_libraries()?;
    for arguments in
        [&["clippy", "--lib", "--keep-going"][..], &["doc", "--lib", "--no-deps", "--keep-going"]]
    {
        let mut homeless = None;
        messages::run(messages::command(project, arguments), |message| {
            if message["reason"] == "compiler-message" && !is_about_others(message) {
                match messages::place(&message["message"]) {
                    Some(place) => {
                        findings.entry(place.case).or_default().push(finding(&message["message"], place))
                    }
                    None if is_error(message) => {
                        _ = homeless.get_or_insert(messages::text(&message["message"]))
                    }
                    // How many warnings there were.
                    None => {}
                }
            }
        })?;
        if let Some(error) = homeless {
            return Err(format!("`cargo {}`: {error}", arguments.join(" ")));
        }
    }
    Ok(findings)
}

/// The runtime is looked at elsewhere.
fn is_about_others(message: &Value) -> bool {
    let name = message["target"]["name"].as_str().unwrap_or_default();
    matches!(name, "saponify" | "saponify_derive" | "conformance")
}

fn is_error(message: &Value) -> bool {
    message["message"]["level"] == "error"
}

fn finding(diagnostic: &Value, place: Place) -> String {
    format!("{} (line {})", messages::text(diagnostic), place.line)
}
