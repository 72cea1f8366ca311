//! xsd-parser's generated code: its types with its readers and writers over quick-xml.
//!
//! `generated/xsd_parser.rs` is what xsd-parser 1.5.2 made of `schemas/envelope.xsd`, for the element `Envelope`, with
//! `Config::with_quick_xml` and `with_nillable_type_support` and all optimizer flags but `REMOVE_DUPLICATES`, then formatted;
//! made once, because building the generator takes longer than building everything else here.

use xsd_parser_types::quick_xml::{DeserializeSync, SerializeSync, SliceReader, Writer};
use xsd_parser_types::xml::Nillable;

use self::generated::s::{Envelope, EnvelopeBodyElementType};
use super::{Codec, Failure};
use crate::content::{Answer, Call, NewRequest, Request};

#[allow(missing_docs, unreachable_pub, unused, clippy::all, reason = "as its generator wrote it")]
#[rustfmt::skip]
#[path = "../generated/xsd_parser.rs"]
mod generated;

/// The contender.
#[derive(Clone, Copy, Debug)]
pub struct XsdParser;

impl Codec<Call> for XsdParser {
    type Envelope = Envelope;

    /// The writer does not declare the prefix of header entries of simple type.
    const READS_ITS_OWN: bool = false;

    fn decode(xml: &[u8]) -> Result<Envelope, Failure> {
        decode(xml)
    }

    fn encode(envelope: &Envelope) -> Result<String, Failure> {
        encode(envelope)
    }

    fn content(envelope: Envelope) -> Call {
        let (logon_id, password) =
            envelope.header.map_or((None, None), |header| (header.logon_id, header.password));
        let request = match envelope.body {
            EnvelopeBodyElementType::AddRequest(body) => flatten(body.request),
            EnvelopeBodyElementType::GetOpenMediaRequestsByTimeResponse(_) => None,
        };
        let request = request.map(|request| NewRequest {
            force_to_preferred_agent: request.force_to_preferred_agent,
            ivr_info: flatten(request.ivr_info)
                .map(|array| array.ivr_information)
                .unwrap_or_default()
                .into_iter()
                .map(|ivr| (flatten(ivr.data), flatten(ivr.label)))
                .collect(),
            preferred_agent_id: request.preferred_agent_id,
            preferred_agent_logon_id: flatten(request.preferred_agent_logon_id),
            private_data: flatten(request.private_data),
            queue_start_time: flatten(request.queue_start_time),
            service_group_id: request.service_group_id,
            service_group_name: flatten(request.service_group_name),
            session_priority: request.session_priority,
            tenant_id: request.tenant_id,
            type_of_session: request.type_of_session,
        });
        Call {
            logon_id: logon_id.unwrap_or_default(),
            password: password.unwrap_or_default(),
            request: request.unwrap_or_default(),
        }
    }
}

impl Codec<Answer> for XsdParser {
    type Envelope = Envelope;

    fn decode(xml: &[u8]) -> Result<Envelope, Failure> {
        decode(xml)
    }

    fn encode(envelope: &Envelope) -> Result<String, Failure> {
        encode(envelope)
    }

    fn content(envelope: Envelope) -> Answer {
        let result = match envelope.body {
            EnvelopeBodyElementType::GetOpenMediaRequestsByTimeResponse(body) => {
                flatten(body.get_open_media_requests_by_time_result)
            }
            EnvelopeBodyElementType::AddRequest(_) => None,
        };
        let Some(result) = result else { return Answer { requests: Vec::new(), time_stamp: None } };
        Answer {
            requests: flatten(result.open_media_requests)
                .map(|array| array.open_media_request)
                .unwrap_or_default()
                .into_iter()
                .map(|request| Request {
                    agent_id: request.agent_id,
                    id: request.id,
                    logon_id: flatten(request.logon_id),
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

fn decode(xml: &[u8]) -> Result<Envelope, Failure> {
    Ok(Envelope::deserialize(&mut SliceReader::new(str::from_utf8(xml)?))?)
}

fn encode(envelope: &Envelope) -> Result<String, Failure> {
    let mut writer = Writer::new(Vec::new());
    envelope.serialize("s:Envelope", &mut writer)?;
    Ok(String::from_utf8(writer.into_inner())?)
}

fn flatten<T>(value: Option<Nillable<T>>) -> Option<T> {
    value.and_then(|nillable| nillable.0)
}
