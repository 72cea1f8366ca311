//! The facet `pattern` (XML Schema Part 2, appendix F).

/// Whether a text matches a pattern as a whole. Without the feature `pattern`, and where a pattern cannot be checked, it does.
#[cfg(not(feature = "pattern"))]
pub(crate) fn matches(_: &'static str, _: &str) -> bool {
    true
}

#[cfg(feature = "pattern")]
pub(crate) use checked::matches;

#[cfg(feature = "pattern")]
mod checked {
    use std::collections::HashMap;
    use std::iter::Peekable;
    use std::str::Chars;
    use std::sync::{LazyLock, Mutex, PoisonError};

    use regex::{Regex, RegexBuilder};

    /// What a pattern may need when compiled, in bytes: schemas come from networks.
    const SIZE_LIMIT: usize = 1 << 20;

    /// Whether a text matches a pattern as a whole. A pattern that is none, or too large, is matched by everything.
    pub(crate) fn matches(pattern: &'static str, text: &str) -> bool {
        static COMPILED: LazyLock<Mutex<HashMap<&'static str, Option<Regex>>>> =
            LazyLock::new(Mutex::default);
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        let regex = compiled.entry(pattern).or_insert_with(|| compile(pattern)).clone();
        drop(compiled);
        regex.is_none_or(|regex| regex.is_match(text))
    }

    fn compile(pattern: &str) -> Option<Regex> {
        RegexBuilder::new(&translate(pattern)?).size_limit(SIZE_LIMIT).build().ok()
    }

    /// The same expression in the syntax of `regex`; `None` where there is no such expression.
    fn translate(pattern: &str) -> Option<String> {
        let mut out = String::from(r"\A(?:");
        let mut chars = pattern.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => out += &escape(&mut chars)?,
                '[' => out += &class(&mut chars, 0)?,
                '.' => out += r"[^\n\r]",
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

    /// What follows a backslash.
    fn escape(chars: &mut Peekable<Chars<'_>>) -> Option<String> {
        Some(match chars.next()? {
            'n' => r"\n".to_owned(),
            'r' => r"\r".to_owned(),
            't' => r"\t".to_owned(),
            's' => r"[ \t\n\r]".to_owned(),
            'S' => r"[^ \t\n\r]".to_owned(),
            'd' => r"\p{Nd}".to_owned(),
            'D' => r"\P{Nd}".to_owned(),
            'w' => r"[^\p{P}\p{Z}\p{C}]".to_owned(),
            'W' => r"[\p{P}\p{Z}\p{C}]".to_owned(),
            'i' => format!("[{NAME_START}]"),
            'I' => format!("[^{NAME_START}]"),
            'c' => format!("[{NAME_START}{NAME_MORE}]"),
            'C' => format!("[^{NAME_START}{NAME_MORE}]"),
            property @ ('p' | 'P') => {
                let name: String = chars.skip_while(|c| *c == '{').take_while(|c| *c != '}').collect();
                // Blocks have no counterpart.
                if name.starts_with("Is") {
                    return None;
                }
                format!("\\{property}{{{name}}}")
            }
            c
            @ ('\\' | '|' | '.' | '-' | '^' | '?' | '*' | '+' | '{' | '}' | '(' | ')' | '[' | ']' | '$') => {
                literal(c)
            }
            _ => return None,
        })
    }

    /// A character class, its opening bracket being read.
    fn class(chars: &mut Peekable<Chars<'_>>, depth: usize) -> Option<String> {
        if depth > 16 {
            return None;
        }
        let mut out = String::from("[");
        if chars.next_if_eq(&'^').is_some() {
            out.push('^');
        }
        loop {
            match chars.next()? {
                ']' => {
                    out.push(']');
                    return Some(out);
                }
                '\\' => out += &escape(chars)?,
                '-' if chars.next_if_eq(&'[').is_some() => {
                    out += "--";
                    out += &class(chars, depth + 1)?;
                }
                // Between two characters a range, else itself.
                '-' if !out.ends_with(['[', '^']) && chars.peek().is_some_and(|next| *next != ']') => {
                    out.push('-')
                }
                '[' => return None,
                c => out += &literal(c),
            }
        }
    }

    /// XML 1.0, production 4.
    const NAME_START: &str = r":A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}";
    /// XML 1.0, production 4a.
    const NAME_MORE: &str = r"\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}-\u{2040}";

    #[cfg(test)]
    mod tests {
        use super::matches;

        #[test]
        fn patterns_mean_what_schema_means() {
            for (pattern, yes, no) in [
                (r"\d{3}-[A-Z]{2}", "123-AB", "x123-AB"),
                (r"[a-z-[aeiou]]+", "xyz", "xaz"),
                (r"^a$", "^a$", "a"),
                (r"a.c", "abc", "a\nc"),
                (r"\i\c*", "a-1", "1a"),
                (r"[\-a&&b~]+", "-a&b~", "c"),
                (r"[+\-]?[0-9.]+", "+1.5", "1,5"),
                (r"(a|b){2,3}", "aba", "abab"),
                (r"\w+", "Ärger", "a b"),
                (r"[^a-c]", "d", "b"),
                (r"\p{Lu}\P{Lu}", "Ab", "AB"),
                (r"x#y", "x#y", "x"),
            ] {
                assert!(matches(pattern, yes), "{pattern} {yes}");
                assert!(!matches(pattern, no), "{pattern} {no}");
            }
        }

        #[test]
        fn what_cannot_be_checked_is_allowed() {
            for pattern in [r"\p{IsBasicLatin}", r"[a", r"\q", r"(((a{999}){999}){999})"] {
                assert!(matches(pattern, "whatever"), "{pattern}");
            }
        }
    }
}
