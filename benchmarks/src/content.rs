//! What the messages say, in plain values: the measure of whether all contenders read the same.

/// The envelope of an `AddRequest` call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The header entry `LogonID`.
    pub logon_id: String,
    /// The header entry `Password`.
    pub password: String,
    /// The request.
    pub request: NewRequest,
}

/// A request to be added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewRequest {
    /// `ForceToPreferredAgent`.
    pub force_to_preferred_agent: Option<bool>,
    /// `IVRInfo`: data and label.
    pub ivr_info: Vec<(Option<String>, Option<String>)>,
    /// `PreferredAgentID`.
    pub preferred_agent_id: Option<i32>,
    /// `PreferredAgentLogonID`.
    pub preferred_agent_logon_id: Option<String>,
    /// `PrivateData`.
    pub private_data: Option<String>,
    /// `QueueStartTime`, as it is written.
    pub queue_start_time: Option<String>,
    /// `ServiceGroupID`.
    pub service_group_id: Option<i32>,
    /// `ServiceGroupName`.
    pub service_group_name: Option<String>,
    /// `SessionPriority`.
    pub session_priority: Option<i32>,
    /// `TenantID`.
    pub tenant_id: Option<i32>,
    /// `TypeOfSession`.
    pub type_of_session: Option<i32>,
}

/// The envelope of an answer to `GetOpenMediaRequestsByTime`.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The requests.
    pub requests: Vec<Request>,
    /// `TimeStamp`, as it is written.
    pub time_stamp: Option<String>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// `AgentID`.
    pub agent_id: Option<i32>,
    /// `ID`.
    pub id: Option<i32>,
    /// `LogonID`.
    pub logon_id: Option<String>,
    /// `QueuePosition`.
    pub queue_position: Option<i32>,
    /// `ServiceGroupID`.
    pub service_group_id: Option<i32>,
    /// `Status`, by its name.
    pub status: Option<String>,
    /// `TenantID`.
    pub tenant_id: Option<i32>,
    /// `TimeStamp`, as it is written.
    pub time_stamp: Option<String>,
}
