//! MIME bindings: parts of a message beside its envelope.

use goldens::mime_parts::post::blocking::PostClient;
use goldens::mime_parts::post::{PostServer, PostService};
use goldens::mime_parts::{Letter, ReadResponse, RecallResponse, Receipt, ReceiptMessage};
use saponify::client::blocking::{Client, Transport};
use saponify::client::{Request, Response, TransportError};
use saponify::server::Call;
use saponify::soap::{Fault, Version};
use saponify::types::Attachment;

use super::{client, said};

#[derive(Clone)]
struct Office;

impl PostService for Office {
    async fn send(
        &self,
        _: Call,
        letter: Letter,
        stamp: Attachment,
        en_closure: Attachment,
    ) -> Result<ReceiptMessage, Fault> {
        if stamp.bytes.is_empty() {
            return Err(Fault::sender(format!("no stamp for {}", letter.to)));
        }
        let number = i32::try_from(en_closure.bytes.len()).unwrap();
        Ok(ReceiptMessage { receipt: Receipt { number }, copy: en_closure })
    }

    async fn read(&self, _: Call, page: i32, image: Attachment) -> Result<ReadResponse, Fault> {
        Ok(ReadResponse { words: format!("page {page}"), source: image })
    }

    async fn recall(&self, _: Call, page: i32, image: Attachment) -> Result<RecallResponse, Fault> {
        Ok(RecallResponse { words: Some(format!("page {page}")), source: image })
    }

    async fn drop(&self, _: Call, _: Attachment) {}
}

fn file(media_type: &str, text: &str) -> Attachment {
    Attachment { media_type: media_type.to_owned(), bytes: text.as_bytes().to_vec() }
}

#[test]
fn parts_travel_beside_the_envelope_under_their_names() {
    let inner = client(PostServer::new(Office), ());
    let office = PostClient::from(inner.clone());
    let letter = Letter { to: "Ann".to_owned() };
    let enclosure = file("text/plain", "hello");
    let receipt = office.send(letter, file("image/png", "PNG"), enclosure.clone()).unwrap();
    assert_eq!((receipt.receipt.number, receipt.copy), (5, enclosure));
    let [request, answer] = <[String; 2]>::try_from(said(&inner)).unwrap();
    for part in [
        "<s:Body xmlns:b=\"urn:post\"><b:Letter><b:to>Ann</b:to></b:Letter></s:Body>",
        "\r\nContent-ID: <stamp=",
        "\r\nContent-ID: <En-closure=",
        "@saponify>\r\n",
        "Content-Type: image/png\r\n\r\nPNG\r\n",
    ] {
        assert!(request.contains(part), "{part}: {request}");
    }
    assert!(answer.contains("Content-ID: <copy="), "{answer}");

    let image = file("image/tiff", "II*");
    let read = office.read(7, image.clone()).unwrap();
    assert_eq!((read.words.as_str(), &read.source), ("page 7", &image));
    let recalled = office.recall(8, image.clone()).unwrap();
    assert_eq!((recalled.words.as_deref(), &recalled.source), (Some("page 8"), &image));
    office.drop(image).unwrap();
    let said = said(&inner);
    assert!(said[2].contains("<page xsi:type=\"xsd:int\">8</page>"), "{}", said[2]);
    assert!(said[4].contains("<s:Body/>") && said[4].contains("<parcel="), "{}", said[4]);
}

/// Answers in the words of a toolkit that knows nothing of the names.
struct Nameless(&'static str);

impl Transport for Nameless {
    fn send(&self, _: Request) -> Result<Response, TransportError> {
        let content_type = "multipart/related; type=\"text/xml\"; boundary=b";
        Ok(Response::new(200, content_type, self.0))
    }
}

const NAMELESS: &str = "--b\n\n<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><x:ReadResponse xmlns:x='urn:post'>\
    <words>one</words></x:ReadResponse></e:Body></e:Envelope>\n--b\nContent-ID: <4711>\nContent-Type: text/plain\n\nsource\n--b--";

#[test]
fn a_lenient_reader_takes_parts_in_their_order() {
    let client = || Client::with_transport(Nameless(NAMELESS), "http://localhost/", Version::V11, ());
    let answer = PostClient::from(client()).read(1, Attachment::default()).unwrap();
    assert_eq!(answer.source, file("text/plain", "source"));
    let error = PostClient::from(client().strict()).read(1, Attachment::default()).unwrap_err();
    assert!(error.to_string().contains("there is no attachment \"source\""), "{error}");
}
