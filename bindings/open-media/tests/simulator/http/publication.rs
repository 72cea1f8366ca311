//! What is served besides answers: the WSDL, with which other toolkits begin.

use super::Server;

#[test]
fn the_wsdl_and_its_imports_name_the_host_asked() {
    let server = Server::start();
    let (status, wsdl) = server.http("GET", "/OpenMediaService?wsdl");
    assert_eq!(status, 200);
    assert!(wsdl.contains(&format!("location=\"{}\"", server.url())), "{wsdl}");
    let imported = format!("{}?xsd=tempuri.org.xsd", server.url());
    assert!(wsdl.contains(&imported), "{wsdl}");
    let (status, schema) = server.http("GET", "/OpenMediaService?xsd=tempuri.org.xsd");
    assert_eq!(status, 200);
    assert!(schema.contains("GetOpenMediaRequestHistoryByIDResult"));
    assert_eq!(server.http("GET", "/OpenMediaService?xsd=../Cargo.toml").0, 404);
}
