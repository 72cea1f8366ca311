//! `origin.toml`: where the files of a folder came from.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use url::Url;

use super::closure::Document;

pub(super) const FILE: &str = "origin.toml";

/// The record. It says nothing of when, so that the same documents give the same record.
pub(super) fn record(documents: &[Document]) -> String {
    let mut text = String::from(
        "# Written by `cargo xtask fetch`. The files are as they were published, save that locations name files.\n",
    );
    for document in documents {
        let (file, url) = (&document.file, shown(&document.url));
        let _ = write!(text, "\n[[file]]\nname = \"{file}\"\nurl = \"{url}\"\n");
        let _ = writeln!(text, "published_sha256 = \"{}\"", sha256(&document.original));
        let _ = writeln!(text, "sha256 = \"{}\"", sha256(&document.rewritten));
    }
    text
}

/// The names of the files in a record.
pub(super) fn files(record: &str) -> Vec<String> {
    let name = |line: &str| line.strip_prefix("name = \"")?.strip_suffix('"').map(str::to_owned);
    record.lines().filter_map(name).collect()
}

/// A URL without what is nobody's business: a user's name and password, the folders of this machine.
fn shown(url: &Url) -> String {
    if url.scheme() == "file" {
        let last = url.path_segments().and_then(|mut segments| segments.next_back());
        return last.unwrap_or_default().to_owned();
    }
    let mut url = url.clone();
    // They fail for URLs that cannot have any.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.to_string().replace('\\', "%5C").replace('"', "%22")
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
