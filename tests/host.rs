//! Several services on one URL, over real connections.
#![cfg(feature = "server")]

use std::net::SocketAddr;

use saponify::FromXml;
use saponify::ToXml;
use saponify::server::{Call, Contract, Dispatch, Document, Host, Incoming, Outgoing, Selection, Server};
use saponify::soap::{Fault, Operation, Version};

mod shop;
mod wire;

use shop::served::{Corner, ShopServer};
use wire::{Answer, SOAP_XML, TEXT_XML, V11, V12, ask, envelope, request, serve};

/// Another interface, all operations of which have one SOAP action.
const STOCK: &str = "urn:stock";
const ACTION: &str = "urn:stock/Stock";

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Count", namespace = STOCK)]
struct Count {
    #[soap(element = "Item")]
    item: String,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "CountResponse", namespace = STOCK)]
struct CountResponse {
    #[soap(element = "Count")]
    count: u32,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "Empty", namespace = STOCK)]
struct Empty {}

const COUNT: Operation<Count, CountResponse> = Operation::new("Count", ACTION);
const EMPTY: Operation<Empty, CountResponse> = Operation::new("Empty", ACTION);

struct StockPort;

/// Has seventeen of everything.
struct Shelves;

impl Dispatch<Shelves> for StockPort {
    type Headers = ();
    const CONTRACT: &'static Contract = &Contract {
        name: "Stock",
        versions: &[Version::V11],
        routes: &[COUNT.route(), EMPTY.route()],
        documents: &[
            Document { name: "Stock.wsdl", text: WSDL },
            Document { name: "Stock.xsd", text: "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>" },
        ],
    };

    async fn dispatch(_: &Shelves, route: usize, message: Incoming<'_, ()>) -> Outgoing {
        match route {
            0 => message.answer(&COUNT, |_: Call, body: Count| async move { counted(&body.item) }).await,
            1 => message.answer(&EMPTY, |_, _| async { Ok(CountResponse { count: 0 }) }).await,
            _ => message.unknown(),
        }
    }
}

fn counted(item: &str) -> Result<CountResponse, Fault> {
    match item {
        "" => Err(Fault::sender("nothing cannot be counted")),
        _ => Ok(CountResponse { count: 17 }),
    }
}

const WSDL: &str = r#"<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:p="http://schemas.xmlsoap.org/wsdl/soap/" targetNamespace="urn:stock&amp;more">
  <w:types><x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:include schemaLocation="Stock.xsd"/></x:schema></w:types>
  <w:service name="Stock"><w:port name="Stock"><p:address location="http://localhost/"/></w:port></w:service>
</w:definitions>"#;

fn host() -> Host {
    let shop = ShopServer::new(Corner::default());
    let stock: Server<StockPort, Shelves> = Server::new(Shelves);
    Host::new("/all.asmx").mount("/Shop.asmx", shop).mount("/Stock.asmx", stock)
}

fn listen(host: Host) -> SocketAddr {
    serve(axum::Router::new().fallback_service(host))
}

fn post(address: SocketAddr, path: &str, action: Option<&str>, body: &str) -> Answer {
    let mut fields = vec![("Host", "market"), ("Content-Type", TEXT_XML)];
    fields.extend(action.map(|action| ("SOAPAction", action)));
    ask(address, &request(&format!("POST {path}"), &fields, &envelope(V11, "", body)))
}

fn get(address: SocketAddr, path: &str) -> Answer {
    ask(address, &request(&format!("GET {path}"), &[("Host", "market:81")], ""))
}

const ORDER: &str = "<Order xmlns='urn:shop'><Item>soap</Item></Order>";
const COUNTED: &str = "<Count xmlns='urn:stock'><Item>soap</Item></Count>";

