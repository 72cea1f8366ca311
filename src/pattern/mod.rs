//! The facet `pattern` (XML Schema Part 2, appendix F).

#[cfg(feature = "pattern")]
mod blocks;
#[cfg(feature = "pattern")]
mod translate;

/// Whether a text matches a pattern as a whole; of several, a line each, all. Without the feature `pattern`, and where a
/// pattern cannot be checked, it does.
#[cfg(not(feature = "pattern"))]
pub(crate) fn matches(_: &'static str, _: &str) -> bool {
    true
}

#[cfg(feature = "pattern")]
pub(crate) use checked::matches;

#[cfg(feature = "pattern")]
mod checked {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex, PoisonError};

    use regex::{Regex, RegexBuilder};

    /// What a pattern may need when compiled, in bytes: a class of letters that is repeated some hundred times needs this much.
    const SIZE_LIMIT: usize = 1 << 24;

    /// Whether a text matches a pattern as a whole; of several, a line each, all. A pattern that is none, or too large, is
    /// matched by everything.
    pub(crate) fn matches(patterns: &'static str, text: &str) -> bool {
        static COMPILED: LazyLock<Mutex<HashMap<&'static str, Vec<Regex>>>> = LazyLock::new(Mutex::default);
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        let compile_all = || patterns.split('\n').filter_map(compile).collect();
        let regexes = compiled.entry(patterns).or_insert_with(compile_all).clone();
        drop(compiled);
        regexes.iter().all(|regex| regex.is_match(text))
    }

    fn compile(pattern: &str) -> Option<Regex> {
        RegexBuilder::new(&super::translate::translate(pattern)?).size_limit(SIZE_LIMIT).build().ok()
    }

    #[cfg(test)]
    mod tests {
        use super::matches;

        #[test]
        fn patterns_mean_what_schema_means() {
            for (pattern, yes, no) in [
                (r"\d{3}-[A-Z]{2}", "123-AB", "x123-AB"),
                (r"[a-z-[aeiou]]+", "xyz", "xaz"),
                (r"[^a-z-[0-9]]", "A", "5"),
                (r"[^a-z-[0-9]]", "é", "b"),
                (r"[a-z-[b-y-[m]]]+", "amz", "b"),
                (r"[\i-[:]][\c-[:]]*", "a-1", "a:b"),
                (r"[\d-x]", "-", "y"),
                (r"[-a]", "-", "b"),
                (r"[a-]", "-", "b"),
                (r"[^-a]", "b", "-"),
                (r"[+--]", ",", "/"),
                (r"[\p{L}\-.]+", "a-.", "1"),
                (r"^a$", "^a$", "a"),
                (r"a.c", "abc", "a\nc"),
                (r"\i\c*", "a-1", "1a"),
                (r"[\-a&&b~]+", "-a&b~", "c"),
                (r"[+\-]?[0-9.]+", "+1.5", "1,5"),
                (r"(a|b){2,3}", "aba", "abab"),
                (r"(a|)b", "b", "c"),
                (r"\w+", "Ärger", "a b"),
                (r"[^a-c]", "d", "b"),
                (r"\p{Lu}\P{Lu}", "Ab", "AB"),
                (r"\p{IsBasicLatin}\P{IsBasicLatin}", "aé", "éa"),
                (r"[\p{IsGreek}\P{IsBasicLatin}-[é]]", "α", "é"),
                (r"\p{IsPrivateUse}", "\u{f0000}", "a"),
                (r"\p{IsHighSurrogates}?a", "a", "b"),
                (r"x#y", "x#y", "x"),
                ("[a-z]+\n.{2,3}", "abc", "abcd"),
                ("[a-z]+\n.{2,3}", "ab", "AB"),
            ] {
                assert!(matches(pattern, yes), "{pattern} {yes}");
                assert!(!matches(pattern, no), "{pattern} {no}");
            }
        }

        #[test]
        fn what_cannot_be_checked_is_allowed() {
            for pattern in [
                r"\p{IsKlingon}",
                r"[a",
                r"[]",
                r"[b-a]",
                r"\q",
                r"(?i)a",
                r"a{2",
                r"\",
                r"((((a{999}){999}){999}){999})",
            ] {
                assert!(matches(pattern, "whatever"), "{pattern}");
            }
            let deep: &'static str = "(".repeat(100_000).leak();
            assert!(matches(deep, "whatever"));
            let deep: &'static str = "[a-".repeat(100_000).leak();
            assert!(matches(deep, "whatever"));
        }
    }
}
