//! Calls all operations of an Open Media Service and provokes its faults, to see how we get on with a service that someone
//! else wrote: `cargo run --example interop_client -- URL`.
//!
//! The service must have the service groups, tenants and the administrator of the example `server`, and no requests yet.

use std::error::Error;
use std::fmt::Debug;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use micc_open_media::blocking::OpenMediaClient;
use micc_open_media::saponify::client::CallError;
use micc_open_media::saponify::types::DateTime;
use micc_open_media::{
    AddOpenMediaRequest, AddOpenMediaResponse, AddRequestFault, CancelOpenMediaRequest, CancelRequestFault,
    DivertOpenMediaRequest, GetAllOpenMediaRequestStatusFault, GetAllOpenMediaServiceGroupStatusFault,
    GetOpenMediaRequestStatusByIdFault, GetOpenMediaResponse, GetServiceGroupStatusFault, IvrInformation,
    ModifyOpenMediaRequest, OpenMediaHeaders, OpenMediaRequest, OpenMediaStatus, RequestStatus,
    SetOptionsFault, SetOptionsRequest,
};

const MINUTE: Duration = Duration::from_secs(60);
/// An ID that no request has.
const UNKNOWN: i32 = 987_654;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, url] = arguments.as_slice() else {
        eprintln!("usage: interop_client URL");
        return ExitCode::from(2);
    };
    match run(url) {
        Ok(checks) => checks.summary(),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(url: &str) -> Outcome<Checks> {
    println!("micc-open-media {}", env!("CARGO_PKG_VERSION"));
    let mut checks = Checks::default();
    let client = connect(url, "secret")?;
    service_groups(&mut checks, &client);
    options(&mut checks, &client);
    life(&mut checks, &client)?;
    refusals(&mut checks, &client);
    faults(&mut checks, &client);
    strangers(&mut checks, &connect(url, "wrong")?, &OpenMediaClient::new(url)?);
    Ok(checks)
}

fn connect(url: &str, password: &str) -> Outcome<OpenMediaClient> {
    let headers =
        OpenMediaHeaders { logon_id: Some("admin".to_owned()), password: Some(password.to_owned()) };
    Ok(OpenMediaClient::new(url)?.with_headers(headers))
}

fn service_groups(checks: &mut Checks, client: &OpenMediaClient) {
    for (name, id, open) in [("open", 100, true), ("closed", 102, false)] {
        checks.check(&format!("GetServiceGroupStatus: {name}"), || {
            let status = client.get_service_group_status(id)?;
            equal("ServiceGroupID", Some(id), status.service_group_id)?;
            equal("Open", Some(open), status.open)
        });
    }
    checks.check("GetAllOpenMediaServiceGroupStatus", || {
        let groups = client.get_all_open_media_service_group_status(1)?.status.unwrap_or_default();
        let mut groups: Vec<_> =
            groups.into_iter().map(|group| (group.service_group_id, group.open)).collect();
        groups.sort_unstable();
        let expected = [(100, true), (101, true), (102, false)].map(|(id, open)| (Some(id), Some(open)));
        equal("groups of tenant 1", expected.to_vec(), groups)
    });
}

fn options(checks: &mut Checks, client: &OpenMediaClient) {
    checks.check("SetOptions", || {
        let options = SetOptionsRequest {
            agent_action_options: Some(2),
            allow_different_types: Some(2),
            close_tab_options: Some(3),
            max_number_of_sessions: Some(4),
            session_link_options: Some(1),
            type_of_session: Some(1),
            ..SetOptionsRequest::default()
        };
        equal("SetOptionsResult", true, client.set_options(options)?)
    });
}

/// Two requests from their addition to their end.
fn life(checks: &mut Checks, client: &OpenMediaClient) -> Outcome {
    let start = SystemTime::now();
    let minute_before = DateTime::try_from(start - MINUTE)?;
    let (mut first, mut second) = (0, 0);

    checks.check("AddRequest: by ServiceGroupID, all data", || {
        let request = AddOpenMediaRequest {
            ivr_info: information(&[&format!("{:Å<100}", "<&> \"€\"\r\n"), "To", ""]),
            private_data: Some("p".repeat(255)),
            queue_start_time: Some(DateTime::try_from(start - 10 * MINUTE)?),
            service_group_id: Some(100),
            session_priority: Some(7),
            type_of_session: Some(1),
            ..AddOpenMediaRequest::default()
        };
        first = added(&client.add_request(request)?, 1)?;
        Ok(())
    });
    checks.check("AddRequest: by TenantID and ServiceGroupName", || {
        let request = AddOpenMediaRequest {
            ivr_info: information(&["one"]),
            service_group_name: Some("Support".to_owned()),
            tenant_id: Some(1),
            ..AddOpenMediaRequest::default()
        };
        second = added(&client.add_request(request)?, 2)?;
        holds("another OpenMediaID", second != first)
    });
    let queued = |id: i32, group: i32, position: i32| -> Outcome {
        let request = status(client, id)?;
        recent("TimeStamp of the event", request.time_stamp)?;
        equal("ID", Some(id), request.id)?;
        equal("Status", Some(OpenMediaStatus::Queued), request.status)?;
        equal("ServiceGroupID", Some(group), request.service_group_id)?;
        equal("QueuePosition", Some(position), request.queue_position)?;
        equal("AgentID", Some(0), request.agent_id)
    };
    checks.check("GetOpenMediaRequestStatusByID: queued", || queued(first, 100, 1));
    checks.check("DivertRequest", || {
        let request = DivertOpenMediaRequest {
            open_media_id: first,
            service_group_id: Some(101),
            ..DivertOpenMediaRequest::default()
        };
        let answer = client.divert_request(request)?;
        equal("RequestStatus", Some(RequestStatus::Success), answer.request_status)?;
        equal("OpenMediaID", Some(first), answer.open_media_id)
    });
    checks.check("GetOpenMediaRequestStatusByID: diverted", || queued(first, 101, 1));
    checks.check("GetOpenMediaRequestStatusByID: moved up", || queued(second, 100, 1));
    checks.check("ModifyRequest", || {
        let request = ModifyOpenMediaRequest {
            ivr_info: information(&["two"]),
            open_media_id: second,
            private_data: Some("m".to_owned()),
        };
        equal("ModifyRequestResult", true, client.modify_request(request)?)
    });
    checks.check("CancelRequest", || {
        equal("CancelRequestResult", true, client.cancel_request(cancellation(first))?)
    });
    checks.check("GetOpenMediaRequestStatusByID: cancelled", || {
        let request = status(client, first)?;
        equal("Status", Some(OpenMediaStatus::Cancelled), request.status)?;
        equal("QueuePosition", Some(0), request.queue_position)
    });
    checks.check("GetOpenMediaRequestHistoryByID", || {
        let history = requests(client.get_open_media_request_history_by_id(first, minute_before)?)?;
        holds("all events are of the request", history.iter().all(|event| event.id == Some(first)))?;
        equal(
            "first status",
            Some(&Some(OpenMediaStatus::Queued)),
            history.first().map(|event| &event.status),
        )?;
        equal(
            "last status",
            Some(&Some(OpenMediaStatus::Cancelled)),
            history.last().map(|event| &event.status),
        )
    });
    checks.check("GetOpenMediaRequestsByTime: since the start", || {
        let events = requests(client.get_open_media_requests_by_time(minute_before)?)?;
        let mut ids: Vec<_> = events.iter().map(|event| event.id).collect();
        ids.sort_unstable();
        ids.dedup();
        equal("requests", vec![Some(first), Some(second)], ids)
    });
    checks.check("GetOpenMediaRequestsByTime: later than now", || {
        let soon = DateTime::try_from(SystemTime::now() + 5 * MINUTE)?;
        equal("events", vec![], requests(client.get_open_media_requests_by_time(soon)?)?)
    });
    checks.check("GetAllOpenMediaRequestStatus", || {
        let mut all = requests(client.get_all_open_media_request_status()?)?;
        all.sort_unstable_by_key(|request| request.id);
        let all: Vec<_> = all.into_iter().map(|request| (request.id, request.status)).collect();
        let expected = [(first, OpenMediaStatus::Cancelled), (second, OpenMediaStatus::Queued)];
        equal("requests", expected.map(|(id, status)| (Some(id), Some(status))).to_vec(), all)
    });
    Ok(())
}

/// Answers that say no without a fault.
fn refusals(checks: &mut Checks, client: &OpenMediaClient) {
    for (name, group, status) in [
        ("closed service group", 102, RequestStatus::ServiceGroupClosed),
        ("unknown service group", 999, RequestStatus::InvalidServiceGroup),
        ("disabled tenant", 200, RequestStatus::TenantDisabled),
    ] {
        checks.check(&format!("AddRequest: {name}"), || {
            let answer = client.add_request(request_for(group))?;
            equal("RequestStatus", Some(status), answer.request_status)?;
            equal("OpenMediaID", 0, answer.open_media_id.unwrap_or_default())
        });
    }
}

/// Checks that the call ends with this fault of its operation, and that the fault's detail has a message.
macro_rules! fault {
    ($checks:expr, $name:literal, $variant:path, $call:expr) => {
        $checks.check($name, || match $call {
            Err(CallError::Fault($variant(fault))) => holds(
                "the detail has a Message",
                fault.into_detail().message.is_some_and(|message| !message.is_empty()),
            ),
            Err(error) => Err(error.into()),
            Ok(answer) => Err(format!("no fault came but {answer:?}").into()),
        });
    };
}

fn faults(checks: &mut Checks, client: &OpenMediaClient) {
    fault!(
        checks,
        "InvalidDataException: PrivateData of 256 characters",
        AddRequestFault::InvalidData,
        client.add_request(AddOpenMediaRequest { private_data: Some("p".repeat(256)), ..request_for(100) })
    );
    fault!(
        checks,
        "InvalidDataException: 4 IVRInfo",
        AddRequestFault::InvalidData,
        client.add_request(AddOpenMediaRequest {
            ivr_info: information(&["1", "2", "3", "4"]),
            ..request_for(100)
        })
    );
    fault!(
        checks,
        "InvalidDataException: unknown service group",
        GetServiceGroupStatusFault::InvalidData,
        client.get_service_group_status(999)
    );
    fault!(
        checks,
        "InvalidDataException: disabled tenant",
        GetAllOpenMediaServiceGroupStatusFault::InvalidData,
        client.get_all_open_media_service_group_status(2)
    );
    fault!(
        checks,
        "InvalidOpenMediaIDFault: cancel of an unknown request",
        CancelRequestFault::InvalidOpenMediaId,
        client.cancel_request(cancellation(UNKNOWN))
    );
    fault!(
        checks,
        "InvalidOpenMediaIDFault: status of an unknown request",
        GetOpenMediaRequestStatusByIdFault::InvalidOpenMediaId,
        client.get_open_media_request_status_by_id(UNKNOWN)
    );
    fault!(
        checks,
        "InvalidDataFault: an option out of range",
        SetOptionsFault::InvalidData,
        client.set_options(SetOptionsRequest { close_tab_options: Some(9), ..SetOptionsRequest::default() })
    );
    let mut ended = 0;
    checks.check("CancelRequest: once", || {
        ended = added(&client.add_request(request_for(101))?, 1)?;
        equal("CancelRequestResult", true, client.cancel_request(cancellation(ended))?)
    });
    fault!(
        checks,
        "OpenMediaRequestTerminatedFault: cancelled twice",
        CancelRequestFault::OpenMediaRequestTerminated,
        client.cancel_request(cancellation(ended))
    );
}

fn strangers(checks: &mut Checks, wrong: &OpenMediaClient, nobody: &OpenMediaClient) {
    fault!(
        checks,
        "InvalidUserFault: wrong password",
        GetAllOpenMediaRequestStatusFault::InvalidUser,
        wrong.get_all_open_media_request_status()
    );
    fault!(
        checks,
        "InvalidUserFault: no credentials",
        AddRequestFault::InvalidUser,
        nobody.add_request(request_for(100))
    );
}

fn request_for(group: i32) -> AddOpenMediaRequest {
    AddOpenMediaRequest {
        ivr_info: information(&["one"]),
        service_group_id: Some(group),
        ..AddOpenMediaRequest::default()
    }
}

fn information(data: &[&str]) -> Option<Vec<IvrInformation>> {
    let one = |(index, data): (usize, &&str)| IvrInformation {
        data: Some((*data).to_owned()),
        label: Some(format!("L{index}")),
    };
    Some(data.iter().enumerate().map(one).collect())
}

fn cancellation(id: i32) -> CancelOpenMediaRequest {
    CancelOpenMediaRequest { cancel_if_allocated: Some(true), do_not_report: Some(false), open_media_id: id }
}

/// The ID of a request that was added at this position of the queue.
fn added(answer: &AddOpenMediaResponse, position: i32) -> Outcome<i32> {
    equal("RequestStatus", Some(&RequestStatus::Success), answer.request_status.as_ref())?;
    equal("QueuePosition", Some(position), answer.queue_position)?;
    holds("EWT >= 0", answer.ewt.is_some_and(|seconds| seconds >= 0))?;
    answer.open_media_id.filter(|id| *id > 0).ok_or_else(|| "no OpenMediaID".into())
}

fn status(client: &OpenMediaClient, id: i32) -> Outcome<OpenMediaRequest> {
    let requests = requests(client.get_open_media_request_status_by_id(id)?)?;
    let [request] =
        <[OpenMediaRequest; 1]>::try_from(requests).map_err(|all| format!("not one event: {all:?}"))?;
    Ok(request)
}

fn requests(answer: GetOpenMediaResponse) -> Outcome<Vec<OpenMediaRequest>> {
    recent("TimeStamp of the answer", answer.time_stamp)?;
    Ok(answer.open_media_requests.unwrap_or_default())
}

fn recent(what: &str, time: Option<DateTime>) -> Outcome {
    let time = time.ok_or_else(|| format!("{what} is missing"))?;
    equal(
        &format!("seconds from UTC of {what}"),
        Some(0),
        time.offset().map(|offset| offset.minutes() * 60),
    )?;
    let now = SystemTime::now();
    let time = SystemTime::try_from(time)?;
    let distance = now.duration_since(time).unwrap_or_else(|error| error.duration());
    holds(&format!("{what} is of this minute"), distance < MINUTE)
}

fn equal<T: PartialEq + Debug>(what: &str, expected: T, actual: T) -> Outcome {
    if expected == actual {
        Ok(())
    } else {
        Err(format!("{what}: expected {expected:?}, got {actual:?}").into())
    }
}

fn holds(what: &str, condition: bool) -> Outcome {
    if condition { Ok(()) } else { Err(format!("does not hold: {what}").into()) }
}

/// Runs named checks, prints the result of each, and counts.
#[derive(Default)]
struct Checks {
    passed: usize,
    failed: usize,
}

impl Checks {
    fn check(&mut self, name: &str, check: impl FnOnce() -> Outcome) {
        match check() {
            Ok(()) => {
                self.passed += 1;
                println!("passed  {name}");
            }
            Err(error) => {
                self.failed += 1;
                println!("FAILED  {name}: {error}");
            }
        }
    }

    fn summary(&self) -> ExitCode {
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.passed > 0 && self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
