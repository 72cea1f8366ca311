use saponify::Xml;
use saponify::xml::{AnyElement, AnyNode};

use super::Form;

/// What a chat client tells the agent's desktop of the customer: the application `Customer` (chapter 7.2.3). The same data
/// usually stand in the [`WebContext`](super::WebContext), which newer readers should prefer.
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct Customer {
    /// The data one by one.
    #[soap(element = "Data")]
    pub data: Option<CustomerData>,
    /// The text that is shown to the agent.
    #[soap(element = "Display")]
    pub display: Option<String>,
}

/// The data of a [`Customer`]: elements of any name, such as `Name`, `Company` and `Email`.
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct CustomerData {
    /// The elements, in their order.
    #[soap(any)]
    pub entries: Vec<AnyElement>,
}

impl CustomerData {
    /// The text of the element of a name.
    pub fn get(&self, name: &str) -> Option<String> {
        self.entries.iter().find(|entry| entry.local == name).map(AnyElement::text)
    }

    /// Gives the element of a name a text, the element being added if there is none. The name has to be an XML name, or
    /// the form cannot be written.
    pub fn set(&mut self, name: &str, text: impl Into<String>) {
        let children = vec![AnyNode::Text(text.into())];
        match self.entries.iter_mut().find(|entry| entry.local == name) {
            Some(entry) => entry.children = children,
            None => self.entries.push(AnyElement { children, ..AnyElement::new("", name) }),
        }
    }
}

impl Form for Customer {
    const APPLICATION: &'static str = "Customer";
}
