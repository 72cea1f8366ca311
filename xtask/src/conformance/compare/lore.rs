//! What comparing has to know of the schema and of the generated types.

use std::collections::{BTreeMap, BTreeSet};

use saponify_codegen::model::{
    AttributeItem, Compositor, Content, Derivation, Model, QName, Term, TypeDefinition, TypeId,
    ValueConstraint,
};
use serde_json::{Value, json};

/// Values by the expanded name of what they are a default of. Where several declarations have one name, what any of them
/// says counts.
type Defaults = BTreeSet<(String, String, String)>;

/// An expanded name.
type Name = (String, String);

/// What comparing has to know.
#[derive(Clone, Debug, Default)]
pub(in crate::conformance) struct Lore {
    attributes: Defaults,
    elements: Defaults,
    /// The types of elements, of those names whose declarations agree.
    types: BTreeMap<Name, Name>,
    /// The elements that are declared, wherever, with one kind of content: whether it is an `xs:all`.
    unordered: BTreeSet<Name>,
    /// The global elements.
    declared: BTreeSet<Name>,
    /// The types of the runtime that the generated code has.
    words: BTreeSet<String>,
}

/// The types of Rust and of the runtime whose values have more than one lexical form.
const WORDS: &[&str] = &[
    "bool",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "u8",
    "u16",
    "u32",
    "u64",
    "types::Integer",
    "types::Decimal",
    "types::DateTime",
    "types::Date",
    "types::Time",
    "types::GYear",
    "types::GYearMonth",
    "types::GMonth",
    "types::GMonthDay",
    "types::GDay",
    "types::Duration",
    "types::HexBinary",
    "types::Base64Binary",
    "types::QName",
];

impl Lore {
    /// What a schema says, and the code that was generated for it.
    pub(in crate::conformance) fn new(model: &Model, code: &str) -> Self {
        let mut lore = Self { words: words(code), ..Self::default() };
        let complex = model.types.iter().filter_map(|(_, found)| match &found.definition {
            TypeDefinition::Complex(body) => Some(&body.attributes),
            _ => None,
        });
        let groups = model.attribute_groups.iter().map(|(_, group)| &group.attributes);
        for item in complex.chain(groups).flatten() {
            let AttributeItem::Use(used) = item else { continue };
            let declared = &model.attributes[used.attribute];
            lore.attributes.extend(default(&declared.name, used.value.as_ref().or(declared.value.as_ref())));
        }
        lore.attributes.extend(
            model.attributes.iter().filter_map(|(_, found)| default(&found.name, found.value.as_ref())),
        );
        let mut types: BTreeMap<&QName, BTreeSet<Option<&QName>>> = BTreeMap::new();
        for (_, element) in model.elements.iter() {
            lore.elements.extend(default(&element.name, element.value.as_ref()));
            types.entry(&element.name).or_default().insert(model.types[element.type_id].name.as_ref());
        }
        let single = types.into_iter().filter_map(|(name, types)| match Vec::from_iter(types)[..] {
            [Some(type_name)] => Some((pair(name), pair(type_name))),
            _ => None,
        });
        lore.types = single.collect();
        lore.unordered = unordered(model);
        lore.declared = model.names.elements.keys().map(pair).collect();
        lore
    }

    /// Whether there is a global element of a name.
    pub(in crate::conformance) fn declares(&self, element: (&str, &str)) -> bool {
        self.declared.contains(&(element.0.to_owned(), element.1.to_owned()))
    }

    /// Whether elements of a name are declared to be untyped (`xs:anyType`): such a value keeps all of its start tag.
    pub(in crate::conformance) fn is_untyped(&self, element: (&str, &str)) -> bool {
        let any = ("http://www.w3.org/2001/XMLSchema".to_owned(), "anyType".to_owned());
        self.is_declared_type(element, Some(any))
    }

    /// Whether the children of all elements of a name may stand in any order.
    pub(super) fn is_unordered(&self, element: (&str, &str)) -> bool {
        self.unordered.contains(&(element.0.to_owned(), element.1.to_owned()))
    }

