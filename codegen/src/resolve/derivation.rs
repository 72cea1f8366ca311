//! Whether types are derived, and elements substituted, as their bases allow (XML Schema Part 1, sections 3.3.6 and 3.4.6).

use std::collections::{BTreeMap, BTreeSet};

use super::settle::type_name;
use super::types::derivation_word;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{
    AttributeUse, BuiltIn, ComplexType, Compositor, Content, Derivation, Derivations, Model, ModelGroup,
    Particle, Presence, QName, SimpleDerivation, SimpleType, Term, TypeDefinition, TypeId, ValueConstraint,
    Variety,
};
use crate::source::Span;

/// Checks all derivations.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut checks = Checks { model, diagnostics };
    for (_, found) in model.types.iter() {
        match &found.definition {
            TypeDefinition::BuiltIn(_) => {}
            TypeDefinition::Simple(simple) => checks.simple(simple, found.span),
            TypeDefinition::Complex(complex) => checks.complex(complex, found.span),
        }
    }
    for (_, group) in model.groups.iter() {
        checks.groups_in(&group.group);
    }
    checks.substitutes();
}

struct Checks<'a, 'd> {
    model: &'a Model,
    diagnostics: &'d mut Diagnostics,
}

impl Checks<'_, '_> {
    fn simple(&mut self, simple: &SimpleType, span: Span) {
        let (bases, word): (&[TypeId], _) = match &simple.derivation {
            SimpleDerivation::Restriction(base) => (std::slice::from_ref(base), "restriction"),
            SimpleDerivation::List(item) => (std::slice::from_ref(item), "list"),
            SimpleDerivation::Union(members) => (members, "union"),
        };
        for base in bases {
            let Some(found) = self.model.simple(*base) else { continue };
            let is_final = match word {
                "restriction" => found.final_derivations.restriction,
                "list" => found.final_derivations.list,
                _ => found.final_derivations.union,
            };
            if is_final {
                self.report_final(*base, word, span);
            }
        }
    }

    fn complex(&mut self, complex: &ComplexType, span: Span) {
        if let Content::ElementOnly(particle) | Content::Mixed(Some(particle)) = &complex.content {
            self.group_of(particle, None);
        }
        let base = complex.base;
        let extends = complex.derivation == Derivation::Extension;
        let is_final = match &self.model.types[base].definition {
            TypeDefinition::BuiltIn(_) => false,
            TypeDefinition::Simple(simple) => extends && simple.final_derivations.extension,
            TypeDefinition::Complex(base) if extends => base.final_derivations.extension,
            TypeDefinition::Complex(base) => base.final_derivations.restriction,
        };
        if is_final {
            self.report_final(base, derivation_word(complex.derivation), span);
        }
        match self.model.complex(base) {
            Some(_) if !extends => self.attributes(complex),
            Some(of_base) => self.extension(complex, of_base, span),
            None => {}
        }
    }

    fn report_final(&mut self, base: TypeId, word: &str, span: Span) {
        let message = format!("the type {} is final for {word}", type_name(self.model, base));
        let error = Diagnostic::error(span, message).note(self.model.types[base].span, "its definition");
        self.diagnostics
            .push(error.hint(format!("`final` there or `finalDefault` of its schema forbids: {word}")));
    }

    /// What is added to an `xs:all` could not stand behind it, nor an `xs:all` behind something.
    fn extension(&mut self, complex: &ComplexType, base: &ComplexType, span: Span) {
        let (Some(own), Some(of_base)) = (compositor(self.model, complex), compositor(self.model, base))
        else {
            return;
        };
        if (own == Compositor::All) != (of_base == Compositor::All) {
            let message = "an `all` cannot be extended, nor extend something: its elements have no order";
            let hint = "use a `sequence` in both types, or `all` in both";
            self.diagnostics.push(Diagnostic::error(span, message).hint(hint));
        }
    }

