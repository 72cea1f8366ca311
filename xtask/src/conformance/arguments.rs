//! The command line, which is a contract with whoever calls this from elsewhere.

use std::path::PathBuf;

use crate::shell::Result;

/// What is asked for.
#[derive(Debug)]
pub(super) enum Task {
    /// A suite of test groups.
    Suite(Suite),
    /// A folder of schemas.
    Folder(Folder),
    /// Folders of schemas, and a list that says what to expect of them.
    Corpus(Corpus),
    /// The inner side of `generate`: one case, its code to this file.
    Work(PathBuf),
}

/// `suite <unpacked dir> <list.json>`
#[derive(Debug)]
pub(super) struct Suite {
    /// Where the suite was unpacked.
    pub(super) dir: PathBuf,
    /// The list of its groups.
    pub(super) list: PathBuf,
    /// Every how-manieth group is taken.
    pub(super) sample: usize,
    /// What to write.
    pub(super) output: Output,
}

/// `folder <dir>`
#[derive(Debug)]
pub(super) struct Folder {
    /// The folder; what is named below is found in it, or from where the command runs.
    pub(super) dir: PathBuf,
    /// WSDL and XSD files; all of the folder's where there is none.
    pub(super) entries: Vec<PathBuf>,
    /// Documents.
    pub(super) documents: Vec<PathBuf>,
    /// An XML catalog.
    pub(super) catalog: Option<PathBuf>,
    /// What to write.
    pub(super) output: Output,
}

/// `corpus <dir> <manifest.json>`
#[derive(Debug)]
pub(super) struct Corpus {
    /// Where the folders are.
    pub(super) dir: PathBuf,
    /// What they are.
    pub(super) manifest: PathBuf,
    /// The folders that are gone through; all of them where there is none.
    pub(super) sources: Vec<String>,
    /// Results of earlier runs, which are reported instead of a new one.
    pub(super) from: Vec<PathBuf>,
    /// What to write.
    pub(super) output: Output,
}

/// Where results go, and what else is asked.
#[derive(Debug, Default)]
pub(super) struct Output {
    /// All of them, for programs.
    pub(super) json: Option<PathBuf>,
    /// The tables, into the documentation of this repository.
    pub(super) write: bool,
    /// The least share that each column of the table has to reach, in percent.
    pub(super) least: Option<f64>,
    /// What lints say about the code.
    pub(super) lint: bool,
}

const USAGE: &str = "\
cargo xtask conformance suite <unpacked dir> <list.json> [--sample 1/N] [--json FILE] [--least PERCENT] [--lint] [--write]
cargo xtask conformance folder <dir> [--entry FILE]... [--instance FILE]... [--catalog FILE] [--json FILE] [--least PERCENT] [--lint]
cargo xtask conformance corpus <dir> <manifest.json> [--source NAME]... [--from FILE]... [--json FILE] [--least PERCENT]
                               [--lint] [--write]

