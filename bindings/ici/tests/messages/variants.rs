//! What real systems do that the schema does not say.

use sap_ici::ici_action_item::{IciActionItemHeaders, Route};
use sap_ici::ici_event::{ActionItemChanged, IciEventHeaders};
use sap_ici::ici_phone_call::IciPhoneCallFault;
use sap_ici::ici_system::CreateCallBackResponse;
use sap_ici::ici_user::GetAttributesResponse;
use sap_ici::saponify::Reader;
use sap_ici::saponify::soap::{EnvelopeReader, OperationFault as _, Version, write_fault};
use sap_ici::{ActionStatus, Capability, ProcessingStatus, User};

use super::{message, read, rewritten};

fn lenient<H: sap_ici::saponify::soap::Header, T: sap_ici::saponify::ReadRoot>(name: &str) -> (H, T) {
    read(Reader::new(&message(name)).unwrap())
}

#[test]
fn attached_data_that_is_embedded_stays_so() {
    let name = "IciEvent.actionItemChanged.request.embedded";
    let (_, event) = lenient::<IciEventHeaders, ActionItemChanged>(name);
    let session = event.action_session;
    assert_eq!(session.action_status_code(), Some(ActionStatus::Alerting));
    assert_eq!(session.processing_status_code(), Some(ProcessingStatus::Active));
    let capabilities = [Capability::Accept, Capability::Reroute, Capability::End];
    assert_eq!(session.capability_list.as_deref(), Some(&capabilities[..]));
    let data = session.attached_data.unwrap();
    assert!(data.is_embedded());
    let document = data.document().unwrap();
    let ids: Vec<&str> = document.applications().map(|application| application.id()).collect();
    assert_eq!(ids, ["skills", "router"]);
    assert_eq!((event.item_data.action_item_id, event.item_data.action_item_inbox_id), (None, None));

    let written = rewritten::<IciEventHeaders, ActionItemChanged>(&message(name));
    for kept in
        ["<rank kind=\"int\">3</rank>", "<place>desk &amp; chair</place>", "<Application id=\"skills\"/>"]
    {
        assert!(written.contains(kept), "{kept} is not in {written}");
    }
    assert!(!written.contains("&lt;"), "{written}");
}

#[test]
fn what_a_crm_leaves_out_is_not_there() {
    let name = "IciActionItem.route.request.without-ids";
    let (headers, route) = lenient::<IciActionItemHeaders, Route>(name);
    assert_eq!((headers.user.as_deref(), headers.language.as_deref()), (Some("JOB-1"), Some("FI")));
    assert_eq!((route.action_item_id, route.item_data.action_item_id), (None, None));
    assert_eq!(route.item_data.capability_list, Some(Vec::new()));
    assert_eq!(route.scenario_id.as_deref(), Some(""));
    let written = rewritten::<IciActionItemHeaders, Route>(&message(name));
    assert!(!written.contains("actionItemId"), "{written}");
}

#[test]
fn the_answer_to_a_ping_has_an_empty_user() {
    let name = "IciUser.getAttributes.response.ping";
    let ((), answer) = lenient::<(), GetAttributesResponse>(name);
    assert_eq!(answer.response, Some(User::default()));
    assert!(answer.cms_host_id.is_some());
    rewritten::<(), GetAttributesResponse>(&message(name));
}

#[test]
fn a_call_back_that_exists_is_no_answer() {
    let name = "IciSystem.createCallBack.response.exists";
    assert_eq!(lenient::<(), CreateCallBackResponse>(name).1.response, None);
}

#[test]
fn error_codes_are_read_qualified_or_not() {
    let unqualified = message("fault.IciErrorCodes");
    let qualified =
        unqualified.replace("<e:IciErrorCodes xmlns:e=", "<IciErrorCodes xmlns=").replace("</e:", "</");
    for text in [unqualified, qualified] {
        let fault = EnvelopeReader::open(Reader::new(&text).unwrap()).unwrap().read_fault().unwrap();
        let typed = IciPhoneCallFault::from_fault(fault);
        let IciPhoneCallFault::IciErrorCodes(fault) = &typed else { panic!("{typed:?}") };
        let codes = &fault.detail;
        assert_eq!((codes.area_code, codes.error_code, codes.error_retry), (5, 7, true));
        let written = write_fault(Version::V11, &typed.into_fault().unwrap()).unwrap();
        assert!(written.contains("alerting calls are not held"), "{written}");
    }
}
