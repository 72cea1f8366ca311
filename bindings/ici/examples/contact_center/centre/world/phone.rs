//! Phone calls: what rings, who is connected with whom.
//!
//! A call is a leg in the line of one agent. Its peers are all other parties, and where a peer is a leg too it has this one
//! among its own.

use sap_ici::attached_data::{ItemAttachedData, Oii};
use sap_ici::types::{Capability, PhoneCallStatus};

use super::items::{Item, Key, Kind};
use super::{Outcome, Refusal, World};

/// A leg of a call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) status: PhoneCallStatus,
    pub(crate) inbound: bool,
    pub(crate) dialed: String,
    pub(crate) peers: Vec<Peer>,
    /// What it was before it was put on hold.
    before_hold: PhoneCallStatus,
}

/// Another party of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Peer {
    /// A number outside of the contact centre.
    Outside(String),
    /// The leg of another agent, by its handle.
    Leg(String),
}

impl Call {
    pub(super) fn created() -> Call {
        Call {
            status: PhoneCallStatus::Created,
            inbound: false,
            dialed: String::new(),
            peers: Vec::new(),
            before_hold: PhoneCallStatus::Connected,
        }
    }

    fn arriving(from: Peer, dialed: &str) -> Call {
        Call {
            status: PhoneCallStatus::New,
            inbound: true,
            dialed: dialed.to_owned(),
            peers: vec![from],
            before_hold: PhoneCallStatus::Connected,
        }
    }

    pub(super) fn alert(&mut self) {
        self.status = PhoneCallStatus::Alerting;
    }

    pub(super) fn wait(&mut self) {
        self.status = PhoneCallStatus::New;
    }

    pub(super) fn end(&mut self) {
        self.status = PhoneCallStatus::Ended;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.status == PhoneCallStatus::Ended
    }
}

impl World {
    /// A call comes in from outside, for a queue or an agent's line. Answers its handle.
    pub(crate) fn call_arrives(&mut self, from: &str, to: &str) -> Outcome<String> {
        self.check_number(from)?;
        let id = self.ring(Peer::Outside(from.to_owned()), to, None)?;
        self.allocate();
        Ok(id)
    }

    /// Whoever was called outside answers.
    pub(crate) fn outside_answers(&mut self, number: &str) -> Outcome {
        let index = self.leg_with(number, |call| {
            matches!(call.status, PhoneCallStatus::Dialing | PhoneCallStatus::Ringing)
        })?;
        self.connect(index);
        self.item_changed(index);
        Ok(())
    }

    /// Whoever was called outside is busy.
    pub(crate) fn outside_is_busy(&mut self, number: &str) -> Outcome {
        let index = self.leg_with(number, |call| {
            matches!(call.status, PhoneCallStatus::Dialing | PhoneCallStatus::Ringing)
        })?;
        self.set_status(index, PhoneCallStatus::Busy);
        Ok(())
    }

    /// A party outside hangs up.
    pub(crate) fn outside_hangs_up(&mut self, number: &str) -> Outcome {
        self.leg_with(number, |call| !call.has_ended())?;
        self.remove_party(&Peer::Outside(number.to_owned()));
        self.settle();
        Ok(())
    }

    /// Dials with a call that was created; answers the number that was dialled.
    pub(crate) fn dial(&mut self, key: Key<'_>, number: &str) -> Outcome<String> {
        let index = self.find(key)?;
        self.items[index].need(Capability::Dial)?;
        self.check_number(number)?;
        self.call_out(index, number)?;
        self.allocate();
        Ok(number.to_owned())
    }

