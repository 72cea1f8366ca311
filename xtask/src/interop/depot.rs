//! The peers of the depot (`interop/depot`): what the bindings do not have.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::{need, succeed};
use super::{Pair, Peer, Place, create_folder, python_of_zeep};
use crate::shell::{Result, cargo_command, root};

pub(super) const PEERS: [Peer; 5] = [
    Peer { name: "depot-php", about: "PHP's ext-soap calls our depot", prepare: php_client },
    Peer {
        name: "depot-php-server",
        about: "our client calls a depot on PHP's ext-soap",
        prepare: php_server,
    },
    Peer { name: "depot-gsoap", about: "gSOAP in C++ calls our depot", prepare: gsoap_client },
    Peer { name: "depot-gsoap-server", about: "our client calls a depot on gSOAP", prepare: gsoap_server },
    Peer { name: "depot-zeep", about: "zeep on Python calls our depot", prepare: zeep },
];

/// The programs of our side.
pub(super) fn build() -> Result<()> {
    succeed(cargo_command().args(["build", "--quiet", "--package", "depot", "--bins"]))
}

fn php_client(place: &Place) -> Result<Pair> {
    Ok(Pair { server: ours(place, "depot_server"), client: php(place, "client.php")? })
}

fn php_server(place: &Place) -> Result<Pair> {
    let mut client = ours(place, "depot_client");
    client.arg("--both");
    Ok(Pair { server: php(place, "server.php")?, client })
}

fn php(place: &Place, script: &str) -> Result<Command> {
    let probe = ["-r", "exit(class_exists('SoapClient') ? 0 : 1);"];
    need("php", &probe, &["php-cli", "php-soap"])?;
    let mut command = Command::new("php");
    command.arg(place.interop.join("depot/php").join(script));
    Ok(command)
}

fn gsoap_client(place: &Place) -> Result<Pair> {
    let client = gsoap(place, "client", "Proxy")?;
    Ok(Pair { server: ours(place, "depot_server"), client })
}

fn gsoap_server(place: &Place) -> Result<Pair> {
    let server = gsoap(place, "server", "Service")?;
    Ok(Pair { server, client: ours(place, "depot_client") })
}

/// Generates classes from the depot's WSDL and compiles one side with them.
fn gsoap(place: &Place, side: &str, class: &str) -> Result<Command> {
    super::need_gsoap()?;
    let folder = place.peers.join("depot-gsoap");
    create_folder(&folder)?;
    let inside = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(&folder);
        command
    };
    let sources = place.interop.join("depot/gsoap");
    succeed(inside("wsdl2h").args(["-P", "-x", "-odepot.h"]).arg(wsdl()))?;
    succeed(inside("soapcpp2").args(["-1", "-j", "-L", "-x", "-w", "-I/usr/share/gsoap/import", "depot.h"]))?;
    // The methods of the port types that are not served answer that they are not there.
    let compile = ["-std=c++11", "-I.", "-DWITH_DEFAULT_VIRTUAL"];
    succeed(
        inside("g++")
            .args(compile)
            .arg(format!("-o{side}"))
            .arg(sources.join(side).with_extension("cpp"))
            .args(["soapC.cpp", &format!("soapStaff{class}.cpp"), "-lgsoap++"]),
    )?;
    Ok(Command::new(folder.join(side)))
}

fn zeep(place: &Place) -> Result<Pair> {
    let mut client = Command::new(python_of_zeep(place)?);
    client.arg(place.interop.join("depot/zeep/client.py"));
    Ok(Pair { server: ours(place, "depot_server"), client })
}

fn wsdl() -> PathBuf {
    root().join("interop/depot/wsdl/depot.wsdl")
}

fn ours(place: &Place, name: &str) -> Command {
    let program: &Path = &place.target.join("debug").join(name);
    Command::new(program.with_extension(std::env::consts::EXE_EXTENSION))
}
