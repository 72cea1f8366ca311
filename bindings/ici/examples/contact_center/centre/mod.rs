//! A contact centre in memory, served as OII serves one: all interfaces at one URL, and each at its own.

mod control;
mod faults;
mod services;
mod world;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::Router;
use sap_ici::ici_action_item::IciActionItemServer;
use sap_ici::ici_chat_line::IciChatLineServer;
use sap_ici::ici_chat_session::IciChatSessionServer;
use sap_ici::ici_container::IciContainerServer;
use sap_ici::ici_folder::IciFolderServer;
use sap_ici::ici_item::IciItemServer;
use sap_ici::ici_message::IciMessageServer;
use sap_ici::ici_monitor::IciMonitorServer;
use sap_ici::ici_phone_call::IciPhoneCallServer;
use sap_ici::ici_phone_line::IciPhoneLineServer;
use sap_ici::ici_system::IciSystemServer;
use sap_ici::ici_user::IciUserServer;
use sap_ici::oii::OiiServer;
use sap_ici::saponify::server::Host;
use sap_ici::subscriptions::Events;

pub(crate) use world::World;
use world::{Outcome, Refusal};

/// Where all services are, below the server's address.
pub(crate) const PATH: &str = "/OII/OII.asmx";

/// The contact centre, and who is told what happens in it.
#[derive(Clone)]
pub(crate) struct Centre {
    world: Arc<Mutex<World>>,
    events: Events,
    is_stopped: Arc<AtomicBool>,
}

impl Centre {
    pub(crate) fn new(world: World, events: Events) -> Centre {
        Centre { world: Arc::new(Mutex::new(world)), events, is_stopped: Arc::default() }
    }

    /// The subscriptions to it.
    pub(crate) fn events(&self) -> &Events {
        &self.events
    }

    /// Whether an administrator has stopped it.
    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    pub(crate) fn set_stopped(&self, is_stopped: bool) {
        self.is_stopped.store(is_stopped, Ordering::Relaxed);
    }

    /// Does something in it, unless it has been stopped. Who is subscribed is told what changes by that, in the order in which it does.
    pub(crate) fn act<T>(&self, act: impl FnOnce(&mut World) -> Outcome<T>) -> Outcome<T> {
        if self.is_stopped() {
            return Err(Refusal::Stopped);
        }
        // What panicked has been answered with a fault; the others go on.
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = act(world.at(SystemTime::now()));
        for change in world.take_changes() {
            self.events.publish([&change.topic], change.event);
        }
        outcome
    }
}

/// The services over HTTP, and the control of the contact centre beside them. It has to be told who connects.
pub(crate) fn app(centre: Centre) -> Router {
    control::routes(centre.clone()).fallback_service(host(&centre))
}

fn host(centre: &Centre) -> Host {
    let path = |interface: &str| format!("/OII/{interface}Service.asmx");
    Host::new(PATH)
        .mount(path("IciSystem"), IciSystemServer::new(centre.clone()))
        .mount(path("IciUser"), IciUserServer::new(centre.clone()))
        .mount(path("IciContainer"), IciContainerServer::new(centre.clone()))
        .mount(path("IciItem"), IciItemServer::new(centre.clone()))
        .mount(path("IciPhoneLine"), IciPhoneLineServer::new(centre.clone()))
        .mount(path("IciPhoneCall"), IciPhoneCallServer::new(centre.clone()))
        .mount(path("IciFolder"), IciFolderServer::new(centre.clone()))
        .mount(path("IciMessage"), IciMessageServer::new(centre.clone()))
        .mount(path("IciChatLine"), IciChatLineServer::new(centre.clone()))
        .mount(path("IciChatSession"), IciChatSessionServer::new(centre.clone()))
        .mount(path("IciActionItem"), IciActionItemServer::new(centre.clone()))
        .mount(path("IciMonitor"), IciMonitorServer::new(centre.clone()))
        .mount("/OII/Administration.asmx", OiiServer::new(centre.clone()))
}
