//! A simulator of the Open Media Service: `cargo run --example server -- --help`.

mod arguments;
mod simulator;

use std::error::Error;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;

use arguments::{Arguments, USAGE};
use simulator::{Engine, PATH, Pace, Simulator, SystemClock, World};

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match serve(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn serve(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let pace = Pace { speed: arguments.speed, ..Pace::default() };
    let engine = Engine::new(World::built_in(arguments.agents), pace, arguments.expiry);
    let simulator = Simulator::new(engine, Arc::new(SystemClock::start()), arguments.auth);
    let listener = TcpListener::bind(arguments.listen).await?;
    println!("listening on http://{}{PATH}", listener.local_addr()?);
    let app = simulator::app(simulator).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app).await?;
    Ok(())
}
