//! Generates Rust from WSDL and XML Schema.
//!
//! In a build script, a [`Builder`] does it. [`generate`] is the same for programs: a [`Config`] in, [`Files`] out.
//!
//! Whatever is wrong with the input, or cannot be had in Rust, is a diagnostic: the file, line and column, the text of the
//! line, and what to do. All of a run come at once. Nothing is fetched from the network.
//!
//! # Names
//!
//! XML names may hold what no identifier can, and XML tells things apart that Rust does not. These rules are kept from
//! release to release; where they give a name that nobody likes, [`Builder::rename`] gives another.
//!
//! | in the schema | in Rust |
//! |---|---|
//! | `OpenMediaID`, `IVRInfo` | words in the case of their kind: `open_media_id` and `OpenMediaId`, `ivr_info` and `IvrInfo` |
//! | dots and dashes: `dotted.name` | ends of words: `dotted_name`, `DottedName` |
//! | letters of other scripts: `Заказ` | stay: `заказ`, `Заказ`; only modules write them in ASCII, as `u` and their code |
//! | symbols between letters, as in the values `C++` and `1.5` | words: `CPlusPlus`, `N1Point5`; other characters are `U` and their code |
//! | a digit in front; no character at all, as an enumeration's value may have | `N` before it; `Empty` |
//! | a value of an enumeration that the schema names, as a code (`s:name`) or for JAXB | that name: `Connected` for `101` |
//! | a keyword: `type`, `self` | a raw identifier, `r#type`; an underscore where Rust knows no raw one, `self_` |
//! | a name of Rust's prelude, or one that the generated code uses: `Option`, `Fault` | `OptionType`, `FaultType` |
//! | a type and an element of one name and not the same content | the element is the `…Element` |
//! | types of one name in two namespaces | the second has its namespace's name in front: `DataContractsOrder` |
//! | types that differ in case or punctuation only: `order`, `Order` | in the order of the schema `Order`, `Order2` |
//! | an attribute named as a child element | `…_attribute`; other fields and variants of one name get a number |
//! | names longer than 100 characters | cut |

mod annotation;
mod builder;
pub mod config;
pub mod diagnostics;
mod emit;
pub mod files;
pub mod ir;
pub mod load;
mod lower;
mod metadata;
pub mod model;
mod passes;
mod render;
pub mod resolve;
pub mod source;
mod suggest;
mod wsdl;
mod xml;
mod xsd;

use std::path::PathBuf;

pub use builder::{Builder, Error};
pub use config::{
    Client, Config, Derive, DeriveOn, Extern, Gates, Layout, Modules, Override, Rename, Require, Setting,
    SharedDocument, Which,
};
pub use diagnostics::Diagnostics;
pub use files::Files;

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The files.
    pub files: Files,
    /// What was left out, or done otherwise than the input says.
    pub warnings: Diagnostics,
    /// The files that were read.
    pub inputs: Vec<PathBuf>,
    /// How many types there are.
    pub types: usize,
    /// How many operations there are.
    pub operations: usize,
    /// The types that are global elements, in the order in which they are printed: what a document can be read with.
    pub roots: Vec<Root>,
    /// The types that are global types of a schema and that elements can have, in the order in which they are printed: what an
    /// element of any name can be read with that names its type.
    pub global_types: Vec<Root>,
}

/// A generated type that is a global component: of [`Generated::roots`] an element, and then it implements `ReadRoot` and
/// `WriteRoot`, of [`Generated::global_types`] a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// The component's name.
    pub name: model::QName,
    /// The type's path within the outermost generated module.
    pub path: String,
}

