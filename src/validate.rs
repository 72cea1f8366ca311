//! Checking values against the facets of their schema.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use crate::ToXml;
use crate::record::Facets;
use crate::types::{NoPrefixes, ToText, WhiteSpace, trim};

/// Everything about a value that its schema does not allow.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use saponify::{FromXml, ToXml};
///
/// #[derive(ToXml, FromXml)]
/// struct Label {
///     #[soap(max_length = 4)]
///     text: String,
/// }
///
/// let violations = Label { text: "too long".to_owned() }.validate().unwrap_err();
/// assert_eq!(violations.to_string(), "text: 8 characters are more than the 4 allowed (maxLength)");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

/// One thing about a value that its schema does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The element names that lead to the value, joined by `/`; attributes begin with `@`, items carry their index in
    /// brackets.
    pub path: String,
    /// The facet, by its name in XML Schema: `maxLength`, `minInclusive`, `maxOccurs` and so on.
    pub facet: &'static str,
    /// What is wrong, in words.
    pub message: String,
}

impl Violations {
    /// The violations, in document order.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }

    /// How many there are; at least one.
    #[expect(clippy::len_without_is_empty, reason = "there is no such value without a violation")]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{} ({})", self.message, self.facet)
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            violation.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

/// Walks a value and collects what its schema does not allow; derived types know how to be walked.
#[derive(Debug, Default)]
pub struct Validator {
    path: Vec<Cow<'static, str>>,
    /// The facets of the field whose value is being checked.
    facets: Option<&'static Facets>,
    violations: Vec<Violation>,
}

impl Validator {
    /// Checks a value.
    ///
    /// # Errors
    /// When its schema does not allow it.
    pub fn run<T: ToXml + ?Sized>(value: &T) -> Result<(), Violations> {
        let mut validator = Validator::default();
        value.check(&mut validator);
        if validator.violations.is_empty() { Ok(()) } else { Err(Violations(validator.violations)) }
    }

    /// Reports a violation by the value that is being checked.
    pub fn report(&mut self, facet: &'static str, message: impl Into<String>) {
        let path = self.path.join("/").replace("/[", "[");
        self.violations.push(Violation { path, facet, message: message.into() });
    }

    /// Checks what is inside an element of this name.
    pub fn within(&mut self, name: impl Into<Cow<'static, str>>, check: impl FnOnce(&mut Validator)) {
        self.path.push(name.into());
        check(self);
        self.path.pop();
    }

    /// Checks each of several values.
    pub(crate) fn each<T>(&mut self, values: &[T], check: impl Fn(&T, &mut Validator)) {
        for (index, value) in values.iter().enumerate() {
            self.within(format!("[{index}]"), |validator| check(value, validator));
        }
    }

    /// Checks a value of a field with these facets.
    #[doc(hidden)]
    pub fn with_facets(&mut self, facets: Option<&'static Facets>, check: impl FnOnce(&mut Validator)) {
        let outer = std::mem::replace(&mut self.facets, facets);
        check(self);
        self.facets = outer;
    }

    /// Checks how often something occurs.
    pub(crate) fn occurs(&mut self, count: usize, min: Option<u32>, max: Option<u32>) {
        if let Some(min) = min
            && count < min as usize
        {
            self.report("minOccurs", format!("{count} occurrences are fewer than the {min} required"));
        }
        if let Some(max) = max
            && count > max as usize
        {
            self.report("maxOccurs", format!("{count} occurrences are more than the {max} allowed"));
        }
    }

    /// Checks a value of simple type against the facets of its field.
    pub fn value<T: ToText>(&mut self, value: &T) {
        if let Some(facets) = self.facets {
            self.lengths(value.length(), "characters", facets);
            self.digits(value.digits(), facets);
            self.bounds(value, facets);
            self.pattern(std::slice::from_ref(value), facets);
        }
        value.check_own(self);
    }

