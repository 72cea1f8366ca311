//! Item attached data: read, changed, written.

mod document;
mod errors;
mod forms;
mod others_stay;
