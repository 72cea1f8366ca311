//! `cargo xtask bench`: what reading and writing costs; `cargo xtask bench compile`: what generated code costs the compiler.
//!
//! Both write their tables into `docs/performance.md`.

mod compile;
mod project;
mod report;
mod runtime;
mod schema;

use crate::shell::Result;

/// How many types the compiler is given where nothing else is said.
const TYPES: usize = 1_000;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => runtime::run(),
        ["compile"] => compile::run(TYPES),
        ["compile", types] => match types.parse() {
            Ok(types) if types > 0 => compile::run(types),
            _ => Err(format!("`{types}` is no number of types")),
        },
        _ => Err("cargo xtask bench            reading and writing, beside others\n\
                  cargo xtask bench compile N  compiling N generated types (1,000)"
            .to_owned()),
    }
}
