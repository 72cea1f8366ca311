//! `cargo xtask test`: everything that has to pass and needs nothing but Rust.

use crate::shell::{Result, cargo};

/// One step: what it is called, and the arguments of `cargo`.
type Step = (&'static str, &'static [&'static str]);

const STEPS: &[Step] = &[
    ("format", &["fmt", "--all", "--check"]),
    ("lints", &["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]),
    ("freshness", &["run", "--quiet", "--package", "xtask", "--", "generate", "--check"]),
    ("tests", &["test", "--workspace", "--all-features", "--exclude", "benchmarks"]),
    // What the benchmarks measure is the same work: no more of them is run here.
    ("benchmarks", &["test", "--package", "benchmarks", "--tests"]),
    // The defaults, which no other step builds: a feature must not be needed by accident.
    ("no features", &["check", "--package", "saponify", "--no-default-features"]),
    ("default features", &["test", "--package", "saponify", "--lib", "--test", "reader"]),
    ("docs", &["doc", "--workspace", "--all-features", "--no-deps"]),
    (
        "packages",
        &[
            "package",
            "--workspace",
            "--allow-dirty",
            "--no-verify",
            "--exclude",
            "xtask",
            "--exclude",
            "benchmarks",
        ],
    ),
];

/// Runs the steps one after the other; the first that fails ends it.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some(argument) = arguments.first() {
        return Err(format!("`test` takes no argument, found `{argument}`"));
    }
    for (name, arguments) in STEPS {
        println!("== {name}: cargo {}", arguments.join(" "));
        cargo(arguments, &[("RUSTDOCFLAGS", "--deny warnings")])?;
    }
    Ok(())
}
