//! quick-xml with serde's derives: structs as its users write them, the envelope included.
//!
//! The prefixes are part of the names that are written, and names are read whatever their namespace: quick-xml's serde
//! support knows no namespaces. Times stay strings, which costs it less than to read them.

use serde::{Deserialize, Serialize};

use super::{Codec, Failure};
use crate::content::{Answer, Call, NewRequest, Request};

/// An envelope with a body of one type.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename = "s:Envelope")]
pub struct Envelope<B> {
    #[serde(rename(serialize = "@xmlns:s"), skip_deserializing, default = "soap")]
    soap: &'static str,
    #[serde(rename(serialize = "s:Header", deserialize = "Header"), skip_serializing_if = "Option::is_none")]
    header: Option<Header>,
    #[serde(rename(serialize = "s:Body", deserialize = "Body"))]
    body: B,
}

/// The header entries.
#[derive(Debug, Deserialize, Serialize)]
pub struct Header {
    #[serde(rename = "LogonID")]
    logon_id: Option<Entry>,
    #[serde(rename = "Password")]
    password: Option<Entry>,
}

/// A header entry of text.
#[derive(Debug, Deserialize, Serialize)]
pub struct Entry {
    #[serde(rename(serialize = "@xmlns"), skip_deserializing, default = "headers")]
    namespace: &'static str,
    #[serde(rename = "$text")]
    text: String,
}

/// The body of a call.
#[derive(Debug, Deserialize, Serialize)]
pub struct CallBody {
    #[serde(rename = "AddRequest")]
    add_request: AddRequest,
}

/// The element in the body of a call.
#[derive(Debug, Deserialize, Serialize)]
pub struct AddRequest {
    #[serde(rename(serialize = "@xmlns"), skip_deserializing, default = "service")]
    namespace: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<AddOpenMediaRequest>,
}

/// A request to be added.
#[derive(Debug, Deserialize, Serialize)]
pub struct AddOpenMediaRequest {
    #[serde(rename(serialize = "@xmlns:a"), skip_deserializing, default = "contracts")]
    namespace: &'static str,
    #[serde(rename(serialize = "a:ForceToPreferredAgent", deserialize = "ForceToPreferredAgent"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    force_to_preferred_agent: Option<bool>,
    #[serde(rename(serialize = "a:IVRInfo", deserialize = "IVRInfo"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    ivr_info: Option<IvrInfo>,
    #[serde(rename(serialize = "a:PreferredAgentID", deserialize = "PreferredAgentID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_agent_id: Option<i32>,
    #[serde(rename(serialize = "a:PreferredAgentLogonID", deserialize = "PreferredAgentLogonID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_agent_logon_id: Option<String>,
    #[serde(rename(serialize = "a:PrivateData", deserialize = "PrivateData"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    private_data: Option<String>,
    #[serde(rename(serialize = "a:QueueStartTime", deserialize = "QueueStartTime"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    queue_start_time: Option<String>,
    #[serde(rename(serialize = "a:ServiceGroupID", deserialize = "ServiceGroupID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    service_group_id: Option<i32>,
    #[serde(rename(serialize = "a:ServiceGroupName", deserialize = "ServiceGroupName"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    service_group_name: Option<String>,
    #[serde(rename(serialize = "a:SessionPriority", deserialize = "SessionPriority"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    session_priority: Option<i32>,
    #[serde(rename(serialize = "a:TenantID", deserialize = "TenantID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant_id: Option<i32>,
    #[serde(rename(serialize = "a:TypeOfSession", deserialize = "TypeOfSession"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    type_of_session: Option<i32>,
}

/// What is shown to the agent.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct IvrInfo {
    #[serde(rename(serialize = "a:IVRInformation", deserialize = "IVRInformation"), default)]
    items: Vec<IvrInformation>,
}

/// A piece of what is shown to the agent.
#[derive(Debug, Deserialize, Serialize)]
pub struct IvrInformation {
    #[serde(rename(serialize = "a:Data", deserialize = "Data"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<String>,
    #[serde(rename(serialize = "a:Label", deserialize = "Label"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

/// The body of an answer.
#[derive(Debug, Deserialize, Serialize)]
pub struct AnswerBody {
    #[serde(rename = "GetOpenMediaRequestsByTimeResponse")]
    response: GetOpenMediaRequestsByTimeResponse,
}

/// The element in the body of an answer.
#[derive(Debug, Deserialize, Serialize)]
pub struct GetOpenMediaRequestsByTimeResponse {
    #[serde(rename(serialize = "@xmlns"), skip_deserializing, default = "service")]
    namespace: &'static str,
    #[serde(rename = "GetOpenMediaRequestsByTimeResult", skip_serializing_if = "Option::is_none")]
    result: Option<GetOpenMediaResponse>,
}

/// What became of the requests.
#[derive(Debug, Deserialize, Serialize)]
pub struct GetOpenMediaResponse {
    #[serde(rename(serialize = "@xmlns:a"), skip_deserializing, default = "contracts")]
    namespace: &'static str,
    #[serde(rename(serialize = "a:OpenMediaRequests", deserialize = "OpenMediaRequests"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    open_media_requests: Option<OpenMediaRequests>,
    #[serde(rename(serialize = "a:TimeStamp", deserialize = "TimeStamp"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    time_stamp: Option<String>,
}

/// The requests.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct OpenMediaRequests {
    #[serde(rename(serialize = "a:OpenMediaRequest", deserialize = "OpenMediaRequest"), default)]
    items: Vec<OpenMediaRequest>,
}

