//! The Integrated Communication Interface (ICI) 3.07 between a CRM and a contact centre, as the Online Interaction Interface
//! (OII) of SAP Contact Center serves it.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod attached_data;

pub use saponify;
