//! A contact centre in memory, as a CRM sees one: agents and queues, calls, mails, chats, action items and call-backs, and the
//! events that tell of them.
//!
//! ```text
//! cargo run -p sap-ici --example contact_center -- --listen 127.0.0.1:8080
//! ```
//!
//! Whatever comes from outside comes by plain HTTP: `curl -X POST 'http://127.0.0.1:8080/outside/call?from=%2B49555&to=6001'`
//! is a call for the first queue. [`centre`] has the others.

mod centre;

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use sap_ici::saponify::client;
use sap_ici::subscriptions::{Events, Settings};
use tokio::net::TcpListener;

use centre::{Centre, PATH, World, app};

const USAGE: &str =
    "usage: contact_center [--listen ADDRESS:PORT]   (port 0 takes a free one; default 127.0.0.1:8080)";

/// How long those who are subscribed are waited for when the contact centre shuts down.
const PATIENCE: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let listen = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => "127.0.0.1:8080",
        ["--listen", address] => address,
        _ => {
            eprintln!("{USAGE}");
            return Ok(());
        }
    };
    let events = Events::over_http(Settings::default(), &client::Settings::default())?.start();
    let centre = Centre::new(World::sample(), events.clone());
    let listener = TcpListener::bind(listen).await?;
    println!("listening on http://{}{PATH}", listener.local_addr()?);
    let service = app(centre).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(interrupted()).await?;
    println!("{}", events.shut_down(PATIENCE).await);
    Ok(())
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // It cannot be interrupted then; it goes on.
        std::future::pending::<()>().await;
    }
}
