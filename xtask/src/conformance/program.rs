//! A program that reads and writes documents, and what is known of a document before.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use roxmltree::{Document, Node, ParsingOptions};

use super::generate::{Code, Root};
use crate::shell::Result;

/// How long a document may take.
const TIME: Duration = Duration::from_secs(10);

/// What a program says about a document.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// What was written.
    Written(String),
    /// It could not be read, and why.
    Unread(String),
    /// It was read, but could not be written, and why.
    Unwritten(String),
}

/// A running program.
pub(super) struct Program {
    child: Child,
    questions: ChildStdin,
    answers: Receiver<Answer>,
}

impl Program {
    /// Starts a program that `build` made.
    pub(super) fn start(path: &Path) -> Result<Self> {
        let mut child = Command::new(path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let (Some(questions), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("the program has no input or output".to_owned());
        };
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(answer) = answer(&mut output) {
                if sender.send(answer).is_err() {
                    return;
                }
            }
        });
        Ok(Self { child, questions, answers })
    }

    /// Asks about a document. After an error the program is of no use any more.
    pub(super) fn ask(&mut self, line: &str) -> std::result::Result<Answer, String> {
        let crashed = || "crashed".to_owned();
        writeln!(self.questions, "{line}").map_err(|_| crashed())?;
        self.answers.recv_timeout(TIME).map_err(|error| match error {
            RecvTimeoutError::Timeout => format!("takes more than {} s", TIME.as_secs()),
            RecvTimeoutError::Disconnected => crashed(),
        })
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn answer(output: &mut BufReader<ChildStdout>) -> Option<Answer> {
    let mut line = String::new();
    output.read_line(&mut line).ok()?;
    let (word, length) = line.trim_end().split_once(' ')?;
    let mut text = vec![0; length.parse().ok()?];
    output.read_exact(&mut text).ok()?;
    let text = String::from_utf8_lossy(&text).into_owned();
    Some(match word {
        "written" => Answer::Written(text),
        "unwritten" => Answer::Unwritten(text),
        "panicked" => Answer::Unread(format!("panicked: {text}")),
        _ => Answer::Unread(text),
    })
}

/// What to read a document with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// The global element in this place of [`Code::roots`].
    Element(usize),
    /// The same, which is nil: as a value it would have to have content.
    Nil(usize),
    /// The global type in this place of [`Code::types`], which a root names that is not declared.
    Type(usize),
    /// Nothing that the schema has: untyped XML. A root without declaration is valid, and so is all that is in it, as far as
    /// it is not declared (XML Schema Part 1, section 5.2).
    Untyped,
}

impl Reading {
    /// The words for it in the program.
    pub(super) fn code(self, code: &Code) -> String {
        match self {
            Reading::Element(root) => format!("of::<generated::{}>()", code.roots[root].path),
            Reading::Nil(root) => format!("nillable::<generated::{}>()", code.roots[root].path),
            Reading::Type(place) => format!("typed::<generated::{}>()", code.types[place].path),
            Reading::Untyped => "untyped()".to_owned(),
        }
    }
}

/// What to read, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// With what.
    pub(super) reading: Reading,
    /// The element stands in a SOAP envelope.
    pub(super) envelope: bool,
}

/// What is for a document's root, or for the first element in the body of an envelope that is no root itself.
pub(super) fn root_of(file: &Path, code: &Code) -> std::result::Result<Found, String> {
    let text = text(file)?;
    let document = parse(&text)?;
    let element = document.root_element();
    let find = |element: Node<'_, '_>| {
        let name = (element.tag_name().namespace().unwrap_or(""), element.tag_name().name());
        place(&code.roots, name)
    };
    let found = |reading, envelope| Ok(Found { reading, envelope });
    if let Some(root) = find(element) {
        let is_nil = super::compare::is_nil(element);
        return found(if is_nil { Reading::Nil(root) } else { Reading::Element(root) }, false);
    }
    let body = body(element);
    if let Some(root) = body.and_then(find) {
        return found(Reading::Element(root), true);
    }
    let name = body.unwrap_or(element).tag_name();
    if body.is_some() || code.lore.declares((name.namespace().unwrap_or(""), name.name())) {
        return Err(format!(
            "no type for the root element `{{{}}}{}`",
            name.namespace().unwrap_or(""),
            name.name()
        ));
    }
    let type_name = super::compare::type_name(element);
    let named = type_name.and_then(|(namespace, local)| place(&code.types, (&namespace, &local)));
    found(named.map_or(Reading::Untyped, Reading::Type), false)
}

/// The place of a name.
fn place(among: &[Root], name: (&str, &str)) -> Option<usize> {
    among.iter().position(|root| (root.namespace.as_str(), root.local.as_str()) == name)
}

/// The namespaces of SOAP 1.1 and 1.2.
const ENVELOPES: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

/// The first element in the body of an envelope.
pub(super) fn body<'a, 'x>(element: Node<'a, 'x>) -> Option<Node<'a, 'x>> {
    let namespace = element.tag_name().namespace().filter(|namespace| ENVELOPES.contains(namespace))?;
    let body = element.children().find(|child| child.has_tag_name((namespace, "Body")))?;
    body.children().find(Node::is_element).filter(|_| element.tag_name().name() == "Envelope")
}

/// The document as the parser sees it that is not ours.
pub(super) fn parse(text: &str) -> std::result::Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| format!("is not well-formed: {error}"))
}

/// A file's characters: UTF-16 with a byte order mark, UTF-8, or else ISO 8859-1.
pub(super) fn text(file: &Path) -> std::result::Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("the file cannot be read: {error}"))?;
    let units = |order: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|error| error.to_string())
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok(String::from_utf8_lossy(rest).into_owned()),
        _ => Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())),
    }
}
