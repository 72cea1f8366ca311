//! Any bytes: what is read is written, read again, and the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saponify::xml::{AnyElement, decode};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode(bytes, None) else { return };
    let Ok(element) = AnyElement::parse(&text) else { return };
    let written = element.to_document().expect("what was read can be written");
    let again = AnyElement::parse(&written).expect("what was written can be read");
    assert_eq!(element, again);
});
