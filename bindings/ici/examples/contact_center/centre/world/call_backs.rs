//! Call-backs: customers who want to be called.

use sap_ici::saponify::types::DateTime;
use sap_ici::saponify::xml::AnyElement;
use sap_ici::types::{CallBack, CallBackResult};

use super::changes::date_time;
use super::{Outcome, Refusal, World};

/// How often a customer is called at most.
const MAX_CALLS: i32 = 3;

/// What a call-back is to be.
#[derive(Clone, Debug, Default)]
pub(crate) struct NewCallBack {
    pub(crate) number: String,
    pub(crate) queue: String,
    pub(crate) call_time: Option<String>,
    pub(crate) extra_data: Option<String>,
    pub(crate) gateway_prefix: Option<String>,
    pub(crate) notes: Option<String>,
}

impl World {
    /// Notes a call-back; answers its ID, or nothing if the customer waits for one from this queue already.
    pub(crate) fn create_call_back(&mut self, new: NewCallBack) -> Outcome<Option<String>> {
        self.check_number(&new.number)?;
        let queue = self.queue(&new.queue)?.id.clone();
        let is_waited_for = self.call_backs.iter().any(|its| {
            its.handled_time.is_none()
                && its.number.as_deref() == Some(&new.number)
                && its.queue_number.as_deref() == Some(&queue)
        });
        if is_waited_for {
            return Ok(None);
        }
        if let Some(data) = new.extra_data.as_deref().filter(|data| !data.is_empty()) {
            check_extra_data(data)?;
        }
        let time = new.call_time.filter(|time| !time.trim().is_empty());
        let time = time.map_or(Ok(date_time(self.now)), |time| read_time(&time))?;
        let id = self.new_id();
        self.call_backs.push(CallBack {
            id: Some(id.clone()),
            number: Some(new.number),
            queue_number: Some(queue),
            handled_time: None,
            last_call_time: None,
            next_call_time: Some(time),
            failures: 0,
            max_calls: MAX_CALLS,
            last_result: None,
            extra_data: new.extra_data,
            notes: new.notes,
            gw_prefix: new.gateway_prefix,
        });
        Ok(Some(id))
    }

    /// Tells what came of calling a customer back. After too many failures the call-back counts as handled.
    pub(crate) fn update_call_back(
        &mut self,
        id: &str,
        result: CallBackResult,
        notes: Option<String>,
    ) -> Outcome {
        let now = date_time(self.now);
        let call_back = self
            .call_backs
            .iter_mut()
            .find(|its| its.id.as_deref().is_some_and(|its| its.eq_ignore_ascii_case(id)));
        let call_back = call_back.ok_or_else(|| Refusal::UnknownCallBack(id.to_owned()))?;
        if notes.is_some() {
            call_back.notes = notes;
        }
        let result = match result {
            CallBackResult::Other(value) if value != "OTHER" => {
                return Err(Refusal::Value { element: "result", value });
            }
            CallBackResult::Successful | CallBackResult::Handled => result,
            failure => {
                call_back.failures += 1;
                if call_back.failures < call_back.max_calls { failure } else { CallBackResult::Handled }
            }
        };
        if result != CallBackResult::Handled || call_back.last_call_time.is_none() {
            call_back.last_call_time = Some(now);
        }
        if matches!(result, CallBackResult::Successful | CallBackResult::Handled) {
            call_back.handled_time = Some(now);
            call_back.next_call_time = None;
        }
        call_back.last_result = Some(result);
        Ok(())
    }

    pub(crate) fn call_backs(&self) -> &[CallBack] {
        &self.call_backs
    }
}

/// Extra data is an XML document whose root is `XML`.
fn check_extra_data(data: &str) -> Outcome {
    let refused = |error: String| Refusal::AttachedData(error);
    let element = AnyElement::parse(data).map_err(|error| refused(error.to_string()))?;
    if element.local == "XML" { Ok(()) } else { Err(refused("the root of extra data is `XML`".to_owned())) }
}

/// A time in UTC: `YYYY-MM-DD HH:MM:SS`, or as XML Schema writes it.
fn read_time(text: &str) -> Outcome<DateTime> {
    let text = text.trim().replacen(' ', "T", 1);
    let with_zone = if text.ends_with('Z') { text.clone() } else { format!("{text}Z") };
    let read = text
        .parse::<DateTime>()
        .ok()
        .filter(|time| time.offset().is_some())
        .or_else(|| with_zone.parse().ok());
    read.ok_or(Refusal::Value { element: "callTime", value: text })
}
