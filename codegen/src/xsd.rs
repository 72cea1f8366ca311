//! Schema documents in the words of XML Schema: the elements and attributes as written, references by name.

mod attributes;
mod elements;
mod grammar;
mod identity;
mod parse;
mod particles;
mod types;
mod version;
mod vocabulary;
mod xpath;

use std::sync::Arc;

use crate::model::{
    Annotation, Compositor, Derivation, Derivations, Extension, FacetKind, IdentityConstraintKind, Occurs,
    Presence, ProcessContents, ValueConstraint,
};
use crate::source::{FileId, Span};
use crate::xml::Reference;

pub(crate) use parse::{parse, prefixes};

/// Where a node stands.
///
/// All sites are equal: two nodes that say the same are the same, which is how a definition that was met twice, in two
/// copies of a document, is told from two definitions that contradict each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site(pub(crate) Span);

impl PartialEq for Site {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Documentation and the like. Equal where programs are told the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note(pub(crate) Annotation);

impl PartialEq for Note {
    fn eq(&self, other: &Self) -> bool {
        same_extensions(&self.0.extensions, &other.0.extensions)
            && same_extensions(&self.0.attributes, &other.0.attributes)
    }
}

fn same_extensions(left: &[Extension], right: &[Extension]) -> bool {
    let same = |(left, right): (&Extension, &Extension)| {
        left.name == right.name
            && left.text == right.text
            && left.attributes == right.attributes
            && same_extensions(&left.children, &right.children)
    };
    left.len() == right.len() && left.iter().zip(right).all(same)
}

/// `xs:schema`
#[derive(Debug)]
pub(crate) struct Schema {
    pub(crate) file: FileId,
    pub(crate) span: Span,
    /// Empty for none.
    pub(crate) target_namespace: Arc<str>,
    pub(crate) elements_qualified: bool,
    pub(crate) attributes_qualified: bool,
    pub(crate) block_default: Derivations,
    pub(crate) final_default: Derivations,
    pub(crate) prefixes: Vec<(String, String)>,
    pub(crate) annotation: Annotation,
    pub(crate) components: Vec<Component>,
    /// Each `xs:redefine` and `xs:override` that has content.
    pub(crate) redefines: Vec<Redefine>,
}

/// `xs:redefine`, `xs:override`
#[derive(Debug)]
pub(crate) struct Redefine {
    pub(crate) span: Span,
    /// What it names is replaced and cannot be referred to any more.
    pub(crate) overrides: bool,
    pub(crate) components: Vec<Component>,
}

/// A child of `xs:schema` that defines something.
#[derive(Debug, PartialEq)]
pub(crate) enum Component {
    Type(TypeDefinition),
    Element(ElementDeclaration),
    Attribute(AttributeDeclaration),
    Group(GroupDefinition),
    AttributeGroup(AttributeGroupDefinition),
    Notation(NotationDeclaration),
}

/// `xs:simpleType`, `xs:complexType`
#[derive(Debug, PartialEq)]
pub(crate) struct TypeDefinition {
    /// None for an anonymous type.
    pub(crate) name: Option<Arc<str>>,
    pub(crate) body: TypeBody,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) enum TypeBody {
    Simple(SimpleType),
    Complex(Box<ComplexType>),
}

/// A type given by name or on the spot.
#[derive(Debug, PartialEq)]
pub(crate) enum TypeUse {
    Named(Reference),
    Inline(Box<TypeDefinition>),
}

#[derive(Debug, PartialEq)]
pub(crate) struct SimpleType {
    pub(crate) derivation: SimpleDerivation,
    pub(crate) facets: Vec<Facet>,
    pub(crate) final_derivations: Option<Derivations>,
    pub(crate) properties: Vec<Property>,
}

/// `property` of our own vocabulary.
#[derive(Debug, PartialEq)]
pub(crate) struct Property {
    pub(crate) name: Arc<str>,
    pub(crate) value: PropertyValue,
    pub(crate) docs: Option<String>,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) enum PropertyValue {
    Text,
    One(Reference),
    Many(Reference),
}

#[derive(Debug, PartialEq)]
pub(crate) enum SimpleDerivation {
    Restriction(TypeUse),
    List(TypeUse),
    Union(Vec<TypeUse>),
    /// Something is missing, and has been reported.
    Broken,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Facet {
    pub(crate) kind: FacetKind,
    pub(crate) value: String,
    /// The value as a QName, where its prefix is declared. Whether it is one, the base type tells.
    pub(crate) qname: Option<Reference>,
    pub(crate) fixed: bool,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) struct ComplexType {
    pub(crate) mixed: bool,
    pub(crate) is_abstract: bool,
    pub(crate) final_derivations: Option<Derivations>,
    pub(crate) block: Option<Derivations>,
    pub(crate) content: Content,
    pub(crate) attributes: Attributes,
    pub(crate) code: Option<TextCode>,
}

/// `code` of our own vocabulary: the names of elements.
#[derive(Debug, PartialEq)]
pub(crate) struct TextCode {
    pub(crate) value: Arc<str>,
    pub(crate) name: Option<Arc<str>>,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Content {
    /// Neither `xs:simpleContent` nor `xs:complexContent`.
    Implicit(Option<Particle>),
    /// `xs:simpleContent`
    Simple {
        derivation: Derivation,
        base: Option<Reference>,
        inline: Option<Box<TypeDefinition>>,
        facets: Vec<Facet>,
    },
    /// `xs:complexContent`
    Complex { derivation: Derivation, base: Option<Reference>, particle: Option<Particle> },
}

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Attributes {
    pub(crate) items: Vec<AttributeItem>,
    pub(crate) any: Option<Wildcard>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum AttributeItem {
    Use(Box<AttributeUse>),
    Group(Reference),
}

#[derive(Debug, PartialEq)]
pub(crate) struct AttributeUse {
    pub(crate) attribute: AttributeTarget,
    pub(crate) presence: Presence,
    pub(crate) value: Option<ValueConstraint>,
    pub(crate) array_type: Option<ArrayType>,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) enum AttributeTarget {
    Declaration(AttributeDeclaration),
    Reference(Reference),
}

/// `wsdl:arrayType`
#[derive(Debug, PartialEq)]
pub(crate) struct ArrayType {
    pub(crate) item: Reference,
    pub(crate) dimensions: String,
}

#[derive(Debug, PartialEq)]
pub(crate) struct AttributeDeclaration {
    pub(crate) name: Arc<str>,
    /// `targetNamespace`, where it is not that of the schema
    pub(crate) target_namespace: Option<Arc<str>>,
    /// `form`
    pub(crate) qualified: Option<bool>,
    pub(crate) type_use: Option<TypeUse>,
    pub(crate) value: Option<ValueConstraint>,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) struct AttributeGroupDefinition {
    pub(crate) name: Arc<str>,
    pub(crate) attributes: Attributes,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Particle {
    pub(crate) term: Term,
    pub(crate) occurs: Occurs,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Term {
    Element(Box<ElementDeclaration>),
    ElementRef(Reference),
    Group(ModelGroup),
    GroupRef(Reference),
    Any(Wildcard),
}

#[derive(Debug, PartialEq)]
pub(crate) struct ModelGroup {
    pub(crate) compositor: Compositor,
    pub(crate) particles: Vec<Particle>,
    pub(crate) annotation: Note,
}

#[derive(Debug, PartialEq)]
pub(crate) struct GroupDefinition {
    pub(crate) name: Arc<str>,
    pub(crate) group: ModelGroup,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

/// `xs:any`, `xs:anyAttribute`
#[derive(Debug, PartialEq)]
pub(crate) struct Wildcard {
    pub(crate) namespaces: Namespaces,
    pub(crate) process: ProcessContents,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

/// `namespace` of a wildcard, before the target namespace is known: a chameleon's is its includer's.
#[derive(Debug, PartialEq)]
pub(crate) enum Namespaces {
    Any,
    Other,
    Only(Vec<NamespaceItem>),
}

#[derive(Debug, PartialEq)]
pub(crate) enum NamespaceItem {
    /// `##targetNamespace`
    Target,
    /// `##local`
    Local,
    Named(Arc<str>),
}

#[derive(Debug, PartialEq)]
pub(crate) struct ElementDeclaration {
    pub(crate) name: Arc<str>,
    /// `targetNamespace`, where it is not that of the schema
    pub(crate) target_namespace: Option<Arc<str>>,
    /// `form`
    pub(crate) qualified: Option<bool>,
    pub(crate) type_use: Option<TypeUse>,
    pub(crate) nillable: bool,
    pub(crate) value: Option<ValueConstraint>,
    pub(crate) is_abstract: bool,
    pub(crate) substitution_groups: Vec<Reference>,
    /// Its type depends on its attributes.
    pub(crate) has_alternatives: bool,
    pub(crate) identity_constraints: Vec<IdentityConstraint>,
    /// `codes` of our own vocabulary.
    pub(crate) codes: Option<Reference>,
    /// `aliases` of our own vocabulary.
    pub(crate) aliases: Vec<Arc<str>>,
    pub(crate) final_derivations: Option<Derivations>,
    pub(crate) block: Option<Derivations>,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) struct IdentityConstraint {
    pub(crate) kind: IdentityConstraintKind,
    pub(crate) name: Arc<str>,
    pub(crate) selector: String,
    pub(crate) fields: Vec<String>,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

#[derive(Debug, PartialEq)]
pub(crate) struct NotationDeclaration {
    pub(crate) name: Arc<str>,
    pub(crate) public: Option<String>,
    pub(crate) system: Option<String>,
    pub(crate) annotation: Note,
    pub(crate) site: Site,
}

impl Component {
    /// What it is and is called, for messages.
    pub(crate) fn described(&self) -> (&'static str, &str) {
        match self {
            Self::Type(item) => ("type", item.name.as_deref().unwrap_or_default()),
            Self::Element(item) => ("element", &item.name),
            Self::Attribute(item) => ("attribute", &item.name),
            Self::Group(item) => ("group", &item.name),
            Self::AttributeGroup(item) => ("attribute group", &item.name),
            Self::Notation(item) => ("notation", &item.name),
        }
    }

    pub(crate) fn span(&self) -> Span {
        let site = match self {
            Self::Type(item) => item.site,
            Self::Element(item) => item.site,
            Self::Attribute(item) => item.site,
            Self::Group(item) => item.site,
            Self::AttributeGroup(item) => item.site,
            Self::Notation(item) => item.site,
        };
        site.0
    }
}
