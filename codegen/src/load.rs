//! Loading: from the files that the caller names to all that they import.
//!
//! Nothing is fetched from a network. A location is looked up, in this order, in the caller's
//! [`locations`](LoadOptions::locations), in the [`catalogs`](LoadOptions::catalogs), as a file beside the importing one, and
//! in the [`search_dirs`](LoadOptions::search_dirs); what an import still lacks is looked up by its namespace, in the catalogs,
//! among the schemas that are built in, and among the files near the importing one.

mod catalog;
mod decode;
mod known;
mod locate;
mod namespaces;
mod nearby;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use roxmltree::Node;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{FileId, ImportEdge, ImportKind, SourceFile, SourceKind, Sources, Span};
use crate::{metadata, xml};

use catalog::Catalogs;
pub(crate) use locate::display;
use nearby::Nearby;

/// What to load, and how far to go.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// WSDL and XSD files to start from.
    pub entries: Vec<PathBuf>,
    /// Folders in which imported files are looked for, by their location and by its last segment.
    pub search_dirs: Vec<PathBuf>,
    /// The files that stand for locations, such as `http://host/Service?xsd=xsd0`. A location is looked up as written,
    /// and completed with the location of the importing document where that is known from here.
    pub locations: BTreeMap<String, PathBuf>,
    /// OASIS XML catalogs, which say the same for many locations and namespaces; asked in this order.
    pub catalogs: Vec<PathBuf>,
    /// The configuration files: messages about settings show their places in these.
    pub settings: Sources,
    /// Bounds against hostile input.
    pub limits: Limits,
}

/// Bounds for [`load`]. The defaults are far above what published services need.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of one file.
    pub file_size: u64,
    /// Bytes of all files.
    pub total_size: u64,
    /// How many files.
    pub files: usize,
    /// How deep elements may be nested.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_size: 64 << 20, total_size: 512 << 20, files: 10_000, depth: 128 }
    }
}

/// Loads the entry files and their import closure, each file once. A file that cannot be used is reported and kept as
/// [`SourceKind::Unusable`]; the others are loaded all the same.
pub fn load(options: &LoadOptions) -> (Arc<Sources>, Diagnostics) {
    let (mut sources, mut diagnostics) = (options.settings.clone(), Diagnostics::default());
    let catalogs = Catalogs::read(options, &mut sources, &mut diagnostics);
    let mut loader = Loader {
        options,
        catalogs,
        sources,
        diagnostics,
        by_path: BTreeMap::new(),
        queue: VecDeque::new(),
        urls: BTreeMap::new(),
        provided: BTreeSet::new(),
        referred: BTreeSet::new(),
        nearby: Nearby::default(),
        bytes: 0,
        full: false,
    };
    loader.entries();
    loader.inspect_all();
    loader.add_schemas_of_catalogs();
    // What lies nearby may import from catalogs, too.
    while loader.add_schemas_nearby() {
        loader.add_schemas_of_catalogs();
    }
    loader.add_known_schemas();
    loader.report_missing();
    let sources = Arc::new(loader.sources);
    (sources.clone(), loader.diagnostics.with_sources(sources))
}

/// The text of an XML document in any of the encodings that are read, without byte order mark.
///
/// # Errors
///
/// Why it is no text.
pub fn document_text(bytes: &[u8]) -> Result<String, String> {
    decode::decode(bytes).map_err(|problem| problem.message)
}

/// Whether the schema of this namespace is built in: an import of it needs no file.
pub fn is_built_in(namespace: &str) -> bool {
    known::SCHEMAS.iter().any(|schema| schema.namespace == namespace)
}