#[test]
fn the_action_says_which_service_and_the_body_which_operation() {
    let address = listen(host());
    for action in [r#""urn:stock/Stock""#, "urn:stock/Stock"] {
        let answer = post(address, "/all.asmx", Some(action), COUNTED);
        assert!(answer.status == 200 && answer.body.contains("<b:Count>17</b:Count>"), "{}", answer.body);
        let answer = post(address, "/ALL.asmx", Some(action), "<Empty xmlns='urn:stock'/>");
        assert!(answer.status == 200 && answer.body.contains("<b:Count>0</b:Count>"), "{}", answer.body);
    }
    let answer = post(address, "/all.asmx", Some("\"urn:shop/Order\""), ORDER);
    assert!(answer.status == 200 && answer.body.contains("OrderResponse"), "{}", answer.body);
    // Operations that only their action tells apart.
    let answer = post(address, "/all.asmx", Some("\"urn:shop/Second\""), "<Which xmlns='urn:shop'/>");
    assert!(answer.body.contains("second"), "{}", answer.body);
    // The action of one service and an operation of another: the service says that it is none of its.
    let answer = post(address, "/all.asmx", Some("\"urn:stock/Stock\""), ORDER);
    assert_eq!((answer.status, answer.code()), (500, "Client"));
    assert!(answer.body.contains("no operation takes the element {urn:shop}Order"), "{}", answer.body);
}

#[test]
fn without_an_action_that_is_known_the_body_says_which_service() {
    let address = listen(host());
    for action in [None, Some(""), Some("\"\""), Some("\"urn:elsewhere\"")] {
        let answer = post(address, "/all.asmx", action, COUNTED);
        assert!(answer.status == 200 && answer.body.contains("<b:Count>17</b:Count>"), "{}", answer.body);
        let answer = post(address, "/all.asmx", action, ORDER);
        assert!(answer.status == 200 && answer.body.contains("OrderResponse"), "{}", answer.body);
        // In no namespace at all: the first that has such an element.
        let answer = post(address, "/all.asmx", action, "<Count><Item>soap</Item></Count>");
        assert!(answer.status == 200 && answer.body.contains("<b:Count>17</b:Count>"), "{}", answer.body);
        // The namespace is that of one service, which says what it does not know.
        let answer = post(address, "/all.asmx", action, "<Weigh xmlns='urn:stock'/>");
        assert!(answer.body.contains("no operation takes the element {urn:stock}Weigh"), "{}", answer.body);
    }
    // A version that only one of the services has.
    let message = envelope(V12, "", ORDER);
    let fields = [("Host", "market"), ("Content-Type", SOAP_XML)];
    assert_eq!(ask(address, &request("POST /all.asmx", &fields, &message)).status, 200);
}

#[test]
fn what_no_service_is_for_is_a_fault() {
    let address = listen(host());
    let answer = post(address, "/all.asmx", Some("\"urn:elsewhere\""), "<Order xmlns='urn:elsewhere'/>");
    assert_eq!((answer.status, answer.code()), (500, "Client"));
    let reason = "no service here is for a message with the SOAP action \"urn:elsewhere\" and the element \
                  {urn:elsewhere}Order in its body";
    assert!(answer.body.contains(reason), "{}", answer.body);
    let answer = post(address, "/all.asmx", None, "");
    assert!(answer.body.contains("with no SOAP action and an empty body"), "{}", answer.body);
    // The first service says what is wrong with what cannot be read.
    for (body, status) in [("hello", 400), ("", 400), ("<a xmlns='urn:soap'/>", 500)] {
        let fields = [("Host", "market"), ("Content-Type", TEXT_XML)];
        let answer = ask(address, &request("POST /all.asmx", &fields, body));
        assert_eq!(answer.status, status, "{body}: {}", answer.body);
    }
    let fields = [("Host", "market"), ("Content-Type", "application/json")];
    assert_eq!(ask(address, &request("POST /all.asmx", &fields, "{}")).status, 415);

    let own = host().unknown(|message| match message.action {
        Some(action) => Fault::sender(format!("unknown interface {action}")),
        None => panic!("a mistake of the application's"),
    });
    let address = listen(own.max_request(1000));
    let answer = post(address, "/all.asmx", Some("\"urn:x\""), "<x/>");
    assert!(answer.code() == "Client" && answer.body.contains("unknown interface urn:x"), "{}", answer.body);
    let answer = post(address, "/all.asmx", None, "<x/>");
    assert!(answer.code() == "Server" && !answer.body.contains("mistake"), "{}", answer.body);
    assert_eq!(post(address, "/all.asmx", None, &" ".repeat(1000)).status, 413);
}

