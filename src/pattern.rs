//! The facet `pattern` (XML Schema Part 2, appendix F).

/// Whether a text matches a pattern as a whole. Without the feature `pattern`, and where the pattern is none that can be
/// checked, it does.
#[cfg(not(feature = "pattern"))]
pub(crate) fn matches(_: &str, _: &str) -> bool {
    true
}