struct Loader<'a> {
    options: &'a LoadOptions,
    catalogs: Catalogs,
    sources: Sources,
    diagnostics: Diagnostics,
    /// The files read so far, by canonical path.
    by_path: BTreeMap<PathBuf, FileId>,
    /// Files whose imports have not been followed yet.
    queue: VecDeque<FileId>,
    /// The location under which a file was found in `options.locations`: the base of its relative locations.
    urls: BTreeMap<FileId, String>,
    /// Target namespaces of the schemas loaded.
    provided: BTreeSet<String>,
    /// Namespaces of built-in schemas to which references lead.
    referred: BTreeSet<&'static str>,
    /// What lies near the importing documents.
    nearby: Nearby,
    bytes: u64,
    /// A limit on the whole has been met and reported.
    full: bool,
}

impl Loader<'_> {
    fn entries(&mut self) {
        if self.options.entries.is_empty() {
            let message = "there is no WSDL and no XSD to generate from";
            self.diagnostics.push(Diagnostic::error_without_place(message));
        }
        for path in &self.options.entries {
            match self.file(path, &locate::display(path)) {
                Ok(id) => {
                    if let Some(file) = self.sources.file_mut(id) {
                        file.entry = true;
                    }
                }
                Err(refusal) => self.diagnostics.push(Diagnostic::error_without_place(refusal)),
            }
        }
    }

    /// The id of a file, read if it has not been yet. `Err` says why it cannot be read; what is wrong with its text is
    /// reported at the text.
    fn file(&mut self, path: &Path, name: &str) -> Result<FileId, String> {
        let unreadable = |error: std::io::Error| format!("cannot read `{name}`: {}", plain(&error));
        let canonical = path.canonicalize().map_err(unreadable)?;
        if let Some(id) = self.by_path.get(&canonical) {
            return Ok(*id);
        }
        let bytes = self.read(&canonical, name)?;
        let (text, problem) = match decode::decode(&bytes) {
            Ok(text) => (text, None),
            Err(problem) => (problem.readable.clone(), Some(problem)),
        };
        let id = self.sources.add(SourceFile::new(name.to_owned(), Some(path.to_owned()), text));
        self.by_path.insert(canonical, id);
        match problem {
            None => self.queue.push_back(id),
            Some(problem) => {
                let span = Span::new(id, problem.offset..problem.offset);
                self.diagnostics.push(Diagnostic::error(span, problem.message).hint(problem.hint));
            }
        }
        Ok(id)
    }

    fn read(&mut self, path: &Path, name: &str) -> Result<Vec<u8>, String> {
        let limits = &self.options.limits;
        if self.by_path.len() >= limits.files {
            self.full = true;
            return Err(format!("more than {} files are imported", limits.files));
        }
        let unreadable = |error: std::io::Error| format!("cannot read `{name}`: {}", plain(&error));
        let file = File::open(path).map_err(unreadable)?;
        // Neither folders nor pipes and devices, which may never end.
        if !file.metadata().map_err(unreadable)?.is_file() {
            return Err(format!("cannot read `{name}`: not a file"));
        }
        let mut bytes = Vec::new();
        file.take(limits.file_size + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > limits.file_size {
            return Err(format!("`{name}` is larger than {} bytes", limits.file_size));
        }
        self.bytes += bytes.len() as u64;
        if self.bytes > limits.total_size {
            self.full = true;
            return Err(format!("all files together are larger than {} bytes", limits.total_size));
        }
        Ok(bytes)
    }

    fn inspect_all(&mut self) {
        while let Some(id) = self.queue.pop_front() {
            self.inspect(id);
        }
    }

    /// Finds out what a file is and what it imports.
    fn inspect(&mut self, id: FileId) {
        let depth = self.options.limits.depth;
        let mut edges = Vec::new();
        let mut provided = Vec::new();
        let mut referred = BTreeSet::new();
        let found = xml::parse(id, self.sources.file(id), depth).and_then(|document| {
            let root = document.root_element();
            let kind = root_kind(id, root)?;
            match kind {
                SourceKind::Xsd => schema_edges(id, root, &mut edges, &mut provided),
                SourceKind::Wsdl => definitions_edges(id, root, &mut edges, &mut provided),
                SourceKind::Metadata => metadata_edges(id, root, &mut edges, &mut provided)?,
                SourceKind::Settings | SourceKind::Unusable => {}
            }
            referred = known::referred(root);
            Ok(kind)
        });
        let kind = found.unwrap_or_else(|problem| {
            self.diagnostics.push(problem);
            SourceKind::Unusable
        });
        for edge in &mut edges {
            edge.target = self.follow(id, edge);
        }
        self.provided.extend(provided);
        self.referred.extend(referred);
        if let Some(file) = self.sources.file_mut(id) {
            file.kind = kind;
            file.imports = edges;
        }
    }

    /// The file that an import names, if there is one.
    fn follow(&mut self, from: FileId, edge: &ImportEdge) -> Option<FileId> {
        let location = edge.location.as_deref().filter(|_| !self.full)?;
        let file = self.sources.file(from);
        let base = self.urls.get(&from).map(String::as_str);
        let candidates = locate::candidates(self.options, &self.catalogs, file, base, location);
        let found = candidates.into_iter().find(|candidate| candidate.path.is_file())?;
        match self.file(&found.path, &found.name) {
            Ok(id) => {
                if let Some(url) = found.url {
                    self.urls.entry(id).or_insert(url);
                }
                Some(id)
            }
            Err(refusal) => {
                self.diagnostics.push(Diagnostic::error(edge.span, refusal));
                None
            }
        }
    }

    /// Reports locations that no file was found for. An import is content with any schema of its namespace, since its
    /// location is a hint (XML Schema Part 1 section 4.2.3); an include and a WSDL import need theirs.
    fn report_missing(&mut self) {
        if self.full {
            return;
        }
        let reported: BTreeSet<Span> = self.diagnostics.iter().filter_map(|item| item.span).collect();
        for (_, file) in self.sources.iter() {
            for edge in file.imports.iter().filter(|edge| edge.target.is_none()) {
                let Some(location) = &edge.location else { continue };
                let namespace = edge.namespace.as_deref().unwrap_or_default();
                if edge.kind == ImportKind::Import
                    && (self.provided.contains(namespace) || namespace == xml::XS)
                {
                    continue;
                }
                if !reported.contains(&edge.span) {
                    self.diagnostics.push(missing(edge, location));
                }
            }
        }
    }
}

