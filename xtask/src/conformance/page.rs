//! The page of the documentation that this command writes: a text of its own, and sections between marks, each written by one
//! run and left alone by all others.

use std::fs;

use super::report::write;
use crate::shell::{Result, root};

/// A section of the page.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// What it is called between the marks.
    pub(super) name: String,
    /// Its heading.
    pub(super) title: String,
    /// What is to be known before the tables.
    pub(super) introduction: String,
}

impl Section {
    /// Puts tables into the page, in place of those that it has.
    pub(super) fn write(&self, tables: &str) -> Result<()> {
        let path = root().join("docs/conformance.md");
        let page = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        write(&path, &self.put(&page, tables))
    }

    /// The page with this section: where it stood, or else at the end.
    fn put(&self, page: &str, tables: &str) -> String {
        let (begin, end) = (format!("<!-- begin {} -->", self.name), format!("<!-- end {} -->", self.name));
        let text =
            format!("{begin}\n## {}\n\n{}\n\n{}\n{end}", self.title, self.introduction, tables.trim_end());
        let found = page.split_once(&begin).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(&end)?;
            Some(format!("{before}{text}{after}"))
        });
        found.unwrap_or_else(|| format!("{}\n\n{text}\n", page.trim_end()))
    }
}

#[cfg(test)]
mod tests {
    use super::Section;

    fn section(name: &str) -> Section {
        Section { name: name.to_owned(), title: name.to_uppercase(), introduction: "About it.".to_owned() }
    }

    #[test]
    fn a_section_takes_its_own_place() {
        let page = section("one").put("# Page\n", "| 1 |\n");
        let page = section("two").put(&page, "| 2 |\n");
        let again = section("one").put(&page, "| 3 |\n");
        assert_eq!(page.replace("| 1 |", "| 3 |"), again);
        assert!(again.find("## ONE") < again.find("## TWO"), "{again}");
        assert!(
            again.starts_with("# Page\n\n<!-- begin one -->\n## ONE\n\nAbout it.\n\n| 3 |\n<!-- end one -->")
        );
    }
}
