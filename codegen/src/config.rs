//! What to generate.

#[cfg(feature = "config-file")]
mod file;
mod setting;

use crate::load::LoadOptions;

pub(crate) use setting::settings;
pub use setting::{Setting, Which};

/// What to generate, and from what. [`Builder`](crate::Builder) is the comfortable way to one in a build script.
#[derive(Clone, Debug)]
pub struct Config {
    /// The WSDL and XSD files, and where to find what they import.
    pub input: LoadOptions,
    /// One file or a folder of them.
    pub layout: Layout,
    /// Who generates, for the header of the files: a command that a reader can repeat.
    pub generated_by: String,
    /// From what, for the same header; the names of the entry files where it is empty.
    pub generated_from: String,
    /// Which clients.
    pub client: Client,
    /// Whether to generate servers.
    pub server: bool,
    /// The cargo features of the generated crate that switch parts of it on.
    pub gates: Gates,
    /// The operations to generate, `AddRequest` or, of one port type, `IOrders/AddRequest`; all of them where this is empty.
    /// Of the types, those are generated that these operations lead to.
    pub operations: Vec<Setting<String>>,
    /// How the types are divided into modules.
    pub modules: Modules,
    /// Schema documents without target namespace whose types are one each, though schemas of several namespaces include the
    /// document.
    pub shared_documents: Vec<Setting<SharedDocument>>,
    /// Elements that are always there though their schema makes them optional. Each has to be of use.
    pub requires: Vec<Setting<Require>>,
    /// Whether items and other repeated elements that the schema calls nillable are `Option`s. Where they are not, a nil
    /// item counts as absent when it is read, and a strict reader refuses it.
    pub nillable_items: bool,
    /// Which optional elements that the schema calls nillable tell "absent" from "nil": `Option<Nillable<T>>` instead of
    /// `Option<T>`. An element is named by its path, `Order/comment`.
    pub three_state_nillable: Which,
    /// Whether the operations of a port type have one enum of faults, where all that declare any declare the same.
    pub shared_faults: bool,
    /// Which enumerations have no variant for values that the schema does not list, so that such a value is an error when
    /// it is read. An enumeration is named by its path.
    pub closed_enumerations: Which,
    /// Whose elements are recognized in any namespace or none, and in upper and lower case letters of ASCII as they come, when
    /// no element has the name itself. A type or element is named by its path, which stands for what is in it too; a name
    /// `{urn:shop}` stands for all types, elements and header entries of the namespace.
    pub lenient_names: Which,
    /// Whether a place whose type others are derived from takes values of those too, told apart by `xsi:type`: it has an
    /// enum of them for its type then. Where it does not, they are read as values of the place's type, and what they add is
    /// skipped.
    pub derived_types: bool,
    /// Whether an element of a simple type that other types of the schemas are derived from is a `Typed<T>`, which keeps the
    /// type that a message names and the attributes that this type adds. Without it, only the value is read.
    pub typed_values: bool,
    /// Other names for types.
    pub renames: Vec<Setting<Rename>>,
    /// Types of the caller's, or of a library, in the place of those of the schema. Nothing is generated for the latter.
    pub overrides: Vec<Setting<Override>>,
    /// Namespaces whose types stand in a module of another crate, which was generated from the same schemas.
    pub externs: Vec<Setting<Extern>>,
    /// Traits that types derive besides those that all do.
    pub derives: Vec<Setting<Derive>>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            input: LoadOptions::default(),
            layout: Layout::Folder,
            generated_by: "saponify-codegen".to_owned(),
            generated_from: String::new(),
            client: Client::Both,
            server: true,
            gates: Gates::default(),
            operations: Vec::new(),
            modules: Modules::Flat,
            shared_documents: Vec::new(),
            requires: Vec::new(),
            nillable_items: true,
            three_state_nillable: Which::None,
            shared_faults: false,
            closed_enumerations: Which::None,
            lenient_names: Which::None,
            derived_types: true,
            typed_values: false,
            renames: Vec::new(),
            overrides: Vec::new(),
            externs: Vec::new(),
            derives: Vec::new(),
        }
    }
}

