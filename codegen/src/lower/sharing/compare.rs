//! Whether components of one document mean the same in each of its namespaces.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::parts::{Node, Part, parts};
use crate::diagnostics::Diagnostic;
use crate::model::{ElementId, Model, PartContent, SchemaId, TypeDefinition, TypeId};
use crate::source::{FileId, Span};

/// What comes of comparing.
pub(super) struct Comparison {
    /// The type that stands for each of those that are shared.
    pub(super) one: BTreeMap<TypeId, TypeId>,
    /// The schemas of documents that several namespaces have.
    pub(super) inheriting: BTreeSet<SchemaId>,
    /// What cannot be shared.
    pub(super) misfits: Vec<Misfit>,
}

/// A component that cannot be shared, for a reason of its own.
pub(super) struct Misfit {
    name: String,
    span: Span,
    reason: Reason,
    /// The types that it is.
    pub(super) types: Vec<TypeId>,
    /// Those that cannot be shared because they mention it: what each is called, and the types that it is.
    pub(super) also: Vec<(String, Vec<TypeId>)>,
}

struct Reason {
    span: Span,
    why: String,
    hint: &'static str,
}

impl Misfit {
    /// Says so; `also` names the others that were generated.
    pub(super) fn warning(&self, also: &[&str]) -> Diagnostic {
        let mut message = format!("`{}` is not shared, each namespace has its own", self.name);
        if let [first, rest @ ..] = also {
            message.push_str(&format!("; so has what mentions it: `{first}`"));
            for (index, name) in rest.iter().enumerate() {
                message.push_str(&if index < 3 { format!(", `{name}`") } else { ", …".to_owned() });
                if index == 3 {
                    break;
                }
            }
        }
        Diagnostic::warning(self.span, message)
            .note(self.reason.span, self.reason.why.clone())
            .hint(self.reason.hint)
    }
}

/// A component of a document, whatever namespace it is seen in: where it stands. One place may hold a complex type and the
/// simple type of its text.
type Key = (Span, u8);

/// A component of a document in all namespaces that the document is seen in.
struct Component {
    /// By namespace, the one that stands for all of them first.
    nodes: Vec<(Node, SchemaId)>,
    reason: Option<Reason>,
    /// There are names in its content that have the namespace of the document.
    inherits: bool,
    /// The components that it mentions, and whether their content is part of its own.
    mentions: Vec<(Key, bool)>,
}

/// Compares all components of documents with each other; `homes` has the documents.
pub(super) fn compare(
    model: &Model,
    homes: &BTreeMap<FileId, usize>,
    derived: &dyn Fn(TypeId) -> Option<TypeId>,
    is_head: &dyn Fn(ElementId) -> bool,
) -> Comparison {
    let mut schemas: BTreeMap<FileId, Vec<SchemaId>> = BTreeMap::new();
    for (id, schema) in model.schemas.iter() {
        if homes.contains_key(&schema.span.file) {
            schemas.entry(schema.span.file).or_default().push(id);
        }
    }
    let several = schemas.values().filter(|schemas| schemas.len() > 1);
    let inheriting: BTreeSet<SchemaId> = several.flatten().copied().collect();
    let mut all = Comparer { model, components: BTreeMap::new(), keys: BTreeMap::new() };
    all.collect(&schemas);
    all.compare_parts(&schemas, derived, is_head);
    all.spread_inheritance();
    all.check_places();
    let misfits = all.misfits();
    let one = all.one();
    Comparison { one, inheriting, misfits }
}

struct Comparer<'a> {
    model: &'a Model,
    components: BTreeMap<Key, Component>,
    keys: BTreeMap<Node, Key>,
}

