//! What the derive macros say about a type: static data, one table a struct.

use crate::xml::Name;

/// How a struct lies in XML: its fields in schema order.
///
/// Written by the derive macros into read-only memory; the loops in this module's siblings walk it.
#[derive(Debug)]
pub struct Shape {
    /// The name of the Rust type, for error messages.
    pub type_name: &'static str,
    /// The namespaces that the fields' names are in; a [`Field`] refers to them by index. The first is the struct's own.
    pub namespaces: &'static [&'static str],
    /// The fields: attributes and elements, each kind in schema order.
    pub fields: &'static [Field],
    /// Whether any field is an attribute.
    pub(crate) has_attributes: bool,
    /// The field that is the element's text.
    pub(crate) text: Option<usize>,
    /// Where the fields that are elements begin.
    pub(crate) first_element: usize,
}

impl Shape {
    /// The shape of a struct.
    pub const fn new(
        type_name: &'static str,
        namespaces: &'static [&'static str],
        fields: &'static [Field],
    ) -> Shape {
        let mut shape = Shape {
            type_name,
            namespaces,
            fields,
            has_attributes: false,
            text: None,
            first_element: fields.len(),
        };
        let mut index = fields.len();
        while index > 0 {
            index -= 1;
            match fields[index].kind {
                Kind::Attribute | Kind::AnyAttributes => shape.has_attributes = true,
                Kind::Text => shape.text = Some(index),
                Kind::Element | Kind::Inline | Kind::Any => shape.first_element = index,
            }
        }
        shape
    }
}

/// One field of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The local name of the element or attribute; empty where the field has no name of its own.
    pub name: &'static str,
    /// What is rarely said.
    pub extra: &'static Extra,
    /// Where the field lies in the struct, in bytes.
    pub(crate) offset: u32,
    /// The index of the name's namespace in [`Shape::namespaces`].
    pub(crate) namespace: u16,
    /// Where the field's value stands.
    pub(crate) kind: Kind,
    /// Whether `None` in a required place is written as `xsi:nil`.
    pub(crate) nillable: bool,
}

/// Where a field's value stands in its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An attribute.
    Attribute,
    /// A child element.
    Element,
    /// The element's own text.
    Text,
    /// Child elements that a choice enum or a group struct names.
    Inline,
    /// Child elements that nothing else takes.
    Any,
    /// Attributes that nothing else takes.
    AnyAttributes,
}

/// What is said of few fields: occurrence, wrapped items, default, facets.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The items of a wrapper element.
    pub items: Option<Name>,
    /// Whether an item may be nil.
    pub nillable_items: bool,
    /// The least number of occurrences where it is not what the Rust type says.
    pub min_occurs: Option<u32>,
    /// The greatest number of occurrences where it is not what the Rust type says.
    pub max_occurs: Option<u32>,
    /// The least number of items in a wrapper element.
    pub min_items: Option<u32>,
    /// The greatest number of items in a wrapper element.
    pub max_items: Option<u32>,
    /// The value of an absent attribute or an empty element, in its lexical form.
    pub default: Option<&'static str>,
    /// The only value allowed, in its lexical form.
    pub fixed: Option<&'static str>,
    /// The facets that `validate()` checks.
    pub facets: Option<&'static Facets>,
}

impl Extra {
    /// Nothing said.
    pub const NONE: Extra = Extra {
        items: None,
        nillable_items: false,
        min_occurs: None,
        max_occurs: None,
        min_items: None,
        max_items: None,
        default: None,
        fixed: None,
        facets: None,
    };
}

/// The constraining facets of a simple type (XML Schema Part 2, section 4.3), bounds in lexical form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facets {
    /// `length`: characters of a string, bytes of a binary, items of a list.
    pub length: Option<u64>,
    /// `minLength`.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `totalDigits`.
    pub total_digits: Option<u64>,
    /// `fractionDigits`.
    pub fraction_digits: Option<u64>,
    /// `minInclusive`.
    pub min_inclusive: Option<&'static str>,
    /// `maxInclusive`.
    pub max_inclusive: Option<&'static str>,
    /// `minExclusive`.
    pub min_exclusive: Option<&'static str>,
    /// `maxExclusive`.
    pub max_exclusive: Option<&'static str>,
    /// `pattern`.
    pub pattern: Option<&'static str>,
}

impl Facets {
    /// No facet.
    pub const NONE: Facets = Facets {
        length: None,
        min_length: None,
        max_length: None,
        total_digits: None,
        fraction_digits: None,
        min_inclusive: None,
        max_inclusive: None,
        min_exclusive: None,
        max_exclusive: None,
        pattern: None,
    };
}

impl Field {
    /// A field at an offset (`core::mem::offset_of!`), of a kind, with a name in the namespace of an index.
    pub const fn new(kind: Kind, offset: usize, namespace: usize, name: &'static str) -> Field {
        assert!(offset <= u32::MAX as usize && namespace <= u16::MAX as usize);
        Field {
            name,
            extra: &Extra::NONE,
            offset: offset as u32,
            namespace: namespace as u16,
            kind,
            nillable: false,
        }
    }

    /// The same with `xsi:nil` for `None` in a required place.
    pub const fn nillable(self) -> Field {
        Field { nillable: true, ..self }
    }

    /// The same with what is rarely said.
    pub const fn with(self, extra: &'static Extra) -> Field {
        Field { extra, ..self }
    }
}
