//! `cargo xtask interop [peer…]`: SOAP stacks that others wrote call our Open Media server, our contact centre and our depot, and our
//! clients call theirs.
//!
//! The sources of the peers are under `interop/`, what is installed and built for them under `target/interop/`. Every peer
//! prints its version, a line for each check and `N passed, N failed`.

mod depot;
mod ici;
mod programs;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::shell::{Result, cargo_command, root};
use programs::{Server, need, run_to_end, succeed};

/// How long a client may take for all of its checks.
const CHECKS: Duration = Duration::from_secs(120);

/// A SOAP stack that others wrote.
struct Peer {
    name: &'static str,
    about: &'static str,
    /// Installs and builds what the peer needs.
    prepare: fn(&Place) -> Result<Pair>,
}

/// The two programs that talk. The server is told as its last argument where to listen, the client whom to call.
struct Pair {
    server: Command,
    client: Command,
}

/// Peers that talk with the same programs of ours.
struct Family {
    peers: &'static [Peer],
    /// Builds our programs.
    build: fn() -> Result<()>,
}

const FAMILIES: [Family; 3] = [
    Family { peers: &PEERS, build: build_examples },
    Family { peers: &ici::PEERS, build: ici::build },
    Family { peers: &depot::PEERS, build: depot::build },
];

const PEERS: [Peer; 5] = [
    Peer { name: "zeep", about: "zeep on Python calls our server", prepare: zeep },
    Peer { name: "node-soap", about: "node-soap on Node.js calls our server", prepare: node_soap },
    Peer { name: "gsoap", about: "gSOAP in C++ calls our server", prepare: gsoap },
    Peer { name: "wcf-client", about: "a WCF client on mono calls our server", prepare: wcf_client },
    Peer { name: "wcf-server", about: "our client calls a WCF service on mono", prepare: wcf_server },
];

/// Runs the named peers, or all; an error when any check failed or could not run.
pub(crate) fn run(names: &[String]) -> Result<()> {
    let peers = select(names)?;
    let place = Place::new()?;
    for family in &FAMILIES {
        if family.peers.iter().any(|its| peers.iter().any(|peer| peer.name == its.name)) {
            (family.build)()?;
        }
    }
    let mut summary = Vec::new();
    for peer in peers {
        println!("== {}: {}", peer.name, peer.about);
        let start = Instant::now();
        let outcome = (peer.prepare)(&place).and_then(|pair| converse(&place, peer.name, pair));
        if let Err(error) = &outcome {
            println!("{error}");
        }
        summary.push((peer.name, outcome, start.elapsed()));
    }
    println!("== summary");
    for (name, outcome, time) in &summary {
        let counts = outcome.as_ref().map_or("FAILED", |counts| counts);
        println!("{name:<20}{counts}, in {} s", time.as_secs());
    }
    match summary.iter().filter(|(_, outcome, _)| outcome.is_err()).count() {
        0 => Ok(()),
        failed => Err(format!("{failed} of {} peers failed", summary.len())),
    }
}

fn select(names: &[String]) -> Result<Vec<&'static Peer>> {
    let all = || FAMILIES.iter().flat_map(|family| family.peers);
    if names.is_empty() {
        return Ok(all().collect());
    }
    let known = || all().map(|peer| peer.name).collect::<Vec<_>>().join(", ");
    names
        .iter()
        .map(|name| {
            all()
                .find(|peer| peer.name == name)
                .ok_or_else(|| format!("no peer `{name}`; there are: {}", known()))
        })
        .collect()
}

/// Starts the server, lets the client call it, and gives the client's line of totals.
fn converse(place: &Place, name: &str, pair: Pair) -> Result<String> {
    let mut server = Server::start(pair.server, &place.log(name, "server"))?;
    let mut client = pair.client;
    client.arg(&server.url);
    let (status, output) = run_to_end(client, &place.log(name, "client"), CHECKS)?;
    print!("{output}");
    let totals = output.lines().rev().find(|line| line.ends_with(" failed")).unwrap_or_default();
    if status.success() && totals.ends_with(" 0 failed") {
        return Ok(totals.to_owned());
    }
    Err(format!("the client ended with {status}; {}", server.report()))
}

// The peers.

fn zeep(place: &Place) -> Result<Pair> {
    let mut client = Command::new(python_of_zeep(place)?);
    client.arg(place.interop.join("zeep/client.py"));
    Ok(Pair { server: place.our_server(), client })
}

/// The Python that has zeep.
fn python_of_zeep(place: &Place) -> Result<PathBuf> {
    let venv = place.peers.join("zeep");
    if !venv.join("bin/pip").exists() {
        need("python3", &["-c", "import ensurepip"], &["python3-venv"])?;
        succeed(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    }
    let python = venv.join("bin/python");
    let requirements = place.interop.join("zeep/requirements.txt");
    succeed(
        Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements),
    )?;
    Ok(python)
}

