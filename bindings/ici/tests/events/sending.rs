//! With a transport that tests command, and a clock that jumps.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use sap_ici::ici_event::IciEventHeaders;
use sap_ici::saponify::Enumeration as _;
use sap_ici::saponify::client::{Request, Response, Transport, TransportError, TransportErrorKind};
use sap_ici::subscriptions::{Events, Session, Settings, Topic};
use sap_ici::{ChatPosting, Event, PhoneCall, PhoneCallStatus, ProcessingStatus};
use tokio::time::{self, Instant};

use crate::{call, line};

const CRM: &str = "http://10.0.0.1:8000/events";

/// How requests are answered.
#[derive(Clone, Copy, Debug)]
enum Answer {
    /// As they should be.
    Done,
    Fault,
    /// With a page for people.
    Page,
    /// With XML that ends too early.
    Broken,
    /// With an envelope that has something else in it.
    Other,
    /// With nothing, but success.
    Nothing,
    Unreachable,
    /// Never.
    Silence,
    Panic,
}

/// A transport that remembers what it carried.
#[derive(Clone)]
struct Wire {
    answer: Arc<Mutex<Answer>>,
    carried: Arc<Mutex<Vec<(Duration, String, String)>>>,
    start: Instant,
}

impl Wire {
    fn new(answer: Answer) -> Wire {
        Wire { answer: Arc::new(Mutex::new(answer)), carried: Arc::default(), start: Instant::now() }
    }

    fn set(&self, answer: Answer) {
        *self.answer.lock().unwrap() = answer;
    }

    fn carried(&self) -> Vec<(Duration, String, String)> {
        self.carried.lock().unwrap().clone()
    }

    fn bodies(&self) -> Vec<String> {
        self.carried().into_iter().map(|(_, _, body)| body).collect()
    }

    /// The ids of the calls that messages were about.
    fn calls(&self) -> Vec<String> {
        let id = |body: &String| Some(body.split_once("callHandle>")?.1.split_once('<')?.0.to_owned());
        self.bodies().iter().filter_map(id).collect()
    }
}

fn envelope(body: &str) -> Response {
    let xml = format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{body}</s:Body></s:Envelope>"
    );
    Response::new(200, "text/xml; charset=utf-8", xml)
}

impl Transport for Wire {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let body = String::from_utf8(request.body).unwrap();
        let operation = body.split_once("Body><").unwrap().1;
        let operation = operation.split([' ', '>']).next().unwrap();
        let operation = operation.rsplit(':').next().unwrap().to_owned();
        self.carried.lock().unwrap().push((self.start.elapsed(), request.endpoint.to_string(), body));
        let answer = *self.answer.lock().unwrap();
        match answer {
            Answer::Done => Ok(envelope(&format!(
                "<{operation}Response xmlns='urn:IciEventInterface'><response/></{operation}Response>"
            ))),
            Answer::Fault => {
                let fault = envelope(
                    "<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>",
                );
                Ok(Response { status: 500, ..fault })
            }
            Answer::Page => Ok(Response::new(200, "text/html", "<html>Log on, please</html>")),
            Answer::Broken => Ok(Response::new(200, "text/xml", "<s:Envelope xmlns:s='urn:s'>")),
            Answer::Other => Ok(envelope("<fine/>")),
            Answer::Nothing => Ok(Response::new(202, "text/plain", "")),
            Answer::Unreachable => Err(TransportError::new(TransportErrorKind::Connect)),
            Answer::Silence => std::future::pending().await,
            Answer::Panic => panic!("the transport has a flaw"),
        }
    }
}

fn start(wire: &Wire, settings: Settings) -> Events {
    Events::over(settings, wire.clone()).start()
}

fn subscribe(events: &Events, id: &str) {
    events.subscribe(&Session::new(CRM, id), line()).unwrap();
}

async fn milliseconds(count: u64) {
    time::sleep(Duration::from_millis(count)).await;
}

#[tokio::test(start_paused = true)]
async fn an_event_becomes_a_message() {
    let wire = Wire::new(Answer::Done);
    let headers = IciEventHeaders { user: Some("ADA".to_owned()), language: None };
    let events = Events::over(Settings::default(), wire.clone()).headers(headers).start();
    subscribe(&events, "a");
    subscribe(&events, "b");
    assert_eq!(events.publish([&line()], call("7")), 2);
    milliseconds(1).await;
    let [(_, endpoint, body)] = wire.carried().try_into().unwrap();
    assert_eq!(endpoint, CRM);
    for part in ["user>ADA<", "phoneCallChanged", "item>a<", "item>b<", "callHandle>7<"] {
        assert!(body.contains(part), "{part}: {body}");
    }
    assert_eq!(events.statistics().sent, 1);
    assert_eq!(events.publish([&Topic::user("ADA")], call("8")), 0);
}

