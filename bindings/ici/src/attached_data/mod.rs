//! Item attached data: what applications attach to a call, a message, a chat session or an action item, each in a subtree of
//! its own (ICI 3.07; the OII interface description, chapter 7.2).
//!
//! On the wire it is a string, the `attachedData` of many types ([`AttachedData`]), which holds an XML document.
//! [`ItemAttachedData`] takes it apart and puts it together again: one application's subtree is read, merged, replaced or removed, and every byte of the
//! others stays as it is, white space, comments and CDATA sections included.
//!
//! ```
//! use sap_ici::attached_data::{ItemAttachedData, WebContext};
//!
//! let mut data = ItemAttachedData::parse(
//!     r#"<ItemAttachedData><Application id="IVR"><Menu>3</Menu></Application></ItemAttachedData>"#,
//! )?;
//! let mut context = data.read::<WebContext>()?.unwrap_or_default();
//! context.set("LastName", "Doe");
//! data.merge(&context)?;
//! assert_eq!(
//!     data.to_string(),
//!     "<ItemAttachedData><Application id=\"IVR\"><Menu>3</Menu></Application><Application id=\"WEBCONTEXT\">\
//!      <topic id=\"LastName\"><LABEL>LastName</LABEL><VALUE>Doe</VALUE></topic></Application></ItemAttachedData>"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod application;
mod document;
mod error;
mod forms;
mod pieces;
mod scope;
mod value;

pub use application::Application;
pub use document::ItemAttachedData;
pub use error::AttachedDataError;
pub use forms::{
    BusinessPartner, Customer, CustomerData, Form, IvrInfo, IvrInfoError, Oii, Topic, WebContext,
};
pub use value::AttachedData;
