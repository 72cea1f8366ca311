//! Unions: texts that are values of the first of several simple types that takes them.

use super::field::{List, Text};
use super::shape::Facets;
use crate::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText, WhiteSpace, items};
use crate::validate::Validator;

/// The value of a member of a union, read in the way of `K` ([`Text`] or [`List`]).
pub trait ReadMember<K>: Sized {
    /// The value, if the text is one that the member allows, by its facets too: XML Schema Part 2, section 2.5.1.3.
    fn read_member(
        text: &str,
        names: &dyn ResolvePrefix,
        white_space: WhiteSpace,
        facets: Option<&'static Facets>,
    ) -> Option<Self>;
}

impl<T: FromText + ToText> ReadMember<Text> for T {
    fn read_member(
        text: &str,
        names: &dyn ResolvePrefix,
        white_space: WhiteSpace,
        facets: Option<&'static Facets>,
    ) -> Option<T> {
        let text = white_space.normalize(text);
        let value = T::from_text(&text, names).ok().filter(T::is_known)?;
        facets.is_none_or(|facets| Validator::allows(&value, &text, facets)).then_some(value)
    }
}

impl<T: FromText + ToText> ReadMember<List> for Vec<T> {
    fn read_member(
        text: &str,
        names: &dyn ResolvePrefix,
        _: WhiteSpace,
        facets: Option<&'static Facets>,
    ) -> Option<Vec<T>> {
        let item = |item| T::from_text(item, names).ok().filter(T::is_known);
        let values = items(text).map(item).collect::<Option<Vec<T>>>()?;
        facets.is_none_or(|facets| Validator::allows_list(&values, text, facets)).then_some(values)
    }
}

/// The value of a member of a union, whatever its type.
pub trait Member {
    /// As [`ToText::to_text`].
    ///
    /// # Errors
    /// Those of the type.
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError>;

    /// As [`ToText::namespaces`].
    fn namespaces(&self, declare: &mut dyn FnMut(&str));

    /// Checks the value against the facets of the member.
    fn check(&self, validator: &mut Validator, facets: Option<&'static Facets>);
}

impl<T: ToText> Member for T {
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        ToText::to_text(self, out, names)
    }

    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        ToText::namespaces(self, declare);
    }

    fn check(&self, validator: &mut Validator, facets: Option<&'static Facets>) {
        validator.with_facets(facets, |validator| validator.value(self));
    }
}

impl<T: ToText> Member for Vec<T> {
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(' ');
            }
            item.to_text(out, names)?;
        }
        Ok(())
    }

    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        self.iter().for_each(|item| item.namespaces(declare));
    }

    fn check(&self, validator: &mut Validator, facets: Option<&'static Facets>) {
        validator.with_facets(facets, |validator| validator.list(self));
    }
}

/// A union that can be written.
pub trait WriteUnion {
    /// The value, and the facets of the member that it is of.
    fn member(&self) -> (&dyn Member, Option<&'static Facets>);
}

/// The text is a value of no member.
#[cold]
pub fn no_member(type_name: &str, text: &str) -> TextError {
    TextError::new(format!("a value of one of the types of {type_name}"), text)
}
