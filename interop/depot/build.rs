//! Generates `$OUT_DIR/depot.rs`.

use saponify_codegen::{Builder, Client, Error};

fn main() -> Result<(), Error> {
    Builder::new().wsdl("wsdl/depot.wsdl").client(Client::Blocking).generate()
}
