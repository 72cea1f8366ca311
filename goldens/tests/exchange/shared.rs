//! Two services whose schemas include the same document: its types are one each, and on the wire what they have in them is in
//! the namespace of the service.

use goldens::shared::archive_service::blocking::ArchiveClient;
use goldens::shared::archive_service::{self, ArchiveHeaders, ArchiveServer, ArchiveService};
use goldens::shared::loans::{FindResponse, Loan};
use goldens::shared::loans_service::blocking::LoansClient;
use goldens::shared::loans_service::{FindFault, LoansHeaders, LoansServer, LoansService};
use goldens::shared::{Book, Genre, Person, Unknown};
use std::sync::Arc;

use saponify::client::CallError;
use saponify::client::blocking::Client;
use saponify::server::Call;
use saponify::soap::{Fault, Version};
use saponify::xml::ChildNames;

use super::{Wire, ask, client, said};

#[derive(Clone)]
struct Library;

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), born: None }
}

fn book(title: &str) -> Book {
    Book { title: title.to_owned(), author: vec![person("A")], ..Book::default() }
}

impl LoansService for Library {
    async fn find(
        &self,
        call: Call<LoansHeaders>,
        title: String,
        _: Option<Genre>,
    ) -> Result<FindResponse, FindFault> {
        if title.is_empty() {
            let near = Some(book("near"));
            return Err(FindFault::Unknown(Fault::sender("unknown").with_detail(Unknown { title, near })));
        }
        let lender = call.headers.reader.unwrap_or_else(|| person("nobody"));
        let from = "2026-01-02".parse().unwrap();
        let loan = Loan { book: book(&title), lender, from, to: None };
        Ok(FindResponse { found: vec![loan], ..FindResponse::default() })
    }
}

impl ArchiveService for Library {
    async fn find(
        &self,
        _: Call<ArchiveHeaders>,
        book: Book,
    ) -> Result<Vec<Option<Book>>, archive_service::FindFault> {
        Ok(vec![Some(book), None])
    }
}

/// What one service gives, another takes.
#[test]
fn a_value_goes_from_one_service_to_another() {
    let headers = LoansHeaders { reader: Some(person("R")) };
    let inner = client(LoansServer::new(Library).strict(), headers);
    let mut answer = LoansClient::from(inner.clone()).find("T".to_owned(), Some(Genre::Play)).unwrap();
    let Loan { book, lender, .. } = answer.found.remove(0);
    assert_eq!(lender, person("R"));
    assert_eq!(
        said(&inner),
        [
            "<s:Header xmlns:b=\"urn:loans\"><b:reader><b:name>R</b:name></b:reader></s:Header>\
             <s:Body><b:Find xmlns:b=\"urn:loans\"><b:title>T</b:title><b:genre>play</b:genre></b:Find></s:Body>",
            "<s:Body><b:FindResponse xmlns:b=\"urn:loans\"><b:found>\
             <b:book><b:title>T</b:title><b:author><b:name>A</b:name></b:author>\
             <b:pages xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/></b:book>\
             <b:lender><b:name>R</b:name></b:lender><b:from>2026-01-02</b:from></b:found></b:FindResponse></s:Body>",
        ]
    );
    let inner = client(ArchiveServer::new(Library).strict(), ArchiveHeaders::default());
    let answer = ArchiveClient::from(inner.clone()).find(book.clone()).unwrap();
    assert_eq!(answer, [Some(book), None]);
    let item = "<b:title>T</b:title><b:author><b:name>A</b:name></b:author>\
         <b:pages xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/>";
    assert_eq!(
        said(&inner),
        [
            format!(
                "<s:Header xmlns:b=\"urn:archive\"/>\
                 <s:Body><b:Find xmlns:b=\"urn:archive\"><b:book>{item}</b:book></b:Find></s:Body>"
            ),
            format!(
                "<s:Body><b:FindResponse xmlns:b=\"urn:archive\"><b:books><b:item>{item}</b:item>\
                 <b:item xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"/></b:books>\
                 </b:FindResponse></s:Body>"
            ),
        ]
    );
}

#[test]
fn the_detail_of_a_fault_is_in_the_namespace_of_the_service() {
    let inner = client(LoansServer::new(Library).strict(), LoansHeaders::default());
    let Err(CallError::Fault(FindFault::Unknown(fault))) =
        LoansClient::from(inner.clone()).find(String::new(), None)
    else {
        panic!("no fault")
    };
    assert_eq!(fault.detail.near, Some(book("near")));
    let message = said(&inner).remove(1);
    let detail = "<a:unknown xmlns:a=\"urn:loans\"><a:title/><a:near><a:title>near</a:title>";
    assert!(message.contains(detail), "{message}");
}

/// Each service publishes its own WSDL, and the documents that it leads to.
#[test]
fn each_service_has_its_wsdl() {
    let get = |query: &str| {
        let request = http::Request::get(format!("http://host/archive{query}"));
        ask(ArchiveServer::new(Library), request.body(Default::default()).expect("a request"))
    };
    let (status, _, wsdl) = get("?wsdl");
    assert_eq!(status, 200);
    assert!(wsdl.contains("targetNamespace=\"urn:archive\""), "{wsdl}");
    assert!(wsdl.contains("schemaLocation=\"http://host/archive?xsd=books.xsd\""), "{wsdl}");
    assert_eq!((get("?xsd=genres.xsd").0, get("?wsdl=loans.wsdl").0), (200, 404));
}

/// For peers that know no other: in the body, its own elements alone are in a namespace.
#[test]
fn children_are_written_without_a_namespace() {
    let server = ArchiveServer::new(Library).child_names(ChildNames::Unqualified);
    let wire = Wire { server, said: Arc::default() };
    let headers = ArchiveHeaders { reader: Some(person("R")) };
    let inner = Client::with_transport(wire, "http://localhost/", Version::V11, headers)
        .child_names(ChildNames::Unqualified);
    let book = Book { shelf: Some("s".to_owned()), ..book("T") };
    let answer = ArchiveClient::from(inner.clone()).find(book.clone()).unwrap();
    assert_eq!(answer, [Some(book), None]);
    let nil = "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\"";
    let item = format!("<title>T</title><author><name>A</name></author><pages {nil}/><shelf>s</shelf>");
    assert_eq!(
        said(&inner),
        [
            format!(
                "<s:Header xmlns:b=\"urn:archive\"><b:reader><b:name>R</b:name></b:reader></s:Header>\
                 <s:Body><b:Find xmlns:b=\"urn:archive\"><book>{item}</book></b:Find></s:Body>"
            ),
            format!(
                "<s:Body><b:FindResponse xmlns:b=\"urn:archive\"><books><item>{item}</item><item {nil}/></books>\
                 </b:FindResponse></s:Body>"
            ),
        ]
    );
}