    /// The defaults and fixed values of attributes of a name.
    pub(super) fn attribute_defaults<'a>(
        &'a self,
        namespace: &'a str,
        local: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        defaults(&self.attributes, namespace, local)
    }

    /// The defaults and fixed values of elements of a name.
    pub(super) fn element_defaults<'a>(
        &'a self,
        namespace: &'a str,
        local: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        defaults(&self.elements, namespace, local)
    }

    /// Whether all elements of a name are declared to have this type.
    pub(super) fn is_declared_type(
        &self,
        element: (&str, &str),
        type_name: Option<(String, String)>,
    ) -> bool {
        let declared = self.types.get(&(element.0.to_owned(), element.1.to_owned()));
        declared.is_some() && declared == type_name.as_ref()
    }

    /// Whether the generated code has one of these types.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.words.contains(*word))
    }

    /// Of the lexical spaces of these types, and nothing else.
    #[cfg(test)]
    pub(super) fn of_words(words: &[&str]) -> Self {
        Self { words: words.iter().map(|&word| word.to_owned()).collect(), ..Self::default() }
    }

    /// Of an element whose children have no order, and nothing else.
    #[cfg(test)]
    pub(super) fn of_unordered(local: &str) -> Self {
        Self { unordered: BTreeSet::from([(String::new(), local.to_owned())]), ..Self::default() }
    }

    /// For another process.
    pub(in crate::conformance) fn to_json(&self) -> Value {
        json!({
            "attributes": self.attributes,
            "elements": self.elements,
            "types": self.types.iter().collect::<Vec<_>>(),
            "unordered": self.unordered,
            "declared": self.declared,
            "words": self.words,
        })
    }

    /// What another process said.
    pub(in crate::conformance) fn from_json(value: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let name = |value: &Value| (text(&value[0]), text(&value[1]));
        let list = |key: &str| value[key].as_array().into_iter().flatten();
        let defaults =
            |key: &str| list(key).map(|entry| (text(&entry[0]), text(&entry[1]), text(&entry[2]))).collect();
        Self {
            attributes: defaults("attributes"),
            elements: defaults("elements"),
            types: list("types").map(|entry| (name(&entry[0]), name(&entry[1]))).collect(),
            unordered: list("unordered").map(name).collect(),
            declared: list("declared").map(name).collect(),
            words: list("words").map(text).collect(),
        }
    }
}

/// The names of elements whose content is an `xs:all` and nothing else, of all that have the name.
fn unordered(model: &Model) -> BTreeSet<Name> {
    let (mut unordered, mut ordered) = (BTreeSet::new(), BTreeSet::new());
    for (_, element) in model.elements.iter() {
        let is_all = is_all(model, element.type_id);
        if is_all { &mut unordered } else { &mut ordered }.insert(pair(&element.name));
    }
    unordered.retain(|name| !ordered.contains(name));
    unordered
}

/// Whether the content of a type is an `xs:all`, its own or that of the base which it extends without adding elements.
fn is_all(model: &Model, id: TypeId) -> bool {
    let Some(complex) = model.complex(id) else { return false };
    match &complex.content {
        Content::Empty if complex.derivation == Derivation::Extension => is_all(model, complex.base),
        Content::ElementOnly(particle) => {
            let group = match &particle.term {
                Term::Group(group) => group,
                Term::GroupRef(id) => &model.groups[*id].group,
                Term::Element(_) | Term::Any(_) => return false,
            };
            let is_extended =
                complex.derivation == Derivation::Extension && model.complex(complex.base).is_some();
            // One may extend another (XML Schema 1.1).
            group.compositor == Compositor::All && (!is_extended || is_all(model, complex.base))
        }
        // Mixed content keeps its order.
        Content::Empty | Content::Simple(_) | Content::Mixed(_) => false,
    }
}

fn words(code: &str) -> BTreeSet<String> {
    let found: BTreeSet<&str> = code
        .split(|character: char| !character.is_alphanumeric() && !matches!(character, '_' | ':'))
        .collect();
    WORDS.iter().filter(|word| found.contains(*word)).map(|&word| word.to_owned()).collect()
}

fn default(name: &QName, value: Option<&ValueConstraint>) -> Option<(String, String, String)> {
    let (ValueConstraint::Default(value) | ValueConstraint::Fixed(value)) = value?;
    let (namespace, local) = pair(name);
    Some((namespace, local, value.clone()))
}

fn pair(name: &QName) -> Name {
    (name.namespace.to_string(), name.local.to_string())
}

fn defaults<'a>(all: &'a Defaults, namespace: &str, local: &str) -> impl Iterator<Item = &'a str> {
    let from = (namespace.to_owned(), local.to_owned(), String::new());
    let key = (from.0.clone(), from.1.clone());
    all.range(from..)
        .take_while(move |(namespace, local, _)| (namespace, local) == (&key.0, &key.1))
        .map(|(_, _, value)| value.as_str())
}
