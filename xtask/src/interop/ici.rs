//! The peers of ICI (`interop/ici`): a CRM on a foreign stack works with the contact centre that `sap-ici` has as an example.
//!
//! They call its services and serve its events.

use std::process::Command;

use super::programs::succeed;
use super::{Pair, Peer, Place, node_with_soap, python_of_zeep};
use crate::shell::{Result, cargo_command};

pub(super) const PEERS: [Peer; 2] = [
    Peer { name: "ici-zeep", about: "a CRM on zeep works with our contact centre", prepare: zeep },
    Peer {
        name: "ici-node-soap",
        about: "a CRM on node-soap works with our contact centre",
        prepare: node_soap,
    },
];

pub(super) fn build() -> Result<()> {
    succeed(cargo_command().args([
        "build",
        "--quiet",
        "--package",
        "sap-ici",
        "--features",
        "events,server",
        "--example",
        "contact_center",
    ]))
}

fn zeep(place: &Place) -> Result<Pair> {
    let mut client = Command::new(python_of_zeep(place)?);
    // The modules are read where they are: nothing compiled shall be left there.
    client.arg("-B").arg(place.interop.join("ici/zeep/client.py"));
    Ok(Pair { server: contact_center(place), client })
}

fn node_soap(place: &Place) -> Result<Pair> {
    let mut client = node_with_soap(place)?;
    client.arg(place.interop.join("ici/node-soap/client.js"));
    Ok(Pair { server: contact_center(place), client })
}

fn contact_center(place: &Place) -> Command {
    let mut server = Command::new(place.example("contact_center"));
    server.arg("--listen");
    server
}
