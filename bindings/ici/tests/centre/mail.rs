//! Messages: read, answered, sent.

use sap_ici::Event;
use sap_ici::ici_folder::IciFolderClient;
use sap_ici::ici_message::{IciMessageClient, IciMessageHeaders};
use sap_ici::types::ChannelType;

use crate::crm::Crm;

const FOLDER: &str = "anna@centre.example";
const QUESTION: &str = "From: kim@customer.example\r\nTo: service@centre.example\r\nSubject: Where is my order?\r\n\r\nIt is late.\r\n";
const ANSWER: &str = "To: kim@customer.example\r\nBcc: boss@centre.example\r\nSubject: Re: Where is my order?\r\n\r\nOn its way. Bcc: no header.\r\n";

#[tokio::test]
async fn a_message_is_answered() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let headers = IciMessageHeaders { user: Some("ANNA".to_owned()), language: None };
    let messages = IciMessageClient::new(&crm.url).unwrap().with_headers(headers);

    crm.centre.act(|world| world.mail_arrives("service@centre.example", QUESTION)).unwrap();
    let Event::MessageChanged(message) = crm.expect(FOLDER, "Alerting NotInProcess").await else {
        unreachable!()
    };
    assert_eq!(message.subject.as_deref(), Some("Where is my order?"));
    assert_eq!(message.originator.as_deref(), Some("kim@customer.example"));
    assert_eq!(message.message_text.as_deref(), Some("It is late.\r\n"));
    let question = message.message_id.unwrap();
    crm.items("ANNA").accept(question.clone(), FOLDER.to_owned()).await.unwrap();
    let Event::MessageChanged(message) = crm.expect(FOLDER, "Accepted Active").await else { unreachable!() };
    assert!(message.read && !message.answered);
    assert_eq!(messages.get_content(question.clone()).await.unwrap(), QUESTION);

    let item = crm.items("ANNA").create(ChannelType::Messaging, FOLDER.to_owned()).await.unwrap();
    let answer = item.item_id.unwrap();
    crm.expect(FOLDER, "Created NotInProcess").await;
    messages.set_content(answer.clone(), ANSWER.to_owned()).await.unwrap();
    crm.expect(FOLDER, "Draft Active").await;
    messages.send(answer.clone(), false, false).await.unwrap();
    crm.expect(FOLDER, "Sent Active").await;
    let sent = messages.get_content(answer.clone()).await.unwrap();
    let case = format!("Subject: Re: Where is my order? <CID{}>\r\n", &question[..12]);
    assert!(sent.contains(&case), "{sent}");
    assert!(!sent.contains("boss") && sent.ends_with("On its way. Bcc: no header.\r\n"), "{sent}");

    messages.set_action_flags(question.clone(), true, true, false).await.unwrap();
    let Event::MessageChanged(message) = crm.expect(FOLDER, "Accepted Active").await else { unreachable!() };
    assert!(message.answered);
    let folders = IciFolderClient::new(&crm.url).unwrap();
    let within = folders.get_messages(FOLDER.to_owned()).await.unwrap().unwrap();
    let ids: Vec<Option<String>> = within.into_iter().map(|message| message.message_id).collect();
    assert_eq!(ids, [Some(question.clone()), Some(answer)]);

    messages.delete(question.clone()).await.unwrap();
    crm.expect(FOLDER, "Ended WrapUp").await;
    crm.items("ANNA").wrap_up_ended(question).await.unwrap();
    crm.expect(FOLDER, "Ended NotInProcess").await;
}

#[tokio::test]
async fn a_delivery_is_reported_when_that_is_asked_for() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let messages = IciMessageClient::new(&crm.url).unwrap();
    let item = crm.items("ANNA").create(ChannelType::Messaging, FOLDER.to_owned()).await.unwrap();
    let id = item.item_id.unwrap();
    crm.expect(FOLDER, "Created NotInProcess").await;
    messages.set_content(id.clone(), ANSWER.to_owned()).await.unwrap();
    crm.expect(FOLDER, "Draft Active").await;
    messages.send(id.clone(), true, false).await.unwrap();
    crm.expect(FOLDER, "Sent Active").await;
    crm.expect(FOLDER, "Alerting NotInProcess").await;
    let Event::MessageChanged(report) = crm.expect(FOLDER, "Alerting NotInProcess").await else {
        unreachable!()
    };
    assert!(report.notification);
    assert_eq!(report.original_message_id, Some(id));
}
