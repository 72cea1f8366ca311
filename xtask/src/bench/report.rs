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

/// Puts a row's cells into the table between the markers of its name, in place of those that the row has, or as a new row.
pub(crate) fn replace_row(table: &str, row: &str, cells: &str) -> Result<()> {
    let path = root().join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    let (_, rows, _) = parts(&text, table)?;
    replace(table, &with_row(rows, row, cells))
}

fn with_row(rows: &str, row: &str, cells: &str) -> String {
    let begin = format!("| {row} | ");
    let line = format!("{begin}{cells} |\n");
    let mut is_new = true;
    let mut table = String::new();
    for old in rows.split_inclusive('\n') {
        if old.starts_with(&begin) {
            is_new = false;
            table += &line;
        } else {
            table += old;
        }
    }
    if is_new { table + &line } else { table }
}

fn with_table(text: &str, name: &str, table: &str) -> Result<String> {
    let (before, _, after) = parts(text, name)?;
    Ok(format!("{before}{table}{after}"))
}

/// What stands before a table, the table, and what stands after it; the markers are no part of the table.
fn parts<'t>(text: &'t str, name: &str) -> Result<(&'t str, &'t str, &'t str)> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let missing = || format!("{FILE} has no lines `{}` and `{end}`", begin.trim_end());
    let start = text.find(&begin).ok_or_else(missing)? + begin.len();
    let length = text[start..].find(&end).ok_or_else(missing)?;
    Ok((&text[..start], &text[start..start + length], &text[start + length..]))
}

#[cfg(test)]
mod tests {
    use super::{with_row, with_table};

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

    #[test]
    fn a_row_takes_the_place_of_the_one_of_its_name() {
        let table = with_row("| a | b |\n|---|--:|\n", "x", "1");
        assert_eq!(table, "| a | b |\n|---|--:|\n| x | 1 |\n");
        assert_eq!(with_row(&table, "x", "2"), "| a | b |\n|---|--:|\n| x | 2 |\n");
    }
}
