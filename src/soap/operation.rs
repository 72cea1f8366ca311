use std::fmt;
use std::marker::PhantomData;

use super::fault::Fault;
use crate::ReadRoot;
use crate::xml::Name;

/// An operation that is answered: its name, its SOAP action, and the types of its request, its answer and its fault.
///
/// Generated code has one constant per operation, which clients call and servers dispatch to. An operation that declares
/// no faults has [`Fault`], which is any fault.
pub struct Operation<In, Out, F = Fault> {
    name: &'static str,
    action: &'static str,
    types: PhantomData<fn(In) -> Result<Out, F>>,
}

/// An operation that is not answered: its name, its SOAP action, and the type of its message.
pub struct OneWay<In> {
    name: &'static str,
    action: &'static str,
    types: PhantomData<fn(In)>,
}

/// How a server recognizes an operation: by its SOAP action and by the element in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The operation's name.
    pub name: &'static str,
    /// Its SOAP action; empty when it has none.
    pub action: &'static str,
    /// The element in the body of its request.
    pub element: Name,
}

impl<In, Out, F> Operation<In, Out, F> {
    /// An operation of a name and a SOAP action, which is empty for operations that have none.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        Operation { name, action, types: PhantomData }
    }

    /// The name that the WSDL gives it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The SOAP action.
    pub const fn action(&self) -> &'static str {
        self.action
    }
}

impl<In: ReadRoot, Out, F> Operation<In, Out, F> {
    /// How a server recognizes it.
    pub const fn route(&self) -> Route {
        Route { name: self.name, action: self.action, element: In::NAME }
    }
}

impl<In> OneWay<In> {
    /// An operation of a name and a SOAP action, which is empty for operations that have none.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        OneWay { name, action, types: PhantomData }
    }

    /// The name that the WSDL gives it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The SOAP action.
    pub const fn action(&self) -> &'static str {
        self.action
    }
}

impl<In: ReadRoot> OneWay<In> {
    /// How a server recognizes it.
    pub const fn route(&self) -> Route {
        Route { name: self.name, action: self.action, element: In::NAME }
    }
}

impl<In, Out, F> Clone for Operation<In, Out, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out, F> Copy for Operation<In, Out, F> {}

impl<In> Clone for OneWay<In> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In> Copy for OneWay<In> {}

impl<In, Out, F> fmt::Debug for Operation<In, Out, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operation").field("name", &self.name).field("action", &self.action).finish()
    }
}

impl<In> fmt::Debug for OneWay<In> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OneWay").field("name", &self.name).field("action", &self.action).finish()
    }
}