    /// Disconnects a call.
    pub(crate) fn drop_call(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Drop)?;
        self.disconnect(index);
        self.settle();
        Ok(())
    }

    /// Disconnects all calls of a line.
    pub(crate) fn drop_calls(&mut self, line: &str) -> Outcome {
        let ids: Vec<String> = self.items_in(1, line)?.iter().map(|item| item.id.clone()).collect();
        for id in ids {
            // One may have ended with another.
            if let Ok(index) = self.find(Key::new(&id, None))
                && !matches!(&self.items[index].kind, Kind::Call(call) if call.has_ended())
            {
                self.disconnect(index);
            }
        }
        self.settle();
        Ok(())
    }

    pub(crate) fn hold(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Hold)?;
        self.put_on_hold(index);
        Ok(())
    }

    pub(crate) fn unhold(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Unhold)?;
        self.take_off_hold(index);
        Ok(())
    }

    /// A phone number has digits, and perhaps a plus sign.
    pub(super) fn check_number(&self, number: &str) -> Outcome {
        let is_number =
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+');
        if is_number { Ok(()) } else { Err(Refusal::PhoneNumber(number.to_owned())) }
    }

    /// The number of a party as others see it.
    pub(super) fn number_of(&self, peer: &Peer) -> String {
        match peer {
            Peer::Outside(number) => number.clone(),
            Peer::Leg(id) => {
                let leg = self.items.iter().find(|item| item.id == *id);
                leg.and_then(|leg| leg.container.clone().or_else(|| leg.queue.clone())).unwrap_or_default()
            }
        }
    }

    pub(super) fn call_mut(&mut self, index: usize) -> Option<&mut Call> {
        match &mut self.items.get_mut(index)?.kind {
            Kind::Call(call) => Some(call),
            _ => None,
        }
    }

    pub(super) fn peers(&self, index: usize) -> Vec<Peer> {
        match &self.items[index].kind {
            Kind::Call(call) => call.peers.clone(),
            _ => Vec::new(),
        }
    }

    /// The legs among the parties of a call.
    pub(super) fn peer_legs(&self, index: usize) -> Vec<usize> {
        let legs = self.peers(index).into_iter().filter_map(|peer| match peer {
            Peer::Leg(id) => self.items.iter().position(|item| item.id == id),
            Peer::Outside(_) => None,
        });
        legs.collect()
    }

    pub(super) fn set_status(&mut self, index: usize, status: PhoneCallStatus) {
        if let Some(call) = self.call_mut(index) {
            call.status = status;
            self.item_changed(index);
        }
    }

    /// Calls a number with a leg.
    pub(super) fn call_out(&mut self, index: usize, number: &str) -> Outcome {
        let mine = self.items[index].id.clone();
        self.items[index].processing = sap_ici::types::ProcessingStatus::Active;
        let busy = self
            .users
            .iter()
            .any(|user| user.phone == number && (!user.is_logged_on() || self.is_on_the_phone(user)));
        let inside =
            !busy && (self.users.iter().any(|user| user.phone == number) || self.queue(number).is_ok());
        let peer = if inside {
            let data = self.items[index].attached_data.clone();
            Peer::Leg(self.ring(Peer::Leg(mine), number, Some(data))?)
        } else {
            Peer::Outside(number.to_owned())
        };
        if let Some(call) = self.call_mut(index) {
            call.dialed = number.to_owned();
            call.peers = vec![peer];
        }
        self.set_status(index, PhoneCallStatus::Dialing);
        self.set_status(index, if busy { PhoneCallStatus::Busy } else { PhoneCallStatus::Ringing });
        Ok(())
    }

    fn is_on_the_phone(&self, user: &super::User) -> bool {
        self.items_of(user).any(|item| matches!(&item.kind, Kind::Call(call) if !call.has_ended()))
    }

    /// Makes the leg of who is called: in a queue, or in the line of an agent, which rings.
    fn ring(&mut self, from: Peer, to: &str, attached_data: Option<String>) -> Outcome<String> {
        let id = self.new_id();
        let mut item = Item::new(id.clone(), Kind::Call(Call::arriving(from, to)));
        let user = self.users.iter().position(|user| user.phone == to);
        match (user, self.queue(to)) {
            (None, Ok(queue)) => {
                let oii = Oii {
                    first_b_number: Some(queue.id.clone()),
                    first_b_name: Some(queue.name.clone()),
                    b_number_name: Some(queue.name.clone()),
                    orig_queue: Some(queue.name.clone()),
                    ..Oii::default()
                };
                let mut data = ItemAttachedData::new();
                data.merge(&oii).map_err(|error| Refusal::AttachedData(error.to_string()))?;
                item.queue = Some(queue.id.clone());
                item.attached_data =
                    attached_data.filter(|data| !data.is_empty()).unwrap_or_else(|| data.to_string());
                self.items.push(item);
            }
            (None, Err(refusal)) => return Err(refusal),
            (Some(user), _) => {
                item.attached_data = attached_data.unwrap_or_default();
                self.items.push(item);
                self.offer(self.items.len() - 1, user);
            }
        }
        Ok(id)
    }

    /// Connects a call with who is at its other end.
    pub(super) fn connect(&mut self, index: usize) {
        if let Some(call) = self.call_mut(index) {
            call.status = PhoneCallStatus::Connected;
        }
        for leg in self.peer_legs(index) {
            self.set_status(leg, PhoneCallStatus::Connected);
        }
    }

    pub(super) fn put_on_hold(&mut self, index: usize) {
        if let Some(call) = self.call_mut(index) {
            call.before_hold = std::mem::replace(&mut call.status, PhoneCallStatus::Hold);
        }
        self.item_changed(index);
        for leg in self.peer_legs(index) {
            if self.has_status(leg, &PhoneCallStatus::Connected) {
                self.set_status(leg, PhoneCallStatus::Held);
            }
        }
    }

    pub(super) fn take_off_hold(&mut self, index: usize) {
        if let Some(call) = self.call_mut(index) {
            call.status = call.before_hold.clone();
        }
        self.item_changed(index);
        for leg in self.peer_legs(index) {
            if self.has_status(leg, &PhoneCallStatus::Held) {
                self.set_status(leg, PhoneCallStatus::Connected);
            }
        }
    }

    pub(super) fn has_status(&self, index: usize, status: &PhoneCallStatus) -> bool {
        matches!(&self.items[index].kind, Kind::Call(call) if call.status == *status)
    }

    /// Ends a leg; the others go on without it, if there are others.
    pub(super) fn disconnect(&mut self, index: usize) {
        let id = self.items[index].id.clone();
        self.finish(index);
        self.remove_party(&Peer::Leg(id));
    }

    /// Takes a party out of all calls. Whoever is alone then hangs up.
    pub(super) fn remove_party(&mut self, party: &Peer) {
        for index in 0..self.items.len() {
            let Some(call) =
                self.call_mut(index).filter(|call| call.peers.contains(party) && !call.has_ended())
            else {
                continue;
            };
            if call.peers.len() == 1 {
                self.finish(index);
                continue;
            }
            call.peers.retain(|peer| peer != party);
            self.settle_conference(index);
            self.item_changed(index);
        }
    }

    /// Puts other parties in the place of one, in the calls of all who talk with it.
    pub(super) fn replace_party(&mut self, party: &Peer, others: &[Peer]) {
        for index in 0..self.items.len() {
            let Some(call) = self.call_mut(index).filter(|call| !call.has_ended()) else { continue };
            if let Some(at) = call.peers.iter().position(|peer| peer == party) {
                call.peers.splice(at..=at, others.iter().cloned());
            }
        }
    }

    /// A leg has been continued by another.
    pub(super) fn reconnect_peers(&mut self, old: &str, new: &str) {
        self.replace_party(&Peer::Leg(old.to_owned()), &[Peer::Leg(new.to_owned())]);
    }

    fn leg_with(&self, number: &str, is_meant: impl Fn(&Call) -> bool) -> Outcome<usize> {
        let party = Peer::Outside(number.to_owned());
        let found = self.items.iter().position(
            |item| matches!(&item.kind, Kind::Call(call) if call.peers.contains(&party) && is_meant(call)),
        );
        found.ok_or_else(|| Refusal::UnknownItem(number.to_owned()))
    }
}
