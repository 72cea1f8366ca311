//! How often reading and writing asks for memory: by saponify, no more than the value owns.
//!
//! `cargo test -p benchmarks --test allocations -- --nocapture` prints the counts of all contenders.
#![expect(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use benchmarks::contenders::Codec;
use benchmarks::contenders::quick_xml_serde::QuickXmlSerde;
use benchmarks::contenders::saponify::Saponify;
use benchmarks::contenders::xsd_parser::XsdParser;
use benchmarks::content::{Answer, Call};
use benchmarks::messages;

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is left to the system's allocator; counting touches no memory that it hands out.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        // SAFETY: as the caller promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

fn count<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = COUNT.get();
    let value = work();
    (COUNT.get() - before, value)
}

/// How often decoding and encoding allocate, and the content.
fn counts<C, T: Codec<C>>(message: &str, contender: &str, xml: &str) -> (usize, usize, C) {
    let (decode, envelope) = count(|| T::decode(xml.as_bytes()).unwrap());
    let (encode, _) = count(|| T::encode(&envelope).unwrap());
    println!("\n{message:>16}  {contender:>18}: decode {decode:>7}, encode {encode:>7}");
    (decode, encode, T::content(envelope))
}

/// What a reader or a writer has for itself, whatever the message: its stacks and its buffer; a message without a header
/// has an empty one read by a reader of its own.
const OWN: usize = 6;

/// How often something grows that doubles each time.
fn growths(from: usize, to: usize) -> usize {
    (to.next_power_of_two() / from).max(1).ilog2() as usize
}

/// The room that a writer begins with.
const BUFFER: usize = 2048;

#[test]
fn of_a_call() {
    let xml = messages::call();
    let (decode, encode, call) = counts::<Call, Saponify>("call", "saponify", &xml);
    counts::<Call, QuickXmlSerde>("call", "quick-xml + serde", &xml);
    counts::<Call, XsdParser>("call", "xsd-parser", &xml);
    // Two header entries, two texts of the request, two of each piece of IVR information, and their vector.
    let owned = 2 + 2 + 2 * call.request.ivr_info.len() + 1;
    assert!(decode <= owned + OWN, "{decode} allocations for {owned} parts of a value");
    assert!(encode <= OWN, "{encode} allocations to fill one buffer");
}

#[test]
fn of_an_answer() {
    for records in [100, 20_000] {
        let xml = messages::answer(records);
        let message = format!("answer of {records}");
        let (decode, encode, answer) = counts::<Answer, Saponify>(&message, "saponify", &xml);
        counts::<Answer, QuickXmlSerde>(&message, "quick-xml + serde", &xml);
        counts::<Answer, XsdParser>(&message, "xsd-parser", &xml);
        let texts = answer.requests.iter().filter(|request| request.logon_id.is_some()).count();
        // The vector begins with room for four.
        let owned = texts + 1 + growths(4, records);
        assert!(decode <= owned + OWN, "{decode} allocations for {texts} texts and their vector");
        let grown = growths(BUFFER, xml.len());
        assert!(encode <= OWN + grown, "{encode} allocations to fill one buffer, {grown} times too small");
    }
}