#[tokio::test(start_paused = true)]
async fn what_answers_mean() {
    for (answer, [sent, refused, failed, attempts]) in [
        (Answer::Done, [1, 0, 0, 1]),
        (Answer::Nothing, [1, 0, 0, 1]),
        (Answer::Fault, [0, 1, 0, 1]),
        (Answer::Other, [0, 1, 0, 1]),
        (Answer::Page, [0, 0, 1, 3]),
        (Answer::Broken, [0, 0, 1, 3]),
        (Answer::Unreachable, [0, 0, 1, 3]),
        (Answer::Silence, [0, 0, 1, 3]),
        (Answer::Panic, [0, 0, 1, 3]),
    ] {
        let wire = Wire::new(answer);
        let events = start(&wire, Settings::default());
        subscribe(&events, "a");
        events.publish([&line()], call("7"));
        milliseconds(400_000).await;
        let statistics = events.statistics();
        let counts = [statistics.sent, statistics.refused, statistics.failed, wire.carried().len() as u64];
        assert_eq!(counts, [sent, refused, failed, attempts], "{answer:?}");
        assert_eq!((statistics.waiting, statistics.in_progress), (0, 0), "{answer:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_does_not_answer_gets_the_next_event_a_little_later() {
    let wire = Wire::new(Answer::Silence);
    let events = start(&wire, Settings::default());
    subscribe(&events, "a");
    for id in ["1", "2", "3"] {
        events.publish([&line()], call(id));
    }
    milliseconds(700).await;
    let times: Vec<_> = wire.carried().iter().map(|(time, ..)| time.as_millis()).collect();
    assert_eq!(times.len(), 3);
    assert!(times[1] >= 250 && times[2] >= 500 && times[2] < 520, "{times:?}");
    assert_eq!(wire.calls(), ["1", "2", "3"]);
}

/// Publishing takes no longer, and memory is bounded; when the application is back, it gets the news.
#[tokio::test(start_paused = true)]
async fn an_hour_of_garbage() {
    let wire = Wire::new(Answer::Page);
    let events = start(&wire, Settings { max_waiting: 50, ..Settings::default() });
    subscribe(&events, "a");
    for second in 0..3_600 {
        events.publish([&line()], call(&second.to_string()));
        milliseconds(1_000).await;
    }
    let statistics = events.statistics();
    assert!(statistics.waiting <= 51 && statistics.max_waiting <= 51, "{statistics}");
    assert!(wire.carried().len() < 200);
    assert_eq!(statistics.dropped + statistics.failed + statistics.waiting as u64, 3_600);

    let before = wire.carried().len();
    wire.set(Answer::Done);
    milliseconds(40_000).await;
    assert!(wire.carried().len() >= before + 50);
    assert_eq!(wire.calls().last().map(String::as_str), Some("3599"));
    assert_eq!(events.statistics().waiting, 0);
}

#[tokio::test(start_paused = true)]
async fn an_event_that_cannot_be_written_harms_no_other() {
    let wire = Wire::new(Answer::Done);
    let events = start(&wire, Settings::default());
    subscribe(&events, "a");
    let posting = ChatPosting { content_text: Some("\u{1}".to_owned()), ..ChatPosting::default() };
    events.publish([&line()], Event::ChatNewPosting(Box::new(posting)));
    events.publish([&line()], call("7"));
    milliseconds(10).await;
    assert_eq!(wire.calls(), ["7"]);
    let statistics = events.statistics();
    assert_eq!((statistics.sent, statistics.failed, statistics.retries), (1, 1, 0));
}

#[tokio::test(start_paused = true)]
async fn names_in_place_of_addresses() {
    let wire = Wire::new(Answer::Done);
    let asked = Arc::new(Mutex::new(0));
    let count = Arc::clone(&asked);
    let events = Events::over(Settings::default(), wire.clone())
        .reverse_dns(move |address| {
            *count.lock().unwrap() += 1;
            async move {
                match address.to_string().as_str() {
                    "10.0.0.1" => Some("crm.example.org".to_owned()),
                    "10.0.0.2" => Some("no host/name".to_owned()),
                    _ => std::future::pending().await,
                }
            }
        })
        .start();
    let urls = [CRM, "http://10.0.0.2/", "http://[::1]:81/", "http://name/"];
    for url in urls {
        events.subscribe(&Session::new(url, "a"), line()).unwrap();
    }
    for id in ["1", "2"] {
        events.publish([&line()], call(id));
        milliseconds(6_000).await;
    }
    let mut endpoints: Vec<_> = wire.carried().into_iter().map(|(_, endpoint, _)| endpoint).collect();
    endpoints.sort();
    endpoints.dedup();
    let expected =
        ["http://10.0.0.2/", "http://[::1]:81/", "http://crm.example.org:8000/events", "http://name/"];
    assert_eq!(endpoints, expected);
    assert_eq!(*asked.lock().unwrap(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_shutdown_sends_what_waits_and_says_so() {
    let wire = Wire::new(Answer::Done);
    let events = start(&wire, Settings::default());
    subscribe(&events, "a");
    subscribe(&events, "b");
    for id in ["1", "2", "3"] {
        events.publish([&line()], call(id));
    }
    let statistics = events.shut_down(Duration::from_secs(10)).await;
    assert_eq!((statistics.sent, statistics.waiting, statistics.sessions), (4, 0, 0));
    let last = wire.bodies().pop().unwrap();
    for part in ["subscriptionEnded", "item>a<", "item>b<", "id>1<"] {
        assert!(last.contains(part), "{part}: {last}");
    }
    assert!(events.subscribe(&Session::new(CRM, "a"), line()).is_err());
}

#[tokio::test(start_paused = true)]
async fn a_shutdown_does_not_wait_for_ever() {
    let wire = Wire::new(Answer::Silence);
    let events = start(&wire, Settings::default());
    subscribe(&events, "a");
    events.publish([&line()], call("1"));
    let before = Instant::now();
    let statistics = events.shut_down(Duration::from_secs(10)).await;
    assert_eq!(before.elapsed().as_secs(), 10);
    assert_eq!(statistics.sent, 0);
    assert!(statistics.in_progress > 0);
}

#[tokio::test(start_paused = true)]
async fn a_pause_is_told() {
    let wire = Wire::new(Answer::Done);
    let events = start(&wire, Settings::default());
    subscribe(&events, "a");
    events.pause();
    events.publish([&line()], call("1"));
    milliseconds(10).await;
    let bodies = wire.bodies();
    assert!(bodies[0].contains("id>2<") && bodies[1].contains("callHandle>1<"), "{bodies:?}");
}

/// The four events of a call take about a thousand bytes each (chapter 7.6), what is attached to the call not counted.
#[tokio::test(start_paused = true)]
async fn events_are_no_larger_than_they_have_to_be() {
    let wire = Wire::new(Answer::Done);
    let headers = IciEventHeaders { user: Some("ADA".to_owned()), language: Some("EN".to_owned()) };
    let events = Events::over(Settings::default(), wire.clone()).headers(headers).start();
    subscribe(&events, "1CB65470A2C111DAAA97001143DC2E6E");
    use PhoneCallStatus::{Alerting, Connected, Ended};
    for (processing, status) in [(2, Alerting), (2, Connected), (3, Ended), (4, Ended)] {
        let call = PhoneCall {
            line_number: Some("+358 9 1234".to_owned()),
            call_handle: Some("5F1B8E6D0C2A4B7F9E3D1C5A7B9D0E2F".to_owned()),
            processing_status: ProcessingStatus::from_number(processing).map(Into::into),
            remote_numbers: Some(vec!["+358 40 1234567".to_owned()]),
            dialed_number: Some("+358 9 600".to_owned()),
            capability_list: Some(status.default_capabilities().to_vec()),
            call_status: Some(status.into()),
            inbound: true,
            attached_data: Some("".into()),
            trunk_id: Some("T1".to_owned()),
            ..PhoneCall::default()
        };
        events.publish([&line()], Event::PhoneCallChanged(Box::new(call)));
        milliseconds(1).await;
    }
    let sizes: Vec<usize> = wire.bodies().iter().map(String::len).collect();
    println!("{sizes:?} bytes");
    assert_eq!(sizes.len(), 4);
    assert!(sizes.iter().sum::<usize>() <= 4 * 1_000, "{sizes:?}");
}

/// Without handles nothing is sent any more.
#[tokio::test(start_paused = true)]
async fn the_last_handle_stops_it() {
    let wire = Wire::new(Answer::Done);
    let events = start(&wire, Settings::default());
    let other = events.clone();
    drop(events);
    subscribe(&other, "a");
    other.publish([&line()], call("1"));
    milliseconds(10).await;
    assert_eq!(wire.calls(), ["1"]);
    assert_eq!(Arc::strong_count(&wire.carried), 2);
    drop(other);
    milliseconds(10).await;
    assert_eq!(Arc::strong_count(&wire.carried), 1);
}
