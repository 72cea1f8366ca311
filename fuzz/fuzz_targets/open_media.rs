//! Any text as the body of a call: what is read as a request is written, read again, and the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use micc_open_media::{AddRequest, GetOpenMediaRequestsByTimeResponse};
use saponify::{ReadRoot, WriteRoot};

fuzz_target!(|xml: &str| {
    round_trip::<AddRequest>(xml);
    round_trip::<GetOpenMediaRequestsByTimeResponse>(xml);
});

fn round_trip<T: ReadRoot + WriteRoot + PartialEq + std::fmt::Debug>(xml: &str) {
    let Ok(value) = saponify::from_str::<T>(xml) else { return };
    let _ = saponify::ToXml::validate(&value);
    let written = saponify::to_string(&value).expect("what was read can be written");
    assert_eq!(saponify::from_str::<T>(&written).expect("what was written can be read"), value);
}
