//! A small interface as generated code would have it, and an implementation that does what a test asks for.
#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use std::time::Duration;

use saponify::soap::{Fault, OneWay, Operation};
use saponify::{FromXml, SoapFault, ToXml};

pub const SHOP: &str = "urn:shop";

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(header)]
pub struct ShopHeaders {
    #[soap(element = "User", namespace = SHOP)]
    pub user: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "Order", namespace = SHOP)]
pub struct Order {
    #[soap(element = "Item")]
    pub item: String,
    #[soap(element = "Count", min_occurs = 0)]
    pub count: Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "OrderResponse", namespace = SHOP)]
pub struct OrderResponse {
    #[soap(element = "Number")]
    pub number: String,
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(namespace = SHOP)]
pub struct OutOfStock {
    #[soap(element = "Item")]
    pub item: String,
}

#[derive(Clone, Debug, PartialEq, SoapFault)]
pub enum OrderFault {
    #[soap(element = "OutOfStock", namespace = SHOP)]
    OutOfStock(Fault<OutOfStock>),
    #[soap(other)]
    Other(Fault),
}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "Note", namespace = SHOP)]
pub struct Note {
    #[soap(element = "Text")]
    pub text: String,
}

/// The message of two operations: only the action tells them apart.
#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "Which", namespace = SHOP)]
pub struct Which {}

#[derive(Clone, Debug, Default, PartialEq, ToXml, FromXml)]
#[soap(element = "WhichResponse", namespace = SHOP)]
pub struct WhichResponse {
    #[soap(element = "Operation")]
    pub operation: String,
}

pub const ORDER: Operation<Order, OrderResponse, OrderFault> = Operation::new("Order", "urn:shop/Order");
pub const NOTE: OneWay<Note> = OneWay::new("Note", "urn:shop/Note");
pub const FIRST: Operation<Which, WhichResponse> = Operation::new("First", "urn:shop/First");
pub const SECOND: Operation<Which, WhichResponse> = Operation::new("Second", "urn:shop/Second");

pub fn order(item: &str) -> Order {
    Order { item: item.to_owned(), count: None }
}

/// Takes what an item is called for what to do.
pub async fn fill(order: Order, user: Option<String>) -> Result<OrderResponse, OrderFault> {
    let number = match order.item.as_str() {
        "nothing" => {
            let fault = Fault::sender("out of stock").with_detail(OutOfStock { item: order.item });
            return Err(fault.into());
        }
        "trouble" => return Err(Fault::receiver("the shop burns").into()),
        "bell" => return Err(Fault::receiver("\u{7}").into()),
        "panic" => panic!("asked to"),
        "sleep" => {
            tokio::time::sleep(Duration::from_secs(30)).await;
            String::new()
        }
        "much" => "x".repeat(1 << 20),
        "bells" => "\u{7}".to_owned(),
        item => format!("{item} for {}", user.as_deref().unwrap_or("nobody")),
    };
    Ok(OrderResponse { number })
}

#[cfg(feature = "server")]
pub mod served {
    use std::net::{SocketAddr, TcpListener};
    use std::sync::Mutex;
    use std::thread;

    use saponify::server::{Call, Contract, Dispatch, Document, Incoming, Outgoing, Server};
    use saponify::soap::Version;

    use super::*;

    pub trait Shop: Send + Sync + 'static {
        fn order(
            &self,
            call: Call<ShopHeaders>,
            order: Order,
        ) -> impl Future<Output = Result<OrderResponse, OrderFault>> + Send;
        fn note(&self, call: Call<ShopHeaders>, text: String) -> impl Future<Output = ()> + Send;
        fn first(&self, call: Call<ShopHeaders>) -> impl Future<Output = Result<String, Fault>> + Send;
        fn second(&self, call: Call<ShopHeaders>) -> impl Future<Output = Result<String, Fault>> + Send;
    }

    #[derive(Clone, Copy, Debug)]
    pub struct ShopPort;

    pub type ShopServer<S> = Server<ShopPort, S>;

    impl<S: Shop> Dispatch<S> for ShopPort {
        type Headers = ShopHeaders;
        const CONTRACT: &'static Contract = &Contract {
            name: "Shop",
            versions: &[Version::V11, Version::V12],
            routes: &[ORDER.route(), NOTE.route(), FIRST.route(), SECOND.route()],
            documents: &[
                Document { name: "Shop.wsdl", text: WSDL },
                Document { name: "types/Shop.xsd", text: XSD },
                Document { name: "types/Common & Co.xsd", text: "<xs:schema xmlns:xs='urn:none'/>" },
            ],
        };

        async fn dispatch(service: &S, route: usize, message: Incoming<'_, ShopHeaders>) -> Outgoing {
            match route {
                0 => message.answer(&ORDER, |call, body| service.order(call, body)).await,
                1 => message.accept(&NOTE, |call, body| service.note(call, body.text)).await,
                2 => {
                    message
                        .answer(&FIRST, |call, _| async move {
                            Ok(WhichResponse { operation: service.first(call).await? })
                        })
                        .await
                }
                3 => {
                    message
                        .answer(&SECOND, |call, _| async move {
                            Ok(WhichResponse { operation: service.second(call).await? })
                        })
                        .await
                }
                _ => message.unknown(),
            }
        }
    }

    /// Remembers its notes.
    #[derive(Debug, Default)]
    pub struct Corner {
        pub notes: Mutex<Vec<String>>,
    }

    impl Shop for Corner {
        async fn order(&self, call: Call<ShopHeaders>, order: Order) -> Result<OrderResponse, OrderFault> {
            fill(order, call.headers.user).await
        }

        async fn note(&self, _: Call<ShopHeaders>, text: String) {
            self.notes.lock().unwrap().push(text);
        }

        async fn first(&self, _: Call<ShopHeaders>) -> Result<String, Fault> {
            Ok("first".to_owned())
        }

        async fn second(&self, _: Call<ShopHeaders>) -> Result<String, Fault> {
            Ok("second".to_owned())
        }
    }

    /// Serves it at `/Shop` with axum on a free port, in a thread of its own; where that is.
    pub fn listen(server: ShopServer<Corner>) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        listener.set_nonblocking(true).unwrap();
        thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(
                async move {
                    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                    axum::serve(listener, axum::Router::new().route_service("/Shop", server)).await.unwrap();
                },
            );
        });
        address
    }

    pub const WSDL: &str = r#"<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:p="http://schemas.xmlsoap.org/wsdl/soap/">
  <w:import namespace="urn:x" location='./types/Shop.xsd'/>
  <w:types><x:schema xmlns:x="http://www.w3.org/2001/XMLSchema">
    <x:import namespace="urn:shop" schemaLocation="types/Shop.xsd"/>
    <x:import namespace="urn:elsewhere" schemaLocation="http://example.org/elsewhere.xsd"/>
  </x:schema></w:types>
  <w:service name="Shop"><w:port name="Shop"><p:address location="http://localhost/Shop"/></w:port></w:service>
</w:definitions>"#;

    pub const XSD: &str = r#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema">
  <x:include schemaLocation="Common &amp; Co.xsd"/>
</x:schema>"#;
}
