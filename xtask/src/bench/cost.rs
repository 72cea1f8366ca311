//! What a command costs.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::shell::Result;

/// GNU time, which knows the processor time and the peak memory of a command and all that it started.
const TIME: &str = "/usr/bin/time";

/// What a command cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// Processor time: what others do on the machine disturbs it less. Not known without GNU time.
    pub(crate) processor_seconds: Option<f64>,
    /// The most that one process used. Not known without GNU time.
    pub(crate) peak_megabytes: Option<f64>,
}

impl Cost {
    /// Runs a program; `settle` is called with the command before it runs. `report` is a file that is written on the way.
    pub(crate) fn of(
        program: impl AsRef<std::ffi::OsStr>,
        report: &Path,
        settle: impl FnOnce(&mut Command),
    ) -> Result<Cost> {
        let program = program.as_ref();
        let mut command = if Path::new(TIME).exists() {
            let mut command = Command::new(TIME);
            command.args(["-f", "%U %S %M", "-o"]).arg(report).arg(program);
            command
        } else {
            Command::new(program)
        };
        settle(&mut command);
        let start = Instant::now();
        let shown = program.to_string_lossy();
        let status = command.status().map_err(|error| format!("`{shown}` could not be run: {error}"))?;
        let seconds = start.elapsed().as_secs_f64();
        if !status.success() {
            return Err(format!("`{shown}` failed ({status})"));
        }
        let report: Vec<f64> = fs::read_to_string(report)
            .map(|report| report.split_whitespace().filter_map(|number| number.parse().ok()).collect())
            .unwrap_or_default();
        let (processor_seconds, peak_megabytes) = match report[..] {
            [user, system, kilobytes] => (Some(user + system), Some(kilobytes / 1_000.0)),
            _ => (None, None),
        };
        Ok(Cost { seconds, processor_seconds, peak_megabytes })
    }

    /// The cheapest of several runs.
    pub(crate) fn cheapest(times: usize, mut run: impl FnMut() -> Result<Cost>) -> Result<Cost> {
        let mut best: Option<Cost> = None;
        for _ in 0..times {
            let cost = run()?;
            best = Some(best.map_or(cost, |best| best.cheaper(cost)));
        }
        best.ok_or_else(|| "nothing was measured".to_owned())
    }

    /// The cheaper of two runs.
    pub(crate) fn cheaper(self, other: Cost) -> Cost {
        if other.work() < self.work() { other } else { self }
    }

    /// What the work takes of the machine: processor time if it is known.
    pub(crate) fn work(self) -> f64 {
        self.processor_seconds.unwrap_or(self.seconds)
    }

    /// The seconds as a table shows them.
    pub(crate) fn shown(self) -> String {
        match self.processor_seconds {
            Some(processor) => format!("{:.1} s ({processor:.1} s)", self.seconds),
            None => format!("{:.1} s", self.seconds),
        }
    }

    /// The memory as a table shows it.
    pub(crate) fn peak(self) -> String {
        self.peak_megabytes.map_or_else(|| "?".to_owned(), |megabytes| format!("{megabytes:.0} MB"))
    }
}
