use saponify::Xml;

use super::Form;

/// The business partner that somebody else, an IVR say, has found for a caller: the application `CRM_IC/BUPA`, which the
/// interaction centre reads to identify the account (chapter 7.2.4).
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct BusinessPartner {
    /// The GUID of the customer, 32 hexadecimal digits.
    #[soap(element = "CURRENTCUSTOMER")]
    pub current_customer: Option<String>,
    /// The GUID of the contact person, where there is one.
    #[soap(element = "CURRENTCONTACT")]
    pub current_contact: Option<String>,
    /// The GUID of the component, something of the customer's that the call is about.
    #[soap(element = "CURRENTCOMPONENT")]
    pub current_component: Option<String>,
    /// `X` once an agent has confirmed the business partner; empty before.
    #[soap(element = "BPCONFIRMED")]
    pub confirmed: Option<String>,
}

impl BusinessPartner {
    /// Whether the business partner is confirmed: anything but nothing says so.
    pub fn is_confirmed(&self) -> bool {
        self.confirmed.as_deref().is_some_and(|value| !value.trim().is_empty())
    }
}

impl Form for BusinessPartner {
    const APPLICATION: &'static str = "CRM_IC/BUPA";
}
