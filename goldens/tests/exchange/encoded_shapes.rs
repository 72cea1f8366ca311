//! SOAP encoding in its rarer shapes: derived types, arrays of several dimensions and with gaps, style document, answers that
//! are called as they like.

use goldens::encoded_shapes::atlas::blocking::AtlasClient;
use goldens::encoded_shapes::atlas::{AtlasServer, AtlasService, NearFault};
use goldens::encoded_shapes::{
    AnyPlace, City, HeightsRow, Names, Place, SheetsRow, SheetsRowRow, TurnResponse, Unknown,
};
use saponify::client::CallError;
use saponify::client::blocking::Client;
use saponify::server::Call;
use saponify::soap::{Fault, Version};

use super::{Canned, client, envelope, post, said};

#[derive(Clone)]
struct Publisher;

impl AtlasService for Publisher {
    async fn near(&self, _: Call, place: Option<AnyPlace>) -> Result<Option<Vec<AnyPlace>>, NearFault> {
        match place {
            Some(AnyPlace::City(city)) => Ok(Some(city.districts)),
            Some(place) => Err(Fault::sender("no city").with_detail(Unknown { r#where: place }).into()),
            None => Ok(None),
        }
    }

    async fn turn(
        &self,
        _: Call,
        heights: Option<Vec<HeightsRow>>,
        sheets: Option<Vec<SheetsRow>>,
    ) -> Result<TurnResponse, Fault> {
        let turned = |rows: Vec<HeightsRow>| {
            let columns = rows.first().map_or(0, |row| row.item.len());
            let column = |at: usize| HeightsRow { item: rows.iter().map(|row| row.item[at]).collect() };
            (0..columns).map(column).collect()
        };
        Ok(TurnResponse { heights: heights.map(turned), sheets })
    }

    async fn sort(&self, _: Call, names: Vec<Option<String>>) -> Result<Vec<Option<String>>, Fault> {
        let mut names = names;
        names.sort();
        Ok(names)
    }

    async fn draw(&self, _: Call, place: Option<AnyPlace>) -> Result<Names, Fault> {
        let name = match place {
            Some(AnyPlace::Place(place)) => Some(place.name),
            Some(AnyPlace::City(city)) => Some(city.name),
            None => None,
        };
        Ok(Names { item: vec![name] })
    }
}

fn place(name: &str) -> AnyPlace {
    AnyPlace::Place(Box::new(Place { name: name.to_owned() }))
}

fn city(name: &str, districts: Vec<AnyPlace>) -> AnyPlace {
    AnyPlace::City(Box::new(City { name: name.to_owned(), people: 3, districts }))
}

fn server() -> AtlasServer<Publisher> {
    AtlasServer::new(Publisher)
}

/// A client that is answered with these words whatever it asks.
fn answered(message: &'static str) -> AtlasClient<Canned> {
    AtlasClient::from(Client::with_transport(Canned(message), "http://localhost/", Version::V11, ()))
}

#[test]
fn values_of_derived_types_keep_what_they_add() {
    let inner = client(server(), ());
    let atlas = AtlasClient::from(inner.clone());
    let districts = vec![place("Old Town"), city("Harbour", vec![place("Quay")])];
    assert_eq!(atlas.near(Some(city("Port", districts.clone()))).unwrap().unwrap(), districts);
    let [request, answer] = <[String; 2]>::try_from(said(&inner)).unwrap();
    for part in [
        "City\"><name xsi:type=\"xsd:string\">Port</name><people xsi:type=\"xsd:int\">3</people>",
        ":Place[2]\"><item xsi:type=",
        ":Place[1]\"><item xsi:type=",
    ] {
        assert!(request.contains(part), "{part}: {request}");
    }
    assert!(answer.contains("<people xsi:type=\"xsd:int\">3</people>"), "{answer}");
}

#[test]
fn details_say_their_types_and_are_read_by_them() {
    let inner = client(server(), ());
    let atlas = AtlasClient::from(inner.clone());
    match atlas.near(Some(place("Sea"))) {
        Err(CallError::Fault(NearFault::Unknown(fault))) => assert_eq!(fault.detail.r#where, place("Sea")),
        other => panic!("{other:?}"),
    }
    let answer = &said(&inner)[1];
    for part in ["s:encodingStyle=", "Unknown\"><where xsi:type=", "<name xsi:type=\"xsd:string\">Sea</name>"]
    {
        assert!(answer.contains(part), "{part}: {answer}");
    }
    // With a reference in it.
    let atlas = answered(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault><faultcode>e:Client</faultcode>\
         <faultstring>no</faultstring><detail><a:unknown xmlns:a='urn:atlas' href='#u'/></detail></e:Fault>\
         <m id='u'><where href='#w'/></m><m id='w'><name>Sea</name></m></e:Body></e:Envelope>",
    );
    match atlas.near(None) {
        Err(CallError::Fault(NearFault::Unknown(fault))) => assert_eq!(fault.detail.r#where, place("Sea")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn dimensions_lie_row_by_row_in_messages() {
    let inner = client(server(), ());
    let atlas = AtlasClient::from(inner.clone());
    let row = |item: &[i32]| HeightsRow { item: item.to_vec() };
    let sheets = vec![
        SheetsRow { item: vec![SheetsRowRow { item: vec![1, 2] }] },
        SheetsRow { item: vec![SheetsRowRow { item: vec![3] }, SheetsRowRow { item: vec![4] }] },
    ];
    let turned = atlas.turn(Some(vec![row(&[1, 2, 3]), row(&[4, 5, 6])]), Some(sheets.clone())).unwrap();
    assert_eq!(turned.heights.unwrap(), [row(&[1, 4]), row(&[2, 5]), row(&[3, 6])]);
    assert_eq!(turned.sheets.unwrap(), sheets);
    let [request, answer] = <[String; 2]>::try_from(said(&inner)).unwrap();
    for part in [
        "xsd:int[2,3]\"><item xsi:type=\"xsd:int\">1</item>",
        "xsd:int[,][2]",
        "xsd:int[1,2]",
        "xsd:int[2,1]",
    ] {
        assert!(request.contains(part), "{part}: {request}");
    }
    assert!(answer.contains("xsd:int[3,2]"), "{answer}");
    let ragged = atlas.turn(Some(vec![row(&[1]), row(&[2, 3])]), None).unwrap_err();
    assert!(ragged.to_string().contains("rows of 1 and of 2 items"), "{ragged}");
}

#[test]
fn what_an_array_leaves_out_is_nil() {
    let sort = |names: &str| {
        post(
            server(),
            "",
            &envelope(&format!(
                "<a:sort xmlns:a='urn:atlas' xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/'>{names}</a:sort>"
            )),
        )
    };
    for (names, expected) in [
        ("<names enc:arrayType='enc:string[5]' enc:offset='[2]'><i>a</i><i>b</i></names>", "[4]"),
        (
            "<names enc:arrayType='enc:string[9]'><i enc:position='[3]'>b</i><i enc:position='[1]'>a</i></names>",
            "[4]",
        ),
        (
            "<names enc:arrayType='enc:string[2]'><i enc:position='[1]'>a</i><i enc:position='[0]'>b</i></names>",
            "[2]",
        ),
        ("<names enc:arrayType='enc:string[2,2]'><i>b</i><i enc:position='[1,1]'>a</i></names>", "[4]"),
    ] {
        let (status, answer) = sort(names);
        assert_eq!(status, 200, "{answer}");
        let sorted = format!("string{expected}");
        assert!(answer.contains(&sorted), "{answer}");
        assert!(answer.contains(">a</item><item xsi:type=\"enc:string\">b</item></names>"), "{answer}");
    }
    for (names, expected) in [
        (
            "<names enc:arrayType='enc:string[2]'><i enc:position='[1]'>a</i><i enc:position='[1]'>b</i></names>",
            "two items at position 1",
        ),
        (
            "<names enc:arrayType='enc:string[2]'><i enc:position='[1000000000000]'>a</i></names>",
            "references",
        ),
        ("<names enc:arrayType='enc:string[2]'><i enc:position='x'>a</i></names>", "no place in an array"),
        (
            "<names enc:arrayType='enc:string[2]'><i enc:position='[1,1]'>a</i></names>",
            "no place in an array",
        ),
    ] {
        let (status, answer) = sort(names);
        assert!(status == 500 && answer.contains(expected), "{expected}: {answer}");
    }
    let turn = |heights: &str| {
        let body = format!(
            "<a:turn xmlns:a='urn:atlas' xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/'>{heights}</a:turn>"
        );
        post(server(), "", &envelope(&body))
    };
    let (status, answer) = turn("<heights enc:arrayType='int[2,2]'><i>1</i><i>2</i><i>3</i></heights>");
    assert!(status == 500 && answer.contains("an array has 3 items"), "{answer}");
    let (status, answer) = turn("<heights enc:arrayType='int[,]'><i>1</i></heights>");
    assert!(status == 500 && answer.contains("how long its rows are"), "{answer}");
}

#[test]
fn structs_in_a_body_of_style_document_are_named_as_their_type() {
    let inner = client(server(), ());
    let atlas = AtlasClient::from(inner.clone());
    assert_eq!(atlas.draw(Some(city("Port", vec![]))).unwrap().item, [Some("Port".to_owned())]);
    let [request, answer] = <[String; 2]>::try_from(said(&inner)).unwrap();
    assert!(request.contains(":Place xmlns") || request.contains("Place s:encodingStyle"), "{request}");
    assert!(answer.contains(":Legend ") && answer.contains("string[1]"), "{answer}");
}

/// SOAP 1.1, section 7.1: neither the name of the answer nor that of its one result means anything.
#[test]
fn answers_may_have_any_name() {
    let atlas = answered(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>\
         <whatever xmlns='urn:other'><s-gensym3 xmlns:enc='http://schemas.xmlsoap.org/soap/encoding/' enc:arrayType='enc:string[1]'>\
         <x>a</x></s-gensym3></whatever></e:Body></e:Envelope>",
    );
    assert_eq!(atlas.sort(Vec::new()).unwrap(), [Some("a".to_owned())]);
    let atlas = answered(
        "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><r xmlns:rpc='http://www.w3.org/2003/05/soap-rpc'>\
         <rpc:result>names</rpc:result><names xmlns:enc='http://www.w3.org/2003/05/soap-encoding' enc:itemType='enc:string' \
         enc:arraySize='*'><x enc:id='i'>a</x><x enc:ref='i'/></names></r></e:Body></e:Envelope>",
    );
    assert_eq!(atlas.sort(Vec::new()).unwrap(), vec![Some("a".to_owned()); 2]);
}
