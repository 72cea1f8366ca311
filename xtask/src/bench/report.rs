//! The tables in `docs/performance.md`.

use std::fs;

use crate::shell::{Result, root};

const FILE: &str = "docs/performance.md";

/// Puts a table between the markers of its name, in place of the one there.
pub(crate) fn replace(name: &str, table: &str) -> Result<()> {
    let path = root().join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    let text = with_table(&text, name, table)?;
    fs::write(&path, text).map_err(|error| format!("{FILE}: {error}"))?;
    println!("{table}\nwritten to {FILE}");
    Ok(())
}

/// The same, where there are such markers; otherwise the table is printed only.
pub(crate) fn replace_or_print(name: &str, table: &str) -> Result<()> {
    let text = fs::read_to_string(root().join(FILE)).map_err(|error| format!("{FILE}: {error}"))?;
    if text.contains(&format!("<!-- {name}: begin -->")) {
        return replace(name, table);
    }
    println!("{table}");
    Ok(())
}

fn with_table(text: &str, name: &str, table: &str) -> Result<String> {
    let begin = format!("<!-- {name}: begin -->\n");
    let end = format!("<!-- {name}: end -->");
    let missing = || format!("{FILE} has no lines `{}` and `{end}`", begin.trim_end());
    let (before, rest) = text.split_once(&begin).ok_or_else(missing)?;
    let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
    Ok(format!("{before}{begin}{table}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::with_table;

    const TEXT: &str = "a\n<!-- t: begin -->\nold\n<!-- t: end -->\nb\n";

    #[test]
    fn a_table_takes_the_place_of_the_old_one() {
        let text = with_table(TEXT, "t", "new\n").unwrap();
        assert_eq!(text, "a\n<!-- t: begin -->\nnew\n<!-- t: end -->\nb\n");
    }

    #[test]
    fn a_missing_marker_is_named() {
        assert!(with_table(TEXT, "u", "").unwrap_err().contains("<!-- u: begin -->"));
    }
}
