//! The messages under `schemas/open-media/messages`, read and written with the generated types.
//!
//! Which of them are valid says the table in `schemas/open-media/README.md`; the tests hold both to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;

use micc_open_media::saponify::soap::{
    EnvelopeReader, Fault, FaultCode, OperationFault, Recipient, Version, write_envelope, write_fault,
};
use micc_open_media::saponify::types::{DateTime, Offset};
use micc_open_media::saponify::{FromXml, Name, ReadRoot, Reader, ToXml, WriteRoot};
use micc_open_media::*;

/// Valid by the schema, in which WCF makes everything optional, but without what the interface's document requires: the
/// generated types have no place for their being absent.
const INCOMPLETE: [&str; 3] = ["no-parameter", "no-result", "nil-result"];

/// Valid by the schema, but with entries that are nil, which the interface does not have: there is no place for them either,
/// so they are as good as none, and nothing for a strict reader.
const NIL_ITEMS: [&str; 2] = ["nil-items", "times-and-nil-item"];

/// Invalid by the schema, but read even strictly: enumerations are open, and are known by number too;
/// any fault may come.
const OPEN: [&str; 4] = ["status-by-number", "status-unknown-name", "status-unknown-number", "undeclared"];

/// Reads a message as the generated types do and gives what is wrong with it. What is not wrong is written and read again.
type Check = fn(&str, Mode) -> Result<(), String>;

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Lenient,
    Strict,
}

const CHECKS: &[(&str, Check)] = &[
    ("AddRequest.request", body::<AddRequest>),
    ("AddRequest.response", body::<AddRequestResponse>),
    ("CancelRequest.request", body::<CancelRequest>),
    ("CancelRequest.response", body::<CancelRequestResponse>),
    ("DivertRequest.request", body::<DivertRequest>),
    ("DivertRequest.response", body::<DivertRequestResponse>),
    ("GetAllOpenMediaRequestStatus.request", body::<GetAllOpenMediaRequestStatus>),
    ("GetAllOpenMediaRequestStatus.response", body::<GetAllOpenMediaRequestStatusResponse>),
    ("GetAllOpenMediaServiceGroupStatus.request", body::<GetAllOpenMediaServiceGroupStatus>),
    ("GetAllOpenMediaServiceGroupStatus.response", body::<GetAllOpenMediaServiceGroupStatusResponse>),
    ("GetOpenMediaRequestHistoryByID.request", body::<GetOpenMediaRequestHistoryById>),
    ("GetOpenMediaRequestHistoryByID.response", body::<GetOpenMediaRequestHistoryByIdResponse>),
    ("GetOpenMediaRequestStatusByID.request", body::<GetOpenMediaRequestStatusById>),
    ("GetOpenMediaRequestStatusByID.response", body::<GetOpenMediaRequestStatusByIdResponse>),
    ("GetOpenMediaRequestsByTime.request", body::<GetOpenMediaRequestsByTime>),
    ("GetOpenMediaRequestsByTime.response", body::<GetOpenMediaRequestsByTimeResponse>),
    ("GetServiceGroupStatus.request", body::<GetServiceGroupStatus>),
    ("GetServiceGroupStatus.response", body::<GetServiceGroupStatusResponse>),
    ("ModifyRequest.request", body::<ModifyRequest>),
    ("ModifyRequest.response", body::<ModifyRequestResponse>),
    ("SetOptions.request", body::<SetOptions>),
    ("SetOptions.response", body::<SetOptionsResponse>),
    ("fault.InvalidDataException", detail::<InvalidDataException>),
    ("fault.InvalidDataFault", detail::<InvalidDataFault>),
    ("fault.InvalidOpenMediaIDFault", detail::<InvalidOpenMediaIdFault>),
    ("fault.InvalidUserFault", detail::<InvalidUserFault>),
    ("fault.NoLicenseFault", detail::<NoLicenseFault>),
    ("fault.OpenMediaRequestTerminatedFault", detail::<OpenMediaRequestTerminatedFault>),
    ("fault.RouterDisconnectedFault", detail::<RouterDisconnectedFault>),
    ("fault", untyped),
];

