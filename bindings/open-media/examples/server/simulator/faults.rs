//! Faults with what is wrong in words, as their reason and in their detail.
//!
//! Each has its own type, and `?` makes it the fault of an operation: so an operation cannot answer a fault that the
//! interface does not declare for it.

use micc_open_media::saponify::soap::Fault;
use micc_open_media::{
    InvalidDataException, InvalidDataFault, InvalidOpenMediaIdFault, InvalidUserFault, NoLicenseFault,
    OpenMediaRequestTerminatedFault, RouterDisconnectedFault,
};

/// A detail that says in words what is wrong.
pub(crate) trait Described {
    fn described(message: String) -> Self;
}

/// A fault whose cause is the call, or the state of the service that the caller has to know.
pub(crate) fn fault<D: Described>(message: impl Into<String>) -> Fault<D> {
    let message = message.into();
    Fault::sender(message.clone()).with_detail(D::described(message))
}

macro_rules! described {
    ($($detail:ident)+) => {
        $(impl Described for $detail {
            fn described(message: String) -> Self {
                $detail { message: Some(message) }
            }
        })+
    };
}

described! {
    InvalidDataException
    InvalidDataFault
    InvalidOpenMediaIdFault
    InvalidUserFault
    NoLicenseFault
    OpenMediaRequestTerminatedFault
    RouterDisconnectedFault
}
