//! What completes the program once all of it is known: one job each.

mod boxes;
mod derives;
mod docs;
mod lenient;
mod modules;
mod names;
mod prune;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::Api;

/// Runs all passes.
pub(crate) fn run(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    modules::modules(api, config, diagnostics);
    prune::prune(api);
    names::names(api, &config.renames, diagnostics);
    lenient::lenient(api, &config.lenient_names, diagnostics);
    boxes::boxes(api);
    derives::derives(api);
    derives::extra(api, &config.derives, diagnostics);
    docs::docs(api);
}
