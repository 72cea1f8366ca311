//! Code for every case: a process for each, so that what hangs, crashes or grows costs that case only.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::case::Case;
use super::compare::Lore;
use crate::shell::{Result, target};

/// How much of a processor's time generating may take, where the system tells.
const TIME: Duration = Duration::from_secs(5);

/// How long it may take on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// How much memory generating may take, where the system tells.
const MEMORY: u64 = 1 << 30;

/// What every case has in common.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    /// Clients and servers too, not types alone.
    pub(super) services: bool,
    /// XML catalogs.
    pub(super) catalogs: Vec<PathBuf>,
}

/// What came of generating.
#[derive(Clone, Debug)]
pub(super) struct Generation {
    /// The code, or why there is none.
    pub(super) code: std::result::Result<Code, String>,
    /// How long it took.
    pub(super) seconds: f64,
}

/// Generated code.
#[derive(Clone, Debug)]
pub(super) struct Code {
    /// The file.
    pub(super) file: PathBuf,
    /// How many lines it has.
    pub(super) lines: usize,
    /// Whether it needs the runtime's clients and servers.
    pub(super) services: bool,
    /// The types that are global elements.
    pub(super) roots: Vec<Root>,
    /// The types that are global types of the schema.
    pub(super) types: Vec<Root>,
    /// What comparing has to know.
    pub(super) lore: Lore,
    /// What was warned of first.
    pub(super) warning: Option<String>,
}

/// A generated type that is a global element or type.
#[derive(Clone, Debug)]
pub(super) struct Root {
    /// The namespace of its name; empty for none.
    pub(super) namespace: String,
    /// Its local name.
    pub(super) local: String,
    /// The type.
    pub(super) path: String,
}

/// Generates every case of a project.
pub(super) fn all(project: &str, cases: &[Case], options: &Options) -> Result<Vec<Generation>> {
    let folder = folder(project);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    }
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let folder = folder.canonicalize().map_err(|error| error.to_string())?;
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut found = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(case) = cases.get(index) else { return found };
            let file = folder.join(format!("{index}.rs"));
            found.push((index, generate(case, &BTreeSet::new(), &file, options)));
            match done.fetch_add(1, Ordering::Relaxed) + 1 {
                count if count % 500 == 0 => eprintln!("generated {count} of {}", cases.len()),
                _ => {}
            }
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut generations: Vec<(usize, Generation)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    generations.sort_by_key(|(index, _)| *index);
    if generations.len() != cases.len() {
        return Err("a thread that generates has panicked".to_owned());
    }
    Ok(generations.into_iter().map(|(_, generation)| generation).collect())
}

/// Generates one case again, with types for these elements, in whatever schema they are.
pub(super) fn again(
    project: &str,
    index: usize,
    case: &Case,
    elements: &Elements,
    options: &Options,
) -> Result<Generation> {
    let folder = folder(project).canonicalize().map_err(|error| error.to_string())?;
    Ok(generate(case, elements, &folder.join(format!("{index}.rs")), options))
}

/// Where the code is.
fn folder(project: &str) -> PathBuf {
    target().join("conformance").join(format!("{project}-code"))
}

/// Global elements that are asked for: namespace and local name.
type Elements = BTreeSet<(String, String)>;

fn generate(case: &Case, elements: &Elements, file: &Path, options: &Options) -> Generation {
    let start = Instant::now();
    let code = in_process(case, elements, file, options).and_then(|answer| code(&answer, file, options));
    Generation { code, seconds: start.elapsed().as_secs_f64() }
}

/// What the worker says about its code.
fn code(answer: &Value, file: &Path, options: &Options) -> std::result::Result<Code, String> {
    if let Some(error) = answer["error"].as_str() {
        return Err(error.to_owned());
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let root = |value: &Value| Root {
        namespace: text(&value["namespace"]),
        local: text(&value["local"]),
        path: text(&value["path"]),
    };
    let roots = |key: &str| answer[key].as_array().into_iter().flatten().map(root).collect();
    Ok(Code {
        file: file.to_owned(),
        lines: answer["lines"].as_u64().and_then(|lines| usize::try_from(lines).ok()).unwrap_or(0),
        services: options.services,
        roots: roots("roots"),
        types: roots("types"),
        lore: Lore::from_json(&answer["lore"]),
        warning: answer["warning"].as_str().map(str::to_owned),
    })
}

fn in_process(
    case: &Case,
    elements: &Elements,
    file: &Path,
    options: &Options,
) -> std::result::Result<Value, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        .args(["conformance", "work"])
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let task = json!({
        "entries": case.entries,
        "elements": elements,
        "services": options.services,
        "catalogs": options.catalogs,
    });
    // Its end of the pipe closed, the worker knows that this is all.
    if let Some(mut input) = child.stdin.take() {
        input.write_all(task.to_string().as_bytes()).map_err(|error| error.to_string())?;
    }
    let (output, errors) = (drain(child.stdout.take()), drain(child.stderr.take()));
    let ended = wait(&mut child);
    let (output, errors) = (output.join().unwrap_or_default(), errors.join().unwrap_or_default());
    match ended? {
        true => serde_json::from_str(&output).map_err(|error| format!("the worker's answer: {error}")),
        false => Err(format!("crashed: {}", errors.lines().take(3).collect::<Vec<_>>().join(" "))),
    }
}

/// Reads a pipe to its end beside everything else, so that its writer never waits.
fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read before an error is what there is.
            let _ = pipe.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Waits for the end; whether it was a good one. A worker over its limits is ended.
fn wait(child: &mut Child) -> std::result::Result<bool, String> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(2);
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(status.success());
        }
        let over = if start.elapsed() > PATIENCE {
            Some(format!("takes more than {} s", PATIENCE.as_secs()))
        } else if start.elapsed() > TIME && processor_time(child.id()) > TIME {
            Some(format!("takes more than {} s", TIME.as_secs()))
        } else {
            (resident(child.id()) > MEMORY).then(|| format!("takes more than {} MiB", MEMORY >> 20))
        };
        if let Some(over) = over {
            // It may have ended by itself meanwhile.
            let _ = child.kill();
            child.wait().map_err(|error| error.to_string())?;
            return Err(over);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

/// The memory of a process in bytes; none where the system does not tell.
fn resident(process: u32) -> u64 {
    let Ok(status) = fs::read_to_string(format!("/proc/{process}/status")) else { return 0 };
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or(0) << 10
}

/// The time that a process has used; none where the system does not tell.
fn processor_time(process: u32) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name in parentheses may have blanks in it. Behind it stand the state and ten others, then the two times.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields).split_whitespace().skip(11);
    let ticks: u64 = fields.take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}
