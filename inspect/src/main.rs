//! `inspect [--rewrite] [--out DIR] FILE…`: what captured messages are.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use inspect::bindings::BINDINGS;
use inspect::{Inspected, inspect};

const USAGE: &str = "inspect [--rewrite] [--out DIR] FILE…

Says of each captured message (HTTP with its head, or the envelope alone; `-` is standard input) which binding, service and
operation it is of and which way it goes, and shows its value.

  --rewrite   write it as we would send it, to standard output
  --out DIR   with --rewrite: each to a file of its own name in DIR

The exit code is 0 if all are known and can be read, 1 if not, 2 if the arguments are wrong.";

/// What is asked.
#[derive(Debug, Default)]
struct Asked {
    rewrite: bool,
    out: Option<PathBuf>,
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let asked = match Asked::new(env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut all_good = true;
    for file in &asked.files {
        if let Err(error) = asked.about(file) {
            eprintln!("{}: {error}", file.display());
            all_good = false;
        }
    }
    if all_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Asked {
    fn new(arguments: impl Iterator<Item = OsString>) -> Result<Asked, String> {
        let mut asked = Asked::default();
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--rewrite") => asked.rewrite = true,
                Some("--out") => asked.out = Some(arguments.next().ok_or("`--out` names a folder")?.into()),
                Some(option) if option.starts_with("--") => return Err(format!("there is no `{option}`")),
                _ => asked.files.push(argument.into()),
            }
        }
        asked.check()?;
        Ok(asked)
    }

    fn check(&self) -> Result<(), String> {
        match (&self.out, self.files.len()) {
            (_, 0) => Err("name a file with a message".to_owned()),
            (Some(_), _) if !self.rewrite => Err("`--out` goes with `--rewrite`".to_owned()),
            (None, 2..) if self.rewrite => {
                Err("several messages are written to files: say where with `--out`".to_owned())
            }
            (Some(_), _) => {
                let mut names = BTreeSet::new();
                let twice = self.files.iter().find(|file| !names.insert(name(file)));
                twice.map_or(Ok(()), |file| Err(format!("two files are called {:?}", name(file))))
            }
            (None, _) => Ok(()),
        }
    }

    fn about(&self, file: &Path) -> Result<(), String> {
        let bytes = read(file).map_err(|error| error.to_string())?;
        let inspected = inspect(BINDINGS, &bytes)?;
        if !self.rewrite {
            let title = if self.files.len() > 1 { format!("== {}\n", file.display()) } else { String::new() };
            return print(&format!("{title}{inspected}"));
        }
        let written = inspected.read.written.as_deref();
        let written = written.map_err(|error| format!("it cannot be written: {error}"))?;
        eprintln!("{}: {}", file.display(), in_short(&inspected));
        for lost in &inspected.lost {
            eprintln!("{}: lost: {lost}", file.display());
        }
        match &self.out {
            Some(folder) => {
                let target = folder.join(name(file));
                let write = fs::create_dir_all(folder).and_then(|()| fs::write(&target, written));
                write.map_err(|error| format!("{}: {error}", target.display()))
            }
            None => print(written),
        }
    }
}

fn name(file: &Path) -> OsString {
    match file.file_name() {
        Some(name) if file != Path::new("-") => name.to_owned(),
        _ => "stdin.xml".into(),
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file != Path::new("-") {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whoever reads may have read enough.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match printed {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed.map_err(|error| format!("cannot be printed: {error}")),
    }
}

fn in_short(inspected: &Inspected) -> String {
    let of = match inspected.operations.as_slice() {
        [] => String::new(),
        [one] => format!(" of {one}"),
        [first, others @ ..] => format!(" of {first} and {} others", others.len()),
    };
    let service = inspected.service.map(|service| format!(", {service}")).unwrap_or_default();
    let mended: String = inspected.mended.iter().map(|mended| format!("; {mended}")).collect();
    format!("{}{of}{service}{mended}", inspected.direction)
}
