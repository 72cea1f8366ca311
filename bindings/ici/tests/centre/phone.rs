//! Calls of two.

use sap_ici::Event;
use sap_ici::attached_data::{ItemAttachedData, Oii};
use sap_ici::ici_phone_call::IciPhoneCallClient;
use sap_ici::ici_phone_line::IciPhoneLineClient;
use sap_ici::types::{Capability, ChannelType, DestinationType};

use crate::crm::Crm;

fn calls(crm: &Crm) -> IciPhoneCallClient {
    IciPhoneCallClient::new(&crm.url).unwrap()
}

/// A customer's call, which the agent has accepted. Answers its handle.
async fn connected(crm: &mut Crm) -> String {
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let handle = crm.expect_item("+101", "Alerting NotInProcess").await;
    crm.items("ANNA").accept(handle.clone(), "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    handle
}

#[tokio::test]
async fn a_call_comes_in_is_held_and_wrapped_up() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let Event::PhoneCallChanged(call) = crm.expect("+101", "Alerting NotInProcess").await else {
        unreachable!()
    };
    assert!(call.inbound && !call.internal);
    assert_eq!(call.remote_numbers.unwrap(), ["+495551"]);
    assert_eq!(call.dialed_number.unwrap(), "6001");
    assert_eq!(call.capability_list.unwrap(), [Capability::Accept, Capability::Reroute, Capability::Forward]);
    let data = ItemAttachedData::parse(&String::from(call.attached_data.unwrap())).unwrap();
    assert_eq!(data.read::<Oii>().unwrap().unwrap().first_b_number.as_deref(), Some("6001"));

    let handle = call.call_handle.unwrap();
    crm.items("ANNA").accept(handle.clone(), "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    calls(&crm).hold("+101".to_owned(), handle.clone()).await.unwrap();
    crm.expect("+101", "Hold Active").await;
    calls(&crm).unhold("+101".to_owned(), handle.clone()).await.unwrap();
    crm.expect("+101", "Connected Active").await;

    crm.centre.act(|world| world.outside_hangs_up("+495551")).unwrap();
    crm.expect("+101", "Ended WrapUp").await;
    crm.items("ANNA").wrap_up_ended(handle).await.unwrap();
    crm.expect("+101", "Ended NotInProcess").await;
    let lines = IciPhoneLineClient::new(&crm.url).unwrap();
    assert_eq!(lines.get_calls("+101".to_owned()).await.unwrap().unwrap_or_default(), []);
}

#[tokio::test]
async fn wrap_up_keeps_the_next_call_waiting() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let first = connected(&mut crm).await;
    crm.centre.act(|world| world.call_arrives("+495552", "6001")).unwrap();
    calls(&crm).drop("+101".to_owned(), first.clone()).await.unwrap();
    crm.expect("+101", "Ended WrapUp").await;
    crm.expect_nothing("+101");
    crm.items("ANNA").wrap_up_ended(first.clone()).await.unwrap();
    crm.expect("+101", "Ended NotInProcess").await;
    let second = crm.expect_item("+101", "Alerting NotInProcess").await;
    assert_ne!(first, second);
}

#[tokio::test]
async fn who_reroutes_a_call_does_not_get_it_again() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let handle = crm.expect_item("+101", "Alerting NotInProcess").await;
    crm.items("ANNA").reroute(handle, "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Ended NotInProcess").await;
    crm.log_on("BEN").await;
    crm.expect("+102", "Alerting NotInProcess").await;
    crm.expect_nothing("+101");
}

#[tokio::test]
async fn a_call_is_forwarded_with_its_attached_data() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let handle = connected(&mut crm).await;
    crm.log_on("BEN").await;
    let note = "<ItemAttachedData><Application id=\"NOTES\"><Text>Order 4711</Text></Application></ItemAttachedData>";
    crm.items("ANNA").set_attached_data(handle.clone(), note.to_owned().into()).await.unwrap();
    crm.expect("+101", "Connected Active").await;
    crm.items("ANNA")
        .forward(handle, "+101".to_owned(), DestinationType::PhoneLine, "+102".to_owned())
        .await
        .unwrap();
    crm.expect("+101", "Ended WrapUp").await;
    let Event::PhoneCallChanged(call) = crm.expect("+102", "Alerting NotInProcess").await else {
        unreachable!()
    };
    assert_eq!(String::from(call.attached_data.unwrap()), note);
    assert_eq!(call.remote_numbers.unwrap(), ["+495551"]);
    crm.items("BEN").accept(call.call_handle.unwrap(), "+102".to_owned()).await.unwrap();
    crm.expect("+102", "Connected Active").await;
    crm.centre.act(|world| world.outside_hangs_up("+495551")).unwrap();
    crm.expect("+102", "Ended WrapUp").await;
}

#[tokio::test]
async fn an_agent_calls_out() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let item = crm.items("ANNA").create(ChannelType::Telephony, "+101".to_owned()).await.unwrap();
    let handle = item.item_id.unwrap();
    crm.expect("+101", "Created NotInProcess").await;
    let dialed = calls(&crm).dial("+101".to_owned(), handle.clone(), "+495551".to_owned()).await.unwrap();
    assert_eq!(dialed, "+495551");
    crm.expect("+101", "Dialing Active").await;
    crm.expect("+101", "Ringing Active").await;
    crm.centre.act(|world| world.outside_answers("+495551")).unwrap();
    crm.expect("+101", "Connected Active").await;
    calls(&crm).drop("+101".to_owned(), handle).await.unwrap();
    crm.expect("+101", "Ended WrapUp").await;
}

#[tokio::test]
async fn agents_who_are_not_there_are_busy() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let item = crm.items("ANNA").create(ChannelType::Telephony, "+101".to_owned()).await.unwrap();
    crm.expect("+101", "Created NotInProcess").await;
    calls(&crm).dial("+101".to_owned(), item.item_id.unwrap(), "+102".to_owned()).await.unwrap();
    crm.expect("+101", "Dialing Active").await;
    crm.expect("+101", "Busy Active").await;
    let lines = IciPhoneLineClient::new(&crm.url).unwrap();
    lines.drop_calls("+101".to_owned()).await.unwrap();
    crm.expect("+101", "Ended WrapUp").await;
}
