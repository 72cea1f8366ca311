//! Enums of faults.

use std::error::Error;

use saponify::soap::{Fault, FaultCode, Header, OperationFault};
use saponify::{FromXml, Name, SoapFault, ToXml};

const DATA: &str = "urn:data";

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(namespace = DATA)]
struct NoLicense {
    count: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, SoapFault)]
enum AddFault {
    #[soap(element = "NoLicenseFault", namespace = DATA)]
    NoLicense(Fault<NoLicense>),
    #[soap(element = "Text")]
    Text(Fault<String>),
    #[soap(element = "OtherText", namespace = DATA)]
    OtherText(Fault<String>),
    #[soap(other)]
    Other(Fault),
}

#[test]
fn the_detail_tells_the_variant() {
    let fault = Fault::sender("none left").with_detail(NoLicense { count: Some(0) });
    let untyped = AddFault::from(fault.clone()).into_fault().unwrap();
    assert!(untyped.detail.entry(Name::new(DATA, "NoLicenseFault")).is_some());
    assert_eq!(AddFault::from_fault(untyped), AddFault::NoLicense(fault));

    let text = AddFault::OtherText(Fault::receiver("r").with_detail("t".to_owned()));
    assert_eq!(AddFault::from_fault(text.clone().into_fault().unwrap()), text);
}

#[test]
fn the_declared_details_are_known() {
    let names = [Name::new(DATA, "NoLicenseFault"), Name::unqualified("Text"), Name::new(DATA, "OtherText")];
    assert_eq!(AddFault::DETAILS, names);
    assert!(Fault::DETAILS.is_empty());
}

#[test]
fn what_no_variant_declares_is_other() {
    let plain = Fault::new(FaultCode::Receiver, "broken");
    assert_eq!(AddFault::from_fault(plain.clone()), AddFault::Other(plain.clone()));
    assert_eq!(AddFault::from(plain.clone()).into_fault().unwrap(), plain);
    // Right name, but no such value.
    let unreadable = AddFault::Text(Fault::sender("r").with_detail("t".to_owned())).into_fault().unwrap();
    #[derive(Debug, SoapFault)]
    enum Numbers {
        #[soap(element = "Text")]
        Number(Fault<i32>),
        #[soap(other)]
        Other(Fault),
    }
    let fault = Numbers::from_fault(unreadable);
    assert!(matches!(fault, Numbers::Other(_)));
    assert!(matches!(Numbers::from(Fault::sender("n").with_detail(1)), Numbers::Number(_)));
}

#[test]
fn it_is_an_error() {
    let fault: Box<dyn Error> = Box::new(AddFault::Other(Fault::sender("no items")));
    assert_eq!(fault.to_string(), "Sender: no items");
}

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(header, namespace = DATA)]
struct Credentials {
    #[soap(element = "LogonID")]
    logon_id: Option<String>,
    #[soap(namespace = "urn:other")]
    password: Option<String>,
}

#[test]
fn a_header_knows_its_entries() {
    let names = [Name::new(DATA, "LogonID"), Name::new("urn:other", "password")];
    assert_eq!(<Credentials as Header>::ENTRIES, names);
}
