use saponify::Xml;

use super::Form;

/// What a visitor of a web page has entered: the application `WEBCONTEXT`, which the interaction centre shows as a list
/// (chapter 7.2.3).
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct WebContext {
    /// The topics, in their order.
    #[soap(element = "topic")]
    pub topics: Vec<Topic>,
}

/// One topic of a [`WebContext`].
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct Topic {
    /// What the topic is known by.
    #[soap(attribute)]
    pub id: Option<String>,
    /// What it is called.
    #[soap(element = "LABEL")]
    pub label: Option<String>,
    /// What was entered.
    #[soap(element = "VALUE")]
    pub value: Option<String>,
}

impl WebContext {
    /// The value of a topic.
    pub fn get(&self, id: &str) -> Option<&str> {
        let topic = self.topics.iter().find(|topic| topic.id.as_deref() == Some(id))?;
        topic.value.as_deref()
    }

    /// Gives a topic a value; one that is not there yet is added, with its id for a label.
    pub fn set(&mut self, id: &str, value: impl Into<String>) {
        let value = Some(value.into());
        match self.topics.iter_mut().find(|topic| topic.id.as_deref() == Some(id)) {
            Some(topic) => topic.value = value,
            None => self.topics.push(Topic { id: Some(id.to_owned()), label: Some(id.to_owned()), value }),
        }
    }
}

impl Form for WebContext {
    const APPLICATION: &'static str = "WEBCONTEXT";
}
