//! The operations that are asked for.

use std::collections::BTreeSet;

use crate::config::Setting;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{Model, PortTypeId};
use crate::suggest;

/// Which operations to generate.
pub(super) enum Selection {
    /// All of them.
    All,
    /// These, by port type and position.
    Only(BTreeSet<(PortTypeId, usize)>),
}

impl Selection {
    /// Finds the operations that are named; a name that is none is reported.
    pub(super) fn new(model: &Model, wanted: &[Setting<String>], diagnostics: &mut Diagnostics) -> Self {
        if wanted.is_empty() {
            return Self::All;
        }
        let mut selected = BTreeSet::new();
        for name in wanted {
            let found = operations(model).filter(|operation| operation.is_named(name));
            let before = selected.len();
            let mut known = false;
            for operation in found {
                known = true;
                selected.insert((operation.port_type, operation.index));
            }
            if !known {
                diagnostics.push(unknown(model, name));
            } else if selected.len() == before {
                let message = format!("the operation `{}` is asked for twice", name.value);
                diagnostics.push(name.error(message).hint("remove one of the lines"));
            }
        }
        Self::Only(selected)
    }

    /// Whether an operation of a port type is asked for.
    pub(super) fn has(&self, port_type: PortTypeId, index: usize) -> bool {
        match self {
            Self::All => true,
            Self::Only(selected) => selected.contains(&(port_type, index)),
        }
    }

    /// Whether any operation of a port type is asked for.
    pub(super) fn has_any(&self, port_type: PortTypeId) -> bool {
        match self {
            Self::All => true,
            Self::Only(selected) => selected.iter().any(|(selected, _)| *selected == port_type),
        }
    }
}

struct Named<'a> {
    port_type: PortTypeId,
    index: usize,
    port_type_name: &'a str,
    name: &'a str,
}

impl Named<'_> {
    fn is_named(&self, wanted: &str) -> bool {
        match wanted.split_once('/') {
            Some((port_type, name)) => port_type == self.port_type_name && name == self.name,
            None => wanted == self.name,
        }
    }
}

fn operations(model: &Model) -> impl Iterator<Item = Named<'_>> {
    model.port_types.iter().flat_map(|(id, port_type)| {
        port_type.operations.iter().enumerate().map(move |(index, operation)| Named {
            port_type: id,
            index,
            port_type_name: &port_type.name.local,
            name: &operation.name,
        })
    })
}

fn unknown(model: &Model, name: &Setting<String>) -> Diagnostic {
    let full: Vec<String> =
        operations(model).map(|known| format!("{}/{}", known.port_type_name, known.name)).collect();
    let near = match name.contains('/') {
        true => suggest::nearest(name, full.iter().map(String::as_str)),
        false => suggest::nearest(name, operations(model).map(|known| known.name)),
    };
    let error = name.error(format!("there is no operation `{}`", name.value));
    match near {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint(
            "an operation is named as in the WSDL, `AddRequest`, or with its port type, `IOrders/AddRequest`",
        ),
    }
}
