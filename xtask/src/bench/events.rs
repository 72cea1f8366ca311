//! Runs the benchmark of ICI's events, which prints its table itself.

use super::report;
use crate::shell::{Result, output};

pub(crate) fn run() -> Result<()> {
    let printed = output(&["bench", "--package", "sap-ici", "--bench", "events"])?;
    let rows: Vec<&str> = printed.lines().filter(|line| line.starts_with('|')).collect();
    if rows.is_empty() {
        return Err("the benchmark printed no table".to_owned());
    }
    report::replace("events", &(rows.join("\n") + "\n"))
}
