//! What is wrong with the input: collected over all stages, each with its place and a way out.

use std::fmt::{self, Display, Write as _};
use std::sync::Arc;

use crate::source::{Sources, Span};

/// Whether anything can be generated in spite of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is left out, or done otherwise than the input says.
    Warning,
}

/// A further place that belongs to a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What is to be seen there.
    pub message: String,
    /// Where.
    pub span: Option<Span>,
}

/// How many findings are displayed; nobody reads more, and hostile input makes any number.
const SHOWN: usize = 300;

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line, beginning in lower case.
    pub message: String,
    /// Where; none for what concerns no file, such as a setting.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: Option<String>,
    /// Other places that matter, such as the first of two equal definitions.
    pub notes: Vec<Note>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, Some(span), message.into())
    }

    /// A warning at a place.
    pub fn warning(span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, Some(span), message.into())
    }

    /// An error that concerns no place of an input file.
    pub fn error_without_place(message: impl Into<String>) -> Self {
        Self::new(Severity::Error, None, message.into())
    }

    /// A warning about the input as a whole.
    pub fn warning_without_place(message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, None, message.into())
    }

    fn new(severity: Severity, span: Option<Span>, message: String) -> Self {
        Self { severity, message, span, hint: None, notes: Vec::new() }
    }

    /// Adds what to do about it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds another place.
    pub fn note(mut self, span: Span, message: impl Into<String>) -> Self {
        self.notes.push(Note { message: message.into(), span: Some(span) });
        self
    }
}

/// The findings of a run. Displays all of them, in the order of the files and of the places in them.
///
/// `Debug` prints the same, so that `unwrap()` in a build script shows what a reader needs.
#[derive(Clone, Default)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
    sources: Arc<Sources>,
}

impl Diagnostics {
    /// An empty collection about these files.
    pub fn new(sources: Arc<Sources>) -> Self {
        Self { items: Vec::new(), sources }
    }

    /// The same findings about these files.
    pub(crate) fn with_sources(self, sources: Arc<Sources>) -> Self {
        Self { items: self.items, sources }
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Adds findings.
    pub(crate) fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.items.extend(diagnostics);
    }

    /// Adds all findings of another collection about the same files.
    pub fn append(&mut self, other: Self) {
        self.items.extend(other.items);
    }

    /// Turns errors that forbid nothing after all into warnings.
    pub(crate) fn demote(&mut self, which: impl Fn(&Diagnostic) -> bool) {
        for item in self.items.iter_mut().filter(|item| which(item)) {
            item.severity = Severity::Warning;
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether anything forbids to go on.
    pub fn has_errors(&self) -> bool {
        self.items.iter().any(|item| item.severity == Severity::Error)
    }

    /// The findings in the order they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }

    /// The files that the findings speak of.
    pub fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }
}

impl Display for Diagnostics {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sorted: Vec<&Diagnostic> = self.items.iter().collect();
        sorted.sort_by_key(|item| item.span);
        for (index, item) in sorted.iter().take(SHOWN).enumerate() {
            if index > 0 {
                out.write_char('\n')?;
            }
            render(out, item, &self.sources)?;
        }
        match sorted.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => writeln!(out, "\n… and {more} more"),
        }
    }
}

impl fmt::Debug for Diagnostics {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "\n{self}")
    }
}

impl std::error::Error for Diagnostics {}

fn render(out: &mut fmt::Formatter<'_>, item: &Diagnostic, sources: &Sources) -> fmt::Result {
    let severity = match item.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    writeln!(out, "{severity}: {}", Printable(&item.message))?;
    if let Some(span) = item.span {
        render_place(out, span, sources)?;
    }
    for note in &item.notes {
        writeln!(out, "  = note: {}", Printable(&note.message))?;
        if let Some(span) = note.span {
            render_place(out, span, sources)?;
        }
    }
    if let Some(hint) = &item.hint {
        writeln!(out, "  = help: {}", Printable(hint))?;
    }
    Ok(())
}

/// How much of a line is quoted; published WSDLs often are one line of many kilobytes.
const QUOTED_BEFORE: usize = 40;
const QUOTED_AFTER: usize = 60;

fn render_place(out: &mut fmt::Formatter<'_>, span: Span, sources: &Sources) -> fmt::Result {
    let file = sources.file(span.file);
    let (line, column) = file.line_and_column(span.start);
    writeln!(out, " --> {}:{line}:{column}", Printable(&file.name))?;
    let text = file.line(line);
    if text.is_empty() {
        return Ok(());
    }
    // The indentation is left out, and whatever stands too far before the place.
    let at = column - 1;
    let blanks = text.chars().take(at).take_while(|character| character.is_whitespace()).count();
    let cut = at - blanks > QUOTED_BEFORE;
    let first = if cut { at - QUOTED_BEFORE } else { blanks };
    let mut quoted: String = text.chars().skip(first).take(at - first + QUOTED_AFTER).collect();
    if text.chars().nth(at + QUOTED_AFTER).is_some() {
        quoted.push('…');
    }
    if cut {
        quoted.insert(0, '…');
    }
    let indent = at - first + usize::from(cut);
    let pad: usize = quoted.chars().take(indent).map(printed_width).sum();
    writeln!(out, "  | {}\n  | {:pad$}^", Printable(quoted.trim_end()), "")
}

/// Names and lines come from input that nobody has vetted: nothing in them may steer a terminal or reorder the message.
struct Printable<'a>(&'a str);

impl Display for Printable<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\t' | '\r' => out.write_char(' ')?,
                _ if steers(character) => write!(out, "{}", character.escape_unicode())?,
                _ => out.write_char(character)?,
            }
        }
        Ok(())
    }
}

fn printed_width(character: char) -> usize {
    if !matches!(character, '\t' | '\r') && steers(character) {
        character.escape_unicode().count()
    } else {
        1
    }
}

fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
