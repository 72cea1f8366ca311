//! Reading catalog entry files, and those that they name.

use std::collections::{BTreeMap, VecDeque};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use roxmltree::Node;

use super::{Action, Base, Catalog, Catalogs, Entry, Kind, Target, public_identifier};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{LoadOptions, decode, display, plain};
use crate::source::{FileId, SourceFile, SourceKind, Sources, Span};
use crate::xml;

const NAMESPACE: &str = "urn:oasis:names:tc:entity:xmlns:xml:catalog";

/// More catalogs are taken for an attack.
const MOST: usize = 1_000;

impl Catalogs {
    /// Reads the catalogs that the caller names and those that these name. One of the first that cannot be read is an
    /// error, another a warning (section 8: what cannot be read is left out).
    pub(in crate::load) fn read(
        options: &LoadOptions,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut reader = Reader {
            options,
            sources,
            diagnostics,
            by_path: BTreeMap::new(),
            queue: VecDeque::new(),
            catalogs: Vec::new(),
        };
        for path in &options.catalogs {
            if let Err(refusal) = reader.catalog(path) {
                reader.diagnostics.push(Diagnostic::error_without_place(refusal));
            }
        }
        let named = reader.catalogs.len();
        while let Some((index, file, path)) = reader.queue.pop_front() {
            reader.entries(index, file, &path);
        }
        Self { catalogs: reader.catalogs, named }
    }
}

struct Reader<'a> {
    options: &'a LoadOptions,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
    by_path: BTreeMap<PathBuf, usize>,
    /// Catalogs whose entries have not been read yet.
    queue: VecDeque<(usize, FileId, PathBuf)>,
    catalogs: Vec<Catalog>,
}

/// What holds for the entries in an element.
#[derive(Clone)]
struct Context {
    base: Base,
    prefers_system: bool,
}

