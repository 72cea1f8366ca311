//! Serves the depot: `depot_server ADDRESS`. Each port type has a path of its own.

use std::error::Error;
use std::sync::{Arc, Mutex};

use axum::Router;
use depot::files::{FilesServer, FilesService};
use depot::saponify::WriteRoot;
use depot::saponify::server::Call;
use depot::saponify::soap::Fault;
use depot::saponify::types::{Attachment, Base64Binary};
use depot::saponify::xml::AnyElement;
use depot::staff::{FindFault, StaffServer, StaffService};
use depot::stock::{StockHeaders, StockServer, StockService};
use depot::{AnyPerson, Caption, Driver, Expired, Missing, Person, Sent, SentMessage, StoreResponse};
use tokio::net::TcpListener;

#[derive(Clone, Default)]
struct Depot {
    last_note: Arc<Mutex<Option<String>>>,
    total: Arc<Mutex<i32>>,
}

impl StaffService for Depot {
    async fn echo_people(&self, _: Call, people: Vec<AnyPerson>) -> Result<Vec<AnyPerson>, Fault> {
        Ok(people)
    }

    async fn add(&self, _: Call, numbers: Vec<i32>) -> Result<i32, Fault> {
        Ok(numbers.iter().sum())
    }

    async fn find(&self, _: Call, name: String) -> Result<AnyPerson, FindFault> {
        if name != "Dora" {
            let reason = format!("nobody is called {name}");
            return Err(Fault::sender(reason).with_detail(Missing { name }).into());
        }
        let boss = Person { name: "Ann".to_owned(), tags: Some(Vec::new()), ..Person::default() };
        Ok(AnyPerson::Driver(Box::new(Driver {
            name,
            born: Some("1990-02-28".parse().map_err(|_| Fault::receiver("no date"))?),
            tags: Some(vec!["fast".to_owned(), "früh".to_owned()]),
            boss: Some(AnyPerson::Person(Box::new(boss))),
            licence: 4711,
        })))
    }

    async fn note(&self, _: Call, text: String) {
        if let Ok(mut last) = self.last_note.lock() {
            *last = Some(text);
        }
    }

    async fn last_note(&self, _: Call) -> Result<Option<String>, Fault> {
        Ok(self.last_note.lock().ok().and_then(|last| last.clone()))
    }
}

impl StockService for Depot {
    async fn put(&self, call: Call<StockHeaders>, name: String, count: i32) -> Result<i32, Fault> {
        let session = call.headers.session.ok_or_else(|| Fault::sender("who are you?"))?;
        if session.user != "ann" {
            let expired = Expired { user: session.user };
            let mut fault = Fault::sender("the session has expired");
            fault.header.extend(AnyElement::from_value(Expired::NAME, &expired));
            return Err(fault);
        }
        if name.is_empty() {
            return Err(Fault::sender("what is it?"));
        }
        let mut total = self.total.lock().map_err(|_| Fault::receiver("lost count"))?;
        *total += count;
        Ok(*total)
    }

    async fn clear(&self, _: Call<StockHeaders>) -> Result<(), Fault> {
        *self.total.lock().map_err(|_| Fault::receiver("lost count"))? = 0;
        Ok(())
    }
}

impl FilesService for Depot {
    async fn store(&self, _: Call, name: String, content: Base64Binary) -> Result<StoreResponse, Fault> {
        let size = i32::try_from(content.len()).map_err(|_| Fault::sender(format!("{name} is too large")))?;
        Ok(StoreResponse { size, content })
    }

    async fn attach(&self, _: Call, file: Attachment) -> Result<Attachment, Fault> {
        Ok(file)
    }

    async fn send_photo(&self, _: Call, caption: Caption, photo: Attachment) -> Result<SentMessage, Fault> {
        let text = format!("{}: {} bytes of {}", caption.text, photo.bytes.len(), photo.media_type);
        Ok(SentMessage { sent: Sent { text }, copy: photo })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("usage: depot_server ADDRESS")?;
    let depot = Depot::default();
    let app = Router::new()
        .route_service("/staff", StaffServer::new(depot.clone()))
        .route_service("/stock", StockServer::new(depot.clone()))
        .route_service("/files", FilesServer::new(depot));
    let listener = TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
