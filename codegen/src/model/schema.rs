//! Components of XML Schema 1.0 (Part 1 sections 2.2 and 3).

use std::sync::Arc;

use super::{Annotation, BuiltIn, Id, QName};
use crate::source::Span;

/// A schema document.
pub type SchemaId = Id<Schema>;
/// A type definition.
pub type TypeId = Id<Type>;
/// An element declaration.
pub type ElementId = Id<Element>;
/// An attribute declaration.
pub type AttributeId = Id<Attribute>;
/// A model group definition.
pub type GroupId = Id<GroupDefinition>;
/// An attribute group definition.
pub type AttributeGroupId = Id<AttributeGroup>;
/// A notation declaration.
pub type NotationId = Id<Notation>;

/// A schema document, as seen in one target namespace.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The target namespace; empty for none.
    pub target_namespace: Arc<str>,
    /// The document states no target namespace: it has that of a schema that includes it, or none.
    pub chameleon: bool,
    /// The namespace declarations on the schema element, in document order: prefix (empty for the default) and
    /// namespace. Good sources of short names.
    pub prefixes: Vec<(String, String)>,
    /// The documentation of the schema itself.
    pub annotation: Annotation,
    /// The `xs:schema` element; its file tells whether it was an entry.
    pub span: Span,
}

/// Where a component that is not global was declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// In the content or on the start tag that a complex type describes; in a list, restriction or union of a simple
    /// type.
    Type(TypeId),
    /// In an element declaration.
    Element(ElementId),
    /// In an attribute declaration.
    Attribute(AttributeId),
    /// In a model group definition.
    Group(GroupId),
    /// In an attribute group definition.
    AttributeGroup(AttributeGroupId),
}

/// Whether a component can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// It stands directly in a schema and is found by its name.
    Global,
    /// It stands within another component.
    Local(Owner),
}

/// A type definition, simple or complex, global or anonymous.
#[derive(Clone, Debug)]
pub struct Type {
    /// The name; none for an anonymous type, whose [`scope`](Self::scope) is then local. See
    /// [`Model::path`](super::Model::path).
    pub name: Option<QName>,
    /// Global, or the component in which the anonymous type stands.
    pub scope: Scope,
    /// The schema document; none for built-in types.
    pub schema: Option<SchemaId>,
    /// Simple or complex.
    pub definition: TypeDefinition,
    /// The redefinition (`xs:redefine`) that took the name over; this one is then reached as the base of that alone.
    pub redefined_by: Option<TypeId>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// See [`Type`].
#[derive(Clone, Debug)]
pub enum TypeDefinition {
    /// A built-in type.
    BuiltIn(BuiltIn),
    /// `xs:simpleType`
    Simple(SimpleType),
    /// `xs:complexType`
    Complex(Box<ComplexType>),
}

/// A simple type definition.
#[derive(Clone, Debug)]
pub struct SimpleType {
    /// How it is made.
    pub derivation: SimpleDerivation,
    /// The facets stated here, in document order. Those of the bases hold too: see
    /// [`Model::facets`](super::Model::facets).
    pub facets: Vec<Facet>,
    /// `final`: derivations that are forbidden.
    pub final_derivations: Derivations,
    /// What its values have besides their text, in document order.
    pub properties: Vec<Property>,
}

/// Something that the values of an enumeration have besides their text: `property` of our own vocabulary. What a value
/// has, an attribute of this name says on it.
#[derive(Clone, Debug)]
pub struct Property {
    /// The name.
    pub name: Arc<str>,
    /// What it is.
    pub value: PropertyValue,
    /// Documentation; its author is not trusted.
    pub docs: Option<String>,
    /// The element that declares it.
    pub span: Span,
}

/// What a [`Property`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropertyValue {
    /// A text, for programs.
    Text,
    /// A value of this enumeration.
    One(TypeId),
    /// Values of this enumeration.
    Many(TypeId),
}

impl PropertyValue {
    /// The parts of what an attribute says: for several values, what white space stands between.
    pub fn items(self, text: &str) -> impl Iterator<Item = &str> {
        let (one, many) = match self {
            Self::Many(_) => (None, Some(text.split_ascii_whitespace())),
            Self::Text | Self::One(_) => (Some(text), None),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }
}

/// How a simple type is made from others (XML Schema Part 2 section 4.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SimpleDerivation {
    /// A restriction of this simple type, whose variety it has.
    Restriction(TypeId),
    /// A list of items of this type.
    List(TypeId),
    /// A union of these types, in the order in which a text is matched against them.
    Union(Vec<TypeId>),
}

