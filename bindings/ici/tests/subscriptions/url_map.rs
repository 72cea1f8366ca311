use sap_ici::subscriptions::{Settings, Topic, UrlMap};

use crate::Desk;

fn map(text: &str) -> UrlMap {
    text.parse().unwrap()
}

#[test]
fn pairs() {
    let map = map(
        "127.0.0.1:80, crm1:8080,Internal:443,crm2:443,[::1]:50001 ,10.0.0.1:50002, 127.0.0.1:80,never:1",
    );
    for (url, mapped) in [
        ("http://127.0.0.1/a?b#c", "http://crm1:8080/a?b#c"),
        ("HTTP://127.0.0.1:80", "HTTP://crm1:8080"),
        ("http://127.0.0.1:?x", "http://crm1:8080?x"),
        ("https://internal/", "https://crm2:443/"),
        ("http://user:pw@INTERNAL:443/", "http://user:pw@crm2:443/"),
        ("http://[::1]:50001/", "http://10.0.0.1:50002/"),
        ("https://127.0.0.1/", "https://127.0.0.1/"),
        ("http://127.0.0.10/", "http://127.0.0.10/"),
        ("http://internal/", "http://internal/"),
        ("no url", "no url"),
    ] {
        assert_eq!(map.apply(url), mapped, "{url}");
    }
}

#[test]
fn nothing_is_a_map_of_nothing() {
    assert_eq!(map(" "), UrlMap::default());
}

#[test]
fn errors_say_which_item() {
    for (text, message) in [
        ("a:1", "item 1 of the URL map, \"a:1\", has no other that it is replaced by"),
        ("a:1, b:2, c:3", "item 3 of the URL map, \"c:3\", has no other that it is replaced by"),
        ("a:1, b", "item 2 of the URL map, \"b\", has no port"),
        ("a:1,, c:1", "item 2 of the URL map, \"\", is empty"),
        ("a:1, :2", "item 2 of the URL map, \":2\", has no host before its port"),
        ("::1:80, b:2", "item 1 of the URL map, \"::1:80\", has no host before its port"),
        ("http://a:80, b:2", "item 1 of the URL map, \"http://a:80\", has no host before its port"),
        ("a:+1, b:2", "item 1 of the URL map, \"a:+1\", has a port that is none"),
        ("a:0, b:2", "item 1 of the URL map, \"a:0\", has a port that is none"),
        ("a:65536, b:2", "item 1 of the URL map, \"a:65536\", has a port that is none"),
    ] {
        assert_eq!(text.parse::<UrlMap>().unwrap_err().to_string(), message);
    }
}

#[test]
fn messages_go_where_the_map_leads() {
    let mut desk = Desk::new(Settings { url_map: map("10.0.0.1:8000, crm:80"), ..Settings::default() });
    desk.subscribe("http://10.0.0.1:8000/events", "a", Topic::user("ada"));
    desk.publish(1);
    assert_eq!(&*desk.sent().endpoint, "http://crm:80/events");
}
