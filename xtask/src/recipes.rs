//! How each binding crate is generated.

use std::collections::BTreeMap;

use saponify_codegen::load::LoadOptions;
use saponify_codegen::{Client, Config, Gates, Layout, Require, Setting};

use crate::shell::root;

/// A binding crate.
pub(crate) struct Recipe {
    /// Its folder under `bindings/`.
    pub(crate) name: &'static str,
    /// The WSDL, from the root of the repository.
    wsdl: &'static str,
    /// Elements that the service's documentation says are always there, by the type or element that has them.
    requires: &'static [(&'static str, &'static str)],
    /// Whether items may be nil.
    nillable_items: bool,
}

/// All of them.
pub(crate) const RECIPES: &[Recipe] = &[Recipe {
    name: "open-media",
    wsdl: "schemas/open-media/OpenMediaService.wsdl",
    // WCF writes every parameter and result as optional. The interface's document calls each of them required, and the
    // ID of the request in the requests that are about one; no operation answers nothing.
    requires: &[
        ("AddRequest", "request"),
        ("AddRequestResponse", "AddRequestResult"),
        ("CancelRequest", "request"),
        ("CancelOpenMediaRequest", "OpenMediaID"),
        ("CancelRequestResponse", "CancelRequestResult"),
        ("DivertRequest", "request"),
        ("DivertOpenMediaRequest", "OpenMediaID"),
        ("DivertRequestResponse", "DivertRequestResult"),
        ("ModifyRequest", "request"),
        ("ModifyOpenMediaRequest", "OpenMediaID"),
        ("ModifyRequestResponse", "ModifyRequestResult"),
        ("SetOptions", "request"),
        ("SetOptionsResponse", "SetOptionsResult"),
        ("GetOpenMediaRequestStatusByID", "openMediaID"),
        ("GetOpenMediaRequestStatusByIDResponse", "GetOpenMediaRequestStatusByIDResult"),
        ("GetOpenMediaRequestHistoryByID", "openMediaID"),
        ("GetOpenMediaRequestHistoryByID", "retrieveLaterThan"),
        ("GetOpenMediaRequestHistoryByIDResponse", "GetOpenMediaRequestHistoryByIDResult"),
        ("GetOpenMediaRequestsByTime", "retrieveLaterThan"),
        ("GetOpenMediaRequestsByTimeResponse", "GetOpenMediaRequestsByTimeResult"),
        ("GetAllOpenMediaRequestStatusResponse", "GetAllOpenMediaRequestStatusResult"),
        ("GetServiceGroupStatus", "serviceGroupID"),
        ("GetServiceGroupStatusResponse", "GetServiceGroupStatusResult"),
        ("GetAllOpenMediaServiceGroupStatus", "tenantID"),
        ("GetAllOpenMediaServiceGroupStatusResponse", "GetAllOpenMediaServiceGroupStatusResult"),
    ],
    // No list of the interface has entries without a value.
    nillable_items: false,
}];

impl Recipe {
    /// Where the generated code goes, from the root of the repository.
    pub(crate) fn output(&self) -> String {
        format!("bindings/{}/src/generated", self.name)
    }

    pub(crate) fn config(&self) -> Config {
        let require = |(owner, element): &(&str, &str)| Require {
            owner: (*owner).to_owned(),
            element: (*element).to_owned(),
        };
        Config {
            input: LoadOptions {
                entries: vec![root().join(self.wsdl)],
                locations: BTreeMap::new(),
                ..LoadOptions::default()
            },
            layout: Layout::Folder,
            generated_by: format!("`cargo xtask generate {}`", self.name),
            generated_from: self.wsdl.to_owned(),
            client: Client::Both,
            server: true,
            gates: Gates {
                client: Some("client".to_owned()),
                blocking: Some("blocking".to_owned()),
                server: Some("server".to_owned()),
            },
            requires: self.requires.iter().map(require).map(Setting::from).collect(),
            nillable_items: self.nillable_items,
            ..Config::default()
        }
    }
}
