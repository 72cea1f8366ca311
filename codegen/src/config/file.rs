//! `saponify.toml`: the settings of a [`Builder`](crate::Builder) as a file.
//!
//! Every key stands for the builder's method of that name; `docs/configuration.md` lists them.

mod value;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::{
    Client, Config, Derive, DeriveOn, Extern, Gates, Layout, Modules, Override, Rename, Require, Setting,
    SharedDocument, Which,
};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::ir::Ident;
use crate::source::{SourceFile, SourceKind, Sources, Span};
use crate::suggest;
use value::{Entry, Values};

/// Settings are written by hand; a larger file is none.
const LARGEST: u64 = 4 << 20;

impl Config {
    /// The keys that a configuration file may have.
    pub const FILE_KEYS: &'static [&'static str] = &[
        "wsdl",
        "xsd",
        "search_dirs",
        "locations",
        "catalogs",
        "module_name",
        "operations",
        "client",
        "server",
        "gates",
        "modules",
        "shared_documents",
        "nillable_items",
        "derived_types",
        "typed_values",
        "three_state_nillable",
        "shared_faults",
        "closed_enumerations",
        "lenient_names",
        "require",
        "rename",
        "override",
        "extern",
        "derive",
    ];

    /// Reads a configuration file. Paths in it are relative to its folder.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is not TOML, or says something that is no setting: all of it, each with its place.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, Diagnostics> {
        let mut config = Self::default();
        config.read_file(path.as_ref())?;
        Ok(config)
    }

    /// Adds what a configuration file says to what has been said.
    pub(crate) fn read_file(&mut self, path: &Path) -> Result<(), Diagnostics> {
        let name = crate::load::display(path);
        let text = read(path).map_err(|problem| {
            let mut diagnostics = Diagnostics::default();
            let message = format!("cannot read `{name}`: {problem}");
            diagnostics.push(Diagnostic::error_without_place(message));
            diagnostics
        })?;
        let mut source = SourceFile::new(name, Some(path.to_owned()), text.clone());
        source.kind = SourceKind::Settings;
        let file = self.input.settings.add(source);
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let mut reader = FileReader { config: self, values: Values { file, problems: Vec::new() }, folder };
        let (table, errors) = DeTable::parse_recoverable(&text);
        for error in errors {
            let at = error.span().unwrap_or(0..0);
            reader.values.problems.push(Diagnostic::error(Span::new(file, at), error.message()));
        }
        if reader.values.problems.is_empty() {
            reader.table(table.get_ref());
        }
        let problems = std::mem::take(&mut reader.values.problems);
        report(problems, &self.input.settings)
    }
}

fn read(path: &Path) -> Result<String, String> {
    let size = fs::metadata(path).map_err(|error| crate::load::plain(&error))?.len();
    if size > LARGEST {
        return Err(format!("it is larger than {LARGEST} bytes"));
    }
    let bytes = fs::read(path).map_err(|error| crate::load::plain(&error))?;
    String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())
}

fn report(problems: Vec<Diagnostic>, sources: &Sources) -> Result<(), Diagnostics> {
    if problems.is_empty() {
        return Ok(());
    }
    let mut diagnostics = Diagnostics::new(Arc::new(sources.clone()));
    problems.into_iter().for_each(|problem| diagnostics.push(problem));
    Err(diagnostics)
}

struct FileReader<'c> {
    config: &'c mut Config,
    values: Values,
    /// What paths are relative to.
    folder: PathBuf,
}

