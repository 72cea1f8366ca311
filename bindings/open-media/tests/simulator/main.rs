//! The example server: its rules with the time told to it, and the whole of it over HTTP.

#[path = "../../examples/server/arguments.rs"]
mod arguments;
#[path = "../../examples/server/simulator/mod.rs"]
mod simulator;

mod adding;
mod any_order;
mod asking;
mod changing;
mod command_line;
mod http;
mod options;
mod outages;
mod play;
mod routing;
