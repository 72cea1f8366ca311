//! `cargo xtask test`: everything that has to pass and needs nothing but Rust.

use std::process::Command;

use crate::shell::{Result, cargo, root};

/// The oldest Rust that is supported, as the workspace's manifest says.
const OLDEST_RUST: &str = env!("CARGO_PKG_RUST_VERSION");

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
    (
        "events alone",
        &["check", "--package", "sap-ici", "--lib", "--no-default-features", "--features", "events"],
    ),
    (
        "receiver alone",
        &["check", "--package", "sap-ici", "--lib", "--no-default-features", "--features", "receiver"],
    ),
    (
        "conformance",
        &[
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--",
            "conformance",
            "suite",
            "conformance/suite",
            "conformance/suite/list.json",
            "--least",
            "100",
        ],
    ),
    ("docs", &["doc", "--workspace", "--all-features", "--no-deps"]),
    (
        "packages",
        &[
            "package",
            "--workspace",
            "--allow-dirty",
            "--no-verify",
            "--exclude",
            "benchmarks",
            "--exclude",
            "build-script-example",
            "--exclude",
            "conformance",
            "--exclude",
            "goldens",
            "--exclude",
            "xtask",
        ],
    ),
];

/// The binding crates, and the features that each can be had with alone.
const BINDINGS: &[(&str, &[&str])] = &[
    ("micc-open-media", &["client", "blocking", "server"]),
    ("sap-ici", &["client", "blocking", "server", "events", "receiver"]),
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
    for (package, features) in BINDINGS {
        features_alone(package, features)?;
    }
    oldest_rust()
}

/// Checks a binding crate without features, and with each alone.
fn features_alone(package: &str, features: &[&str]) -> Result<()> {
    let check = ["check", "--package", package, "--lib", "--no-default-features", "--features"];
    for feature in [""].iter().chain(features) {
        println!("== {package}, {}", if feature.is_empty() { "types alone" } else { feature });
        cargo(&[&check[..], &[feature]].concat(), &[])?;
    }
    Ok(())
}

/// Has the oldest Rust check everything, unless the steps before were run by it. Where it is not installed this says so:
/// nothing but one Rust is needed to work here.
fn oldest_rust() -> Result<()> {
    println!("== oldest Rust: {OLDEST_RUST}");
    let rustc = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(root()).output();
        output.ok().filter(|output| output.status.success()).map(|output| output.stdout)
    };
    let version = rustc("rustc", &["--version"]).unwrap_or_default();
    if String::from_utf8_lossy(&version).starts_with(&format!("rustc {OLDEST_RUST}.")) {
        println!("it is the one that ran all this");
        return Ok(());
    }
    if rustc("rustup", &["run", OLDEST_RUST, "rustc", "--version"]).is_none() {
        println!("not checked: `rustup toolchain install {OLDEST_RUST}` would make that possible");
        return Ok(());
    }
    let check = [
        "run",
        OLDEST_RUST,
        "cargo",
        "check",
        "--workspace",
        "--all-features",
        "--target-dir",
        "target/oldest",
    ];
    match Command::new("rustup").args(check).current_dir(root()).env_remove("CARGO").status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("Rust {OLDEST_RUST} does not suffice")),
    }
}