#[test]
fn valid_messages_are_read_and_survive() {
    for message in messages().iter().filter(|message| message.valid && !message.is_one_of(&INCOMPLETE)) {
        assert_eq!(message.check(Mode::Lenient), Ok(()), "{}", message.name);
        let strictly = message.check(Mode::Strict);
        assert_eq!(strictly.is_ok(), !message.is_one_of(&NIL_ITEMS), "{}: {strictly:?}", message.name);
    }
}

#[test]
fn messages_that_lack_what_is_required_are_refused() {
    let incomplete: Vec<Message> =
        messages().into_iter().filter(|message| message.is_one_of(&INCOMPLETE)).collect();
    assert_eq!(incomplete.len(), INCOMPLETE.len());
    for message in incomplete {
        for mode in [Mode::Strict, Mode::Lenient] {
            assert!(message.check(mode).is_err(), "{} is read, though it is incomplete", message.name);
        }
    }
}

#[test]
fn invalid_messages_are_refused_when_read_strictly() {
    let invalid: Vec<Message> = messages().into_iter().filter(|message| !message.valid).collect();
    let (open, invalid): (Vec<_>, Vec<_>) = invalid.into_iter().partition(|message| message.is_one_of(&OPEN));
    assert!(!invalid.is_empty());
    for message in invalid {
        assert!(message.check(Mode::Strict).is_err(), "{} is accepted, though it is invalid", message.name);
    }
    for message in open {
        assert_eq!(message.check(Mode::Strict), Ok(()), "{}", message.name);
    }
}

#[test]
fn the_table_of_variants_is_complete() {
    let used: BTreeSet<String> =
        files().iter().filter_map(|(name, _)| split(name).1.map(str::to_owned)).collect();
    let listed: BTreeSet<String> = variants().into_keys().collect();
    assert_eq!(used, listed);
}

/// Everything a client may do otherwise than the schema says, and what is made of it.
mod leniency {
    use super::*;

    /// What all variants of a request with a ticket have in common.
    fn ticket(number: &str) -> AddOpenMediaRequest {
        AddOpenMediaRequest {
            ivr_info: Some(vec![IvrInformation {
                data: Some(number.to_owned()),
                label: Some("Ticket".to_owned()),
            }]),
            ..AddOpenMediaRequest::default()
        }
    }

    #[test]
    fn members_in_another_order_are_kept() {
        let expected = AddOpenMediaRequest {
            force_to_preferred_agent: Some(true),
            private_data: Some("late".to_owned()),
            service_group_name: Some("Ärenden".to_owned()),
            tenant_id: Some(2),
            type_of_session: Some(3),
            ..ticket("INC-20420")
        };
        assert_eq!(added("out-of-order"), expected);
    }

    #[test]
    fn members_in_no_namespace_are_kept() {
        for variant in ["no-namespace", "no-namespace-members"] {
            let request = added(variant);
            assert!(request.service_group_id.is_some(), "{variant}");
            assert_eq!(request.ivr_info.map(|entries| entries.len()), Some(1), "{variant}");
        }
    }

    /// As WCF has it: what stands in a namespace is what that namespace says.
    #[test]
    fn members_in_a_foreign_namespace_are_unknown() {
        assert_eq!(added("contract-namespace-members"), AddOpenMediaRequest::default());
    }

    #[test]
    fn unknown_members_are_skipped() {
        let request = added("unknown-member");
        assert!(request.ivr_info.is_some() && request.service_group_id.is_some(), "{request:?}");
    }

