//! A second call about a first: consulting, and what comes of it.

use sap_ici::types::{Capability, PhoneCallStatus};

use super::items::Key;
use super::phone::Peer;
use super::{Outcome, World};

impl World {
    /// Puts a call on hold and calls somebody about it, with a call that was created for that.
    pub(crate) fn consult(&mut self, new: Key<'_>, connected: Key<'_>, number: &str) -> Outcome {
        let (new, connected) = (self.find(new)?, self.find(connected)?);
        self.items[new].need(Capability::Consult)?;
        self.items[connected].need(Capability::Hold)?;
        self.check_number(number)?;
        // Who is consulted knows what the call is about.
        self.items[new].attached_data = self.items[connected].attached_data.clone();
        self.put_on_hold(connected);
        self.call_out(new, number)?;
        self.allocate();
        Ok(())
    }

    /// Connects who is on hold with who was consulted, and leaves them alone.
    pub(crate) fn transfer(&mut self, connected: Key<'_>, held: Key<'_>) -> Outcome {
        let (connected, held) = self.pair(connected, held, Capability::Transfer)?;
        let customers = self.peers(held);
        let colleagues = self.peers(connected);
        let data = self.items[held].attached_data.clone();
        self.replace_party(&Peer::Leg(self.items[connected].id.clone()), &customers);
        self.replace_party(&Peer::Leg(self.items[held].id.clone()), &colleagues);
        for leg in self.peer_legs(connected) {
            self.items[leg].attached_data.clone_from(&data);
        }
        for leg in [self.peer_legs(connected), self.peer_legs(held)].concat() {
            if self.has_status(leg, &PhoneCallStatus::Held) {
                self.set_status(leg, PhoneCallStatus::Connected);
            } else {
                self.item_changed(leg);
            }
        }
        self.finish(connected);
        self.finish(held);
        self.settle();
        Ok(())
    }

    /// Hangs up on who was consulted and talks with who was on hold.
    pub(crate) fn reconnect(&mut self, connected: Key<'_>, held: Key<'_>) -> Outcome {
        let (connected, held) = self.pair(connected, held, Capability::Reconnect)?;
        self.disconnect(connected);
        self.take_off_hold(held);
        self.settle();
        Ok(())
    }

    /// Puts one call on hold and takes the other off.
    pub(crate) fn alternate(&mut self, connected: Key<'_>, held: Key<'_>) -> Outcome {
        let (connected, held) = self.pair(connected, held, Capability::Alternate)?;
        self.put_on_hold(connected);
        self.take_off_hold(held);
        Ok(())
    }

    /// Two calls that both allow something, of which the second is on hold.
    pub(super) fn pair(
        &self,
        connected: Key<'_>,
        held: Key<'_>,
        capability: Capability,
    ) -> Outcome<(usize, usize)> {
        let (connected, held) = (self.find(connected)?, self.find(held)?);
        self.items[connected].need(capability.clone())?;
        self.items[held].need(capability)?;
        self.items[held].need(Capability::Unhold)?;
        Ok((connected, held))
    }
}
