//! A second interface beside the service's, for testers: plain HTTP, from the machine itself only.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::service::Simulator;

/// `GET /control` shows everything, `POST /control/…` changes something.
pub(crate) fn routes(simulator: Simulator) -> Router {
    Router::new()
        .route("/control", get(report))
        .route("/control/{*command}", axum::routing::post(command))
        .layer(middleware::from_fn(loopback_only))
        .with_state(simulator)
}

/// Whoever reaches the service from elsewhere has no business here.
async fn loopback_only(ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request, next: Next) -> Response {
    if is_local(peer) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "only from this machine\n").into_response()
}

fn is_local(peer: SocketAddr) -> bool {
    // An IPv4 address may come as an IPv6 one.
    peer.ip().to_canonical().is_loopback()
}

async fn report(State(simulator): State<Simulator>) -> String {
    let (mut engine, now) = simulator.now();
    engine.report(now)
}

async fn command(State(simulator): State<Simulator>, request: Request) -> Response {
    let path = request.uri().path();
    match Command::parse(path.trim_start_matches("/control/")) {
        Some(command) if command.run(&simulator).is_some() => StatusCode::NO_CONTENT.into_response(),
        Some(_) => (StatusCode::NOT_FOUND, format!("{path}: there is none\n")).into_response(),
        None => (StatusCode::NOT_FOUND, format!("{path}: there is no such command\n")).into_response(),
    }
}

/// What testers can have happen.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Command {
    Agent { id: i32, on: bool },
    Group { id: i32, open: bool },
    Tenant { id: i32, enabled: bool },
    Router { up: bool },
    Licence { up: bool },
    Fail { request: i32 },
    Restart,
}

impl Command {
    fn parse(path: &str) -> Option<Command> {
        let words: Vec<&str> = path.split('/').collect();
        let id = |word: &str| word.parse::<i32>().ok();
        Some(match words[..] {
            ["agent", agent, "on"] => Command::Agent { id: id(agent)?, on: true },
            ["agent", agent, "off"] => Command::Agent { id: id(agent)?, on: false },
            ["group", group, "open"] => Command::Group { id: id(group)?, open: true },
            ["group", group, "close"] => Command::Group { id: id(group)?, open: false },
            ["tenant", tenant, "enable"] => Command::Tenant { id: id(tenant)?, enabled: true },
            ["tenant", tenant, "disable"] => Command::Tenant { id: id(tenant)?, enabled: false },
            ["router", "up"] => Command::Router { up: true },
            ["router", "down"] => Command::Router { up: false },
            ["licence", "up"] => Command::Licence { up: true },
            ["licence", "down"] => Command::Licence { up: false },
            ["request", request, "fail"] => Command::Fail { request: id(request)? },
            ["restart"] => Command::Restart,
            _ => return None,
        })
    }

    /// `None` if what it names does not exist.
    fn run(self, simulator: &Simulator) -> Option<()> {
        let (mut engine, now) = simulator.now();
        match self {
            Command::Agent { id, on } => return engine.log_agent(now, id, on),
            Command::Group { id, open } => return engine.open_group(now, id, open),
            Command::Tenant { id, enabled } => return engine.enable_tenant(now, id, enabled),
            Command::Fail { request } => return engine.lose(now, request),
            Command::Router { up } => engine.connect_router(now, up),
            Command::Licence { up } => engine.license(now, up),
            Command::Restart => engine.restart(now),
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_this_machine_is_local() {
        for local in ["127.0.0.1:1", "127.8.8.8:1", "[::1]:1", "[::ffff:127.0.0.1]:1"] {
            assert!(is_local(local.parse().unwrap()), "{local}");
        }
        for remote in ["192.0.2.1:1", "0.0.0.0:1", "[2001:db8::1]:1", "[::ffff:192.0.2.1]:1"] {
            assert!(!is_local(remote.parse().unwrap()), "{remote}");
        }
    }
}
