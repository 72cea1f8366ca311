//! Rust identifiers made of XML names.
//!
//! An XML name may hold what no identifier can: dots, dashes, a leading digit, a keyword; an enumeration's value may be any
//! text at all. The rules, which generated crates promise to keep:
//!
//! - The name is cut into words at case changes and at characters that identifiers cannot have, and put together in the
//!   case of its kind: `OpenMediaID` gives `open_media_id` and `OpenMediaId`, `IVRInfo` gives `ivr_info`.
//! - Letters of every script stay. Module names, which are file names too, write those beyond ASCII as `u` and their code.
//! - Symbols between letters become words (`C++` is `CPlusPlus`, `1.5` is `N1Point5`); other characters become `U` and their code.
//! - A name that begins with a digit gets an `N` before it, one without any character is `Empty`.
//! - A keyword becomes a raw identifier (`r#type`); those that cannot be raw get an underscore (`self_`).
//! - Names longer than 100 characters are cut; what makes names of one scope differ again is told in
//!   `passes/names.rs`.

use std::fmt;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

/// A valid Rust identifier. There is no way to make one of arbitrary text but through the rules above.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(String);

/// Identifiers of hostile length would make the output quadratic in the input.
const LONGEST: usize = 100;

impl Ident {
    /// The name of a type or variant.
    pub fn type_name(text: &str) -> Self {
        Self::checked(words(text, false).to_upper_camel_case(), 'N')
    }

    /// The name of a field, parameter or function.
    pub fn value_name(text: &str) -> Self {
        Self::checked(words(text, false).to_snake_case(), 'n')
    }

    /// The name of a constant.
    pub fn constant_name(text: &str) -> Self {
        Self::checked(words(text, false).to_shouty_snake_case(), 'N')
    }

    /// The name of a module, in ASCII.
    pub fn module_name(text: &str) -> Self {
        Self::checked(words(text, true).to_snake_case(), 'n')
    }

    /// The name of the file for a module of this name.
    pub(crate) fn file_name(text: &str) -> String {
        format!("{}.rs", Self::module_name(text).as_str())
    }

    fn checked(cased: String, digit_prefix: char) -> Self {
        let mut name: String = cased.chars().take(LONGEST).collect();
        if !name.starts_with(unicode_ident::is_xid_start) {
            name.insert(0, digit_prefix);
        }
        if matches!(name.as_str(), "self" | "Self" | "super" | "crate") {
            name.push('_');
        }
        Self(name)
    }

    /// This very name, if it is one that needs no change.
    pub(crate) fn exact(name: &str) -> Option<Self> {
        let valid = name.starts_with(unicode_ident::is_xid_start)
            && name.chars().all(unicode_ident::is_xid_continue)
            && !matches!(name, "self" | "Self" | "super" | "crate");
        valid.then(|| Self(name.to_owned()))
    }

    /// The same with words behind it. They are part of the program, not of a schema: ASCII letters, digits and
    /// underscores; anything else is left out.
    pub(crate) fn with_suffix(&self, suffix: &str) -> Self {
        let suffix = suffix.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '_');
        Self(self.0.chars().chain(suffix).collect())
    }

    /// The same with words before it; as for [`with_suffix`](Self::with_suffix), and beginning with a letter.
    pub(crate) fn with_prefix(&self, prefix: &Ident) -> Self {
        Self(format!("{}{}", prefix.0, self.0))
    }

    /// The identifier without `r#`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_keyword(&self) -> bool {
        KEYWORDS.binary_search(&self.0.as_str()).is_ok()
    }
}

/// Strict and reserved keywords of the 2024 edition, sorted.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

impl Default for Ident {
    fn default() -> Self {
        Self("_unnamed".to_owned())
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.is_keyword() { "r#" } else { "" })?;
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Ident {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let span = Span::call_site();
        tokens.append(if self.is_keyword() {
            proc_macro2::Ident::new_raw(&self.0, span)
        } else {
            proc_macro2::Ident::new(&self.0, span)
        });
    }
}

