//! Documentation, made safe for rustdoc.

use std::fmt::Write as _;

/// Lines of documentation, as Markdown that shows a schema's text as it is.
///
/// A schema's author writes plain text: what Markdown or rustdoc would take for markup is escaped, indentation that would
/// make a code block (and so a doctest) is taken away, addresses become links, long lines are broken. Characters that a
/// terminal or an editor would obey are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    lines: Vec<String>,
}

/// Where lines are broken.
const WIDTH: usize = 110;
/// Documentation beyond this says nothing to a reader.
const MOST_LINES: usize = 400;

impl Docs {
    /// What a schema says.
    pub fn of_schema(text: &str) -> Self {
        let plain: String =
            text.chars().filter(|character| *character == '\n' || is_plain(*character)).collect();
        let mut lines: Vec<String> = Vec::new();
        for paragraph in plain.split("\n").collect::<Vec<_>>().split(|line| line.trim().is_empty()) {
            if lines.len() > MOST_LINES {
                lines.truncate(MOST_LINES);
                lines.extend([String::new(), "…".to_owned()]);
                break;
            }
            if !paragraph.is_empty() {
                lines.extend((!lines.is_empty()).then(String::new));
                fill(paragraph, &mut lines);
            }
        }
        Self { lines }
    }

    /// What the generator says; names from a schema in it have gone through [`code`].
    pub(crate) fn own(text: &str) -> Self {
        Self { lines: text.lines().map(str::to_owned).collect() }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines, without `///`.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// These, or the others where there are none.
    pub(crate) fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self.is_empty() { other() } else { self }
    }
}

/// A name from a schema as a code span.
pub fn code(name: &str) -> String {
    let plain = |character: &char| is_plain(*character) && *character != '`' && !character.is_control();
    let name: String = name.chars().filter(plain).take(WIDTH * 4).collect();
    format!("`{}`", name.trim())
}

/// Neither a control character nor one that changes the direction of writing.
fn is_plain(character: char) -> bool {
    let steers = matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    character == '\t' || !(character.is_control() || steers)
}

/// Adds the lines of a paragraph. One with a line that is too long is filled anew, the entries of lists each on their own.
/// What continues an entry is indented as such.
fn fill(paragraph: &[&str], lines: &mut Vec<String>) {
    let fits = paragraph.iter().all(|line| line.trim().chars().count() <= WIDTH);
    let mut entry: Vec<&str> = Vec::new();
    let mut indents = (0, 0);
    for line in paragraph {
        let mut words = line.split_whitespace().peekable();
        let markup = words.peek().copied().filter(|word| is_line_markup(word));
        if fits || markup.is_some() {
            wrap(&entry, indents, lines);
            entry.clear();
            indents = match markup {
                Some(marker) if is_list_marker(marker) => (0, marker.len() + 1),
                Some(_) => (0, 0),
                None => (indents.1, indents.1),
            };
        }
        entry.extend(words);
    }
    wrap(&entry, indents, lines);
}

/// Breaks words into lines, and escapes them. `indents` are those of the first line and of the others.
fn wrap(words: &[&str], indents: (usize, usize), lines: &mut Vec<String>) {
    let indent = |width: usize| " ".repeat(width.min(WIDTH / 4));
    let mut current = indent(indents.0);
    let mut width = 0;
    for word in words {
        let fits = width == 0 || width + 1 + word.chars().count() <= WIDTH;
        // A word that happens to begin a line must not become a list or a heading.
        if !fits && !is_line_markup(word) {
            lines.push(std::mem::replace(&mut current, indent(indents.1)));
            width = 0;
        }
        if width == 0 {
            current.push_str(&escape_first(word));
        } else {
            current.push(' ');
            width += 1;
            current.push_str(&escape(word));
        }
        width += word.chars().count();
    }
    if width > 0 {
        lines.push(current);
    }
}

/// What begins an entry of a list, for people as for Markdown.
fn is_list_marker(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    word == "-"
        || (number.len() + 1 == word.len()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && number.len() < 10
            && !number.is_empty())
}

