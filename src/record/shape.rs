//! What the derive macros say about a type: static data, one table a struct.

use super::slot::Slots;
use crate::types::WhiteSpace;
use crate::xml::{Name, Spelling, is_of_parent};

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
    pub has_attributes: bool,
    /// The field that is the element's text, or all of its mixed content.
    pub text: Option<usize>,
    /// Where the fields that are elements begin; the number of fields where none is.
    pub first_element: usize,
    /// Whether names are in the namespace of the element that the struct is.
    pub inherits: bool,
    /// Whether any element may be spelt otherwise.
    pub lenient: bool,
}

impl Shape {
    /// The shape of these fields, the variants of a choice being fields too.
    pub const fn of(
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
            inherits: inherits(namespaces),
            lenient: false,
        };
        let mut index = fields.len();
        while index > 0 {
            index -= 1;
            shape.lenient |= fields[index].lenient || !fields[index].extra.aliases.is_empty();
            match fields[index].kind {
                Kind::Attribute | Kind::AnyAttributes => shape.has_attributes = true,
                Kind::Text => shape.text = Some(index),
                Kind::Mixed => (shape.text, shape.first_element) = (Some(index), index),
                Kind::Element | Kind::Inline | Kind::Any => shape.first_element = index,
                Kind::Attachment => {}
            }
        }
        shape
    }
}

/// Whether the parent's is among the namespaces.
const fn inherits(namespaces: &[&str]) -> bool {
    let mut rest = namespaces;
    while let [first, others @ ..] = rest {
        if is_of_parent(first) {
            return true;
        }
        rest = others;
    }
    false
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
    /// What white space means to a string.
    pub(crate) white_space: WhiteSpace,
    /// Whether its elements may be in other namespaces, and in other cases.
    pub(crate) lenient: bool,
    /// How it is read and written; not for the variants of a choice, which have code for that.
    pub(super) slots: Slots,
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
    /// All of the content: text and the elements of a choice enum, in their order.
    Mixed,
    /// Attributes that nothing else takes.
    AnyAttributes,
    /// A part of the message beside its envelope.
    Attachment,
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
    /// The namespaces of the elements that a wildcard admits.
    pub admits: Admits,
    /// Other local names of the element, with white space between.
    pub aliases: &'static str,
    /// Other local names of the items.
    pub item_aliases: &'static str,
}

impl Extra {
    /// The value of an element without content: the default or the fixed one (XML Schema Part 1, section 3.3.1).
    pub(super) fn value_of_empty(&self) -> Option<&'static str> {
        self.default.or(self.fixed)
    }

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
        admits: Admits::All,
        aliases: "",
        item_aliases: "",
    };
}

