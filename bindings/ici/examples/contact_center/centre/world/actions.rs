//! Action items: tasks of the CRM that agents are given.

use sap_ici::types::{ActionStatus, Attribute, Capability};

use super::items::{Item, Key, Kind};
use super::{Outcome, Refusal, World};

/// An action item.
#[derive(Clone, Debug)]
pub(crate) struct Action {
    pub(crate) status: ActionStatus,
    /// With what the CRM identifies it.
    pub(crate) request_id: Option<String>,
    pub(crate) process_id: Option<String>,
    pub(crate) attributes: Vec<Attribute>,
}

impl Action {
    pub(super) fn alert(&mut self) {
        self.status = ActionStatus::Alerting;
    }

    pub(super) fn wait(&mut self) {
        self.status = ActionStatus::New;
    }

    pub(super) fn accept(&mut self) {
        self.status = ActionStatus::Accepted;
    }

    pub(super) fn end(&mut self) {
        self.status = ActionStatus::Ended;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.status == ActionStatus::Ended
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        value_of(&self.attributes, name)
    }
}

/// The queue of action items that name no other.
const DEFAULT_QUEUE: &str = "ACTION";

impl World {
    /// Gives an action item to a queue: the one with the address that it was sent to, if there is one.
    ///
    /// What routing says comes before what the item says; `DELETE` with the value `X` takes an item with the same
    /// identification out again.
    pub(crate) fn route(
        &mut self,
        request: Option<String>,
        process: Option<String>,
        attached_data: String,
        attributes: Vec<Attribute>,
        routing: &[Attribute],
    ) -> Outcome<String> {
        let action =
            Action { status: ActionStatus::New, request_id: request, process_id: process, attributes };
        let deletes = value_of(routing, "DELETE").or(action.attribute("DELETE")) == Some("X");
        if deletes {
            return Ok(self.unroute(&action).unwrap_or_default());
        }
        let address =
            value_of(routing, "Z_TO_ADDRESS").or(action.attribute("TO_ADDRESS")).unwrap_or(DEFAULT_QUEUE);
        let queue = match self.queue(address) {
            Ok(queue) => queue.id.clone(),
            Err(_) => self.queue(DEFAULT_QUEUE)?.id.clone(),
        };
        let id = self.new_id();
        let mut item = Item::new(id.clone(), Kind::Action(action));
        item.queue = Some(queue);
        item.attached_data = attached_data;
        self.items.push(item);
        self.allocate();
        Ok(id)
    }

    /// Ends an action item: the operation `end` of `IciMessage`.
    pub(crate) fn end_action(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::End)?;
        if !matches!(self.items[index].kind, Kind::Action(_)) {
            return Err(Refusal::UnknownItem(key.id.to_owned()));
        }
        self.finish(index);
        self.settle();
        Ok(())
    }

    /// Ends the action item that has the same identification.
    fn unroute(&mut self, action: &Action) -> Option<String> {
        let index = self.items.iter().position(|item| {
            matches!(&item.kind, Kind::Action(its) if its.request_id.is_some()
                && its.request_id == action.request_id && its.process_id == action.process_id)
        })?;
        let id = self.items[index].id.clone();
        self.finish(index);
        self.settle();
        Some(id)
    }
}

fn value_of<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|attribute| attribute.id.as_deref() == Some(name))?;
    found.description.as_deref()
}
