//! SOAP encoding: what is written says its types, what is read may refer.

use goldens::rpc_encoded::census::blocking::CensusClient;
use goldens::rpc_encoded::census::{CensusHeaders, CensusServer, CensusService, RegisterFault};
use goldens::rpc_encoded::{Anything, MatrixRow, Person, PersonHome};
use saponify::client::CallError;
use saponify::client::blocking::Client;
use saponify::server::Call;
use saponify::soap::{Fault, Version};

use super::{Canned, client, envelope, post, said};

#[derive(Clone)]
struct Office;

impl CensusService for Office {
    async fn register(
        &self,
        _: Call<CensusHeaders>,
        person: Option<Person>,
        lucky: Option<Vec<i32>>,
    ) -> Result<Option<Vec<Person>>, RegisterFault> {
        let Some(person) = person else { return Ok(None) };
        if person.name == "twice" {
            return Err(Fault::sender("known").with_detail(person).into());
        }
        let number = lucky.unwrap_or_default().iter().sum::<i32>();
        let home = PersonHome { street: format!("{number}") };
        let friends = person.friends.clone().unwrap_or_default();
        let mut all = vec![Person { home, ..person }];
        all.extend(friends);
        Ok(Some(all))
    }

    async fn add(
        &self,
        _: Call<CensusHeaders>,
        matrix: Option<Vec<MatrixRow>>,
        start: i32,
    ) -> Result<i32, Fault> {
        Ok(matrix.unwrap_or_default().iter().flat_map(|row| &row.item).sum::<i32>() + start)
    }

    async fn say(&self, _: Call<CensusHeaders>, _: Option<String>, _: Option<Anything>) {}
}

fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        born: Some("2000-01-31".parse().unwrap()),
        friends: None,
        home: PersonHome { street: "Elm".to_owned() },
    }
}

fn server() -> CensusServer<Office> {
    CensusServer::new(Office)
}

const ENVELOPE: &str = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"";
const STYLE: &str = "s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"";

#[test]
fn every_value_says_its_type() {
    let inner = client(server(), CensusHeaders::default());
    let census = CensusClient::from(inner.clone());
    let friend = person("Bo");
    let ann = Person { friends: Some(vec![friend.clone()]), born: None, ..person("Ann") };
    let people = census.register(Some(ann), Some(vec![3, 4])).unwrap().unwrap();
    assert_eq!(people[0].home.street, "7");
    assert_eq!(people[1], friend);
    let [request, answer] = <[String; 2]>::try_from(said(&inner)).unwrap();
    let types = "xmlns:enc=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"";
    assert!(request.starts_with(ENVELOPE), "{request}");
    for part in types.split_inclusive("\" ").chain([STYLE, "xmlns:t1=\"urn:census\""]) {
        assert!(request.contains(part.trim()), "{part}: {request}");
    }
    for part in [
        "xsi:type=\"t1:Person\"><name xsi:type=\"enc:string\">Ann</name>",
        "<friends xsi:type=\"enc:Array\" enc:arrayType=\"t1:Person[1]\"><item xsi:type=\"t1:Person\">",
        "<home><street xsi:type=\"xsd:string\">Elm</street></home>",
        "enc:arrayType=\"xsd:int[2]\"><number xsi:type=\"xsd:int\">3</number><number xsi:type=\"xsd:int\">4</number>",
    ] {
        assert!(request.contains(part), "{part}\n{request}");
    }
    assert!(answer.contains("enc:arrayType=\"t1:Person[2]\""), "{answer}");
}

#[test]
fn arrays_of_arrays_say_both() {
    let inner = client(server(), CensusHeaders { who: Some(person("Cy")) });
    let census = CensusClient::from(inner.clone());
    let rows = [vec![1, 2], vec![], vec![3]].map(|item| MatrixRow { item });
    assert_eq!(census.add(Some(rows.into()), 4).unwrap(), 10);
    assert_eq!(census.add(None, 5).unwrap(), 5);
    let said = said(&inner);
    assert!(said[0].contains("enc:arrayType=\"xsd:int[][3]\""), "{}", said[0]);
    assert!(
        said[0].contains("enc:arrayType=\"xsd:int[2]\"><item xsi:type=\"xsd:int\">1</item>"),
        "{}",
        said[0]
    );
    assert!(said[0].contains("xsi:type=\"t1:Person\""), "the header entry too: {}", said[0]);
    assert!(said[2].contains("<matrix xmlns:i="), "{}", said[2]);
}