/// What became of a request.
#[derive(Debug, Deserialize, Serialize)]
pub struct OpenMediaRequest {
    #[serde(rename(serialize = "a:AgentID", deserialize = "AgentID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    agent_id: Option<i32>,
    #[serde(rename(serialize = "a:ID", deserialize = "ID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i32>,
    #[serde(rename(serialize = "a:LogonID", deserialize = "LogonID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    logon_id: Option<String>,
    #[serde(rename(serialize = "a:QueuePosition", deserialize = "QueuePosition"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    queue_position: Option<i32>,
    #[serde(rename(serialize = "a:ServiceGroupID", deserialize = "ServiceGroupID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    service_group_id: Option<i32>,
    #[serde(rename(serialize = "a:Status", deserialize = "Status"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<OpenMediaStatus>,
    #[serde(rename(serialize = "a:TenantID", deserialize = "TenantID"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant_id: Option<i32>,
    #[serde(rename(serialize = "a:TimeStamp", deserialize = "TimeStamp"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    time_stamp: Option<String>,
}

/// How far a request has come.
#[derive(Debug, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OpenMediaStatus {
    Unknown,
    Queued,
    Allocated,
    InProgress,
    Complete,
    Failed,
    Cancelled,
}

fn soap() -> &'static str {
    "http://schemas.xmlsoap.org/soap/envelope/"
}

fn headers() -> &'static str {
    "OpenMediaService"
}

fn service() -> &'static str {
    "http://tempuri.org/"
}

fn contracts() -> &'static str {
    "http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts"
}

/// The contender.
#[derive(Clone, Copy, Debug)]
pub struct QuickXmlSerde;

impl Codec<Call> for QuickXmlSerde {
    type Envelope = Envelope<CallBody>;

    fn decode(xml: &[u8]) -> Result<Self::Envelope, Failure> {
        Ok(quick_xml::de::from_str(str::from_utf8(xml)?)?)
    }

    fn encode(envelope: &Self::Envelope) -> Result<String, Failure> {
        Ok(quick_xml::se::to_string(envelope)?)
    }

    fn content(envelope: Self::Envelope) -> Call {
        let (logon_id, password) =
            envelope.header.map_or((None, None), |header| (header.logon_id, header.password));
        let request = envelope.body.add_request.request.map(|request| NewRequest {
            force_to_preferred_agent: request.force_to_preferred_agent,
            ivr_info: request
                .ivr_info
                .unwrap_or_default()
                .items
                .into_iter()
                .map(|ivr| (ivr.data, ivr.label))
                .collect(),
            preferred_agent_id: request.preferred_agent_id,
            preferred_agent_logon_id: request.preferred_agent_logon_id,
            private_data: request.private_data,
            queue_start_time: request.queue_start_time,
            service_group_id: request.service_group_id,
            service_group_name: request.service_group_name,
            session_priority: request.session_priority,
            tenant_id: request.tenant_id,
            type_of_session: request.type_of_session,
        });
        Call {
            logon_id: logon_id.map(|entry| entry.text).unwrap_or_default(),
            password: password.map(|entry| entry.text).unwrap_or_default(),
            request: request.unwrap_or_default(),
        }
    }
}

impl Codec<Answer> for QuickXmlSerde {
    type Envelope = Envelope<AnswerBody>;

    fn decode(xml: &[u8]) -> Result<Self::Envelope, Failure> {
        Ok(quick_xml::de::from_str(str::from_utf8(xml)?)?)
    }

    fn encode(envelope: &Self::Envelope) -> Result<String, Failure> {
        Ok(quick_xml::se::to_string(envelope)?)
    }

    fn content(envelope: Self::Envelope) -> Answer {
        let Some(result) = envelope.body.response.result else {
            return Answer { requests: Vec::new(), time_stamp: None };
        };
        Answer {
            requests: result
                .open_media_requests
                .unwrap_or_default()
                .items
                .into_iter()
                .map(|request| Request {
                    agent_id: request.agent_id,
                    id: request.id,
                    logon_id: request.logon_id,
                    queue_position: request.queue_position,
                    service_group_id: request.service_group_id,
                    status: request.status.map(|status| format!("{status:?}")),
                    tenant_id: request.tenant_id,
                    time_stamp: request.time_stamp,
                })
                .collect(),
            time_stamp: result.time_stamp,
        }
    }
}
