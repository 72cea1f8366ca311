//! A program that reads and writes documents.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

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
