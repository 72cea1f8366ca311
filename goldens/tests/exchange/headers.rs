//! Header entries of requests and answers, and faults that say what is wrong with them.

use goldens::headers::archive::blocking::ArchiveClient;
use goldens::headers::archive::{
    ArchiveAnswerHeaders, ArchiveHeaders, ArchiveServer, ArchiveService, QueryFault,
};
use goldens::headers::{Expired, Query, Quota, ResultType, Store, StoreResponse};
use saponify::client::CallError;
use saponify::client::blocking::Client;
use saponify::server::Call;
use saponify::soap::{Answer, Fault, Version};

use super::{Canned, client, said};

#[derive(Clone)]
struct Shelf;

const SINCE: &str = "2026-01-02T03:04:05Z";

impl ArchiveService for Shelf {
    async fn query(
        &self,
        call: Call<ArchiveHeaders>,
        request: Query,
    ) -> Result<Answer<ResultType, ArchiveAnswerHeaders>, QueryFault> {
        let quota = match call.headers.session.as_deref() {
            Some("old") => {
                let expired = Expired { since: SINCE.parse().unwrap() };
                return Err(Fault::sender("log in").with_header_entry(&expired).unwrap().into());
            }
            Some(_) => Some(Quota { left: 3 }),
            None => None,
        };
        Ok(Answer { body: ResultType(request.0), headers: ArchiveAnswerHeaders { quota } })
    }

    async fn store(
        &self,
        _: Call<ArchiveHeaders>,
        key: String,
    ) -> Result<Answer<bool, ArchiveAnswerHeaders>, Fault> {
        Ok((!key.is_empty()).into())
    }

    async fn drop(&self, _: Call<ArchiveHeaders>, _: Store) -> Result<StoreResponse, Fault> {
        Ok(StoreResponse { stored: false })
    }
}

fn session(id: &str) -> ArchiveHeaders {
    ArchiveHeaders { session: Some(id.to_owned()) }
}

#[test]
fn answers_have_entries_too() {
    let inner = client(ArchiveServer::new(Shelf).strict(), session("7"));
    let archive = ArchiveClient::from(inner.clone());
    let answer = archive.query(Query("soap".to_owned())).unwrap();
    assert_eq!((answer.body.0.as_str(), answer.headers.quota), ("soap", Some(Quota { left: 3 })));
    let stored = archive.store("k".to_owned()).unwrap();
    assert_eq!((stored.body, stored.headers.quota), (true, None));
    assert_eq!(
        said(&inner),
        [
            "<s:Header xmlns:b=\"urn:headers\"><b:Session>7</b:Session></s:Header>\
             <s:Body><b:Query xmlns:b=\"urn:headers\">soap</b:Query></s:Body>",
            "<s:Header xmlns:b=\"urn:headers\"><b:Quota><b:left>3</b:left></b:Quota></s:Header>\
             <s:Body><b:Result xmlns:b=\"urn:headers\">soap</b:Result></s:Body>",
            "<s:Header xmlns:b=\"urn:headers\"><b:Session>7</b:Session></s:Header>\
             <s:Body><b:Store xmlns:b=\"urn:headers\"><b:key>k</b:key></b:Store></s:Body>",
            "<s:Header xmlns:b=\"urn:headers\"/>\
             <s:Body><b:StoreResponse xmlns:b=\"urn:headers\"><b:stored>true</b:stored></b:StoreResponse></s:Body>",
        ]
    );
}

#[test]
fn faults_about_entries_are_in_the_header() {
    let archive = ArchiveClient::from(client(ArchiveServer::new(Shelf), session("old")));
    let Err(CallError::Fault(QueryFault::Other(fault))) = archive.query(Query::default()) else {
        panic!("no fault")
    };
    let expired: Expired = fault.header_entry().unwrap().expect("the header says it");
    assert_eq!(expired.since.to_string(), SINCE);
    assert_eq!(fault.header_entry::<Query>().unwrap(), None);
}

#[test]
fn entries_of_the_answer_that_must_be_understood_are() {
    let answer = |header: &str| {
        let message = format!(
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:headers'>\
             <e:Header>{header}</e:Header><e:Body><Result>r</Result></e:Body></e:Envelope>"
        );
        let canned = Canned(message.leak());
        let client =
            Client::with_transport(canned, "http://localhost/", Version::V11, ArchiveHeaders::default());
        ArchiveClient::from(client).query(Query::default())
    };
    let quota = answer("<Quota e:mustUnderstand='1'><left>1</left></Quota>").unwrap();
    assert_eq!(quota.headers.quota, Some(Quota { left: 1 }));
    assert_eq!(answer("<Other/>").unwrap().headers, ArchiveAnswerHeaders::default());
    assert!(matches!(answer("<Other e:mustUnderstand='1'/>"), Err(CallError::Read(_))));
    assert!(matches!(answer("<Quota><left>few</left></Quota>"), Err(CallError::Read(_))));
}