fn missing(edge: &ImportEdge, location: &str) -> Diagnostic {
    let message = format!("`{location}` is not found");
    let hint = if locate::is_remote(location) {
        "nothing is fetched from the network: save the document and name the file for this location (`locations`, a catalog), or put it \
         into a search folder"
    } else {
        "put the file there, name the folder that holds it as a search folder, or map the location to a file (`locations`, a catalog)"
    };
    Diagnostic::error(edge.span, message).hint(hint)
}

/// The words of an I/O error without the operating system's number, so that messages are the same everywhere.
pub(crate) fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

fn root_kind(id: FileId, root: Node<'_, '_>) -> Result<SourceKind, Diagnostic> {
    if xml::is(root, xml::WSDL, "definitions") {
        return Ok(SourceKind::Wsdl);
    }
    if xml::is(root, xml::XS, "schema") {
        return Ok(SourceKind::Xsd);
    }
    if metadata::find(root).is_some() {
        return Ok(SourceKind::Metadata);
    }
    let name = root.tag_name().name();
    let namespace = root.tag_name().namespace().unwrap_or_default();
    let message = format!("neither WSDL nor XML Schema: the root element is `{}`", xml::tag(root));
    let hint = match (namespace, name) {
        ("http://www.w3.org/ns/wsdl", _) => "this is WSDL 2.0; ask the service for WSDL 1.1",
        ("http://www.w3.org/1999/xhtml", _) | (_, "html" | "HTML") => {
            "this is a web page; fetch the document itself, for example with `?wsdl` after the service's address"
        }
        (_, "schema" | "definitions") => {
            "the namespace is not that of XML Schema (http://www.w3.org/2001/XMLSchema) or WSDL 1.1 (http://schemas.xmlsoap.org/wsdl/)"
        }
        _ => "expected `definitions` of WSDL 1.1 or `schema` of XML Schema",
    };
    Err(Diagnostic::error(Span::new(id, root.range()), message).hint(hint))
}

