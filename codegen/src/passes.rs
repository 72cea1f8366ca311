//! What completes the program once all of it is known: one job each.

mod boxes;
mod derives;
mod docs;
mod names;
mod prune;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::Api;

/// Runs all passes.
pub(crate) fn run(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    prune::prune(api);
    names::names(api, &config.renames, diagnostics);
    boxes::boxes(api);
    derives::derives(api);
    docs::docs(api);
}
