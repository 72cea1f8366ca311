//! `cargo xtask generate [--check] [service…]`: the binding crates from their schemas.

use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use saponify_codegen::files::{Difference, DifferenceKind, Files};
use saponify_codegen::{Diagnostics, Generated};

use crate::recipes::{RECIPES, Recipe};
use crate::shell::{Result, root};

/// Generates the named services, or all; with `--check`, only says how what is there differs from what it should be.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (flags, names): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with('-'));
    if let Some(unknown) = flags.iter().find(|flag| **flag != "--check") {
        return Err(format!("`generate` knows `--check`, not `{unknown}`"));
    }
    let recipes = select(&names)?;
    let mut stale = String::new();
    for recipe in recipes {
        let generated = generate(recipe)?;
        if flags.is_empty() {
            write(recipe, &generated.files)?;
        } else {
            stale += &differences(recipe, &generated.files)?;
        }
    }
    if stale.is_empty() { Ok(()) } else { Err(stale) }
}

fn select(names: &[&String]) -> Result<Vec<&'static Recipe>> {
    if names.is_empty() {
        return Ok(RECIPES.iter().collect());
    }
    let find = |name: &&String| {
        let known = || RECIPES.iter().map(|recipe| recipe.name).collect::<Vec<_>>().join(", ");
        RECIPES
            .iter()
            .find(|recipe| recipe.name == **name)
            .ok_or_else(|| format!("no service `{name}`; there are: {}", known()))
    };
    names.iter().map(find).collect()
}

/// Generates a service and says what came of it.
fn generate(recipe: &Recipe) -> Result<Generated> {
    let start = Instant::now();
    let generated = with_progress(recipe.name, || saponify_codegen::generate(&recipe.config()))
        .map_err(|diagnostics| format!("{diagnostics}\n{} is not generated", recipe.name))?;
    if !generated.warnings.is_empty() {
        eprintln!("{}", generated.warnings);
    }
    let code = generated.files.iter().filter(|(path, _)| path.ends_with(".rs"));
    let lines: usize = code.map(|(_, text)| text.lines().count()).sum();
    println!(
        "{}: {} types, {} operations, {lines} lines, {:.2} s",
        recipe.name,
        generated.types,
        generated.operations,
        start.elapsed().as_secs_f64()
    );
    Ok(generated)
}

/// Runs a job and says each second that it still runs.
fn with_progress<T: Send>(
    name: &str,
    job: impl FnOnce() -> std::result::Result<T, Diagnostics> + Send,
) -> std::result::Result<T, Diagnostics> {
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let start = Instant::now();
            while waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                eprintln!("{name}: generating for {} s", start.elapsed().as_secs());
            }
        });
        let outcome = job();
        drop(done);
        outcome
    })
}

fn write(recipe: &Recipe, files: &Files) -> Result<()> {
    let output = recipe.output();
    let changed = files.write_to(&root().join(&output)).map_err(|error| error.to_string())?;
    for path in changed {
        println!("  {output}/{path}");
    }
    Ok(())
}

/// How what is there differs, in words; empty where it does not.
fn differences(recipe: &Recipe, files: &Files) -> Result<String> {
    let output = recipe.output();
    let found = files.diff(&root().join(&output)).map_err(|error| error.to_string())?;
    if found.is_empty() {
        return Ok(String::new());
    }
    let shown: String = found.iter().map(|difference| shown(difference, Path::new(&output))).collect();
    Ok(format!("{shown}\n{output} is stale; run `cargo xtask generate {}`\n", recipe.name))
}

fn shown(difference: &Difference, output: &Path) -> String {
    let path = output.join(&difference.path);
    let path = path.display();
    match &difference.kind {
        DifferenceKind::Missing(_) => format!("{path}: missing\n"),
        DifferenceKind::Extra => format!("{path}: no longer generated\n"),
        DifferenceKind::LineEndings => format!("{path}: other line ends\n"),
        DifferenceKind::Changed { found, expected } => {
            let diff = similar::TextDiff::from_lines(found, expected);
            diff.unified_diff()
                .context_radius(3)
                .header(&format!("{path} (found)"), &format!("{path} (expected)"))
                .to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RECIPES, differences};

    /// What is checked in is what the generator writes.
    #[test]
    fn bindings_are_fresh() {
        for recipe in RECIPES {
            let generated = saponify_codegen::generate(&recipe.config()).unwrap();
            let stale = differences(recipe, &generated.files).unwrap();
            assert!(stale.is_empty(), "{stale}");
        }
    }

    #[test]
    fn recipes_do_not_depend_on_where_the_repository_is() {
        for recipe in RECIPES {
            let generated = saponify_codegen::generate(&recipe.config()).unwrap();
            let root = crate::shell::root().display().to_string();
            for (path, text) in generated.files.iter() {
                assert!(!text.contains(&root), "{path} names {root}");
            }
        }
    }
}
