//! `uuid`: XML Schema has no type for it; schemas restrict a string, as WCF's `guid` does.

use uuid::Uuid;

use crate::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText, trim};

/// With or without hyphens, in braces, as a URN, in digits of either case.
impl FromText for Uuid {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Uuid, TextError> {
        let text = trim(text);
        Uuid::try_parse(text)
            .map_err(|_| TextError::new("a UUID such as 123e4567-e89b-12d3-a456-426614174000", text))
    }
}

/// With hyphens and in lower case.
impl ToText for Uuid {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.push_str(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
        Ok(())
    }

    /// Of the text, since that is what its schema types restrict.
    fn length(&self) -> Option<usize> {
        Some(uuid::fmt::Hyphenated::LENGTH)
    }
}
