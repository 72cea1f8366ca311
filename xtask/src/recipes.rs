//! How each binding crate is generated.

use std::collections::BTreeMap;

use saponify_codegen::load::LoadOptions;
use saponify_codegen::{
    Client, Config, Gates, Layout, Modules, Override, Require, Setting, SharedDocument, Which,
};

use crate::shell::root;

/// A binding crate.
pub(crate) struct Recipe {
    /// Its folder under `bindings/`.
    pub(crate) name: &'static str,
    /// The folder of its schemas, from the root of the repository.
    schemas: &'static str,
    /// The WSDLs in it.
    wsdls: &'static [&'static str],
    /// Schema documents whose types all namespaces share, and the module for these.
    shared: &'static [(&'static str, &'static str)],
    /// How the types are divided.
    modules: Modules,
    /// Elements that the service's documentation says are always there, by the type or element that has them.
    requires: &'static [(&'static str, &'static str)],
    /// Whether items may be nil.
    nillable_items: bool,
    /// Types of the crate's own in the place of those of the schema; each has a default.
    overrides: &'static [(&'static str, &'static str)],
    /// Whether names are recognized in any namespace and case.
    lenient_names: bool,
    /// Elements that tell absent from nil.
    three_states: &'static [&'static str],
}

/// All of them.
pub(crate) const RECIPES: &[Recipe] = &[OPEN_MEDIA, ICI];

const OPEN_MEDIA: Recipe = Recipe {
    name: "open-media",
    schemas: "schemas/open-media",
    wsdls: &["OpenMediaService.wsdl"],
    shared: &[],
    modules: Modules::Flat,
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
    overrides: &[],
    lenient_names: false,
    three_states: &[],
};

const ICI: Recipe = Recipe {
    name: "ici",
    schemas: "schemas/ici",
    wsdls: &[
        "IciSystemService.wsdl",
        "IciUserService.wsdl",
        "IciEventService.wsdl",
        "IciItemService.wsdl",
        "IciContainerService.wsdl",
        "IciPhoneLineService.wsdl",
        "IciPhoneCallService.wsdl",
        "IciFolderService.wsdl",
        "IciMessageService.wsdl",
        "IciChatLineService.wsdl",
        "IciChatSessionService.wsdl",
        "IciActionItemService.wsdl",
        "IciMonitorService.wsdl",
        "Oii.wsdl",
    ],
    shared: &[("IciTypes.xsd", "types")],
    modules: Modules::Namespaces,
    requires: &[],
    nillable_items: true,
    // A text that some peers embed as XML.
    overrides: &[("AttachedData", "crate::attached_data::AttachedData")],
    // Releases and peers do not agree on namespaces and case.
    lenient_names: true,
    // What is nil here in messages of real systems, and absent elsewhere.
    three_states: &["ProductInformation/message", "GroupInfo/queuesId"],
};

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
        let overridden = |(from, to): &(&str, &str)| Override {
            from: (*from).to_owned(),
            to: (*to).to_owned(),
            default: true,
        };
        let shared = |(document, module): &(&str, &str)| SharedDocument {
            document: (*document).to_owned(),
            module: (*module).to_owned(),
        };
        Config {
            input: LoadOptions {
                entries: self.wsdls.iter().map(|file| root().join(self.schemas).join(file)).collect(),
                locations: BTreeMap::new(),
                ..LoadOptions::default()
            },
            layout: Layout::Folder,
            generated_by: format!("`cargo xtask generate {}`", self.name),
            generated_from: match self.wsdls {
                [only] => format!("{}/{only}", self.schemas),
                _ => self.schemas.to_owned(),
            },
            client: Client::Both,
            server: true,
            gates: Gates {
                client: Some("client".to_owned()),
                blocking: Some("blocking".to_owned()),
                server: Some("server".to_owned()),
            },
            requires: self.requires.iter().map(require).map(Setting::from).collect(),
            nillable_items: self.nillable_items,
            lenient_names: if self.lenient_names { Which::All } else { Which::None },
            overrides: self.overrides.iter().map(overridden).map(Setting::from).collect(),
            modules: self.modules,
            shared_documents: self.shared.iter().map(shared).map(Setting::from).collect(),
            shared_faults: true,
            three_state_nillable: match self.three_states {
                [] => Which::None,
                names => Which::Only(names.iter().map(|name| Setting::from((*name).to_owned())).collect()),
            },
            ..Config::default()
        }
    }
}
