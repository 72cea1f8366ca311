//! The built-in types (XML Schema Part 2 section 3).

use super::{Id, TypeId};

macro_rules! built_in_types {
    ($($variant:ident $name:literal $base:ident $kind:ident)*) => {
        /// A built-in type.
        ///
        /// Beside those of XML Schema 1.0 the four that 1.1 adds are known, since schemas use them alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum BuiltIn {
            $(#[doc = concat!("`xs:", $name, "`")] $variant,)*
        }

        impl BuiltIn {
            /// All built-in types, a base before what is derived from it.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The local name in the XML Schema namespace.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The type it is derived from; `anyType` is its own base.
            pub const fn base(self) -> Self {
                match self { $(Self::$variant => Self::$base),* }
            }

            /// How it is made from its base.
            pub const fn kind(self) -> BuiltInKind {
                match self { $(Self::$variant => BuiltInKind::$kind),* }
            }
        }
    };
}

/// What kind of a [`BuiltIn`] it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltInKind {
    /// `anyType`, the one complex type.
    Any,
    /// `anySimpleType` and `anyAtomicType`: any text.
    AnySimple,
    /// A primitive type.
    Primitive,
    /// A restriction of its base.
    Derived,
    /// A list: `NMTOKENS`, `IDREFS`, `ENTITIES`.
    List,
}

built_in_types! {
    AnyType "anyType" AnyType Any
    AnySimpleType "anySimpleType" AnyType AnySimple
    AnyAtomicType "anyAtomicType" AnySimpleType AnySimple
    String "string" AnySimpleType Primitive
    Boolean "boolean" AnySimpleType Primitive
    Decimal "decimal" AnySimpleType Primitive
    Float "float" AnySimpleType Primitive
    Double "double" AnySimpleType Primitive
    Duration "duration" AnySimpleType Primitive
    DateTime "dateTime" AnySimpleType Primitive
    Time "time" AnySimpleType Primitive
    Date "date" AnySimpleType Primitive
    GYearMonth "gYearMonth" AnySimpleType Primitive
    GYear "gYear" AnySimpleType Primitive
    GMonthDay "gMonthDay" AnySimpleType Primitive
    GDay "gDay" AnySimpleType Primitive
    GMonth "gMonth" AnySimpleType Primitive
    HexBinary "hexBinary" AnySimpleType Primitive
    Base64Binary "base64Binary" AnySimpleType Primitive
    AnyUri "anyURI" AnySimpleType Primitive
    QName "QName" AnySimpleType Primitive
    Notation "NOTATION" AnySimpleType Primitive
    NormalizedString "normalizedString" String Derived
    Token "token" NormalizedString Derived
    Language "language" Token Derived
    Nmtoken "NMTOKEN" Token Derived
    Nmtokens "NMTOKENS" AnySimpleType List
    Name "Name" Token Derived
    NcName "NCName" Name Derived
    Id "ID" NcName Derived
    Idref "IDREF" NcName Derived
    Idrefs "IDREFS" AnySimpleType List
    Entity "ENTITY" NcName Derived
    Entities "ENTITIES" AnySimpleType List
    Integer "integer" Decimal Derived
    NonPositiveInteger "nonPositiveInteger" Integer Derived
    NegativeInteger "negativeInteger" NonPositiveInteger Derived
    Long "long" Integer Derived
    Int "int" Long Derived
    Short "short" Int Derived
    Byte "byte" Short Derived
    NonNegativeInteger "nonNegativeInteger" Integer Derived
    UnsignedLong "unsignedLong" NonNegativeInteger Derived
    UnsignedInt "unsignedInt" UnsignedLong Derived
    UnsignedShort "unsignedShort" UnsignedInt Derived
    UnsignedByte "unsignedByte" UnsignedShort Derived
    PositiveInteger "positiveInteger" NonNegativeInteger Derived
    YearMonthDuration "yearMonthDuration" Duration Derived
    DayTimeDuration "dayTimeDuration" Duration Derived
    DateTimeStamp "dateTimeStamp" DateTime Derived
}

impl BuiltIn {
    /// The id that the type has in every [`Model`](super::Model).
    pub const fn type_id(self) -> TypeId {
        Id::new(self as u32)
    }

    /// The built-in type of this name in the XML Schema namespace.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|built_in| built_in.name() == name)
    }

    /// What the items of a built-in list are.
    pub const fn item(self) -> Option<Self> {
        match self {
            Self::Nmtokens => Some(Self::Nmtoken),
            Self::Idrefs => Some(Self::Idref),
            Self::Entities => Some(Self::Entity),
            _ => None,
        }
    }
}