/// A constraining facet (XML Schema Part 2 section 4.3), as stated.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Which.
    pub kind: FacetKind,
    /// The value; white space is kept for patterns and enumerations and removed at the ends of others.
    pub value: String,
    /// The value of an enumeration of a type derived from `xs:QName` or `xs:NOTATION`.
    pub qname: Option<QName>,
    /// What an enumeration value is called, where that is not its text.
    pub name: Option<ValueName>,
    /// The number that WCF's `ser:EnumerationValue` annotation gives to an enumeration value.
    pub number: Option<i64>,
    /// `fixed`: derived types must not change it.
    pub fixed: bool,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The facet's element.
    pub span: Span,
}

/// What the value of an enumeration is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueName {
    /// By `name` of our own vocabulary: the text is a code, the name says what it stands for.
    OfCode(Arc<str>),
    /// By another tool's annotation, for the sake of programs: `typesafeEnumMember` of JAXB.
    OfMember(Arc<str>),
}

/// The kinds of [`Facet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// `length`
    Length,
    /// `minLength`
    MinLength,
    /// `maxLength`
    MaxLength,
    /// `pattern`; several of one type are alternatives, those of base types hold as well.
    Pattern,
    /// `enumeration`
    Enumeration,
    /// `whiteSpace`: `preserve`, `replace` or `collapse`
    WhiteSpace,
    /// `maxInclusive`
    MaxInclusive,
    /// `maxExclusive`
    MaxExclusive,
    /// `minInclusive`
    MinInclusive,
    /// `minExclusive`
    MinExclusive,
    /// `totalDigits`
    TotalDigits,
    /// `fractionDigits`
    FractionDigits,
}

impl FacetKind {
    /// The kinds, in no order that matters.
    pub const ALL: &[Self] = &[
        Self::Length,
        Self::MinLength,
        Self::MaxLength,
        Self::Pattern,
        Self::Enumeration,
        Self::WhiteSpace,
        Self::MaxInclusive,
        Self::MaxExclusive,
        Self::MinInclusive,
        Self::MinExclusive,
        Self::TotalDigits,
        Self::FractionDigits,
    ];

    /// The kind whose element has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The name of the facet's element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::Pattern => "pattern",
            Self::Enumeration => "enumeration",
            Self::WhiteSpace => "whiteSpace",
            Self::MaxInclusive => "maxInclusive",
            Self::MaxExclusive => "maxExclusive",
            Self::MinInclusive => "minInclusive",
            Self::MinExclusive => "minExclusive",
            Self::TotalDigits => "totalDigits",
            Self::FractionDigits => "fractionDigits",
        }
    }
}

/// How a complex type is made from its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Derivation {
    /// The base's content and attributes, and then these.
    Extension,
    /// A subset of what the base allows.
    Restriction,
}

/// A set of kinds of derivation, the value of `final` and `block`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Derivations {
    /// `extension`
    pub extension: bool,
    /// `restriction`
    pub restriction: bool,
    /// `substitution` (`block` of elements)
    pub substitution: bool,
    /// `list` (`final` of simple types)
    pub list: bool,
    /// `union` (`final` of simple types)
    pub union: bool,
}

/// A complex type definition.
///
/// Content and attributes are those stated in the type itself. What an extension inherits is reached through `base`:
/// [`Model::bases`](super::Model::bases), [`Model::attribute_uses`](super::Model::attribute_uses).
#[derive(Clone, Debug)]
pub struct ComplexType {
    /// The base; `xs:anyType` where none is stated.
    pub base: TypeId,
    /// How it is made from the base; restriction where none is stated.
    pub derivation: Derivation,
    /// `abstract`: an element of this type must name a derived type with `xsi:type`.
    pub is_abstract: bool,
    /// What stands between the tags.
    pub content: Content,
    /// The attributes stated here, in document order.
    pub attributes: Vec<AttributeItem>,
    /// `xs:anyAttribute`
    pub any_attribute: Option<Wildcard>,
    /// `final`: derivations that are forbidden.
    pub final_derivations: Derivations,
    /// `block`: derivations that `xsi:type` must not name.
    pub block: Derivations,
    /// The elements that hold a value of some enumeration: `code` of our own vocabulary.
    pub code: Option<TextCode>,
}

