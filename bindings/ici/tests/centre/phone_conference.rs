//! Calls of more than two.

use sap_ici::Event;
use sap_ici::ici_phone_call::IciPhoneCallClient;
use sap_ici::types::{ChannelType, ConsultNextStep};

use crate::crm::Crm;

#[tokio::test]
async fn three_talk_until_one_is_dropped() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let held = crm.expect_item("+101", "Alerting NotInProcess").await;
    crm.items("ANNA").accept(held.clone(), "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    crm.log_on("BEN").await;
    let calls = IciPhoneCallClient::new(&crm.url).unwrap();
    let item = crm.items("ANNA").create(ChannelType::Telephony, "+101".to_owned()).await.unwrap();
    let conference = item.item_id.unwrap();
    calls
        .consult(
            "+101".to_owned(),
            conference.clone(),
            held.clone(),
            "+102".to_owned(),
            ConsultNextStep::Conference,
        )
        .await
        .unwrap();
    let ben = crm.expect_item("+102", "Alerting NotInProcess").await;
    crm.items("BEN").accept(ben, "+102".to_owned()).await.unwrap();
    crm.expect("+102", "Connected Active").await;
    for status in
        ["Created NotInProcess", "Hold Active", "Dialing Active", "Ringing Active", "Connected Active"]
    {
        crm.expect("+101", status).await;
    }

    calls.conference("+101".to_owned(), conference.clone(), held).await.unwrap();
    let Event::PhoneCallChanged(call) = crm.expect("+102", "ConferenceParticipant Active").await else {
        unreachable!()
    };
    assert_eq!(call.remote_numbers.unwrap(), ["+101", "+495551"]);
    crm.expect("+101", "Ended NotInProcess").await;
    let Event::PhoneCallChanged(call) = crm.expect("+101", "ConferenceOwner Active").await else {
        unreachable!()
    };
    assert_eq!(call.remote_numbers.unwrap(), ["+102", "+495551"]);

    calls.drop_party("+101".to_owned(), "+102".to_owned(), conference).await.unwrap();
    crm.expect("+102", "Ended WrapUp").await;
    let Event::PhoneCallChanged(call) = crm.expect("+101", "Connected Active").await else { unreachable!() };
    assert_eq!(call.remote_numbers.unwrap(), ["+495551"]);
    crm.centre.act(|world| world.outside_hangs_up("+495551")).unwrap();
    crm.expect("+101", "Ended WrapUp").await;
}
