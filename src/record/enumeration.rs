//! Enumerations: texts, and perhaps numbers, that stand for the variants of an enum.

use crate::types::{TextError, items, trim};

/// A value of an enumeration: its text, what it is called, and the number that stands for it, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnumValue {
    /// The text, as it stands in messages.
    pub value: &'static str,
    /// What it is called: the text itself, unless that is a code for something.
    pub name: &'static str,
    /// The number: the one that the interface gives it besides, or the text where that is a number.
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

    /// What it is called: the text, unless that is a code for something. Of an unknown value, its text.
    fn name(&self) -> &str;

    /// The number that stands for it; none if it has none, or is no known value.
    fn number(&self) -> Option<i64>;

    /// The variant of a text, which has to be just the value. Where the enum has a variant for other values, there is one
    /// for every text.
    fn from_value(value: &str) -> Option<Self>;

    /// The variant of a number.
    fn from_number(number: i64) -> Option<Self>;

    /// The variant of a name; none if there is no known value of this name.
    fn from_name(name: &str) -> Option<Self>;
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

    fn name(&self) -> &str {
        match self.index() {
            Ok(index) => <T as WriteEnumeration>::VALUES[index].name,
            Err(text) => text,
        }
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

    fn from_name(name: &str) -> Option<T> {
        find::<T>(|known| known.name == name)
    }
}

/// The values of an enumeration. Those that are numbers as text are also numbers.
pub const fn values<const N: usize>(values: [&'static str; N]) -> [EnumValue; N] {
    codes(values, values)
}

/// The values of an enumeration whose texts are codes for something.
pub const fn codes<const N: usize>(values: [&'static str; N], names: [&'static str; N]) -> [EnumValue; N] {
    let mut all = [EnumValue { value: "", name: "", number: None }; N];
    let mut index = 0;
    while index < N {
        let (value, name) = (values[index], names[index]);
        all[index] = EnumValue { value, name, number: number_of(value) };
        index += 1;
    }
    all
}

/// The number that a text is, in the form in which numbers are written.
const fn number_of(text: &str) -> Option<i64> {
    /// As many digits as every number of 64 bits can have.
    const DIGITS: usize = 18;
    let (negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if matches!(digits, [] | [b'0', _, ..]) || digits.len() > DIGITS || (negative && digits[0] == b'0') {
        return None;
    }
    let (mut number, mut rest) = (0, digits);
    while let [digit @ b'0'..=b'9', others @ ..] = rest {
        number = number * 10 + (*digit - b'0') as i64;
        rest = others;
    }
    if !rest.is_empty() {
        return None;
    }
    Some(if negative { -number } else { number })
}

/// The same values with other numbers: the index of each value that has one, and the number. The rest has none: the text `2`
/// may stand beside a value that has the number 2.
pub const fn numbered<const N: usize>(
    mut values: [EnumValue; N],
    numbers: &[(usize, i64)],
) -> [EnumValue; N] {
    let mut index = 0;
    while index < N {
        values[index].number = None;
        index += 1;
    }
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

/// The code of a number: the variant for other values, if there is one, for numbers that are not known.
///
/// # Errors
/// When no value is the number, and there is no variant for others.
pub fn code_of_number<T: ReadEnumeration>(number: i32) -> Result<T, TextError> {
    let known = find::<T>(|known| known.number == Some(i64::from(number)));
    known.map_or_else(|| read_enumeration(&number.to_string()), Ok)
}

/// The number of a code, known or not.
///
/// # Errors
/// When it is no number of 32 bits.
pub fn number_of_code<T: WriteEnumeration>(code: &T) -> Result<i32, TextError> {
    let number = match code.index() {
        Ok(index) => T::VALUES[index].number,
        Err(text) => trim(text).parse().ok(),
    };
    let number = number.and_then(|number| i32::try_from(number).ok());
    number.ok_or_else(|| TextError::new("a code that is a number of 32 bits", value(code)))
}

fn position(values: &[EnumValue], text: &str) -> Option<usize> {
    let find = |is_it: &dyn Fn(&EnumValue) -> bool| values.iter().position(is_it);
    find(&|known| known.value == text).or_else(|| find(&|known| items(known.value).eq(items(text)))).or_else(
        || {
            let number = trim(text).parse::<i64>().ok()?;
            // A text that is a number is a value only as it is: `010` is not `10`.
            find(&|known| known.number == Some(number) && number_of(known.value) != Some(number))
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
