//! Action items of the CRM.

use sap_ici::Event;
use sap_ici::ici_action_item::IciActionItemClient;
use sap_ici::ici_message::IciMessageClient;
use sap_ici::types::{ActionItem, Attribute};

use crate::crm::Crm;

const INBOX: &str = "anna@centre.example";

fn attribute(id: &str, description: &str) -> Attribute {
    Attribute { id: Some(id.to_owned()), description: Some(description.to_owned()) }
}

fn item(request: &str) -> ActionItem {
    ActionItem {
        request_id: Some(request.to_owned()),
        process_id: Some("P1".to_owned()),
        action_item_attributes: Some(vec![
            attribute("TO_ADDRESS", "nobody@centre.example"),
            attribute("SUBJECT", "Call back the bank"),
        ]),
        ..ActionItem::default()
    }
}

#[tokio::test]
async fn an_action_item_is_routed_accepted_and_ended() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let routing = IciActionItemClient::new(&crm.url).unwrap();
    let routed = routing.route(None, item("R1"), None, None).await.unwrap();
    let id = routed.action_item_id.unwrap();
    let Event::ActionItemChanged(change) = crm.expect(INBOX, "Alerting NotInProcess").await else {
        unreachable!()
    };
    assert_eq!(change.action_item_id, id);
    assert_eq!(change.item_data.request_id.as_deref(), Some("R1"));
    assert_eq!(change.item_data.action_item_attributes, item("R1").action_item_attributes);
    assert_eq!(change.action_session.action_participants.unwrap(), ["ANNA"]);
    crm.items("ANNA").accept(id.clone(), INBOX.to_owned()).await.unwrap();
    crm.expect(INBOX, "Accepted Active").await;
    IciMessageClient::new(&crm.url).unwrap().end(id.clone()).await.unwrap();
    crm.expect(INBOX, "Ended WrapUp").await;
    crm.items("ANNA").wrap_up_ended(id).await.unwrap();
    crm.expect(INBOX, "Ended NotInProcess").await;
}

#[tokio::test]
async fn routing_takes_an_action_item_out_again() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let routing = IciActionItemClient::new(&crm.url).unwrap();
    routing.route(None, item("R1"), None, None).await.unwrap();
    crm.expect(INBOX, "Alerting NotInProcess").await;
    routing.route(None, item("R1"), Some(vec![attribute("DELETE", "X")]), None).await.unwrap();
    crm.expect(INBOX, "Ended NotInProcess").await;
}
