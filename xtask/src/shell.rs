//! Running other programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a command of this repository returns: what went wrong, in words.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// The folder that the workspace is in.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The folder that cargo builds in.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A `cargo` command in the workspace.
pub(crate) fn cargo_command() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs `cargo` in the workspace, its output shown.
pub(crate) fn cargo(arguments: &[&str], environment: &[(&str, &str)]) -> Result<()> {
    let status = cargo_command().args(arguments).envs(environment.iter().copied()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`cargo {}` failed ({status})", arguments.join(" "))),
        Err(error) => Err(format!("`cargo` could not be run: {error}")),
    }
}

/// Runs `cargo` in the workspace; what it printed.
pub(crate) fn output(arguments: &[&str]) -> Result<String> {
    let output = cargo_command().args(arguments).stderr(std::process::Stdio::inherit()).output();
    match output {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => Err(format!("`cargo {}` failed ({})", arguments.join(" "), output.status)),
        Err(error) => Err(format!("`cargo` could not be run: {error}")),
    }
}
