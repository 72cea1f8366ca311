//! Other programs: what must be there, what runs beside us, what runs to its end.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::Result;

/// How long a server may take until it says where it listens.
const START: Duration = Duration::from_secs(30);
/// How often a program that we wait for is looked at.
const POLL: Duration = Duration::from_millis(50);

/// Makes sure that `program probe…` works, by installing these packages of Debian when it does not.
pub(super) fn need(program: &str, probe: &[&str], packages: &[&str]) -> Result<()> {
    let works = || {
        let probe = Command::new(program).args(probe).stdout(Stdio::null()).stderr(Stdio::null()).status();
        probe.is_ok_and(|status| status.success())
    };
    if works() {
        return Ok(());
    }
    let named = packages.join(", ");
    println!("`{program}` is missing: installing {named}");
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    match apt_get(&["update"]).and_then(|()| apt_get(&install)) {
        Ok(()) if works() => Ok(()),
        Ok(()) => Err(format!("`{program}` does not work though this is installed: {named}")),
        Err(error) => Err(format!("`{program}` is missing and could not be installed: {named}\n{error}")),
    }
}

/// Only root may install; who is not root may have leave to become it without a password.
fn apt_get(arguments: &[&str]) -> Result<()> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    let mut command = if is_root { Command::new("apt-get") } else { Command::new("sudo") };
    if !is_root {
        command.args(["--non-interactive", "apt-get"]);
    }
    // Mirrors fail now and then, and other installations hold the lock for a while.
    let patience = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"];
    succeed(command.arg("--quiet=2").args(patience).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Runs a program that must succeed; what it prints is shown only when it does not.
pub(super) fn succeed(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{shown}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("{shown} ended with {}\n{stdout}{stderr}", output.status))
}

/// Runs a program to its end and gives what it printed, which is kept in `log`.
pub(super) fn run_to_end(mut command: Command, log: &Path, limit: Duration) -> Result<(ExitStatus, String)> {
    let mut program = Program::start(&mut command, log)?;
    let deadline = Instant::now() + limit;
    while Instant::now() < deadline {
        if let Some(status) = program.ended()? {
            return Ok((status, program.output()));
        }
        thread::sleep(POLL);
    }
    Err(format!("{}{} did not end within {} s", program.output(), shown(&command), limit.as_secs()))
}

/// A server on a free port of the loopback interface; it is killed when this is dropped.
pub(super) struct Server {
    program: Program,
    /// What it said its service's URL is.
    pub(super) url: String,
}

impl Server {
    /// Starts the server and waits until it prints its URL.
    pub(super) fn start(mut command: Command, log: &Path) -> Result<Self> {
        command.arg(free_address()?);
        let mut program = Program::start(&mut command, log)?;
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            let output = program.output();
            if let Some(url) = url_in(&output) {
                return Ok(Self { url: url.to_owned(), program });
            }
            if let Some(status) = program.ended()? {
                return Err(format!("{output}{} ended with {status} before it listened", shown(&command)));
            }
            thread::sleep(POLL);
        }
        let output = program.output();
        Err(format!("{output}{} did not say within {} s where it listens", shown(&command), START.as_secs()))
    }

    /// What it printed so far, and whether it still runs.
    pub(super) fn report(&mut self) -> String {
        let state = match self.program.ended() {
            Ok(None) => "is running".to_owned(),
            Ok(Some(status)) => format!("ended with {status}"),
            Err(error) => error,
        };
        format!("the server {state}; it printed:\n{}", self.program.output())
    }
}

fn free_address() -> Result<String> {
    let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    address.map(|address| address.to_string()).map_err(|error| format!("no free port: {error}"))
}

/// The first URL in the output; a line that is still being written does not count.
fn url_in(output: &str) -> Option<&str> {
    let (complete, _) = output.rsplit_once('\n')?;
    complete.split_whitespace().find(|word| word.starts_with("http://"))
}

/// A child that does not outlive us, and what it prints.
struct Program {
    child: Child,
    log: PathBuf,
}

impl Program {
    fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let output = File::create(log).and_then(|file| Ok((file.try_clone()?, file)));
        let (stdout, stderr) = output.map_err(|error| format!("{}: {error}", log.display()))?;
        let child = command.stdin(Stdio::null()).stdout(stdout).stderr(stderr).spawn();
        let child = child.map_err(|error| format!("{}: {error}", shown(command)))?;
        Ok(Self { child, log: log.to_owned() })
    }

    fn ended(&mut self) -> Result<Option<ExitStatus>> {
        self.child.try_wait().map_err(|error| error.to_string())
    }

    fn output(&self) -> String {
        fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Both fail when it has ended already, which is what we want.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command as it would be typed.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}