/// Letters and digits, blanks between words.
fn words(text: &str, ascii: bool) -> String {
    let mut words = String::with_capacity(text.len());
    // What cannot be in a name of `LONGEST` letters need not be looked at.
    let mut characters = text.chars().take(4 * LONGEST).peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let is_point = character == '.' && before.is_ascii_digit() && after.is_ascii_digit();
        before = character;
        let in_identifier = character.is_alphanumeric() && unicode_ident::is_xid_continue(character);
        match character {
            _ if in_identifier && (character.is_ascii() || !ascii) => words.push(character),
            _ if is_point => words.push_str(" point "),
            ' ' | '.' | '-' | '_' | ':' | '/' | ',' | ';' | '(' | ')' | '\'' | '"' | '\t' | '\r' | '\n' => {
                words.push(' ');
            }
            _ => spell(character, &mut words),
        }
    }
    if words.trim().is_empty() {
        words = text.chars().take(LONGEST).fold(String::new(), |mut spelt, character| {
            spell(character, &mut spelt);
            spelt
        });
    } else if is_negative_number(text) {
        words.insert_str(0, "minus ");
    }
    if words.is_empty() { "empty".to_owned() } else { words }
}

/// Of numbers the sign matters: `1` and `-1` are often values of one enumeration.
fn is_negative_number(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

/// A symbol as a word.
fn spell(character: char, words: &mut String) {
    let word = match character {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '&' => "and",
        '|' => "or",
        '%' => "percent",
        '#' => "hash",
        '$' => "dollar",
        '@' => "at",
        '~' => "tilde",
        '^' => "caret",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '_' => "underscore",
        ' ' | '\t' | '\r' | '\n' => "space",
        '\'' | '"' => "quote",
        '(' | '[' | '{' => "open",
        ')' | ']' | '}' => "close",
        _ => {
            words.push_str(&format!(" u{:x} ", u32::from(character)));
            return;
        }
    };
    words.push(' ');
    words.push_str(word);
    words.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words_as_people_do() {
        for (xml, value, type_) in [
            ("OpenMediaID", "open_media_id", "OpenMediaId"),
            ("IVRInfo", "ivr_info", "IvrInfo"),
            ("getHTTPResponse2xx", "get_http_response2xx", "GetHttpResponse2xx"),
            ("dotted.name-and_more", "dotted_name_and_more", "DottedNameAndMore"),
            ("Заказ", "заказ", "Заказ"),
            ("3D", "n3d", "N3d"),
        ] {
            assert_eq!(Ident::value_name(xml).to_string(), value);
            assert_eq!(Ident::type_name(xml).to_string(), type_);
        }
    }

    #[test]
    fn keeps_keywords_apart() {
        assert_eq!(Ident::value_name("Type").to_string(), "r#type");
        assert_eq!(Ident::value_name("self").to_string(), "self_");
        assert_eq!(Ident::type_name("self").to_string(), "Self_");
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn spells_what_identifiers_cannot_have() {
        for (text, name) in [
            ("", "Empty"),
            ("-", "Minus"),
            ("-1", "Minus1"),
            ("1.5", "N1Point5"),
            ("C++", "CPlusPlus"),
            (">=", "GreaterEqual"),
            ("€", "U20ac"),
            ("²", "Ub2"),
            ("a*/ fn", "AStarFn"),
        ] {
            assert_eq!(Ident::type_name(text).to_string(), name, "{text}");
        }
    }

    #[test]
    fn every_text_gives_an_identifier() {
        for text in ["\u{0}", "\u{202e}x", "e\u{301}", "_", "१२", "🦀", "𝒳", &"x".repeat(5000)] {
            for ident in [Ident::type_name(text), Ident::value_name(text), Ident::constant_name(text)] {
                assert!(syn::parse_str::<syn::Ident>(&ident.to_string()).is_ok(), "{ident}");
                assert!(ident.as_str().len() <= 4 * (LONGEST + 1));
            }
            assert!(Ident::module_name(text).as_str().is_ascii());
        }
    }
}
