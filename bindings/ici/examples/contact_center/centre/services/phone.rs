use sap_ici::ici_phone_call::{IciPhoneCallFault, IciPhoneCallHeaders, IciPhoneCallService};
use sap_ici::ici_phone_line::{IciPhoneLineFault, IciPhoneLineHeaders, IciPhoneLineService};
use sap_ici::saponify::server::Call;
use sap_ici::types::{ConsultNextStep, PhoneCall};

use crate::centre::Centre;
use crate::centre::world::{Key, Kind, Refusal, World};

/// A call in a line.
fn key<'k>(line: &'k str, handle: &'k str) -> Key<'k> {
    Key::new(handle, None).within(line)
}

fn phone_call(world: &World, key: Key<'_>) -> Result<PhoneCall, Refusal> {
    let item = world.item(key)?;
    match &item.kind {
        Kind::Call(call) => Ok(world.phone_call(item, call)),
        _ => Err(Refusal::UnknownItem(key.id.to_owned())),
    }
}

impl IciPhoneLineService for Centre {
    async fn get_calls(
        &self,
        _call: Call<IciPhoneLineHeaders>,
        line_number: String,
    ) -> Result<Option<Vec<PhoneCall>>, IciPhoneLineFault> {
        let calls = self.act(|world| {
            let items = world.items_in(1, &line_number)?;
            Ok(items
                .into_iter()
                .filter_map(|item| match &item.kind {
                    Kind::Call(call) => Some(world.phone_call(item, call)),
                    _ => None,
                })
                .collect())
        })?;
        Ok(Some(calls))
    }

    async fn drop_calls(
        &self,
        _call: Call<IciPhoneLineHeaders>,
        line_number: String,
    ) -> Result<(), IciPhoneLineFault> {
        Ok(self.act(|world| world.drop_calls(&line_number))?)
    }
}

impl IciPhoneCallService for Centre {
    async fn get_attributes(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
    ) -> Result<PhoneCall, IciPhoneCallFault> {
        Ok(self.act(|world| phone_call(world, key(&line_number, &call_handle)))?)
    }

    async fn dial(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
        dial_number: String,
    ) -> Result<String, IciPhoneCallFault> {
        Ok(self.act(|world| world.dial(key(&line_number, &call_handle), &dial_number))?)
    }

    async fn consult(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
        conn_call_handle: String,
        dial_number: String,
        _next_step: ConsultNextStep,
    ) -> Result<(), IciPhoneCallFault> {
        let consult = |world: &mut World| {
            world.consult(key(&line_number, &call_handle), key(&line_number, &conn_call_handle), &dial_number)
        };
        Ok(self.act(consult)?)
    }

    async fn transfer(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        conn_call_handle: String,
        held_call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| {
            world.transfer(key(&line_number, &conn_call_handle), key(&line_number, &held_call_handle))
        })?)
    }

    async fn reconnect(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        conn_call_handle: String,
        held_call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| {
            world.reconnect(key(&line_number, &conn_call_handle), key(&line_number, &held_call_handle))
        })?)
    }

    async fn drop(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| world.drop_call(key(&line_number, &call_handle)))?)
    }

    async fn hold(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| world.hold(key(&line_number, &call_handle)))?)
    }

    async fn unhold(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| world.unhold(key(&line_number, &call_handle)))?)
    }

    async fn alternate(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        conn_call_handle: String,
        held_call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| {
            world.alternate(key(&line_number, &conn_call_handle), key(&line_number, &held_call_handle))
        })?)
    }

    async fn conference(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        conn_call_handle: String,
        held_call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| {
            world.conference(key(&line_number, &conn_call_handle), key(&line_number, &held_call_handle))
        })?)
    }

    async fn drop_party(
        &self,
        _call: Call<IciPhoneCallHeaders>,
        line_number: String,
        remote_number: String,
        call_handle: String,
    ) -> Result<(), IciPhoneCallFault> {
        Ok(self.act(|world| world.drop_party(key(&line_number, &call_handle), &remote_number))?)
    }
}
