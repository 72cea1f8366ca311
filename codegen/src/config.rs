//! What to generate.

use crate::load::LoadOptions;

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
    /// Elements that are always there though their schema makes them optional. Each has to be of use.
    pub requires: Vec<Require>,
    /// Whether items and other repeated elements that the schema calls nillable are `Option`s. Where they are not, a nil
    /// item counts as absent when it is read, and a strict reader refuses it.
    pub nillable_items: bool,
    /// Other names for types.
    pub renames: Vec<Rename>,
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
            requires: Vec::new(),
            nillable_items: true,
            renames: Vec::new(),
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
