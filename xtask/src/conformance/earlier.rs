//! What came of a corpus in earlier runs: a machine that has much else to do can go through it source by source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::case::{Case, Document, DocumentOutcome, Outcome};
use super::corpus::Manifest;
use crate::shell::Result;

/// Reads the results that runs wrote as JSON; of an entry that is in several files, those of the last. What is in none counts
/// as failed.
pub(super) fn outcomes(files: &[PathBuf], manifest: &mut Manifest) -> Result<Vec<Outcome>> {
    let mut found: BTreeMap<(String, String), Value> = BTreeMap::new();
    for file in files {
        let shown = file.display();
        let text = fs::read_to_string(file).map_err(|error| format!("{shown}: {error}"))?;
        let all: Vec<Value> = serde_json::from_str(&text).map_err(|error| format!("{shown}: {error}"))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        found.extend(all.into_iter().map(|result| ((text(&result["set"]), text(&result["name"])), result)));
    }
    let mut seen = BTreeSet::new();
    let mut outcomes = Vec::new();
    for case in &mut manifest.cases {
        let result = found.get(&(case.set.clone(), case.name.clone())).unwrap_or(&Value::Null);
        let outcome = outcome(result, case);
        seen.extend(case.documents.iter().map(|document| (case.set.clone(), document.path.clone())));
        outcomes.push(outcome);
    }
    for (source, document) in manifest.take_documents() {
        let place = manifest.cases.iter().position(|case| case.set == source);
        if let Some(place) = place.filter(|_| !seen.contains(&(source, document.path.clone()))) {
            manifest.cases[place].documents.push(document);
            outcomes[place].documents.push(DocumentOutcome::unread("not tried"));
        }
    }
    Ok(outcomes)
}

/// The outcome of a case, whose documents are those that the result names.
fn outcome(result: &Value, case: &mut Case) -> Outcome {
    let word = |value: &Value| value.as_str().map(str::to_owned);
    let is = |value: &Value| value.as_bool().unwrap_or(false);
    let instances = result["instances"].as_array().into_iter().flatten();
    let mut documents = Vec::new();
    for instance in instances {
        let path = word(&instance["path"]).unwrap_or_default();
        case.documents.push(Document { file: PathBuf::from(&path), path });
        documents.push(DocumentOutcome {
            read: is(&instance["read"]),
            round_trip: is(&instance["roundtrip"]),
            reason: word(&instance["reason"]),
        });
    }
    let not_tried = || result.is_null().then(|| "not tried".to_owned());
    Outcome {
        generated: is(&result["generated"]),
        compiled: is(&result["compiled"]),
        lines: result["lines"].as_u64().and_then(|lines| usize::try_from(lines).ok()).unwrap_or(0),
        seconds: result["seconds"].as_f64().unwrap_or(0.0),
        reason: word(&result["reason"]).or_else(not_tried),
        findings: result["lint"].as_array().map(|findings| findings.iter().filter_map(word).collect()),
        documents,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::conformance::arguments::{Corpus, Output};
    use crate::conformance::corpus;

    const MANIFEST: &str = r#"[{ "name": "shop", "complete_offline": "yes", "entry": ["a.xsd", "b.xsd"],
        "instances": [{ "file": "x.xml", "libxml2": "valid" }, { "file": "y.xml" }] }]"#;

    fn result(name: &str, compiled: bool, instance: &str) -> String {
        format!(
            r#"[{{ "set": "shop", "name": "{name}", "generated": true, "compiled": {compiled}, "lint": [],
                "instances": [{{ "path": "{instance}", "read": true, "roundtrip": true, "reason": null }}] }}]"#
        )
    }

    #[test]
    fn the_last_result_counts_and_what_has_none_has_failed() {
        let folder = std::env::temp_dir().join(format!("conformance-earlier-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| {
            fs::write(folder.join(name), text).unwrap();
            folder.join(name)
        };
        let corpus = Corpus {
            dir: folder.clone(),
            manifest: write("manifest.json", MANIFEST),
            sources: Vec::new(),
            from: vec![
                write("1.json", &result("a.xsd", false, "y.xml")),
                write("2.json", &result("a.xsd", true, "x.xml")),
            ],
            output: Output::default(),
        };
        let mut manifest = corpus::manifest(&corpus).unwrap();
        let outcomes = outcomes(&corpus.from, &mut manifest).unwrap();
        fs::remove_dir_all(Path::new(&folder)).unwrap();
        let [a, b] = outcomes.as_slice() else { panic!("two entries") };
        assert!(a.compiled && a.findings.as_ref().is_some_and(Vec::is_empty));
        let names: Vec<&str> = manifest.cases[0].documents.iter().map(|found| found.path.as_str()).collect();
        assert_eq!(names, ["x.xml", "y.xml"]);
        assert!(a.documents[0].round_trip && !a.documents[1].read);
        assert_eq!((b.generated, b.reason.as_deref()), (false, Some("not tried")));
    }
}
