//! The program to write, in the words of Rust: what lowering makes of a [`Model`](crate::model::Model),
//! the passes complete, and emitting prints.
//!
//! Names are [`Ident`]s and documentation is [`Docs`]: both can hold nothing that would be read as code, whatever the
//! schema says. All other text from a schema is printed as a string literal.

mod docs;
mod encoding;
mod facet;
mod ident;
mod rust_path;
mod service;

use std::path::PathBuf;
use std::sync::Arc;

use crate::source::Span;

pub use docs::{Docs, code};
pub use encoding::*;
pub use facet::{Facet, FacetKind, FacetValue};
pub use ident::Ident;
pub use rust_path::RustPath;
pub use service::*;

/// Everything that is generated from one set of inputs.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// The namespaces that the attributes of types and fields refer to, in the order of first use.
    pub namespaces: Vec<Namespace>,
    /// The types.
    pub items: Vec<Item>,
    /// All of them, in the order in which they are printed: that of first use.
    pub order: Vec<ItemId>,
    /// The types that were asked for by naming their schema; the others are there because something leads to them.
    pub asked_for: Vec<ItemId>,
    /// The modules of the types, each with some of [`order`](Self::order).
    pub modules: Vec<TypeModule>,
    /// Types of the caller's and of libraries.
    pub externs: Vec<ExternType>,
    /// The port types, in document order.
    pub services: Vec<Service>,
    /// The WSDLs and what they import, for servers to publish.
    pub documents: Vec<Document>,
}

impl Api {
    /// The item of this id.
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.0]
    }

    /// The module of this id.
    pub fn module(&self, id: ModuleId) -> &TypeModule {
        &self.modules[id.0]
    }

    /// What [`order`](Self::order) has of each module.
    pub fn order_by_module(&self) -> Vec<Vec<ItemId>> {
        let mut order = vec![Vec::new(); self.modules.len()];
        for id in &self.order {
            order[self.item(*id).module.0].push(*id);
        }
        order
    }

    /// The type of this id.
    pub fn extern_type(&self, id: ExternId) -> &ExternType {
        &self.externs[id.0]
    }

    /// Whether the item is defined in another crate.
    pub fn is_extern(&self, id: ItemId) -> bool {
        self.module(self.item(id).module).path.is_some()
    }

    /// Whether all servers publish the same, which is all there is.
    pub fn is_one_description(&self) -> bool {
        let all = 0..self.documents.len();
        self.services.iter().all(|service| service.documents.iter().copied().eq(all.clone()))
    }

    /// All items with their ids.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        self.items.iter().enumerate().map(|(index, item)| (ItemId(index), item))
    }
}

/// A namespace and the constant that stands for it.
#[derive(Clone, Debug)]
pub struct Namespace {
    /// The constant.
    pub ident: Ident,
    /// The namespace name; never empty.
    pub uri: Arc<str>,
}

/// The namespace of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamespaceRef {
    /// No namespace.
    #[default]
    None,
    /// A place in [`Api::namespaces`].
    Known(usize),
    /// That of the element around it, whatever it is.
    OfParent,
}

impl NamespaceRef {
    /// Whether it is no namespace.
    pub fn is_none(self) -> bool {
        self == Self::None
    }
}

/// An XML name as attributes state it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct XmlName {
    /// The namespace.
    pub namespace: NamespaceRef,
    /// The local name.
    pub local: Arc<str>,
}

/// A place in [`Api::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemId(pub(crate) usize);