/// How the generated modules become files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// `mod.rs` and a file for each module below it, and the documents that servers publish in `documents/`.
    Folder,
    /// Everything in one file of this name, to be `include!`d.
    SingleFile(String),
}

/// How types are divided into modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modules {
    /// All in one, whose names are those of the outermost module too. Types of one name in several namespaces get
    /// different ones.
    Flat,
    /// One for each namespace, named after it. A name need not be another one in another namespace.
    Namespaces,
}

/// A schema document without target namespace that schemas of several namespaces include (XML Schema Part 1, section
/// 4.2.1), which gives each of these namespaces components of its own.
///
/// Shared, the components are one Rust type each, for all namespaces: the elements in such a type are in the namespace of
/// the element that has the type. The documents that a shared one includes are shared with it.
///
/// Not every component can be the same in all namespaces. Those that cannot, and those that mention them, are types for each
/// namespace all the same, which a warning says: types that others are derived from, since `xsi:type` names these in a
/// namespace (unless there are no [`Config::derived_types`]); those with heads of substitution groups, with attributes in the
/// target namespace, with wildcards that depend on it; those that are redefined or overridden; those of an element in
/// another namespace than the schema that includes the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedDocument {
    /// The name of the file, with folders in front where it needs them: `types.xsd`, `common/types.xsd`.
    pub document: String,
    /// The module for its types. The outermost module has their names too.
    pub module: String,
}

/// Which clients to generate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// None.
    None,
    /// The one with `async` methods.
    Async,
    /// The one whose methods wait.
    Blocking,
    /// Both.
    Both,
}

impl Client {
    pub(crate) fn is_async(self) -> bool {
        matches!(self, Self::Async | Self::Both)
    }

    pub(crate) fn is_blocking(self) -> bool {
        matches!(self, Self::Blocking | Self::Both)
    }
}

/// Names of cargo features of the generated crate. A part without one is always there.
#[derive(Clone, Debug, Default)]
pub struct Gates {
    /// For the async client.
    pub client: Option<String>,
    /// For the blocking client.
    pub blocking: Option<String>,
    /// For the server.
    pub server: Option<String>,
}

/// See [`Config::requires`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Require {
    /// The name of the global type or element that contains it.
    pub owner: String,
    /// The name of the element in it.
    pub element: String,
}

/// See [`Config::renames`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// What is renamed: the names that lead to it from a global type or element, joined by `/`; where several namespaces
    /// have one, with `{namespace}` before it.
    pub from: String,
    /// The name of the Rust type.
    pub to: String,
}

/// See [`Config::overrides`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// A built-in type of XML Schema by its name, `decimal`; or a type of the schema, named as for a [`Rename`].
    pub from: String,
    /// The Rust type by a path that is valid in every module: `rust_decimal::Decimal`, `crate::Money`. In the place of a
    /// simple type it implements `FromText`, `ToText`, `FromXml` and `ToXml`, of a complex type `FromXml` and `ToXml`; and
    /// always `Clone`, `Debug` and `PartialEq`.
    pub to: String,
    /// It implements `Default`, so that a struct which has to have one can too.
    pub default: bool,
}

/// See [`Config::externs`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extern {
    /// The target namespace; empty for none.
    pub namespace: String,
    /// The path of the module: `shop_types`, `::shop::types`.
    pub module: String,
}

/// See [`Config::derives`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derive {
    /// The path of the derive macro: `serde::Serialize`.
    pub path: String,
    /// Which types have it.
    pub on: DeriveOn,
}

/// Which types a [`Derive`] is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeriveOn {
    /// Structs and enums.
    All,
    /// Structs.
    Structs,
    /// Enumerations and choices.
    Enums,
}
