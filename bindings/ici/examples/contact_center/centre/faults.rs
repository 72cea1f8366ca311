//! Refusals as faults: their numbers and words as the detail that the interface declares for every operation.

use sap_ici::saponify::soap::Fault;
use sap_ici::types::SoapException;

use super::world::Refusal;

fn fault(refusal: &Refusal) -> Fault<SoapException> {
    let (area_code, error_code) = refusal.codes();
    let detail = SoapException {
        area_code,
        error_code,
        error_text: Some(refusal.to_string()),
        error_retry: refusal.retry(),
        ..SoapException::default()
    };
    Fault::sender(refusal.to_string()).with_detail(detail)
}

macro_rules! faults {
    ($($module:ident::$fault:ident)+) => {
        $(impl From<Refusal> for sap_ici::$module::$fault {
            fn from(refusal: Refusal) -> Self {
                Self::IciErrorCodes(fault(&refusal))
            }
        })+
    };
}

faults! {
    ici_action_item::IciActionItemFault
    ici_chat_line::IciChatLineFault
    ici_chat_session::IciChatSessionFault
    ici_container::IciContainerFault
    ici_folder::IciFolderFault
    ici_item::IciItemFault
    ici_message::IciMessageFault
    ici_monitor::IciMonitorFault
    ici_phone_call::IciPhoneCallFault
    ici_phone_line::IciPhoneLineFault
    ici_system::IciSystemFault
    ici_user::IciUserFault
}
