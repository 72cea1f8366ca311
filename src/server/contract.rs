use super::message::{Incoming, Outgoing};
use crate::soap::{Header, Route, Version};

/// What a server knows of the interface that it serves, besides the types.
#[derive(Clone, Copy, Debug)]
pub struct Contract {
    /// The name of the port type.
    pub name: &'static str,
    /// The versions of SOAP that it has bindings for.
    pub versions: &'static [Version],
    /// The operations.
    pub routes: &'static [Route],
    /// The WSDL, and after it the documents that it imports; empty to publish none.
    pub documents: &'static [Document],
}

/// A document of an interface: WSDL or XML Schema.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its name, as the locations in the other documents spell it: a relative path.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// A port type, as the server sees it: what there is to call, and how it is called on an implementation `S`. Generated.
pub trait Dispatch<S>: 'static {
    /// The header entries of its messages.
    type Headers: Header + Send;

    /// What the server knows of it.
    const CONTRACT: &'static Contract;

    /// Processes a message for the operation at an index of the contract's routes.
    fn dispatch(
        service: &S,
        route: usize,
        message: Incoming<'_, Self::Headers>,
    ) -> impl Future<Output = Outgoing> + Send;
}
