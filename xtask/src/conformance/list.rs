//! The list of a suite's groups: `{xsd, expect, groups: [{set, group, schemas: [path], instances: [{path}]}]}`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::arguments::Suite;
use super::case::{Case, Document};
use super::page::Section;
use crate::shell::Result;

/// A list of groups, and what holds for all of them.
#[derive(Debug)]
pub(super) struct List {
    /// The version of XML Schema by which the groups are judged: `xsd`, 1.0 where it is not said.
    pub(super) version: String,
    /// `"expect": "invalid"`: the schemas are wrong, and there is nothing to be read.
    pub(super) invalid: bool,
    /// The groups.
    pub(super) cases: Vec<Case>,
}

/// The groups, or every so-manieth of them.
pub(super) fn read(suite: &Suite) -> Result<List> {
    let shown = suite.list.display();
    let text = fs::read_to_string(&suite.list).map_err(|error| format!("{shown}: {error}"))?;
    let list: Value = serde_json::from_str(&text).map_err(|error| format!("{shown}: {error}"))?;
    let groups = list["groups"].as_array().ok_or_else(|| format!("{shown} has no `groups`"))?;
    let invalid = match list["expect"].as_str() {
        None | Some("valid") => false,
        Some("invalid") => true,
        Some(other) => return Err(format!("{shown}: `expect` is `valid` or `invalid`, not `{other}`")),
    };
    let cases = groups
        .iter()
        .step_by(suite.sample)
        .map(|group| case(group, &suite.dir).ok_or_else(|| format!("{shown}: not a group: {group}")));
    Ok(List {
        version: list["xsd"].as_str().unwrap_or("1.0").to_owned(),
        invalid,
        cases: cases.collect::<Result<_>>()?,
    })
}

impl List {
    /// Where the results belong in the documentation.
    pub(super) fn section(&self) -> Section {
        let Self { version, invalid, cases } = self;
        let documents: usize = cases.iter().map(|case| case.documents.len()).sum();
        let (groups, kind) = (cases.len(), if *invalid { "invalid" } else { "valid" });
        let introduction = match invalid {
            false => format!(
                "All {groups} groups whose schemas are valid by version {version}, and their {documents} valid instances. What \
                 fails early counts as failed in all columns behind."
            ),
            true => format!(
                "All {groups} groups whose schemas version {version} calls invalid. Refusing all of them is not the goal: much of \
                 what the specification forbids can be read and written all the same. What is refused or warned of is so with \
                 its place and a hint; the table below the sets shows what is said first of a group."
            ),
        };
        let title = match invalid {
            false => format!("XSD {version} view"),
            true => format!("Schemas that are not valid (XSD {version})"),
        };
        Section { name: format!("{kind}-{version}"), title, introduction }
    }
}

fn case(group: &Value, dir: &Path) -> Option<Case> {
    let schemas = group["schemas"].as_array()?.iter();
    let documents = group["instances"].as_array().into_iter().flatten().map(|instance| {
        let path = instance["path"].as_str()?;
        Some(Document { path: path.to_owned(), file: dir.join(path) })
    });
    Some(Case {
        set: group["set"].as_str()?.to_owned(),
        name: group["group"].as_str()?.to_owned(),
        entries: schemas.map(|path| Some(dir.join(path.as_str()?))).collect::<Option<_>>()?,
        documents: documents.collect::<Option<_>>()?,
    })
}
