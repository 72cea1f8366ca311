//! Generates `$OUT_DIR/weather.rs`, again whenever the WSDL or a schema that it imports changes.

use saponify_codegen::{Builder, Client, Error};

fn main() -> Result<(), Error> {
    Builder::new()
        .wsdl("wsdl/weather.wsdl")
        .client(Client::Blocking)
        .server(false)
        // The schema makes every result optional; this one is always there.
        .require("GetTemperatureResponse", "GetTemperatureResult")
        .generate()
}
