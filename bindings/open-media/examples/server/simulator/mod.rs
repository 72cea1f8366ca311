//! A simulator of the Open Media Service: the rules of its interface over a small invented contact centre.

mod asking;
mod commands;
mod control;
mod engine;
mod faults;
mod options;
mod queue;
mod report;
mod routing;
mod service;
mod session;
mod statistics;
mod time;
mod world;

use axum::Router;
use micc_open_media::OpenMediaServer;

pub(crate) use engine::{EXPIRY, Engine, Pace};
pub(crate) use service::Simulator;
pub(crate) use time::SystemClock;
#[cfg(test)]
pub(crate) use time::Time;
pub(crate) use world::World;

/// Where the service is, below the server's address.
pub(crate) const PATH: &str = "/OpenMediaService";

/// The service over HTTP, and the control of the simulator beside it. It has to be told who connects.
pub(crate) fn app(simulator: Simulator) -> Router {
    control::routes(simulator.clone()).route_service(PATH, OpenMediaServer::new(simulator))
}
