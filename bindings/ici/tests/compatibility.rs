//! The forms that peers of different ages want, as they are on the wire.

use std::sync::{Arc, Mutex};

use sap_ici::ici_event::{IciEventClient, IciEventHeaders};
use sap_ici::ici_user::{IciUserClient, IciUserHeaders};
use sap_ici::saponify::client::{Client, Request, Response, Transport, TransportError};
use sap_ici::saponify::soap::Version;
use sap_ici::{Address, ChannelType, Compatibility, Compatible as _, TextElement};

/// Keeps what is sent, and answers nothing.
#[derive(Clone, Default)]
struct Sent(Arc<Mutex<String>>);

impl Transport for Sent {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        *self.0.lock().unwrap() = String::from_utf8(request.body).unwrap();
        Ok(Response::default())
    }
}

/// What stands between the start tag of the envelope and its end.
fn inner(envelope: &str) -> &str {
    let start = envelope.find("envelope/\">").unwrap() + "envelope/\">".len();
    &envelope[start..envelope.len() - "</s:Envelope>".len()]
}

/// The request that sets an address of a user, with header entries.
async fn request(compatibility: Compatibility) -> String {
    let sent = Sent::default();
    let headers = IciUserHeaders { user: Some("ANNA".to_owned()), language: Some("EN".to_owned()) };
    let client = Client::with_transport(sent.clone(), "http://centre.example", Version::V11, headers);
    let client = IciUserClient::from(client.compatibility(compatibility));
    let address = Address {
        address: Some("+101".to_owned()),
        channel: Some(ChannelType::Telephony),
        ..Address::default()
    };
    // Nothing answers.
    client.set_addresses("ANNA".to_owned(), vec![address]).await.unwrap_err();
    let envelope = sent.0.lock().unwrap().clone();
    inner(&envelope).to_owned()
}

#[tokio::test]
async fn peers_of_today_get_everything_in_the_namespace_of_the_interface() {
    assert_eq!(
        request(Compatibility::V3_07).await,
        "<s:Header xmlns:b=\"urn:IciUserInterface\"><b:user>ANNA</b:user><b:language>EN</b:language></s:Header>\
         <s:Body><b:setAddresses xmlns:b=\"urn:IciUserInterface\"><b:userId>ANNA</b:userId><b:addresses><b:item>\
         <b:address>+101</b:address><b:channel>1</b:channel></b:item></b:addresses></b:setAddresses></s:Body>"
    );
}

#[tokio::test]
async fn peers_of_old_get_children_in_no_namespace_and_header_entries_in_another() {
    assert_eq!(
        request(Compatibility::V3_00).await,
        "<s:Header xmlns:b=\"http://wicom.com/ws/OII/IciUser/literalTypes\"><b:user>ANNA</b:user>\
         <b:language>EN</b:language></s:Header>\
         <s:Body><b:setAddresses xmlns:b=\"urn:IciUserInterface\"><userId>ANNA</userId><addresses><item>\
         <address>+101</address><channel>1</channel></item></addresses></b:setAddresses></s:Body>"
    );
}

#[tokio::test]
async fn header_entries_of_events_are_those_of_users() {
    let sent = Sent::default();
    let headers = IciEventHeaders { user: Some("ANNA".to_owned()), language: None };
    let client = Client::with_transport(sent.clone(), "http://crm.example", Version::V11, headers);
    let client = IciEventClient::from(client.compatibility(Compatibility::V3_00));
    let reason = TextElement { id: Some("1".to_owned()), ..TextElement::default() };
    client.subscription_ended(vec!["a".to_owned()], reason).await.unwrap_err();
    let envelope = sent.0.lock().unwrap().clone();
    assert!(
        envelope.contains("<s:Header xmlns:b=\"http://wicom.com/ws/OII/IciUser/literalTypes\">"),
        "{envelope}"
    );
    assert!(envelope.contains("<reason><id>1</id></reason>"), "{envelope}");
}
