//! Structs by tables: what the derive macros write, and the loops that walk it.
//!
//! A derived struct costs a static table (its [`Shape`] and a slot for each field) and a few lines of code; reading,
//! writing and checking are one loop each, here, for all structs. `docs/architecture.md` says why.

mod builtin;
mod choice;
mod enumeration;
mod field;
mod inline;
mod measure;
mod nillable;
mod occurs;
mod own;
mod read;
mod shape;
mod slot;
mod table;
mod transparent;
mod types;
mod union;
mod wildcard;
mod write;

pub use builtin::read_text;
pub use choice::{
    InlineVariant, accepts_variant, admits_variant, check_variant, find_variant, read_variant,
    unexpected_variant, write_variant,
};
pub use enumeration::{
    EnumValue, Enumeration, ReadEnumeration, WriteEnumeration, code_of_number, codes, number_of_code,
    numbered, read_enumeration, value, values,
};
pub use field::{
    Any, Elements, Inline, Items, List, Mixed, Nested, ReadField, ReadText, Structs, Text, WriteField,
};
pub use inline::{ReadInline, WriteInline};
pub use measure::{
    At, Both, Measured, Pointer, Pointers, Reading, TextAt, Writing, at, blank, fields, measured,
    measured_for_reading, measured_for_writing, text_at,
};
pub use own::{Group, Own, ReadAs, WriteAs};
pub(crate) use read::skip_unknown;
pub use read::{accepts, admits, read, read_body, read_group, read_unordered_group};
pub use shape::{Admits, Extra, Facet, Facets, Field, Kind, Said, Shape};
pub use slot::{ReadSlot, Slots, WriteSlot};
pub use table::{ByTable, ReadByTable, ReadRecord, Record, Table, WriteRecord};
pub use transparent::read_transparent;
pub use types::{Types, WriteType, WriteTypes, check_type, find_type, read_type, write_type};
pub use union::{Member, ReadMember, WriteUnion, no_member};
pub use write::{check, write, write_group};
