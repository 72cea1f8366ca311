//! How many events a contact centre gets to a CRM: `cargo xtask bench events` makes the table of `docs/performance.md` of it.
//!
//! Both ends, and HTTP between them, share one thread. Agents are subscribed each to a phone line of its own; every event is
//! about a call with attached data, of some thousand bytes as they are usual. What is received is looked at: an event that is
//! lost, or comes in another order than it was published in, fails the benchmark.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use sap_ici::Event;
use sap_ici::attached_data::{ItemAttachedData, Oii};
use sap_ici::ici_event::{Capability, PhoneCall, TextElement};
use sap_ici::receiver::{self, EventStream, receiver};
use sap_ici::saponify::{Enumeration as _, client};
use sap_ici::subscriptions::{Events, Session, Settings, Topic};
use tokio::time;

const AGENTS: usize = 500;
/// Events a second, and for how long.
const PACE: u32 = 200;
const PACED_SECONDS: u32 = 10;
/// How many events are published as fast as they are taken.
const FLOOD: usize = 20_000;
/// How many of them wait at a time.
const WAITING: usize = 2_000;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let runs = runtime.block_on(async { [paced().await, flood().await] });
    println!(
        "| {AGENTS} agents | events a second | mean | 99 % within | slowest | events a second of the processor's time | lost, out of order |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|");
    for run in &runs {
        println!("{}", run.row());
    }
    if runs.iter().all(|run| run.lost == 0 && run.misplaced == 0) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Events at a steady pace.
async fn paced() -> Run {
    let mut bench = Bench::start().await;
    let mut ticks = time::interval(Duration::from_secs(1) / PACE);
    for _ in 0..PACE * PACED_SECONDS {
        ticks.tick().await;
        bench.publish();
    }
    bench.finish("at a pace of 200 a second").await
}

/// Events as fast as they are taken.
async fn flood() -> Run {
    let mut bench = Bench::start().await;
    for _ in 0..FLOOD {
        while bench.events.statistics().waiting >= WAITING {
            time::sleep(Duration::from_millis(1)).await;
        }
        bench.publish();
    }
    bench.finish("as fast as they are taken").await
}

/// Both ends.
struct Bench {
    events: Events,
    receiving: tokio::task::JoinHandle<Vec<Arrival>>,
    published: Vec<Instant>,
    call: PhoneCall,
    start: Instant,
    processor: ProcessTime,
}

/// An event that was received: which agent's, the how manieth that was published, and when.
struct Arrival {
    agent: usize,
    number: usize,
    at: Instant,
}

/// What came of it.
struct Run {
    name: &'static str,
    /// The times from publishing to receiving, in order.
    times: Vec<Duration>,
    lost: usize,
    misplaced: usize,
    wall: Duration,
    processor: Duration,
}

impl Bench {
    async fn start() -> Bench {
        let (server, stream) = receiver(receiver::Settings::default());
        let app = axum::Router::new().route_service("/events", server);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/events", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        let events = Events::over_http(Settings::default(), &client::Settings::default())
            .expect("a transport")
            .start();
        for agent in 0..AGENTS {
            let session = Session::new(&url, &format!("1CB65470A2C111DA{agent:016}"));
            events.subscribe(&session, line(agent)).expect("a subscription");
        }
        Bench {
            events,
            receiving: tokio::spawn(receive(stream)),
            published: Vec::new(),
            call: call(),
            start: Instant::now(),
            processor: ProcessTime::now(),
        }
    }

    /// An event for some agent: all get as many, in no order.
    fn publish(&mut self) {
        let number = self.published.len();
        let agent = number * 197 % AGENTS;
        let call = PhoneCall {
            line_number: Some(agent.to_string()),
            call_handle: Some(format!("{number:032}")),
            ..self.call.clone()
        };
        self.published.push(Instant::now());
        self.events.publish([&line(agent)], Event::PhoneCallChanged(Box::new(call)));
    }

    async fn finish(self, name: &'static str) -> Run {
        let statistics = self.events.shut_down(Duration::from_secs(60)).await;
        let (wall, processor) = (self.start.elapsed(), self.processor.elapsed());
        assert_eq!(statistics.waiting + statistics.in_progress, 0, "{statistics}");
        let arrivals = self.receiving.await.expect("what was received");
        let mut last = vec![None; AGENTS];
        let mut misplaced = 0;
        let mut times = Vec::new();
        for arrival in &arrivals {
            misplaced += usize::from(last[arrival.agent] >= Some(arrival.number));
            last[arrival.agent] = Some(arrival.number);
            times.push(arrival.at - self.published[arrival.number]);
        }
        times.sort();
        Run { name, times, lost: self.published.len() - arrivals.len(), misplaced, wall, processor }
    }
}

fn line(agent: usize) -> Topic {
    Topic::container("1", &agent.to_string())
}

/// A call as the contact centre tells of it.
fn call() -> PhoneCall {
    let text = |id: &str, description: &str| {
        Some(TextElement {
            id: Some(id.to_owned()),
            description: Some(description.to_owned()),
            ..TextElement::default()
        })
    };
    let queue = Some("C0DE7EC4-7886-466D-8A04-1120845D5E57".to_owned());
    let mut data = ItemAttachedData::new();
    data.merge(&Oii {
        first_b_number: Some("600".to_owned()),
        first_b_name: queue.clone(),
        b_number_name: queue.clone(),
        orig_queue: queue,
        ..Oii::default()
    })
    .expect("attached data");
    PhoneCall {
        processing_status: text("2", "Active"),
        remote_numbers: Some(vec!["+358 9 1234567".to_owned()]),
        call_status: text("101", "Connected"),
        capability_list: Some((1..=9).filter_map(Capability::from_number).collect()),
        inbound: true,
        attached_data: Some((&data).into()),
        ..PhoneCall::default()
    }
}

/// Takes events until the end of the subscriptions.
async fn receive(mut stream: EventStream) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    while let Some(received) = stream.next().await {
        let at = Instant::now();
        match received.event {
            Event::PhoneCallChanged(call) => {
                let number =
                    |text: Option<String>| text.and_then(|text| text.parse().ok()).expect("a number");
                arrivals.push(Arrival {
                    agent: number(call.line_number),
                    number: number(call.call_handle),
                    at,
                });
            }
            Event::SubscriptionEnded(_) => break,
            other => panic!("{other:?} was not published"),
        }
    }
    arrivals
}

impl Run {
    fn row(&self) -> String {
        let count = self.times.len() as f64;
        let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1_000.0);
        let total: Duration = self.times.iter().sum();
        let nearly_all = self.times.len() * 99 / 100;
        format!(
            "| {} | {:.0} | {} | {} | {} | {:.0} | {}, {} |",
            self.name,
            count / self.wall.as_secs_f64(),
            milliseconds(total.div_f64(count)),
            milliseconds(self.times[nearly_all]),
            milliseconds(self.times[self.times.len() - 1]),
            count / self.processor.as_secs_f64(),
            self.lost,
            self.misplaced,
        )
    }
}
