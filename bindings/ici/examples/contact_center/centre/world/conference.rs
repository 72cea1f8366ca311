//! Calls of more than two.

use sap_ici::types::{Capability, PhoneCallStatus};

use super::items::Key;
use super::phone::Peer;
use super::{Outcome, Refusal, World};

impl World {
    /// Brings a connected call and one on hold together. The connected call becomes the conference; the other one ends.
    pub(crate) fn conference(&mut self, connected: Key<'_>, held: Key<'_>) -> Outcome {
        let (connected, held) = self.pair(connected, held, Capability::Conference)?;
        let (mine, other) = (self.items[connected].id.clone(), self.items[held].id.clone());
        self.reconnect_peers(&other, &mine);
        let mut parties = self.peers(connected);
        parties.extend(self.peers(held));
        if let Some(call) = self.call_mut(connected) {
            call.peers.clone_from(&parties);
        }
        for leg in self.peer_legs(connected) {
            let own = Peer::Leg(self.items[leg].id.clone());
            let others = parties.iter().filter(|party| **party != own).cloned();
            let all = std::iter::once(Peer::Leg(mine.clone())).chain(others).collect();
            if let Some(call) = self.call_mut(leg) {
                call.peers = all;
            }
            self.set_status(leg, PhoneCallStatus::ConferenceParticipant);
        }
        // The conversation goes on, so there is nothing to wrap up yet.
        self.items[held].processing = sap_ici::types::ProcessingStatus::NotInProcess;
        self.finish(held);
        self.set_status(connected, PhoneCallStatus::ConferenceOwner);
        self.settle();
        Ok(())
    }

    /// Takes a party out of a conference.
    pub(crate) fn drop_party(&mut self, key: Key<'_>, number: &str) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::DropParty)?;
        let party = self.peers(index).into_iter().find(|peer| self.number_of(peer) == number);
        let party =
            party.ok_or_else(|| Refusal::Value { element: "remoteNumber", value: number.to_owned() })?;
        match &party {
            Peer::Outside(_) => self.remove_party(&party),
            Peer::Leg(id) => {
                let leg = self.find(Key::new(id, None))?;
                self.disconnect(leg);
            }
        }
        self.settle();
        Ok(())
    }

    /// A conference of two is a call.
    pub(super) fn settle_conference(&mut self, index: usize) {
        if let Some(call) = self.call_mut(index)
            && call.peers.len() == 1
            && matches!(
                call.status,
                PhoneCallStatus::ConferenceOwner | PhoneCallStatus::ConferenceParticipant
            )
        {
            call.status = PhoneCallStatus::Connected;
        }
    }
}
