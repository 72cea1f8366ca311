//! All contenders read the same from every message.

use benchmarks::content::{Answer, Call};
use benchmarks::{check, messages};

#[test]
fn of_the_call() {
    check::contenders_agree::<Call>(messages::call().as_bytes()).unwrap();
}

#[test]
fn of_the_answer() {
    check::contenders_agree::<Answer>(messages::answer(100).as_bytes()).unwrap();
}

#[test]
fn the_messages_have_the_sizes_that_they_are_named_by() {
    assert!((1_400..1_600).contains(&messages::call().len()), "{}", messages::call().len());
    assert!((32_000..40_000).contains(&messages::answer(100).len()), "{}", messages::answer(100).len());
}
