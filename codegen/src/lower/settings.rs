//! What the configuration says of types by their names, found out before anything is lowered.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use crate::config::{Setting, Which};
use crate::ir::{ExternId, ExternType, Origin, RustPath};
use crate::model::{BuiltIn, TypeDefinition, TypeId};
use crate::suggest;
use crate::xml;

/// See [`Config`](crate::Config) for what each is.
#[derive(Default)]
pub(super) struct Settings {
    /// The types in whose place another one stands.
    overrides: BTreeMap<TypeId, ExternId>,
    /// The enumerations that `closed_enumerations` names.
    closed: BTreeSet<TypeId>,
}

/// Types by the path that leads to them.
type Paths = BTreeMap<String, Vec<(TypeId, Origin)>>;

impl Lowerer<'_> {
    /// Looks up all names. One that is none is reported.
    pub(super) fn look_up_settings(&mut self) {
        let config = self.config;
        if config.overrides.is_empty() && config.closed_enumerations.names().is_empty() {
            return;
        }
        let paths = self.paths();
        for wanted in &config.overrides {
            let Some(path) = RustPath::of_type(&wanted.to) else {
                let error = wanted.error(format!("`{}` is no type for `{}`", wanted.to, wanted.from)).hint(
                    "a path that is valid in every module: `rust_decimal::Decimal`, `crate::Money`, `u64`",
                );
                self.diagnostics.push(error);
                continue;
            };
            let from = Setting { value: wanted.from.clone(), span: wanted.span };
            let types = self.find(&paths, &from, ["type", " to override"]);
            let id = ExternId(self.externs.len());
            self.externs.push(ExternType { path, default: wanted.default });
            for type_id in types {
                if self.settings.overrides.insert(type_id, id).is_some() {
                    let error = from.error(format!("the type `{}` is overridden twice", from.value));
                    self.diagnostics.push(error.hint("remove one of the lines"));
                }
            }
        }
        for name in config.closed_enumerations.names() {
            for type_id in self.find(&paths, name, ["enumeration", ""]) {
                self.name_enumeration(type_id, name);
            }
        }
    }

    fn name_enumeration(&mut self, type_id: TypeId, name: &Setting<String>) {
        let problem = if !self.has_values(type_id) {
            format!("`{}` is no enumeration", name.value)
        } else if self.takes_any_text(type_id) && matches!(self.config.closed_enumerations, Which::Only(_)) {
            format!("`{}` allows values beside those that it lists", name.value)
        } else {
            self.settings.closed.insert(type_id);
            return;
        };
        self.diagnostics.push(name.error(problem).hint("it cannot be closed: remove the name"));
    }

    /// The type that stands in the place of this one.
    pub(super) fn override_of(&self, id: TypeId) -> Option<ExternId> {
        self.settings.overrides.get(&id).copied()
    }

    /// Whether an enumeration has no variant for other values.
    pub(super) fn is_closed(&self, id: TypeId) -> bool {
        let named = self.settings.closed.contains(&id);
        self.config.closed_enumerations.holds(named) && !self.takes_any_text(id)
    }

    fn paths(&self) -> Paths {
        let mut paths = Paths::new();
        for (id, found) in self.model.types.iter() {
            if !matches!(found.definition, TypeDefinition::BuiltIn(_)) && found.redefined_by.is_none() {
                let origin = self.origin_of_type(id);
                paths.entry(origin.path.join("/")).or_default().push((id, origin));
            }
        }
        paths
    }

    /// The types of a name; none after a report that there is none.
    fn find(&mut self, paths: &Paths, name: &Setting<String>, what: [&str; 2]) -> Vec<TypeId> {
        let (namespace, path) = match name.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((namespace, path)) => (Some(namespace), path),
            None => (None, name.as_str()),
        };
        let built_in = BuiltIn::from_name(path).filter(|_| namespace.is_none_or(|uri| uri == xml::XS));
        if let Some(built_in) = built_in {
            return vec![built_in.type_id()];
        }
        let here = |(_, origin): &&(TypeId, Origin)| namespace.is_none_or(|uri| uri == &*origin.namespace);
        let found: Vec<TypeId> =
            paths.get(path).into_iter().flatten().filter(here).map(|(id, _)| *id).collect();
        if found.is_empty() {
            let [what, wanted_for] = what;
            let error = name.error(format!("there is no {what} `{}`{wanted_for}", name.value));
            let built_in = BuiltIn::ALL.iter().map(|known| known.name());
            let error = match suggest::nearest(path, paths.keys().map(String::as_str).chain(built_in)) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint(NAMED),
            };
            self.diagnostics.push(error);
        }
        found
    }
}

const NAMED: &str =
    "a type is named by its path, `Owner/part`, with `{namespace}` before it where that matters";
