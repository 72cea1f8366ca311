//! saponify: the types as its generator writes them, the envelope as its clients and servers read and write it.

use saponify::soap::{EnvelopeReader, Header, Recipient, Version, write_envelope};
use saponify::types::DateTime;
use saponify::{FromXml, Reader, ToXml, WriteRoot};

use super::{Codec, Failure};
use crate::content::{Answer, Call, NewRequest, Request};

const CONTRACTS: &str = "http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts";
const SERVICE: &str = "http://tempuri.org/";
const HEADERS: &str = "OpenMediaService";

/// The header entries.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(header, namespace = HEADERS)]
pub struct Headers {
    #[soap(element = "LogonID")]
    logon_id: Option<String>,
    #[soap(element = "Password")]
    password: Option<String>,
}

/// The body of a call.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "AddRequest", namespace = SERVICE)]
pub struct AddRequest {
    #[soap(element = "request", nillable, min_occurs = 0)]
    request: Option<AddOpenMediaRequest>,
}

/// The body of an answer.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "GetOpenMediaRequestsByTimeResponse", namespace = SERVICE)]
pub struct GetOpenMediaRequestsByTimeResponse {
    #[soap(element = "GetOpenMediaRequestsByTimeResult", nillable, min_occurs = 0)]
    result: Option<GetOpenMediaResponse>,
}

/// A request to be added.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(namespace = CONTRACTS)]
pub struct AddOpenMediaRequest {
    #[soap(element = "ForceToPreferredAgent", min_occurs = 0)]
    force_to_preferred_agent: Option<bool>,
    #[soap(element = "IVRInfo", items = "IVRInformation", max_items = 3, nillable, min_occurs = 0)]
    ivr_info: Option<Vec<IvrInformation>>,
    #[soap(element = "PreferredAgentID", min_occurs = 0)]
    preferred_agent_id: Option<i32>,
    #[soap(element = "PreferredAgentLogonID", nillable, min_occurs = 0)]
    preferred_agent_logon_id: Option<String>,
    #[soap(element = "PrivateData", nillable, min_occurs = 0, max_length = 255)]
    private_data: Option<String>,
    #[soap(element = "QueueStartTime", nillable, min_occurs = 0)]
    queue_start_time: Option<DateTime>,
    #[soap(element = "ServiceGroupID", min_occurs = 0)]
    service_group_id: Option<i32>,
    #[soap(element = "ServiceGroupName", nillable, min_occurs = 0, max_length = 20)]
    service_group_name: Option<String>,
    #[soap(element = "SessionPriority", min_occurs = 0, min_inclusive = 1, max_inclusive = 100)]
    session_priority: Option<i32>,
    #[soap(element = "TenantID", min_occurs = 0)]
    tenant_id: Option<i32>,
    #[soap(element = "TypeOfSession", min_occurs = 0, min_inclusive = 1)]
    type_of_session: Option<i32>,
}

/// What is shown to the agent.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(namespace = CONTRACTS)]
pub struct IvrInformation {
    #[soap(element = "Data", nillable, min_occurs = 0, max_length = 100)]
    data: Option<String>,
    #[soap(element = "Label", nillable, min_occurs = 0, max_length = 100)]
    label: Option<String>,
}

/// What became of the requests.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(namespace = CONTRACTS)]
pub struct GetOpenMediaResponse {
    #[soap(element = "OpenMediaRequests", items = "OpenMediaRequest", nillable, min_occurs = 0)]
    open_media_requests: Option<Vec<OpenMediaRequest>>,
    #[soap(element = "TimeStamp", min_occurs = 0)]
    time_stamp: Option<DateTime>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(namespace = CONTRACTS)]
pub struct OpenMediaRequest {
    #[soap(element = "AgentID", min_occurs = 0)]
    agent_id: Option<i32>,
    #[soap(element = "ID", min_occurs = 0)]
    id: Option<i32>,
    #[soap(element = "LogonID", nillable, min_occurs = 0)]
    logon_id: Option<String>,
    #[soap(element = "QueuePosition", min_occurs = 0)]
    queue_position: Option<i32>,
    #[soap(element = "ServiceGroupID", min_occurs = 0)]
    service_group_id: Option<i32>,
    #[soap(element = "Status", min_occurs = 0)]
    status: Option<OpenMediaStatus>,
    #[soap(element = "TenantID", min_occurs = 0)]
    tenant_id: Option<i32>,
    #[soap(element = "TimeStamp", min_occurs = 0)]
    time_stamp: Option<DateTime>,
}

