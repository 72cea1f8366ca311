//! `cargo xtask bench`: what reading and writing costs; `cargo xtask bench compile`: what generated code costs the compiler;
//! `cargo xtask bench generate`: what generating it costs; `cargo xtask bench events`: how many events ICI gets through.
//!
//! All write their tables into `docs/performance.md`.

mod compile;
mod cost;
mod events;
mod generating;
mod project;
mod report;
mod runtime;
mod schema;
mod source;

use std::path::Path;

use crate::shell::Result;

/// How many types the compiler is given where nothing else is said.
const TYPES: usize = 1_000;

/// How many types the generator is given: as many as vSphere has, the biggest service that is published.
const MANY_TYPES: usize = 3_400;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (options, arguments): (Vec<&str>, Vec<&str>) =
        arguments.into_iter().partition(|argument| argument.starts_with("--"));
    let extent = match options.as_slice() {
        [] => Extent::Builds,
        ["--check"] => Extent::Check,
        _ => return Err(USAGE.to_owned()),
    };
    match arguments.as_slice() {
        [] if extent == Extent::Builds => runtime::run(),
        ["compile"] => compile::run(TYPES, extent),
        ["compile", what] => match what.parse() {
            Ok(0) => Err("no types are no benchmark".to_owned()),
            Ok(types) => compile::run(types, extent),
            Err(_) => compile::run_source(Path::new(what), extent),
        },
        ["events"] => events::run(),
        ["generate"] => generating::run(MANY_TYPES),
        ["generate", types] => match types.parse() {
            Ok(types) if types > 0 => generating::run(types),
            _ => Err(format!("`{types}` is no number of types")),
        },
        _ => Err(USAGE.to_owned()),
    }
}

/// How much is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// `cargo check` alone, which takes minutes less.
    Check,
    /// The builds too.
    Builds,
}

const USAGE: &str = "cargo xtask bench                 reading and writing, beside others\n\
                     cargo xtask bench compile [N]     compiling N generated types (1,000)\n\
                     cargo xtask bench compile FILE    compiling the types of a WSDL or a schema\n\
                     --check                           without the builds\n\
                     cargo xtask bench generate [N]    generating N types (3,400)\n\
                     cargo xtask bench events          sending and receiving events of ICI";
