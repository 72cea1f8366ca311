//! The command line.

use std::path::PathBuf;

use super::Extent;
use super::source::Input;
use crate::shell::Result;

/// What is asked for.
#[derive(Debug)]
pub(super) enum Task {
    /// Reading and writing.
    Run,
    /// Compiling the types of our own schema.
    Compile { types: usize, extent: Extent },
    /// Compiling the types of others' schemas; the name is that of a row in the documentation.
    CompileSource { input: Input, name: Option<String>, extent: Extent },
    /// Sending and receiving the events of ICI.
    Events,
    /// Generating the types of our own schema.
    Generate { types: usize },
}

/// How many types the compiler is given where nothing else is said.
const TYPES: usize = 1_000;

/// How many types the generator is given: as many as vSphere has, the biggest service that is published.
const MANY_TYPES: usize = 3_400;

const USAGE: &str = "\
cargo xtask bench                     reading and writing, beside others
cargo xtask bench compile [N]         compiling N generated types (1,000)
cargo xtask bench compile FILE...     compiling the types of WSDLs and schemas
cargo xtask bench generate [N]        generating N types (3,400)
cargo xtask bench events              sending and receiving events of ICI

--check          without the builds
--catalog FILE   an XML catalog, which says what files stand for URLs
--name NAME      writes the row of this name in docs/performance.md";

/// Understands the arguments.
pub(super) fn parse(arguments: &[String]) -> Result<Task> {
    let (mut places, mut extent, mut name) = (Vec::new(), Extent::Builds, None);
    let mut input = Input::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("`{argument}` needs a value\n\n{USAGE}"));
        match argument.as_str() {
            "--check" => extent = Extent::Check,
            "--catalog" => input.catalogs.push(PathBuf::from(value()?)),
            "--name" => name = Some(value()?.clone()),
            option if option.starts_with("--") => return Err(USAGE.to_owned()),
            place => places.push(place),
        }
    }
    let is_bare = extent == Extent::Builds && name.is_none() && input.catalogs.is_empty();
    match places.as_slice() {
        [] if is_bare => Ok(Task::Run),
        ["events"] if is_bare => Ok(Task::Events),
        ["generate", count @ ..] if is_bare && count.len() <= 1 => {
            Ok(Task::Generate { types: number(count, MANY_TYPES).ok_or_else(|| USAGE.to_owned())? })
        }
        ["compile", rest @ ..] => match number(rest, TYPES) {
            Some(types) if name.is_none() && input.catalogs.is_empty() => Ok(Task::Compile { types, extent }),
            Some(_) => Err(USAGE.to_owned()),
            None => {
                input.files = rest.iter().map(PathBuf::from).collect();
                Ok(Task::CompileSource { input, name, extent })
            }
        },
        _ => Err(USAGE.to_owned()),
    }
}

/// How many, if what is said is a number or nothing.
fn number(places: &[&str], unsaid: usize) -> Option<usize> {
    match places {
        [] => Some(unsaid),
        [number] => number.parse().ok().filter(|number| *number > 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, TYPES, Task, parse};

    fn task(line: &str) -> Result<Task, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn numbers_and_files_are_told_apart() {
        assert!(matches!(task(""), Ok(Task::Run)));
        assert!(matches!(task("compile"), Ok(Task::Compile { types: TYPES, extent: Extent::Builds })));
        assert!(matches!(task("compile 20 --check"), Ok(Task::Compile { types: 20, extent: Extent::Check })));
        assert!(matches!(task("generate 30"), Ok(Task::Generate { types: 30 })));
        let Ok(Task::CompileSource { input, name, extent }) =
            task("compile a.wsdl b.xsd --catalog c.xml --name both")
        else {
            panic!("files");
        };
        assert_eq!((input.files.len(), input.catalogs.len()), (2, 1));
        assert_eq!((name.as_deref(), extent), (Some("both"), Extent::Builds));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for line in
            ["--check", "compile 20 --name x", "generate a.xsd", "generate 1 2", "compile a --names b", "x"]
        {
            assert!(task(line).is_err(), "{line}");
        }
    }
}