    /// A restriction keeps what is required, and what is fixed.
    fn attributes(&mut self, complex: &ComplexType) {
        let base = self.model.attribute_uses(complex.base);
        let name = |used: &AttributeUse| &self.model.attributes[used.attribute].name;
        let base: BTreeMap<&QName, &AttributeUse> = base.into_iter().map(|used| (name(used), used)).collect();
        let mut found = Vec::new();
        for own in self.model.own_attribute_uses(complex) {
            let Some(inherited) = base.get(name(own)) else { continue };
            let fault = if inherited.presence == Presence::Required && own.presence != Presence::Required {
                "is required by the base, and not here"
            } else {
                match (&inherited.value, &own.value) {
                    (Some(ValueConstraint::Fixed(text)), Some(ValueConstraint::Fixed(other)))
                        if text.trim() == other.trim() =>
                    {
                        continue;
                    }
                    (Some(ValueConstraint::Fixed(_)), _) if own.presence != Presence::Prohibited => {
                        "has a fixed value in the base, and not the same here"
                    }
                    _ => continue,
                }
            };
            let message = format!("the attribute `{}` {fault}", name(own));
            let warning = Diagnostic::warning(own.span, message).note(inherited.span, "what the base says");
            found.push(warning.hint("a restriction only takes values away"));
        }
        self.diagnostics.extend(found);
    }

    /// An `xs:all` by reference stands where one could be written: alone in a type, or in another one.
    fn groups_in(&mut self, group: &ModelGroup) {
        for particle in &group.particles {
            self.group_of(particle, Some(group.compositor));
        }
    }

    fn group_of(&mut self, particle: &Particle, within: Option<Compositor>) {
        let group = match &particle.term {
            Term::Group(group) => return self.groups_in(group),
            Term::GroupRef(id) => &self.model.groups[*id],
            Term::Element(_) | Term::Any(_) => return,
        };
        let is_all = group.group.compositor == Compositor::All;
        let fault = match within {
            Some(Compositor::All) if !is_all => "is no `all`, and stands in one",
            Some(Compositor::Sequence | Compositor::Choice) if is_all => {
                "is an `all`, and stands among others"
            }
            _ if is_all && particle.occurs.is_repeated() => "is an `all`, which cannot be repeated",
            _ => return,
        };
        let message = format!("the group `{}` {fault}", group.name);
        let error = Diagnostic::error(particle.span, message).note(group.span, "the group");
        self.diagnostics
            .push(error.hint("an `all` is the whole content of a type, or a part of another `all`"));
    }

    fn substitutes(&mut self) {
        for (_, element) in self.model.elements.iter() {
            for head in &element.substitution_heads {
                let head = &self.model.elements[*head];
                let fault = match steps(self.model, element.type_id, head.type_id) {
                    None => "its type is not derived from that of the head",
                    Some(steps)
                        if head.final_derivations.extension && steps.extension
                            || head.final_derivations.restriction && steps.restriction =>
                    {
                        "the head is final for the way in which its type is derived"
                    }
                    Some(_) => continue,
                };
                let message = format!("`{}` cannot stand for `{}`: {fault}", element.name, head.name);
                let error = Diagnostic::error(element.span, message).note(head.span, "the head");
                self.diagnostics.push(error.hint("give it the head's type, or one derived from that"));
            }
        }
    }
}

/// How the content of a type is combined at its outside; none where there is none.
fn compositor(model: &Model, complex: &ComplexType) -> Option<Compositor> {
    let (Content::ElementOnly(particle) | Content::Mixed(Some(particle))) = &complex.content else {
        let base = model.complex(complex.base).filter(|_| complex.derivation == Derivation::Extension)?;
        return compositor(model, base);
    };
    let group = match &particle.term {
        Term::Group(group) => group,
        Term::GroupRef(id) => &model.groups[*id].group,
        Term::Element(_) | Term::Any(_) => return Some(Compositor::Sequence),
    };
    (!group.particles.is_empty()).then_some(group.compositor)
}

/// The ways of deriving that lead from a type to one that it is derived from; none where it is not.
fn steps(model: &Model, id: TypeId, ancestor: TypeId) -> Option<Derivations> {
    let mut steps = Derivations::default();
    if ancestor == BuiltIn::AnyType.type_id() {
        return Some(steps);
    }
    let members = members(model, ancestor);
    let mut id = id;
    while !members.contains(&id) {
        match model.complex(id) {
            Some(complex) if complex.derivation == Derivation::Extension => steps.extension = true,
            _ => steps.restriction = true,
        }
        if id == BuiltIn::AnyType.type_id() {
            return None;
        }
        id = model.base(id);
    }
    Some(steps)
}

/// The type, and if it is a union the types that may stand for it, however deep.
fn members(model: &Model, id: TypeId) -> BTreeSet<TypeId> {
    let (mut members, mut open) = (BTreeSet::new(), vec![id]);
    while let Some(id) = open.pop() {
        if members.insert(id)
            && let Some(Variety::Union(of_union)) = model.variety(id)
        {
            open.extend(of_union);
        }
    }
    members
}
