//! Over HTTP, from a contact centre to a CRM.

use std::time::Duration;

use sap_ici::ici_event::{
    ActionItem, ActionSession, ChannelType, ChatPosting, ChatSession, IciEventClient, Message, TextElement,
    User,
};
use sap_ici::receiver::{self, Acknowledge, EventStream, receiver};
use sap_ici::saponify::Enumeration as _;
use sap_ici::saponify::client;
use sap_ici::saponify::client::CallError;
use sap_ici::saponify::soap::Fault;
use sap_ici::saponify::xml::AnyElement;
use sap_ici::subscriptions::{Events, Session, Settings};
use sap_ici::{ActionItemChange, ContainerChange, Event};

use crate::{call, line};

/// A CRM that serves events: its URL and what it receives.
async fn crm(settings: receiver::Settings) -> (String, EventStream) {
    let (server, events) = receiver(settings);
    let app = axum::Router::new().route_service("/events", server);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/events", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, events)
}

fn contact_centre() -> Events {
    Events::over_http(Settings::default(), &client::Settings::default()).unwrap().start()
}

fn text(id: &str) -> TextElement {
    TextElement { id: Some(id.to_owned()), ..TextElement::default() }
}

#[tokio::test]
async fn every_event_arrives_as_it_was_sent() {
    let (url, mut received) = crm(receiver::Settings::default()).await;
    let events = contact_centre();
    events.subscribe(&Session::new(&url, "a"), line()).unwrap();
    let sent = [
        call("7"),
        Event::UserChanged(Box::new(User { user_id: Some("ADA".to_owned()), ..User::default() })),
        Event::ContainerChanged(ContainerChange {
            channel_type: ChannelType::from_value("1").unwrap(),
            container_id: "+49 1".to_owned(),
            container_status: text("2"),
        }),
        Event::MessageChanged(Box::new(Message { subject: Some("<&>".to_owned()), ..Message::default() })),
        Event::ChatChanged(Box::new(ChatSession {
            title: Some("Hello".to_owned()),
            ..ChatSession::default()
        })),
        Event::ChatNewPosting(Box::new(ChatPosting {
            content_text: Some("a\nb".to_owned()),
            system_message: true,
            ..ChatPosting::default()
        })),
        Event::ActionItemChanged(Box::new(ActionItemChange {
            user_ids: Some(vec!["ADA".to_owned()]),
            action_session: ActionSession { action_status: Some(text("3")), ..ActionSession::default() },
            action_item_id: "9".to_owned(),
            item_data: ActionItem { process_id: Some("P".to_owned()), ..ActionItem::default() },
            scenario_id: None,
        })),
    ];
    for event in sent.clone() {
        events.publish([&line()], event);
    }
    for event in sent {
        let got = received.next().await.unwrap();
        assert_eq!(got.app_ids, ["a"]);
        assert_eq!(got.event, event);
    }
    events.shut_down(Duration::from_secs(10)).await;
    let Event::SubscriptionEnded(reason) = received.next().await.unwrap().event else {
        panic!("not the end")
    };
    assert_eq!(reason.id.as_deref(), Some("1"));
}

#[tokio::test]
async fn what_is_monitored_is_kept_as_it_is() {
    let (url, mut received) = crm(receiver::Settings::default()).await;
    let events = contact_centre();
    events.subscribe(&Session::new(&url, "a"), line()).unwrap();
    let element = AnyElement::parse("<value xmlns='urn:IciEventInterface'>1</value>").unwrap();
    events.publish([&line()], Event::MonitorDataChanged(vec![element]));
    let Event::MonitorDataChanged(any) = received.next().await.unwrap().event else {
        panic!("another event")
    };
    assert_eq!((any.len(), any[0].text()), (1, "1".to_owned()));
}

