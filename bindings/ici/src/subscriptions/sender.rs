//! One message on its way: an event becomes an operation of `IciEvent`.

use std::sync::Arc;

use saponify::ReadErrorKind;
use saponify::client::{CallError, Client, Transport};
use saponify::soap::{EnvelopeError, Version};

use super::message::{Content, Message, Outcome};
use super::reverse_dns::ReverseDns;
use crate::compatibility::{Compatibility, Compatible as _};
use crate::event::Event;
use crate::ici_event::{
    ActionItemChanged, IciEventClient, IciEventHeaders, MonitorDataChanged, SubscriptionEndReason,
};

/// What sending needs.
#[derive(Debug)]
pub(super) struct Sender<T> {
    pub(super) transport: Arc<T>,
    pub(super) headers: IciEventHeaders,
    pub(super) compatibility: Compatibility,
    pub(super) reverse_dns: Option<ReverseDns>,
}

impl<T: Transport> Sender<T> {
    /// Sends a message once, and says what became of it.
    pub(super) async fn send(&self, message: Message<Event>) -> Outcome {
        let endpoint = match &self.reverse_dns {
            Some(reverse_dns) => reverse_dns.resolve(Arc::clone(&message.endpoint)).await,
            None => Arc::clone(&message.endpoint),
        };
        let client = Client::with_transport(
            Arc::clone(&self.transport),
            &*endpoint,
            Version::V11,
            self.headers.clone(),
        )
        .compatibility(self.compatibility);
        let app_ids = message.app_ids.iter().map(|app_id| app_id.to_string()).collect();
        let event = match &message.content {
            Content::Event(event) => Event::clone(event),
            Content::Ended(reason) => Event::SubscriptionEnded(SubscriptionEndReason::from(*reason).into()),
        };
        let (outcome, error) = call(&client.into(), app_ids, event).await;
        if let Some(error) = error {
            tracing::warn!(%endpoint, attempt = message.attempt, "event not taken: {error}");
        }
        outcome
    }
}

async fn call<T: Transport>(
    client: &IciEventClient<T>,
    app_ids: Vec<String>,
    event: Event,
) -> (Outcome, Option<String>) {
    match event {
        Event::UserChanged(user) => judge(client.user_changed(app_ids, *user).await),
        Event::SubscriptionEnded(reason) => judge(client.subscription_ended(app_ids, reason).await),
        Event::ContainerChanged(change) => judge(
            client
                .container_changed(app_ids, change.channel_type, change.container_id, change.container_status)
                .await,
        ),
        Event::PhoneCallChanged(call) => judge(client.phone_call_changed(app_ids, *call).await),
        Event::MessageChanged(message) => judge(client.message_changed(app_ids, *message).await),
        Event::ChatChanged(session) => judge(client.chat_changed(app_ids, *session).await),
        Event::ChatNewPosting(posting) => judge(client.chat_new_posting(app_ids, *posting).await),
        Event::ActionItemChanged(change) => {
            let request = ActionItemChanged {
                app_ids,
                user_ids: change.user_ids,
                action_session: change.action_session,
                action_item_id: change.action_item_id,
                item_data: change.item_data,
                scenario_id: change.scenario_id,
            };
            judge(client.action_item_changed(request).await)
        }
        // Not documented: whoever publishes it knows where the ids stand.
        Event::MonitorDataChanged(any) => {
            judge(client.monitor_data_changed(MonitorDataChanged { any }).await)
        }
    }
}

/// What the end of a call says of its message, and why if that is nothing good.
fn judge<A, F: std::fmt::Display>(answer: Result<A, CallError<F>>) -> (Outcome, Option<String>) {
    let Err(error) = answer else { return (Outcome::Answered, None) };
    let outcome = match &error {
        CallError::Fault(_) => Outcome::Refused,
        CallError::Http(answer) if is_success(answer.status()) && answer.excerpt().is_empty() => {
            return (Outcome::Answered, None);
        }
        CallError::Read(error) if is_message(error) => Outcome::Refused,
        CallError::Write(_) => Outcome::Unwritable,
        _ => Outcome::Failed,
    };
    (outcome, Some(error.to_string()))
}

/// An empty answer is one.
fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// Whether what cannot be read is a message, with something unexpected in its body: the application has taken the event.
fn is_message(error: &EnvelopeError) -> bool {
    match error {
        EnvelopeError::Read(error) => {
            let is_broken = matches!(
                error.kind(),
                ReadErrorKind::Malformed(_)
                    | ReadErrorKind::Truncated
                    | ReadErrorKind::Encoding(_)
                    | ReadErrorKind::Forbidden(_)
                    | ReadErrorKind::Limit(_)
                    | ReadErrorKind::UndeclaredPrefix(_)
            );
            !is_broken && error.path().starts_with("Envelope/Body")
        }
        EnvelopeError::MustUnderstand(_) => true,
        _ => false,
    }
}
