//! The command line.

use std::time::Duration;

use crate::arguments::{Arguments, USAGE};

fn parse(line: &str) -> Result<Option<Arguments>, String> {
    Arguments::parse(line.split_whitespace().map(str::to_owned))
}

#[test]
fn everything_has_a_default() {
    let arguments = parse("").unwrap().unwrap();
    assert_eq!(arguments.listen.to_string(), "127.0.0.1:12620");
    assert_eq!(arguments.expiry, Duration::from_secs(30 * 60));
    assert!(!arguments.auth);
}

#[test]
fn everything_can_be_said() {
    let arguments = parse("--listen [::1]:0 --auth --agents 7 --speed 2.5 --expiry 0.5").unwrap().unwrap();
    let expected = Arguments {
        listen: "[::1]:0".parse().unwrap(),
        auth: true,
        agents: 7,
        speed: 2.5,
        expiry: Duration::from_secs(30),
    };
    assert_eq!(arguments, expected);
    assert_eq!(parse("--auth --help"), Ok(None));
}

#[test]
fn what_makes_no_sense_is_refused() {
    for line in [
        "--port 1",
        "--listen",
        "--listen here",
        "--agents -1",
        "--speed 0",
        "--speed inf",
        "--expiry nan",
        "x",
    ] {
        let error = parse(line).unwrap_err();
        assert!(error.contains('`'), "{line}: {error}");
    }
}

#[test]
fn the_usage_names_options_that_there_are() {
    let options: Vec<&str> = USAGE.split_whitespace().filter(|word| word.starts_with("--")).collect();
    assert_eq!(options.len(), 5);
    for option in options {
        let outcome = parse(&format!("{option} 1"));
        assert!(!outcome.is_err_and(|error| error.contains(&format!("no option `{option}`"))), "{option}");
    }
}