/// The namespaces of the elements or attributes that a wildcard admits (XML Schema Part 1, section 3.10.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admits {
    /// Any, and none.
    All,
    /// Any but this one, and not none.
    Not(&'static str),
    /// These, with white space between them; `##local` for none.
    Only(&'static str),
}

impl Admits {
    /// Whether a name in this namespace, empty for none, is admitted.
    pub(super) fn admits(self, namespace: &str) -> bool {
        match self {
            Admits::All => true,
            Admits::Not(other) => !namespace.is_empty() && namespace != other,
            Admits::Only(listed) => {
                let wanted = if namespace.is_empty() { "##local" } else { namespace };
                crate::types::items(listed).any(|one| one == wanted)
            }
        }
    }
}

/// One thing that is rarely said of a field. Expansions list what is said and leave the filling of [`Extra`] to a function:
/// compilers take ten times as long for a literal with all its fields.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// [`Extra::items`].
    Items(Name),
    /// [`Extra::nillable_items`].
    NillableItems,
    /// [`Extra::min_occurs`].
    MinOccurs(u32),
    /// [`Extra::max_occurs`].
    MaxOccurs(u32),
    /// [`Extra::min_items`].
    MinItems(u32),
    /// [`Extra::max_items`].
    MaxItems(u32),
    /// [`Extra::default`].
    Default(&'static str),
    /// [`Extra::fixed`].
    Fixed(&'static str),
    /// [`Extra::facets`].
    Facets(&'static Facets),
    /// [`Extra::admits`].
    Admits(Admits),
    /// [`Extra::aliases`].
    Aliases(&'static str),
    /// [`Extra::item_aliases`].
    ItemAliases(&'static str),
}

impl Extra {
    /// What is said, and nothing else.
    pub const fn of(said: &[Said]) -> Extra {
        let mut extra = Extra::NONE;
        let mut rest = said;
        while let [first, others @ ..] = rest {
            match *first {
                Said::Items(name) => extra.items = Some(name),
                Said::NillableItems => extra.nillable_items = true,
                Said::MinOccurs(count) => extra.min_occurs = Some(count),
                Said::MaxOccurs(count) => extra.max_occurs = Some(count),
                Said::MinItems(count) => extra.min_items = Some(count),
                Said::MaxItems(count) => extra.max_items = Some(count),
                Said::Default(value) => extra.default = Some(value),
                Said::Fixed(value) => extra.fixed = Some(value),
                Said::Facets(facets) => extra.facets = Some(facets),
                Said::Admits(admits) => extra.admits = admits,
                Said::Aliases(aliases) => extra.aliases = aliases,
                Said::ItemAliases(aliases) => extra.item_aliases = aliases,
            }
            rest = others;
        }
        extra
    }
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

/// One facet; see [`Said`].
#[derive(Clone, Copy, Debug)]
pub enum Facet {
    /// [`Facets::length`].
    Length(u64),
    /// [`Facets::min_length`].
    MinLength(u64),
    /// [`Facets::max_length`].
    MaxLength(u64),
    /// [`Facets::total_digits`].
    TotalDigits(u64),
    /// [`Facets::fraction_digits`].
    FractionDigits(u64),
    /// [`Facets::min_inclusive`].
    MinInclusive(&'static str),
    /// [`Facets::max_inclusive`].
    MaxInclusive(&'static str),
    /// [`Facets::min_exclusive`].
    MinExclusive(&'static str),
    /// [`Facets::max_exclusive`].
    MaxExclusive(&'static str),
    /// [`Facets::pattern`].
    Pattern(&'static str),
}

impl Facets {
    /// These facets and no other.
    pub const fn of(facets: &[Facet]) -> Facets {
        let mut all = Facets::NONE;
        let mut rest = facets;
        while let [first, others @ ..] = rest {
            match *first {
                Facet::Length(count) => all.length = Some(count),
                Facet::MinLength(count) => all.min_length = Some(count),
                Facet::MaxLength(count) => all.max_length = Some(count),
                Facet::TotalDigits(count) => all.total_digits = Some(count),
                Facet::FractionDigits(count) => all.fraction_digits = Some(count),
                Facet::MinInclusive(bound) => all.min_inclusive = Some(bound),
                Facet::MaxInclusive(bound) => all.max_inclusive = Some(bound),
                Facet::MinExclusive(bound) => all.min_exclusive = Some(bound),
                Facet::MaxExclusive(bound) => all.max_exclusive = Some(bound),
                Facet::Pattern(pattern) => all.pattern = Some(pattern),
            }
            rest = others;
        }
        all
    }
}

impl Field {
    /// A field that says nothing.
    pub(super) const NONE: Field = Field {
        name: "",
        extra: &Extra::NONE,
        offset: 0,
        namespace: 0,
        kind: Kind::Element,
        nillable: false,
        white_space: WhiteSpace::Preserve,
        lenient: false,
        slots: Slots::NONE,
    };

    /// What its element may be called besides its name.
    pub(super) fn spelling(&self) -> Spelling {
        Spelling { lenient: self.lenient, aliases: self.extra.aliases }
    }

    /// What its items may be called besides their name.
    pub(super) fn spelling_of_items(&self) -> Spelling {
        Spelling { lenient: self.lenient, aliases: self.extra.item_aliases }
    }
}

impl Kind {
    /// The kind that a letter stands for, where the derive macros describe a field.
    pub(super) const fn of(letter: u8) -> Kind {
        match letter {
            b'e' => Kind::Element,
            b'a' => Kind::Attribute,
            b't' => Kind::Text,
            b'i' => Kind::Inline,
            b'w' => Kind::Any,
            b'm' => Kind::Mixed,
            b'r' => Kind::AnyAttributes,
            b'b' => Kind::Attachment,
            _ => panic!("no kind of field"),
        }
    }
}