impl Reader<'_> {
    /// The catalog of a file, to be read if it is new.
    fn catalog(&mut self, path: &Path) -> Result<usize, String> {
        let name = display(path);
        let unreadable = |error: std::io::Error| format!("cannot read `{name}`: {}", plain(&error));
        let canonical = path.canonicalize().map_err(unreadable)?;
        if let Some(known) = self.by_path.get(&canonical) {
            return Ok(*known);
        }
        if self.catalogs.len() >= MOST {
            return Err(format!("more than {MOST} catalogs are named"));
        }
        let file = File::open(&canonical).map_err(unreadable)?;
        // Neither folders nor pipes and devices, which may never end.
        if !file.metadata().map_err(unreadable)?.is_file() {
            return Err(format!("cannot read `{name}`: not a file"));
        }
        let limit = self.options.limits.file_size;
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > limit {
            return Err(format!("`{name}` is larger than {limit} bytes"));
        }
        let text = decode::decode(&bytes).map_err(|problem| format!("`{name}`: {}", problem.message))?;
        let mut source = SourceFile::new(name, Some(path.to_owned()), text);
        source.kind = SourceKind::Settings;
        let id = self.sources.add(source);
        let index = self.catalogs.len();
        self.catalogs.push(Catalog::default());
        self.by_path.insert(canonical, index);
        self.queue.push_back((index, id, path.to_owned()));
        Ok(index)
    }

    fn entries(&mut self, index: usize, id: FileId, path: &Path) {
        let file = self.sources.file(id).clone();
        let document = match xml::parse(id, &file, self.options.limits.depth) {
            Ok(document) => document,
            Err(problem) => return self.diagnostics.push(problem),
        };
        let root = document.root_element();
        if !xml::is(root, NAMESPACE, "catalog") {
            let message = format!("no catalog: the root element is `{}`", xml::tag(root));
            let error = Diagnostic::error(xml::span(id, root), message);
            return self
                .diagnostics
                .push(error.hint(format!("expected `catalog` of the namespace {NAMESPACE}")));
        }
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let outside = Context { base: Base::Folder(folder), prefers_system: false };
        let mut catalog = Catalog::default();
        let inside = self.context(id, root, &outside);
        for child in xml::elements(root) {
            if xml::is(child, NAMESPACE, "group") {
                let inside = self.context(id, child, &inside);
                xml::elements(child).for_each(|entry| self.entry(id, entry, &inside, &mut catalog));
            } else {
                self.entry(id, child, &inside, &mut catalog);
            }
        }
        self.catalogs[index] = catalog;
    }

    /// `xml:base` and `prefer` hold for an element and what is in it.
    fn context(&mut self, id: FileId, node: Node<'_, '_>, outside: &Context) -> Context {
        let mut inside = outside.clone();
        if let Some(base) = node.attribute((xml::XML, "base")) {
            inside.base = outside.base.moved(base.trim());
        }
        match node.attribute("prefer").map(str::trim) {
            None => {}
            Some("public") => inside.prefers_system = false,
            Some("system") => inside.prefers_system = true,
            Some(other) => {
                let message = format!("`prefer` is `public` or `system`, not `{other}`");
                self.diagnostics.push(Diagnostic::error(xml::span(id, node), message));
            }
        }
        inside
    }

    fn entry(&mut self, id: FileId, node: Node<'_, '_>, outside: &Context, catalog: &mut Catalog) {
        // Elements of other vocabularies mean nothing here (section 6).
        if node.tag_name().namespace() != Some(NAMESPACE) {
            return;
        }
        let context = self.context(id, node, outside);
        let span = xml::span(id, node);
        let (kind, key, reference) = match node.tag_name().name() {
            "system" => (Kind::System, "systemId", "uri"),
            "rewriteSystem" => (Kind::RewriteSystem, "systemIdStartString", "rewritePrefix"),
            "systemSuffix" => (Kind::SystemSuffix, "systemIdSuffix", "uri"),
            "delegateSystem" => (Kind::DelegateSystem, "systemIdStartString", "catalog"),
            "public" => (Kind::Public, "publicId", "uri"),
            "delegatePublic" => (Kind::DelegatePublic, "publicIdStartString", "catalog"),
            "uri" => (Kind::Uri, "name", "uri"),
            "rewriteURI" => (Kind::RewriteUri, "uriStartString", "rewritePrefix"),
            "uriSuffix" => (Kind::UriSuffix, "uriSuffix", "uri"),
            "delegateURI" => (Kind::DelegateUri, "uriStartString", "catalog"),
            "nextCatalog" => {
                let reference = self.required(span, node, "catalog");
                let target = reference.map(|reference| context.base.resolve(&reference));
                let next = target.and_then(|target| self.other(span, target));
                return catalog.next.extend(next);
            }
            _ => {
                let message = format!("`{}` is no entry of a catalog", xml::written(node));
                return self.diagnostics.push(Diagnostic::warning(span, message).hint("it is left out"));
            }
        };
        let (Some(mut key), Some(reference)) =
            (self.required(span, node, key), self.required(span, node, reference))
        else {
            return;
        };
        if matches!(kind, Kind::Public | Kind::DelegatePublic) {
            key = public_identifier(&key);
        }
        let target = context.base.resolve(&reference);
        let action = match kind {
            Kind::DelegateSystem | Kind::DelegatePublic | Kind::DelegateUri => {
                self.other(span, target).map_or(Action::Unreadable, Action::Ask)
            }
            Kind::RewriteSystem | Kind::RewriteUri if reference.ends_with('/') => {
                Action::Target(ending_in_slash(target))
            }
            _ => Action::Target(target),
        };
        catalog.entries.push(Entry { kind, key, action, prefers_system: context.prefers_system });
    }

    fn required(&mut self, span: Span, node: Node<'_, '_>, name: &str) -> Option<String> {
        let value = node.attribute(name).map(|value| value.trim().to_owned());
        if value.is_none() {
            let message = format!("`{}` needs the attribute `{name}`", xml::written(node));
            self.diagnostics.push(Diagnostic::error(span, message));
        }
        value
    }

    /// Another catalog that one names.
    fn other(&mut self, span: Span, target: Target) -> Option<usize> {
        let outcome = match target {
            Target::File(path) => self.catalog(&path),
            Target::Url(url) => {
                Err(format!("the catalog `{url}` is not read: nothing is fetched from the network"))
            }
        };
        let refusal = match outcome {
            Ok(index) => return Some(index),
            Err(refusal) => refusal,
        };
        self.diagnostics.push(Diagnostic::warning(span, refusal).hint("the catalog is left out"));
        None
    }
}

/// Paths forget a slash at their end, which a rewritten prefix needs.
fn ending_in_slash(target: Target) -> Target {
    match target {
        Target::File(path) => Target::File(path.join("")),
        Target::Url(url) => Target::Url(url),
    }
}
