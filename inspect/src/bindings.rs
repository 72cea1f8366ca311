//! The bindings whose messages are known: a new one joins here, and nowhere else.

use crate::registry::{Binding, Service, two_way};

/// All of them.
pub const BINDINGS: &[Binding] = &[OPEN_MEDIA, ICI];

/// A service: its name, its module, the type of its requests' header entries, and the constants of its operations, those that
/// are not answered after `one_way`; `events` where its operations are what happened at the other side.
macro_rules! service {
    (
        $name:literal, $module:path, $headers:ty, [$($operation:ident)*]
        $(one_way [$($silent:ident)*])? $($events:ident)?
    ) => {{
        use $module as module;
        Service {
            name: $name,
            events: service!(@events $($events)?),
            operations: &[
                $(two_way(&module::$operation, <$headers as Default>::default),)*
                $($($crate::registry::one_way(&module::$silent, <$headers as Default>::default),)*)?
            ],
        }
    }};
    (@events) => { false };
    (@events events) => { true };
}

const OPEN_MEDIA: Binding = Binding {
    name: "micc-open-media",
    services: &[
        service!("IOpenMediaService", micc_open_media::open_media, micc_open_media::open_media::OpenMediaHeaders, [
            ADD_REQUEST CANCEL_REQUEST DIVERT_REQUEST MODIFY_REQUEST SET_OPTIONS GET_OPEN_MEDIA_REQUEST_STATUS_BY_ID
            GET_OPEN_MEDIA_REQUEST_HISTORY_BY_ID GET_OPEN_MEDIA_REQUESTS_BY_TIME GET_ALL_OPEN_MEDIA_REQUEST_STATUS
            GET_SERVICE_GROUP_STATUS GET_ALL_OPEN_MEDIA_SERVICE_GROUP_STATUS
        ]),
    ],
};

const ICI: Binding = Binding {
    name: "sap-ici",
    services: &[
        service!("IciSystem", sap_ici::ici_system, sap_ici::ici_system::IciSystemHeaders, [
            EXCHANGE_PRODUCT_INFORMATION GET_WORKCENTER_CAPABILITY GET_PRESENCE_QUEUE_INFO GET_USER_PRESENCE
            GET_CALL_RECORDINGS CREATE_CALL_BACK UPDATE_CALL_BACK GET_CALL_BACKS
        ]),
        service!("IciUser", sap_ici::ici_user, sap_ici::ici_user::IciUserHeaders, [
            GET_ATTRIBUTES SET_CURRENT_WORKMODE SET_CURRENT_CHANNELS SET_CURRENT_QUEUES SET_ADDRESSES SUBSCRIBE UNSUBSCRIBE
        ]),
        service!("IciEvent", sap_ici::ici_event, sap_ici::ici_event::IciEventHeaders, [
            USER_CHANGED SUBSCRIPTION_ENDED CONTAINER_CHANGED PHONE_CALL_CHANGED MESSAGE_CHANGED CHAT_CHANGED
            CHAT_NEW_POSTING ACTION_ITEM_CHANGED MONITOR_DATA_CHANGED
        ] events),
        service!("IciItem", sap_ici::ici_item, sap_ici::ici_item::IciItemHeaders, [
            CREATE WRAP_UP_REQUIRED WRAP_UP_ENDED ACCEPT REROUTE FORWARD GET_ATTACHED_DATA SET_ATTACHED_DATA
            DELETE_ATTACHED_DATA
        ]),
        service!("IciContainer", sap_ici::ici_container, sap_ici::ici_container::IciContainerHeaders, [SUBSCRIBE UNSUBSCRIBE]),
        service!("IciPhoneLine", sap_ici::ici_phone_line, sap_ici::ici_phone_line::IciPhoneLineHeaders, [GET_CALLS DROP_CALLS]),
        service!("IciPhoneCall", sap_ici::ici_phone_call, sap_ici::ici_phone_call::IciPhoneCallHeaders, [
            GET_ATTRIBUTES DIAL CONSULT TRANSFER RECONNECT DROP HOLD UNHOLD ALTERNATE CONFERENCE DROP_PARTY
        ]),
        service!("IciFolder", sap_ici::ici_folder, sap_ici::ici_folder::IciFolderHeaders, [GET_MESSAGES]),
        service!("IciMessage", sap_ici::ici_message, sap_ici::ici_message::IciMessageHeaders, [
            GET_ATTRIBUTES GET_CONTENT SET_CONTENT DELETE SEND SET_ACTION_FLAGS END
        ]),
        service!(
            "IciChatLine",
            sap_ici::ici_chat_line,
            sap_ici::ici_chat_line::IciChatLineHeaders,
            [GET_SESSIONS]
        ),
        service!("IciChatSession", sap_ici::ici_chat_session, sap_ici::ici_chat_session::IciChatSessionHeaders, [
            GET_ATTRIBUTES INVITE LEAVE GET_DIALOG POST_MESSAGE
        ]),
        service!(
            "IciActionItem",
            sap_ici::ici_action_item,
            sap_ici::ici_action_item::IciActionItemHeaders,
            [ROUTE]
        ),
        service!("IciMonitor", sap_ici::ici_monitor, sap_ici::ici_monitor::IciMonitorHeaders, [
            SUBSCRIBE GET_INSTANCES GET_CATALOG UNSUBSCRIBE
        ]),
        service!("OII", sap_ici::oii, (), [
            ENUM_CLIENTS ENUM_ITEMS ENUM_USERS GET_HTTP_REQUEST_TIME GET_LOG_PATH GET_STATE SET_LOG_LEVEL START STOP UNLOAD
            UPDATE_SETTINGS
        ]),
    ],
};
