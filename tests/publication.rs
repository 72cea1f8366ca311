//! Schema documents without a target namespace, as a service publishes them.
#![cfg(feature = "server")]

use std::convert::Infallible;

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use saponify::server::{Contract, Dispatch, Document, Incoming, Outgoing, Server};
use saponify::soap::Version;
use tower_service::Service;

struct Port;

impl Dispatch<()> for Port {
    type Headers = ();
    const CONTRACT: &'static Contract = &Contract {
        name: "Service",
        versions: &[Version::V11],
        routes: &[],
        documents: &[
            Document { name: "Service.wsdl", text: WSDL },
            Document {
                name: "Types.xsd",
                text: r#"<?xml version="1.0"?><x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:include schemaLocation="Codes.xsd"/></x:schema>"#,
            },
            Document { name: "Codes.xsd", text: r#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"/>"# },
            Document {
                name: "Shared.xsd",
                text: r#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"/>"#,
            },
            Document { name: "Both.xsd", text: r#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"/>"# },
            Document { name: "Default.xsd", text: r#"<schema xmlns="http://www.w3.org/2001/XMLSchema"/>"# },
            Document {
                name: "Own.xsd",
                text: r#"<x:schema targetNamespace="urn:a&amp;b" xmlns:x="http://www.w3.org/2001/XMLSchema"><x:include schemaLocation="Own.xsd"/></x:schema>"#,
            },
        ],
    };

    async fn dispatch(_: &(), _: usize, message: Incoming<'_, ()>) -> Outgoing {
        message.unknown()
    }
}

const WSDL: &str = r#"<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/"><w:types xmlns:x="http://www.w3.org/2001/XMLSchema">
  <x:schema targetNamespace="urn:a&amp;b">
    <x:include schemaLocation="Types.xsd"/>
    <x:include schemaLocation="Shared.xsd"/>
    <x:include schemaLocation="Both.xsd"/>
    <x:include schemaLocation="Default.xsd"/>
    <x:include schemaLocation="Own.xsd"/>
  </x:schema>
  <x:schema targetNamespace="urn:other"><x:include schemaLocation="Shared.xsd"/></x:schema>
  <x:schema><x:import schemaLocation="Both.xsd"/></x:schema>
</w:types></w:definitions>"#;

fn published(name: &str) -> String {
    let request = Request::get(format!("/?xsd={name}")).body(Full::<Bytes>::default()).unwrap();
    let mut server: Server<Port, ()> = Server::new(());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let Ok::<_, Infallible>(response) = server.call(request).await;
        let body = response.into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(body.to_vec()).unwrap()
    })
}

#[test]
fn what_is_included_takes_the_namespace() {
    const NAMESPACE: &str = r#"<x:schema targetNamespace="urn:a&amp;b" xmlns="urn:a&amp;b" xmlns:x="http://www.w3.org/2001/XMLSchema""#;
    let types = published("Types.xsd");
    let expected = format!(
        r#"<?xml version="1.0"?>{NAMESPACE}><x:include schemaLocation="?xsd=Codes.xsd"/></x:schema>"#
    );
    assert_eq!(types, expected);
    assert_eq!(published("Codes.xsd"), format!("{NAMESPACE}/>"), "by way of another");
}

#[test]
fn nothing_is_declared_where_it_would_be_wrong() {
    for (name, why) in [
        ("Shared.xsd", "two namespaces include it"),
        ("Both.xsd", "it is imported without a namespace too"),
        ("Default.xsd", "names without a prefix mean something else"),
    ] {
        assert!(!published(name).contains("targetNamespace"), "{name}: {why}");
    }
    assert_eq!(published("Own.xsd").matches("targetNamespace").count(), 1);
}
