//! The example of the README compiles: it stands here too, word for word.
#![cfg(feature = "client")]

// README
use sap_ici::ici_phone_call::{IciPhoneCallClient, IciPhoneCallFault, IciPhoneCallHeaders};
use sap_ici::saponify::client::CallError;
use sap_ici::{Capability, PhoneCallStatus};

async fn hold(line: &str, handle: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let client = IciPhoneCallClient::new("http://server/OII/OII.asmx")?.with_headers(IciPhoneCallHeaders {
        user: Some("MARTA".to_owned()),
        language: Some("EN".to_owned()),
    });
    let (line, handle) = (line.to_owned(), handle.to_owned());
    let call = client.get_attributes(line.clone(), handle.clone()).await?;
    let is_connected = call.call_status_code() == Some(PhoneCallStatus::Connected);
    let allowed = call.capability_list.unwrap_or_default();
    if !is_connected || !allowed.contains(&Capability::Hold) {
        return Ok(false);
    }
    match client.hold(line, handle).await {
        Ok(()) => Ok(true),
        Err(CallError::Fault(IciPhoneCallFault::IciErrorCodes(fault))) if fault.detail.error_retry => {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}
// README

#[test]
fn the_example_stands_in_the_readme() {
    // It is compiled; nobody answers it here.
    drop(hold("", ""));
    let here = include_str!("readme.rs").split("// README\n").nth(1).expect("the marks around the example");
    assert!(include_str!("../README.md").contains(here), "the README has another example");
}
