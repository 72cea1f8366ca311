//! The example of the README compiles: it stands here too, word for word.
#![cfg(feature = "client")]

// README
use micc_open_media::saponify::client::CallError;
use micc_open_media::{
    AddOpenMediaRequest, AddRequestFault, IvrInformation, OpenMediaClient, OpenMediaHeaders,
};

async fn add() -> Result<Option<i32>, Box<dyn std::error::Error>> {
    let client =
        OpenMediaClient::new("http://server:12620/OpenMediaService")?.with_headers(OpenMediaHeaders {
            logon_id: Some("admin".to_owned()),
            password: Some("secret".to_owned()),
        });
    let request = AddOpenMediaRequest {
        service_group_id: Some(100),
        ivr_info: Some(vec![IvrInformation {
            label: Some("Subject".to_owned()),
            data: Some("Order 4711".to_owned()),
        }]),
        ..AddOpenMediaRequest::default()
    };
    match client.add_request(request).await {
        Ok(answer) => Ok(answer.open_media_id),
        Err(CallError::Fault(AddRequestFault::NoLicense(fault))) => Err(fault.into_parts().reason.into()),
        Err(error) => Err(error.into()),
    }
}
// README

#[test]
fn the_example_stands_in_the_readme() {
    // It is compiled; nobody answers it here.
    drop(add());
    let here = include_str!("readme.rs").split("// README\n").nth(1).expect("the marks around the example");
    assert!(include_str!("../README.md").contains(here), "the README has another example");
}