fn definitions_edges(
    id: FileId,
    root: Node<'_, '_>,
    edges: &mut Vec<ImportEdge>,
    provided: &mut Vec<String>,
) {
    for child in xml::elements(root) {
        if xml::is(child, xml::WSDL, "import") {
            edges.push(edge(id, child, ImportKind::WsdlImport, "location"));
        } else if xml::is(child, xml::WSDL, "types") {
            for schema in xml::elements(child).filter(|child| xml::is(*child, xml::XS, "schema")) {
                schema_edges(id, schema, edges, provided);
            }
        }
    }
}

/// What the sections of an answer of WS-MetadataExchange import from outside it. Among themselves they need no files.
fn metadata_edges(
    id: FileId,
    root: Node<'_, '_>,
    edges: &mut Vec<ImportEdge>,
    provided: &mut Vec<String>,
) -> Result<(), Diagnostic> {
    let Some(metadata) = metadata::find(root) else { return Ok(()) };
    let mut all = Vec::new();
    let mut has_definitions = false;
    for content in metadata::contents(metadata) {
        if metadata::is_definitions(content) {
            has_definitions = true;
            definitions_edges(id, content, &mut all, provided);
        } else if metadata::is_schema(content) {
            schema_edges(id, content, &mut all, provided);
        }
    }
    if !has_definitions {
        let message = "the metadata has no section with WSDL";
        let hint = "ask the service for its WSDL, or save the schemas as files of their own";
        return Err(Diagnostic::error(xml::span(id, metadata), message).hint(hint));
    }
    let described = metadata::namespaces(metadata);
    for edge in all {
        let is_import = matches!(edge.kind, ImportKind::Import | ImportKind::WsdlImport);
        let inside = is_import && described.contains(edge.namespace.as_deref().unwrap_or_default());
        let has_location = edge.location.as_ref().is_some_and(|location| !location.is_empty());
        if !inside && !has_location && edge.kind == ImportKind::WsdlImport {
            let message =
                "the import has no location, and no section of the metadata describes its namespace";
            return Err(Diagnostic::error(edge.span, message).hint("name the file with `location`"));
        }
        if !inside {
            edges.push(edge);
        }
    }
    Ok(())
}

fn schema_edges(id: FileId, schema: Node<'_, '_>, edges: &mut Vec<ImportEdge>, provided: &mut Vec<String>) {
    let mut has_components = false;
    for child in xml::elements(schema) {
        let kind = match child.tag_name().name() {
            _ if child.tag_name().namespace() != Some(xml::XS) => continue,
            "import" => ImportKind::Import,
            "include" => ImportKind::Include,
            "redefine" => ImportKind::Redefine,
            "override" => ImportKind::Override,
            "annotation" => continue,
            _ => {
                has_components = true;
                continue;
            }
        };
        has_components |= kind != ImportKind::Import;
        edges.push(edge(id, child, kind, "schemaLocation"));
    }
    // WCF's inline schemas hold nothing but imports; they do not stand for their namespace.
    if has_components {
        provided.push(schema.attribute("targetNamespace").unwrap_or_default().trim().to_owned());
    }
}

fn edge(id: FileId, node: Node<'_, '_>, kind: ImportKind, location: &str) -> ImportEdge {
    let attribute = |name| node.attribute(name).map(|value| value.trim().to_owned());
    let namespace = attribute("namespace");
    ImportEdge { kind, namespace, location: attribute(location), target: None, span: xml::span(id, node) }
}
