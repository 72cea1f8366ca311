//! Conditional inclusion (XML Schema 1.1 Part 1 section 4.2.2): what a schema says to readers of other versions alone.

use roxmltree::Node;

use super::XS;
use crate::model::{BuiltIn, FacetKind};

/// The namespace of the attributes.
const VERSIONING: &str = "http://www.w3.org/2007/XMLSchema-versioning";

/// The version of XML Schema that is read here, as a decimal number's whole part and fraction.
const VERSION: (u32, &str) = (1, "");

/// Whether an element is meant for readers of this version, with its types and facets. What is not understood excludes
/// nothing.
pub(super) fn includes(element: Node<'_, '_>) -> bool {
    let mut conditions = element.attributes().filter(|attribute| attribute.namespace() == Some(VERSIONING));
    conditions.all(|condition| {
        let value = condition.value();
        match condition.name() {
            "minVersion" => version(value).is_none_or(|least| VERSION >= least),
            "maxVersion" => version(value).is_none_or(|first_after| VERSION < first_after),
            "typeAvailable" => names(value, element).all(is_known_type),
            "typeUnavailable" => !names(value, element).all(is_known_type),
            "facetAvailable" => names(value, element).all(is_known_facet),
            "facetUnavailable" => !names(value, element).all(is_known_facet),
            _ => true,
        }
    })
}

/// A decimal number, its fraction without zeros at the end: so it compares as text.
fn version(text: &str) -> Option<(u32, &str)> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let is_fraction = fraction.bytes().all(|byte| byte.is_ascii_digit());
    is_fraction.then_some((whole.parse().ok()?, fraction.trim_end_matches('0')))
}

/// The local names of a list, of those in the namespace of XML Schema; none for others.
fn names<'a>(list: &'a str, element: Node<'a, '_>) -> impl Iterator<Item = Option<&'a str>> {
    list.split_ascii_whitespace().map(move |name| {
        let (prefix, local) =
            name.split_once(':').map_or((None, name), |(prefix, local)| (Some(prefix), local));
        (element.lookup_namespace_uri(prefix) == Some(XS)).then_some(local)
    })
}

fn is_known_type(local: Option<&str>) -> bool {
    local.is_some_and(|local| BuiltIn::from_name(local).is_some())
}

fn is_known_facet(local: Option<&str>) -> bool {
    local.is_some_and(|local| FacetKind::from_name(local).is_some())
}
