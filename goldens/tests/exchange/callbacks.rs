//! What the service sends on its own accord: it is the client then.

use std::sync::{Arc, Mutex};

use goldens::callbacks::news_callback::blocking::NewsCallbackClient;
use goldens::callbacks::news_callback::{NewsCallbackServer, NewsCallbackService};
use saponify::server::Call;
use saponify::soap::Fault;

use super::{client, said};

#[derive(Clone, Default)]
struct Subscriber(Arc<Mutex<Vec<String>>>);

impl NewsCallbackService for Subscriber {
    async fn published(&self, _: Call, headline: String) {
        self.0.lock().unwrap().push(headline);
    }

    async fn keep_alive(&self, _: Call) -> Result<bool, Fault> {
        Ok(true)
    }
}

#[test]
fn the_service_calls_its_client() {
    let subscriber = Subscriber::default();
    let inner = client(NewsCallbackServer::new(subscriber.clone()).strict(), ());
    let service = NewsCallbackClient::from(inner.clone());
    service.published("Soap is cheap".to_owned()).unwrap();
    assert!(service.keep_alive().unwrap());
    assert_eq!(*subscriber.0.lock().unwrap(), ["Soap is cheap"]);
    assert_eq!(
        said(&inner),
        [
            "<s:Body><b:Published xmlns:b=\"urn:news\"><b:headline>Soap is cheap</b:headline></b:Published></s:Body>",
            "",
            "<s:Body><b:KeepAlive xmlns:b=\"urn:news\"/></s:Body>",
            "<s:Body><b:KeepAliveResponse xmlns:b=\"urn:news\"><b:alive>true</b:alive></b:KeepAliveResponse></s:Body>",
        ]
    );
}
