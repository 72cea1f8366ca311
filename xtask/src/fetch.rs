//! `cargo xtask fetch <url|file> [--name <name>]`: a WSDL or a schema with all that it imports, into `schemas/<name>/`.
//!
//! Every document becomes a file of that folder, whatever its location says, and the locations in the documents name these
//! files; nothing else in them is changed. `origin.toml` records where each came from and its hash. Another run brings the
//! folder up to date.

mod closure;
mod document;
mod http;
mod names;
mod origin;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use url::Url;

use crate::shell::{Result, root};
use closure::Closure;
use http::Http;

/// Fetches what the arguments name.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (source, name) = arguments_of(arguments)?;
    let url = url_of(&source)?;
    let name = match name {
        Some(name) => names::folder(&name).filter(|safe| *safe == name).ok_or_else(|| {
            format!("`{name}` is no name for a folder: letters, digits, `-`, `_` and `.` are allowed")
        })?,
        None => names::folder_of(&url),
    };
    let closure = Closure::fetch(&Http::new(), &url)?;
    for problem in &closure.left_out {
        eprintln!("{problem}");
    }
    let folder = root().join("schemas").join(&name);
    let changed = write(&closure, &folder)?;
    println!("schemas/{name}: {} documents, {} bytes", closure.documents.len(), closure.size());
    for file in changed {
        println!("  {file}");
    }
    Ok(())
}

fn arguments_of(arguments: &[String]) -> Result<(String, Option<String>)> {
    const USAGE: &str = "usage: cargo xtask fetch <url|file> [--name <name>]";
    let (mut source, mut name) = (None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--name" if name.is_none() => name = Some(rest.next().ok_or(USAGE)?.clone()),
            flag if flag.starts_with('-') => return Err(format!("`fetch` knows no `{flag}`\n{USAGE}")),
            _ if source.is_none() => source = Some(argument.clone()),
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok((source.ok_or(USAGE)?, name))
}

/// A URL, or the one of a file.
fn url_of(source: &str) -> Result<Url> {
    let path = Path::new(source);
    if path.is_file() {
        let path = path.canonicalize().map_err(|error| format!("{source}: {error}"))?;
        return Url::from_file_path(&path).map_err(|()| format!("{source}: no path that a URL can say"));
    }
    let url =
        Url::parse(source).map_err(|error| format!("`{source}` is neither a file nor a URL: {error}"))?;
    match url.scheme() {
        "http" | "https" | "file" => Ok(url),
        other => Err(format!("`{other}` is no scheme that can be fetched: http, https and file are")),
    }
}

/// Writes what differs, and removes what an earlier run wrote and this one does not. Gives the names of both.
fn write(closure: &Closure, folder: &Path) -> Result<Vec<String>> {
    let in_words = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    fs::create_dir_all(folder).map_err(|error| in_words(folder, error))?;
    let stale = origin::files(&fs::read_to_string(folder.join(origin::FILE)).unwrap_or_default());
    let mut changed = Vec::new();
    for (name, bytes) in closure.files() {
        let path = folder.join(&name);
        if fs::read(&path).is_ok_and(|found| found == bytes) {
            continue;
        }
        fs::write(&path, bytes).map_err(|error| in_words(&path, error))?;
        changed.push(name);
    }
    for name in stale {
        // What stands in the record has been written by hand, if it is no name that this program gives.
        let is_ours = names::folder(&name).is_some_and(|safe| safe == name);
        let is_gone = closure.documents.iter().all(|document| document.file != name);
        if is_ours && is_gone && fs::remove_file(folder.join(&name)).is_ok() {
            changed.push(format!("{name} (no longer imported)"));
        }
    }
    Ok(changed)
}
