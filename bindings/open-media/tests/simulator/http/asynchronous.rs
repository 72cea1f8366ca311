//! All operations and all faults with the async client.

use std::time::{Duration, Instant};

use micc_open_media::saponify::client::CallError;
use micc_open_media::saponify::soap::FaultCode;
use micc_open_media::*;

use super::{Server, headers, long_ago};
use crate::play::{NIGHT, SALES, SUPPORT, cancellation, diversion, entry, request_for};
use crate::simulator::Pace;

/// Expects a call to end with a fault of this variant, which says the same in its reason and its detail.
macro_rules! assert_fault {
    ($call:expr, $variant:path) => {
        match $call {
            Err(CallError::Fault($variant(fault))) => {
                assert_eq!(fault.code, FaultCode::Sender);
                assert_eq!(fault.detail.message.as_ref(), Some(&fault.reason));
                assert!(!fault.reason.is_empty());
            }
            other => panic!("{other:?}"),
        }
    };
}

#[test]
fn all_operations() {
    let server = Server::start();
    server.runtime.block_on(async {
        let client = server.client();
        let groups = client.get_all_open_media_service_group_status(1).await.unwrap().status.unwrap();
        assert_eq!(groups.len(), 3);
        assert_eq!(client.get_service_group_status(NIGHT).await.unwrap().open, Some(false));
        let options = SetOptionsRequest { close_tab_options: Some(2), ..SetOptionsRequest::default() };
        assert!(client.set_options(options).await.unwrap());

        let added = client.add_request(request_for(SUPPORT)).await.unwrap();
        assert_eq!(added.request_status, Some(RequestStatus::Success));
        assert_eq!(added.queue_position, Some(1));
        let id = added.open_media_id.unwrap();

        let modification = ModifyOpenMediaRequest {
            open_media_id: id,
            ivr_info: Some(vec![entry("Mood", "<&> \"ärgerlich\" 😠")]),
            private_data: None,
        };
        assert!(client.modify_request(modification).await.unwrap());
        let diverted = client.divert_request(diversion(id, SALES)).await.unwrap();
        assert_eq!(diverted.request_status, Some(RequestStatus::Success));
        assert_eq!(diverted.open_media_id, Some(id));
        let latest = client.get_open_media_request_status_by_id(id).await.unwrap();
        let update = &latest.open_media_requests.unwrap()[0];
        assert_eq!((update.service_group_id, update.queue_position), (Some(SALES), Some(1)));
        assert!(client.cancel_request(cancellation(id)).await.unwrap());

        let history = client.get_open_media_request_history_by_id(id, long_ago()).await.unwrap();
        let by_time = client.get_open_media_requests_by_time(long_ago()).await.unwrap();
        assert_eq!(history.open_media_requests, by_time.open_media_requests);
        let states: Vec<_> =
            history.open_media_requests.unwrap().into_iter().map(|update| update.status).collect();
        use OpenMediaStatus::{Cancelled, Queued};
        assert_eq!(states, [Some(Queued), Some(Queued), Some(Cancelled)]);
        let all = client.get_all_open_media_request_status().await.unwrap();
        assert_eq!(all.open_media_requests.unwrap()[0].status, Some(Cancelled));
    });
    assert!(server.http("GET", "/control").1.contains("<&> \\\"ärgerlich\\\" 😠"));
}