#[test]
fn a_service_is_chosen_as_the_host_is_told() {
    let by_action = listen(host().selection(Selection::Action));
    let answer = post(by_action, "/all.asmx", Some("\"urn:elsewhere\""), COUNTED);
    assert_eq!((answer.status, answer.code()), (500, "Client"));
    assert!(answer.body.contains("no service here"), "{}", answer.body);
    let by_body = listen(host().selection(Selection::Body));
    let answer = post(by_body, "/all.asmx", Some("\"urn:shop/Order\""), COUNTED);
    assert!(answer.status == 200 && answer.body.contains("<b:Count>17</b:Count>"), "{}", answer.body);

    // Two services with one action are told apart by the body.
    let stock = || Server::<StockPort, Shelves>::new(Shelves);
    let twins = Host::new("/all").mount("/a", stock()).mount("/b", stock());
    let answer = post(listen(twins), "/all", Some(ACTION), COUNTED);
    assert!(answer.status == 200, "{}", answer.body);
}

#[test]
fn every_service_has_a_path_of_its_own() {
    let address = listen(host());
    let answer = post(address, "/stock.asmx", None, COUNTED);
    assert!(answer.status == 200 && answer.body.contains("<b:Count>17</b:Count>"), "{}", answer.body);
    let answer = post(address, "/Stock.asmx", Some("\"urn:shop/Order\""), ORDER);
    assert!(answer.body.contains("no operation takes the element {urn:shop}Order"), "{}", answer.body);
    assert_eq!(post(address, "/elsewhere", Some(ACTION), COUNTED).status, 404);
    assert_eq!(host().paths().collect::<Vec<_>>(), ["/all.asmx", "/Shop.asmx", "/Stock.asmx"]);
    assert_eq!(host().contracts().map(|contract| contract.name).collect::<Vec<_>>(), ["Shop", "Stock"]);
    let answer = ask(address, &request("PUT /all.asmx", &[("Host", "market")], ""));
    assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, POST"));
}

#[test]
fn descriptions_lead_from_the_common_url_to_all_services() {
    let address = listen(host());
    for query in ["wsdl", "WSDL"] {
        let answer = get(address, &format!("/all.asmx?{query}"));
        let import =
            r#"<wsdl:import namespace="urn:stock&amp;more" location="http://market:81/Stock.asmx?wsdl"/>"#;
        assert!(answer.status == 200 && answer.body.contains(import), "{}", answer.body);
        let answer = get(address, &format!("/Stock.asmx?{query}"));
        assert!(answer.body.contains(r#"location="http://market:81/Stock.asmx""#), "{}", answer.body);
        assert!(answer.body.contains("http://market:81/Stock.asmx?xsd=Stock.xsd"), "{}", answer.body);
    }
    assert_eq!(get(address, "/Stock.asmx?xsd=Stock.xsd").status, 200);
    assert_eq!(get(address, "/all.asmx?xsd=Stock.xsd").status, 404);
    let list = get(address, "/all.asmx").body;
    assert!(
        list.contains("Stock: http://market:81/Stock.asmx, described by http://market:81/Stock.asmx?wsdl")
    );

    let address = listen(host().public_url("https://market.example/sub/"));
    let answer = get(address, "/Stock.asmx?wsdl");
    assert!(answer.body.contains(r#"location="https://market.example/sub/Stock.asmx""#), "{}", answer.body);
    let answer = get(address, "/all.asmx?wsdl");
    assert!(answer.body.contains("https://market.example/sub/Stock.asmx?wsdl"), "{}", answer.body);
}