#[tokio::test]
async fn answered_when_the_application_is_done() {
    let settings = receiver::Settings { acknowledge: Acknowledge::WhenDone, ..receiver::Settings::default() };
    let (url, mut received) = crm(settings).await;
    let events = contact_centre();
    events.subscribe(&Session::new(&url, "a"), line()).unwrap();
    events.publish([&line()], call("1"));
    let first = received.next().await.unwrap();
    assert_eq!(events.statistics().in_progress, 1);
    drop(first);
    events.publish([&line()], call("2"));
    received.next().await.unwrap().refuse(Fault::sender("unknown session"));
    while events.statistics().in_progress > 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let statistics = events.statistics();
    assert_eq!((statistics.sent, statistics.refused), (1, 1));
}

#[tokio::test]
async fn answered_at_once_while_there_is_room() {
    let settings = receiver::Settings {
        capacity: 2,
        patience: Duration::from_millis(50),
        ..receiver::Settings::default()
    };
    let (url, mut received) = crm(settings).await;
    let client = IciEventClient::new(url).unwrap();
    let posting = || ChatPosting::default();
    for _ in 0..2 {
        client.chat_new_posting(vec!["a".to_owned()], posting()).await.unwrap();
    }
    let error = client.chat_new_posting(vec!["a".to_owned()], posting()).await.unwrap_err();
    let CallError::Fault(fault) = error else { panic!("{error}") };
    assert!(fault.to_string().contains("not taken in time"), "{fault}");
    received.next().await.unwrap();
    client.chat_new_posting(vec!["a".to_owned()], posting()).await.unwrap();

    drop(received);
    let error = client.chat_new_posting(vec!["a".to_owned()], posting()).await.unwrap_err();
    assert!(error.to_string().contains("nobody takes events"), "{error}");
}

/// One takes connections and says nothing, one says what is no HTTP, one is not there.
#[tokio::test]
async fn applications_that_fail_hold_up_no_other() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let babbling = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = |listener: &tokio::net::TcpListener| format!("http://{}/", listener.local_addr().unwrap());
    let (crm, mut received) = crm(receiver::Settings::default()).await;
    let urls = [url(&silent), url(&babbling), url(&gone), crm];
    drop(gone);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = babbling.accept().await {
            let _ = tokio::io::AsyncWriteExt::write_all(&mut stream, b"what do you want?\r\n\r\n").await;
        }
    });
    let events = contact_centre();
    for url in &urls {
        events.subscribe(&Session::new(url, "a"), line()).unwrap();
    }
    for number in 0..100 {
        events.publish([&line()], call(&number.to_string()));
    }
    for number in 0..100 {
        assert_eq!(received.next().await.unwrap().event, call(&number.to_string()));
    }
    let statistics = events.statistics();
    assert!(statistics.waiting > 200, "{statistics}");
}

/// Children in no namespace, in another order, an item with another case: what peers send.
#[tokio::test]
async fn a_message_of_an_older_contact_centre() {
    let (url, mut received) = crm(receiver::Settings::default()).await;
    let transport = client::HttpTransport::new(&client::Settings::default(), false).unwrap();
    let body = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>\
        <user xmlns='http://wicom.com/ws/OII/IciUser/literalTypes'>ADA</user></s:Header><s:Body>\
        <phoneCallChanged xmlns='urn:IciEventInterface'><appIds><item>a</item><item>b</item></appIds>\
        <phoneCall xmlns=''><inbound>true</inbound><callHandle>7</callHandle><internal>false</internal></phoneCall>\
        </phoneCallChanged></s:Body></s:Envelope>";
    let request = client::Request {
        endpoint: url.into(),
        headers: vec![("Content-Type", "text/xml".to_owned()), ("SOAPAction", "\"\"".to_owned())],
        body: body.into(),
    };
    let answer = client::Transport::send(&transport, request).await.unwrap();
    assert_eq!(answer.status, 200);
    let answer = String::from_utf8(answer.body).unwrap();
    assert!(answer.contains("phoneCallChangedResponse"), "{answer}");
    // No larger than the description says (chapter 7.6).
    assert!(answer.len() <= 325, "{} bytes: {answer}", answer.len());
    let got = received.next().await.unwrap();
    assert_eq!(got.app_ids, ["a", "b"]);
    let Event::PhoneCallChanged(call) = got.event else { panic!("another event") };
    assert_eq!((call.call_handle.as_deref(), call.inbound), (Some("7"), true));
}
