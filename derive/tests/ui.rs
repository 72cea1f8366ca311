//! What the derive macros say about attributes that make no sense, and that what they write passes strict lints.
//!
//! The expected messages stand beside the cases; `TRYBUILD=overwrite cargo test -p saponify-derive --test ui` writes them anew.

#[test]
fn messages() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    cases.pass("tests/ui/pass/*.rs");
}