impl Comparer<'_> {
    fn collect(&mut self, schemas: &BTreeMap<FileId, Vec<SchemaId>>) {
        let model = self.model;
        let is_ours = |schema: SchemaId| schemas.contains_key(&model.schemas[schema].span.file);
        let types = model.types.iter().filter_map(|(id, found)| {
            let kind = u8::from(matches!(found.definition, TypeDefinition::Complex(_)));
            Some((Node::Type(id), found.schema?, (found.span, kind)))
        });
        let groups = model.groups.iter().map(|(id, found)| (Node::Group(id), found.schema, (found.span, 2)));
        let attributes = model
            .attribute_groups
            .iter()
            .map(|(id, found)| (Node::Attributes(id), found.schema, (found.span, 3)));
        for (node, schema, key) in types.chain(groups).chain(attributes) {
            // A redefinition stands in another document than what it redefines.
            if is_ours(schema) {
                self.keys.insert(node, key);
                let component = self.components.entry(key).or_insert_with(|| Component {
                    nodes: Vec::new(),
                    reason: None,
                    inherits: false,
                    mentions: Vec::new(),
                });
                component.nodes.push((node, schema));
            }
        }
        // In no namespace, what is qualified looks like what is not: it stands for no other.
        for component in self.components.values_mut() {
            component.nodes.sort_by_key(|(_, schema)| {
                (self.model.schemas[*schema].target_namespace.is_empty(), *schema)
            });
        }
    }

    fn compare_parts(
        &mut self,
        schemas: &BTreeMap<FileId, Vec<SchemaId>>,
        derived: &dyn Fn(TypeId) -> Option<TypeId>,
        is_head: &dyn Fn(ElementId) -> bool,
    ) {
        let model = self.model;
        let keys: Vec<Key> = self.components.keys().copied().collect();
        for key in keys {
            let Some(component) = self.components.get(&key) else { continue };
            let nodes = component.nodes.clone();
            let Some((first, first_schema)) = nodes.first().copied() else { continue };
            let own = parts(model, first);
            let several = schemas.get(&key.0.file).is_some_and(|schemas| schemas.len() > 1);
            let mut reason = None;
            if several {
                let namespaces = schemas.get(&key.0.file).map_or(0, Vec::len);
                reason = self.is_missing(key, nodes.len() < namespaces);
                for (node, schema) in &nodes {
                    let other = parts(model, *node);
                    let names = [first_schema, *schema].map(|schema| &model.schemas[schema].target_namespace);
                    reason = reason
                        .or_else(|| self.derived(*node, derived))
                        .or_else(|| self.difference(key.0, (&own, &other), names))
                        .or_else(|| head(&other, is_head));
                }
            }
            let namespace = &model.schemas[first_schema].target_namespace;
            let inherits = own
                .iter()
                .any(|part| matches!(part, Part::Element { namespace: own, .. } if *own == namespace));
            let mentions = own.iter().filter_map(|part| self.mention(part)).collect();
            if let Some(component) = self.components.get_mut(&key) {
                component.reason = reason;
                component.inherits = inherits && several;
                component.mentions = mentions;
            }
        }
    }

    fn mention(&self, part: &Part<'_>) -> Option<(Key, bool)> {
        match part {
            Part::Content(node) => Some((*self.keys.get(node)?, true)),
            Part::Value(id) => Some((*self.keys.get(&Node::Type(*id))?, false)),
            Part::Element { .. } | Part::Name { .. } => None,
        }
    }

    fn is_missing(&self, key: Key, missing: bool) -> Option<Reason> {
        missing.then(|| Reason {
            span: key.0,
            why: "not all of the namespaces have it".to_owned(),
            hint: "one of the schemas that include the document overrides it",
        })
    }

    fn derived(&self, node: Node, derived: &dyn Fn(TypeId) -> Option<TypeId>) -> Option<Reason> {
        let Node::Type(id) = node else { return None };
        derived(id).map(|derived| Reason {
            span: self.model.types[derived].span,
            why: "this type is derived from it, and `xsi:type` names it in the namespace".to_owned(),
            hint: "without `derived_types` it can be shared",
        })
    }

    /// What of a component is another thing in another namespace, though it does not just have that namespace.
    fn difference(
        &self,
        span: Span,
        (own, other): (&[Part<'_>], &[Part<'_>]),
        names: [&Arc<str>; 2],
    ) -> Option<Reason> {
        const HINT: &str = "what is shared has to be the same in all namespaces";
        if own.len() != other.len() {
            let why = "it has not the same parts in all of the namespaces".to_owned();
            return Some(Reason { span, why, hint: HINT });
        }
        own.iter().zip(other).find_map(|parts| match parts {
            (Part::Content(own), Part::Content(other)) => (!self.are_same(*own, *other)).then(|| Reason {
                span,
                why: "what it builds on is not the same in all of the namespaces".to_owned(),
                hint: HINT,
            }),
            (Part::Value(own), Part::Value(other)) => {
                let same = self.are_same(Node::Type(*own), Node::Type(*other));
                (!same).then(|| Reason { span, why: self.another_type(*own), hint: HINT })
            }
            (Part::Element { namespace: own, span, .. }, Part::Element { namespace: other, .. }) => {
                let of_document = [*own, *other] == names;
                (own != other && !of_document).then(|| Reason {
                    span: *span,
                    why: "this element is not the same in all of the namespaces".to_owned(),
                    hint: HINT,
                })
            }
            (Part::Name { what, namespaces: own, span }, Part::Name { namespaces: other, .. }) => {
                (own != other).then(|| Reason {
                    span: *span,
                    why: format!("it has {what} that is not the same in all of the namespaces"),
                    hint: HINT,
                })
            }
            _ => Some(Reason { span, why: "it has other parts in other namespaces".to_owned(), hint: HINT }),
        })
    }

    fn are_same(&self, own: Node, other: Node) -> bool {
        match (self.keys.get(&own), self.keys.get(&other)) {
            (None, None) => own == other,
            (own, other) => own == other,
        }
    }

    fn another_type(&self, id: TypeId) -> String {
        match &self.model.types[id].name {
            Some(name) => format!("`{}` is not the same in all of the namespaces", name.local),
            None => "a type in it is not the same in all of the namespaces".to_owned(),
        }
    }

    /// What takes over the content of others has their names too.
    fn spread_inheritance(&mut self) {
        let part_of = self.mentioned_by(true);
        let mut open: Vec<Key> =
            self.components.iter().filter(|(_, found)| found.inherits).map(|(key, _)| *key).collect();
        while let Some(key) = open.pop() {
            for outer in part_of.get(&key).into_iter().flatten() {
                if let Some(component) =
                    self.components.get_mut(outer).filter(|component| !component.inherits)
                {
                    component.inherits = true;
                    open.push(*outer);
                }
            }
        }
    }

    fn mentioned_by(&self, content_only: bool) -> BTreeMap<Key, Vec<Key>> {
        let mut mentioned: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
        for (key, component) in &self.components {
            for (other, _) in component.mentions.iter().filter(|(_, content)| *content || !content_only) {
                mentioned.entry(*other).or_default().push(*key);
            }
        }
        mentioned
    }

    /// Children can have the namespace of their parent only where it is theirs.
    fn check_places(&mut self) {
        let model = self.model;
        for (_, element) in model.elements.iter() {
            let name = &element.name;
            self.check_place(element.type_id, &name.namespace, element.span, || {
                format!("the element `{}` is in another namespace than what this type has in it", name.local)
            });
        }
        for (_, message) in model.messages.iter() {
            for part in &message.parts {
                if let PartContent::Type(id) = part.content {
                    let why = || {
                        format!(
                            "the part `{}` of a message is in no namespace, unlike what it has in it",
                            part.name
                        )
                    };
                    self.check_place(id, &"".into(), part.span, why);
                }
            }
        }
    }

    fn check_place(&mut self, id: TypeId, namespace: &Arc<str>, span: Span, why: impl FnOnce() -> String) {
        let Some(key) = self.keys.get(&Node::Type(id)) else { return };
        let Some(component) = self.components.get_mut(key) else { return };
        let Some(schema) = self.model.types[id].schema else { return };
        if component.inherits
            && component.reason.is_none()
            && self.model.schemas[schema].target_namespace != *namespace
        {
            let hint = "give the element the form `qualified`, or a type of the schema's own";
            component.reason = Some(Reason { span, why: why(), hint });
        }
    }

    /// What cannot be shared, with what mentions it.
    fn misfits(&self) -> Vec<Misfit> {
        let mentioned_by = self.mentioned_by(false);
        let mut misfits = Vec::new();
        let mut lost: BTreeSet<Key> = self.reasons().map(|(key, _)| key).collect();
        for (key, reason) in self.reasons() {
            let mut also = Vec::new();
            let mut open = vec![key];
            while let Some(key) = open.pop() {
                for outer in mentioned_by.get(&key).into_iter().flatten().copied() {
                    if lost.insert(outer) {
                        also.push((self.name(outer), self.types(outer)));
                        open.push(outer);
                    }
                }
            }
            let reason = Reason { span: reason.span, why: reason.why.clone(), hint: reason.hint };
            misfits.push(Misfit { name: self.name(key), span: key.0, reason, types: self.types(key), also });
        }
        misfits
    }

    fn reasons(&self) -> impl Iterator<Item = (Key, &Reason)> {
        self.components.iter().filter_map(|(key, component)| Some((*key, component.reason.as_ref()?)))
    }

    fn types(&self, key: Key) -> Vec<TypeId> {
        let nodes = self.components.get(&key).map(|component| component.nodes.as_slice()).unwrap_or_default();
        let type_id = |(node, _): &(Node, SchemaId)| match node {
            Node::Type(id) => Some(*id),
            Node::Group(_) | Node::Attributes(_) => None,
        };
        nodes.iter().filter_map(type_id).collect()
    }

    fn name(&self, key: Key) -> String {
        let model = self.model;
        let Some((node, _)) = self.components.get(&key).and_then(|component| component.nodes.first()) else {
            return String::new();
        };
        match node {
            Node::Type(id) => model.path(*id).iter().map(|name| &*name.local).collect::<Vec<_>>().join("/"),
            Node::Group(id) => model.groups[*id].name.local.to_string(),
            Node::Attributes(id) => model.attribute_groups[*id].name.local.to_string(),
        }
    }

    /// The type that stands for each that nothing speaks against.
    fn one(&self) -> BTreeMap<TypeId, TypeId> {
        let mentioned_by = self.mentioned_by(false);
        let mut lost: BTreeSet<Key> = self.reasons().map(|(key, _)| key).collect();
        let mut open: Vec<Key> = lost.iter().copied().collect();
        while let Some(key) = open.pop() {
            let outer = mentioned_by.get(&key).into_iter().flatten().copied();
            open.extend(outer.filter(|outer| lost.insert(*outer)));
        }
        let mut one = BTreeMap::new();
        for key in self.components.keys().filter(|key| !lost.contains(key)) {
            let types = self.types(*key);
            if let Some(first) = types.first() {
                one.extend(types.iter().map(|id| (*id, *first)));
            }
        }
        one
    }
}

fn head(parts: &[Part<'_>], is_head: &dyn Fn(ElementId) -> bool) -> Option<Reason> {
    parts.iter().find_map(|part| match part {
        Part::Element { id, span, .. } if is_head(*id) => Some(Reason {
            span: *span,
            why: "other elements may stand in the place of this one, whose names are in the namespace"
                .to_owned(),
            hint: "what is shared has no substitution groups",
        }),
        _ => None,
    })
}
