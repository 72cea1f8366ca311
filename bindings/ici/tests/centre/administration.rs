//! Stopping the contact centre, and what is not done at all.

use sap_ici::Event;
use sap_ici::ici_monitor::{GetCatalog, IciMonitorClient};
use sap_ici::ici_user::IciUserClient;
use sap_ici::oii::OiiClient;

use crate::crm::Crm;

#[tokio::test]
async fn what_is_stopped_says_so_and_goes_on_when_it_is_started() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let administration = OiiClient::new(&crm.url).unwrap();
    let users = IciUserClient::new(&crm.url).unwrap();
    assert_eq!(administration.get_state().await.unwrap().as_deref(), Some("Connected"));
    assert_eq!(administration.enum_clients().await.unwrap().unwrap(), ["+101"]);

    administration.stop().await.unwrap();
    let Event::SubscriptionEnded(reason) = crm.next("ANNA").await else { panic!("not told") };
    assert_eq!(reason.id.as_deref(), Some("2"), "a pause");
    assert_eq!(administration.get_state().await.unwrap().as_deref(), Some("Stopped"));
    users.get_attributes("ANNA".to_owned(), None).await.unwrap_err();

    administration.start().await.unwrap();
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    let handle = crm.expect_item("+101", "Alerting NotInProcess").await;
    let items = administration.enum_items().await.unwrap().unwrap();
    assert_eq!(items, [format!("call {handle} +101")]);
}

#[tokio::test]
async fn monitoring_is_refused() {
    let crm = Crm::start().await;
    IciMonitorClient::new(&crm.url).unwrap().get_catalog(GetCatalog::default()).await.unwrap_err();
}
