//! Bodies of no element, of several, and of what a type has in it.

use goldens::bodies::kinds::blocking::KindsClient;
use goldens::bodies::kinds::{KindsServer, KindsService};
use goldens::bodies::{Firm, Loose, Second, Several, Third};
use saponify::server::Call;
use saponify::soap::Fault;
use saponify::xml::AnyElement;

use super::{client, envelope, post, said};

#[derive(Clone)]
struct Echo;

impl KindsService for Echo {
    async fn ping(&self, _: Call) -> Result<(), Fault> {
        Ok(())
    }

    async fn both(&self, _: Call, first: String, second: Second) -> Result<Several, Fault> {
        Ok(Several { first, second })
    }

    async fn one(&self, _: Call, request: Third) -> Result<(), Fault> {
        if request.0 == 3 { Ok(()) } else { Err(Fault::sender("not three")) }
    }

    async fn typed(&self, _: Call, request: Firm) -> Result<Loose, Fault> {
        let mut answer = AnyElement::new("urn:x", "said");
        answer.children.push(saponify::xml::AnyNode::Text(format!("{} {:?}", request.a, request.b)));
        Ok(Loose { any: Some(answer) })
    }

    async fn open(&self, _: Call, _: Loose) {}

    async fn text(&self, _: Call, text: String) -> Result<String, Fault> {
        Ok(text)
    }

    async fn unsaid(&self, _: Call) {}
}

#[test]
fn bodies_are_what_the_parts_say() {
    let inner = client(KindsServer::new(Echo).strict(), ());
    let bodies = KindsClient::from(inner.clone());
    bodies.ping().unwrap();
    let both = bodies.both("one".to_owned(), Second { count: 2 }).unwrap();
    assert_eq!(both, Several { first: "one".to_owned(), second: Second { count: 2 } });
    bodies.one(Third(3)).unwrap();
    let typed = bodies.typed(Firm { a: 1, b: None }).unwrap();
    assert_eq!(typed.any.unwrap().text(), "1 None");
    bodies.open(Loose { any: Some(AnyElement::new("urn:x", "whatever")) }).unwrap();
    bodies.unsaid().unwrap();
    assert_eq!(bodies.text("t".to_owned()).unwrap(), "t");
    let both =
        "<s:Body xmlns:b=\"urn:bodies\"><b:First>one</b:First><b:Second><count>2</count></b:Second></s:Body>";
    assert_eq!(
        said(&inner),
        [
            "<s:Body/>",
            "<s:Body/>",
            both,
            both,
            "<s:Body><b:Third xmlns:b=\"urn:bodies\">3</b:Third></s:Body>",
            "<s:Body/>",
            "<s:Body><a>1</a></s:Body>",
            "<s:Body><said xmlns=\"urn:x\">1 None</said></s:Body>",
            "<s:Body><whatever xmlns=\"urn:x\"/></s:Body>",
            "",
            "<s:Body/>",
            "",
            "<s:Body><text>t</text></s:Body>",
            "<s:Body><text>t</text></s:Body>",
        ]
    );
}

#[test]
fn the_action_says_what_an_empty_body_is_for() {
    let server = KindsServer::new(Echo);
    let ask = |action: &str, body: &str| post(server.clone(), action, &envelope(body));
    assert_eq!(ask("urn:bodies/Unsaid", "").0, 202);
    assert_eq!(ask("urn:bodies/Ping", "").0, 200);
    assert_eq!(ask("urn:bodies/Ping", "<x/>").0, 200);
    // Without an action the first that has no element is meant.
    assert_eq!(ask("", "").0, 200);
    assert_eq!(ask("urn:bodies/Open", "<x/>").0, 202);
    let (status, answer) = ask("", "<x/>");
    assert!(status == 500 && answer.contains("no operation takes the element x"), "{answer}");
    let (status, answer) = ask("urn:bodies/Both", "");
    assert!(status == 500 && answer.contains("First"), "{answer}");
    let (status, answer) = ask("", "<First xmlns='urn:bodies'>1</First>");
    assert!(status == 500 && answer.contains("Second"), "{answer}");
}
