//! Users, and who is told of them.

use sap_ici::ici_user::{IciUserClient, IciUserHeaders};
use sap_ici::types::WorkMode;
use sap_ici::{Compatibility, Compatible as _, Event};

use crate::crm::Crm;

#[tokio::test]
async fn a_ping_answers_which_contact_centre_it_is_and_nothing_else() {
    let crm = Crm::start().await;
    let users = IciUserClient::new(&crm.url).unwrap();
    let answer = users.get_attributes("ANNA".to_owned(), Some("TRUE".to_owned())).await.unwrap();
    assert!(answer.response.is_none() && answer.cms_host_id.is_some());
}

#[tokio::test]
async fn who_logs_off_gets_nothing_and_gives_back_what_was_offered() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let users = IciUserClient::new(&crm.url).unwrap();
    crm.centre.act(|world| world.call_arrives("+495551", "6001")).unwrap();
    crm.expect("+101", "Alerting NotInProcess").await;
    users.set_current_workmode("ANNA".to_owned(), WorkMode::LoggedOff).await.unwrap();
    crm.expect("ANNA", "LoggedOff").await;
    crm.expect("+101", "Ended NotInProcess").await;
    crm.log_on("BEN").await;
    crm.expect("+102", "Alerting NotInProcess").await;
}

#[tokio::test]
async fn whoever_logs_on_again_has_no_subscriptions_left() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let users = IciUserClient::new(&crm.url).unwrap();
    users.get_attributes("ANNA".to_owned(), None).await.unwrap();
    users.set_current_workmode("ANNA".to_owned(), WorkMode::NotReady).await.unwrap();
    crm.log_on("BEN").await;
    crm.expect_nothing("ANNA");
}

#[tokio::test]
async fn queues_of_others_cannot_be_served() {
    let mut crm = Crm::start().await;
    crm.log_on("CARLA").await;
    let users = IciUserClient::new(&crm.url).unwrap();
    users.set_current_queues("CARLA".to_owned(), vec!["6001".to_owned()]).await.unwrap_err();
    users.set_current_queues("CARLA".to_owned(), Vec::new()).await.unwrap();
    crm.expect("CARLA", "Ready").await;
    crm.centre.act(|world| world.call_arrives("+495551", "6002")).unwrap();
    users.set_current_queues("CARLA".to_owned(), vec!["6002".to_owned()]).await.unwrap();
    crm.expect("CARLA", "Ready").await;
    crm.expect("+103", "Alerting NotInProcess").await;
}

#[tokio::test]
async fn a_crm_of_old_is_understood() {
    let mut crm = Crm::start().await;
    crm.log_on("BEN").await;
    let headers = IciUserHeaders { user: Some("BEN".to_owned()), language: None };
    let users = IciUserClient::builder(&crm.url).compatibility(Compatibility::V3_00).headers(headers);
    let users = users.build().unwrap();
    users.set_current_queues("BEN".to_owned(), vec!["6002".to_owned()]).await.unwrap();
    let Event::UserChanged(user) = crm.expect("BEN", "Ready").await else { unreachable!() };
    assert_eq!(user.current_queues.unwrap().len(), 1);
}
