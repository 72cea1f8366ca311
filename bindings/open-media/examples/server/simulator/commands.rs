//! What happens to the contact centre from outside: agents come and go, lines break, administrators change things.

use super::engine::Engine;
use super::options::Options;
use super::session::Session;
use super::statistics::Statistics;
use super::time::Time;

impl Engine {
    /// An agent begins or ends work. Who ends it still completes what they have; requests that wait for them alone fail,
    /// requests that prefer them are for all. `None` if there is no such agent.
    pub(crate) fn log_agent(&mut self, now: Time, id: i32, on: bool) -> Option<()> {
        let now = self.advance(now);
        self.world.agents.iter_mut().find(|agent| agent.id == id)?.logged_on = on;
        if !on {
            let waits =
                |session: &&Session| session.waits_for().is_some_and(|preference| preference.agent == id);
            let waiting: Vec<i32> = self.sessions.values().filter(waits).map(|session| session.id).collect();
            for id in waiting {
                self.give_up_preference(id, now);
            }
        }
        self.allocate(now);
        Some(())
    }

    /// The connection to the router breaks, by which all requests that have not ended are lost, or is back.
    pub(crate) fn connect_router(&mut self, now: Time, connected: bool) {
        let now = self.advance(now);
        self.router_connected = connected;
        if !connected {
            let open = self.sessions.values().filter(|session| !session.state.is_final());
            let open: Vec<i32> = open.map(|session| session.id).collect();
            for id in open {
                self.fail(id, now);
            }
        }
    }

    /// The site's licence is lost or found again. Requests that are there already stay.
    pub(crate) fn license(&mut self, now: Time, licensed: bool) {
        self.advance(now);
        self.licensed = licensed;
    }

    /// A service group is opened or closed; who waits there goes on waiting. `None` if there is no such group.
    pub(crate) fn open_group(&mut self, now: Time, id: i32, open: bool) -> Option<()> {
        self.advance(now);
        self.world.service_groups.iter_mut().find(|group| group.id == id)?.open = open;
        Some(())
    }

    /// A tenant is enabled or disabled. `None` if there is no such tenant.
    pub(crate) fn enable_tenant(&mut self, now: Time, id: i32, enabled: bool) -> Option<()> {
        self.advance(now);
        self.world.tenants.iter_mut().find(|tenant| tenant.id == id)?.enabled = enabled;
        Some(())
    }

    /// A request that has not ended is lost. `None` if there is none.
    pub(crate) fn lose(&mut self, now: Time, id: i32) -> Option<()> {
        let now = self.advance(now);
        self.sessions.get(&id).filter(|session| !session.state.is_final())?;
        self.fail(id, now);
        self.allocate(now);
        Some(())
    }

    /// The service starts anew: it forgets all requests, and the options that were set.
    pub(crate) fn restart(&mut self, now: Time) {
        self.advance(now);
        self.sessions.clear();
        self.queues.clear();
        self.desks.clear();
        self.timers.clear();
        self.ended.clear();
        self.options = Options::default();
        self.statistics = Statistics::default();
    }
}
