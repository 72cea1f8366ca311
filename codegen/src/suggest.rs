//! "Did you mean …?"

/// The candidate that a misspelt word most likely stands for, if any is near: the first of those that differ in the
/// fewest places, at most a third of the word and at most three; case does
/// not count.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if word.len() > LONGEST {
        return None;
    }
    let mut limit = (word.len() / 3).min(3);
    let mut best = None;
    for candidate in candidates {
        let distance = distance(&word, candidate, limit);
        if let Some(distance) = distance {
            if best.is_none() || distance < limit {
                best = Some(candidate);
            }
            limit = distance;
            if limit == 0 {
                break;
            }
        }
    }
    best
}

/// Words beyond this are not compared: the cost grows with the square.
const LONGEST: usize = 80;

/// How many letters must be inserted, removed or changed, case aside, if no more than `limit`.
fn distance(word: &[char], candidate: &str, limit: usize) -> Option<usize> {
    let candidate: Vec<char> = candidate.chars().take(LONGEST + limit + 1).collect();
    if candidate.len().abs_diff(word.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=candidate.len()).collect();
    for (i, a) in word.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in candidate.iter().enumerate() {
            let change = diagonal + usize::from(!a.to_lowercase().eq(b.to_lowercase()));
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
        if row.iter().min().is_some_and(|least| *least > limit) {
            return None;
        }
    }
    row.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn takes_the_nearest_and_nothing_far() {
        assert_eq!(nearest("AddRequst", ["AddRequests", "AddRequest", "Add"]), Some("AddRequest"));
        assert_eq!(nearest("addrequest", ["AddRequest"]), Some("AddRequest"));
        assert_eq!(nearest("Order", ["Customer"]), None);
        assert_eq!(nearest("id", ["is", "ID"]), Some("ID"));
    }
}
