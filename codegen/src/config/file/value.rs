//! Values of TOML as what a setting wants; anything else is reported with its place.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Setting, Which, near};
use crate::diagnostics::Diagnostic;
use crate::source::{FileId, Span};

/// A key and its value.
pub(super) struct Entry<'t> {
    pub(super) key: &'t str,
    /// Where the key stands.
    pub(super) span: Span,
    pub(super) value: &'t Spanned<DeValue<'t>>,
}

/// Reads values and collects what is wrong with them.
pub(super) struct Values {
    pub(super) file: FileId,
    pub(super) problems: Vec<Diagnostic>,
}

impl Values {
    /// The entries of a table, in the order of the file.
    pub(super) fn entries<'t>(&self, table: &'t DeTable<'t>) -> Vec<Entry<'t>> {
        let mut entries: Vec<Entry<'t>> = table
            .iter()
            .map(|(key, value)| Entry { key: key.get_ref(), span: Span::new(self.file, key.span()), value })
            .collect();
        entries.sort_by_key(|entry| entry.span);
        entries
    }

    pub(super) fn table<'t>(&mut self, entry: &Entry<'t>) -> Vec<Entry<'t>> {
        match entry.value.get_ref() {
            DeValue::Table(table) => self.entries(table),
            _ => {
                self.expected("a table", entry.value);
                Vec::new()
            }
        }
    }

    pub(super) fn string(&mut self, entry: &Entry<'_>) -> Option<Setting<String>> {
        self.string_value(entry.value)
    }

    /// A string, or an array of them.
    pub(super) fn strings(&mut self, entry: &Entry<'_>) -> Vec<Setting<String>> {
        match entry.value.get_ref() {
            DeValue::Array(values) => values.iter().filter_map(|value| self.string_value(value)).collect(),
            DeValue::String(_) => self.string(entry).into_iter().collect(),
            _ => {
                self.expected("a string or an array of strings", entry.value);
                Vec::new()
            }
        }
    }

    /// A table of strings: each key with its place, and its value.
    pub(super) fn string_table(&mut self, entry: &Entry<'_>) -> Vec<(Setting<String>, Setting<String>)> {
        let entries = self.table(entry);
        let pair = |entry: Entry<'_>| {
            let key = Setting { value: entry.key.to_owned(), span: Some(entry.span) };
            self.string(&entry).map(|value| (key, value))
        };
        entries.into_iter().filter_map(pair).collect()
    }

    pub(super) fn set_bool(&mut self, entry: &Entry<'_>, target: &mut bool) {
        match entry.value.get_ref() {
            DeValue::Boolean(value) => *target = *value,
            _ => self.expected("`true` or `false`", entry.value),
        }
    }

    pub(super) fn set_word<T: Copy>(&mut self, entry: &Entry<'_>, words: &[(&str, T)], target: &mut T) {
        let Some(found) = self.string(entry) else { return };
        match words.iter().find(|(word, _)| *word == found.value) {
            Some((_, value)) => *target = *value,
            None => {
                let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                let message = format!("`{}` is nothing that `{}` can be", found.value, entry.key);
                self.problem(self.span(entry.value), message, near(&found.value, &known));
            }
        }
    }

    pub(super) fn set_which(&mut self, entry: &Entry<'_>, target: &mut Which) {
        match entry.value.get_ref() {
            DeValue::Boolean(all) => *target = Which::from(*all),
            DeValue::Array(_) => *target = Which::Only(self.strings(entry)),
            DeValue::Table(table) => {
                for part in self.entries(table) {
                    match part.key {
                        "all_but" => *target = Which::AllBut(self.strings(&part)),
                        _ => self.unknown_key(&part, &["all_but"]),
                    }
                }
            }
            _ => self.expected("`true`, `false`, an array of names, or `{ all_but = […] }`", entry.value),
        }
    }

    pub(super) fn unknown_key(&mut self, entry: &Entry<'_>, known: &[&str]) {
        let message = format!("there is no setting `{}`", entry.key);
        self.problem(entry.span, message, near(entry.key, known));
    }

    pub(super) fn problem(&mut self, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        self.problems.push(Diagnostic::error(span, message).hint(hint));
    }

    fn string_value(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Setting<String>> {
        match value.get_ref() {
            DeValue::String(text) => Some(Setting { value: text.to_string(), span: Some(self.span(value)) }),
            _ => {
                self.expected("a string", value);
                None
            }
        }
    }

    fn expected(&mut self, what: &str, found: &Spanned<DeValue<'_>>) {
        let found_type = found.get_ref().type_str();
        let article = if matches!(found_type, "integer" | "array") { "an" } else { "a" };
        let message = format!("expected {what}, found {article} {found_type}");
        self.problems.push(Diagnostic::error(self.span(found), message));
    }

    fn span(&self, value: &Spanned<DeValue<'_>>) -> Span {
        Span::new(self.file, value.span())
    }
}
