//! What there is, a line each, as administrators are shown it.

use super::items::Kind;
use super::{Outcome, World};

impl World {
    /// The lines of the agents who have logged on.
    pub(crate) fn phone_lines(&self) -> Vec<String> {
        self.users.iter().filter(|user| user.is_logged_on()).map(|user| user.phone.clone()).collect()
    }

    pub(crate) fn user_list(&self) -> Vec<String> {
        self.users.iter().map(|user| format!("{} {}", user.id, user.name)).collect()
    }

    pub(crate) fn item_list(&self) -> Vec<String> {
        let line = |item: &super::Item| {
            let kind = match item.kind {
                Kind::Call(_) => "call",
                Kind::Mail(_) => "message",
                Kind::Chat(_) => "chat",
                Kind::Action(_) => "action item",
            };
            format!("{kind} {} {}", item.id, item.container.as_deref().unwrap_or("waits"))
        };
        self.items.iter().map(line).collect()
    }

    /// Looks again for who can take what waits.
    pub(crate) fn refresh(&mut self) -> Outcome {
        self.settle();
        Ok(())
    }
}
