//! The rules of one field, or of one variant of a choice.

use crate::attr::{FacetValue, FieldAttrs, Kind, Spanned, WhiteSpace};
use crate::ctxt::Ctxt;

pub(super) fn rules(ctxt: &Ctxt, attrs: &FieldAttrs) {
    one_kind(ctxt, attrs);
    namespace_needs_name(ctxt, attrs);
    only_wildcards_admit(ctxt, attrs);
    namespace_or_unqualified(ctxt, attrs);
    attribute_is_unqualified_anyway(ctxt, attrs);
    items_are_elements(ctxt, attrs);
    items_attributes_need_items(ctxt, attrs);
    only_elements_are_nillable(ctxt, attrs);
    only_elements_have_aliases(ctxt, attrs);
    only_values_are_lists(ctxt, attrs);
    only_children_occur(ctxt, attrs);
    ranges(ctxt, attrs);
    default_or_fixed(ctxt, attrs);
    only_values_have_values(ctxt, attrs);
    only_values_have_facets(ctxt, attrs);
    only_values_have_white_space(ctxt, attrs);
    one_white_space(ctxt, &attrs.white_space);
    one_lower_and_one_upper_bound(ctxt, attrs);
    bounds_in_order(ctxt, attrs);
}

fn one_kind(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let [first, others @ ..] = attrs.kinds.as_slice() {
        for other in others {
            let (first, second) = (first.value.attribute(), other.value.attribute());
            ctxt.error(other.span, format_args!("`{first}` and `{second}` contradict each other"));
        }
    }
}

fn namespace_needs_name(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if attrs.kind().is_named() {
        return;
    }
    let kind = attrs.kind().attribute();
    let namespace = attrs.namespace.as_ref().map(|namespace| ("namespace", namespace.span));
    let unqualified = attrs.unqualified.map(|span| ("unqualified", span));
    for (name, span) in namespace.into_iter().chain(unqualified) {
        ctxt.error(span, format_args!("`{kind}` has no name of its own that `{name}` could be said of"));
    }
}

fn only_wildcards_admit(ctxt: &Ctxt, attrs: &FieldAttrs) {
    for (name, admitted) in [("only", &attrs.only), ("not", &attrs.not)] {
        if let Some(admitted) = admitted
            && !matches!(attrs.kind(), Kind::Any | Kind::AnyAttributes)
        {
            ctxt.error(
                admitted.span,
                format_args!("`{name}` is said of the namespaces that `any` or `any_attributes` admits"),
            );
        }
    }
    if let (Some(_), Some(not)) = (&attrs.only, &attrs.not) {
        ctxt.error(not.span, "`only` and `not` contradict each other");
    }
}

fn namespace_or_unqualified(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (Some(_), Some(span)) = (&attrs.namespace, attrs.unqualified) {
        ctxt.error(span, "`namespace` and `unqualified` contradict each other");
    }
}

fn attribute_is_unqualified_anyway(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (Kind::Attribute, None, Some(span)) = (attrs.kind(), &attrs.namespace, attrs.unqualified) {
        ctxt.error(span, "an attribute is unqualified unless it has a `namespace`");
    }
}

fn items_are_elements(ctxt: &Ctxt, attrs: &FieldAttrs) {
    let Some(items) = &attrs.items.name else { return };
    if attrs.kind() != Kind::Element {
        let kind = attrs.kind().attribute();
        ctxt.error(
            items.span,
            format_args!("`{kind}` and `items` contradict each other: items stand in a wrapper element"),
        );
    }
    if let Some(span) = attrs.list {
        ctxt.error(span, "`items` and `list` contradict each other: an item is an element of its own");
    }
    for value in [&attrs.default, &attrs.fixed].into_iter().flatten() {
        ctxt.error(value.span, "a wrapper element has no text that could be its value");
    }
}

fn items_attributes_need_items(ctxt: &Ctxt, attrs: &FieldAttrs) {
    let items = &attrs.items;
    if items.name.is_some() {
        return;
    }
    let given = [
        ("items_namespace", items.namespace.as_ref().map(|given| given.span)),
        ("items_aliases", items.aliases.as_ref().map(|given| given.span)),
        ("nillable_items", items.nillable),
        ("min_items", items.min.as_ref().map(|given| given.span)),
        ("max_items", items.max.as_ref().map(|given| given.span)),
    ];
    for (name, span) in given {
        if let Some(span) = span {
            ctxt.error(span, format_args!("`{name}` needs `items`, the name of the items' element"));
        }
    }
}

fn only_elements_are_nillable(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (true, Some(span)) = (attrs.kind() != Kind::Element, attrs.nillable) {
        ctxt.error(
            span,
            format_args!(
                "`{}` and `nillable` contradict each other: only an element can be nil",
                attrs.kind().attribute()
            ),
        );
    }
}

fn only_elements_have_aliases(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (true, Some(aliases)) = (attrs.kind() != Kind::Element, &attrs.aliases) {
        ctxt.error(
            aliases.span,
            format_args!(
                "`{}` and `aliases` contradict each other: these are other names of an element",
                attrs.kind().attribute()
            ),
        );
    }
}

