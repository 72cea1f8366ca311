//! Events from one end to the other: sent to a transport that is none, and over HTTP to a receiver.

mod http;
mod sending;

use sap_ici::Event;
use sap_ici::ici_event::PhoneCall;
use sap_ici::subscriptions::Topic;

/// An event about a call of this id.
fn call(id: &str) -> Event {
    let call = PhoneCall { call_handle: Some(id.to_owned()), ..PhoneCall::default() };
    Event::PhoneCallChanged(Box::new(call))
}

fn line() -> Topic {
    Topic::container("1", "+49 1")
}