--sample   takes every Nth group
--json     writes what came of each group or entry, and of each of its documents
--least    fails when less than so many percent compile or round-trip
--lint     lets clippy and rustdoc look at what compiles
--write    writes the tables into docs/conformance.md
--entry    a WSDL or XSD file; without any, every one in the folder
--instance a document to read and write back, with the nearest entry that has its root element (of an envelope: the body's)
--source   one of the corpus's folders; without any, all of them
--from     reports what earlier runs wrote with --json, instead of running; the last result of an entry counts
--catalog  an XML catalog, which says what files stand for URLs";

/// Understands the arguments.
pub(super) fn parse(arguments: &[String]) -> Result<Task> {
    let mut words = Words::new(arguments)?;
    let task = match words.place()?.as_str() {
        "suite" => Task::Suite(Suite {
            dir: words.place()?.into(),
            list: words.place()?.into(),
            sample: words.option("--sample")?.map_or(Ok(1), |text| sample(&text))?,
            output: words.output(true)?,
        }),
        "folder" => Task::Folder(Folder {
            dir: words.place()?.into(),
            entries: words.options("--entry"),
            documents: words.options("--instance"),
            catalog: words.option("--catalog")?.map(PathBuf::from),
            output: words.output(false)?,
        }),
        "corpus" => Task::Corpus(Corpus {
            dir: words.place()?.into(),
            manifest: words.place()?.into(),
            sources: words.take("--source"),
            from: words.options("--from"),
            output: words.output(true)?,
        }),
        "work" => Task::Work(words.place()?.into()),
        other => return Err(format!("there is no `conformance {other}`\n\n{USAGE}")),
    };
    words.end()?;
    Ok(task)
}

fn sample(text: &str) -> Result<usize> {
    let number = text.strip_prefix("1/").and_then(|number| number.parse().ok());
    number.filter(|number| *number > 0).ok_or_else(|| format!("`--sample` takes `1/N`, not `{text}`"))
}

/// The arguments that have not been understood yet.
struct Words {
    places: std::vec::IntoIter<String>,
    options: Vec<(String, String)>,
}

/// Options that stand alone.
const FLAGS: &[&str] = &["--lint", "--write"];

impl Words {
    fn new(arguments: &[String]) -> Result<Self> {
        let (mut places, mut options) = (Vec::new(), Vec::new());
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            if FLAGS.contains(&argument.as_str()) {
                options.push((argument.clone(), String::new()));
            } else if argument.starts_with("--") {
                let value =
                    arguments.next().ok_or_else(|| format!("`{argument}` needs a value\n\n{USAGE}"))?;
                options.push((argument.clone(), value.clone()));
            } else {
                places.push(argument.clone());
            }
        }
        Ok(Self { places: places.into_iter(), options })
    }

    fn place(&mut self) -> Result<String> {
        self.places.next().ok_or_else(|| USAGE.to_owned())
    }

    fn output(&mut self, may_write: bool) -> Result<Output> {
        let least = self.option("--least")?.map(|text| {
            text.parse().map_err(|_| format!("`--least` takes a number of percent, not `{text}`"))
        });
        Ok(Output {
            json: self.option("--json")?.map(PathBuf::from),
            write: may_write && self.option("--write")?.is_some(),
            least: least.transpose()?,
            lint: self.option("--lint")?.is_some(),
        })
    }

    fn option(&mut self, name: &str) -> Result<Option<String>> {
        let mut values = self.take(name);
        let value = values.pop();
        if values.is_empty() { Ok(value) } else { Err(format!("`{name}` is given twice")) }
    }

    fn options(&mut self, name: &str) -> Vec<PathBuf> {
        self.take(name).into_iter().map(PathBuf::from).collect()
    }

    fn take(&mut self, name: &str) -> Vec<String> {
        let (taken, left): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.options).into_iter().partition(|(found, _)| found == name);
        self.options = left;
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// Nothing may be left.
    fn end(mut self) -> Result<()> {
        let rest = self.options.first().map(|(name, _)| name.clone()).or_else(|| self.places.next());
        rest.map_or(Ok(()), |word| Err(format!("`{word}` is not understood here\n\n{USAGE}")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Task, parse};

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn suite() {
        let line = "suite dir list.json --json out.json --sample 1/10 --least 99.5";
        let Task::Suite(suite) = parse(&words(line)).unwrap() else { panic!("a suite") };
        assert_eq!((suite.dir.to_str(), suite.list.to_str()), (Some("dir"), Some("list.json")));
        assert_eq!((suite.sample, suite.output.least), (10, Some(99.5)));
        assert_eq!(suite.output.json.as_deref().and_then(|path| path.to_str()), Some("out.json"));
    }

    #[test]
    fn folder() {
        let line = "folder dir --entry a.wsdl --entry b.xsd --instance x.xml --catalog c.xml";
        let Task::Folder(folder) = parse(&words(line)).unwrap() else { panic!("a folder") };
        assert_eq!((folder.entries.len(), folder.documents.len()), (2, 1));
        assert!(folder.catalog.is_some() && !folder.output.lint);
    }

    #[test]
    fn corpus() {
        let Task::Corpus(corpus) =
            parse(&words("corpus dir list.json --source one --source two --lint --write")).unwrap()
        else {
            panic!("a corpus")
        };
        assert_eq!((corpus.dir.to_str(), corpus.manifest.to_str()), (Some("dir"), Some("list.json")));
        assert_eq!((corpus.sources.len(), corpus.from.len()), (2, 0));
        assert!(corpus.output.lint && corpus.output.write);
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for line in [
            "suite dir",
            "suite dir list.json more",
            "suite dir list.json --sample 2/3",
            "suite dir list.json --sample 1/0",
            "suite dir list.json --json a --json b",
            "suite dir list.json --entry a.wsdl",
            "folder dir --write",
            "folder",
            "corpus dir",
            "nothing",
            "folder dir --json",
        ] {
            assert!(parse(&words(line)).is_err(), "{line}");
        }
    }
}
