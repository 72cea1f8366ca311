//! Enumerations: texts, and perhaps numbers, that stand for the variants of an enum.

use crate::types::{TextError, items, trim};

/// A value of an enumeration: its text, and the number that the interface gives it besides, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnumValue {
    /// The text, as it stands in messages.
    pub value: &'static str,
    /// The number.
    pub number: Option<i64>,
}

/// An enumeration: an enum that is a text in messages. Derived with [`FromXml`](crate::FromXml) and
/// [`ToXml`](crate::ToXml).
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use saponify::{Enumeration, FromXml, ToXml};
///
/// #[derive(Debug, PartialEq, FromXml, ToXml)]
/// enum Status {
///     #[soap(number = 1)]
///     Queued,
///     #[soap(value = "In progress", number = 2)]
///     InProgress,
///     #[soap(other)]
///     Other(String),
/// }
///
/// assert_eq!(Status::InProgress.value(), "In progress");
/// assert_eq!(Status::InProgress.number(), Some(2));
/// assert_eq!(Status::from_value("Queued"), Some(Status::Queued));
/// assert_eq!(Status::from_value("Lost"), Some(Status::Other("Lost".to_owned())));
/// assert_eq!(Status::from_number(3), None);
/// assert_eq!(Status::VALUES[1].value, "In progress");
/// # }
/// ```
pub trait Enumeration: Sized {
    /// The known values, in the order of the variants.
    const VALUES: &'static [EnumValue];

    /// The text that stands for it.
    fn value(&self) -> &str;

    /// The number that stands for it; none if it has none, or is no known value.
    fn number(&self) -> Option<i64>;

    /// The variant of a text, which has to be just the value. Where the enum has a variant for other values, there is one
    /// for every text.
    fn from_value(value: &str) -> Option<Self>;

    /// The variant of a number.
    fn from_number(number: i64) -> Option<Self>;
}

/// An enumeration that can be read, by its table.
pub trait ReadEnumeration: Sized {
    /// The known values.
    const VALUES: &'static [EnumValue];

    /// The variant of the value at an index of the table.
    fn from_index(index: usize) -> Option<Self>;

    /// The variant of any other value.
    fn other(text: &str) -> Option<Self> {
        let _ = text;
        None
    }
}

/// An enumeration that can be written, by its table.
pub trait WriteEnumeration {
    /// The known values.
    const VALUES: &'static [EnumValue];

    /// The index of the variant's value in the table.
    ///
    /// # Errors
    /// The text itself where it is another value.
    fn index(&self) -> Result<usize, &str>;
}

impl<T: ReadEnumeration + WriteEnumeration> Enumeration for T {
    const VALUES: &'static [EnumValue] = <T as ReadEnumeration>::VALUES;

    fn value(&self) -> &str {
        value(self)
    }

    fn number(&self) -> Option<i64> {
        <T as WriteEnumeration>::VALUES[self.index().ok()?].number
    }

    fn from_value(text: &str) -> Option<T> {
        find::<T>(|known| known.value == text).or_else(|| T::other(text))
    }

    fn from_number(number: i64) -> Option<T> {
        find::<T>(|known| known.number == Some(number))
    }
}

/// The values of an enumeration, which have no numbers.
pub const fn values<const N: usize>(values: [&'static str; N]) -> [EnumValue; N] {
    let mut all = [EnumValue { value: "", number: None }; N];
    let mut index = 0;
    while index < N {
        all[index].value = values[index];
        index += 1;
    }
    all
}

/// The same values with numbers: the index of each value that has one, and the number.
pub const fn numbered<const N: usize>(
    mut values: [EnumValue; N],
    numbers: &[(usize, i64)],
) -> [EnumValue; N] {
    let mut rest = numbers;
    while let [(index, number), others @ ..] = rest {
        values[*index].number = Some(*number);
        rest = others;
    }
    values
}

/// The text that stands for a variant.
pub fn value<T: WriteEnumeration>(variant: &T) -> &str {
    match variant.index() {
        Ok(index) => T::VALUES[index].value,
        Err(text) => text,
    }
}

/// Reads a variant from its text: by the value, then by the value with white space collapsed, then by the number.
///
/// # Errors
/// When no value is the text, and there is no variant for others.
pub fn read_enumeration<T: ReadEnumeration>(text: &str) -> Result<T, TextError> {
    let known = position(T::VALUES, text).and_then(T::from_index);
    known.or_else(|| T::other(text)).ok_or_else(|| not_among(T::VALUES, text))
}

fn position(values: &[EnumValue], text: &str) -> Option<usize> {
    let find = |is_it: &dyn Fn(&EnumValue) -> bool| values.iter().position(is_it);
    find(&|known| known.value == text).or_else(|| find(&|known| items(known.value).eq(items(text)))).or_else(
        || {
            let number = trim(text).parse::<i64>().ok()?;
            find(&|known| known.number == Some(number))
        },
    )
}

fn find<T: ReadEnumeration>(is_it: impl Fn(&EnumValue) -> bool) -> Option<T> {
    T::VALUES.iter().position(is_it).and_then(T::from_index)
}

/// How many of the values an error lists.
const LISTED: usize = 10;

#[cold]
fn not_among(values: &'static [EnumValue], text: &str) -> TextError {
    let listed: Vec<_> = values.iter().take(LISTED).map(|known| known.value).collect();
    let more = if values.len() > LISTED { " and so on" } else { "" };
    TextError::new(format!("one of {}{more}", listed.join(", ")), text)
}
