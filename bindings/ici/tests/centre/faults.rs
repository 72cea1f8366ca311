//! What a contact centre does not do, and what it says then.

use sap_ici::ici_container::IciContainerClient;
use sap_ici::ici_item::{IciItemClient, IciItemFault};
use sap_ici::ici_phone_call::{IciPhoneCallClient, IciPhoneCallFault};
use sap_ici::ici_user::IciUserClient;
use sap_ici::saponify::client::CallError;
use sap_ici::saponify::soap::FaultCode;
use sap_ici::types::{ChannelType, SoapException};

use crate::crm::Crm;

/// The numbers in the detail of a fault, and whether to try again.
macro_rules! codes {
    ($result:expr, $fault:ident) => {
        match $result {
            Err(CallError::Fault($fault::IciErrorCodes(fault))) => {
                let SoapException { area_code, error_code, error_retry, .. } = fault.into_parts().detail;
                (area_code, error_code, error_retry)
            }
            other => panic!("{other:?}"),
        }
    };
}

#[tokio::test]
async fn what_is_not_there() {
    let crm = Crm::start().await;
    let items = crm.items("ANNA");
    assert_eq!(codes!(items.accept("0".to_owned(), "+101".to_owned()).await, IciItemFault), (1, 3, false));
    assert_eq!(
        codes!(items.create(ChannelType::Telephony, "+999".to_owned()).await, IciItemFault),
        (1, 2, false)
    );
    IciUserClient::new(&crm.url).unwrap().get_attributes("NOBODY".to_owned(), None).await.unwrap_err();
    let containers = IciContainerClient::new(&crm.url).unwrap();
    let url = || crm.app_url.clone();
    containers.subscribe(url(), "a".to_owned(), ChannelType::Telephony, "+999".to_owned()).await.unwrap_err();
    containers
        .subscribe("gopher://x".to_owned(), "a".to_owned(), ChannelType::Telephony, "+101".to_owned())
        .await
        .unwrap_err();
}

#[tokio::test]
async fn what_the_status_does_not_allow() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let handle = crm.expect_item("+101", "Alerting NotInProcess").await;
    let calls = IciPhoneCallClient::new(&crm.url).unwrap();
    // An alerting call can be accepted, rerouted and forwarded, and nothing else.
    let line = || "+101".to_owned();
    assert_eq!(codes!(calls.hold(line(), handle.clone()).await, IciPhoneCallFault), (2, 1, true));
    assert_eq!(codes!(calls.drop(line(), handle.clone()).await, IciPhoneCallFault), (2, 1, true));
    assert_eq!(
        codes!(calls.dial(line(), handle.clone(), "1".to_owned()).await, IciPhoneCallFault),
        (2, 1, true)
    );
    let items = crm.items("ANNA");
    assert_eq!(codes!(items.wrap_up_ended(handle.clone()).await, IciItemFault), (2, 1, true));
    assert_eq!(codes!(items.get_attached_data(handle).await, IciItemFault), (2, 1, true));
}

#[tokio::test]
async fn what_cannot_be_read() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let items = crm.items("ANNA");
    let handle = items.create(ChannelType::Telephony, "+101".to_owned()).await.unwrap().item_id.unwrap();
    crm.expect("+101", "Created NotInProcess").await;
    let calls = IciPhoneCallClient::new(&crm.url).unwrap();
    let dialed = calls.dial("+101".to_owned(), handle.clone(), "0800/CALL".to_owned()).await;
    assert_eq!(codes!(dialed, IciPhoneCallFault), (5, 2, false));
    for data in ["no XML", "<ItemAttachedData>", "<Other/>"] {
        let set = items.set_attached_data(handle.clone(), data.to_owned().into()).await;
        assert_eq!(codes!(set, IciItemFault), (5, 3, false), "{data}");
    }
    crm.expect_nothing("+101");
}

#[tokio::test]
async fn interfaces_have_paths_of_their_own_too() {
    let crm = Crm::start().await;
    let own = crm.url.replace("OII.asmx", "IciItemService.asmx");
    let items = IciItemClient::new(&own).unwrap();
    assert_eq!(codes!(items.wrap_up_ended("0".to_owned()).await, IciItemFault), (1, 3, false));
    // A service does not do what another one does.
    let elsewhere = crm.url.replace("OII.asmx", "IciUserService.asmx");
    match IciItemClient::new(&elsewhere).unwrap().wrap_up_ended("0".to_owned()).await {
        Err(CallError::Fault(IciItemFault::Other(fault))) => assert!(fault.code == FaultCode::Sender),
        other => panic!("{other:?}"),
    }
}
