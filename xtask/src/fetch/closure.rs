//! A document and all that it imports, over any number of steps.

use std::collections::{BTreeMap, VecDeque};

use saponify_codegen::load;
use url::Url;

use super::document::{Kind, Parsed, Reference};
use super::http::Get;
use super::{names, origin};
use crate::shell::Result;

/// Published services stay far below these; what goes beyond never ends.
const MOST_DOCUMENTS: usize = 1_000;
const MOST_BYTES: usize = 256 << 20;

/// What was fetched, each document once; the first is the one that was asked for.
pub(super) struct Closure {
    pub(super) documents: Vec<Document>,
    /// Imports that are not needed, and why they are left as they are.
    pub(super) left_out: Vec<String>,
}

/// A document that was fetched.
pub(super) struct Document {
    /// Where it came from, redirections followed.
    pub(super) url: Url,
    /// Its file in the folder.
    pub(super) file: String,
    /// As downloaded.
    pub(super) original: Vec<u8>,
    /// With the locations of the folder.
    pub(super) rewritten: Vec<u8>,
}

impl Closure {
    /// Fetches a document and what it imports. A document that is imported in several ways is fetched once, so that cycles
    /// come to an end.
    ///
    /// # Errors
    ///
    /// All documents that cannot be had, save imports of schemas that the generator has built in.
    pub(super) fn fetch(source: &dyn Get, url: &Url) -> Result<Self> {
        let mut fetching = Fetching::new(source);
        fetching.want(without_fragment(url.clone()), None);
        while let Some(wanted) = fetching.queue.pop_front() {
            if let Err(problem) = fetching.take(&wanted) {
                fetching.refuse(&wanted, problem);
            }
            if fetching.is_full() {
                break;
            }
        }
        if fetching.problems.is_empty() { Ok(fetching.finish()) } else { Err(fetching.problems.join("\n")) }
    }

    /// The files of the folder: the documents and the record of their origin.
    pub(super) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<(String, Vec<u8>)> = self
            .documents
            .iter()
            .map(|document| (document.file.clone(), document.rewritten.clone()))
            .collect();
        files.push((origin::FILE.to_owned(), origin::record(&self.documents).into_bytes()));
        files
    }

    /// The bytes of all documents.
    pub(super) fn size(&self) -> usize {
        self.documents.iter().map(|document| document.rewritten.len()).sum()
    }
}

/// A document to fetch, and which import asks for it.
struct Wanted {
    url: Url,
    by: Option<Importing>,
}

struct Importing {
    url: Url,
    namespace: Option<String>,
    kind: Kind,
}

struct Fetching<'a> {
    source: &'a dyn Get,
    queue: VecDeque<Wanted>,
    /// The position of the document of a URL, those before a redirection among them; none while it is not there.
    known: BTreeMap<Url, Option<usize>>,
    documents: Vec<(Url, Vec<u8>, Parsed)>,
    names: names::Files,
    files: Vec<String>,
    bytes: usize,
    left_out: Vec<String>,
    problems: Vec<String>,
}

impl<'a> Fetching<'a> {
    fn new(source: &'a dyn Get) -> Self {
        Self {
            source,
            queue: VecDeque::new(),
            known: BTreeMap::new(),
            documents: Vec::new(),
            names: names::Files::default(),
            files: Vec::new(),
            bytes: 0,
            left_out: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn want(&mut self, url: Url, by: Option<Importing>) {
        if !self.known.contains_key(&url) {
            self.known.insert(url.clone(), None);
            self.queue.push_back(Wanted { url, by });
        }
    }

    fn take(&mut self, wanted: &Wanted) -> Result<()> {
        let from_file = wanted.by.as_ref().is_none_or(|by| by.url.scheme() == "file");
        if wanted.url.scheme() == "file" && !from_file {
            return Err("a document from the network names a file of this machine".to_owned());
        }
        let (url, bytes) = self.source.get(&wanted.url)?;
        let url = without_fragment(url);
        if let Some(Some(known)) = self.known.get(&url).copied() {
            self.known.insert(wanted.url.clone(), Some(known));
            return Ok(());
        }
        let parsed = Parsed::new(&bytes)?;
        self.bytes += bytes.len();
        let index = self.documents.len();
        self.files.push(self.names.take(&url, parsed.is_wsdl()));
        for reference in &parsed.references {
            if let Some(target) = target(&url, reference) {
                let Reference { namespace, kind, .. } = reference;
                let by = Importing { url: url.clone(), namespace: namespace.clone(), kind: *kind };
                self.want(target, Some(by));
            }
        }
        self.known.insert(wanted.url.clone(), Some(index));
        self.known.insert(url.clone(), Some(index));
        self.documents.push((url, bytes, parsed));
        Ok(())
    }

    /// An import of a namespace whose schema the generator has need not be met.
    fn refuse(&mut self, wanted: &Wanted, problem: String) {
        let Some(by) = &wanted.by else { return self.problems.push(format!("{}: {problem}", wanted.url)) };
        let text = format!("{}: {problem} (imported by {})", wanted.url, by.url);
        let is_built_in = by.namespace.as_deref().is_some_and(load::is_built_in);
        if by.kind == Kind::Import && is_built_in {
            self.left_out.push(format!("{text}: left as it is, the generator has this schema"));
        } else {
            self.problems.push(text);
        }
    }

    fn is_full(&mut self) -> bool {
        let full = if self.documents.len() >= MOST_DOCUMENTS && !self.queue.is_empty() {
            format!("there are more than {MOST_DOCUMENTS} documents")
        } else if self.bytes > MOST_BYTES {
            format!("the documents have more than {MOST_BYTES} bytes together")
        } else {
            return false;
        };
        self.problems.push(full);
        true
    }

    fn finish(self) -> Closure {
        let documents = self.documents.iter().zip(&self.files).map(|((url, original, parsed), file)| {
            let file_of = |reference: &Reference| {
                let index = target(url, reference).and_then(|target| self.known.get(&target).copied())?;
                self.files.get(index?).cloned()
            };
            let rewritten = parsed.rewritten(original, file_of);
            Document { url: url.clone(), file: file.clone(), original: original.clone(), rewritten }
        });
        Closure { documents: documents.collect(), left_out: self.left_out }
    }
}

/// The URL that a location names as seen from its document; none for what is no location.
fn target(from: &Url, reference: &Reference) -> Option<Url> {
    from.join(&reference.location).ok().map(without_fragment)
}

fn without_fragment(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}
