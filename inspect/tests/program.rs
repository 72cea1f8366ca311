//! The program: arguments, exit codes, where it writes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GOOD: &str = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>\
    <hold xmlns='urn:IciPhoneCallInterface'><lineNumber/><callHandle>7</callHandle></hold></s:Body></s:Envelope>";

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in [("good.xml", GOOD), ("other.xml", GOOD), ("bad.xml", "<a/>")] {
        fs::write(folder.join(file), text).expect("a file");
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_inspect"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn one_message() {
    let folder = folder("one_message");
    let (code, out, err) = run(&folder, &["good.xml"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("operation: hold\nmessage:   request\n"), "{out}");
    let (code, out, err) = run(&folder, &["--rewrite", "good.xml"]);
    assert_eq!((code, err.trim()), (Some(0), "good.xml: request of hold, IciPhoneCall"));
    assert!(out.starts_with("<s:Envelope") && out.ends_with("</s:Envelope>"), "{out}");
}

#[test]
fn several_messages() {
    let folder = folder("several_messages");
    let (code, out, err) = run(&folder, &["good.xml", "bad.xml", "other.xml"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("== good.xml\n") && out.contains("== other.xml\n"), "{out}");
    assert!(err.starts_with("bad.xml: byte "), "{err}");
    let (code, out, _) = run(&folder, &["--rewrite", "--out", "written/here", "good.xml", "other.xml"]);
    assert_eq!((code, out.as_str()), (Some(0), ""));
    for name in ["good.xml", "other.xml"] {
        let written = fs::read_to_string(folder.join("written/here").join(name)).expect("the file");
        assert!(written.contains(":callHandle>7<"), "{written}");
    }
}

#[test]
fn wrong_arguments() {
    let folder = folder("wrong_arguments");
    let wrong: [&[&str]; 7] = [
        &[],
        &["--rewrite"],
        &["--colour", "good.xml"],
        &["--out", "written", "good.xml"],
        &["--rewrite", "good.xml", "--out"],
        &["--rewrite", "good.xml", "other.xml"],
        &["--rewrite", "--out", "written", "good.xml", "./good.xml"],
    ];
    for arguments in wrong {
        let (code, out, err) = run(&folder, arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(err.contains("inspect [--rewrite]"), "{err}");
    }
    assert_eq!(run(&folder, &["absent.xml"]).0, Some(1));
}
