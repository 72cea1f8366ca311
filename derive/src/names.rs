//! Names: those of XML, and those that someone may have meant.

/// Whether a text is an `NCName`: an XML name without a colon (Namespaces in XML 1.0, section 3).
pub(crate) fn is_ncname(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_name_start) && chars.all(is_name_char)
}

/// `NameStartChar` of XML 1.0, section 2.3, without the colon.
fn is_name_start(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// `NameChar` of XML 1.0, section 2.3, without the colon.
fn is_name_char(c: char) -> bool {
    is_name_start(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// The candidate that a misspelt name was most likely meant to be.
pub(crate) fn closest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let (distance, candidate) = candidates
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .min_by_key(|(d, _)| *d)?;
    // A third of the letters may be wrong: more, and the suggestion is no help.
    (distance <= name.len().max(candidate.len()) / 3).then_some(candidate)
}

/// How many letters have to be inserted, removed or replaced to turn one name into the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_xml() {
        for name in ["a", "_", "Ünï", "a-b.c_1", "имя", "a\u{300}"] {
            assert!(is_ncname(name), "{name:?}");
        }
        for name in ["", "1a", "-a", "a b", "a:b", "a\u{d7}", "\u{300}a", "a/b", "a>"] {
            assert!(!is_ncname(name), "{name:?}");
        }
    }

    #[test]
    fn distances() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("nilable", "nillable"), 1);
        assert_eq!(distance("min_ocurrs", "min_occurs"), 2);
    }

    #[test]
    fn close_names_only() {
        assert_eq!(closest("elment", ["attribute", "element", "items"]), Some("element"));
        assert_eq!(closest("xyzzy", ["attribute", "element", "items"]), None);
    }
}
