//! Adds requests to an Open Media Service, follows one to its end and cancels another:
//! `cargo run --example client -- --help`.

mod trace;

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use micc_open_media::saponify::client::{CallError, Client, HttpTransport, Settings, Transport};
use micc_open_media::saponify::soap::Version;
use micc_open_media::saponify::types::DateTime;
use micc_open_media::{
    AddOpenMediaRequest, CancelOpenMediaRequest, CancelRequestFault, IvrInformation, OpenMediaClient,
    OpenMediaHeaders, OpenMediaRequest, OpenMediaStatus, RequestStatus,
};

use trace::Traced;

const USAGE: &str = "\
usage: client [option…] URL

  --logon-id ID          who calls: a host administrator, where the service asks for one
  --password PASSWORD
  --group ID             the service group to add requests to (default 100)
  --patience SECONDS     how long to follow a request (default 60)
  --trace                print every message, passwords and all";

/// How often the service is asked for news.
const INTERVAL: Duration = Duration::from_millis(500);

struct Arguments {
    url: String,
    headers: OpenMediaHeaders,
    group: i32,
    patience: Duration,
    trace: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Some(arguments) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let Arguments { url, headers, group, patience, trace } = arguments;
    let transport = HttpTransport::new(&Settings::default(), url.starts_with("https"))?;
    // Without a trace `OpenMediaClient::new(url)?.with_headers(headers)` is all it takes.
    let client = Client::with_transport(Traced::new(transport, trace), url, Version::V11, headers);
    let client = OpenMediaClient::from(client);

    let first = add(&client, group, "Order 4711 has not arrived").await?;
    let second = add(&client, group, "The same again, by mistake").await?;
    cancel(&client, second).await?;
    cancel(&client, second).await?;
    follow(&client, first, patience).await
}

/// Adds a request and gives its ID.
async fn add<T: Transport>(
    client: &OpenMediaClient<T>,
    group: i32,
    subject: &str,
) -> Result<i32, Box<dyn Error>> {
    let subject = IvrInformation { label: Some("Subject".to_owned()), data: Some(subject.to_owned()) };
    let request = AddOpenMediaRequest {
        service_group_id: Some(group),
        ivr_info: Some(vec![subject]),
        ..AddOpenMediaRequest::default()
    };
    let answer = client.add_request(request).await?;
    match (answer.request_status, answer.open_media_id) {
        (Some(RequestStatus::Success), Some(id)) => {
            let (position, wait) = (answer.queue_position.unwrap_or(0), answer.ewt.unwrap_or(0));
            println!("request {id}: added, place {position} in the queue, about {wait} s to wait");
            Ok(id)
        }
        (status, _) => Err(format!("the request was refused: {status:?}").into()),
    }
}

/// Cancels a request. That it has ended already is no reason to give up.
async fn cancel<T: Transport>(
    client: &OpenMediaClient<T>,
    id: i32,
) -> Result<(), CallError<CancelRequestFault>> {
    let request = CancelOpenMediaRequest {
        open_media_id: id,
        cancel_if_allocated: Some(true),
        do_not_report: Some(false),
    };
    match client.cancel_request(request).await {
        Ok(true) => println!("request {id}: cancelled"),
        Ok(false) => println!("request {id}: not cancelled"),
        Err(CallError::Fault(CancelRequestFault::OpenMediaRequestTerminated(fault))) => {
            println!("request {id}: refused, {}", fault.reason);
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Prints what happens to a request until it ends, or patience does.
async fn follow<T: Transport>(
    client: &OpenMediaClient<T>,
    id: i32,
    patience: Duration,
) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut known_until = DateTime::UNIX_EPOCH;
    while start.elapsed() < patience {
        let news = client.get_open_media_request_history_by_id(id, known_until).await?;
        known_until = news.time_stamp.unwrap_or(known_until);
        for update in news.open_media_requests.unwrap_or_default() {
            println!("request {id}: {}", told(&update));
            if is_final(&update) {
                return Ok(());
            }
        }
        tokio::time::sleep(INTERVAL).await;
    }
    let now = client.get_open_media_request_status_by_id(id).await?;
    for update in now.open_media_requests.unwrap_or_default() {
        println!("request {id}: still {}", told(&update));
    }
    Ok(())
}

fn is_final(update: &OpenMediaRequest) -> bool {
    use OpenMediaStatus::{Cancelled, Complete, Failed};
    matches!(update.status, Some(Complete | Failed | Cancelled))
}

fn told(update: &OpenMediaRequest) -> String {
    let position = update.queue_position.unwrap_or(0);
    let agent = update.logon_id.as_deref().unwrap_or_default();
    match &update.status {
        Some(OpenMediaStatus::Queued) => format!("queued, place {position}"),
        Some(OpenMediaStatus::Allocated) => format!("allocated to agent {agent}"),
        Some(OpenMediaStatus::InProgress) => format!("in progress with agent {agent}"),
        Some(OpenMediaStatus::Complete) => format!("completed by agent {agent}"),
        Some(OpenMediaStatus::Failed) => "failed, to be added again".to_owned(),
        Some(OpenMediaStatus::Cancelled) => "cancelled".to_owned(),
        Some(OpenMediaStatus::Other(name)) => format!("in a state that nobody told us of: {name}"),
        Some(OpenMediaStatus::Unknown) | None => "in an unknown state".to_owned(),
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Arguments> {
    let mut url = None;
    let mut arguments = Arguments {
        url: String::new(),
        headers: OpenMediaHeaders::default(),
        group: 100,
        patience: Duration::from_secs(60),
        trace: false,
    };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--logon-id" => arguments.headers.logon_id = Some(words.next()?),
            "--password" => arguments.headers.password = Some(words.next()?),
            "--group" => arguments.group = words.next()?.parse().ok()?,
            "--patience" => arguments.patience = Duration::from_secs(words.next()?.parse().ok()?),
            "--trace" => arguments.trace = true,
            _ if word.starts_with('-') || url.is_some() => return None,
            _ => url = Some(word),
        }
    }
    arguments.url = url?;
    Some(arguments)
}
