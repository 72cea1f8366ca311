//! Several services in one program: faults that their operations share, answers that say nothing, and what each publishes.

use bytes::Bytes;
use goldens::services::doors_service::blocking::DoorsClient;
use goldens::services::doors_service::{DoorsFault, DoorsServer, DoorsService};
use goldens::services::failure::Failure;
use goldens::services::lights_service::{LightsFault, LightsServer, LightsService};
use goldens::services::{DOORS, lights};
use http_body_util::Full;
use saponify::client::CallError;
use saponify::server::Call;
use saponify::soap::Fault;

use super::{Serve, ask, client, said};

#[derive(Clone)]
struct House;

impl DoorsService for House {
    async fn open(&self, _: Call<()>, id: i32) -> Result<(), DoorsFault> {
        if id == 0 {
            let locked = Fault::sender("locked").with_detail(Failure { code: 3 });
            return Err(DoorsFault::Failure(locked));
        }
        Ok(())
    }

    async fn close(&self, _: Call<()>, _: i32) -> Result<(), DoorsFault> {
        Ok(())
    }

    async fn count(&self, _: Call<()>, id: i32) -> Result<i32, Fault> {
        Ok(id)
    }
}

impl LightsService for House {
    async fn open(&self, _: Call<()>, _: i32) -> Result<i32, LightsFault> {
        Ok(1)
    }

    async fn close(&self, _: Call<()>, _: i32) -> Result<Vec<lights::Done>, LightsFault> {
        Ok(vec![lights::Done {}])
    }
}

#[test]
fn an_answer_that_says_nothing_is_written_all_the_same() {
    let inner = client(DoorsServer::new(House).strict(), ());
    let doors = DoorsClient::from(inner.clone());
    doors.open(1).unwrap();
    doors.close(1).unwrap();
    let said = said(&inner);
    for (message, operation) in said.iter().skip(1).step_by(2).zip(["Open", "Close"]) {
        let name = format!("{operation}Response");
        let answer = format!("<b:{name} xmlns:b=\"{DOORS}\"><b:done/></b:{name}>");
        assert_eq!(*message, format!("<s:Body>{answer}</s:Body>"));
    }
}

#[test]
fn operations_share_their_faults() {
    let doors = DoorsClient::from(client(DoorsServer::new(House).strict(), ()));
    match doors.open(0) {
        Err(CallError::Fault(DoorsFault::Failure(fault))) => assert_eq!(fault.detail.code, 3),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_publishes_its_own_description() {
    let (doors, lights) = (DoorsServer::new(House), LightsServer::new(House));
    assert!(published(doors.clone(), "wsdl").contains("portType name=\"Doors\""));
    assert!(published(lights.clone(), "wsdl").contains("portType name=\"Lights\""));
    assert_eq!(published(doors, "xsd=failure.xsd"), published(lights, "xsd=failure.xsd"));
}

fn published<S: Serve>(server: S, query: &str) -> String {
    let request = http::Request::get(format!("/?{query}")).body(Full::<Bytes>::default()).unwrap();
    let (status, _, text) = ask(server, request);
    assert_eq!(status, 200, "{text}");
    text
}
