//! `cargo xtask demo`: everything from the schemas to a call, on this machine and with Rust alone.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::generate;
use crate::shell::{Result, cargo, target};

/// Regenerates the bindings, starts the Open Media server on a free port of the loopback interface, has the client add,
/// follow and cancel requests there, and shows every message.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some(argument) = arguments.first() {
        return Err(format!("`demo` takes no argument, found `{argument}`"));
    }
    println!("== the bindings");
    generate::run(&[])?;
    println!("== server and client");
    let examples = ["--example", "server", "--example", "client"];
    cargo(
        &[&["build", "--quiet", "--package", "micc-open-media", "--all-features"], &examples[..]].concat(),
        &[],
    )?;
    let server = Server::start()?;
    println!("== the exchange with {}", server.url);
    client(&server.url)
}

/// The example server; it is stopped when this is dropped.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    /// Starts it with one agent, who works ten times faster than people do, and waits until it listens.
    fn start() -> Result<Server> {
        let mut command = Command::new(example("server"));
        command.args(["--listen", "127.0.0.1:0", "--auth", "--agents", "1", "--speed", "10"]);
        let process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let process = process.map_err(|error| format!("the server could not be started: {error}"))?;
        let mut server = Server { process, url: String::new() };
        server.url = server.announced().ok_or("the server did not say where it listens")?;
        Ok(server)
    }

    /// The URL in the first line that it prints; `None` if it ends before.
    fn announced(&mut self) -> Option<String> {
        let mut line = String::new();
        BufReader::new(self.process.stdout.take()?).read_line(&mut line).ok()?;
        line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_owned)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail when it has ended already, which is what we want.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn client(url: &str) -> Result<()> {
    let mut command = Command::new(example("client"));
    command.args(["--trace", "--logon-id", "admin", "--password", "secret", url]);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the client failed ({status})")),
        Err(error) => Err(format!("the client could not be started: {error}")),
    }
}

fn example(name: &str) -> PathBuf {
    target().join("debug/examples").join(name).with_extension(env::consts::EXE_EXTENSION)
}
