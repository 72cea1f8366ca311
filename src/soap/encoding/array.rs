//! Arrays: what messages say of their sizes and of where items lie (SOAP 1.1, section 5.4.2; SOAP 1.2 Part 2, section 3.1.6),
//! and arrays of several dimensions, which types have as rows in rows, and messages row by row.

use super::is_encoding_namespace;
use crate::xml::{AnyElement, AnyNode, XSI};

/// What an array says of itself.
pub(super) struct Layout {
    /// How many items each dimension has; none where it is not said.
    sizes: Vec<Option<usize>>,
    /// Where the first item lies, counted row by row.
    pub(super) offset: usize,
}

impl Layout {
    /// # Errors
    /// What of it makes no sense.
    pub(super) fn of(array: &AnyElement) -> Result<Layout, String> {
        let sizes = match (of_rules(array, "arrayType"), of_rules(array, "arraySize")) {
            (Some(stated), _) => {
                let sizes = stated.rsplit_once('[').map(|(_, sizes)| sizes.trim().trim_end_matches(']'));
                sizes.unwrap_or_default().split(',').map(size).collect()
            }
            (None, Some(sizes)) => crate::types::items(sizes).map(size).collect(),
            (None, None) => vec![None],
        };
        let mut layout = Layout { sizes, offset: 0 };
        if let Some(offset) = of_rules(array, "offset") {
            layout.offset = layout.place(offset)?;
        }
        Ok(layout)
    }

    /// Where an item says that it lies.
    ///
    /// # Errors
    /// When that is no place in the array.
    pub(super) fn position(&self, item: &AnyElement) -> Result<Option<usize>, String> {
        of_rules(item, "position").map(|position| self.place(position)).transpose()
    }

    /// A place such as `[2]` or `[1,0]`, counted row by row.
    fn place(&self, stated: &str) -> Result<usize, String> {
        let no_place = || format!("{stated:?} is no place in an array");
        let inside = stated.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let numbers: Option<Vec<usize>> = inside.ok_or_else(no_place)?.split(',').map(size).collect();
        let numbers = numbers.ok_or_else(no_place)?;
        if let [only] = numbers.as_slice() {
            return Ok(*only);
        }
        if numbers.len() != self.sizes.len() {
            return Err(no_place());
        }
        let mut place = 0_usize;
        for (dimension, (number, size)) in numbers.iter().zip(&self.sizes).enumerate() {
            // How long the whole is does not matter.
            let length = if dimension == 0 { usize::MAX } else { size.ok_or_else(no_place)? };
            if *number >= length {
                return Err(no_place());
            }
            let rows = if dimension == 0 { Some(0) } else { place.checked_mul(length) };
            place = rows.and_then(|rows| rows.checked_add(*number)).ok_or_else(no_place)?;
        }
        Ok(place)
    }
}

/// A number of items; none for one that is not said.
fn size(stated: &str) -> Option<usize> {
    stated.trim().parse().ok()
}

fn of_rules<'e>(element: &'e AnyElement, local: &str) -> Option<&'e str> {
    let is_it = |it: &&crate::xml::AnyAttribute| it.local == local && is_encoding_namespace(&it.namespace);
    element.attributes.iter().find(is_it).map(|attribute| attribute.value.as_str())
}

/// Whether an element says that it is an array.
pub(super) fn says_array(element: &AnyElement) -> bool {
    // The prefix is not looked up: a type of this name that is no array would be of the interface, and known.
    let is_array_type = |it: &crate::xml::AnyAttribute| {
        it.local == "type" && it.namespace == XSI && it.value.trim().ends_with(":Array")
    };
    ["arrayType", "itemType", "arraySize"].iter().any(|local| of_rules(element, local).is_some())
        || element.attributes.iter().any(is_array_type)
}

/// The items of an array in rows of rows, as many as it has dimensions. What says that it has one dimension has rows already:
/// it is an array of arrays.
///
/// # Errors
/// When there are not as many items as the sizes say.
pub(super) fn rows(
    items: Vec<AnyElement>,
    name: &str,
    rank: usize,
    layout: &Layout,
) -> Result<Vec<AnyNode>, String> {
    let sizes = &layout.sizes;
    let mut items = items;
    if rank > 1 && sizes.len() == rank {
        let wanted = sizes.iter().try_fold(1_usize, |count, size| count.checked_mul((*size)?));
        if wanted.is_some_and(|wanted| wanted != items.len()) {
            let count = items.len();
            return Err(format!("an array has {count} items, and says that it has {sizes:?}"));
        }
        for length in sizes.iter().skip(1).rev() {
            let length = length.filter(|length| *length > 0 && items.len().is_multiple_of(*length));
            let Some(length) = length.or(items.is_empty().then_some(1)) else {
                return Err("an array does not say how long its rows are".to_owned());
            };
            let mut rest = items.into_iter();
            let row = |first: AnyElement, rest: &mut std::vec::IntoIter<AnyElement>| {
                let items = std::iter::once(first).chain(rest.take(length - 1));
                let children = items.map(AnyNode::Element).collect();
                AnyElement { children, ..AnyElement::new("", name) }
            };
            let mut made = Vec::new();
            while let Some(first) = rest.next() {
                made.push(row(first, &mut rest));
            }
            items = made;
        }
    }
    Ok(items.into_iter().map(AnyNode::Element).collect())
}

/// Takes the rows of an array apart, so that all items stand one behind the other; how many items each dimension has.
///
/// # Errors
/// When rows are not equally long.
pub(super) fn without_rows(array: &mut AnyElement, rank: usize) -> Result<Vec<usize>, String> {
    let mut sizes = vec![array.elements().count()];
    for _ in 1..rank {
        let lengths: Vec<usize> = array.elements().map(|row| row.elements().count()).collect();
        let length = lengths.first().copied().unwrap_or_default();
        if let Some(other) = lengths.iter().find(|other| **other != length) {
            return Err(format!("an array has rows of {length} and of {other} items"));
        }
        sizes.push(length);
        let rows = std::mem::take(&mut array.children);
        let items_of = |row: AnyNode| match row {
            AnyNode::Element(row) => items_of_row(row),
            AnyNode::Text(_) => Vec::new(),
        };
        array.children = rows.into_iter().flat_map(items_of).collect();
    }
    Ok(sizes)
}

/// The items of a row, which keep what prefixes mean in it.
fn items_of_row(row: AnyElement) -> Vec<AnyNode> {
    let mut children = row.children;
    for child in &mut children {
        if let AnyNode::Element(item) = child {
            let is_new = |(prefix, _): &&(String, String)| {
                !item.declarations.iter().any(|(declared, _)| declared == prefix)
            };
            let inherited: Vec<_> = row.declarations.iter().filter(is_new).cloned().collect();
            item.declarations.extend(inherited);
        }
    }
    children
}