    #[test]
    fn white_space_prefixes_and_cdata_make_no_difference() {
        let (headers, body) =
            read::<AddRequest>(&text("AddRequest.request.indented"), Mode::Lenient).unwrap();
        let ivr_info = IvrInformation {
            data: Some("Åsa <asa@kund.example>".to_owned()),
            label: Some("From".to_owned()),
        };
        let expected = AddOpenMediaRequest {
            ivr_info: Some(vec![ivr_info]),
            service_group_id: Some(44),
            ..AddOpenMediaRequest::default()
        };
        assert_eq!(body.request, expected);
        assert_eq!(headers.logon_id.as_deref(), Some("ticketing"));
        assert_eq!(headers.password.as_deref(), Some("k&7-Ahorn"));
    }

    #[test]
    fn nil_is_absence() {
        let request = added("nil-fields");
        assert_eq!(request.private_data, None);
        assert_eq!(request.queue_start_time, None);
        assert_eq!(added("absent-fields").private_data, None);
    }

    #[test]
    fn values_below_the_facets_are_read_and_reported() {
        let request = added("not-given-values");
        assert_eq!((request.session_priority, request.type_of_session), (Some(0), Some(0)));
        assert_eq!(violations(&request), ["SessionPriority", "TypeOfSession"]);
    }

    #[test]
    fn values_over_the_limits_are_read_and_reported() {
        let paths = violations(&added("over-limits"));
        for path in ["IVRInfo", "PrivateData", "ServiceGroupName", "SessionPriority"] {
            assert!(paths.iter().any(|found| found == path), "{path} is not among {paths:?}");
        }
        let (_, options) =
            read::<SetOptions>(&text("SetOptions.request.out-of-range"), Mode::Lenient).unwrap();
        assert!(!violations(&options.request).is_empty());
    }

    #[test]
    fn enumerations_are_read_by_name_and_number_and_kept_when_unknown() {
        let status = |variant: &str| {
            let name = format!("AddRequest.response.{variant}");
            let (_, answer) = read::<AddRequestResponse>(&text(&name), Mode::Lenient).unwrap();
            answer.add_request_result.request_status.unwrap()
        };
        assert!(!matches!(status("status-by-number"), RequestStatus::Other(_)));
        assert!(
            matches!(status("status-unknown-name"), RequestStatus::Other(name) if name.parse::<i32>().is_err())
        );
        assert!(
            matches!(status("status-unknown-number"), RequestStatus::Other(name) if name.parse::<i32>().is_ok())
        );
    }

    #[test]
    fn flags_may_be_digits() {
        let name = "CancelRequest.request.flags-as-digits";
        let (_, body) = read::<CancelRequest>(&text(name), Mode::Strict).unwrap();
        let CancelOpenMediaRequest { cancel_if_allocated, do_not_report, .. } = body.request;
        assert!(cancel_if_allocated.is_some() && do_not_report.is_some());
    }

    #[test]
    fn absent_and_empty_arrays_differ() {
        let requests = |variant: &str| {
            let name = format!("GetOpenMediaRequestHistoryByID.response.{variant}");
            let (_, answer) =
                read::<GetOpenMediaRequestHistoryByIdResponse>(&text(&name), Mode::Strict).unwrap();
            answer.get_open_media_request_history_by_id_result.open_media_requests
        };
        assert_eq!(requests("empty"), Some(Vec::new()));
        assert_eq!(requests("nil-array"), None);
    }
}

mod values {
    use super::*;

    #[test]
    fn times_keep_their_zone_and_fractions() {
        let name = "GetOpenMediaRequestHistoryByID.response";
        let (_, answer) = read::<GetOpenMediaRequestHistoryByIdResponse>(&text(name), Mode::Strict).unwrap();
        let updates = answer.get_open_media_request_history_by_id_result.open_media_requests.unwrap();
        let times: Vec<DateTime> = updates.iter().filter_map(|update| update.time_stamp).collect();
        assert_eq!(times.len(), updates.len());
        assert!(times.iter().all(|time| time.offset() == Some(Offset::UTC)), "{times:?}");
        assert!(times.iter().any(|time| time.nanosecond() != 0), "{times:?}");
    }

