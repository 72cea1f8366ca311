//! The world outside, over plain HTTP.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::crm::Crm;

/// Posts to the contact centre; answers the status and the text.
async fn post(crm: &Crm, path: &str, body: &str) -> (u16, String) {
    let host = crm.url.trim_start_matches("http://").split('/').next().unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + body).as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    (head[9..12].parse().unwrap(), text.to_owned())
}

#[tokio::test]
async fn calls_mails_and_chats_come_in() {
    let mut crm = Crm::start().await;
    crm.log_on("ANNA").await;
    let (status, handle) = post(&crm, "/outside/call?from=%2B495551&to=6001", "").await;
    assert_eq!(status, 200);
    assert_eq!(crm.expect_item("+101", "Alerting NotInProcess").await, handle);
    let (_, message) =
        post(&crm, "/outside/mail?to=service%40centre.example", "Subject: Hello\r\n\r\nHi").await;
    assert_eq!(crm.expect_item("anna@centre.example", "Alerting NotInProcess").await, message);
    let (_, session) = post(&crm, "/outside/chat?from=kim&to=chat%40centre.example&title=Help+me", "").await;
    assert_eq!(crm.expect_item("anna@centre.example", "Alerting NotInProcess").await, session);
}

#[tokio::test]
async fn what_cannot_happen_is_said() {
    let crm = Crm::start().await;
    assert_eq!(post(&crm, "/outside/call?from=%2B495551&to=9999", "").await.0, 400);
    assert_eq!(post(&crm, "/outside/earthquake", "").await.0, 400);
}
