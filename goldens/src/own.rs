//! Types that the case `overrides` has in the place of those of its schema.

use saponify::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText};
use saponify::{FromXml, ToXml};

/// A simple type: a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Isbn(u64);

impl FromText for Isbn {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Self, TextError> {
        text.parse().map(Self).map_err(|_| TextError::new("thirteen digits", text))
    }
}

impl ToText for Isbn {
    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.push_str(&format!("{:013}", self.0));
        Ok(())
    }
}

saponify::simple_types!(Isbn);

/// A complex type.
#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
pub struct Size {
    #[soap(attribute)]
    width: u32,
    #[soap(attribute)]
    height: u32,
}
