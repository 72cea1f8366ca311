//! The messages, as WCF writes them: no declaration, `s:` and `a:` for prefixes, default namespaces for the wrappers.

use std::fmt::Write;

const HEAD: &str = concat!(
    r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">"#,
    r#"<s:Header><LogonID xmlns="OpenMediaService">host-admin</LogonID>"#,
    r#"<Password xmlns="OpenMediaService">not so secret</Password></s:Header><s:Body>"#,
);
const CONTRACTS: &str = concat!(
    r#"xmlns:a="http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts" "#,
    r#"xmlns:i="http://www.w3.org/2001/XMLSchema-instance""#,
);

/// A call of `AddRequest`: 1.5 KB, every field given, a reference and a nil among them.
pub fn call() -> String {
    let ivr = |data: &str, label: &str| {
        format!("<a:IVRInformation><a:Data>{data}</a:Data><a:Label>{label}</a:Label></a:IVRInformation>")
    };
    [
        HEAD,
        r#"<AddRequest xmlns="http://tempuri.org/"><request "#,
        CONTRACTS,
        "><a:ForceToPreferredAgent>false</a:ForceToPreferredAgent><a:IVRInfo>",
        &ivr("astrid.lindqvist@customer.example", "From"),
        &ivr("The invoice &amp; its reminder", "Subject"),
        &ivr("https://crm.example/cases/2024-118-7731?view=full", "Case"),
        "</a:IVRInfo><a:PreferredAgentID>1042</a:PreferredAgentID>",
        r#"<a:PreferredAgentLogonID i:nil="true"/>"#,
        "<a:PrivateData>mailbox=invoices;message=7f1c9c1e-5b1d-4a57-9d0e-0b0f2f9d8a11;",
        "thread=AAQkADNhZDk4NmYyLTQ1YjItNGM1Zi05MGE0;language=sv-SE;customer=4471-2208;segment=business;",
        "received=2024-05-06T07:07:58Z;attachments=2</a:PrivateData>",
        "<a:QueueStartTime>2024-05-06T07:08:09.123Z</a:QueueStartTime>",
        "<a:ServiceGroupID>517</a:ServiceGroupID><a:ServiceGroupName>Invoices</a:ServiceGroupName>",
        "<a:SessionPriority>50</a:SessionPriority><a:TenantID>1</a:TenantID><a:TypeOfSession>2</a:TypeOfSession>",
        "</request></AddRequest></s:Body></s:Envelope>",
    ]
    .concat()
}

/// An answer to `GetOpenMediaRequestsByTime` with so many records, some 350 bytes each.
pub fn answer(records: usize) -> String {
    let mut xml = String::from(r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>"#);
    xml.push_str(r#"<GetOpenMediaRequestsByTimeResponse xmlns="http://tempuri.org/"><GetOpenMediaRequestsByTimeResult "#);
    xml.push_str(CONTRACTS);
    xml.push_str("><a:OpenMediaRequests>");
    for record in 0..records {
        push_record(&mut xml, record);
    }
    xml.push_str("</a:OpenMediaRequests><a:TimeStamp>2024-05-06T12:00:00.5Z</a:TimeStamp>");
    xml.push_str(
        "</GetOpenMediaRequestsByTimeResult></GetOpenMediaRequestsByTimeResponse></s:Body></s:Envelope>",
    );
    xml
}

fn push_record(xml: &mut String, record: usize) {
    const STATUSES: [&str; 4] = ["Queued", "Allocated", "InProgress", "Complete"];
    let status = STATUSES[record % STATUSES.len()];
    let queued = status == "Queued";
    let logon = if queued {
        r#"<a:LogonID i:nil="true"/>"#.to_owned()
    } else {
        format!("<a:LogonID>agent.number.{:04}@north.contact-center.example</a:LogonID>", record % 1000)
    };
    let written = write!(
        xml,
        "<a:OpenMediaRequest><a:AgentID>{agent}</a:AgentID><a:ID>{id}</a:ID>{logon}\
         <a:QueuePosition>{position}</a:QueuePosition><a:ServiceGroupID>{group}</a:ServiceGroupID>\
         <a:Status>{status}</a:Status><a:TenantID>{tenant}</a:TenantID>\
         <a:TimeStamp>2024-05-06T{hour:02}:{minute:02}:{second:02}.{milli:03}Z</a:TimeStamp></a:OpenMediaRequest>",
        agent = if queued { 0 } else { 1000 + record % 1000 },
        id = 100_000 + record,
        position = if queued { 1 + record % 37 } else { 0 },
        group = 500 + record % 40,
        tenant = 1 + record % 3,
        hour = record / 3600 % 24,
        minute = record / 60 % 60,
        second = record % 60,
        milli = 1 + record * 7 % 9 + 10 * (record % 99),
    );
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}
