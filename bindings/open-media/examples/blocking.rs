//! Adds a request to an Open Media Service and cancels it, without async:
//! `cargo run --example blocking -- URL [LOGON-ID PASSWORD]`.

use std::error::Error;

use micc_open_media::blocking::OpenMediaClient;
use micc_open_media::{
    AddOpenMediaRequest, CancelOpenMediaRequest, IvrInformation, OpenMediaHeaders, RequestStatus,
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("usage: blocking URL [LOGON-ID PASSWORD]")?;
    let headers = OpenMediaHeaders { logon_id: arguments.next(), password: arguments.next() };
    let client = OpenMediaClient::new(url)?.with_headers(headers);

    let subject = IvrInformation { label: Some("Subject".to_owned()), data: Some("A question".to_owned()) };
    let answer = client.add_request(AddOpenMediaRequest {
        tenant_id: Some(1),
        service_group_name: Some("Support".to_owned()),
        ivr_info: Some(vec![subject]),
        ..AddOpenMediaRequest::default()
    })?;
    let (Some(RequestStatus::Success), Some(id)) = (&answer.request_status, answer.open_media_id) else {
        return Err(format!("the request was refused: {:?}", answer.request_status).into());
    };
    println!("request {id}: added, place {} in the queue", answer.queue_position.unwrap_or(0));

    let cancelled = client.cancel_request(CancelOpenMediaRequest {
        open_media_id: id,
        cancel_if_allocated: Some(true),
        do_not_report: Some(true),
    })?;
    println!("request {id}: {}", if cancelled { "cancelled" } else { "not cancelled" });
    Ok(())
}
