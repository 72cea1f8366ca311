//! `#[soap(...)]`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use crate::ir::{
    Admits, FacetKind, FacetValue, Ident, NamespaceRef, Place, Rules, ValueType, WhiteSpace, XmlName,
};

/// `#[soap(...)]` with these, or nothing where there are none.
pub(super) fn soap(arguments: &[TokenStream]) -> TokenStream {
    if arguments.is_empty() { quote!() } else { quote!(#[soap(#(#arguments),*)]) }
}

/// The namespace that a type states for its children, which then need not.
#[derive(Clone, Copy)]
pub(super) struct ChildNamespace {
    pub(super) namespace: NamespaceRef,
    /// Whether there are such children at all.
    is_used: bool,
}

impl ChildNamespace {
    /// The namespace that most of these children have; of several the first.
    pub(super) fn of<'p>(places: impl Iterator<Item = &'p Place>) -> Self {
        Self::of_names(places.filter_map(|place| match place {
            Place::Element(name) => Some(name),
            _ => None,
        }))
    }

    /// The namespace that most of these names are in; of several the first. That of the parent goes before all others: only a
    /// type can state it.
    pub(super) fn of_names<'p>(names: impl Iterator<Item = &'p XmlName>) -> Self {
        let mut counts: Vec<(NamespaceRef, usize)> = Vec::new();
        for name in names {
            match counts.iter_mut().find(|(namespace, _)| *namespace == name.namespace) {
                Some((_, count)) => *count += 1,
                None => counts.push((name.namespace, 1)),
            }
        }
        if counts.iter().any(|(namespace, _)| *namespace == NamespaceRef::OfParent) {
            return Self { namespace: NamespaceRef::OfParent, is_used: true };
        }
        let most = counts.iter().map(|(_, count)| *count).max();
        let found = counts.into_iter().find(|(_, count)| Some(*count) == most);
        Self { namespace: found.map(|(namespace, _)| namespace).unwrap_or_default(), is_used: most.is_some() }
    }
}