/// Generates: loads, parses and resolves the input, lowers it to the words of Rust, completes that, prints it.
///
/// # Errors
///
/// Everything that is wrong with the input, all problems of all files.
pub fn generate(config: &Config) -> Result<Generated, Diagnostics> {
    let model = resolve::model(&config.input)?;
    let (mut api, mut diagnostics) = lower::lower(&model, config);
    passes::run(&mut api, config, &mut diagnostics);
    let warnings = warnings_only(&model, diagnostics)?;
    let module = emit::emit(&api, config).map_err(|error| internal(&model, &error))?;
    let mut files = Files::new(render::render(module, &config.layout, &header(config, &model)));
    if config.server && config.layout == Layout::Folder && !api.services.is_empty() {
        files.add_documents(&api.documents);
    }
    Ok(Generated {
        files,
        warnings,
        inputs: model.sources.paths().map(PathBuf::from).collect(),
        types: api.order.iter().filter(|id| !api.is_extern(**id)).count(),
        operations: api.services.iter().map(|service| service.operations.len()).sum(),
        roots: roots(&api),
        global_types: global_types(&api),
    })
}

fn roots(api: &ir::Api) -> Vec<Root> {
    let root = |item: &ir::Item| {
        let element = match &item.body {
            ir::ItemBody::Struct(body) => body.element.as_ref()?,
            ir::ItemBody::Newtype(newtype) => &newtype.element,
            ir::ItemBody::Choice(_)
            | ir::ItemBody::Types(_)
            | ir::ItemBody::Enumeration(_)
            | ir::ItemBody::Union(_)
            | ir::ItemBody::Alias(_) => return None,
        };
        let namespace = match element.namespace {
            ir::NamespaceRef::Known(index) => api.namespaces[index].uri.clone(),
            ir::NamespaceRef::None | ir::NamespaceRef::OfParent => Default::default(),
        };
        let name = model::QName::new(namespace, element.local.clone());
        Some(Root { name, path: path(api, item) })
    };
    own_items(api).filter_map(root).collect()
}

fn global_types(api: &ir::Api) -> Vec<Root> {
    let global_type = |item: &ir::Item| {
        let [local] = item.origin.path.as_slice() else { return None };
        if item.origin.kind != ir::OriginKind::Type || matches!(item.body, ir::ItemBody::Newtype(_)) {
            return None;
        }
        let name = model::QName::new(item.origin.namespace.clone(), local.clone());
        Some(Root { name, path: path(api, item) })
    };
    own_items(api).filter_map(global_type).collect()
}

fn own_items(api: &ir::Api) -> impl Iterator<Item = &ir::Item> {
    api.order.iter().filter(|id| !api.is_extern(**id)).map(|id| api.item(*id))
}

/// A type's path within the outermost generated module.
fn path(api: &ir::Api, item: &ir::Item) -> String {
    let module = api.module(item.module);
    match &module.namespace {
        // The types of all namespaces are re-exported.
        None => item.ident.to_string(),
        Some(_) => format!("{}::{}", module.ident, item.ident),
    }
}

fn warnings_only(model: &model::Model, found: Diagnostics) -> Result<Diagnostics, Diagnostics> {
    let mut all = model.warnings.clone();
    all.append(found);
    if all.has_errors() { Err(all) } else { Ok(all) }
}

/// Names and documentation are safe by their types, so that this is not reached; if it were, nothing is better than a panic
/// in somebody's build.
fn internal(model: &model::Model, error: &syn::Error) -> Diagnostics {
    let mut diagnostics = Diagnostics::new(model.sources.clone());
    let message = format!("the generated code is not valid Rust: {error}");
    let hint = "this is a fault of saponify-codegen: please report it with the WSDL";
    diagnostics.push(diagnostics::Diagnostic::error_without_place(message).hint(hint));
    diagnostics
}

/// The first line of every file.
fn header(config: &Config, model: &model::Model) -> String {
    let mut from = config.generated_from.clone();
    if from.is_empty() {
        let entries = model.sources.iter().filter(|(_, file)| file.entry);
        let names: Vec<&str> =
            entries.map(|(_, file)| file.name.rsplit('/').next().unwrap_or(&file.name)).collect();
        from = names.join(", ");
    }
    let line = format!("{}{} from {from}. Do not edit.", files::MARK, config.generated_by);
    // A line break in a path would end the comment.
    line.chars()
        .filter(|character| !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}'))
        .collect()
}

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
