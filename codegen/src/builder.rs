//! For build scripts.

use std::env;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::config::{
    Client, Config, Derive, DeriveOn, Extern, Gates, Layout, Modules, Override, Rename, Require,
    SharedDocument, Which, settings,
};
use crate::diagnostics::Diagnostics;
use crate::generate;
use crate::ir::Ident;

/// Generates in a build script: one file in `OUT_DIR`, to be `include!`d.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), saponify_codegen::Error> {
///     saponify_codegen::Builder::new().wsdl("wsdl/shop.wsdl").generate()
/// }
/// ```
///
/// ```ignore
/// // src/lib.rs
/// include!(concat!(env!("OUT_DIR"), "/shop.rs"));
/// ```
///
/// The generated code needs `saponify` among the dependencies, with the features `client`, `blocking` and `server` for the
/// parts that are generated.
#[derive(Clone, Debug, Default)]
#[must_use = "nothing is generated before `generate`"]
pub struct Builder {
    config: Config,
    module_name: Option<String>,
    out_dir: Option<PathBuf>,
    /// What is wrong with the configuration files.
    problems: Option<Diagnostics>,
}

impl Builder {
    /// Nothing to generate from yet.
    pub fn new() -> Self {
        let config = Config { generated_by: "saponify-codegen".to_owned(), ..Config::default() };
        Self { config, module_name: None, out_dir: None, problems: None }
    }

    /// Does what a configuration file says besides, `saponify.toml`: it has a key for every method here, and paths relative to
    /// its folder. What is said once holds as it is said last, here or there; what may be said often adds up. What is wrong
    /// with the file is reported by [`generate`](Self::generate).
    #[cfg(feature = "config-file")]
    pub fn config_file(mut self, path: impl AsRef<Path>) -> Self {
        if let Err(problems) = self.config.read_file(path.as_ref()) {
            self.problems.get_or_insert(problems);
        }
        self
    }

    /// Generates the port types of a WSDL and the types of their messages. Paths are relative to the package.
    pub fn wsdl(mut self, path: impl Into<PathBuf>) -> Self {
        self.config.input.entries.push(path.into());
        self
    }

    /// Generates all types and elements of a schema.
    pub fn xsd(mut self, path: impl Into<PathBuf>) -> Self {
        self.config.input.entries.push(path.into());
        self
    }

