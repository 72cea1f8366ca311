//! The commands of this repository: `cargo xtask <command>`.

mod bench;
mod conformance;
mod demo;
mod fetch;
mod generate;
mod inspect;
mod interop;
mod recipes;
mod shell;
mod test;

use std::process::ExitCode;

use shell::Result;

/// A command: its name, what it does, and the function that does it.
struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "bench",
        about: "reading and writing beside others; `bench compile`: the compiler's time",
        run: bench::run,
    },
    Command {
        name: "conformance",
        about: "schemas of others and their documents; `conformance suite` or `folder`",
        run: conformance::run,
    },
    Command { name: "demo", about: "generate, then show a client and a server at work", run: demo::run },
    Command {
        name: "fetch",
        about: "a WSDL or a schema with all that it imports, into schemas/",
        run: fetch::run,
    },
    Command {
        name: "generate",
        about: "the binding crates from their schemas; `--check`: are they fresh?",
        run: generate::run,
    },
    Command {
        name: "inspect",
        about: "what a captured message is: binding, operation, value; `--rewrite`: as we would send it",
        run: inspect::run,
    },
    Command { name: "interop", about: "let SOAP stacks that others wrote talk with ours", run: interop::run },
    Command { name: "test", about: "format, lints, freshness, tests, docs, packages", run: test::run },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        None => Err(usage()),
        Some((name, rest)) => match COMMANDS.iter().find(|command| command.name == name) {
            Some(command) => (command.run)(rest),
            None => Err(format!("there is no command `{name}`\n\n{}", usage())),
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let mut text = String::from("cargo xtask <command>\n");
    for Command { name, about, .. } in COMMANDS {
        text += &format!("\n  {name:<13}{about}");
    }
    text
}
