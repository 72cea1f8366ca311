//! saponify: the generated types of the Open Media binding, the envelope as clients and servers read and write it.

use micc_open_media::{AddRequest, GetOpenMediaRequestsByTimeResponse, OpenMediaHeaders};
use saponify::soap::{EnvelopeReader, Header, Recipient, Version, write_envelope};
use saponify::{Reader, WriteRoot};

use super::{Codec, Failure};
use crate::content::{Answer, Call, NewRequest, Request};

/// The contender.
#[derive(Clone, Copy, Debug)]
pub struct Saponify;

impl Codec<Call> for Saponify {
    type Envelope = (OpenMediaHeaders, AddRequest);

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
        let request = body.request;
        let request = NewRequest {
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
        };
        Call {
            logon_id: headers.logon_id.unwrap_or_default(),
            password: headers.password.unwrap_or_default(),
            request,
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
        let result = body.get_open_media_requests_by_time_result;
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
