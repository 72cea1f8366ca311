//! The attributes of a field, or of a variant of a choice: what stands where, and what is said of its values.

use proc_macro2::Span;

use super::{Attrs, ContainerAttrs, Namespace, Place, Spanned};
use crate::ctxt::Ctxt;

/// What `#[soap(...)]` on a field says.
pub(crate) struct FieldAttrs {
    /// What was given of `element`, `attribute`, `text` and so on: at most one in what passes the checks.
    pub(crate) kinds: Vec<Spanned<Kind>>,
    /// The XML name, where one is given.
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) namespace: Option<Spanned<Namespace>>,
    pub(crate) unqualified: Option<Span>,
    pub(crate) list: Option<Span>,
    pub(crate) nillable: Option<Span>,
    pub(crate) items: Items,
    pub(crate) min_occurs: Option<Spanned<u32>>,
    pub(crate) max_occurs: Option<Spanned<u32>>,
    /// What the element may be called besides, with white space between.
    pub(crate) aliases: Option<Spanned<String>>,
    pub(crate) default: Option<Spanned<String>>,
    pub(crate) fixed: Option<Spanned<String>>,
    /// The namespaces that a wildcard admits, where it does not admit all.
    pub(crate) only: Option<Spanned<Namespace>>,
    pub(crate) not: Option<Spanned<Namespace>>,
    pub(crate) white_space: WhiteSpace,
    /// The facets given, in the order of [`COUNTS`] and [`BOUNDS`].
    pub(crate) facets: Vec<Facet>,
}

/// Where a field's value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Element,
    Attribute,
    Text,
    Choice,
    Group,
    Any,
    AnyAttributes,
    Mixed,
    Attachment,
}

/// The items of a wrapper element.
pub(crate) struct Items {
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) namespace: Option<Spanned<Namespace>>,
    pub(crate) aliases: Option<Spanned<String>>,
    pub(crate) nillable: Option<Span>,
    pub(crate) min: Option<Spanned<u32>>,
    pub(crate) max: Option<Spanned<u32>>,
}

/// What white space means to a string; nothing said means that it stays.
#[derive(Default)]
pub(crate) struct WhiteSpace {
    pub(crate) collapse: Option<Span>,
    pub(crate) replace: Option<Span>,
}

impl WhiteSpace {
    pub(super) fn new(attrs: &mut Attrs<'_>) -> WhiteSpace {
        WhiteSpace { collapse: attrs.flag("collapse"), replace: attrs.flag("replace") }
    }
}

/// A constraining facet.
pub(crate) struct Facet {
    pub(crate) name: &'static str,
    /// Its name in the runtime.
    pub(crate) variant: &'static str,
    pub(crate) value: FacetValue,
    pub(crate) span: Span,
}

pub(crate) enum FacetValue {
    Count(u64),
    Text(String),
}

/// The facets that count something, and their names in the runtime.
const COUNTS: [(&str, &str); 5] = [
    ("length", "Length"),
    ("min_length", "MinLength"),
    ("max_length", "MaxLength"),
    ("total_digits", "TotalDigits"),
    ("fraction_digits", "FractionDigits"),
];
/// The facets whose value is in a lexical form.
const BOUNDS: [(&str, &str); 5] = [
    ("min_inclusive", "MinInclusive"),
    ("max_inclusive", "MaxInclusive"),
    ("min_exclusive", "MinExclusive"),
    ("max_exclusive", "MaxExclusive"),
    ("pattern", "Pattern"),
];

