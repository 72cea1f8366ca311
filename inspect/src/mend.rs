//! What printing, scanning and pasting do to messages, taken back where there is only one way to do so.

use std::collections::BTreeMap;

/// What was mended, in words; nothing where nothing is wrong.
pub type Mended = Vec<&'static str>;

/// The message without what cannot belong to it, and what was done. It has to be tried whether it is a message then.
pub fn mend(text: &str) -> (String, Mended) {
    let mut mended = Vec::new();
    let mut kept: Vec<&str> = text.split_inclusive('\n').collect();
    let lines = kept.len();
    kept.retain(|line| !is_fence(line.trim()));
    if kept.len() < lines {
        mended.push("lines that fence code are left out");
    }
    let without: String = kept.concat();
    let trimmed = without.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0'));
    if trimmed.len() < without.trim_end().len() {
        mended.push("blanks before the message are left out");
    }
    let whole = join_names(trimmed);
    if whole.len() < trimmed.len() {
        mended.push("names that a hyphen at the end of a line breaks are whole");
    }
    let single = outermost_declaration(&whole);
    if single.len() < whole.len() {
        mended.push("XML declarations inside the message are left out");
    }
    let closed = close_tags(&single);
    if closed.len() > single.len() {
        mended.push("tags that do not end before the next begins are closed");
    }
    let ended = end_elements(&closed);
    if ended != closed {
        mended.push("end tags are those of the elements that are open");
    }
    (ended, mended)
}

/// A line of three backquotes or tildes, perhaps with the name of a language.
fn is_fence(line: &str) -> bool {
    let rest = line.strip_prefix("```").or_else(|| line.strip_prefix("~~~"));
    rest.is_some_and(|language| language.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Takes line breaks after hyphens out of tags: whoever breaks a line there means no hyphen and no blank.
fn join_names(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let (end, is_tag) = section(from).map_or_else(|| (tag(from).0, true), |end| (end, false));
        let mut piece = &from[..end];
        while let Some(at) = piece.find("-\n").or_else(|| piece.find("-\r\n")).filter(|_| is_tag) {
            out.push_str(&piece[..=at]);
            piece = piece[at + 1..].trim_start();
        }
        out.push_str(piece);
        rest = &from[end..];
    }
    out.push_str(rest);
    out
}

/// Leaves out XML declarations but the one at the start: a document was pasted into another, and what it declares is not so
/// any more.
fn outermost_declaration(text: &str) -> String {
    const DECLARATION: &str = "<?xml";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        let end = section(from).unwrap_or(1);
        out.push_str(before);
        let is_declaration =
            from.strip_prefix(DECLARATION).is_some_and(|more| more.starts_with(|c: char| c.is_whitespace()));
        if !is_declaration || out.is_empty() {
            out.push_str(&from[..end]);
        }
        rest = &from[end..];
    }
    out.push_str(rest);
    out
}

/// Ends tags in which another begins: outside of quotes, no tag has a `<` in it.
fn close_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = section(rest);
        let (end, is_closed) = end.map_or_else(|| tag(rest), |end| (end, true));
        let piece = if is_closed { &rest[..end] } else { rest[..end].trim_end() };
        out.push_str(piece);
        if !is_closed {
            out.push('>');
        }
        rest = &rest[piece.len()..];
    }
    out.push_str(rest);
    out
}

/// Ends elements where the element around them ends: what is in them beyond that is not there, wherever it went. Other end tags
/// without a start are left for the reader to refuse.
fn end_elements(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = Open::default();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let (end, is_tag) = section(from).map_or_else(|| (tag(from).0, true), |end| (end, false));
        let piece = &from[..end];
        match piece.strip_prefix("</") {
            Some(end) if is_tag => {
                let (name, blanks) = end.split_at(name_length(end));
                let ended = open.end(name, end_after(&from[piece.len()..]));
                let (own, inner) = ended.split_last().unwrap_or((&name, &[]));
                inner.iter().for_each(|inner| out.push_str(&format!("</{inner}>")));
                out.push_str(&format!("</{own}{blanks}"));
            }
            _ => {
                if is_tag && !piece.ends_with("/>") {
                    open.start(&piece[1..1 + name_length(&piece[1..])]);
                }
                out.push_str(piece);
            }
        }
        rest = &from[end..];
    }
    out.push_str(rest);
    out
}

/// The name of the element that ends next, if nothing begins before.
fn end_after(text: &str) -> Option<&str> {
    let end = text.trim_start().strip_prefix("</")?;
    Some(&end[..name_length(end)])
}

fn name_length(tag: &str) -> usize {
    tag.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(tag.len())
}

