//! What an administrator has configured: tenants, service groups, agents, users.

use std::time::Duration;

/// The tenant of a system that is not divided into tenants.
pub(crate) const NO_TENANT: i32 = -1;

/// A part of the system that belongs to one customer.
#[derive(Clone, Debug)]
pub(crate) struct Tenant {
    pub(crate) id: i32,
    pub(crate) enabled: bool,
}

/// A queue with agents who work on it.
#[derive(Clone, Debug)]
pub(crate) struct ServiceGroup {
    pub(crate) id: i32,
    pub(crate) tenant: i32,
    pub(crate) name: &'static str,
    pub(crate) open: bool,
    /// How long a request waits for the agent it prefers; `None` where preferred agents are not enabled.
    pub(crate) preferred_agent_wait: Option<Duration>,
}

/// Somebody who works on requests.
#[derive(Clone, Debug)]
pub(crate) struct Agent {
    pub(crate) id: i32,
    pub(crate) tenant: i32,
    pub(crate) logon_id: String,
    pub(crate) logged_on: bool,
    pub(crate) service_groups: Vec<i32>,
}

/// Somebody who may have an account for the service.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) logon_id: &'static str,
    pub(crate) password: &'static str,
    pub(crate) host_administrator: bool,
}

/// All that is configured.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) tenants: Vec<Tenant>,
    pub(crate) service_groups: Vec<ServiceGroup>,
    pub(crate) agents: Vec<Agent>,
    pub(crate) users: Vec<User>,
    /// Whether `SessionPriority` counts.
    pub(crate) session_priority: bool,
}

/// Why no request can go to a service group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unavailable {
    Closed,
    Unknown,
    TenantDisabled,
}

/// How a caller names a service group.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum GroupKey {
    Id(i32),
    Name { tenant: i32, name: String },
}

impl GroupKey {
    /// The ID goes before tenant and name, and a name counts only with its tenant; 0 and an empty name are not given.
    pub(crate) fn new(id: Option<i32>, tenant: Option<i32>, name: Option<String>) -> Option<GroupKey> {
        match (id.filter(|id| *id != 0), name.filter(|name| !name.is_empty())) {
            (Some(id), _) => Some(GroupKey::Id(id)),
            (None, Some(name)) => tenant.map(|tenant| GroupKey::Name { tenant, name }),
            (None, None) => None,
        }
    }
}

impl World {
    /// The world that the documentation of the example describes, with so many agents, all of them logged on.
    pub(crate) fn built_in(agents: u16) -> World {
        let group =
            |id, tenant, name, open| ServiceGroup { id, tenant, name, open, preferred_agent_wait: None };
        let agent = |number: i32| Agent {
            id: number,
            tenant: 1,
            logon_id: (1000 + number).to_string(),
            logged_on: true,
            service_groups: vec![100, 101, 102],
        };
        World {
            tenants: vec![
                Tenant { id: NO_TENANT, enabled: true },
                Tenant { id: 1, enabled: true },
                Tenant { id: 2, enabled: false },
            ],
            service_groups: vec![
                ServiceGroup {
                    preferred_agent_wait: Some(Duration::from_secs(30)),
                    ..group(100, 1, "Support", true)
                },
                group(101, 1, "Sales", true),
                group(102, 1, "Night", false),
                group(200, 2, "Archive", true),
            ],
            agents: (1..=i32::from(agents)).map(agent).collect(),
            users: vec![
                User { logon_id: "admin", password: "secret", host_administrator: true },
                User { logon_id: "clerk", password: "secret", host_administrator: false },
            ],
            session_priority: true,
        }
    }

    pub(crate) fn tenant(&self, id: i32) -> Option<&Tenant> {
        self.tenants.iter().find(|tenant| tenant.id == id)
    }

    pub(crate) fn service_group(&self, id: i32) -> Option<&ServiceGroup> {
        self.service_groups.iter().find(|group| group.id == id)
    }

    pub(crate) fn agent(&self, id: i32) -> Option<&Agent> {
        self.agents.iter().find(|agent| agent.id == id)
    }

    /// The service group that a caller means, if it takes requests.
    pub(crate) fn available(&self, key: &GroupKey) -> Result<&ServiceGroup, Unavailable> {
        let is_meant = |group: &&ServiceGroup| match key {
            GroupKey::Id(id) => group.id == *id,
            GroupKey::Name { tenant, name } => group.tenant == *tenant && group.name == name,
        };
        let group = self.service_groups.iter().find(is_meant).ok_or(Unavailable::Unknown)?;
        let tenant_enabled = self.tenant(group.tenant).is_some_and(|tenant| tenant.enabled);
        match (tenant_enabled, group.open) {
            (false, _) => Err(Unavailable::TenantDisabled),
            (true, false) => Err(Unavailable::Closed),
            (true, true) => Ok(group),
        }
    }

    /// Whether these are the credentials of a host administrator.
    pub(crate) fn is_host_administrator(&self, logon_id: &str, password: &str) -> bool {
        let is_it = |user: &User| user.logon_id == logon_id && user.password == password;
        self.users.iter().any(|user| is_it(user) && user.host_administrator)
    }
}