    #[test]
    fn times_may_have_another_zone_or_none() {
        let name = "GetOpenMediaRequestHistoryByID.response.times-and-nil-item";
        let (_, answer) = read::<GetOpenMediaRequestHistoryByIdResponse>(&text(name), Mode::Lenient).unwrap();
        let result = answer.get_open_media_request_history_by_id_result;
        // The nil entry is none.
        let [update] = &result.open_media_requests.unwrap()[..] else { panic!("not one update") };
        assert_eq!(update.time_stamp.unwrap().offset(), None);
        assert_eq!(result.time_stamp.unwrap().offset(), Some(Offset::from_minutes(120).unwrap()));
    }
}

mod faults {
    use super::*;

    #[test]
    fn declared_faults_are_typed() {
        let fault = CancelRequestFault::from_fault(read_fault(&text("fault.NoLicenseFault")));
        let CancelRequestFault::NoLicense(fault) = fault else { panic!("{fault:?}") };
        assert_eq!(fault.code, FaultCode::Sender);
        assert!(fault.detail.message.is_some());
        assert_eq!(fault.language.as_deref(), Some("en-US"));
    }

    #[test]
    fn a_fault_of_another_operation_stays_untyped() {
        let fault = GetOpenMediaRequestsByTimeFault::from_fault(read_fault(&text("fault.NoLicenseFault")));
        assert!(matches!(fault, GetOpenMediaRequestsByTimeFault::Other(_)), "{fault:?}");
    }

    #[test]
    fn undeclared_faults_keep_their_detail() {
        let fault = AddRequestFault::from_fault(read_fault(&text("fault.undeclared")));
        let AddRequestFault::Other(fault) = fault else { panic!("{fault:?}") };
        assert!(fault.detail.entry(Name::new("urn:example:quota", "QuotaFault")).is_some());
    }

    #[test]
    fn a_detail_may_be_empty_absent_or_have_more() {
        let license = |name: &str| CancelRequestFault::from_fault(read_fault(&text(name)));
        for name in ["fault.NoLicenseFault.no-members", "fault.NoLicenseFault.unknown-member"] {
            assert!(matches!(license(name), CancelRequestFault::NoLicense(_)), "{name}");
        }
        assert!(
            matches!(license("fault.no-detail"), CancelRequestFault::Other(fault) if fault.detail.is_empty())
        );
    }
}

// Reading.

fn read<T: ReadRoot>(text: &str, mode: Mode) -> Result<(OpenMediaHeaders, T), String> {
    // Header entries come in any order, which is not for a strict reader.
    let headers = open(text, Mode::Lenient)?.header(&Recipient::new()).map_err(|error| error.to_string())?;
    let body = open(text, mode)?.read().map_err(|error| error.to_string())?;
    Ok((headers, body))
}

fn open(text: &str, mode: Mode) -> Result<EnvelopeReader<'_>, String> {
    let reader = Reader::new(text).map_err(|error| error.to_string())?;
    let reader = if mode == Mode::Strict { reader.strict() } else { reader };
    EnvelopeReader::open(reader).map_err(|error| error.to_string())
}

fn read_fault(text: &str) -> Fault {
    open(text, Mode::Strict).unwrap().read_fault().unwrap()
}

fn added(variant: &str) -> AddOpenMediaRequest {
    read::<AddRequest>(&text(&format!("AddRequest.request.{variant}")), Mode::Lenient).unwrap().1.request
}

/// The paths to everything that the schema does not allow.
fn violations(value: &impl ToXml) -> Vec<String> {
    let violations = value.validate().unwrap_err();
    violations.iter().map(|violation| violation.path.clone()).collect()
}

fn body<T: ReadRoot + WriteRoot + PartialEq + Debug>(text: &str, mode: Mode) -> Result<(), String> {
    let (headers, body) = read::<T>(text, mode)?;
    body.validate().map_err(|violations| violations.to_string())?;
    let written = write_envelope(Version::V11, &headers, &body).unwrap();
    assert_eq!(read::<T>(&written, Mode::Strict), Ok((headers, body)), "{written}");
    Ok(())
}