/// The names of the elements of a type that hold a value of an enumeration, and what that is called.
#[derive(Clone, Debug)]
pub struct TextCode {
    /// The element that has the text.
    pub value: Arc<str>,
    /// The one that has the name.
    pub name: Option<Arc<str>>,
    /// The element that says so.
    pub span: Span,
}

/// The content of a complex type, as stated in the type itself.
#[derive(Clone, Debug)]
pub enum Content {
    /// Nothing; for an extension: nothing beyond the base's.
    Empty,
    /// Text of this simple type (`xs:simpleContent`). Where a restriction states facets it is an anonymous restriction of
    /// the base's type; where an extension's base has simple content it is the base's type.
    Simple(TypeId),
    /// Elements; for an extension: after those of the base.
    ElementOnly(Particle),
    /// Text with elements in it (`mixed`), or text alone.
    Mixed(Option<Particle>),
}

/// How often something may occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Occurs {
    /// `minOccurs`
    pub min: u32,
    /// `maxOccurs`; none for `unbounded`.
    pub max: Option<u32>,
}

impl Occurs {
    /// Exactly once.
    pub const ONCE: Self = Self { min: 1, max: Some(1) };

    /// Whether it may occur more than once.
    pub fn is_repeated(self) -> bool {
        self.max.is_none_or(|max| max > 1)
    }
}

/// A place in a content model. Those with `maxOccurs="0"` are left out of the model.
#[derive(Clone, Debug)]
pub struct Particle {
    /// What stands there.
    pub term: Term,
    /// How often.
    pub occurs: Occurs,
    /// The element that states it.
    pub span: Span,
}

/// See [`Particle`].
#[derive(Clone, Debug)]
pub enum Term {
    /// An element: declared here, or a reference to a global one; its scope tells.
    Element(ElementId),
    /// A nested sequence, choice or all.
    Group(ModelGroup),
    /// A reference to a model group definition.
    GroupRef(GroupId),
    /// `xs:any`
    Any(Wildcard),
}

/// How the particles of a [`ModelGroup`] are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compositor {
    /// One after the other.
    Sequence,
    /// One of them.
    Choice,
    /// Each at most once, in any order.
    All,
}

/// `xs:sequence`, `xs:choice`, `xs:all`.
#[derive(Clone, Debug)]
pub struct ModelGroup {
    /// Which of them.
    pub compositor: Compositor,
    /// The content, in document order; may be empty.
    pub particles: Vec<Particle>,
    /// Documentation and the like.
    pub annotation: Annotation,
}

/// A model group definition, a global `xs:group`.
#[derive(Clone, Debug)]
pub struct GroupDefinition {
    /// The name.
    pub name: QName,
    /// The content.
    pub group: ModelGroup,
    /// The schema document.
    pub schema: SchemaId,
    /// The redefinition (`xs:redefine`) that took the name over.
    pub redefined_by: Option<GroupId>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// `xs:any`, `xs:anyAttribute`
#[derive(Clone, Debug)]
pub struct Wildcard {
    /// `namespace`
    pub namespaces: WildcardNamespaces,
    /// `processContents`
    pub process: ProcessContents,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// The namespaces that a wildcard allows (XML Schema Part 1 section 3.10.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WildcardNamespaces {
    /// `##any`
    Any,
    /// `##other`: any namespace but this one (the target namespace, empty for none), and not no namespace.
    Other(Arc<str>),
    /// Only these; an empty one stands for no namespace (`##local`).
    Only(Vec<Arc<str>>),
}

/// How a receiver checks what a wildcard let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessContents {
    /// It must be declared and valid.
    Strict,
    /// It must be valid where it is declared.
    Lax,
    /// It is not checked.
    Skip,
}

/// A value that a schema gives to an element or attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueConstraint {
    /// `default`
    Default(String),
    /// `fixed`
    Fixed(String),
}