    /// Checks a list of simple values against the facets of its field: its length is the number of its items.
    pub(crate) fn list<T: ToText>(&mut self, items: &[T]) {
        if let Some(facets) = self.facets {
            self.lengths(Some(items.len()), "items", facets);
            self.pattern(items, facets);
        }
        items.iter().for_each(|item| item.check_own(self));
    }

    /// Whether a value and the text that it was read from keep to facets.
    pub(crate) fn allows<T: ToText>(value: &T, text: &str, facets: &'static Facets) -> bool {
        let mut validator = Validator::default();
        validator.lengths(value.length(), "characters", facets);
        validator.digits(value.digits(), facets);
        validator.bounds(value, facets);
        // White space around what is no string does not count.
        let text = if T::PLAIN { trim(text) } else { text };
        validator.violations.is_empty() && allows_text(text, facets)
    }

    /// Whether the items of a list and the text that they were read from keep to facets.
    pub(crate) fn allows_list<T: ToText>(values: &[T], text: &str, facets: &'static Facets) -> bool {
        let mut validator = Validator::default();
        validator.lengths(Some(values.len()), "items", facets);
        validator.violations.is_empty() && allows_text(&WhiteSpace::Collapse.normalize(text), facets)
    }

    fn lengths(&mut self, length: Option<usize>, unit: &str, facets: &Facets) {
        let Some(length) = length.map(|length| length as u64) else { return };
        match facets.length {
            Some(wanted) if length != wanted => {
                self.report("length", format!("{length} {unit} are not the {wanted} required"));
            }
            _ => {}
        }
        match facets.min_length {
            Some(min) if length < min => {
                self.report("minLength", format!("{length} {unit} are fewer than the {min} required"));
            }
            _ => {}
        }
        match facets.max_length {
            Some(max) if length > max => {
                self.report("maxLength", format!("{length} {unit} are more than the {max} allowed"));
            }
            _ => {}
        }
    }

    fn digits(&mut self, digits: Option<(usize, usize)>, facets: &Facets) {
        let Some((total, fraction)) = digits else { return };
        match facets.total_digits {
            Some(max) if total as u64 > max => {
                self.report("totalDigits", format!("{total} digits are more than the {max} allowed"));
            }
            _ => {}
        }
        match facets.fraction_digits {
            Some(max) if fraction as u64 > max => {
                self.report(
                    "fractionDigits",
                    format!("{fraction} digits after the point are more than the {max} allowed"),
                );
            }
            _ => {}
        }
    }

    fn bounds<T: ToText>(&mut self, value: &T, facets: &Facets) {
        let broken_bound = |bound: Option<&'static str>, is_within: fn(Ordering) -> bool| {
            bound.filter(|bound| value.compare_to(bound).is_some_and(|ordering| !is_within(ordering)))
        };
        let broken = [
            ("minInclusive", "at least", broken_bound(facets.min_inclusive, Ordering::is_ge)),
            ("maxInclusive", "at most", broken_bound(facets.max_inclusive, Ordering::is_le)),
            ("minExclusive", "more than", broken_bound(facets.min_exclusive, Ordering::is_gt)),
            ("maxExclusive", "less than", broken_bound(facets.max_exclusive, Ordering::is_lt)),
        ];
        for (facet, words, bound) in broken {
            if let Some(bound) = bound {
                self.report(facet, format!("{} is not {words} {bound}", text_of(value)));
            }
        }
    }

    fn pattern<T: ToText>(&mut self, items: &[T], facets: &Facets) {
        let Some(pattern) = facets.pattern else { return };
        let text = items.iter().map(text_of).collect::<Vec<_>>().join(" ");
        if !crate::pattern::matches(pattern, &text) {
            self.report("pattern", format!("{text:?} does not match {pattern}"));
        }
    }
}

fn allows_text(text: &str, facets: &Facets) -> bool {
    facets.pattern.is_none_or(|pattern| crate::pattern::matches(pattern, text))
}

fn text_of<T: ToText>(value: &T) -> String {
    let mut text = String::new();
    match value.to_text(&mut text, &NoPrefixes) {
        Ok(()) => text,
        Err(error) => error.to_string(),
    }
}
