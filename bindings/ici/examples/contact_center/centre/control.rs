//! The world outside, for testers: callers, writers of mails, customers who chat. Plain HTTP, from the machine itself only.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::{StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::Centre;
use super::world::{Outcome, Refusal, World};

/// `POST /outside/{what}?…` lets something happen; `GET /outside` says how events are sent.
pub(crate) fn routes(centre: Centre) -> Router {
    Router::new()
        .route("/outside", get(statistics))
        .route("/outside/{what}", post(happen))
        .layer(middleware::from_fn(loopback_only))
        .with_state(centre)
}

/// Whoever reaches the service from elsewhere has no business here.
async fn loopback_only(ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request, next: Next) -> Response {
    // An IPv4 address may come as an IPv6 one.
    if peer.ip().to_canonical().is_loopback() {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "only from this machine\n").into_response()
}

async fn statistics(State(centre): State<Centre>) -> String {
    format!("{}\n", centre.events().statistics())
}

/// What happens, with what; the answer is the ID of what has come in, if something has.
async fn happen(State(centre): State<Centre>, Path(what): Path<String>, uri: Uri, body: String) -> Response {
    let word = |name: &str| {
        let mut words = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        words.find(|(its, _)| its == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let done = |outcome: Outcome| outcome.map(|()| String::new());
    let outcome = centre.act(|world: &mut World| match what.as_str() {
        "call" => world.call_arrives(&word("from"), &word("to")),
        "answer" => done(world.outside_answers(&word("number"))),
        "busy" => done(world.outside_is_busy(&word("number"))),
        "hang-up" => done(world.outside_hangs_up(&word("number"))),
        "mail" => world.mail_arrives(&word("to"), &body),
        "chat" => world.chat_arrives(&word("from"), &word("to"), &word("title"), &body),
        "say" => done(world.customer_says(&word("session"), &word("from"), &body)),
        "leave" => done(world.customer_leaves(&word("session"), &word("from"))),
        _ => Err(Refusal::Value { element: "what happens", value: what.clone() }),
    });
    match outcome {
        Ok(id) => (StatusCode::OK, id).into_response(),
        Err(refusal) => (StatusCode::BAD_REQUEST, format!("{refusal}\n")).into_response(),
    }
}