    /// Looks for imported files in a folder too.
    pub fn search_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.config.input.search_dirs.push(path.into());
        self
    }

    /// Says which file stands for a location that an import states, such as `http://host/Service?xsd=xsd0`.
    pub fn map_location(mut self, location: impl Into<String>, file: impl Into<PathBuf>) -> Self {
        self.config.input.locations.insert(location.into(), file.into());
        self
    }

    /// Looks for imported files in an OASIS XML catalog too, which says what stands for locations and namespaces.
    pub fn catalog(mut self, path: impl Into<PathBuf>) -> Self {
        self.config.input.catalogs.push(path.into());
        self
    }

    /// The name of the generated file, without `.rs`; without this, that of the first input file.
    pub fn module_name(mut self, name: impl Into<String>) -> Self {
        self.module_name = Some(name.into());
        self
    }

    /// Generates these operations alone, with the types that they lead to: `AddRequest`, or of one port type
    /// `IOrders/AddRequest`. May be called several times.
    pub fn operations<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.config.operations.extend(settings(names));
        self
    }

    /// Which clients to generate; both without this.
    pub fn client(mut self, client: Client) -> Self {
        self.config.client = client;
        self
    }

    /// Whether to generate servers; they are without this.
    pub fn server(mut self, server: bool) -> Self {
        self.config.server = server;
        self
    }

    /// The features of your package that switch parts of the generated code on; all of it is always there without this.
    pub fn gates(mut self, gates: Gates) -> Self {
        self.config.gates = gates;
        self
    }

    /// Takes an element for required that the schema of a global type or element makes optional or nillable, because the
    /// service's documentation says that it is always there.
    pub fn require(mut self, owner: impl Into<String>, element: impl Into<String>) -> Self {
        self.config.requires.push(Require { owner: owner.into(), element: element.into() }.into());
        self
    }

    /// Whether items and other repeated elements that the schema calls nillable are `Option`s; they are without this. Where
    /// they are not, a nil item counts as absent when it is read, and a strict reader refuses it.
    pub fn nillable_items(mut self, nillable: bool) -> Self {
        self.config.nillable_items = nillable;
        self
    }

    /// Whether the operations of a port type have one enum of faults, where all that declare any declare the same; each has
    /// its own without this. A later WSDL in which one of them declares something else gives each its own again.
    pub fn shared_faults(mut self, shared: bool) -> Self {
        self.config.shared_faults = shared;
        self
    }

    /// Whether a place whose type others are derived from takes values of those too, told apart by `xsi:type`; it does
    /// without this. Where it does not, they are read as values of the place's type, and what they add is skipped: fewer
    /// types for services with huge hierarchies, whose programs need few of them.
    pub fn derived_types(mut self, derived: bool) -> Self {
        self.config.derived_types = derived;
        self
    }

    /// Whether an element of a simple type that other types of the schemas are derived from is a `Typed<T>`, which keeps the
    /// type that a message names and the attributes that this type adds; it is not without this, and only the value is read.
    pub fn typed_values(mut self, typed: bool) -> Self {
        self.config.typed_values = typed;
        self
    }

    /// Gives a type another name. It is named by its path: `Order`, or `Order/line` for the anonymous type of an element in
    /// it, with `{namespace}` before it where that matters.
    pub fn rename(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.config.renames.push(Rename { from: from.into(), to: to.into() }.into());
        self
    }

    /// Divides the types into modules otherwise; all stand in one without this.
    pub fn modules(mut self, modules: Modules) -> Self {
        self.config.modules = modules;
        self
    }

    /// Makes one type each of the components of a schema document without target namespace that schemas of several
    /// namespaces include, in a module of this name: `("types.xsd", "types")`. Without this, each namespace has types of its
    /// own. See [`SharedDocument`] for what cannot be shared.
    pub fn shared_document(mut self, document: impl Into<String>, module: impl Into<String>) -> Self {
        let shared = SharedDocument { document: document.into(), module: module.into() };
        self.config.shared_documents.push(shared.into());
        self
    }

    /// Which optional elements that the schema calls nillable tell "absent" from "nil", as `Option<Nillable<T>>`: `true` for
    /// all, or their names, `Order/comment`. None do without this.
    pub fn three_state_nillable(mut self, which: impl Into<Which>) -> Self {
        self.config.three_state_nillable = which.into();
        self
    }

    /// Which enumerations have no variant for values that the schema does not list, so that such a value is an error when it
    /// is read: `true` for all, or their names. All are open without this.
    pub fn closed_enumerations(mut self, which: impl Into<Which>) -> Self {
        self.config.closed_enumerations = which.into();
        self
    }

    /// Whose elements are recognized in any namespace or none, and in upper and lower case letters as they come, where peers
    /// spell them so: `true` for all, or the names of types and elements, `{urn:shop}` for those of a namespace. An element
    /// that has the name itself goes before one that is spelt alike. None are without this.
    pub fn lenient_names(mut self, which: impl Into<Which>) -> Self {
        self.config.lenient_names = which.into();
        self
    }

    /// Takes a type of yours, or of a library, for one of the schema: `("decimal", "rust_decimal::Decimal")`. See
    /// [`Override`] for what it has to implement. A struct that has to have one has no default; if the type has one,
    /// [`override_with_default`](Self::override_with_default) says so.
    pub fn override_type(self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.overriding(from.into(), to.into(), false)
    }

    /// The same with a type that implements `Default`.
    pub fn override_with_default(self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.overriding(from.into(), to.into(), true)
    }

    fn overriding(mut self, from: String, to: String, default: bool) -> Self {
        self.config.overrides.push(Override { from, to, default }.into());
        self
    }

    /// Takes the types of a namespace from a module of another crate, which was generated from the same schemas, instead of
    /// generating them.
    pub fn extern_namespace(mut self, namespace: impl Into<String>, module: impl Into<String>) -> Self {
        self.config.externs.push(Extern { namespace: namespace.into(), module: module.into() }.into());
        self
    }

    /// Derives a trait on structs and enums besides those that all types derive: `serde::Serialize`.
    pub fn derive(self, path: impl Into<String>) -> Self {
        self.deriving(path.into(), DeriveOn::All)
    }

    /// Derives a trait on structs.
    pub fn derive_on_structs(self, path: impl Into<String>) -> Self {
        self.deriving(path.into(), DeriveOn::Structs)
    }

    /// Derives a trait on enumerations and choices.
    pub fn derive_on_enums(self, path: impl Into<String>) -> Self {
        self.deriving(path.into(), DeriveOn::Enums)
    }

    fn deriving(mut self, path: String, on: DeriveOn) -> Self {
        self.config.derives.push(Derive { path, on }.into());
        self
    }

    /// The settings so far, for programs that generate themselves.
    ///
    /// # Errors
    ///
    /// What is wrong with a [`config_file`](Self::config_file).
    pub fn into_config(self) -> Result<Config, Diagnostics> {
        match self.problems {
            Some(problems) => Err(problems),
            None => Ok(self.config),
        }
    }

    /// Writes into another folder than `OUT_DIR`.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// Generates, and tells cargo on which files that depends. Warnings appear among those of cargo.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the input, or a file that cannot be written.
    pub fn generate(self) -> Result<(), Error> {
        let out_dir = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let out_dir = out_dir.ok_or(Error::NoOutDir)?;
        let name = self.file_name();
        let config = self.into_config().map_err(|problems| {
            watch(problems.sources().paths());
            Error::Input(Box::new(problems))
        })?;
        let config = Config { layout: Layout::SingleFile(name), ..config };
        watch(config.input.entries.iter().map(PathBuf::as_path));
        let generated = generate(&config).map_err(|diagnostics| {
            watch(diagnostics.sources().paths());
            Error::Input(Box::new(diagnostics))
        })?;
        watch(generated.inputs.iter().map(PathBuf::as_path));
        for line in generated.warnings.to_string().lines().filter(|line| !line.is_empty()) {
            println!("cargo::warning={line}");
        }
        generated.files.write_to(&out_dir).map_err(Error::Output)?;
        Ok(())
    }

    fn file_name(&self) -> String {
        if let (None, Layout::SingleFile(name)) = (&self.module_name, &self.config.layout) {
            return name.clone();
        }
        let first = self.config.input.entries.first().and_then(|path| path.file_stem());
        let stem = first.map(|stem| stem.to_string_lossy().into_owned());
        Ident::file_name(&self.module_name.clone().or(stem).unwrap_or_default())
    }
}

fn watch<'a>(paths: impl Iterator<Item = &'a Path>) {
    // Elsewhere than in a build script the lines would mean nothing; there they cost nothing.
    for path in paths {
        println!("cargo::rerun-if-changed={}", path.display());
    }
}

/// Why [`Builder::generate`] failed. `Debug` prints the same as `Display`, which is what a build script's `main` shows.
pub enum Error {
    /// Something is wrong with the WSDL or the schemas.
    Input(Box<Diagnostics>),
    /// A file cannot be written.
    Output(io::Error),
    /// There is no `OUT_DIR`, because this is no build script, and no [`out_dir`](Builder::out_dir).
    NoOutDir,
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(diagnostics) => write!(out, "\n{diagnostics}"),
            Self::Output(error) => fmt::Display::fmt(error, out),
            Self::NoOutDir => {
                out.write_str("there is no OUT_DIR: outside of build scripts, `out_dir` says where to write")
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Input(diagnostics) => Some(diagnostics),
            Self::Output(error) => Some(error),
            Self::NoOutDir => None,
        }
    }
}
