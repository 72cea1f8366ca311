//! Peers that spell names as they like.

use goldens::lenient::desk::{DeskHeaders, DeskServer, DeskService};
use goldens::lenient::{Fine, FinePart, Forget, ForgetResponse, GetLoans, GetLoansChoice, GetLoansResponse};
use goldens::shared::loans_service::{FindFault, LoansHeaders, LoansServer, LoansService};
use saponify::client::blocking::Client;
use saponify::server::{Call, Host};
use saponify::soap::{Fault, Version};

use super::{Canned, envelope, post};

#[derive(Clone)]
struct Desk;

impl DeskService for Desk {
    async fn get_loans(&self, call: Call<DeskHeaders>, request: GetLoans) -> Result<GetLoansResponse, Fault> {
        assert_eq!(call.headers.reader.as_deref(), Some("R"));
        let choice = Some(GetLoansChoice::Last(3));
        assert_eq!(request, GetLoans { reader_id: "r".to_owned(), states: Some(vec![1, 2]), choice });
        Ok(GetLoansResponse { response: Some(Fine { amount: 4, part: None }) })
    }

    async fn forget(&self, _: Call<DeskHeaders>, request: Forget) -> Result<ForgetResponse, Fault> {
        Ok(ForgetResponse(request.0 == "all"))
    }
}

#[derive(Clone)]
struct Nobody;

impl LoansService for Nobody {
    async fn find(
        &self,
        _: Call<LoansHeaders>,
        _: String,
        _: Option<goldens::shared::Genre>,
    ) -> Result<goldens::shared::loans::FindResponse, FindFault> {
        Err(Fault::receiver("nobody is here").into())
    }
}

const SPELT: &str = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>\
    <x:Reader xmlns:x='urn:literalTypes' e:mustUnderstand='1'>R</x:Reader></e:Header><e:Body>\
    <x:GETLOAN xmlns:x='urn:x'><ReaderNumber>r</ReaderNumber><x:states><Item>1</Item><State>2</State></x:states>\
    <Latest>3</Latest></x:GETLOAN></e:Body></e:Envelope>";

const ANSWER: &str = "<s:Body><b:getLoansResponse xmlns:b=\"urn:desk\"><b:response xmlns:c=\"urn:fines\"><c:amount>4</c:amount>\
    </b:response></b:getLoansResponse></s:Body>";

#[test]
fn a_server_understands_and_answers_as_its_schema_says() {
    let (status, answer) = post(DeskServer::new(Desk), "urn:desk", SPELT);
    assert_eq!((status, answer.as_str()), (200, ANSWER));
    let (status, answer) = post(DeskServer::new(Desk), "", &envelope("<Drop>all</Drop>"));
    assert!(status == 200 && answer.contains(">true<"), "{answer}");
    let (status, answer) = post(DeskServer::new(Desk), "", &envelope("<forgotten/>"));
    assert!(status == 500 && answer.contains("no operation takes the element forgotten"), "{answer}");
}

/// Without a SOAP action, the element says which of several services is meant.
#[test]
fn a_host_finds_the_service() {
    let host = Host::new("/").mount("/desk", DeskServer::new(Desk)).mount("/loans", LoansServer::new(Nobody));
    let (status, answer) = post(host.clone(), "", &envelope("<Drop>all</Drop>"));
    assert!(status == 200 && answer.contains(">true<"), "{answer}");
    assert_eq!(post(host, "", &envelope("<Dropped/>")).0, 500);
}

#[test]
fn a_strict_server_does_not() {
    let (status, _) = post(DeskServer::new(Desk).strict(), "urn:desk", SPELT);
    assert_eq!(status, 500);
}

#[test]
fn a_client_understands_too() {
    let answer = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><x:GetLoansResponse xmlns:x='urn:x'>\
        <Response><f:sum xmlns:f='urn:fines'>1</f:sum><f:part xmlns:f='urn:fines'><AMOUNT>2</AMOUNT></f:part></Response>\
        </x:GetLoansResponse></e:Body></e:Envelope>";
    let client =
        Client::with_transport(Canned(answer), "http://localhost/", Version::V11, DeskHeaders::default());
    let fine =
        goldens::lenient::desk::blocking::DeskClient::from(client).get_loans(GetLoans::default()).unwrap();
    assert_eq!(fine.response, Some(Fine { amount: 1, part: Some(FinePart { amount: 2 }) }));
}