#[test]
fn a_request_can_be_followed_to_its_end() {
    let server = Server::with(1, Pace { speed: 100.0, ..Pace::default() }, false);
    let client = server.client();
    server.runtime.block_on(async {
        let id = client.add_request(request_for(SUPPORT)).await.unwrap().open_media_id.unwrap();
        let (start, mut known_until, mut states) = (Instant::now(), long_ago(), Vec::new());
        while states.last() != Some(&OpenMediaStatus::Complete) {
            assert!(start.elapsed() < Duration::from_secs(30), "{states:?}");
            let news = client.get_open_media_request_history_by_id(id, known_until).await.unwrap();
            known_until = news.time_stamp.unwrap();
            states.extend(news.open_media_requests.unwrap().into_iter().filter_map(|update| update.status));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        use OpenMediaStatus::{Allocated, Complete, InProgress};
        assert_eq!(states, [Allocated, InProgress, Complete]);
    });
}

#[test]
fn faults_of_the_data() {
    let server = Server::start();
    let client = server.client();
    server.runtime.block_on(async {
        let long = AddOpenMediaRequest { private_data: Some("p".repeat(256)), ..request_for(SUPPORT) };
        assert_fault!(client.add_request(long).await, AddRequestFault::InvalidData);
        let many = AddOpenMediaRequest { ivr_info: Some(vec![entry("a", "b"); 4]), ..request_for(SUPPORT) };
        assert_fault!(client.add_request(many).await, AddRequestFault::InvalidData);
        assert_fault!(client.divert_request(diversion(1, 0)).await, DivertRequestFault::InvalidData);
        let modification = ModifyOpenMediaRequest {
            ivr_info: Some(vec![entry("a", "b")]),
            ..ModifyOpenMediaRequest::default()
        };
        assert_fault!(client.modify_request(modification).await, ModifyRequestFault::InvalidData);
        let options = SetOptionsRequest { close_tab_options: Some(9), ..SetOptionsRequest::default() };
        assert_fault!(client.set_options(options).await, SetOptionsFault::InvalidData);
        assert_fault!(client.get_service_group_status(999).await, GetServiceGroupStatusFault::InvalidData);
        let groups = client.get_all_open_media_service_group_status(2).await;
        assert_fault!(groups, GetAllOpenMediaServiceGroupStatusFault::InvalidData);
    });
}

#[test]
fn faults_of_requests() {
    let server = Server::start();
    let client = server.client();
    server.runtime.block_on(async {
        assert_fault!(client.cancel_request(cancellation(7)).await, CancelRequestFault::InvalidOpenMediaId);
        let status = client.get_open_media_request_status_by_id(7).await;
        assert_fault!(status, GetOpenMediaRequestStatusByIdFault::InvalidOpenMediaId);
        let history = client.get_open_media_request_history_by_id(7, long_ago()).await;
        assert_fault!(history, GetOpenMediaRequestHistoryByIdFault::InvalidOpenMediaId);
        let id = client.add_request(request_for(SUPPORT)).await.unwrap().open_media_id.unwrap();
        assert!(client.cancel_request(cancellation(id)).await.unwrap());
        assert_fault!(
            client.cancel_request(cancellation(id)).await,
            CancelRequestFault::OpenMediaRequestTerminated
        );
    });
}

#[test]
fn only_host_administrators_may_call() {
    let server = Server::with(0, Pace::default(), true);
    server.runtime.block_on(async {
        let administrator = server.client().with_headers(headers("admin", "secret"));
        assert!(administrator.get_all_open_media_request_status().await.is_ok());
        let callers = [
            OpenMediaHeaders::default(),
            headers("admin", "wrong"),
            headers("nobody", "secret"),
            headers("clerk", "secret"),
            OpenMediaHeaders { password: None, ..headers("admin", "") },
        ];
        for caller in callers {
            all_refused(server.client().with_headers(caller)).await;
        }
        let all = administrator.get_all_open_media_request_status().await.unwrap();
        assert_eq!(all.open_media_requests, Some(Vec::new()));
    });
}

async fn all_refused(client: OpenMediaClient) {
    assert_fault!(client.add_request(request_for(SUPPORT)).await, AddRequestFault::InvalidUser);
    assert_fault!(client.cancel_request(cancellation(1)).await, CancelRequestFault::InvalidUser);
    assert_fault!(client.divert_request(diversion(1, SALES)).await, DivertRequestFault::InvalidUser);
    let modification = ModifyOpenMediaRequest::default();
    assert_fault!(client.modify_request(modification).await, ModifyRequestFault::InvalidUser);
    assert_fault!(client.set_options(SetOptionsRequest::default()).await, SetOptionsFault::InvalidUser);
    let status = client.get_open_media_request_status_by_id(1).await;
    assert_fault!(status, GetOpenMediaRequestStatusByIdFault::InvalidUser);
    let history = client.get_open_media_request_history_by_id(1, long_ago()).await;
    assert_fault!(history, GetOpenMediaRequestHistoryByIdFault::InvalidUser);
    let by_time = client.get_open_media_requests_by_time(long_ago()).await;
    assert_fault!(by_time, GetOpenMediaRequestsByTimeFault::InvalidUser);
    let all = client.get_all_open_media_request_status().await;
    assert_fault!(all, GetAllOpenMediaRequestStatusFault::InvalidUser);
    assert_fault!(client.get_service_group_status(SUPPORT).await, GetServiceGroupStatusFault::InvalidUser);
    let groups = client.get_all_open_media_service_group_status(1).await;
    assert_fault!(groups, GetAllOpenMediaServiceGroupStatusFault::InvalidUser);
}
