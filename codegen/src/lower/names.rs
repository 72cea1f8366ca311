//! Names that XML has none for.

use std::sync::Arc;

use super::Lowerer;
use crate::ir::{Ident, Origin, OriginKind};
use crate::model::{ModelGroup, Owner, Scope, Term, TypeId};

/// The constant of a namespace, named after its last segment that tells something: `DATA_CONTRACTS` for
/// `http://schemas.datacontract.org/2004/07/Shop.DataContracts`, `TEMPURI` for `http://tempuri.org/`.
pub(crate) fn namespace_constant(uri: &str) -> Ident {
    let (authority, path) = match uri.split_once("://") {
        Some((_, rest)) => rest.split_once(['/', '#', '?']).unwrap_or((rest, "")),
        None => ("", uri.strip_prefix("urn:").unwrap_or(uri)),
    };
    let segments = path.split(['/', ':', '#', '?', '=', '&']).rev();
    let mut words =
        segments.flat_map(|segment| without_extension(segment).rsplit('.')).filter(|word| tells(word));
    if let Some(word) = words.next() {
        return Ident::constant_name(word);
    }
    let host = authority.split(':').next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').filter(|label| tells(label) && *label != "www").collect();
    // The last label of several is a top-level domain.
    let label = match labels.as_slice() {
        [.., label, _] | [label] => label,
        [] => uri,
    };
    Ident::constant_name(label)
}

fn without_extension(segment: &str) -> &str {
    [".xsd", ".wsdl", ".asmx", ".svc"]
        .iter()
        .find_map(|extension| segment.strip_suffix(extension))
        .unwrap_or(segment)
}

/// Whether a segment of a namespace is more than a version or a date.
fn tells(word: &str) -> bool {
    let number = word.strip_prefix(['v', 'V']).unwrap_or(word);
    word.chars().any(char::is_alphabetic)
        && !number.bytes().all(|byte| byte.is_ascii_digit() || b"._-".contains(&byte))
}

/// What parts of a type or model group are named after.
#[derive(Clone)]
pub(super) struct Parent {
    pub(super) origin: Origin,
}

impl Parent {
    /// The origin of a part.
    pub(super) fn part(&self, name: &str, span: crate::source::Span) -> Origin {
        let mut path = self.origin.path.clone();
        path.push(name.into());
        Origin { kind: OriginKind::Part, namespace: self.origin.namespace.clone(), path, span }
    }
}

impl Lowerer<'_> {
    /// Where a type comes from: its own name, or that of its owners with what leads to it from there. Elements that become
    /// a list of their items lend no name.
    pub(super) fn origin_of_type(&self, id: TypeId) -> Origin {
        let type_ = &self.model.types[id];
        if let Some(name) = &type_.name {
            return Origin {
                kind: OriginKind::Type,
                namespace: name.namespace.clone(),
                path: vec![name.local.clone()],
                span: type_.span,
            };
        }
        let mut path: Vec<Arc<str>> = Vec::new();
        if let Scope::Local(Owner::Type(owner)) = type_.scope
            && self.is_union(owner)
        {
            path.push("Value".into());
        }
        let mut namespace: Arc<str> = "".into();
        let mut scope = type_.scope;
        let mut global_element = false;
        while let Scope::Local(owner) = scope {
            global_element = false;
            let (name, next) = self.owner(owner);
            if let Some(name) = name {
                path.push(name.local.clone());
                namespace = name.namespace.clone();
                global_element = matches!(owner, Owner::Element(_)) && next == Scope::Global;
            }
            scope = match next {
                Scope::Local(Owner::Type(list)) if self.array_item(list).is_some() => self.around_list(list),
                _ => next,
            };
        }
        path.reverse();
        if let Some(schema) = type_.schema {
            namespace = self.model.schemas[schema].target_namespace.clone();
        }
        let kind = if global_element && path.len() == 1 { OriginKind::Element } else { OriginKind::Part };
        Origin { kind, namespace, path, span: type_.span }
    }

    fn owner(&self, owner: Owner) -> (Option<&crate::model::QName>, Scope) {
        let model = self.model;
        match owner {
            Owner::Type(id) => (model.types[id].name.as_ref(), model.types[id].scope),
            Owner::Element(id) => (Some(&model.elements[id].name), model.elements[id].scope),
            Owner::Attribute(id) => (Some(&model.attributes[id].name), model.attributes[id].scope),
            Owner::Group(id) => (Some(&model.groups[id].name), Scope::Global),
            Owner::AttributeGroup(id) => (Some(&model.attribute_groups[id].name), Scope::Global),
        }
    }

    /// Where the element stands whose type is a list of items.
    fn around_list(&self, list: TypeId) -> Scope {
        match self.model.types[list].scope {
            Scope::Local(Owner::Element(element)) => self.model.elements[element].scope,
            scope => scope,
        }
    }

    /// The name of the struct for a sequence: its elements, or the first where they are many.
    pub(super) fn sequence_name(&self, group: &ModelGroup) -> String {
        let names: Vec<&str> = group
            .particles
            .iter()
            .map(|particle| match &particle.term {
                Term::Element(id) => &*self.model.elements[*id].name.local,
                Term::GroupRef(id) => &*self.model.groups[*id].name.local,
                Term::Group(_) => "Choice",
                Term::Any(_) => "Any",
            })
            .collect();
        match names.as_slice() {
            [] => "Empty".to_owned(),
            [first] => format!("{first}-Group"),
            [first, second] => format!("{first}-And-{second}"),
            [first, second, third] => format!("{first}-{second}-And-{third}"),
            [first, ..] => format!("{first}-Group"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::namespace_constant;

    #[test]
    fn namespaces_are_named_after_what_tells_most() {
        for (uri, name) in [
            ("http://schemas.datacontract.org/2004/07/Shop.Contracts.DataContracts", "DATA_CONTRACTS"),
            ("http://tempuri.org/", "TEMPURI"),
            ("http://www.example.com/v1/", "EXAMPLE"),
            ("http://example.com/shop/2.0", "SHOP"),
            ("http://schemas.microsoft.com/2003/10/Serialization/Arrays", "ARRAYS"),
            ("urn:shop:orders:v2", "ORDERS"),
            ("http://www.w3.org/XML/1998/namespace", "NAMESPACE"),
            ("http://host/common.xsd", "COMMON"),
            ("urn:1", "URN_1"),
            ("localhost", "LOCALHOST"),
        ] {
            assert_eq!(namespace_constant(uri).to_string(), name, "{uri}");
        }
    }
}
