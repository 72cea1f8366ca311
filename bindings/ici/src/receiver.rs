//! Events as a CRM receives them: served as the interface `IciEvent`, and handed to the application one after the other.
//!
//! ```ignore
//! let (server, mut events) = sap_ici::receiver::receiver(sap_ici::receiver::Settings::default());
//! let app = axum::Router::new().route_service("/IciEventService/IciEventConf", server);
//! tokio::spawn(async move { axum::serve(listener, app).await });
//! while let Some(received) = events.next().await {
//!     if let Event::PhoneCallChanged(call) = &received.event {
//!         for session in &received.app_ids { /* … */ }
//!     }
//! }
//! ```

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use saponify::server::Call;
use saponify::soap::Fault;
use tokio::sync::{mpsc, oneshot};

use crate::event::{ActionItemChange, ContainerChange, Event};
use crate::ici_event::{self, IciEventFault, IciEventHeaders, IciEventServer, IciEventService};

/// How events are received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many events wait for the application, 1,000. When so many do, the answer to the next one waits, and its sender
    /// holds back.
    pub capacity: usize,
    /// How long an event waits for room, and for the application where the answer is its business: 60 s, less than the
    /// contact centre waits for an answer. It is then answered with a fault.
    pub patience: Duration,
    /// When an event is answered.
    pub acknowledge: Acknowledge,
}

/// When an event is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acknowledge {
    /// As soon as it waits for the application.
    AtOnce,
    /// When the application is done with it: when the [`Received`] is dropped, or [refused](Received::refuse).
    WhenDone,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { capacity: 1_000, patience: Duration::from_secs(60), acknowledge: Acknowledge::AtOnce }
    }
}

/// A server of events, a `tower::Service` which axum takes for a route, and what it receives.
pub fn receiver(settings: Settings) -> (IciEventServer<EventSink>, EventStream) {
    let (sender, receiver) = mpsc::channel(settings.capacity.max(1));
    (IciEventServer::new(EventSink { sender, settings }), EventStream { receiver })
}

/// The events that were received, in the order in which they came: a [`Stream`].
///
/// When it is dropped, events are answered with a fault.
#[derive(Debug)]
pub struct EventStream {
    receiver: mpsc::Receiver<Received>,
}

impl EventStream {
    /// The next event; `None` once the server is gone.
    pub async fn next(&mut self) -> Option<Received> {
        self.receiver.recv().await
    }
}

impl Stream for EventStream {
    type Item = Received;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Received>> {
        self.receiver.poll_recv(context)
    }
}

/// An event that was received.
#[derive(Debug)]
pub struct Received {
    /// The application instances that it is for.
    pub app_ids: Vec<String>,
    /// What has happened.
    pub event: Event,
    /// Who it is for and in which language, if the message says so.
    pub headers: IciEventHeaders,
    /// Where the answer is waited for.
    answer: Option<oneshot::Sender<Fault>>,
}

impl Received {
    /// Answers the event with a fault, where the [answer](Acknowledge::WhenDone) is the application's business.
    pub fn refuse(mut self, fault: Fault) {
        if let Some(answer) = self.answer.take() {
            // Who asked may have gone.
            let _ = answer.send(fault);
        }
    }
}

/// What the server of events does: it hands them over.
#[derive(Debug)]
pub struct EventSink {
    sender: mpsc::Sender<Received>,
    settings: Settings,
}

impl EventSink {
    async fn take(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        event: Event,
    ) -> Result<(), Fault> {
        let (answer, answered) = match self.settings.acknowledge {
            Acknowledge::AtOnce => (None, None),
            Acknowledge::WhenDone => {
                let (sender, receiver) = oneshot::channel();
                (Some(sender), Some(receiver))
            }
        };
        let received = Received { app_ids, event, headers: call.headers, answer };
        let handed_over = async {
            self.sender.send(received).await.map_err(|_| Fault::receiver("nobody takes events any more"))?;
            match answered {
                // Dropped without a fault: done.
                Some(answered) => answered.await.map_or(Ok(()), Err),
                None => Ok(()),
            }
        };
        match tokio::time::timeout(self.settings.patience, handed_over).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Fault::receiver("the event was not taken in time")),
        }
    }
}

impl IciEventService for EventSink {
    async fn user_changed(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        user: ici_event::User,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::UserChanged(Box::new(user))).await?)
    }

    async fn subscription_ended(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        reason: ici_event::TextElement,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::SubscriptionEnded(reason)).await?)
    }

    async fn container_changed(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        channel_type: ici_event::ChannelType,
        container_id: String,
        container_status: ici_event::TextElement,
    ) -> Result<(), IciEventFault> {
        let change = ContainerChange { channel_type, container_id, container_status };
        Ok(self.take(call, app_ids, Event::ContainerChanged(change)).await?)
    }

    async fn phone_call_changed(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        phone_call: ici_event::PhoneCall,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::PhoneCallChanged(Box::new(phone_call))).await?)
    }

    async fn message_changed(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        message: ici_event::Message,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::MessageChanged(Box::new(message))).await?)
    }

    async fn chat_changed(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        chat_session: ici_event::ChatSession,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::ChatChanged(Box::new(chat_session))).await?)
    }

    async fn chat_new_posting(
        &self,
        call: Call<IciEventHeaders>,
        app_ids: Vec<String>,
        chat_posting: ici_event::ChatPosting,
    ) -> Result<(), IciEventFault> {
        Ok(self.take(call, app_ids, Event::ChatNewPosting(Box::new(chat_posting))).await?)
    }

    async fn action_item_changed(
        &self,
        call: Call<IciEventHeaders>,
        request: ici_event::ActionItemChanged,
    ) -> Result<(), IciEventFault> {
        let change = ActionItemChange {
            user_ids: request.user_ids,
            action_session: request.action_session,
            action_item_id: request.action_item_id,
            item_data: request.item_data,
            scenario_id: request.scenario_id,
        };
        Ok(self.take(call, request.app_ids, Event::ActionItemChanged(Box::new(change))).await?)
    }

    async fn monitor_data_changed(
        &self,
        call: Call<IciEventHeaders>,
        request: ici_event::MonitorDataChanged,
    ) -> Result<ici_event::MonitorDataChangedResponse, IciEventFault> {
        self.take(call, Vec::new(), Event::MonitorDataChanged(request.any)).await?;
        Ok(ici_event::MonitorDataChangedResponse::default())
    }
}