impl ItemId {
    /// The position in [`Api::items`], for tables beside it.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A module of types.
#[derive(Clone, Debug)]
pub struct TypeModule {
    /// Its name.
    pub ident: Ident,
    /// The namespace whose types it holds; none where it holds those of several, whose names the outermost module has too.
    pub namespace: Option<Arc<str>>,
    /// What it holds are types that several namespaces share, which it is named for.
    pub shared: bool,
    /// Where it is, if it is not generated: in another crate.
    pub path: Option<RustPath>,
}

/// A place in [`Api::modules`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModuleId(pub(crate) usize);

/// A type that is not generated.
#[derive(Clone, Debug)]
pub struct ExternType {
    /// Where it is.
    pub path: RustPath,
    /// It has a default.
    pub default: bool,
}

/// A place in [`Api::externs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExternId(pub(crate) usize);

/// A type definition.
#[derive(Clone, Debug)]
pub struct Item {
    /// The name.
    pub ident: Ident,
    /// The module that it stands in.
    pub module: ModuleId,
    /// What of the schema it stands for.
    pub origin: Origin,
    /// Where it is of a schema document whose types all namespaces share: the position of the document in
    /// [`Config::shared_documents`](crate::Config::shared_documents).
    pub shared: Option<usize>,
    /// Its names are recognized however they are spelt.
    pub lenient: bool,
    /// Other local names of the global element that it is.
    pub aliases: Vec<Arc<str>>,
    /// Documentation.
    pub docs: Docs,
    /// What can be derived beyond what every type derives.
    pub derives: Derives,
    /// The definition.
    pub body: ItemBody,
}

/// What of the schema an [`Item`] stands for.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Which kind of component, the one first that keeps its name when several would have the same.
    pub kind: OriginKind,
    /// The target namespace; empty for none.
    pub namespace: Arc<str>,
    /// The names that lead to the component from a global one; one for a global component.
    pub path: Vec<Arc<str>>,
    /// Where it is defined.
    pub span: Span,
}

impl Origin {
    /// Whether a name from the configuration, `Owner/part` or `{namespace}Owner/part`, is that of the component.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        let path = self.without_namespace(name);
        path.is_some_and(|path| path.split('/').eq(self.path.iter().map(|name| &**name)))
    }

    /// Whether a name from the configuration is that of an element in the component.
    pub(crate) fn names_part(&self, element: &str, name: &str) -> bool {
        let path = self.without_namespace(name).and_then(|path| path.rsplit_once('/'));
        path.is_some_and(|(owner, part)| {
            part == element && owner.split('/').eq(self.path.iter().map(|name| &**name))
        })
    }

    /// The path in a name; none where the name is of another namespace.
    fn without_namespace<'n>(&self, name: &'n str) -> Option<&'n str> {
        match name.strip_prefix('{') {
            Some(rest) => rest.strip_prefix(&*self.namespace)?.strip_prefix('}'),
            None => Some(name),
        }
    }
}

/// The kinds of [`Origin`], in the order in which they may keep their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OriginKind {
    /// A global type.
    Type,
    /// A global element.
    Element,
    /// A message of a WSDL: what is in its body.
    Message,
    /// A model group, or an anonymous type within a type or element.
    Part,
}

/// The traits that not every type derives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derives {
    /// `Default`
    pub default: bool,
    /// Those that the caller asked for.
    pub extra: Vec<RustPath>,
}

/// See [`Item`].
#[derive(Clone, Debug)]
pub enum ItemBody {
    /// A struct with fields.
    Struct(Struct),
    /// A struct around one value, read and written as that: a global element whose type has a name of its own.
    Newtype(Newtype),
    /// An enum of elements.
    Choice(Choice),
    /// An enum of a type and those derived from it.
    Types(DerivedTypes),
    /// An enum of texts.
    Enumeration(Enumeration),
    /// An enum of simple types.
    Union(Union),
    /// Another name for a type.
    Alias(Alias),
}

/// A struct with fields.
#[derive(Clone, Debug, Default)]
pub struct Struct {
    /// The name of the global element that it is.
    pub element: Option<XmlName>,
    /// Its fields stand in its parent's content.
    pub group: bool,
    /// As such, they have no order.
    pub unordered: bool,
    /// Its fields are the body of a message.
    pub body: bool,
    /// Attributes first where the schema says nothing of order, then the content in schema order.
    pub fields: Vec<Field>,
    /// It holds a value of any enumeration.
    pub code: Option<TextCode>,
}

/// The fields that hold a value of an enumeration, by position: strings, required or optional.
#[derive(Clone, Copy, Debug)]
pub struct TextCode {
    /// The text.
    pub value: usize,
    /// What it is called.
    pub name: Option<usize>,
}

/// See [`ItemBody::Newtype`].
#[derive(Clone, Debug)]
pub struct Newtype {
    /// The name of the global element that it is.
    pub element: XmlName,
    /// What it holds.
    pub target: TypeRef,
    /// With the type that the element names: `Typed<T>`.
    pub typed: bool,
    /// The target is a simple type and nothing else: the value is a text.
    pub text: bool,
    /// What is said of the value.
    pub rules: Rules,
}

/// An enum of elements.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// One for each alternative.
    pub variants: Vec<Variant>,
}