impl Context<'_> {
    /// What a type states about the namespaces of its children and of the element that it is.
    pub(super) fn namespaces_of(
        &self,
        children: ChildNamespace,
        element: Option<&XmlName>,
    ) -> Vec<TokenStream> {
        let mut arguments = Vec::new();
        let Some(element) = element else {
            if !children.namespace.is_none() {
                arguments.push(self.namespace_argument(children.namespace));
            }
            return arguments;
        };
        let local = &*element.local;
        arguments.push(quote!(element = #local));
        let own = self.namespace(element.namespace);
        match (children.namespace, element.namespace) {
            (NamespaceRef::None, NamespaceRef::None) => {}
            (NamespaceRef::None, _) => {
                arguments.push(quote!(namespace = #own));
                arguments.extend(children.is_used.then(|| quote!(unqualified)));
            }
            _ => {
                let namespace = self.namespace(children.namespace);
                arguments.push(quote!(namespace = #namespace));
                if children.namespace != element.namespace {
                    arguments.push(quote!(element_namespace = #own));
                }
            }
        }
        arguments
    }

    /// What is said of a field or variant. `named` is the XML name that its Rust name stands for already.
    pub(super) fn value_arguments(
        &self,
        ident: &Ident,
        place: &Place,
        ty: &ValueType,
        rules: &Rules,
        children: ChildNamespace,
    ) -> Vec<TokenStream> {
        let mut arguments = Vec::new();
        match place {
            Place::Element(name) => {
                let local = &*name.local;
                if !is_name_of(ident, local) {
                    arguments.push(quote!(element = #local));
                }
                if name.namespace != children.namespace {
                    arguments.push(self.namespace_argument(name.namespace));
                }
            }
            Place::Attribute(name) => {
                let local = &*name.local;
                arguments.push(if is_name_of(ident, local) {
                    quote!(attribute)
                } else {
                    quote!(attribute = #local)
                });
                if !name.namespace.is_none() {
                    arguments.push(self.namespace_argument(name.namespace));
                }
            }
            Place::Text => arguments.push(quote!(text)),
            Place::Choice => arguments.push(quote!(choice)),
            Place::Group => arguments.push(quote!(group)),
            Place::Any(admits) => {
                arguments.push(quote!(any));
                self.wildcard_arguments(admits, &mut arguments);
            }
            Place::Mixed => arguments.push(quote!(mixed)),
            Place::AnyAttributes(admits) => {
                arguments.push(quote!(any_attributes));
                self.wildcard_arguments(admits, &mut arguments);
            }
            Place::Attachment(part) if is_name_of(ident, part) => arguments.push(quote!(attachment)),
            Place::Attachment(part) => {
                let part = &**part;
                arguments.push(quote!(attachment = #part));
            }
        }
        arguments.extend(aliases(&quote!(aliases), &rules.aliases));
        self.item_arguments(place, ty, &mut arguments);
        rule_arguments(ty, rules, &mut arguments);
        arguments
    }

    fn wildcard_arguments(&self, admits: &Admits, arguments: &mut Vec<TokenStream>) {
        match admits {
            Admits::All => {}
            Admits::Not(namespace) => {
                let namespace = self.namespace(*namespace);
                arguments.push(quote!(not = #namespace));
            }
            Admits::Only(namespaces) => match namespaces.as_slice() {
                [namespace @ NamespaceRef::Known(_)] => {
                    let namespace = self.namespace(*namespace);
                    arguments.push(quote!(only = #namespace));
                }
                namespaces => {
                    let uri = |namespace: &NamespaceRef| match namespace {
                        NamespaceRef::Known(index) => &*self.api.namespaces[*index].uri,
                        NamespaceRef::None | NamespaceRef::OfParent => "##local",
                    };
                    let list = namespaces.iter().map(uri).collect::<Vec<_>>().join(" ");
                    arguments.push(quote!(only = #list));
                }
            },
        }
    }

    pub(super) fn namespace_argument(&self, namespace: NamespaceRef) -> TokenStream {
        match namespace {
            NamespaceRef::Known(_) => {
                let namespace = self.namespace(namespace);
                quote!(namespace = #namespace)
            }
            NamespaceRef::None => quote!(unqualified),
            NamespaceRef::OfParent => quote!(inherit_namespace),
        }
    }

    fn item_arguments(&self, place: &Place, ty: &ValueType, arguments: &mut Vec<TokenStream>) {
        let Some(items) = &ty.items else { return };
        let local = &*items.name.local;
        arguments.push(quote!(items = #local));
        let around = match place {
            Place::Element(name) => name.namespace,
            _ => NamespaceRef::None,
        };
        if items.name.namespace != around {
            let namespace = self.namespace(items.name.namespace);
            arguments.push(quote!(items_namespace = #namespace));
        }
        arguments.extend(aliases(&quote!(items_aliases), &items.aliases));
        if items.nillable {
            arguments.push(quote!(nillable_items));
        }
        arguments.extend(items.min.map(|min| count(quote!(min_items), min)));
        arguments.extend(items.max.map(|max| count(quote!(max_items), max)));
    }
}

/// Other names of an element, where it has any.
pub(super) fn aliases(argument: &TokenStream, names: &[std::sync::Arc<str>]) -> Option<TokenStream> {
    let names = names.join(" ");
    (!names.is_empty()).then(|| quote!(#argument = #names))
}

/// Whether an identifier says an XML name. The compiler normalizes what is beyond ASCII, XML does not.
pub(super) fn is_name_of(ident: &Ident, local: &str) -> bool {
    ident.as_str() == local && local.is_ascii()
}

pub(super) fn rule_arguments(ty: &ValueType, rules: &Rules, arguments: &mut Vec<TokenStream>) {
    if ty.list {
        arguments.push(quote!(list));
    }
    if rules.nillable || matches!(ty.occurs, crate::ir::Occurs::Many { nillable: true }) {
        arguments.push(quote!(nillable));
    }
    match rules.white_space {
        Some(WhiteSpace::Replace) => arguments.push(quote!(replace)),
        Some(WhiteSpace::Collapse) => arguments.push(quote!(collapse)),
        None => {}
    }
    arguments.extend(rules.min_occurs.map(|min| count(quote!(min_occurs), min)));
    arguments.extend(rules.max_occurs.map(|max| count(quote!(max_occurs), max)));
    arguments.extend(rules.default.as_ref().map(|value| quote!(default = #value)));
    arguments.extend(rules.fixed.as_ref().map(|value| quote!(fixed = #value)));
    for facet in &rules.facets {
        let name = facet_name(facet.kind);
        let value = facet_value(&facet.value);
        arguments.push(quote!(#name = #value));
    }
}

fn count(name: TokenStream, value: u32) -> TokenStream {
    let value = Literal::u32_unsuffixed(value);
    quote!(#name = #value)
}

fn facet_name(kind: FacetKind) -> TokenStream {
    match kind {
        FacetKind::Length => quote!(length),
        FacetKind::MinLength => quote!(min_length),
        FacetKind::MaxLength => quote!(max_length),
        FacetKind::TotalDigits => quote!(total_digits),
        FacetKind::FractionDigits => quote!(fraction_digits),
        FacetKind::MinInclusive => quote!(min_inclusive),
        FacetKind::MaxInclusive => quote!(max_inclusive),
        FacetKind::MinExclusive => quote!(min_exclusive),
        FacetKind::MaxExclusive => quote!(max_exclusive),
        FacetKind::Pattern => quote!(pattern),
    }
}

fn facet_value(value: &FacetValue) -> TokenStream {
    match value {
        FacetValue::Number(number) => {
            let sign = (*number < 0).then(|| quote!(-));
            let digits = Literal::u128_unsuffixed(number.unsigned_abs());
            quote!(#sign #digits)
        }
        FacetValue::Text(text) => quote!(#text),
    }
}
