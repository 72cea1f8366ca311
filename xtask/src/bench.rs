//! `cargo xtask bench`: what reading and writing costs; `cargo xtask bench compile`: what generated code costs the compiler;
//! `cargo xtask bench generate`: what generating it costs.
//!
//! All write their tables into `docs/performance.md`.

mod compile;
mod cost;
mod generating;
mod project;
mod report;
mod runtime;
mod schema;

use crate::shell::Result;

/// How many types the compiler is given where nothing else is said.
const TYPES: usize = 1_000;

/// How many types the generator is given: as many as vSphere has, the biggest service that is published.
const MANY_TYPES: usize = 3_400;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => runtime::run(),
        ["compile"] => compile::run(TYPES),
        ["compile", types] => compile::run(number(types)?),
        ["generate"] => generating::run(MANY_TYPES),
        ["generate", types] => generating::run(number(types)?),
        _ => Err("cargo xtask bench             reading and writing, beside others\n\
                  cargo xtask bench compile N   compiling N generated types (1,000)\n\
                  cargo xtask bench generate N  generating N types (3,400)"
            .to_owned()),
    }
}

fn number(types: &str) -> Result<usize> {
    let number = types.parse().ok().filter(|types| *types > 0);
    number.ok_or_else(|| format!("`{types}` is no number of types"))
}
