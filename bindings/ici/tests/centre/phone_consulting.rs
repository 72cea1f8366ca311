//! A second call about a first.

use sap_ici::Event;
use sap_ici::ici_phone_call::IciPhoneCallClient;
use sap_ici::types::{ChannelType, ConsultNextStep};

use crate::crm::Crm;

/// An agent who has a customer on hold, and a colleague on the phone: the handles of both calls, and the colleague's.
struct Consultation {
    crm: Crm,
    calls: IciPhoneCallClient,
    consulted: String,
    held: String,
    colleague: String,
}

async fn consultation() -> Consultation {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let held = crm.expect_item("+101", "Alerting NotInProcess").await;
    crm.items("ANNA").accept(held.clone(), "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    crm.log_on("BEN").await;

    let calls = IciPhoneCallClient::new(&crm.url).unwrap();
    let item = crm.items("ANNA").create(ChannelType::Telephony, "+101".to_owned()).await.unwrap();
    let consulted = item.item_id.unwrap();
    crm.expect("+101", "Created NotInProcess").await;
    calls
        .consult(
            "+101".to_owned(),
            consulted.clone(),
            held.clone(),
            "+102".to_owned(),
            ConsultNextStep::Transfer,
        )
        .await
        .unwrap();
    crm.expect("+101", "Hold Active").await;
    crm.expect("+101", "Dialing Active").await;
    crm.expect("+101", "Ringing Active").await;
    let colleague = crm.expect_item("+102", "Alerting NotInProcess").await;
    crm.items("BEN").accept(colleague.clone(), "+102".to_owned()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    crm.expect("+102", "Connected Active").await;
    Consultation { crm, calls, consulted, held, colleague }
}

#[tokio::test]
async fn the_customer_is_transferred() {
    let Consultation { mut crm, calls, consulted, held, colleague } = consultation().await;
    calls.transfer("+101".to_owned(), consulted.clone(), held.clone()).await.unwrap();
    let Event::PhoneCallChanged(call) = crm.expect("+102", "Connected Active").await else { unreachable!() };
    assert_eq!(call.remote_numbers.unwrap(), ["+495551"]);
    assert!(!call.internal);
    crm.expect("+101", "Ended WrapUp").await;
    crm.expect("+101", "Ended WrapUp").await;
    for handle in [consulted, held] {
        crm.items("ANNA").wrap_up_ended(handle).await.unwrap();
        crm.expect("+101", "Ended NotInProcess").await;
    }
    crm.centre.act(|world| world.outside_hangs_up("+495551")).unwrap();
    assert_eq!(crm.expect_item("+102", "Ended WrapUp").await, colleague);
}

#[tokio::test]
async fn the_agent_goes_back_and_forth() {
    let Consultation { mut crm, calls, consulted, held, .. } = consultation().await;
    calls.alternate("+101".to_owned(), consulted.clone(), held.clone()).await.unwrap();
    assert_eq!(crm.expect_item("+101", "Hold Active").await, consulted);
    crm.expect("+102", "Held Active").await;
    assert_eq!(crm.expect_item("+101", "Connected Active").await, held);
    calls.alternate("+101".to_owned(), held.clone(), consulted.clone()).await.unwrap();
    assert_eq!(crm.expect_item("+101", "Hold Active").await, held);
    crm.expect("+101", "Connected Active").await;
    crm.expect("+102", "Connected Active").await;
}

#[tokio::test]
async fn the_agent_returns_to_the_customer() {
    let Consultation { mut crm, calls, consulted, held, .. } = consultation().await;
    calls.reconnect("+101".to_owned(), consulted.clone(), held.clone()).await.unwrap();
    assert_eq!(crm.expect_item("+101", "Ended WrapUp").await, consulted);
    crm.expect("+102", "Ended WrapUp").await;
    assert_eq!(crm.expect_item("+101", "Connected Active").await, held);
}