/// What means something at the beginning of a line only.
fn is_line_markup(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let numbered = number.len() < word.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    numbered || word.chars().all(|character| matches!(character, '-' | '+' | '*' | '#' | '=' | '>' | ':'))
}

/// The first word of a line. Lists stay lists: `-` and `1.` are written by people as by Markdown.
fn escape_first(word: &str) -> String {
    let escaped = escape(word);
    match word.chars().next() {
        Some('-') if word.len() == 1 => escaped,
        Some('#' | '=' | '-' | '+' | ':') => format!("\\{escaped}"),
        _ => escaped,
    }
}

fn escape(word: &str) -> String {
    if let Some(link) = link(word) {
        return link;
    }
    let mut escaped = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(character) = rest.chars().next() {
        // Code within one word is meant as such.
        if let Some(end) = code_span(rest) {
            escaped.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        if matches!(character, '[' | ']' | '<' | '>' | '`' | '*' | '\\' | '&' | '~' | '|' | '$' | '^') {
            escaped.push('\\');
        }
        // At the edges of words it would be emphasis; within them it is a letter.
        if character == '_' && (escaped.is_empty() || word.ends_with('_')) {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = &rest[character.len_utf8()..];
    }
    escaped
}

/// The length of the code span that a text begins with: single backticks around something without any.
fn code_span(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('`')?;
    let end = inner.find('`').filter(|end| *end > 0)?;
    (!inner[end + 1..].starts_with('`')).then_some(end + 2)
}

/// An address, with the punctuation around it.
fn link(word: &str) -> Option<String> {
    let start = ["http://", "https://"].iter().filter_map(|scheme| word.find(scheme)).min()?;
    let rest = &word[start..];
    let end = rest.find(['<', '>', '"', '`', '\\', ')', ']', '}', '\'']).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let host = address.split_once("//").map_or("", |(_, host)| host);
    if host.is_empty() || !address.is_ascii() {
        return None;
    }
    let mut link = escape(&word[..start]);
    write!(link, "<{address}>").ok()?;
    let after = &rest[address.len()..];
    // A second address in one word stays plain; rustdoc would complain about it as a bare one.
    link.push_str(&escape(&after.replace("://", ":\u{200b}//")));
    Some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        Docs::of_schema(text).lines().to_vec()
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(
            of("a <b> [c](d) `e`, `f ``` */ *g* a_b _h_"),
            [r"a \<b\> \[c\](d) `e`, \`f \`\`\` \*/ \*g\* a_b \_h\_"]
        );
        assert_eq!(
            of("# no heading\n===\n---\n    no code"),
            [r"\# no heading", r"\===", r"\---", "no code"]
        );
        assert_eq!(of("a `*/[b]` c"), ["a `*/[b]` c"]);
        assert_eq!(of("- one\n- two\n1. three"), ["- one", "- two", "1. three"]);
    }

    #[test]
    fn addresses_are_links() {
        assert_eq!(of("see http://a.example/x_y."), ["see <http://a.example/x_y>."]);
        assert_eq!(of("(https://a.example)"), ["(<https://a.example>)"]);
        assert_eq!(of("http://"), ["http://"]);
    }

    #[test]
    fn nothing_steers_an_editor() {
        assert_eq!(of("a\u{202e}b\u{0}c\u{2028}d\re"), ["abcde"]);
        assert_eq!(code("a`b\nc\u{202e}"), "`abc`");
    }

    #[test]
    fn long_lines_are_broken() {
        let lines = of(&"word ".repeat(50));
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert_eq!(of("\na\n\n\n\nb\n\n"), ["a", "", "b"]);
        let filled = of(&format!("{}\nend\n- entry", "word ".repeat(30)));
        assert!(filled[1].ends_with("word end") && filled[2] == "- entry", "{filled:?}");
        assert_eq!(
            of("- entry\nthat goes on\n10. more\nof it"),
            ["- entry", "  that goes on", "10. more", "    of it"]
        );
        assert_eq!(of("as written\nit stays"), ["as written", "it stays"]);
    }
}