/// A variant of a [`Choice`].
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// What stands there: an element, a group, a wildcard, or in mixed content text.
    pub place: Place,
    /// The type.
    pub ty: ValueType,
    /// What is said of the value.
    pub rules: Rules,
}

/// An enum of a type and those derived from it, which `xsi:type` tells apart.
#[derive(Clone, Debug, Default)]
pub struct DerivedTypes {
    /// One for each type that is not abstract, the declared one first, the others in document order.
    pub variants: Vec<TypeVariant>,
}

impl DerivedTypes {
    /// The variant of the declared type; none where that is abstract.
    pub fn declared(&self) -> Option<&TypeVariant> {
        self.variants.iter().find(|variant| variant.declared)
    }
}

/// A variant of [`DerivedTypes`]. Its value is in a `Box`, so that the enum is as small as a pointer whatever the types are,
/// and a type may contain itself in it.
#[derive(Clone, Debug)]
pub struct TypeVariant {
    /// The name: that of the type in Rust, where it is generated.
    pub ident: Ident,
    /// The name of the type in the schema.
    pub name: XmlName,
    /// The type.
    pub target: TypeRef,
    /// It is the type that the places of the enum declare.
    pub declared: bool,
}

/// An enum of texts.
#[derive(Clone, Debug, Default)]
pub struct Enumeration {
    /// The values, in schema order.
    pub values: Vec<EnumerationValue>,
    /// The variant for texts that the schema does not list; none where such a text is an error.
    pub other: Option<Ident>,
    /// What the values have besides their text.
    pub properties: Vec<Property>,
}

/// Something that the values of an [`Enumeration`] have besides their text, and that a method gives.
#[derive(Clone, Debug)]
pub struct Property {
    /// The method.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// What it is.
    pub kind: PropertyKind,
    /// Of each value: the text, or the texts of the other enumeration's values.
    pub values: Vec<Vec<String>>,
}

/// What a [`Property`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropertyKind {
    /// A text.
    Text,
    /// A value of an enumeration.
    One(ItemId),
    /// Values of an enumeration.
    Many(ItemId),
}

impl PropertyKind {
    /// The enumeration.
    pub fn item(self) -> Option<ItemId> {
        match self {
            Self::Text => None,
            Self::One(id) | Self::Many(id) => Some(id),
        }
    }
}

/// An enum of simple types, of which a text is a value of the first that takes it.
#[derive(Clone, Debug)]
pub struct Union {
    /// A variant for each type, in the order in which they are tried.
    pub members: Vec<Variant>,
    /// The variant for texts that are values of none; none where one of them takes any text.
    pub other: Option<Ident>,
}

/// A variant of an [`Enumeration`].
#[derive(Clone, Debug)]
pub struct EnumerationValue {
    /// The name.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// The text.
    pub value: String,
    /// What the text is a code for.
    pub name: Option<String>,
    /// The number that the service's data contract gives it.
    pub number: Option<i64>,
}

/// Another name for a type.
#[derive(Clone, Debug)]
pub struct Alias {
    /// The type.
    pub target: TypeRef,
}

/// A type by reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// A type that is generated.
    Item(ItemId),
    /// A type of Rust or of the runtime.
    BuiltIn(BuiltInType),
    /// A type of the caller's or of a library.
    Extern(ExternId),
}

impl TypeRef {
    /// The item, if it is one.
    pub fn item(self) -> Option<ItemId> {
        match self {
            Self::Item(id) => Some(id),
            Self::BuiltIn(_) | Self::Extern(_) => None,
        }
    }
}

/// The types that stand for the built-in types of XML Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BuiltInType {
    /// `String`
    String,
    /// `bool`
    Bool,
    /// `i8`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u8`
    U8,
    /// `u16`
    U16,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `types::Integer`
    Integer,
    /// `types::Decimal`
    Decimal,
    /// `types::DateTime`
    DateTime,
    /// `types::Date`
    Date,
    /// `types::Time`
    Time,
    /// `types::GYear`
    GYear,
    /// `types::GYearMonth`
    GYearMonth,
    /// `types::GMonth`
    GMonth,
    /// `types::GMonthDay`
    GMonthDay,
    /// `types::GDay`
    GDay,
    /// `types::Duration`
    Duration,
    /// `types::Base64Binary`
    Base64Binary,
    /// `types::HexBinary`
    HexBinary,
    /// `types::QName`
    QName,
    /// `types::AnySimple`
    AnySimple,
    /// `types::Attachment`
    Attachment,
    /// `xml::AnyElement`
    AnyElement,
    /// `xml::AnyAttribute`
    AnyAttribute,
}

