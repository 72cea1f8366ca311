//! Style rpc: an element around the parts, which are in no namespace.

use std::sync::{Arc, Mutex};

use goldens::rpc::stock::blocking::StockClient;
use goldens::rpc::stock::{FindFault, StockServer, StockService};
use goldens::rpc::{Item, MoveResponse};
use saponify::client::CallError;
use saponify::server::Call;
use saponify::soap::Fault;

use super::{client, envelope, post, said};

#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Vec<String>>>);

impl StockService for Shelf {
    async fn find(&self, _: Call, code: String, most: i32) -> Result<Vec<Item>, FindFault> {
        if code.is_empty() {
            return Err(Fault::sender("no code").with_detail(code).into());
        }
        Ok((0..most).map(|count| Item { code: code.clone(), count }).collect())
    }

    async fn r#move(&self, _: Call, item: Item) -> Result<MoveResponse, Fault> {
        Ok(MoveResponse { from: item.code, to: item.count.to_string() })
    }

    async fn count(&self, _: Call) -> Result<(), Fault> {
        Ok(())
    }

    async fn note(&self, _: Call, code: String) {
        self.0.lock().unwrap().push(code);
    }
}

#[test]
fn parts_stand_in_an_element_named_after_the_operation() {
    let shelf = Shelf::default();
    let inner = client(StockServer::new(shelf.clone()).strict(), ());
    let stock = StockClient::from(inner.clone());
    let found = stock.find("A1".to_owned(), 2).unwrap();
    assert_eq!(found, [0, 1].map(|count| Item { code: "A1".to_owned(), count }));
    let item = Item { code: "B2".to_owned(), count: 7 };
    let moved = stock.r#move(item).unwrap();
    assert_eq!((moved.from.as_str(), moved.to.as_str()), ("B2", "7"));
    stock.count().unwrap();
    stock.note("C3".to_owned()).unwrap();
    assert_eq!(*shelf.0.lock().unwrap(), ["C3"]);
    assert_eq!(
        said(&inner),
        [
            "<s:Body><b:Find xmlns:b=\"urn:stock:rpc\"><code>A1</code><most>2</most></b:Find></s:Body>",
            "<s:Body><b:FindResponse xmlns:b=\"urn:stock:rpc\" xmlns:c=\"urn:stock:types\"><items>\
             <c:Item><c:code>A1</c:code><c:count>0</c:count></c:Item>\
             <c:Item><c:code>A1</c:code><c:count>1</c:count></c:Item></items></b:FindResponse></s:Body>",
            "<s:Body><b:Move xmlns:b=\"urn:stock:rpc\"><item xmlns:c=\"urn:stock:types\"><c:code>B2</c:code><c:count>7</c:count></item></b:Move></s:Body>",
            "<s:Body><b:MoveResponse xmlns:b=\"urn:stock:rpc\"><from>B2</from><to>7</to></b:MoveResponse></s:Body>",
            "<s:Body><b:Count xmlns:b=\"urn:stock:rpc\"/></s:Body>",
            "<s:Body><b:CountResponse xmlns:b=\"urn:stock:rpc\"/></s:Body>",
            // The binding names no namespace for this one.
            "<s:Body><b:Note xmlns:b=\"urn:stock\"><code>C3</code></b:Note></s:Body>",
            "",
        ]
    );
}

#[test]
fn faults_are_those_of_the_operation() {
    let stock = StockClient::from(client(StockServer::new(Shelf::default()), ()));
    match stock.find(String::new(), 1) {
        Err(CallError::Fault(FindFault::Unknown(fault))) => assert_eq!(fault.reason, "no code"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_not_the_wrapper_is_the_senders_fault() {
    let server = StockServer::new(Shelf::default());
    let ask = |body: &str| post(server.clone(), "", &envelope(body));
    let (status, _) = ask("<r:Find xmlns:r='urn:stock:rpc'><most>0</most><code>x</code></r:Find>");
    assert_eq!(status, 200);
    for (body, expected) in [
        ("<r:Found xmlns:r='urn:stock:rpc'/>", "no operation takes the element {urn:stock:rpc}Found"),
        ("<r:Find xmlns:r='urn:stock:rpc'><code>x</code></r:Find>", "most"),
        ("<r:Count xmlns:r='urn:stock:rpc'/><r:Count xmlns:r='urn:stock:rpc'/>", "Count"),
    ] {
        let (status, answer) = ask(body);
        assert!(status == 500 && answer.contains(expected), "{answer}");
    }
}