/// An element declaration.
#[derive(Clone, Debug)]
pub struct Element {
    /// The name it has in a message: a local one is in no namespace unless it is qualified.
    pub name: QName,
    /// Global or local.
    pub scope: Scope,
    /// The schema document.
    pub schema: SchemaId,
    /// The type; `xs:anyType` where none is stated, or the type of the substitution group's head.
    pub type_id: TypeId,
    /// `nillable`
    pub nillable: bool,
    /// `default` or `fixed`
    pub value: Option<ValueConstraint>,
    /// `abstract`: another element of the substitution group stands in its place.
    pub is_abstract: bool,
    /// `substitutionGroup`: the heads in whose place it may stand; more than one only in XML Schema 1.1.
    pub substitution_heads: Vec<ElementId>,
    /// `key`, `unique`, `keyref`
    pub identity_constraints: Vec<IdentityConstraint>,
    /// The enumeration whose values stand in the element, where its type does not say it: `codes` of our own vocabulary.
    pub codes: Option<TypeId>,
    /// Other local names under which peers are known to send it: `aliases` of our own vocabulary.
    pub aliases: Vec<Arc<str>>,
    /// `final`: derivations that the types of substitutes must not use.
    pub final_derivations: Derivations,
    /// `block`
    pub block: Derivations,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that declares it.
    pub span: Span,
}

/// An attribute declaration.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The name it has in a message: a local one is in no namespace unless it is qualified.
    pub name: QName,
    /// Global or local.
    pub scope: Scope,
    /// The schema document.
    pub schema: SchemaId,
    /// The simple type; `xs:anySimpleType` where none is stated.
    pub type_id: TypeId,
    /// `default` or `fixed` of a global declaration; see [`AttributeUse::value`].
    pub value: Option<ValueConstraint>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that declares it.
    pub span: Span,
}

/// What a complex type or attribute group says about attributes.
#[derive(Clone, Debug)]
pub enum AttributeItem {
    /// One attribute.
    Use(AttributeUse),
    /// All attributes of a group, and its wildcard.
    Group(AttributeGroupId),
}

/// `use`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may be left out.
    Optional,
    /// It must be there.
    Required,
    /// It must not be there: takes away an attribute of the base that a restriction inherits.
    Prohibited,
}

/// An attribute in its place.
#[derive(Clone, Debug)]
pub struct AttributeUse {
    /// The declaration, local or global.
    pub attribute: AttributeId,
    /// `use`
    pub presence: Presence,
    /// `default` or `fixed` stated here, or that of the global declaration.
    pub value: Option<ValueConstraint>,
    /// `wsdl:arrayType` (WSDL 1.1 section 2.2): what the items of a SOAP encoded array are.
    pub array_type: Option<ArrayType>,
    /// Documentation and the like; that of the declaration where there is none here.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// The value of `wsdl:arrayType`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrayType {
    /// The type of the items.
    pub item: TypeId,
    /// The dimensions as written, such as `[]` or `[][,]`.
    pub dimensions: String,
}

/// An attribute group definition.
#[derive(Clone, Debug)]
pub struct AttributeGroup {
    /// The name.
    pub name: QName,
    /// The attributes, in document order.
    pub attributes: Vec<AttributeItem>,
    /// `xs:anyAttribute`
    pub any_attribute: Option<Wildcard>,
    /// The schema document.
    pub schema: SchemaId,
    /// The redefinition (`xs:redefine`) that took the name over.
    pub redefined_by: Option<AttributeGroupId>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// `xs:key`, `xs:unique`, `xs:keyref` (XML Schema Part 1 section 3.11). Kept as written: nothing is resolved in them.
#[derive(Clone, Debug)]
pub struct IdentityConstraint {
    /// Which.
    pub kind: IdentityConstraintKind,
    /// The name.
    pub name: QName,
    /// The XPath of the selector.
    pub selector: String,
    /// The XPaths of the fields.
    pub fields: Vec<String>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// The kinds of [`IdentityConstraint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityConstraintKind {
    /// `xs:unique`
    Unique,
    /// `xs:key`
    Key,
    /// `xs:keyref`, with the name of the key it refers to.
    KeyRef(QName),
}

/// A notation declaration.
#[derive(Clone, Debug)]
pub struct Notation {
    /// The name.
    pub name: QName,
    /// `public`
    pub public: Option<String>,
    /// `system`
    pub system: Option<String>,
    /// The schema document.
    pub schema: SchemaId,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that declares it.
    pub span: Span,
}