/// The elements that have not ended, by their names.
#[derive(Default)]
struct Open<'t> {
    names: Vec<&'t str>,
    /// How many there are of each name, so that an end tag without a start is not looked for among all.
    counts: BTreeMap<String, usize>,
}

impl<'t> Open<'t> {
    fn start(&mut self, name: &'t str) {
        self.names.push(name);
        *self.counts.entry(name.to_ascii_lowercase()).or_default() += 1;
    }

    /// The elements that end with one of this name, the innermost first; none where there is no such element, unless the one
    /// around the innermost ends next: then that ends here, whatever its end is called.
    fn end(&mut self, name: &str, next: Option<&str>) -> Vec<&'t str> {
        let is_next = |outer: &&str| next.is_some_and(|next| next == *outer);
        let mut name = name;
        if self.counts.get(&name.to_ascii_lowercase()).is_none_or(|count| *count == 0) {
            match self.names.as_slice() {
                [.., outer, inner] if is_next(outer) => name = inner,
                _ => return Vec::new(),
            }
        }
        let mut ended = Vec::new();
        while let Some(inner) = self.names.pop() {
            if let Some(count) = self.counts.get_mut(&inner.to_ascii_lowercase()) {
                *count -= 1;
            }
            ended.push(inner);
            if inner.eq_ignore_ascii_case(name) {
                break;
            }
        }
        ended
    }
}

/// Where a comment, a section or the like ends that begins here; none where a tag does.
fn section(text: &str) -> Option<usize> {
    let sections = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")];
    let (_, end) = sections.iter().find(|(begin, _)| text.starts_with(begin))?;
    Some(text.find(end).map_or(text.len(), |at| at + end.len()))
}

/// The message with another name in all tags of one, whatever their prefix is.
pub fn respelt(text: &str, from: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        out.push_str(before);
        let end = section(tag).unwrap_or_else(|| {
            let end = tag.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tag.len());
            end - usize::from(tag[..end].ends_with('/'))
        });
        let name = &tag[..end];
        match name.strip_suffix(from).filter(|before| before.ends_with(['<', '/', ':'])) {
            Some(before) => {
                out.push_str(before);
                out.push_str(to);
            }
            None => out.push_str(name),
        }
        rest = &tag[end..];
    }
    out.push_str(rest);
    out
}

/// Where a tag ends, and whether it does before another begins.
fn tag(text: &str) -> (usize, bool) {
    let mut quote = None;
    for (at, c) in text.char_indices().skip(1) {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return (at + 1, true),
            (None, '<') => return (at, false),
            (None, _) => {}
        }
    }
    // Cut off within a quotation, there is no telling where it should have ended.
    (text.len(), quote.is_some())
}

#[cfg(test)]
mod tests {
    use super::{mend, respelt};

    #[test]
    fn leaves_good_messages_alone() {
        for text in
            ["<a/>", "<a b='<' c=\">\"><!-- < < --><![CDATA[< ``` <]]><?p < ?>x</a>", "<a>\n```js x\n</a>"]
        {
            assert_eq!(mend(text), (text.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn takes_back_what_printing_does() {
        for (text, good, mended) in [
            ("```xml\n<a/>\n```\n", "<a/>", 1),
            ("\u{feff}\n \n<?xml version='1.0'?><a/>", "<?xml version='1.0'?><a/>", 1),
            ("\n```\n\n<a>\n```\n\n```\n</a>\n```", "<a>\n\n</a>", 2),
            ("<a>\n<b c='<'\n  <d/></b></a", "<a>\n<b c='<'>\n  <d/></b></a>", 1),
            ("<a x:b-\n  c='urn:d-\n e'>f-\ng</a>", "<a x:b-c='urn:d-e'>f-\ng</a>", 1),
            (
                "<?xml version='1.0'?><a> <?xml version='1.0'?><b/></a>",
                "<?xml version='1.0'?><a> <b/></a>",
                1,
            ),
            ("<a><bs>1</b></a>", "<a><bs>1</bs></a>", 1),
            ("<a><Bc>1</bC ></a>", "<a><Bc>1</Bc ></a>", 1),
            ("<a><b><c>1</c><b><d/></a>", "<a><b><c>1</c><b><d/></b></b></a>", 1),
        ] {
            let (found, words) = mend(text);
            assert_eq!((found.as_str(), words.len()), (good, mended), "{words:?}");
        }
    }

    #[test]
    fn respells_tags_alone() {
        let text = "<a:old b='old'>old<!-- <old> --><older/><old/></a:old >";
        assert_eq!(respelt(text, "old", "new"), "<a:new b='old'>old<!-- <old> --><older/><new/></a:new >");
    }
}