fn only_values_are_lists(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (false, Some(span)) = (attrs.kind().is_value(), attrs.list) {
        ctxt.error(
            span,
            format_args!("`{}` and `list` contradict each other: a list is a text", attrs.kind().attribute()),
        );
    }
}

fn only_children_occur(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if attrs.kind().is_child() && attrs.kind() != Kind::Mixed {
        return;
    }
    for (name, occurs) in [("min_occurs", &attrs.min_occurs), ("max_occurs", &attrs.max_occurs)] {
        if let Some(occurs) = occurs {
            let kind = attrs.kind().attribute();
            ctxt.error(
                occurs.span,
                format_args!(
                    "`{kind}` and `{name}` contradict each other: only elements can occur more or less often"
                ),
            );
        }
    }
}

fn ranges(ctxt: &Ctxt, attrs: &FieldAttrs) {
    let count = |name| match attrs.facet(name) {
        Some(facet) => match facet.value {
            FacetValue::Count(value) => Some(Spanned::new(value, facet.span)),
            FacetValue::Text(_) => None,
        },
        None => None,
    };
    let wide = |count: &Option<Spanned<u32>>| {
        count.as_ref().map(|count| Spanned::new(u64::from(count.value), count.span))
    };
    let pairs = [
        ("min_occurs", wide(&attrs.min_occurs), "max_occurs", wide(&attrs.max_occurs)),
        ("min_items", wide(&attrs.items.min), "max_items", wide(&attrs.items.max)),
        ("min_length", count("min_length"), "max_length", count("max_length")),
        ("fraction_digits", count("fraction_digits"), "total_digits", count("total_digits")),
    ];
    for (least, min, greatest, max) in pairs {
        if let (Some(min), Some(max)) = (min, max)
            && min.value > max.value
        {
            ctxt.error(
                min.span,
                format_args!("`{least}` is greater than `{greatest}`: no value could be valid"),
            );
        }
    }
}

fn default_or_fixed(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if let (Some(_), Some(fixed)) = (&attrs.default, &attrs.fixed) {
        ctxt.error(fixed.span, "`default` and `fixed` contradict each other");
    }
}

fn only_values_have_values(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if attrs.kind().is_value() {
        return;
    }
    for (name, value) in [("default", &attrs.default), ("fixed", &attrs.fixed)] {
        if let Some(value) = value {
            ctxt.error(
                value.span,
                format_args!("`{}` has no text that `{name}` could stand for", attrs.kind().attribute()),
            );
        }
    }
}

fn only_values_have_facets(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if attrs.kind().is_value() {
        return;
    }
    for facet in &attrs.facets {
        ctxt.error(
            facet.span,
            format_args!("`{}` has no value that `{}` could constrain", attrs.kind().attribute(), facet.name),
        );
    }
}

fn only_values_have_white_space(ctxt: &Ctxt, attrs: &FieldAttrs) {
    if attrs.kind().is_value() {
        return;
    }
    let given = [("collapse", attrs.white_space.collapse), ("replace", attrs.white_space.replace)];
    for (name, span) in given {
        if let Some(span) = span {
            let kind = attrs.kind().attribute();
            ctxt.error(
                span,
                format_args!("`{kind}` has no value whose white space `{name}` could be said of"),
            );
        }
    }
}

pub(super) fn one_white_space(ctxt: &Ctxt, white_space: &WhiteSpace) {
    if let WhiteSpace { collapse: Some(_), replace: Some(span) } = white_space {
        ctxt.error(*span, "`collapse` and `replace` contradict each other");
    }
}

/// XML Schema Part 2, sections 4.3.8.4 and 4.3.9.4.
fn one_lower_and_one_upper_bound(ctxt: &Ctxt, attrs: &FieldAttrs) {
    for (inclusive, exclusive) in [("min_inclusive", "min_exclusive"), ("max_inclusive", "max_exclusive")] {
        if let (Some(_), Some(facet)) = (attrs.facet(inclusive), attrs.facet(exclusive)) {
            ctxt.error(facet.span, format_args!("`{inclusive}` and `{exclusive}` contradict each other"));
        }
    }
}

/// Bounds that are whole numbers can be compared here; of others only the type knows the order.
fn bounds_in_order(ctxt: &Ctxt, attrs: &FieldAttrs) {
    let bound = |names: [&str; 2]| {
        let facet = names.into_iter().find_map(|name| attrs.facet(name))?;
        match &facet.value {
            FacetValue::Text(text) => Some((text.parse::<i128>().ok()?, facet)),
            FacetValue::Count(_) => None,
        }
    };
    let lower = bound(["min_inclusive", "min_exclusive"]);
    let upper = bound(["max_inclusive", "max_exclusive"]);
    if let (Some((min, lower)), Some((max, upper))) = (lower, upper)
        && min > max
    {
        let (lower_name, upper_name) = (lower.name, upper.name);
        ctxt.error(
            lower.span,
            format_args!("`{lower_name}` is greater than `{upper_name}`: no value could be valid"),
        );
    }
}