impl FieldAttrs {
    pub(crate) fn of_field(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> FieldAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::Field, attributes);
        let mut field = FieldAttrs::common(&mut attrs);
        if let Some((span, name)) = attrs.flag_or_xml_name("attribute") {
            field.kinds.push(Spanned::new(Kind::Attribute, span));
            field.name = name.or(field.name);
        }
        field.kind_flag(&mut attrs, "text", Kind::Text);
        field.kind_flag(&mut attrs, "any_attributes", Kind::AnyAttributes);
        field.kind_flag(&mut attrs, "mixed", Kind::Mixed);
        if let Some((span, name)) = attrs.flag_or_xml_name("attachment") {
            field.kinds.push(Spanned::new(Kind::Attachment, span));
            field.name = name.or(field.name);
        }
        attrs.finish();
        field
    }

    pub(crate) fn of_variant(ctxt: &Ctxt, attributes: &[syn::Attribute]) -> FieldAttrs {
        let mut attrs = Attrs::parse(ctxt, Place::ChoiceVariant, attributes);
        let mut field = FieldAttrs::common(&mut attrs);
        field.kind_flag(&mut attrs, "text", Kind::Text);
        attrs.finish();
        field
    }

    fn common(attrs: &mut Attrs<'_>) -> FieldAttrs {
        let name = attrs.xml_name("element");
        let mut field = FieldAttrs {
            kinds: name.iter().map(|name| Spanned::new(Kind::Element, name.span)).collect(),
            name,
            namespace: attrs.namespace("namespace"),
            unqualified: attrs.flag("unqualified"),
            list: attrs.flag("list"),
            nillable: attrs.flag("nillable"),
            items: Items {
                name: attrs.xml_name("items"),
                namespace: attrs.namespace("items_namespace"),
                aliases: attrs.xml_names("items_aliases"),
                nillable: attrs.flag("nillable_items"),
                min: attrs.count("min_items"),
                max: attrs.count("max_items"),
            },
            min_occurs: attrs.count("min_occurs"),
            max_occurs: attrs.count("max_occurs"),
            aliases: attrs.xml_names("aliases"),
            default: attrs.lexical("default"),
            fixed: attrs.lexical("fixed"),
            only: attrs.namespace("only"),
            not: attrs.namespace("not"),
            white_space: WhiteSpace::new(attrs),
            facets: facets(attrs),
        };
        field.kind_flag(attrs, "choice", Kind::Choice);
        field.kind_flag(attrs, "group", Kind::Group);
        field.kind_flag(attrs, "any", Kind::Any);
        field
    }

    fn kind_flag(&mut self, attrs: &mut Attrs<'_>, name: &'static str, kind: Kind) {
        if let Some(span) = attrs.flag(name) {
            self.kinds.push(Spanned::new(kind, span));
        }
    }

    /// Where the value stands; an element if nothing else is said.
    pub(crate) fn kind(&self) -> Kind {
        self.kinds.first().map_or(Kind::Element, |kind| kind.value)
    }

    /// The namespace of the name; where there is no name, the container's.
    pub(crate) fn namespace_in(&self, container: &ContainerAttrs) -> Namespace {
        match (&self.namespace, self.kind()) {
            (Some(namespace), _) => namespace.value.clone(),
            (None, Kind::Attribute) => Namespace::none(),
            (None, _) if self.unqualified.is_some() => Namespace::none(),
            (None, _) => container.child_namespace(),
        }
    }

    /// The facet of a name.
    pub(crate) fn facet(&self, name: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.name == name)
    }
}

pub(super) fn facets(attrs: &mut Attrs<'_>) -> Vec<Facet> {
    let counts = COUNTS.map(|(name, variant)| {
        let count = attrs.count(name)?;
        Some(Facet { name, variant, value: FacetValue::Count(count.value), span: count.span })
    });
    let bounds = BOUNDS.map(|(name, variant)| {
        let bound = attrs.lexical(name)?;
        Some(Facet { name, variant, value: FacetValue::Text(bound.value), span: bound.span })
    });
    counts.into_iter().chain(bounds).flatten().collect()
}

impl Kind {
    /// The attribute that says it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Kind::Element => "element",
            Kind::Attribute => "attribute",
            Kind::Text => "text",
            Kind::Choice => "choice",
            Kind::Group => "group",
            Kind::Any => "any",
            Kind::AnyAttributes => "any_attributes",
            Kind::Mixed => "mixed",
            Kind::Attachment => "attachment",
        }
    }

    /// Whether the value is an element, attribute or text with a value of its own, not the elements of another type.
    pub(crate) fn is_value(self) -> bool {
        matches!(self, Kind::Element | Kind::Attribute | Kind::Text)
    }

    /// Whether it stands among the children.
    pub(crate) fn is_child(self) -> bool {
        matches!(self, Kind::Element | Kind::Choice | Kind::Group | Kind::Any | Kind::Mixed)
    }

    /// Whether it has an XML name of its own.
    pub(crate) fn is_named(self) -> bool {
        matches!(self, Kind::Element | Kind::Attribute)
    }
}
