//! Everything there is, for people: a line for each thing.

use std::fmt::{self, Write};

use super::engine::Engine;
use super::session::{Session, State};
use super::time::Time;
use super::world::{Agent, ServiceGroup};

impl Engine {
    pub(crate) fn report(&mut self, now: Time) -> String {
        self.advance(now);
        let mut report = Report(String::new());
        report.line(format_args!("router {}", up_or_down(self.router_connected)));
        report.line(format_args!("licence {}", up_or_down(self.licensed)));
        for tenant in &self.world.tenants {
            let state = if tenant.enabled { "enabled" } else { "disabled" };
            report.line(format_args!("tenant {} {state}", tenant.id));
        }
        for group in &self.world.service_groups {
            let ServiceGroup { id, tenant, name, .. } = group;
            let state = if group.open { "open" } else { "closed" };
            let queued = self.queues.get(id).map_or(0, |queue| queue.ids().count());
            let statistics = self.statistics.service_groups.get(id).cloned().unwrap_or_default();
            report.line(format_args!(
                "group {id} {state} tenant={tenant} name={name} queued={queued} {statistics}"
            ));
        }
        for agent in &self.world.agents {
            let Agent { id, tenant, logon_id, .. } = agent;
            let state = if agent.logged_on { "on" } else { "off" };
            let statistics = self.statistics.agents.get(id).cloned().unwrap_or_default();
            report.line(format_args!("agent {id} {state} tenant={tenant} logon-id={logon_id} {statistics}"));
        }
        for (of_type, options) in self.options.iter() {
            report.line(format_args!("options type={of_type} {options}"));
        }
        for session in self.sessions.values() {
            let Session { id, state, service_group, private_data, ivr_info, .. } = session;
            report.line(format_args!("request {id} {state} group={service_group}"));
            for entry in ivr_info {
                report.line(format_args!("  {:?}: {:?}", entry.label, entry.data));
            }
            if let Some(data) = private_data {
                report.line(format_args!("  private data: {data:?}"));
            }
        }
        report.0
    }
}

struct Report(String);

impl Report {
    fn line(&mut self, line: fmt::Arguments<'_>) {
        // Writing to a String does not fail.
        let _ = writeln!(self.0, "{line}");
    }
}

fn up_or_down(up: bool) -> &'static str {
    if up { "up" } else { "down" }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            State::Queued => f.write_str("queued"),
            State::Allocated { agent } => write!(f, "allocated agent={agent}"),
            State::InProgress { agent } => write!(f, "in-progress agent={agent}"),
            State::Complete { agent } => write!(f, "complete agent={agent}"),
            State::Failed => f.write_str("failed"),
            State::Cancelled => f.write_str("cancelled"),
        }
    }
}
