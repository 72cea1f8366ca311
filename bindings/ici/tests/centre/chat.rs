//! Chats of a customer with one agent and with two.

use sap_ici::Event;
use sap_ici::ici_chat_line::IciChatLineClient;
use sap_ici::ici_chat_session::IciChatSessionClient;
use sap_ici::types::ChannelType;

use crate::crm::Crm;

const ANNA: &str = "anna@centre.example";
const BEN: &str = "ben@centre.example";
const CUSTOMER: &str = "kim@customer.example";

#[tokio::test]
async fn a_customer_chats() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let sessions = IciChatSessionClient::new(&crm.url).unwrap();
    let session =
        crm.centre.act(|world| world.chat_arrives(CUSTOMER, "chat@centre.example", "Delivery", "")).unwrap();
    assert_eq!(crm.expect_item(ANNA, "Alerting NotInProcess").await, session);
    crm.items("ANNA").accept(session.clone(), ANNA.to_owned()).await.unwrap();
    let Event::ChatChanged(chat) = crm.expect(ANNA, "Connected Active").await else { unreachable!() };
    assert_eq!(chat.chat_participants.unwrap(), [CUSTOMER, ANNA]);

    crm.centre.act(|world| world.customer_says(&session, CUSTOMER, "Where is it?")).unwrap();
    crm.expect("ANNA", "Where is it?").await;
    sessions.post_message(session.clone(), ANNA.to_owned(), "On its way & near.".to_owned()).await.unwrap();
    let Event::ChatNewPosting(posting) = crm.expect("ANNA", "On its way & near.").await else {
        unreachable!()
    };
    assert_eq!(posting.chat_participant.as_deref(), Some(ANNA));
    let date = posting.post_date.unwrap();
    assert!(date.len() == 14 && date.bytes().all(|byte| byte.is_ascii_digit()), "{date}");
    let dialog = sessions.get_dialog(session.clone()).await.unwrap().unwrap();
    let said: Vec<Option<String>> = dialog.into_iter().map(|posting| posting.content_text).collect();
    assert_eq!(said, [Some("Where is it?".to_owned()), Some("On its way & near.".to_owned())]);

    crm.centre.act(|world| world.customer_leaves(&session, CUSTOMER)).unwrap();
    let Event::ChatNewPosting(posting) = crm.next("ANNA").await else { unreachable!() };
    assert!(posting.system_message);
    crm.expect(ANNA, "Ended WrapUp").await;
    crm.items("ANNA").wrap_up_ended(session.clone()).await.unwrap();
    crm.expect(ANNA, "Ended NotInProcess").await;
    let lines = IciChatLineClient::new(&crm.url).unwrap();
    assert_eq!(lines.get_sessions(ANNA.to_owned()).await.unwrap().unwrap_or_default(), []);
}

#[tokio::test]
async fn an_agent_invites_another() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    crm.log_on("BEN").await;
    let sessions = IciChatSessionClient::new(&crm.url).unwrap();
    let item = crm.items("ANNA").create(ChannelType::Chat, ANNA.to_owned()).await.unwrap();
    let session = item.item_id.unwrap();
    crm.expect(ANNA, "Created NotInProcess").await;
    sessions
        .invite(session.clone(), ANNA.to_owned(), Some("Lunch".to_owned()), vec![BEN.to_owned()])
        .await
        .unwrap();
    crm.expect(ANNA, "Inviting Active").await;
    let Event::ChatChanged(chat) = crm.expect(BEN, "Alerting NotInProcess").await else { unreachable!() };
    assert_eq!(chat.title.as_deref(), Some("Lunch"));
    assert_eq!(chat.chat_session_id.as_deref(), Some(session.as_str()));
    crm.items("BEN").accept(session.clone(), BEN.to_owned()).await.unwrap();
    crm.expect(BEN, "Connected Active").await;
    crm.expect(ANNA, "Connected Active").await;

    sessions.post_message(session.clone(), BEN.to_owned(), "At noon?".to_owned()).await.unwrap();
    crm.expect("ANNA", "At noon?").await;
    crm.expect("BEN", "At noon?").await;
    sessions.leave(session.clone(), BEN.to_owned()).await.unwrap();
    crm.expect(BEN, "Ended WrapUp").await;
    let attributes = sessions.get_attributes(session, ANNA.to_owned()).await.unwrap();
    assert_eq!(attributes.chat_participants.unwrap(), [ANNA]);
}
