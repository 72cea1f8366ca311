//! The list of a suite's groups: `{groups: [{set, group, schemas: [path], instances: [{path}]}]}`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::arguments::Suite;
use super::case::{Case, Document};
use crate::shell::Result;

/// The groups, or every so-manieth of them.
pub(super) fn cases(suite: &Suite) -> Result<Vec<Case>> {
    let shown = suite.list.display();
    let text = fs::read_to_string(&suite.list).map_err(|error| format!("{shown}: {error}"))?;
    let list: Value = serde_json::from_str(&text).map_err(|error| format!("{shown}: {error}"))?;
    let groups = list["groups"].as_array().ok_or_else(|| format!("{shown} has no `groups`"))?;
    groups
        .iter()
        .step_by(suite.sample)
        .map(|group| case(group, &suite.dir).ok_or_else(|| format!("{shown}: not a group: {group}")))
        .collect()
}

fn case(group: &Value, dir: &Path) -> Option<Case> {
    let schemas = group["schemas"].as_array()?.iter();
    let documents = group["instances"].as_array()?.iter().map(|instance| {
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
