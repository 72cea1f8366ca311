//! Who can be reached, and how busy queues are.

use sap_ici::saponify::Enumeration as _;
use sap_ici::types::{
    Capability, ChannelType, CollaborationData, PresenceStatus, ProcessingStatus, QueueInfo,
    UserPresenceInfo, WorkMode,
};

use super::items::Kind;
use super::users::User;
use super::{Outcome, Queue, World};

impl World {
    /// The queues of a channel that a user may see, with what goes on in them.
    pub(crate) fn queue_infos(&self, user: &str, channel: i64) -> Outcome<Vec<QueueInfo>> {
        let user = self.user(user)?;
        let seen =
            self.queues.iter().filter(|queue| queue.channel == channel && user.queues.contains(&queue.id));
        Ok(seen.map(|queue| self.queue_info(queue)).collect())
    }

    /// How users can be reached: those with the IDs, or without any those whom the search finds.
    pub(crate) fn presence(&self, ids: &[String], search: &str, max_hits: usize) -> Vec<UserPresenceInfo> {
        let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        let is_found = |user: &&User| {
            let text = format!("{} {} {}", user.name, user.phone, user.email).to_lowercase();
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let is_named = |user: &&User| ids.iter().any(|id| id.eq_ignore_ascii_case(&user.id));
        if ids.is_empty() {
            self.users.iter().filter(is_found).take(max_hits).map(|user| self.presence_of(user)).collect()
        } else {
            self.users.iter().filter(is_named).map(|user| self.presence_of(user)).collect()
        }
    }

    fn queue_info(&self, queue: &Queue) -> QueueInfo {
        let agents = || self.users.iter().filter(|user| user.current_queues.contains(&queue.id));
        let count = |is_meant: &dyn Fn(&User) -> bool| {
            Some(agents().filter(|user| is_meant(user)).count().to_string())
        };
        let is_at =
            |user: &User, status: ProcessingStatus| self.items_of(user).any(|item| item.processing == status);
        let pending = self
            .items
            .iter()
            .filter(|item| item.container.is_none() && item.queue.as_deref() == Some(&queue.id));
        QueueInfo {
            id: Some(queue.id.clone()),
            description: Some(queue.name.clone()),
            logged_in: count(&User::is_logged_on),
            ready: count(&|user| user.work_mode == WorkMode::Ready && self.items_of(user).next().is_none()),
            pending: Some(pending.count().to_string()),
            open: Some("1".to_owned()),
            busy: count(&|user| is_at(user, ProcessingStatus::Active)),
            wrap_up: count(&|user| is_at(user, ProcessingStatus::WrapUp)),
            not_ready: count(&|user| matches!(user.work_mode, WorkMode::NotReady | WorkMode::NoPhone)),
            ..QueueInfo::default()
        }
    }

    fn presence_of(&self, user: &User) -> UserPresenceInfo {
        let is_busy = self.items_of(user).any(|item| item.processing == ProcessingStatus::Active);
        let status = match user.work_mode {
            WorkMode::LoggedOff => PresenceStatus::LoggedOff,
            WorkMode::Ready if is_busy => PresenceStatus::Busy,
            WorkMode::Ready => PresenceStatus::Available,
            _ => PresenceStatus::NotAvailable,
        };
        let mut ways = vec![way("Call", Capability::Dial, &user.phone)];
        if self.items.iter().any(|item| matches!(&item.kind, Kind::Call(call) if !call.has_ended())) {
            ways.push(way("Blind transfer", Capability::Forward, &user.phone));
            ways.push(way("Warm transfer", Capability::Transfer, &user.phone));
        }
        UserPresenceInfo {
            user: Some(user.id.clone()),
            presence_description: Some(status.name().to_owned()),
            presence_status: Some(status),
            collaboration_data: Some(ways.into_iter().map(Some).collect()),
        }
    }
}

fn way(description: &str, capability: Capability, number: &str) -> CollaborationData {
    CollaborationData {
        description: Some(description.to_owned()),
        channel: Some(ChannelType::Telephony),
        capability: Some(capability),
        address: Some(number.to_owned()),
    }
}
