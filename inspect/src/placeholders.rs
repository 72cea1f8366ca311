//! Messages as documentation pages show them: ASP.NET's help page of an operation has the name of its type where a value would
//! be, `<read>boolean</read>`. Where a value of another form is needed, one stands in for the name while the message is read.

use roxmltree::{Document, Node};

/// What stands in for the names of types that not every text is a value of.
const STANDING_IN: &[(&str, &str)] = &[
    ("boolean", "false"),
    ("byte", "0"),
    ("date", "2000-01-01"),
    ("dateTime", "2000-01-01T00:00:00"),
    ("decimal", "0"),
    ("double", "0"),
    ("duration", "PT0S"),
    ("float", "0"),
    ("int", "0"),
    ("integer", "0"),
    ("long", "0"),
    ("short", "0"),
    ("time", "00:00:00"),
    ("unsignedByte", "0"),
    ("unsignedInt", "0"),
    ("unsignedLong", "0"),
    ("unsignedShort", "0"),
];

/// More of them are not replaced: each costs a look at all of the message.
const MOST: usize = 200;

/// A message some of whose placeholders have been replaced.
#[derive(Clone, Debug)]
pub struct Filled {
    /// The message.
    pub text: String,
    replaced: Vec<Replaced>,
}

/// An element by the names that lead to it, and how many of the same name stand before each; the word that it had.
#[derive(Clone, Debug)]
struct Replaced {
    path: Vec<(String, usize)>,
    word: &'static str,
}

impl Filled {
    /// A message as it came.
    pub fn new(text: String) -> Filled {
        Filled { text, replaced: Vec::new() }
    }

    /// Whether anything was replaced.
    pub fn is_any(&self) -> bool {
        !self.replaced.is_empty()
    }

    /// Replaces the placeholder at an offset, where one was found that is no value; `false` if there is none.
    pub fn fill(&mut self, offset: usize) -> bool {
        if self.replaced.len() >= MOST {
            return false;
        }
        let Ok(document) = Document::parse(&self.text) else { return false };
        let found = document.descendants().find_map(|node| {
            let is_there = node.range().start <= offset && offset <= node.range().end;
            let text = node.first_child().filter(|child| is_there && node.is_element() && child.is_text())?;
            let word = text.text().filter(|_| node.children().count() == 1)?.trim();
            let (word, value) = STANDING_IN.iter().find(|(known, _)| *known == word)?;
            Some((text.range(), Replaced { path: path(node), word }, *value))
        });
        let Some((range, replaced, value)) = found else { return false };
        self.text.replace_range(range, value);
        self.replaced.push(replaced);
        true
    }

    /// Puts the placeholders back into the message as it was written; those whose place is not there stay away.
    pub fn restore(&self, written: String) -> String {
        let mut places: Vec<_> = match Document::parse(&written) {
            Ok(document) => {
                let place = |replaced: &Replaced| Some((text_at(&document, &replaced.path)?, replaced.word));
                self.replaced.iter().filter_map(place).collect()
            }
            Err(_) => Vec::new(),
        };
        places.sort_by_key(|(range, _)| range.start);
        let mut restored = written;
        for (range, word) in places.into_iter().rev() {
            restored.replace_range(range, word);
        }
        restored
    }
}

fn path(node: Node<'_, '_>) -> Vec<(String, usize)> {
    let mut path: Vec<_> = node.ancestors().filter(Node::is_element).map(step).collect();
    path.reverse();
    path
}

fn step(node: Node<'_, '_>) -> (String, usize) {
    let name = |node: Node<'_, '_>| node.tag_name().name().to_ascii_lowercase();
    let before =
        node.prev_siblings().skip(1).filter(|other| other.is_element() && name(*other) == name(node));
    (name(node), before.count())
}

/// The text of the element that names lead to.
fn text_at(document: &Document<'_>, path: &[(String, usize)]) -> Option<std::ops::Range<usize>> {
    let mut node = document.root();
    for wanted in path {
        let (name, before) = wanted;
        let mut same = node.children().filter(|child| child.tag_name().name().eq_ignore_ascii_case(name));
        node = same.nth(*before)?;
    }
    node.first_child().filter(Node::is_text).map(|text| text.range())
}

#[cfg(test)]
mod tests {
    use super::Filled;

    #[test]
    fn what_is_replaced_is_put_back() {
        let mut filled = Filled::new("<a><b>int</b><b>boolean</b><c>string</c></a>".to_owned());
        assert!(filled.fill(17));
        assert!(filled.fill(7));
        assert_eq!(filled.text, "<a><b>0</b><b>false</b><c>string</c></a>");
        assert!(!filled.fill(30), "any text is a string");
        let written = "<A xmlns='urn:a'><c>string</c><B>0</B><B>false</B></A>".to_owned();
        assert_eq!(filled.restore(written), "<A xmlns='urn:a'><c>string</c><B>int</B><B>boolean</B></A>");
    }
}
