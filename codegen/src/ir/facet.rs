//! What a value has to satisfy beyond its type (XML Schema Part 2 section 4.3).

/// A constraining facet.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Which; its name in Rust's case is the attribute's.
    pub kind: FacetKind,
    /// Its value.
    pub value: FacetValue,
}

/// The facets that `validate()` checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetKind {
    /// `length`
    Length,
    /// `minLength`
    MinLength,
    /// `maxLength`
    MaxLength,
    /// `totalDigits`
    TotalDigits,
    /// `fractionDigits`
    FractionDigits,
    /// `minInclusive`
    MinInclusive,
    /// `maxInclusive`
    MaxInclusive,
    /// `minExclusive`
    MinExclusive,
    /// `maxExclusive`
    MaxExclusive,
    /// `pattern`
    Pattern,
}

impl FacetKind {
    /// The name of the facet in a schema.
    pub fn schema_name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::TotalDigits => "totalDigits",
            Self::FractionDigits => "fractionDigits",
            Self::MinInclusive => "minInclusive",
            Self::MaxInclusive => "maxInclusive",
            Self::MinExclusive => "minExclusive",
            Self::MaxExclusive => "maxExclusive",
            Self::Pattern => "pattern",
        }
    }
}

/// The value of a [`Facet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FacetValue {
    /// A whole number, printed as such.
    Number(i128),
    /// Anything else in its lexical form.
    Text(String),
}
