//! `cargo xtask bench`: what reading and writing costs; `cargo xtask bench compile`: what generated code costs the compiler;
//! `cargo xtask bench generate`: what generating it costs; `cargo xtask bench events`: how many events ICI gets through.
//!
//! All write their tables into `docs/performance.md`.

mod arguments;
mod compile;
mod cost;
mod events;
mod generating;
mod project;
mod report;
mod runtime;
mod schema;
mod source;

use arguments::Task;

use crate::shell::Result;

pub(crate) fn run(arguments: &[String]) -> Result<()> {
    match arguments::parse(arguments)? {
        Task::Run => runtime::run(),
        Task::Compile { types, extent } => compile::run(types, extent),
        Task::CompileSource { input, name, extent } => compile::run_source(&input, name.as_deref(), extent),
        Task::Events => events::run(),
        Task::Generate { types } => generating::run(types),
    }
}

/// How much is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// `cargo check` alone, which takes minutes less.
    Check,
    /// The builds too.
    Builds,
}
