//! Generates the types of a big schema, optimized and as build scripts run it.

use std::fs;
use std::path::Path;

use super::cost::Cost;
use super::report;
use super::schema::Schema;
use crate::shell::{Result, cargo, target};

const RUNS: usize = 5;

pub(crate) fn run(types: usize) -> Result<()> {
    let dir = target().join("bench-generate");
    let xsd = dir.join("bench.xsd");
    let text = Schema::new(types).xsd();
    fs::create_dir_all(&dir)
        .and_then(|()| fs::write(&xsd, &text))
        .map_err(|error| format!("{}: {error}", xsd.display()))?;
    let mut table =
        format!("| {types} types, {:.1} MB | time | peak memory |\n|---|--:|--:|\n", text.len() as f64 / 1e6);
    for (name, profile, folder) in
        [("optimized", "release", "release"), ("in a build script of a debug build", "dev", "debug")]
    {
        let example =
            ["build", "--quiet", "-p", "saponify-codegen", "--example", "generate", "--profile", profile];
        cargo(&example, &[])?;
        let cost = measure(&target().join(folder).join("examples/generate"), &dir, &xsd)?;
        table += &format!("| {name} | {} | {} |\n", cost.shown(), cost.peak());
    }
    report::replace("generating", &table)
}

fn measure(program: &Path, dir: &Path, xsd: &Path) -> Result<Cost> {
    Cost::cheapest(RUNS, || {
        let out = dir.join("out");
        // All is written anew each time.
        let _ = fs::remove_dir_all(&out);
        Cost::of(program, &dir.join("time.txt"), |command| {
            command.arg(&out).arg(xsd).stdout(std::process::Stdio::null());
        })
    })
}
