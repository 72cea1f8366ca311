//! What concerns the contact centre as a whole.

use sap_ici::ici_system::{CreateCallBack, IciSystemClient};
use sap_ici::types::{CallBackResult, ChannelType, PresenceStatus};

use crate::crm::Crm;

#[tokio::test]
async fn a_customer_is_called_back_until_it_is_handled() {
    let crm = Crm::start().await;
    let system = IciSystemClient::new(&crm.url).unwrap();
    let new = CreateCallBack {
        number: Some("+495551".to_owned()),
        queue: Some("Sales".to_owned()),
        call_time: Some("2030-05-06 07:08:09".to_owned()),
        extra_data: Some("<XML><Priority>3</Priority></XML>".to_owned()),
        gw_prefix: None,
        notes: Some("Prefers mornings".to_owned()),
    };
    let id = system.create_call_back(new.clone()).await.unwrap().unwrap();
    assert_eq!(system.create_call_back(new).await.unwrap(), None, "there is one already");
    let listed = system.get_call_backs().await.unwrap().unwrap();
    assert_eq!(listed[0].queue_number.as_deref(), Some("6001"));
    assert_eq!(listed[0].next_call_time.unwrap().to_string(), "2030-05-06T07:08:09Z");
    assert_eq!(listed[0].extra_data.as_deref(), Some("<XML><Priority>3</Priority></XML>"));

    for (result, failures, last) in [
        (CallBackResult::Busy, 1, CallBackResult::Busy),
        (CallBackResult::NoAnswer, 2, CallBackResult::NoAnswer),
        (CallBackResult::Voicemail, 3, CallBackResult::Handled),
    ] {
        system.update_call_back(id.clone(), result, None).await.unwrap();
        let listed = system.get_call_backs().await.unwrap().unwrap();
        assert_eq!((listed[0].failures, listed[0].last_result.clone()), (failures, Some(last)));
        assert_eq!(listed[0].handled_time.is_some(), failures == 3);
        assert_eq!(listed[0].notes.as_deref(), Some("Prefers mornings"));
    }
}

#[tokio::test]
async fn presence_and_queues_show_who_is_there() {
    let mut crm = Crm::start().await;
    let system = IciSystemClient::new(&crm.url).unwrap();
    crm.log_on("ANNA").await;
    let users = Some(vec!["ANNA".to_owned(), "BEN".to_owned()]);
    let found = system.get_user_presence(users, None, None).await.unwrap().unwrap();
    let statuses: Vec<_> = found.iter().map(|info| info.presence_status.clone().unwrap()).collect();
    assert_eq!(statuses, [PresenceStatus::Available, PresenceStatus::LoggedOff]);
    let found = system
        .get_user_presence(None, Some("stone ben".to_owned()), Some("5".to_owned()))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(found.iter().map(|info| info.user.as_deref().unwrap()).collect::<Vec<_>>(), ["BEN"]);
    assert_eq!(
        found[0].collaboration_data.as_ref().unwrap()[0].as_ref().unwrap().address.as_deref(),
        Some("+102")
    );

    for caller in ["+495551", "+495552", "+495553"] {
        crm.centre.act(|world| world.call_arrives(caller, "6001")).unwrap();
    }
    let info = system.get_presence_queue_info("ANNA".to_owned(), ChannelType::Telephony).await.unwrap();
    let sales = &info.queue_info.unwrap()[0];
    assert_eq!((sales.logged_in.as_deref(), sales.ready.as_deref()), (Some("1"), Some("0")));
    assert_eq!(sales.pending.as_deref(), Some("2"), "one of the three calls alerts");
}

#[tokio::test]
async fn it_says_what_it_is() {
    let crm = Crm::start().await;
    let system = IciSystemClient::new(&crm.url).unwrap();
    let product = system.exchange_product_information("3.00".to_owned()).await.unwrap();
    assert_eq!(product.ici_version.as_deref(), Some("3.07"));
    let capability = system.get_workcenter_capability("ANNA".to_owned()).await.unwrap();
    assert_eq!(capability.types.as_deref(), Some("0"));
}