/// A fault whose detail is a `D`. Strictly read, the detail has nothing that a `D` does not have.
fn detail<D: FromXml + ToXml>(text: &str, mode: Mode) -> Result<(), String> {
    let fault = open(text, mode)?.read_fault().map_err(|error| error.to_string())?;
    let entry = fault.detail.entries.first().ok_or("there is no detail")?;
    let detail: D = entry.read().map_err(|error| error.to_string())?;
    let name = Name::new(DATA_CONTRACTS, "Detail");
    let written = fault.clone().with_detail(detail).into_untyped(name).unwrap();
    if mode == Mode::Strict && written.detail.entries[0].children.len() != entry.children.len() {
        return Err("the detail has members that the schema does not have".to_owned());
    }
    survives(fault)
}

fn untyped(text: &str, mode: Mode) -> Result<(), String> {
    survives(open(text, mode)?.read_fault().map_err(|error| error.to_string())?)
}

fn survives(fault: Fault) -> Result<(), String> {
    let written = write_fault(Version::V11, &fault).unwrap();
    assert_eq!(read_fault(&written), fault, "{written}");
    Ok(())
}

// Files.

struct Message {
    name: String,
    text: String,
    valid: bool,
    check: Check,
}

impl Message {
    fn check(&self, mode: Mode) -> Result<(), String> {
        (self.check)(&self.text, mode)
    }

    fn is_one_of(&self, variants: &[&str]) -> bool {
        split(&self.name).1.is_some_and(|variant| variants.contains(&variant))
    }
}

/// All messages; one that no check is for, or whose variant the table does not have, fails the test.
fn messages() -> Vec<Message> {
    let variants = variants();
    let message = |(name, text): (String, String)| {
        let (kind, variant) = split(&name);
        let (_, check) =
            CHECKS.iter().find(|(of, _)| *of == kind).unwrap_or_else(|| panic!("no check for {name}"));
        let valid = variant.is_none_or(|variant| variants[variant]);
        Message { name, text, valid, check: *check }
    };
    let messages: Vec<Message> = files().into_iter().map(message).collect();
    assert!(messages.len() >= 2 * 11, "only {} messages", messages.len());
    messages
}

/// What a file's name says: the kind of message, `AddRequest.request` or `fault.NoLicenseFault`, and the variant.
fn split(name: &str) -> (&str, Option<&str>) {
    let is_variant_of = |kind: &&str| name.strip_prefix(*kind).is_some_and(|rest| rest.starts_with('.'));
    let kinds = CHECKS.iter().map(|(kind, _)| *kind);
    match kinds.clone().find(|kind| *kind == name) {
        Some(kind) => (kind, None),
        None => {
            let kind = kinds.filter(is_variant_of).max_by_key(|kind| kind.len());
            let kind = kind.unwrap_or_else(|| panic!("{name} is no kind of message"));
            (kind, Some(&name[kind.len() + 1..]))
        }
    }
}

/// The variants and whether they are valid, from the table in the README of the schemas.
fn variants() -> BTreeMap<String, bool> {
    let readme = fs::read_to_string(schemas().join("README.md")).unwrap();
    let (_, table) = readme.split_once("| variant | shows | valid |").unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.flat_map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [names, _, valid] = cells[..] else { panic!("{row}") };
        let valid = valid.starts_with("yes");
        names.split(", ").map(move |name| (name.trim_matches('`').to_owned(), valid)).collect::<Vec<_>>()
    })
    .collect()
}

fn files() -> Vec<(String, String)> {
    let entries = fs::read_dir(schemas().join("messages")).unwrap();
    let mut files: Vec<(String, String)> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let name = name.strip_suffix(".xml").unwrap_or_else(|| panic!("{name} is no message"));
            (name.to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn text(name: &str) -> String {
    fs::read_to_string(schemas().join(format!("messages/{name}.xml"))).unwrap()
}

fn schemas() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../schemas/open-media")
}
