//! `cargo xtask inspect`: what captured messages are. A program of its own does it, since it needs the bindings, and this one
//! has to work when they are stale.

use std::process::{self, Command};

use crate::shell::{Result, cargo, target};

/// Builds the program and runs it where the caller is; its exit code is ours, if it is not that of success.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    cargo(&["build", "--quiet", "--package", "inspect"], &[])?;
    let program = target().join("debug").join(format!("inspect{}", std::env::consts::EXE_SUFFIX));
    let status = Command::new(&program).args(arguments).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => process::exit(status.code().unwrap_or(1)),
        Err(error) => Err(format!("{} could not be run: {error}", program.display())),
    }
}
