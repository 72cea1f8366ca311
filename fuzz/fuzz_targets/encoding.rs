//! Messages with SOAP encoding: whatever they refer to, what is made of them can be read and is bounded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use saponify::soap::{Encoded, Encoding, Member, Version};
use saponify::{Limits, xml::AnyElement};

const ENCODING: Encoding = Encoding::new(&[
    Encoded::message("urn:a", "a", &[Member::new("b", "urn:a", "B"), Member::new("c", "urn:a", "C")]),
    Encoded::structure("urn:a", "B", &[Member::built_in("n", "int"), Member::new("b", "urn:a", "B")]),
    Encoded::array("urn:a", "C", &[Member::new("item", "urn:a", "B")]),
]);

fuzz_target!(|message: &str| {
    if let Ok(plain) = ENCODING.decode(message, Limits::default()) {
        assert!(plain.len() <= 40 * message.len() + (1 << 18), "{} of {}", plain.len(), message.len());
        AnyElement::parse(&plain).expect("what is made can be read");
        for version in [Version::V11, Version::V12] {
            ENCODING.encode(&plain, version).expect("it can be encoded again");
        }
    }
});
