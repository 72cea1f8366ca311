//! What some applications have agreed on for their subtrees.

mod business_partner;
mod customer;
mod oii;
mod web_context;

pub use business_partner::BusinessPartner;
pub use customer::{Customer, CustomerData};
pub use oii::{IvrInfo, IvrInfoError, Oii};
pub use web_context::{Topic, WebContext};

use saponify::{FromXml, ToXml};

/// The known form of an application's subtree.
///
/// What it does not mention is passed over when it is read, and stays in the document when it is
/// [merged](super::ItemAttachedData::merge). A form of one's own is a type with the derive:
///
/// ```
/// use saponify::Xml;
/// use sap_ici::attached_data::{Form, ItemAttachedData};
///
/// /// What our IVR asks.
/// #[derive(Clone, Debug, Default, PartialEq, Xml)]
/// struct Survey {
///     #[soap(element = "Score")]
///     score: Option<u8>,
/// }
///
/// impl Form for Survey {
///     const APPLICATION: &'static str = "IVR/SURVEY";
/// }
///
/// let mut data = ItemAttachedData::new();
/// data.merge(&Survey { score: Some(9) })?;
/// assert_eq!(data.read()?, Some(Survey { score: Some(9) }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Form: FromXml + ToXml {
    /// The `id` of the application.
    const APPLICATION: &'static str;
}
