//! OASIS XML Catalogs 1.1: what stands for the locations and namespaces that documents name.
//!
//! A schema's location is looked up as a URI reference (section 7.2) and then as a system identifier (section 7.1), since
//! published catalogs have either. A namespace is looked up as a URI reference and as a public identifier, for imports
//! whose location leads nowhere. Results are files; what a catalog maps to a URL is not fetched.

mod parse;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::locate::{file_url, is_remote, join_url, percent_decoded};

/// The catalogs of a run.
#[derive(Debug, Default)]
pub(super) struct Catalogs {
    /// All that were read; those that the caller named are the first.
    catalogs: Vec<Catalog>,
    /// How many the caller named.
    named: usize,
}

/// A catalog entry file; entries are kept in document order.
#[derive(Debug, Default)]
struct Catalog {
    entries: Vec<Entry>,
    /// The other catalogs to ask, where this one has no entry.
    next: Vec<usize>,
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    /// The identifier, or the part of it that an entry is about.
    key: String,
    action: Action,
    /// An entry for public identifiers that does not hold where there is a system identifier.
    prefers_system: bool,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    System,
    RewriteSystem,
    SystemSuffix,
    DelegateSystem,
    Public,
    DelegatePublic,
    Uri,
    RewriteUri,
    UriSuffix,
    DelegateUri,
}

#[derive(Debug)]
enum Action {
    /// This stands for it; for the rewriting kinds, for its beginning.
    Target(Target),
    /// This catalog knows.
    Ask(usize),
    /// It would be asked if it could be read.
    Unreadable,
}

/// What a reference in a catalog leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    File(PathBuf),
    Url(String),
}

/// What relative references in a catalog are relative to.
#[derive(Clone, Debug)]
enum Base {
    Folder(PathBuf),
    Url(String),
}

impl Base {
    /// A reference resolved (RFC 3986 section 5.2).
    fn resolve(&self, reference: &str) -> Target {
        if let Some(path) = file_url(reference) {
            return Target::File(path);
        }
        if is_remote(reference) {
            return Target::Url(reference.to_owned());
        }
        match self {
            Self::Url(base) => Target::Url(join_url(base, reference)),
            Self::Folder(folder) => Target::File(folder.join(percent_decoded(reference))),
        }
    }

    /// The base that `xml:base` sets: what follows its last slash does not count.
    fn moved(&self, reference: &str) -> Self {
        match self.resolve(reference) {
            Target::Url(url) => Self::Url(url),
            Target::File(path) if reference.ends_with('/') => Self::Folder(path),
            Target::File(path) => Self::Folder(path.parent().unwrap_or(Path::new("")).to_owned()),
        }
    }
}

/// A way to ask, with its own kinds of entries.
struct Question {
    exact: Kind,
    rewrite: Option<Kind>,
    suffix: Option<Kind>,
    delegate: Kind,
    /// There is a system identifier too.
    with_system: bool,
}

const URI: Question = Question {
    exact: Kind::Uri,
    rewrite: Some(Kind::RewriteUri),
    suffix: Some(Kind::UriSuffix),
    delegate: Kind::DelegateUri,
    with_system: false,
};
const SYSTEM: Question = Question {
    exact: Kind::System,
    rewrite: Some(Kind::RewriteSystem),
    suffix: Some(Kind::SystemSuffix),
    delegate: Kind::DelegateSystem,
    with_system: false,
};
const PUBLIC: Question = Question {
    exact: Kind::Public,
    rewrite: None,
    suffix: None,
    delegate: Kind::DelegatePublic,
    with_system: false,
};

impl Catalogs {
    /// What stands for a location.
    pub(super) fn location(&self, location: &str) -> Option<Target> {
        self.ask(&URI, location).or_else(|| self.ask(&SYSTEM, location))
    }

    /// What stands for a namespace, of which the import has a location, or none.
    pub(super) fn namespace(&self, namespace: &str, with_location: bool) -> Option<Target> {
        let public = Question { with_system: with_location, ..PUBLIC };
        self.ask(&URI, namespace).or_else(|| self.ask(&public, &public_identifier(namespace)))
    }

    /// Asks the catalogs one after the other. Each is asked once, so that those which lead to each other come to an end.
    fn ask(&self, question: &Question, name: &str) -> Option<Target> {
        let mut asked = BTreeSet::new();
        // The next one last.
        let mut open: Vec<usize> = (0..self.named).rev().collect();
        while let Some(index) = open.pop() {
            let Some(catalog) = self.catalogs.get(index).filter(|_| asked.insert(index)) else { continue };
            match catalog.answer(question, name) {
                Answer::Found(target) => return Some(target),
                // Where a catalog delegates, no other is asked (sections 7.1.2 and 7.2.2).
                Answer::Delegated(catalogs) => open = catalogs.into_iter().rev().collect(),
                Answer::Unknown => open.extend(catalog.next.iter().rev()),
            }
        }
        None
    }
}

enum Answer {
    Found(Target),
    Delegated(Vec<usize>),
    Unknown,
}

impl Catalog {
    fn answer(&self, question: &Question, name: &str) -> Answer {
        let holds = |entry: &&Entry| !(question.with_system && entry.prefers_system);
        let exact =
            self.entries.iter().filter(holds).find(|entry| entry.kind == question.exact && entry.key == name);
        if let Some(Action::Target(target)) = exact.map(|entry| &entry.action) {
            return Answer::Found(target.clone());
        }
        if let Some(found) = self.longest(question.rewrite, |key| name.starts_with(key))
            && let Action::Target(start) = &found.action
        {
            return Answer::Found(rewritten(start, &name[found.key.len()..]));
        }
        if let Some(found) = self.longest(question.suffix, |key| name.ends_with(key))
            && let Action::Target(target) = &found.action
        {
            return Answer::Found(target.clone());
        }
        let is_delegate =
            |entry: &&Entry| entry.kind == question.delegate && name.starts_with(entry.key.as_str());
        delegated(self.entries.iter().filter(holds).filter(is_delegate).collect())
    }

    /// The entry that says most of the name; of equal ones the first.
    fn longest(&self, kind: Option<Kind>, is_part: impl Fn(&str) -> bool) -> Option<&Entry> {
        let matching = self.entries.iter().filter(|entry| Some(entry.kind) == kind && is_part(&entry.key));
        matching.reduce(|best, entry| if entry.key.len() > best.key.len() { entry } else { best })
    }
}

/// The catalogs to ask instead, those that say most of the name first.
fn delegated(mut matching: Vec<&Entry>) -> Answer {
    if matching.is_empty() {
        return Answer::Unknown;
    }
    matching.sort_by_key(|entry| std::cmp::Reverse(entry.key.len()));
    let catalog = |entry: &Entry| match entry.action {
        Action::Ask(index) => Some(index),
        Action::Target(_) | Action::Unreadable => None,
    };
    Answer::Delegated(matching.into_iter().filter_map(catalog).collect())
}

/// The beginning of a name replaced.
fn rewritten(start: &Target, rest: &str) -> Target {
    match start {
        Target::Url(url) => Target::Url(format!("{url}{rest}")),
        Target::File(path) => {
            let text = path.to_string_lossy();
            Target::File(PathBuf::from(format!("{text}{}", percent_decoded(rest))))
        }
    }
}

/// White space collapsed (section 6.2), and the form as a URN undone (section 6.4) as far as namespaces go.
fn public_identifier(text: &str) -> String {
    let unwrapped = text.strip_prefix("urn:publicid:").map(|rest| rest.replace(':', "//").replace('+', " "));
    let text = unwrapped.as_deref().unwrap_or(text);
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