/// How far a request has come.
#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OpenMediaStatus {
    #[soap(value = "Unknown", number = 0)]
    Unknown,
    #[soap(value = "Queued", number = 1)]
    Queued,
    #[soap(value = "Allocated", number = 2)]
    Allocated,
    #[soap(value = "InProgress", number = 3)]
    InProgress,
    #[soap(value = "Complete", number = 4)]
    Complete,
    #[soap(value = "Failed", number = 5)]
    Failed,
    #[soap(value = "Cancelled", number = 6)]
    Cancelled,
    #[soap(other)]
    Other(String),
}

/// The contender.
#[derive(Clone, Copy, Debug)]
pub struct Saponify;

impl Codec<Call> for Saponify {
    type Envelope = (Headers, AddRequest);

    fn decode(xml: &[u8]) -> Result<Self::Envelope, Failure> {
        let text = saponify::xml::decode(xml, Some("utf-8"))?;
        let mut envelope = EnvelopeReader::open(Reader::new(&text)?)?;
        let headers = envelope.header(&Recipient::new())?;
        Ok((headers, envelope.read()?))
    }

    fn encode((headers, body): &Self::Envelope) -> Result<String, Failure> {
        encode(headers, body)
    }

    fn content((headers, body): Self::Envelope) -> Call {
        let request = body.request.map(|request| NewRequest {
            force_to_preferred_agent: request.force_to_preferred_agent,
            ivr_info: request
                .ivr_info
                .unwrap_or_default()
                .into_iter()
                .map(|ivr| (ivr.data, ivr.label))
                .collect(),
            preferred_agent_id: request.preferred_agent_id,
            preferred_agent_logon_id: request.preferred_agent_logon_id,
            private_data: request.private_data,
            queue_start_time: request.queue_start_time.map(|time| time.to_string()),
            service_group_id: request.service_group_id,
            service_group_name: request.service_group_name,
            session_priority: request.session_priority,
            tenant_id: request.tenant_id,
            type_of_session: request.type_of_session,
        });
        Call {
            logon_id: headers.logon_id.unwrap_or_default(),
            password: headers.password.unwrap_or_default(),
            request: request.unwrap_or_default(),
        }
    }
}

impl Codec<Answer> for Saponify {
    type Envelope = GetOpenMediaRequestsByTimeResponse;

    fn decode(xml: &[u8]) -> Result<Self::Envelope, Failure> {
        let text = saponify::xml::decode(xml, Some("utf-8"))?;
        let mut envelope = EnvelopeReader::open(Reader::new(&text)?)?;
        let () = envelope.header(&Recipient::new())?;
        Ok(envelope.read()?)
    }

    fn encode(body: &Self::Envelope) -> Result<String, Failure> {
        encode(&(), body)
    }

    fn content(body: Self::Envelope) -> Answer {
        let Some(result) = body.result else { return Answer { requests: Vec::new(), time_stamp: None } };
        Answer {
            requests: result
                .open_media_requests
                .unwrap_or_default()
                .into_iter()
                .map(|request| Request {
                    agent_id: request.agent_id,
                    id: request.id,
                    logon_id: request.logon_id,
                    queue_position: request.queue_position,
                    service_group_id: request.service_group_id,
                    status: request.status.map(|status| format!("{status:?}")),
                    tenant_id: request.tenant_id,
                    time_stamp: request.time_stamp.map(|time| time.to_string()),
                })
                .collect(),
            time_stamp: result.time_stamp.map(|time| time.to_string()),
        }
    }
}

fn encode<H: Header, B: WriteRoot>(headers: &H, body: &B) -> Result<String, Failure> {
    Ok(write_envelope(Version::V11, headers, body)?)
}
