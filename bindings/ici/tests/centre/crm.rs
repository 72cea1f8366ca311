//! A CRM with its agents, and the contact centre that it works with.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::time::Duration;

use sap_ici::Event;
use sap_ici::ici_container::{IciContainerClient, IciContainerHeaders};
use sap_ici::ici_item::{IciItemClient, IciItemHeaders};
use sap_ici::ici_user::{IciUserClient, IciUserHeaders};
use sap_ici::receiver::{EventStream, Settings as ReceiverSettings, receiver};
use sap_ici::saponify::client;
use sap_ici::subscriptions::{Events, Settings};
use sap_ici::types::{ChannelType, TextElement, WorkMode};
use tokio::net::TcpListener;

use crate::centre::{Centre, PATH, World, app};

/// How long an event is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Crm {
    pub(crate) centre: Centre,
    /// The one URL of all interfaces.
    pub(crate) url: String,
    /// Where this CRM takes events.
    pub(crate) app_url: String,
    received: EventStream,
    /// What has come for each container or user, and has not been looked at.
    waiting: BTreeMap<String, VecDeque<Event>>,
}

async fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

impl Crm {
    pub(crate) async fn start() -> Crm {
        let (server, received) = receiver(ReceiverSettings::default());
        let (listener, address) = listen().await;
        let events = axum::Router::new().route_service("/events", server);
        tokio::spawn(async move { axum::serve(listener, events).await });
        let app_url = format!("http://{address}/events");

        let events = Events::over_http(Settings::default(), &client::Settings::default()).unwrap().start();
        let centre = Centre::new(World::sample(), events);
        let (listener, address) = listen().await;
        let service = app(centre.clone()).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Crm { centre, url: format!("http://{address}{PATH}"), app_url, received, waiting: BTreeMap::new() }
    }

    /// Everything that a CRM does when an agent logs on. Events of that are not waited for.
    pub(crate) async fn log_on(&mut self, user: &str) {
        let users = IciUserClient::new(&self.url)
            .unwrap()
            .with_headers(IciUserHeaders { user: Some(user.to_owned()), language: Some("EN".to_owned()) });
        let attributes = users.get_attributes(user.to_owned(), None).await.unwrap().response.unwrap();
        users.subscribe(self.app_url.clone(), user.to_owned(), user.to_owned()).await.unwrap();
        let containers =
            IciContainerClient::new(&self.url).unwrap().with_headers(IciContainerHeaders::default());
        let channels =
            [ChannelType::Telephony, ChannelType::Messaging, ChannelType::Chat, ChannelType::ActionRouting];
        let addresses = attributes.addresses.unwrap();
        for channel in channels.clone() {
            let address = &addresses[usize::from(channel != ChannelType::Telephony)];
            let container = address.address.clone().unwrap();
            containers.subscribe(self.app_url.clone(), user.to_owned(), channel, container).await.unwrap();
        }
        users.set_current_channels(user.to_owned(), channels.to_vec()).await.unwrap();
        users.set_current_workmode(user.to_owned(), WorkMode::Ready).await.unwrap();
        self.expect(user, "LoggedOff").await;
        self.expect(user, "Ready").await;
    }

    pub(crate) fn items(&self, user: &str) -> IciItemClient {
        let headers = IciItemHeaders { user: Some(user.to_owned()), language: Some("EN".to_owned()) };
        IciItemClient::new(&self.url).unwrap().with_headers(headers)
    }

    /// The next event of a container or a user, which is to tell of this status; of items with the processing status after it.
    pub(crate) async fn expect(&mut self, of: &str, status: &str) -> Event {
        let event = self.next(of).await;
        assert_eq!(status_of(&event), status, "of {of}");
        event
    }

    /// As [`expect`](Crm::expect), for what only the ID of the item is wanted.
    pub(crate) async fn expect_item(&mut self, of: &str, status: &str) -> String {
        match self.expect(of, status).await {
            Event::PhoneCallChanged(call) => call.call_handle,
            Event::MessageChanged(message) => message.message_id,
            Event::ChatChanged(session) => session.chat_session_id,
            Event::ActionItemChanged(item) => Some(item.action_item_id.clone()),
            other => panic!("{other:?} is of no item"),
        }
        .unwrap()
    }

    pub(crate) async fn next(&mut self, of: &str) -> Event {
        loop {
            if let Some(event) = self.waiting.get_mut(of).and_then(VecDeque::pop_front) {
                return event;
            }
            let received = tokio::time::timeout(PATIENCE, self.received.next()).await;
            let received =
                received.unwrap_or_else(|_| panic!("nothing more of {of}; {:?}", self.waiting)).unwrap();
            // A posting is of a session, which several agents may have in their lines: it counts for each that it is for.
            let sources =
                source_of(&received.event).map_or_else(|| received.app_ids.clone(), |source| vec![source]);
            for source in sources {
                self.waiting.entry(source).or_default().push_back(received.event.clone());
            }
        }
    }

    /// Nothing of a container or a user is left that no test has looked at.
    pub(crate) fn expect_nothing(&self, of: &str) {
        assert_eq!(
            self.waiting.get(of).into_iter().flatten().map(status_of).collect::<Vec<_>>(),
            [""; 0],
            "of {of}"
        );
    }
}

fn source_of(event: &Event) -> Option<String> {
    match event {
        Event::UserChanged(user) => user.user_id.clone(),
        Event::PhoneCallChanged(call) => call.line_number.clone(),
        Event::MessageChanged(message) => message.folder.clone(),
        Event::ChatChanged(session) => session.chat_line_id.clone(),
        Event::ActionItemChanged(item) => item.action_session.action_line_id.clone(),
        _ => None,
    }
}

fn status_of(event: &Event) -> String {
    let both = |status: &Option<TextElement>, processing: &Option<TextElement>| {
        let name = |text: &Option<TextElement>| {
            text.as_ref().and_then(|text| text.description.clone()).unwrap_or_default()
        };
        format!("{} {}", name(status), name(processing))
    };
    match event {
        Event::UserChanged(user) => user.current_workmode.clone().unwrap().description.unwrap(),
        Event::PhoneCallChanged(call) => both(&call.call_status, &call.processing_status),
        Event::MessageChanged(message) => both(&message.message_status, &message.processing_status),
        Event::ChatChanged(session) => both(&session.chat_status, &session.processing_status),
        Event::ActionItemChanged(item) => {
            both(&item.action_session.action_status, &item.action_session.processing_status)
        }
        Event::ChatNewPosting(posting) => posting.content_text.clone().unwrap(),
        other => panic!("{other:?} has no status"),
    }
}
