//! Generates `$OUT_DIR/depot.rs`.

use saponify_codegen::{Builder, Client, Error};

fn main() -> Result<(), Error> {
    Builder::new()
        .wsdl("wsdl/depot.wsdl")
        .client(Client::Blocking)
        // Any part may be nil with SOAP encoding; these never are.
        .require("echoPeople", "people")
        .require("echoPeopleResponse", "people")
        .require("add", "numbers")
        .require("find", "name")
        .require("findResponse", "person")
        .require("note", "text")
        .generate()
}
