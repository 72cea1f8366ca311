//! Runs `cargo bench -p benchmarks` and makes tables of what criterion measured.

use std::fs;
use std::path::{Path, PathBuf};

use super::report;
use crate::shell::{Result, cargo, output, target};

const MESSAGES: [(&str, &str); 3] = [
    ("call", "call, 1.5 KB"),
    ("answer of 100", "answer, 100 records, 34 KB"),
    ("answer of 20000", "answer, 20,000 records, 7 MB"),
];
const SAPONIFY: &str = "saponify";
const SERDE: &str = "quick-xml + serde";
const XSD_PARSER: &str = "xsd-parser";
const RAW: &str = "raw loop";
const RAW_UNCHECKED: &str = "raw loop, end names unchecked";

pub(crate) fn run() -> Result<()> {
    cargo(&["bench", "--package", "benchmarks", "--bench", "messages"], &[])?;
    let table = table(&target().join("criterion"))?;
    report::replace("messages", &table)?;
    let counts = output(&[
        "test",
        "--release",
        "--package",
        "benchmarks",
        "--test",
        "allocations",
        "--",
        "--nocapture",
        "--test-threads=1",
    ])?;
    report::replace("allocations", &allocations(&counts)?)
}

/// The table of what the test of allocations printed.
fn allocations(printed: &str) -> Result<String> {
    let mut table = String::from("| allocations | decode | encode |\n|---|--:|--:|\n");
    for line in printed.lines() {
        if let Some((who, counts)) = line.split_once(": decode")
            && let Some((decode, encode)) = counts.split_once(", encode")
        {
            let (message, contender) = who.trim().split_once("  ").unwrap_or((who.trim(), ""));
            table +=
                &format!("| {message}, {} | {} | {} |\n", contender.trim(), decode.trim(), encode.trim());
        }
    }
    if table.lines().count() == 2 {
        Err("the test of allocations printed nothing".to_owned())
    } else {
        Ok(table)
    }
}

fn table(criterion: &Path) -> Result<String> {
    let mut table = String::from(
        "| | MB/s | quick-xml + serde | xsd-parser | raw loop | raw loop, end names unchecked |\n|---|--:|--:|--:|--:|--:|\n",
    );
    for (group, peers) in
        [("decode", &[SERDE, XSD_PARSER, RAW, RAW_UNCHECKED][..]), ("encode", &[SERDE, XSD_PARSER])]
    {
        for (message, words) in MESSAGES {
            let folder = criterion.join(format!("{group} {message}"));
            let (ours, bytes) = fastest(&folder, SAPONIFY)?;
            table += &format!("| {group} {words} | {:.0} |", bytes / ours * 1_000.0);
            for peer in peers {
                let (theirs, _) = fastest(&folder, peer)?;
                table += &format!(" {:.2} |", theirs / ours);
            }
            table += &" |".repeat(4 - peers.len());
            table += "\n";
        }
    }
    Ok(table)
}

/// The nanoseconds of one iteration in the fastest of the samples, and the bytes that it dealt with: what the work costs
/// when the machine does nothing else.
fn fastest(group: &Path, contender: &str) -> Result<(f64, f64)> {
    let folder = group.join(contender).join("new");
    let sample = read(&folder.join("sample.json"))?;
    let benchmark = read(&folder.join("benchmark.json"))?;
    let broken = || format!("{}: criterion wrote something else than was expected", folder.display());
    let iterations = numbers(&sample, "iters").ok_or_else(broken)?;
    let times = numbers(&sample, "times").ok_or_else(broken)?;
    let bytes =
        numbers(&benchmark, "Bytes").and_then(|numbers| numbers.first().copied()).ok_or_else(broken)?;
    let fastest = times.iter().zip(&iterations).map(|(time, count)| time / count).min_by(f64::total_cmp);
    Ok((fastest.ok_or_else(broken)?, bytes))
}

fn read(path: &PathBuf) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The number, or the numbers of the array, that a member of that name has: all that is needed of JSON here.
fn numbers(json: &str, name: &str) -> Option<Vec<f64>> {
    let (_, rest) = json.split_once(&format!("\"{name}\":"))?;
    let value = rest.trim_start();
    let value = match value.strip_prefix('[') {
        Some(array) => array.split_once(']')?.0,
        None => value.split([',', '}']).next()?,
    };
    value.split(',').map(|number| number.trim().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{allocations, numbers};

    #[test]
    fn the_allocations_are_found_among_what_the_test_printed() {
        let printed = "running 1 test\n  answer of 100  quick-xml + serde: decode     254, encode     712\ntest x ... ok\n";
        assert_eq!(
            allocations(printed).unwrap().lines().nth(2),
            Some("| answer of 100, quick-xml + serde | 254 | 712 |")
        );
        assert!(allocations("").is_err());
    }

    #[test]
    fn numbers_are_found_by_their_name() {
        let json =
            r#"{"sampling_mode":"Flat","iters":[1.0,2.0],"times":[10.5, 21.0],"throughput":{"Bytes":33}}"#;
        assert_eq!(numbers(json, "iters"), Some(vec![1.0, 2.0]));
        assert_eq!(numbers(json, "times"), Some(vec![10.5, 21.0]));
        assert_eq!(numbers(json, "Bytes"), Some(vec![33.0]));
        assert_eq!(numbers(json, "other"), None);
    }
}