fn node_soap(place: &Place) -> Result<Pair> {
    let mut client = node_with_soap(place)?;
    client.arg(place.interop.join("node-soap/client.js"));
    Ok(Pair { server: place.our_server(), client })
}

/// The Node.js that has node-soap.
fn node_with_soap(place: &Place) -> Result<Command> {
    need("npm", &["--version"], &["npm"])?;
    let folder = place.peers.join("node-soap");
    create_folder(&folder)?;
    let manifest = place.interop.join("node-soap/package.json");
    fs::copy(&manifest, folder.join("package.json"))
        .map_err(|error| format!("{}: {error}", manifest.display()))?;
    succeed(
        Command::new("npm").args(["install", "--silent", "--no-audit", "--no-fund"]).current_dir(&folder),
    )?;
    let mut node = Command::new("node");
    node.env("NODE_PATH", folder.join("node_modules"));
    Ok(node)
}

fn need_gsoap() -> Result<()> {
    need("soapcpp2", &["-V"], &["gsoap"])?;
    let probe = ["-fsyntax-only", "-include", "stdsoap2.h", "-xc++", "/dev/null"];
    need("g++", &probe, &["g++", "libgsoap-dev"])
}

/// Generates classes from our schemas and compiles the client with them.
fn gsoap(place: &Place) -> Result<Pair> {
    need_gsoap()?;
    let folder = place.peers.join("gsoap");
    create_folder(&folder)?;
    let sources = place.interop.join("gsoap");
    let inside = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(&folder);
        command
    };
    let wsdl = root().join("schemas/open-media/OpenMediaService.wsdl");
    // Neither xsd:anyType as a base class nor members for unknown content; names as the type map says.
    succeed(
        inside("wsdl2h").args(["-P", "-x", "-oservice.h", "-t"]).arg(sources.join("typemap.dat")).arg(wsdl),
    )?;
    // The SOAP 1.1 client proxy as C++ classes, without sample messages.
    succeed(inside("soapcpp2").args([
        "-1",
        "-C",
        "-j",
        "-L",
        "-x",
        "-w",
        "-I/usr/share/gsoap/import",
        "service.h",
    ]))?;
    succeed(inside("g++").args(["-std=c++11", "-I.", "-oclient"]).arg(sources.join("client.cpp")).args([
        "soapC.cpp",
        "soapBasicHttpBinding_USCOREIOpenMediaServiceProxy.cpp",
        "-lgsoap++",
    ]))?;
    Ok(Pair { server: place.our_server(), client: Command::new(folder.join("client")) })
}

fn wcf_client(place: &Place) -> Result<Pair> {
    let client = wcf_program(place, "Client")?;
    Ok(Pair { server: place.our_server(), client })
}

fn wcf_server(place: &Place) -> Result<Pair> {
    let server = wcf_program(place, "Server")?;
    Ok(Pair { server, client: Command::new(place.example("interop_client")) })
}

/// Compiles `interop/wcf/<name>.cs` with what both sides share.
fn wcf_program(place: &Place, name: &str) -> Result<Command> {
    need("mcs", &["--version"], &["mono-complete"])?;
    let sources = place.interop.join("wcf");
    let program = place.peers.join(format!("{name}.exe"));
    succeed(
        Command::new("mcs")
            .arg(format!("-out:{}", program.display()))
            .args(["-warnaserror", "-r:System.ServiceModel", "-r:System.Runtime.Serialization"])
            .args(
                [name, "Contract", "Data", "Credentials", "Checks"]
                    .map(|file| sources.join(file).with_extension("cs")),
            ),
    )?;
    let mut command = Command::new("mono");
    command.arg(program);
    Ok(command)
}

fn build_examples() -> Result<()> {
    succeed(
        cargo_command()
            .args(["build", "--quiet", "--package", "micc-open-media", "--features", "blocking,server"])
            .args(["--example", "server", "--example", "interop_client"]),
    )
}

// Where things are.

struct Place {
    /// The sources of the peers.
    interop: PathBuf,
    /// What cargo builds.
    target: PathBuf,
    /// What is installed and built for the peers, and what they print.
    peers: PathBuf,
}

impl Place {
    fn new() -> Result<Self> {
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |it| root().join(it));
        let peers = target.join("interop");
        create_folder(&peers)?;
        Ok(Self { interop: root().join("interop"), target, peers })
    }

    fn log(&self, peer: &str, side: &str) -> PathBuf {
        self.peers.join(format!("{peer}-{side}.log"))
    }

    fn example(&self, name: &str) -> PathBuf {
        self.target.join("debug/examples").join(name).with_extension(env::consts::EXE_EXTENSION)
    }

    /// Our server. Every caller must prove that it is the host administrator; nobody takes requests from the queues.
    fn our_server(&self) -> Command {
        let mut server = Command::new(self.example("server"));
        server.args(["--auth", "--agents", "0", "--listen"]);
        server
    }
}

fn create_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
