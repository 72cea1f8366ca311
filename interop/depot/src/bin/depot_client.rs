//! Calls a depot that someone else serves: `depot_client [--both] URL`, with SOAP 1.1 or with both versions. Only the port type
//! `Staff` is asked for: what travels with SOAP encoding is where toolkits differ.

use std::error::Error;
use std::process::ExitCode;

use depot::saponify::client::CallError;
use depot::saponify::soap::Version;
use depot::staff::FindFault;
use depot::staff::blocking::StaffClient;
use depot::{AnyPerson, Driver, Person};

type Outcome = Result<(), Box<dyn Error>>;
type Check = fn(&StaffClient) -> Outcome;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (versions, url) = match arguments.as_slice() {
        [url] => (&[Version::V11][..], url),
        [both, url] if both == "--both" => (&[Version::V11, Version::V12][..], url),
        _ => {
            eprintln!("usage: depot_client [--both] URL");
            return ExitCode::from(2);
        }
    };
    println!("depot {}", env!("CARGO_PKG_VERSION"));
    let checks: [(&str, Check); 6] = [
        ("add", add),
        ("echoPeople", echo),
        ("echoPeople: none", echo_none),
        ("find: a derived type", find),
        ("find: fault", missing),
        ("note, lastNote", notes),
    ];
    let (mut passed, mut failed) = (0, 0);
    for version in versions {
        let client = match StaffClient::builder(url.as_str()).version(*version).build() {
            Ok(client) => client,
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
        };
        for (name, check) in checks {
            match check(&client) {
                Ok(()) => {
                    passed += 1;
                    println!("passed  {name}, {version}");
                }
                Err(error) => {
                    failed += 1;
                    println!("FAILED  {name}, {version}: {error}");
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn equal<T: PartialEq + std::fmt::Debug>(expected: T, actual: T) -> Outcome {
    if expected == actual {
        return Ok(());
    }
    Err(format!("expected {expected:?}, got {actual:?}").into())
}

fn person(name: &str, boss: Option<AnyPerson>) -> Person {
    Person { name: name.to_owned(), born: None, tags: Some(vec!["a<b".to_owned()]), boss }
}

fn add(client: &StaffClient) -> Outcome {
    equal(6, client.add(vec![1, 2, 3])?)?;
    equal(0, client.add(Vec::new())?)
}

fn echo(client: &StaffClient) -> Outcome {
    let ann = AnyPerson::Person(Box::new(person("Ann", None)));
    let Person { name, tags, boss, .. } = person("Dora", Some(ann.clone()));
    let driver = Driver { name, born: Some("1990-02-28".parse()?), tags, boss, licence: 1 };
    let people = vec![AnyPerson::Driver(Box::new(driver)), ann.clone(), ann];
    equal(people.clone(), client.echo_people(people)?)
}

fn echo_none(client: &StaffClient) -> Outcome {
    equal(Vec::new(), client.echo_people(Vec::new())?)
}

fn find(client: &StaffClient) -> Outcome {
    let AnyPerson::Driver(driver) = client.find("Dora".to_owned())? else {
        return Err("not a driver".into());
    };
    equal(4711, driver.licence)?;
    equal(Some(vec!["fast".to_owned(), "früh".to_owned()]), driver.tags)?;
    let Some(AnyPerson::Person(boss)) = driver.boss else { return Err("no boss".into()) };
    equal("Ann", boss.name.as_str())
}

fn missing(client: &StaffClient) -> Outcome {
    match client.find("Zoe".to_owned()) {
        Err(CallError::Fault(FindFault::Missing(fault))) => equal("Zoe", fault.detail.name.as_str()),
        other => Err(format!("expected the fault `missing`, got {other:?}").into()),
    }
}

fn notes(client: &StaffClient) -> Outcome {
    client.note("wet paint".to_owned())?;
    equal(Some("wet paint".to_owned()), client.last_note()?)
}
