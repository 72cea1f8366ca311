//! The service over loopback HTTP, called with the generated clients.

mod asynchronous;
mod blocking;
mod control;
mod publication;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use micc_open_media::saponify::types::DateTime;
use micc_open_media::{OpenMediaClient, OpenMediaHeaders, blocking as sync};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::simulator::{EXPIRY, Engine, PATH, Pace, Simulator, SystemClock, World, app};

/// A server on a free port of the loopback interface. It stops when this is dropped.
struct Server {
    runtime: Runtime,
    address: SocketAddr,
}

impl Server {
    /// Nobody works here.
    fn start() -> Server {
        Server::with(0, Pace::default(), false)
    }

    fn with(agents: u16, pace: Pace, authentication: bool) -> Server {
        let engine = Engine::new(World::built_in(agents), pace, EXPIRY);
        let simulator = Simulator::new(engine, Arc::new(SystemClock::start()), authentication);
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let app = app(simulator).into_make_service_with_connect_info::<SocketAddr>();
        runtime.spawn(async move { axum::serve(listener, app).await });
        Server { runtime, address }
    }

    fn url(&self) -> String {
        format!("http://{}{PATH}", self.address)
    }

    fn client(&self) -> OpenMediaClient {
        OpenMediaClient::new(self.url()).unwrap()
    }

    fn blocking_client(&self) -> sync::OpenMediaClient {
        sync::OpenMediaClient::new(self.url()).unwrap()
    }

    /// Sends a request without a body to a path; the status and the body of what is answered.
    fn http(&self, method: &str, path: &str) -> (u16, String) {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let host = self.address;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        (status, body.to_owned())
    }
}

fn headers(logon_id: &str, password: &str) -> OpenMediaHeaders {
    OpenMediaHeaders { logon_id: Some(logon_id.to_owned()), password: Some(password.to_owned()) }
}

/// Before everything that a test does.
fn long_ago() -> DateTime {
    DateTime::UNIX_EPOCH
}