/// A field of a [`Struct`].
#[derive(Clone, Debug)]
pub struct Field {
    /// The name.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// Where its value stands.
    pub place: Place,
    /// The type.
    pub ty: ValueType,
    /// What is said of the value.
    pub rules: Rules,
}

/// Where a value stands in its element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a child element of this name.
    Element(XmlName),
    /// In an attribute of this name.
    Attribute(XmlName),
    /// It is the text.
    Text,
    /// The type is a choice, whose elements stand here.
    Choice,
    /// The type is a group struct, whose elements stand here.
    Group,
    /// Elements in these namespaces that nothing else takes.
    Any(Admits),
    /// The type is a choice, whose elements stand here with text between them.
    Mixed,
    /// Attributes that nothing else takes.
    AnyAttributes(Admits),
    /// Beside the message: the part of this name.
    Attachment(Arc<str>),
}

/// The namespaces of the elements that a wildcard takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admits {
    /// Any, and none.
    All,
    /// Any but this one, and not none.
    Not(NamespaceRef),
    /// These.
    Only(Vec<NamespaceRef>),
}

/// The type of a field or variant.
#[derive(Clone, Debug)]
pub struct ValueType {
    /// What a single value is.
    pub target: TypeRef,
    /// The value is a whitespace separated list of these.
    pub list: bool,
    /// The value is a wrapper element around items of this type.
    pub items: Option<Items>,
    /// How often it may stand there.
    pub occurs: Occurs,
    /// With the type that the element names: `Typed<T>`.
    pub typed: bool,
    /// In a `Box`, because the type contains itself.
    pub boxed: bool,
}

impl ValueType {
    /// A single value that has to be there.
    pub fn required(target: TypeRef) -> Self {
        Self { target, list: false, items: None, occurs: Occurs::Required, typed: false, boxed: false }
    }

    /// Whether the value lies on the heap anyway, behind a `Vec`.
    pub fn is_indirect(&self) -> bool {
        self.boxed || self.list || self.items.is_some() || matches!(self.occurs, Occurs::Many { .. })
    }
}

/// How often a value may stand in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurs {
    /// Exactly once: `T`.
    Required,
    /// At most once: `Option<T>`.
    Optional,
    /// At most once, and being nil is not being absent: `Option<Nillable<T>>`.
    OptionalOrNil,
    /// Any number of times: `Vec<T>`.
    Many {
        /// Each of them may be nil: `Vec<Option<T>>`.
        nillable: bool,
    },
}

/// The items of a wrapper element.
#[derive(Clone, Debug)]
pub struct Items {
    /// The name of their elements.
    pub name: XmlName,
    /// They may be nil: `Vec<Option<T>>`.
    pub nillable: bool,
    /// The least number, where it is not zero.
    pub min: Option<u32>,
    /// The greatest number, where there is one.
    pub max: Option<u32>,
    /// Other local names of their elements.
    pub aliases: Vec<Arc<str>>,
}

/// What a schema says of a value beyond its type.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// `None` is written as `xsi:nil`.
    pub nillable: bool,
    /// The least number of occurrences where the Rust type does not say it.
    pub min_occurs: Option<u32>,
    /// The greatest number of occurrences where the Rust type does not say it.
    pub max_occurs: Option<u32>,
    /// The value of an absent attribute or an empty element.
    pub default: Option<String>,
    /// The only value allowed.
    pub fixed: Option<String>,
    /// What white space means to a string, where it does not stay as it is.
    pub white_space: Option<WhiteSpace>,
    /// Constraining facets.
    pub facets: Vec<Facet>,
    /// Other local names of the element.
    pub aliases: Vec<Arc<str>>,
    /// The enumeration of which the struct in this place holds a value, see [`Struct::code`].
    pub codes: Option<ItemId>,
}

/// See [`Rules::white_space`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhiteSpace {
    /// Tabs and line ends become spaces.
    Replace,
    /// That, several spaces become one, and those at the ends go.
    Collapse,
}

/// A file that a server publishes.
#[derive(Clone, Debug)]
pub struct Document {
    /// The constant, where servers publish different documents.
    pub ident: Ident,
    /// How the others refer to it.
    pub name: String,
    /// The text.
    pub text: Arc<str>,
    /// Where it was read; none for schemas that are built in.
    pub path: Option<PathBuf>,
}