#[test]
fn faults_are_typed_by_the_element_of_their_part() {
    let census = CensusClient::from(client(server(), CensusHeaders::default()));
    match census.register(Some(person("twice")), None) {
        Err(CallError::Fault(RegisterFault::Who(fault))) => assert_eq!(fault.detail.name, "twice"),
        other => panic!("{other:?}"),
    }
}

/// As WCF and Axis write: values behind the call, items called as they like, prefixes declared where they are used.
#[test]
fn references_are_followed() {
    let (status, answer) = post(
        server(),
        "urn:census#register",
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xsd='http://www.w3.org/2001/XMLSchema'>\
         <e:Body e:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>\
         <q1:register xmlns:q1='urn:census'><person href='#p1'/><lucky href='#l'/></q1:register>\
         <multiRef id='p1' q2:root='0' xmlns:q2='http://schemas.xmlsoap.org/soap/encoding/' xmlns:x='urn:census' xsi:type='x:Person'>\
         <name xsi:type='q2:string'>Ann</name><home href='#h'/><friends href='#f'/><born xsi:nil='true'/></multiRef>\
         <multiRef id='h'><street>Elm</street></multiRef>\
         <q3:Array id='f' q3:arrayType='x:Person[2]' xmlns:q3='http://schemas.xmlsoap.org/soap/encoding/' xmlns:x='urn:census'><Item href='#p2'/><x:Person href='#p2'/></q3:Array>\
         <multiRef id='p2'><name>Bo</name><home href='#h'/></multiRef>\
         <enc:Array id='l' enc:arrayType='xsd:int[2]' xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/'><Item>1</Item><int>2</int></enc:Array>\
         </e:Body></e:Envelope>",
    );
    assert_eq!(status, 200, "{answer}");
    for part in [">Ann<", ">3<", "Person[3]", ">Bo<"] {
        assert!(answer.contains(part), "{part}: {answer}");
    }
}

#[test]
fn references_of_soap_1_2_are_followed() {
    let census = CensusClient::from(Client::with_transport(
        Canned(
            "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope' xmlns:enc='http://www.w3.org/2003/05/soap-encoding'>\
             <e:Body><r:registerResponse xmlns:r='urn:census'><people enc:itemType='r:Person' enc:arraySize='2'>\
             <a enc:id='one'><name>Ann</name><home><street>Elm</street></home></a><b enc:ref='one'/>\
             </people></r:registerResponse></e:Body></e:Envelope>",
        ),
        "http://localhost/",
        Version::V12,
        CensusHeaders::default(),
    ));
    let people = census.register(None, None).unwrap().unwrap();
    assert_eq!(people.len(), 2);
    assert_eq!(people[0], people[1]);
}

#[test]
fn hostile_references_are_refused() {
    let call = |values: &str| {
        let body = format!("<r:register xmlns:r='urn:census'><person href='#a'/></r:register>{values}");
        post(server(), "", &envelope(&body))
    };
    let friends = |id: &str, friends: &str| {
        format!("<m id='{id}'><name>x</name><home><street/></home><friends>{friends}</friends></m>")
    };
    for (values, expected) in [
        (String::new(), "there is no value &quot;a&quot; to refer to"),
        (friends("a", "<item href='#a'/>"), "a part of itself"),
        (friends("a", "<item href='#b'/>") + &friends("b", "<item href='#a'/>"), "a part of itself"),
        ("<m id='a' href='#a'/>".to_owned(), "a part of itself"),
    ] {
        let (status, answer) = call(&values);
        let answer = answer.replace('"', "&quot;");
        assert!(status == 500 && answer.contains(expected), "{expected}: {answer}");
    }
    // Each value has ten times the one after it in it.
    let laughs: String = (0..12)
        .map(|at| {
            let id = char::from(b'a' + at);
            let next = format!("<item href='#{}'/>", char::from(b'a' + at + 1)).repeat(10);
            friends(&id.to_string(), &next)
        })
        .collect();
    let (status, answer) = call(&(laughs + "<m id='m'><name>ha</name></m>"));
    assert!(status == 500 && answer.contains("references"), "{answer}");
    let (status, answer) = call(
        "<m id='a'><name>x</name><home><street/></home><friends xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/' enc:offset='[2]' enc:arrayType='Person[9]'><item href='#b'/></friends></m>\
         <m id='b'><name>y</name><home><street/></home></m>",
    );
    assert!(status == 500 && answer.contains("lacks the item at position 0"), "{answer}");
}