impl FileReader<'_> {
    fn table(&mut self, table: &DeTable<'_>) {
        for entry in self.values.entries(table) {
            self.entry(&entry);
        }
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        match entry.key {
            "wsdl" | "xsd" => {
                let paths = self.paths(entry);
                self.config.input.entries.extend(paths);
            }
            "search_dirs" => {
                let paths = self.paths(entry);
                self.config.input.search_dirs.extend(paths);
            }
            "catalogs" => {
                let paths = self.paths(entry);
                self.config.input.catalogs.extend(paths);
            }
            "locations" => {
                for (location, path) in self.values.string_table(entry) {
                    self.config.input.locations.insert(location.value, self.folder.join(path.value));
                }
            }
            "module_name" => {
                if let Some(name) = self.values.string(entry) {
                    self.config.layout = Layout::SingleFile(Ident::file_name(&name.value));
                }
            }
            "operations" => {
                let names = self.values.strings(entry);
                self.config.operations.extend(names);
            }
            "client" => self.client(entry),
            "server" => self.values.set_bool(entry, &mut self.config.server),
            "gates" => self.gates(entry),
            "modules" => self.modules(entry),
            "shared_documents" => {
                for (document, module) in self.values.string_table(entry) {
                    let span = document.span;
                    let value = SharedDocument { document: document.value, module: module.value };
                    self.config.shared_documents.push(Setting { value, span });
                }
            }
            "nillable_items" => self.values.set_bool(entry, &mut self.config.nillable_items),
            "derived_types" => self.values.set_bool(entry, &mut self.config.derived_types),
            "typed_values" => self.values.set_bool(entry, &mut self.config.typed_values),
            "three_state_nillable" => self.values.set_which(entry, &mut self.config.three_state_nillable),
            "shared_faults" => self.values.set_bool(entry, &mut self.config.shared_faults),
            "closed_enumerations" => self.values.set_which(entry, &mut self.config.closed_enumerations),
            "lenient_names" => self.values.set_which(entry, &mut self.config.lenient_names),
            "require" => self.requires(entry),
            "rename" => {
                for (from, to) in self.values.string_table(entry) {
                    let span = from.span;
                    let value = Rename { from: from.value, to: to.value };
                    self.config.renames.push(Setting { value, span });
                }
            }
            "override" => self.overrides(entry),
            "extern" => {
                for (namespace, module) in self.values.string_table(entry) {
                    let span = namespace.span;
                    let value = Extern { namespace: namespace.value, module: module.value };
                    self.config.externs.push(Setting { value, span });
                }
            }
            "derive" => self.derives(entry),
            _ => self.values.unknown_key(entry, Config::FILE_KEYS),
        }
    }

    /// Paths are relative to the folder of the file.
    fn paths(&mut self, entry: &Entry<'_>) -> Vec<PathBuf> {
        self.values.strings(entry).into_iter().map(|path| self.folder.join(path.value)).collect()
    }

    fn client(&mut self, entry: &Entry<'_>) {
        let words = [
            ("none", Client::None),
            ("async", Client::Async),
            ("blocking", Client::Blocking),
            ("both", Client::Both),
        ];
        self.values.set_word(entry, &words, &mut self.config.client);
    }

    fn modules(&mut self, entry: &Entry<'_>) {
        let words = [("flat", Modules::Flat), ("namespaces", Modules::Namespaces)];
        self.values.set_word(entry, &words, &mut self.config.modules);
    }

    fn gates(&mut self, entry: &Entry<'_>) {
        let Gates { client, blocking, server } = &mut self.config.gates;
        for gate in self.values.table(entry) {
            let target = match gate.key {
                "client" => &mut *client,
                "blocking" => &mut *blocking,
                "server" => &mut *server,
                _ => {
                    self.values.unknown_key(&gate, &["client", "blocking", "server"]);
                    continue;
                }
            };
            if let Some(feature) = self.values.string(&gate) {
                *target = Some(feature.value);
            }
        }
    }

    fn requires(&mut self, entry: &Entry<'_>) {
        for owner in self.values.table(entry) {
            for element in self.values.strings(&owner) {
                let value = Require { owner: owner.key.to_owned(), element: element.value };
                self.config.requires.push(Setting { value, span: element.span });
            }
        }
    }

    fn overrides(&mut self, entry: &Entry<'_>) {
        for from in self.values.table(entry) {
            let (mut to, mut default) = (None, false);
            match from.value.get_ref() {
                DeValue::Table(_) => {
                    for part in self.values.table(&from) {
                        match part.key {
                            "type" => to = self.values.string(&part),
                            "default" => self.values.set_bool(&part, &mut default),
                            _ => self.values.unknown_key(&part, &["type", "default"]),
                        }
                    }
                    if to.is_none() {
                        self.values.problem(from.span, "`type` is missing", "the path of the Rust type");
                    }
                }
                _ => to = self.values.string(&from),
            }
            if let Some(to) = to {
                let value = Override { from: from.key.to_owned(), to: to.value, default };
                self.config.overrides.push(Setting { value, span: Some(from.span) });
            }
        }
    }

    fn derives(&mut self, entry: &Entry<'_>) {
        if !matches!(entry.value.get_ref(), DeValue::Table(_)) {
            return self.derives_on(entry, DeriveOn::All);
        }
        for on in self.values.table(entry) {
            match on.key {
                "all" => self.derives_on(&on, DeriveOn::All),
                "structs" => self.derives_on(&on, DeriveOn::Structs),
                "enums" => self.derives_on(&on, DeriveOn::Enums),
                _ => self.values.unknown_key(&on, &["all", "structs", "enums"]),
            }
        }
    }

    fn derives_on(&mut self, entry: &Entry<'_>, on: DeriveOn) {
        for path in self.values.strings(entry) {
            let value = Derive { path: path.value, on };
            self.config.derives.push(Setting { value, span: path.span });
        }
    }
}

fn near(word: &str, known: &[&str]) -> String {
    match suggest::nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", known.join(", ")),
    }
}
