//! The example contact centre, played over HTTP as a CRM plays it: calls by the clients, events by the receiver.

#[path = "../../examples/contact_center/centre/mod.rs"]
mod centre;
mod crm;

mod action_items;
mod administration;
mod chat;
mod faults;
mod mail;
mod outside;
mod phone;
mod phone_conference;
mod phone_consulting;
mod system;
mod users;
