//! Circles and endless chains in what may only lead onwards: bases, group references, substitution groups.

use crate::model::MAX_CHAIN;

/// What is wrong with a graph in which every path should end soon.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// These nodes lead back to the first of them.
    Circle(Vec<usize>),
    /// A path of more than [`MAX_CHAIN`] steps begins here.
    TooLong(usize),
}

/// Looks at every path of a graph of `count` nodes, each edge once. Of too long paths the first is reported.
pub(super) fn troubles(count: usize, edges: impl Fn(usize) -> Vec<usize>) -> Vec<Trouble> {
    let mut state = vec![State::New; count];
    let mut troubles = Vec::new();
    let mut too_long = None;
    for start in 0..count {
        if !matches!(state[start], State::New) {
            continue;
        }
        // Nodes on the path from `start`, with their edges still to be followed and the longest path seen below them.
        let mut path = vec![(start, edges(start), 0)];
        state[start] = State::OnPath;
        while let Some((node, open, longest)) = path.last_mut() {
            let Some(next) = open.pop() else {
                let (node, length) = (*node, *longest);
                state[node] = State::Done(length);
                if length > MAX_CHAIN && too_long.is_none() {
                    too_long = Some(node);
                }
                path.pop();
                if let Some((_, _, above)) = path.last_mut() {
                    *above = length.saturating_add(1).max(*above);
                }
                continue;
            };
            match state.get(next).copied() {
                Some(State::New) => {
                    state[next] = State::OnPath;
                    path.push((next, edges(next), 0));
                }
                Some(State::Done(length)) => *longest = length.saturating_add(1).max(*longest),
                Some(State::OnPath) => {
                    let nodes = path.iter().map(|(node, _, _)| *node);
                    troubles.push(Trouble::Circle(nodes.skip_while(|node| *node != next).collect()));
                }
                None => {}
            }
        }
    }
    troubles.extend(too_long.map(Trouble::TooLong));
    troubles
}

#[derive(Clone, Copy)]
enum State {
    New,
    OnPath,
    /// All paths from here end; the longest has so many steps.
    Done(usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_circles_once() {
        let graph: &[&[usize]] = &[&[1], &[2, 3], &[0], &[3], &[3, 1]];
        let found = troubles(graph.len(), |node| graph[node].to_vec());
        assert_eq!(found, [Trouble::Circle(vec![3]), Trouble::Circle(vec![0, 1, 2])]);
    }

    #[test]
    fn measures_the_longest_path() {
        let chain =
            |length: usize| troubles(length + 1, |node| if node < length { vec![node + 1] } else { vec![] });
        assert_eq!(chain(MAX_CHAIN), []);
        assert_eq!(chain(MAX_CHAIN + 1), [Trouble::TooLong(0)]);
        // Many edges into few nodes are followed once each.
        assert_eq!(troubles(200, |node| vec![node + 1; 200]), []);
    }
}
