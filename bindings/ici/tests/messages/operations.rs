//! All operations.

use super::Check;

macro_rules! checks {
    ($($interface:literal $module:ident $headers:ident: $($operation:ident)*;)*) => {
        pub(crate) fn checks() -> Vec<Check> {
            vec![$($(
                Check::of::<sap_ici::$module::$headers, _, _, _>($interface, &sap_ici::$module::$operation),
            )*)*]
        }
    };
}

checks! {
    "IciSystem" ici_system IciSystemHeaders:
        EXCHANGE_PRODUCT_INFORMATION GET_WORKCENTER_CAPABILITY GET_PRESENCE_QUEUE_INFO GET_USER_PRESENCE
        GET_CALL_RECORDINGS CREATE_CALL_BACK UPDATE_CALL_BACK GET_CALL_BACKS;
    "IciUser" ici_user IciUserHeaders:
        GET_ATTRIBUTES SET_CURRENT_WORKMODE SET_CURRENT_CHANNELS SET_CURRENT_QUEUES SET_ADDRESSES SUBSCRIBE
        UNSUBSCRIBE;
    "IciEvent" ici_event IciEventHeaders:
        USER_CHANGED SUBSCRIPTION_ENDED CONTAINER_CHANGED PHONE_CALL_CHANGED MESSAGE_CHANGED CHAT_CHANGED
        CHAT_NEW_POSTING ACTION_ITEM_CHANGED MONITOR_DATA_CHANGED;
    "IciItem" ici_item IciItemHeaders:
        CREATE WRAP_UP_REQUIRED WRAP_UP_ENDED ACCEPT REROUTE FORWARD GET_ATTACHED_DATA SET_ATTACHED_DATA
        DELETE_ATTACHED_DATA;
    "IciContainer" ici_container IciContainerHeaders:
        SUBSCRIBE UNSUBSCRIBE;
    "IciPhoneLine" ici_phone_line IciPhoneLineHeaders:
        GET_CALLS DROP_CALLS;
    "IciPhoneCall" ici_phone_call IciPhoneCallHeaders:
        GET_ATTRIBUTES DIAL CONSULT TRANSFER RECONNECT DROP HOLD UNHOLD ALTERNATE CONFERENCE DROP_PARTY;
    "IciFolder" ici_folder IciFolderHeaders:
        GET_MESSAGES;
    "IciMessage" ici_message IciMessageHeaders:
        GET_ATTRIBUTES GET_CONTENT SET_CONTENT DELETE SEND SET_ACTION_FLAGS END;
    "IciChatLine" ici_chat_line IciChatLineHeaders:
        GET_SESSIONS;
    "IciChatSession" ici_chat_session IciChatSessionHeaders:
        GET_ATTRIBUTES INVITE LEAVE GET_DIALOG POST_MESSAGE;
    "IciActionItem" ici_action_item IciActionItemHeaders:
        ROUTE;
    "IciMonitor" ici_monitor IciMonitorHeaders:
        SUBSCRIBE GET_INSTANCES GET_CATALOG UNSUBSCRIBE;
}
