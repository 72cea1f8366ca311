//! From the regular expressions of XML Schema to those of `regex`.

use std::iter::Peekable;
use std::str::Chars;

use super::blocks::block;

/// The same expression in the syntax of `regex`, for whole texts; `None` where it is none.
pub(super) fn translate(pattern: &str) -> Option<String> {
    let mut out = String::from(r"\A(?:");
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out += &escape(&mut chars)?.text,
            '[' => out += &class(&mut chars, 0)?,
            '.' => out += r"[^\n\r]",
            // What `regex` knows besides begins so.
            '(' if chars.peek() == Some(&'?') => return None,
            '|' | '(' | ')' | '*' | '+' | '?' | '{' | '}' | ',' | '0'..='9' => out.push(c),
            _ => out += &literal(c),
        }
    }
    out += r")\z";
    Some(out)
}

/// A character that stands for itself, inside a class or outside.
fn literal(c: char) -> String {
    if c.is_alphanumeric() { c.to_string() } else { format!("\\u{{{:x}}}", c as u32) }
}

/// What a backslash and what follows it stand for.
struct Escape {
    text: String,
    /// A character, which a range may begin or end with, and not several.
    is_character: bool,
}

fn escape(chars: &mut Peekable<Chars<'_>>) -> Option<Escape> {
    let several = |text: String| Escape { text, is_character: false };
    let character = |text: String| Escape { text, is_character: true };
    Some(match chars.next()? {
        'n' => character(r"\n".to_owned()),
        'r' => character(r"\r".to_owned()),
        't' => character(r"\t".to_owned()),
        's' => several(r"[ \t\n\r]".to_owned()),
        'S' => several(r"[^ \t\n\r]".to_owned()),
        'd' => several(r"\p{Nd}".to_owned()),
        'D' => several(r"\P{Nd}".to_owned()),
        'w' => several(r"[^\p{P}\p{Z}\p{C}]".to_owned()),
        'W' => several(r"[\p{P}\p{Z}\p{C}]".to_owned()),
        'i' => several(format!("[{NAME_START}]")),
        'I' => several(format!("[^{NAME_START}]")),
        'c' => several(format!("[{NAME_START}{NAME_MORE}]")),
        'C' => several(format!("[^{NAME_START}{NAME_MORE}]")),
        property @ ('p' | 'P') => several(self::property(chars, property)?),
        c @ ('\\' | '|' | '.' | '-' | '^' | '?' | '*' | '+' | '{' | '}' | '(' | ')' | '[' | ']' | '$') => {
            character(literal(c))
        }
        _ => return None,
    })
}

/// A category or a block of characters, in braces.
fn property(chars: &mut Peekable<Chars<'_>>, property: char) -> Option<String> {
    chars.next_if_eq(&'{')?;
    let mut name = String::new();
    loop {
        match chars.next()? {
            '}' => break,
            c => name.push(c),
        }
    }
    let Some(block_name) = name.strip_prefix("Is") else {
        return Some(format!("\\{property}{{{name}}}"));
    };
    let negation = if property == 'P' { "^" } else { "" };
    match block_name {
        // No text has any of them.
        "HighSurrogates" | "HighPrivateUseSurrogates" | "LowSurrogates" => {
            Some(if property == 'P' { r"[\s\S]" } else { r"[^\s\S]" }.to_owned())
        }
        _ => Some(format!("[{negation}{}]", block(block_name)?)),
    }
}

/// A character class, its opening bracket being read.
fn class(chars: &mut Peekable<Chars<'_>>, depth: usize) -> Option<String> {
    if depth > 16 {
        return None;
    }
    let mut group = String::from(if chars.next_if_eq(&'^').is_some() { "[^" } else { "[" });
    let mut is_empty = true;
    // Whether a hyphen here would be that of a range.
    let mut may_begin_range = false;
    loop {
        match chars.next()? {
            ']' if is_empty => return None,
            ']' => {
                group.push(']');
                return Some(group);
            }
            // The negation is that of the group alone, not of what remains of it.
            '-' if !is_empty && chars.next_if_eq(&'[').is_some() => {
                let subtracted = class(chars, depth + 1)?;
                chars.next_if_eq(&']')?;
                return Some(format!("[{group}]--{subtracted}]"));
            }
            '-' if may_begin_range && chars.peek().is_some_and(|next| *next != ']') => {
                group.push('-');
                group += &range_end(chars)?;
                may_begin_range = false;
            }
            '\\' => {
                let escape = escape(chars)?;
                group += &escape.text;
                may_begin_range = escape.is_character;
            }
            '[' => return None,
            c => {
                group += &literal(c);
                may_begin_range = true;
            }
        }
        is_empty = false;
    }
}

/// The last character of a range.
fn range_end(chars: &mut Peekable<Chars<'_>>) -> Option<String> {
    match chars.next()? {
        '\\' => escape(chars).filter(|escape| escape.is_character).map(|escape| escape.text),
        '[' => None,
        c => Some(literal(c)),
    }
}

/// XML 1.0, production 4.
const NAME_START: &str = r":A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}";
/// Production 4a.
const NAME_MORE: &str = r"\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}-\u{2040}";
