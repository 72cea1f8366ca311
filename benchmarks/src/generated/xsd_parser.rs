pub const NS_XS: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"http://www.w3.org/2001/XMLSchema");
pub const NS_XML: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"http://www.w3.org/XML/1998/namespace");
pub const NS_XSI: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"http://www.w3.org/2001/XMLSchema-instance");
pub const NS_S: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"http://schemas.xmlsoap.org/soap/envelope/");
pub const NS_H: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"OpenMediaService");
pub const NS_T: xsd_parser_types::misc::Namespace =
    xsd_parser_types::misc::Namespace::new_const(b"http://tempuri.org/");
pub const NS_C: xsd_parser_types::misc::Namespace = xsd_parser_types::misc::Namespace::new_const(
    b"http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts",
);
pub const PREFIX_XS: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"xs");
pub const PREFIX_XML: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"xml");
pub const PREFIX_XSI: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"xsi");
pub const PREFIX_S: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"s");
pub const PREFIX_H: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"h");
pub const PREFIX_T: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"t");
pub const PREFIX_C: xsd_parser_types::misc::NamespacePrefix =
    xsd_parser_types::misc::NamespacePrefix::new_const(b"c");
pub mod c {
    #[derive(Debug)]
    pub struct AddOpenMediaRequestType {
        pub force_to_preferred_agent: ::core::option::Option<::core::primitive::bool>,
        pub ivr_info: ::core::option::Option<::xsd_parser_types::xml::Nillable<ArrayOfIvrInformationType>>,
        pub preferred_agent_id: ::core::option::Option<::core::primitive::i32>,
        pub preferred_agent_logon_id:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub private_data: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub queue_start_time:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub service_group_id: ::core::option::Option<::core::primitive::i32>,
        pub service_group_name:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub session_priority: ::core::option::Option<::core::primitive::i32>,
        pub tenant_id: ::core::option::Option<::core::primitive::i32>,
        pub type_of_session: ::core::option::Option<::core::primitive::i32>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for AddOpenMediaRequestType {
        type Serializer<'x> = quick_xml_serialize::AddOpenMediaRequestTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::AddOpenMediaRequestTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::AddOpenMediaRequestTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("c:AddOpenMediaRequest"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for AddOpenMediaRequestType {
        type Deserializer = quick_xml_deserialize::AddOpenMediaRequestTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct GetOpenMediaResponseType {
        pub open_media_requests:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<ArrayOfOpenMediaRequestType>>,
        pub time_stamp: ::core::option::Option<::std::string::String>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for GetOpenMediaResponseType {
        type Serializer<'x> = quick_xml_serialize::GetOpenMediaResponseTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::GetOpenMediaResponseTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::GetOpenMediaResponseTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("c:GetOpenMediaResponse"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for GetOpenMediaResponseType {
        type Deserializer = quick_xml_deserialize::GetOpenMediaResponseTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct ArrayOfIvrInformationType {
        pub ivr_information: ::std::vec::Vec<IvrInformationType>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for ArrayOfIvrInformationType {
        type Serializer<'x> = quick_xml_serialize::ArrayOfIvrInformationTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::ArrayOfIvrInformationTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::ArrayOfIvrInformationTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("c:ArrayOfIVRInformation"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for ArrayOfIvrInformationType {
        type Deserializer = quick_xml_deserialize::ArrayOfIvrInformationTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct ArrayOfOpenMediaRequestType {
        pub open_media_request: ::std::vec::Vec<OpenMediaRequestType>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for ArrayOfOpenMediaRequestType {
        type Serializer<'x> = quick_xml_serialize::ArrayOfOpenMediaRequestTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::ArrayOfOpenMediaRequestTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::ArrayOfOpenMediaRequestTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("c:ArrayOfOpenMediaRequest"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for ArrayOfOpenMediaRequestType {
        type Deserializer = quick_xml_deserialize::ArrayOfOpenMediaRequestTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct IvrInformationType {
        pub data: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub label: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for IvrInformationType {
        type Serializer<'x> = quick_xml_serialize::IvrInformationTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::IvrInformationTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(quick_xml_serialize::IvrInformationTypeSerializerState::Init__),
                name: name.unwrap_or("c:IVRInformation"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for IvrInformationType {
        type Deserializer = quick_xml_deserialize::IvrInformationTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct OpenMediaRequestType {
        pub agent_id: ::core::option::Option<::core::primitive::i32>,
        pub id: ::core::option::Option<::core::primitive::i32>,
        pub logon_id: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
        pub queue_position: ::core::option::Option<::core::primitive::i32>,
        pub service_group_id: ::core::option::Option<::core::primitive::i32>,
        pub status: ::core::option::Option<OpenMediaStatusType>,
        pub tenant_id: ::core::option::Option<::core::primitive::i32>,
        pub time_stamp: ::core::option::Option<::std::string::String>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for OpenMediaRequestType {
        type Serializer<'x> = quick_xml_serialize::OpenMediaRequestTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::OpenMediaRequestTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::OpenMediaRequestTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("c:OpenMediaRequest"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for OpenMediaRequestType {
        type Deserializer = quick_xml_deserialize::OpenMediaRequestTypeDeserializer;
    }
    #[derive(Debug)]
    pub enum OpenMediaStatusType {
        Unknown,
        Queued,
        Allocated,
        InProgress,
        Complete,
        Failed,
        Cancelled,
    }
    impl OpenMediaStatusType {
        pub const VALUE_UNKNOWN: &::core::primitive::str = "Unknown";
        pub const VALUE_QUEUED: &::core::primitive::str = "Queued";
        pub const VALUE_ALLOCATED: &::core::primitive::str = "Allocated";
        pub const VALUE_IN_PROGRESS: &::core::primitive::str = "InProgress";
        pub const VALUE_COMPLETE: &::core::primitive::str = "Complete";
        pub const VALUE_FAILED: &::core::primitive::str = "Failed";
        pub const VALUE_CANCELLED: &::core::primitive::str = "Cancelled";
    }
    impl ::xsd_parser_types::quick_xml::SerializeBytes for OpenMediaStatusType {
        fn serialize_bytes(
            &self,
            helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
        ) -> ::core::result::Result<
            ::core::option::Option<::std::borrow::Cow<'_, ::core::primitive::str>>,
            ::xsd_parser_types::quick_xml::Error,
        > {
            match self {
                Self::Unknown => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_UNKNOWN))),
                Self::Queued => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_QUEUED))),
                Self::Allocated => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_ALLOCATED))),
                Self::InProgress => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_IN_PROGRESS))),
                Self::Complete => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_COMPLETE))),
                Self::Failed => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_FAILED))),
                Self::Cancelled => Ok(Some(::std::borrow::Cow::Borrowed(Self::VALUE_CANCELLED))),
            }
        }
    }
    impl xsd_parser_types::quick_xml::WithSerializeToBytes for OpenMediaStatusType {}
    impl ::xsd_parser_types::quick_xml::DeserializeBytes for OpenMediaStatusType {
        fn deserialize_bytes(
            helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            bytes: &[::core::primitive::u8],
        ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
            match bytes {
                b"Unknown" => Ok(Self::Unknown),
                b"Queued" => Ok(Self::Queued),
                b"Allocated" => Ok(Self::Allocated),
                b"InProgress" => Ok(Self::InProgress),
                b"Complete" => Ok(Self::Complete),
                b"Failed" => Ok(Self::Failed),
                b"Cancelled" => Ok(Self::Cancelled),
                x => Err(::xsd_parser_types::quick_xml::Error::from(
                    ::xsd_parser_types::quick_xml::ErrorKind::UnknownOrInvalidValue(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(x),
                    ),
                )),
            }
        }
    }
    impl xsd_parser_types::quick_xml::WithDeserializerFromBytes for OpenMediaStatusType {}
    pub mod quick_xml_deserialize {
        use xsd_parser_types::quick_xml::Deserializer as _;
        #[derive(Debug)]
        pub struct AddOpenMediaRequestTypeDeserializer {
            force_to_preferred_agent: ::core::option::Option<::core::primitive::bool>,
            ivr_info:
                ::core::option::Option<::xsd_parser_types::xml::Nillable<super::ArrayOfIvrInformationType>>,
            preferred_agent_id: ::core::option::Option<::core::primitive::i32>,
            preferred_agent_logon_id:
                ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            private_data: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            queue_start_time:
                ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            service_group_id: ::core::option::Option<::core::primitive::i32>,
            service_group_name:
                ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            session_priority: ::core::option::Option<::core::primitive::i32>,
            tenant_id: ::core::option::Option<::core::primitive::i32>,
            type_of_session: ::core::option::Option<::core::primitive::i32>,
            state__: ::std::boxed::Box<AddOpenMediaRequestTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum AddOpenMediaRequestTypeDeserializerState {
            Init__ , ForceToPreferredAgent (:: core :: option :: Option << :: core :: primitive :: bool as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , IvrInfo (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < super :: ArrayOfIvrInformationType > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , PreferredAgentId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , PreferredAgentLogonId (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , PrivateData (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , QueueStartTime (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , ServiceGroupId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , ServiceGroupName (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , SessionPriority (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , TenantId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , TypeOfSession (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl AddOpenMediaRequestTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    force_to_preferred_agent: None,
                    ivr_info: None,
                    preferred_agent_id: None,
                    preferred_agent_logon_id: None,
                    private_data: None,
                    queue_start_time: None,
                    service_group_id: None,
                    service_group_name: None,
                    session_priority: None,
                    tenant_id: None,
                    type_of_session: None,
                    state__: ::std::boxed::Box::new(AddOpenMediaRequestTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: AddOpenMediaRequestTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use AddOpenMediaRequestTypeDeserializerState as S;
                match state {
                    S::ForceToPreferredAgent(Some(deserializer)) => {
                        self.store_force_to_preferred_agent(deserializer.finish(helper)?)?
                    }
                    S::IvrInfo(Some(deserializer)) => self.store_ivr_info(deserializer.finish(helper)?)?,
                    S::PreferredAgentId(Some(deserializer)) => {
                        self.store_preferred_agent_id(deserializer.finish(helper)?)?
                    }
                    S::PreferredAgentLogonId(Some(deserializer)) => {
                        self.store_preferred_agent_logon_id(deserializer.finish(helper)?)?
                    }
                    S::PrivateData(Some(deserializer)) => {
                        self.store_private_data(deserializer.finish(helper)?)?
                    }
                    S::QueueStartTime(Some(deserializer)) => {
                        self.store_queue_start_time(deserializer.finish(helper)?)?
                    }
                    S::ServiceGroupId(Some(deserializer)) => {
                        self.store_service_group_id(deserializer.finish(helper)?)?
                    }
                    S::ServiceGroupName(Some(deserializer)) => {
                        self.store_service_group_name(deserializer.finish(helper)?)?
                    }
                    S::SessionPriority(Some(deserializer)) => {
                        self.store_session_priority(deserializer.finish(helper)?)?
                    }
                    S::TenantId(Some(deserializer)) => self.store_tenant_id(deserializer.finish(helper)?)?,
                    S::TypeOfSession(Some(deserializer)) => {
                        self.store_type_of_session(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_force_to_preferred_agent(
                &mut self,
                value: ::core::primitive::bool,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.force_to_preferred_agent.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"ForceToPreferredAgent"),
                    ))?;
                }
                self.force_to_preferred_agent = Some(value);
                Ok(())
            }
            fn store_ivr_info(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<super::ArrayOfIvrInformationType>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.ivr_info.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"IVRInfo"),
                    ))?;
                }
                self.ivr_info = Some(value);
                Ok(())
            }
            fn store_preferred_agent_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.preferred_agent_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"PreferredAgentID"),
                    ))?;
                }
                self.preferred_agent_id = Some(value);
                Ok(())
            }
            fn store_preferred_agent_logon_id(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.preferred_agent_logon_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"PreferredAgentLogonID"),
                    ))?;
                }
                self.preferred_agent_logon_id = Some(value);
                Ok(())
            }
            fn store_private_data(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.private_data.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"PrivateData"),
                    ))?;
                }
                self.private_data = Some(value);
                Ok(())
            }
            fn store_queue_start_time(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.queue_start_time.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"QueueStartTime"),
                    ))?;
                }
                self.queue_start_time = Some(value);
                Ok(())
            }
            fn store_service_group_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.service_group_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"ServiceGroupID"),
                    ))?;
                }
                self.service_group_id = Some(value);
                Ok(())
            }
            fn store_service_group_name(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.service_group_name.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"ServiceGroupName"),
                    ))?;
                }
                self.service_group_name = Some(value);
                Ok(())
            }
            fn store_session_priority(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.session_priority.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"SessionPriority"),
                    ))?;
                }
                self.session_priority = Some(value);
                Ok(())
            }
            fn store_tenant_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.tenant_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"TenantID"),
                    ))?;
                }
                self.tenant_id = Some(value);
                Ok(())
            }
            fn store_type_of_session(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.type_of_session.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"TypeOfSession"),
                    ))?;
                }
                self.type_of_session = Some(value);
                Ok(())
            }
            fn handle_force_to_preferred_agent<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::bool>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::IvrInfo(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_force_to_preferred_agent(data)?;
                        *self.state__ = S::IvrInfo(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::ForceToPreferredAgent(Some(deserializer)));
                        *self.state__ = S::IvrInfo(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_ivr_info<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<super::ArrayOfIvrInformationType>,
                >,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::PreferredAgentId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_ivr_info(data)?;
                        *self.state__ = S::PreferredAgentId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::IvrInfo(Some(deserializer)));
                        *self.state__ = S::PreferredAgentId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_preferred_agent_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::PreferredAgentLogonId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_preferred_agent_id(data)?;
                        *self.state__ = S::PreferredAgentLogonId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::PreferredAgentId(Some(deserializer)));
                        *self.state__ = S::PreferredAgentLogonId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_preferred_agent_logon_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::PrivateData(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_preferred_agent_logon_id(data)?;
                        *self.state__ = S::PrivateData(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::PreferredAgentLogonId(Some(deserializer)));
                        *self.state__ = S::PrivateData(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_private_data<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::QueueStartTime(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_private_data(data)?;
                        *self.state__ = S::QueueStartTime(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::PrivateData(Some(deserializer)));
                        *self.state__ = S::QueueStartTime(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_queue_start_time<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::ServiceGroupId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_queue_start_time(data)?;
                        *self.state__ = S::ServiceGroupId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::QueueStartTime(Some(deserializer)));
                        *self.state__ = S::ServiceGroupId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_service_group_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::ServiceGroupName(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_service_group_id(data)?;
                        *self.state__ = S::ServiceGroupName(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::ServiceGroupId(Some(deserializer)));
                        *self.state__ = S::ServiceGroupName(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_service_group_name<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::SessionPriority(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_service_group_name(data)?;
                        *self.state__ = S::SessionPriority(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::ServiceGroupName(Some(deserializer)));
                        *self.state__ = S::SessionPriority(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_session_priority<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::TenantId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_session_priority(data)?;
                        *self.state__ = S::TenantId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::SessionPriority(Some(deserializer)));
                        *self.state__ = S::TenantId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_tenant_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::TypeOfSession(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_tenant_id(data)?;
                        *self.state__ = S::TypeOfSession(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::TenantId(Some(deserializer)));
                        *self.state__ = S::TypeOfSession(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_type_of_session<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<AddOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_type_of_session(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::TypeOfSession(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::AddOpenMediaRequestType>
            for AddOpenMediaRequestTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::AddOpenMediaRequestType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::AddOpenMediaRequestType>
            {
                use AddOpenMediaRequestTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::ForceToPreferredAgent(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_force_to_preferred_agent(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::IvrInfo(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_ivr_info(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::PreferredAgentId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_preferred_agent_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::PreferredAgentLogonId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_preferred_agent_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::PrivateData(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_private_data(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::QueueStartTime(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_queue_start_time(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::ServiceGroupId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_service_group_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::ServiceGroupName(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_service_group_name(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::SessionPriority(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_session_priority(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::TenantId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_tenant_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::TypeOfSession(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_type_of_session(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::ForceToPreferredAgent(None);
                            event
                        }
                        (
                            S::ForceToPreferredAgent(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"ForceToPreferredAgent",
                                false,
                            )?;
                            match self.handle_force_to_preferred_agent(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::IvrInfo(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"IVRInfo",
                                false,
                            )?;
                            match self.handle_ivr_info(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::PreferredAgentId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"PreferredAgentID",
                                false,
                            )?;
                            match self.handle_preferred_agent_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::PreferredAgentLogonId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"PreferredAgentLogonID",
                                false,
                            )?;
                            match self.handle_preferred_agent_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::PrivateData(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"PrivateData",
                                false,
                            )?;
                            match self.handle_private_data(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::QueueStartTime(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"QueueStartTime",
                                false,
                            )?;
                            match self.handle_queue_start_time(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::ServiceGroupId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"ServiceGroupID",
                                false,
                            )?;
                            match self.handle_service_group_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::ServiceGroupName(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"ServiceGroupName",
                                false,
                            )?;
                            match self.handle_service_group_name(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::SessionPriority(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"SessionPriority",
                                false,
                            )?;
                            match self.handle_session_priority(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::TenantId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"TenantID",
                                false,
                            )?;
                            match self.handle_tenant_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::TypeOfSession(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"TypeOfSession",
                                false,
                            )?;
                            match self.handle_type_of_session(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::AddOpenMediaRequestType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    AddOpenMediaRequestTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::AddOpenMediaRequestType {
                    force_to_preferred_agent: self.force_to_preferred_agent,
                    ivr_info: self.ivr_info,
                    preferred_agent_id: self.preferred_agent_id,
                    preferred_agent_logon_id: self.preferred_agent_logon_id,
                    private_data: self.private_data,
                    queue_start_time: self.queue_start_time,
                    service_group_id: self.service_group_id,
                    service_group_name: self.service_group_name,
                    session_priority: self.session_priority,
                    tenant_id: self.tenant_id,
                    type_of_session: self.type_of_session,
                })
            }
        }
        #[derive(Debug)]
        pub struct GetOpenMediaResponseTypeDeserializer {
            open_media_requests:
                ::core::option::Option<::xsd_parser_types::xml::Nillable<super::ArrayOfOpenMediaRequestType>>,
            time_stamp: ::core::option::Option<::std::string::String>,
            state__: ::std::boxed::Box<GetOpenMediaResponseTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum GetOpenMediaResponseTypeDeserializerState {
            Init__ , OpenMediaRequests (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < super :: ArrayOfOpenMediaRequestType > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , TimeStamp (:: core :: option :: Option << :: std :: string :: String as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl GetOpenMediaResponseTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    open_media_requests: None,
                    time_stamp: None,
                    state__: ::std::boxed::Box::new(GetOpenMediaResponseTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: GetOpenMediaResponseTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use GetOpenMediaResponseTypeDeserializerState as S;
                match state {
                    S::OpenMediaRequests(Some(deserializer)) => {
                        self.store_open_media_requests(deserializer.finish(helper)?)?
                    }
                    S::TimeStamp(Some(deserializer)) => {
                        self.store_time_stamp(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_open_media_requests(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<super::ArrayOfOpenMediaRequestType>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.open_media_requests.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"OpenMediaRequests"),
                    ))?;
                }
                self.open_media_requests = Some(value);
                Ok(())
            }
            fn store_time_stamp(
                &mut self,
                value: ::std::string::String,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.time_stamp.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"TimeStamp"),
                    ))?;
                }
                self.time_stamp = Some(value);
                Ok(())
            }
            fn handle_open_media_requests<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<super::ArrayOfOpenMediaRequestType>,
                >,
                fallback: &mut ::core::option::Option<GetOpenMediaResponseTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use GetOpenMediaResponseTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::TimeStamp(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_open_media_requests(data)?;
                        *self.state__ = S::TimeStamp(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::OpenMediaRequests(Some(deserializer)));
                        *self.state__ = S::TimeStamp(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_time_stamp<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::std::string::String>,
                fallback: &mut ::core::option::Option<GetOpenMediaResponseTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use GetOpenMediaResponseTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_time_stamp(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::TimeStamp(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::GetOpenMediaResponseType>
            for GetOpenMediaResponseTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::GetOpenMediaResponseType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::GetOpenMediaResponseType>
            {
                use GetOpenMediaResponseTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::OpenMediaRequests(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_open_media_requests(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::TimeStamp(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_time_stamp(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::OpenMediaRequests(None);
                            event
                        }
                        (
                            S::OpenMediaRequests(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"OpenMediaRequests",
                                false,
                            )?;
                            match self.handle_open_media_requests(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::TimeStamp(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"TimeStamp",
                                false,
                            )?;
                            match self.handle_time_stamp(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::GetOpenMediaResponseType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    GetOpenMediaResponseTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::GetOpenMediaResponseType {
                    open_media_requests: self.open_media_requests,
                    time_stamp: self.time_stamp,
                })
            }
        }
        #[derive(Debug)]
        pub struct ArrayOfIvrInformationTypeDeserializer {
            ivr_information: ::std::vec::Vec<super::IvrInformationType>,
            state__: ::std::boxed::Box<ArrayOfIvrInformationTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum ArrayOfIvrInformationTypeDeserializerState {
            Init__ , IvrInformation (:: core :: option :: Option << super :: IvrInformationType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl ArrayOfIvrInformationTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    ivr_information: ::std::vec::Vec::new(),
                    state__: ::std::boxed::Box::new(ArrayOfIvrInformationTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: ArrayOfIvrInformationTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use ArrayOfIvrInformationTypeDeserializerState as S;
                match state {
                    S::IvrInformation(Some(deserializer)) => {
                        self.store_ivr_information(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_ivr_information(
                &mut self,
                value: super::IvrInformationType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                self.ivr_information.push(value);
                Ok(())
            }
            fn handle_ivr_information<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, super::IvrInformationType>,
                fallback: &mut ::core::option::Option<ArrayOfIvrInformationTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use ArrayOfIvrInformationTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_ivr_information(data)?;
                        *self.state__ = S::IvrInformation(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::IvrInformation(Some(deserializer)));
                        *self.state__ = S::IvrInformation(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::ArrayOfIvrInformationType>
            for ArrayOfIvrInformationTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::ArrayOfIvrInformationType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::ArrayOfIvrInformationType>
            {
                use ArrayOfIvrInformationTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::IvrInformation(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_ivr_information(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::IvrInformation(None);
                            event
                        }
                        (
                            S::IvrInformation(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"IVRInformation",
                                false,
                            )?;
                            match self.handle_ivr_information(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::ArrayOfIvrInformationType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    ArrayOfIvrInformationTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::ArrayOfIvrInformationType { ivr_information: self.ivr_information })
            }
        }
        #[derive(Debug)]
        pub struct ArrayOfOpenMediaRequestTypeDeserializer {
            open_media_request: ::std::vec::Vec<super::OpenMediaRequestType>,
            state__: ::std::boxed::Box<ArrayOfOpenMediaRequestTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum ArrayOfOpenMediaRequestTypeDeserializerState {
            Init__ , OpenMediaRequest (:: core :: option :: Option << super :: OpenMediaRequestType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl ArrayOfOpenMediaRequestTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    open_media_request: ::std::vec::Vec::new(),
                    state__: ::std::boxed::Box::new(ArrayOfOpenMediaRequestTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: ArrayOfOpenMediaRequestTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use ArrayOfOpenMediaRequestTypeDeserializerState as S;
                match state {
                    S::OpenMediaRequest(Some(deserializer)) => {
                        self.store_open_media_request(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_open_media_request(
                &mut self,
                value: super::OpenMediaRequestType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                self.open_media_request.push(value);
                Ok(())
            }
            fn handle_open_media_request<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, super::OpenMediaRequestType>,
                fallback: &mut ::core::option::Option<ArrayOfOpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use ArrayOfOpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_open_media_request(data)?;
                        *self.state__ = S::OpenMediaRequest(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::OpenMediaRequest(Some(deserializer)));
                        *self.state__ = S::OpenMediaRequest(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::ArrayOfOpenMediaRequestType>
            for ArrayOfOpenMediaRequestTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::ArrayOfOpenMediaRequestType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::ArrayOfOpenMediaRequestType>
            {
                use ArrayOfOpenMediaRequestTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::OpenMediaRequest(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_open_media_request(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::OpenMediaRequest(None);
                            event
                        }
                        (
                            S::OpenMediaRequest(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"OpenMediaRequest",
                                false,
                            )?;
                            match self.handle_open_media_request(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<
                super::ArrayOfOpenMediaRequestType,
                ::xsd_parser_types::quick_xml::Error,
            > {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    ArrayOfOpenMediaRequestTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::ArrayOfOpenMediaRequestType { open_media_request: self.open_media_request })
            }
        }
        #[derive(Debug)]
        pub struct IvrInformationTypeDeserializer {
            data: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            label: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            state__: ::std::boxed::Box<IvrInformationTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum IvrInformationTypeDeserializerState {
            Init__ , Data (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Label (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl IvrInformationTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    data: None,
                    label: None,
                    state__: ::std::boxed::Box::new(IvrInformationTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: IvrInformationTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use IvrInformationTypeDeserializerState as S;
                match state {
                    S::Data(Some(deserializer)) => self.store_data(deserializer.finish(helper)?)?,
                    S::Label(Some(deserializer)) => self.store_label(deserializer.finish(helper)?)?,
                    _ => (),
                }
                Ok(())
            }
            fn store_data(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.data.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Data"),
                    ))?;
                }
                self.data = Some(value);
                Ok(())
            }
            fn store_label(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.label.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Label"),
                    ))?;
                }
                self.label = Some(value);
                Ok(())
            }
            fn handle_data<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<IvrInformationTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use IvrInformationTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Label(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_data(data)?;
                        *self.state__ = S::Label(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Data(Some(deserializer)));
                        *self.state__ = S::Label(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_label<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<IvrInformationTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use IvrInformationTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_label(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Label(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::IvrInformationType>
            for IvrInformationTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::IvrInformationType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::IvrInformationType>
            {
                use IvrInformationTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::Data(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_data(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Label(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_label(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::Data(None);
                            event
                        }
                        (
                            S::Data(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"Data",
                                false,
                            )?;
                            match self.handle_data(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::Label(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"Label",
                                false,
                            )?;
                            match self.handle_label(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::IvrInformationType, ::xsd_parser_types::quick_xml::Error>
            {
                let state =
                    ::core::mem::replace(&mut *self.state__, IvrInformationTypeDeserializerState::Unknown__);
                self.finish_state(helper, state)?;
                Ok(super::IvrInformationType { data: self.data, label: self.label })
            }
        }
        #[derive(Debug)]
        pub struct OpenMediaRequestTypeDeserializer {
            agent_id: ::core::option::Option<::core::primitive::i32>,
            id: ::core::option::Option<::core::primitive::i32>,
            logon_id: ::core::option::Option<::xsd_parser_types::xml::Nillable<::std::string::String>>,
            queue_position: ::core::option::Option<::core::primitive::i32>,
            service_group_id: ::core::option::Option<::core::primitive::i32>,
            status: ::core::option::Option<super::OpenMediaStatusType>,
            tenant_id: ::core::option::Option<::core::primitive::i32>,
            time_stamp: ::core::option::Option<::std::string::String>,
            state__: ::std::boxed::Box<OpenMediaRequestTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum OpenMediaRequestTypeDeserializerState {
            Init__ , AgentId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Id (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , LogonId (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < :: std :: string :: String > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , QueuePosition (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , ServiceGroupId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Status (:: core :: option :: Option << super :: OpenMediaStatusType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , TenantId (:: core :: option :: Option << :: core :: primitive :: i32 as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , TimeStamp (:: core :: option :: Option << :: std :: string :: String as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl OpenMediaRequestTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    agent_id: None,
                    id: None,
                    logon_id: None,
                    queue_position: None,
                    service_group_id: None,
                    status: None,
                    tenant_id: None,
                    time_stamp: None,
                    state__: ::std::boxed::Box::new(OpenMediaRequestTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: OpenMediaRequestTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use OpenMediaRequestTypeDeserializerState as S;
                match state {
                    S::AgentId(Some(deserializer)) => self.store_agent_id(deserializer.finish(helper)?)?,
                    S::Id(Some(deserializer)) => self.store_id(deserializer.finish(helper)?)?,
                    S::LogonId(Some(deserializer)) => self.store_logon_id(deserializer.finish(helper)?)?,
                    S::QueuePosition(Some(deserializer)) => {
                        self.store_queue_position(deserializer.finish(helper)?)?
                    }
                    S::ServiceGroupId(Some(deserializer)) => {
                        self.store_service_group_id(deserializer.finish(helper)?)?
                    }
                    S::Status(Some(deserializer)) => self.store_status(deserializer.finish(helper)?)?,
                    S::TenantId(Some(deserializer)) => self.store_tenant_id(deserializer.finish(helper)?)?,
                    S::TimeStamp(Some(deserializer)) => {
                        self.store_time_stamp(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_agent_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.agent_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"AgentID"),
                    ))?;
                }
                self.agent_id = Some(value);
                Ok(())
            }
            fn store_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"ID"),
                    ))?;
                }
                self.id = Some(value);
                Ok(())
            }
            fn store_logon_id(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<::std::string::String>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.logon_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"LogonID"),
                    ))?;
                }
                self.logon_id = Some(value);
                Ok(())
            }
            fn store_queue_position(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.queue_position.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"QueuePosition"),
                    ))?;
                }
                self.queue_position = Some(value);
                Ok(())
            }
            fn store_service_group_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.service_group_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"ServiceGroupID"),
                    ))?;
                }
                self.service_group_id = Some(value);
                Ok(())
            }
            fn store_status(
                &mut self,
                value: super::OpenMediaStatusType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.status.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Status"),
                    ))?;
                }
                self.status = Some(value);
                Ok(())
            }
            fn store_tenant_id(
                &mut self,
                value: ::core::primitive::i32,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.tenant_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"TenantID"),
                    ))?;
                }
                self.tenant_id = Some(value);
                Ok(())
            }
            fn store_time_stamp(
                &mut self,
                value: ::std::string::String,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.time_stamp.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"TimeStamp"),
                    ))?;
                }
                self.time_stamp = Some(value);
                Ok(())
            }
            fn handle_agent_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Id(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_agent_id(data)?;
                        *self.state__ = S::Id(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::AgentId(Some(deserializer)));
                        *self.state__ = S::Id(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::LogonId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_id(data)?;
                        *self.state__ = S::LogonId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Id(Some(deserializer)));
                        *self.state__ = S::LogonId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_logon_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::QueuePosition(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_logon_id(data)?;
                        *self.state__ = S::QueuePosition(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::LogonId(Some(deserializer)));
                        *self.state__ = S::QueuePosition(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_queue_position<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::ServiceGroupId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_queue_position(data)?;
                        *self.state__ = S::ServiceGroupId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::QueuePosition(Some(deserializer)));
                        *self.state__ = S::ServiceGroupId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_service_group_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Status(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_service_group_id(data)?;
                        *self.state__ = S::Status(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::ServiceGroupId(Some(deserializer)));
                        *self.state__ = S::Status(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_status<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, super::OpenMediaStatusType>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::TenantId(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_status(data)?;
                        *self.state__ = S::TenantId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Status(Some(deserializer)));
                        *self.state__ = S::TenantId(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_tenant_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::core::primitive::i32>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::TimeStamp(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_tenant_id(data)?;
                        *self.state__ = S::TimeStamp(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::TenantId(Some(deserializer)));
                        *self.state__ = S::TimeStamp(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_time_stamp<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::std::string::String>,
                fallback: &mut ::core::option::Option<OpenMediaRequestTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use OpenMediaRequestTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_time_stamp(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::TimeStamp(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::OpenMediaRequestType>
            for OpenMediaRequestTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::OpenMediaRequestType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::OpenMediaRequestType>
            {
                use OpenMediaRequestTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::AgentId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_agent_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Id(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::LogonId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::QueuePosition(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_queue_position(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::ServiceGroupId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_service_group_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Status(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_status(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::TenantId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_tenant_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::TimeStamp(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_time_stamp(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::AgentId(None);
                            event
                        }
                        (
                            S::AgentId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"AgentID",
                                false,
                            )?;
                            match self.handle_agent_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::Id(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"ID",
                                false,
                            )?;
                            match self.handle_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::LogonId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"LogonID",
                                false,
                            )?;
                            match self.handle_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::QueuePosition(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"QueuePosition",
                                false,
                            )?;
                            match self.handle_queue_position(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::ServiceGroupId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"ServiceGroupID",
                                false,
                            )?;
                            match self.handle_service_group_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::Status(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"Status",
                                false,
                            )?;
                            match self.handle_status(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::TenantId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"TenantID",
                                false,
                            )?;
                            match self.handle_tenant_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::TimeStamp(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_C),
                                b"TimeStamp",
                                false,
                            )?;
                            match self.handle_time_stamp(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::OpenMediaRequestType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    OpenMediaRequestTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::OpenMediaRequestType {
                    agent_id: self.agent_id,
                    id: self.id,
                    logon_id: self.logon_id,
                    queue_position: self.queue_position,
                    service_group_id: self.service_group_id,
                    status: self.status,
                    tenant_id: self.tenant_id,
                    time_stamp: self.time_stamp,
                })
            }
        }
    }
    pub mod quick_xml_serialize {
        use xsd_parser_types::quick_xml::Serializer as _;
        #[derive(Debug)]
        pub struct AddOpenMediaRequestTypeSerializer<'ser> {
            pub(super) value: &'ser super::AddOpenMediaRequestType,
            pub(super) state: ::std::boxed::Box<AddOpenMediaRequestTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum AddOpenMediaRequestTypeSerializerState<'ser> {
            Init__,
            ForceToPreferredAgent(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::bool>,
                    ::core::primitive::bool,
                >,
            ),
            IvrInfo(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<
                        &'ser ::xsd_parser_types::xml::Nillable<super::ArrayOfIvrInformationType>,
                    >,
                    ::xsd_parser_types::xml::Nillable<super::ArrayOfIvrInformationType>,
                >,
            ),
            PreferredAgentId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            PreferredAgentLogonId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            PrivateData(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            QueueStartTime(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            ServiceGroupId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            ServiceGroupName(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            SessionPriority(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            TenantId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            TypeOfSession(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> AddOpenMediaRequestTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        AddOpenMediaRequestTypeSerializerState::Init__ => {
                            *self.state = AddOpenMediaRequestTypeSerializerState::ForceToPreferredAgent(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.force_to_preferred_agent.as_ref(),
                                    Some("c:ForceToPreferredAgent"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        AddOpenMediaRequestTypeSerializerState::ForceToPreferredAgent(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::IvrInfo(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.ivr_info.as_ref(),
                                            Some("c:IVRInfo"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::IvrInfo(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::PreferredAgentId(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.preferred_agent_id.as_ref(),
                                            Some("c:PreferredAgentID"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::PreferredAgentId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state =
                                        AddOpenMediaRequestTypeSerializerState::PreferredAgentLogonId(
                                            ::xsd_parser_types::quick_xml::IterSerializer::new(
                                                self.value.preferred_agent_logon_id.as_ref(),
                                                Some("c:PreferredAgentLogonID"),
                                                false,
                                            ),
                                        )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::PreferredAgentLogonId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::PrivateData(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.private_data.as_ref(),
                                            Some("c:PrivateData"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::PrivateData(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::QueueStartTime(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.queue_start_time.as_ref(),
                                            Some("c:QueueStartTime"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::QueueStartTime(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::ServiceGroupId(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.service_group_id.as_ref(),
                                            Some("c:ServiceGroupID"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::ServiceGroupId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::ServiceGroupName(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.service_group_name.as_ref(),
                                            Some("c:ServiceGroupName"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::ServiceGroupName(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::SessionPriority(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.session_priority.as_ref(),
                                            Some("c:SessionPriority"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::SessionPriority(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::TenantId(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.tenant_id.as_ref(),
                                            Some("c:TenantID"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::TenantId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = AddOpenMediaRequestTypeSerializerState::TypeOfSession(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.type_of_session.as_ref(),
                                            Some("c:TypeOfSession"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::TypeOfSession(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = AddOpenMediaRequestTypeSerializerState::End__,
                            }
                        }
                        AddOpenMediaRequestTypeSerializerState::End__ => {
                            *self.state = AddOpenMediaRequestTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        AddOpenMediaRequestTypeSerializerState::Done__ => return Ok(None),
                        AddOpenMediaRequestTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for AddOpenMediaRequestTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = AddOpenMediaRequestTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct GetOpenMediaResponseTypeSerializer<'ser> {
            pub(super) value: &'ser super::GetOpenMediaResponseType,
            pub(super) state: ::std::boxed::Box<GetOpenMediaResponseTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum GetOpenMediaResponseTypeSerializerState<'ser> {
            Init__,
            OpenMediaRequests(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<
                        &'ser ::xsd_parser_types::xml::Nillable<super::ArrayOfOpenMediaRequestType>,
                    >,
                    ::xsd_parser_types::xml::Nillable<super::ArrayOfOpenMediaRequestType>,
                >,
            ),
            TimeStamp(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::std::string::String>,
                    ::std::string::String,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> GetOpenMediaResponseTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        GetOpenMediaResponseTypeSerializerState::Init__ => {
                            *self.state = GetOpenMediaResponseTypeSerializerState::OpenMediaRequests(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.open_media_requests.as_ref(),
                                    Some("c:OpenMediaRequests"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        GetOpenMediaResponseTypeSerializerState::OpenMediaRequests(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = GetOpenMediaResponseTypeSerializerState::TimeStamp(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.time_stamp.as_ref(),
                                            Some("c:TimeStamp"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        GetOpenMediaResponseTypeSerializerState::TimeStamp(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = GetOpenMediaResponseTypeSerializerState::End__,
                            }
                        }
                        GetOpenMediaResponseTypeSerializerState::End__ => {
                            *self.state = GetOpenMediaResponseTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        GetOpenMediaResponseTypeSerializerState::Done__ => return Ok(None),
                        GetOpenMediaResponseTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for GetOpenMediaResponseTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = GetOpenMediaResponseTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct ArrayOfIvrInformationTypeSerializer<'ser> {
            pub(super) value: &'ser super::ArrayOfIvrInformationType,
            pub(super) state: ::std::boxed::Box<ArrayOfIvrInformationTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum ArrayOfIvrInformationTypeSerializerState<'ser> {
            Init__,
            IvrInformation(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    &'ser [super::IvrInformationType],
                    super::IvrInformationType,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> ArrayOfIvrInformationTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        ArrayOfIvrInformationTypeSerializerState::Init__ => {
                            *self.state = ArrayOfIvrInformationTypeSerializerState::IvrInformation(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    &self.value.ivr_information[..],
                                    Some("c:IVRInformation"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        ArrayOfIvrInformationTypeSerializerState::IvrInformation(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = ArrayOfIvrInformationTypeSerializerState::End__,
                            }
                        }
                        ArrayOfIvrInformationTypeSerializerState::End__ => {
                            *self.state = ArrayOfIvrInformationTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        ArrayOfIvrInformationTypeSerializerState::Done__ => return Ok(None),
                        ArrayOfIvrInformationTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for ArrayOfIvrInformationTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = ArrayOfIvrInformationTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct ArrayOfOpenMediaRequestTypeSerializer<'ser> {
            pub(super) value: &'ser super::ArrayOfOpenMediaRequestType,
            pub(super) state: ::std::boxed::Box<ArrayOfOpenMediaRequestTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum ArrayOfOpenMediaRequestTypeSerializerState<'ser> {
            Init__,
            OpenMediaRequest(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    &'ser [super::OpenMediaRequestType],
                    super::OpenMediaRequestType,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> ArrayOfOpenMediaRequestTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        ArrayOfOpenMediaRequestTypeSerializerState::Init__ => {
                            *self.state = ArrayOfOpenMediaRequestTypeSerializerState::OpenMediaRequest(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    &self.value.open_media_request[..],
                                    Some("c:OpenMediaRequest"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        ArrayOfOpenMediaRequestTypeSerializerState::OpenMediaRequest(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = ArrayOfOpenMediaRequestTypeSerializerState::End__,
                            }
                        }
                        ArrayOfOpenMediaRequestTypeSerializerState::End__ => {
                            *self.state = ArrayOfOpenMediaRequestTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        ArrayOfOpenMediaRequestTypeSerializerState::Done__ => return Ok(None),
                        ArrayOfOpenMediaRequestTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for ArrayOfOpenMediaRequestTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = ArrayOfOpenMediaRequestTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct IvrInformationTypeSerializer<'ser> {
            pub(super) value: &'ser super::IvrInformationType,
            pub(super) state: ::std::boxed::Box<IvrInformationTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum IvrInformationTypeSerializerState<'ser> {
            Init__,
            Data(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            Label(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> IvrInformationTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        IvrInformationTypeSerializerState::Init__ => {
                            *self.state = IvrInformationTypeSerializerState::Data(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.data.as_ref(),
                                    Some("c:Data"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        IvrInformationTypeSerializerState::Data(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => {
                                *self.state = IvrInformationTypeSerializerState::Label(
                                    ::xsd_parser_types::quick_xml::IterSerializer::new(
                                        self.value.label.as_ref(),
                                        Some("c:Label"),
                                        false,
                                    ),
                                )
                            }
                        },
                        IvrInformationTypeSerializerState::Label(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => *self.state = IvrInformationTypeSerializerState::End__,
                        },
                        IvrInformationTypeSerializerState::End__ => {
                            *self.state = IvrInformationTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        IvrInformationTypeSerializerState::Done__ => return Ok(None),
                        IvrInformationTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for IvrInformationTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = IvrInformationTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct OpenMediaRequestTypeSerializer<'ser> {
            pub(super) value: &'ser super::OpenMediaRequestType,
            pub(super) state: ::std::boxed::Box<OpenMediaRequestTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum OpenMediaRequestTypeSerializerState<'ser> {
            Init__,
            AgentId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            Id(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            LogonId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::xsd_parser_types::xml::Nillable<::std::string::String>>,
                    ::xsd_parser_types::xml::Nillable<::std::string::String>,
                >,
            ),
            QueuePosition(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            ServiceGroupId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            Status(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser super::OpenMediaStatusType>,
                    super::OpenMediaStatusType,
                >,
            ),
            TenantId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::core::primitive::i32>,
                    ::core::primitive::i32,
                >,
            ),
            TimeStamp(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::std::string::String>,
                    ::std::string::String,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> OpenMediaRequestTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        OpenMediaRequestTypeSerializerState::Init__ => {
                            *self.state = OpenMediaRequestTypeSerializerState::AgentId(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.agent_id.as_ref(),
                                    Some("c:AgentID"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        OpenMediaRequestTypeSerializerState::AgentId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = OpenMediaRequestTypeSerializerState::Id(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.id.as_ref(),
                                            Some("c:ID"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        OpenMediaRequestTypeSerializerState::Id(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => {
                                *self.state = OpenMediaRequestTypeSerializerState::LogonId(
                                    ::xsd_parser_types::quick_xml::IterSerializer::new(
                                        self.value.logon_id.as_ref(),
                                        Some("c:LogonID"),
                                        false,
                                    ),
                                )
                            }
                        },
                        OpenMediaRequestTypeSerializerState::LogonId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = OpenMediaRequestTypeSerializerState::QueuePosition(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.queue_position.as_ref(),
                                            Some("c:QueuePosition"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        OpenMediaRequestTypeSerializerState::QueuePosition(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = OpenMediaRequestTypeSerializerState::ServiceGroupId(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.service_group_id.as_ref(),
                                            Some("c:ServiceGroupID"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        OpenMediaRequestTypeSerializerState::ServiceGroupId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = OpenMediaRequestTypeSerializerState::Status(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.status.as_ref(),
                                            Some("c:Status"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        OpenMediaRequestTypeSerializerState::Status(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => {
                                *self.state = OpenMediaRequestTypeSerializerState::TenantId(
                                    ::xsd_parser_types::quick_xml::IterSerializer::new(
                                        self.value.tenant_id.as_ref(),
                                        Some("c:TenantID"),
                                        false,
                                    ),
                                )
                            }
                        },
                        OpenMediaRequestTypeSerializerState::TenantId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = OpenMediaRequestTypeSerializerState::TimeStamp(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.time_stamp.as_ref(),
                                            Some("c:TimeStamp"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        OpenMediaRequestTypeSerializerState::TimeStamp(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = OpenMediaRequestTypeSerializerState::End__,
                            }
                        }
                        OpenMediaRequestTypeSerializerState::End__ => {
                            *self.state = OpenMediaRequestTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        OpenMediaRequestTypeSerializerState::Done__ => return Ok(None),
                        OpenMediaRequestTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for OpenMediaRequestTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = OpenMediaRequestTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
    }
}
pub mod s {
    pub type Envelope = EnvelopeElementType;
    #[derive(Debug)]
    pub struct EnvelopeElementType {
        pub header: ::core::option::Option<EnvelopeHeaderElementType>,
        pub body: EnvelopeBodyElementType,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for EnvelopeElementType {
        type Serializer<'x> = quick_xml_serialize::EnvelopeElementTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::EnvelopeElementTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::EnvelopeElementTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("s:Envelope"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for EnvelopeElementType {
        type Deserializer = quick_xml_deserialize::EnvelopeElementTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct EnvelopeHeaderElementType {
        pub logon_id: ::core::option::Option<::std::string::String>,
        pub password: ::core::option::Option<::std::string::String>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for EnvelopeHeaderElementType {
        type Serializer<'x> = quick_xml_serialize::EnvelopeHeaderElementTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::EnvelopeHeaderElementTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::EnvelopeHeaderElementTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("s:EnvelopeHeader"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for EnvelopeHeaderElementType {
        type Deserializer = quick_xml_deserialize::EnvelopeHeaderElementTypeDeserializer;
    }
    #[derive(Debug)]
    pub enum EnvelopeBodyElementType {
        AddRequest(super::t::AddRequestElementType),
        GetOpenMediaRequestsByTimeResponse(super::t::GetOpenMediaRequestsByTimeResponseElementType),
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for EnvelopeBodyElementType {
        type Serializer<'x> = quick_xml_serialize::EnvelopeBodyElementTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::EnvelopeBodyElementTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::EnvelopeBodyElementTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("s:EnvelopeBody"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for EnvelopeBodyElementType {
        type Deserializer = quick_xml_deserialize::EnvelopeBodyElementTypeDeserializer;
    }
    pub mod quick_xml_deserialize {
        use xsd_parser_types::quick_xml::Deserializer as _;
        #[derive(Debug)]
        pub struct EnvelopeElementTypeDeserializer {
            header: ::core::option::Option<super::EnvelopeHeaderElementType>,
            body: ::core::option::Option<super::EnvelopeBodyElementType>,
            state__: ::std::boxed::Box<EnvelopeElementTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum EnvelopeElementTypeDeserializerState {
            Init__ , Header (:: core :: option :: Option << super :: EnvelopeHeaderElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Body (:: core :: option :: Option << super :: EnvelopeBodyElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl EnvelopeElementTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    header: None,
                    body: None,
                    state__: ::std::boxed::Box::new(EnvelopeElementTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: EnvelopeElementTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use EnvelopeElementTypeDeserializerState as S;
                match state {
                    S::Header(Some(deserializer)) => self.store_header(deserializer.finish(helper)?)?,
                    S::Body(Some(deserializer)) => self.store_body(deserializer.finish(helper)?)?,
                    _ => (),
                }
                Ok(())
            }
            fn store_header(
                &mut self,
                value: super::EnvelopeHeaderElementType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.header.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Header"),
                    ))?;
                }
                self.header = Some(value);
                Ok(())
            }
            fn store_body(
                &mut self,
                value: super::EnvelopeBodyElementType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.body.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Body"),
                    ))?;
                }
                self.body = Some(value);
                Ok(())
            }
            fn handle_header<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    super::EnvelopeHeaderElementType,
                >,
                fallback: &mut ::core::option::Option<EnvelopeElementTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Body(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_header(data)?;
                        *self.state__ = S::Body(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Header(Some(deserializer)));
                        *self.state__ = S::Body(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_body<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    super::EnvelopeBodyElementType,
                >,
                fallback: &mut ::core::option::Option<EnvelopeElementTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    fallback.get_or_insert(S::Body(None));
                    if matches!(&fallback, Some(S::Init__)) {
                        return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::break_(
                            event, allow_any,
                        ));
                    } else {
                        return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::return_to_root(
                            event, allow_any,
                        ));
                    }
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_body(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Body(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::EnvelopeElementType>
            for EnvelopeElementTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeElementType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeElementType>
            {
                use EnvelopeElementTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::Header(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_header(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Body(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_body(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::Header(None);
                            event
                        }
                        (
                            S::Header(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_S),
                                b"Header",
                                false,
                            )?;
                            match self.handle_header(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::Body(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_S),
                                b"Body",
                                false,
                            )?;
                            match self.handle_body(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::EnvelopeElementType, ::xsd_parser_types::quick_xml::Error>
            {
                let state =
                    ::core::mem::replace(&mut *self.state__, EnvelopeElementTypeDeserializerState::Unknown__);
                self.finish_state(helper, state)?;
                Ok(super::EnvelopeElementType {
                    header: self.header,
                    body: helper.finish_element("Body", self.body)?,
                })
            }
        }
        #[derive(Debug)]
        pub struct EnvelopeHeaderElementTypeDeserializer {
            logon_id: ::core::option::Option<::std::string::String>,
            password: ::core::option::Option<::std::string::String>,
            state__: ::std::boxed::Box<EnvelopeHeaderElementTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum EnvelopeHeaderElementTypeDeserializerState {
            Init__,
            LogonId(
                ::core::option::Option<
                    <::std::string::String as ::xsd_parser_types::quick_xml::WithDeserializer>::Deserializer,
                >,
            ),
            Password(
                ::core::option::Option<
                    <::std::string::String as ::xsd_parser_types::quick_xml::WithDeserializer>::Deserializer,
                >,
            ),
            Done__,
            Unknown__,
        }
        impl EnvelopeHeaderElementTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    logon_id: None,
                    password: None,
                    state__: ::std::boxed::Box::new(EnvelopeHeaderElementTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: EnvelopeHeaderElementTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use EnvelopeHeaderElementTypeDeserializerState as S;
                match state {
                    S::LogonId(Some(deserializer)) => self.store_logon_id(deserializer.finish(helper)?)?,
                    S::Password(Some(deserializer)) => self.store_password(deserializer.finish(helper)?)?,
                    _ => (),
                }
                Ok(())
            }
            fn store_logon_id(
                &mut self,
                value: ::std::string::String,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.logon_id.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"LogonID"),
                    ))?;
                }
                self.logon_id = Some(value);
                Ok(())
            }
            fn store_password(
                &mut self,
                value: ::std::string::String,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.password.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"Password"),
                    ))?;
                }
                self.password = Some(value);
                Ok(())
            }
            fn handle_logon_id<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::std::string::String>,
                fallback: &mut ::core::option::Option<EnvelopeHeaderElementTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeHeaderElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Password(None);
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_logon_id(data)?;
                        *self.state__ = S::Password(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::LogonId(Some(deserializer)));
                        *self.state__ = S::Password(None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
            fn handle_password<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<'de, ::std::string::String>,
                fallback: &mut ::core::option::Option<EnvelopeHeaderElementTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeHeaderElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_password(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Password(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::EnvelopeHeaderElementType>
            for EnvelopeHeaderElementTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeHeaderElementType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeHeaderElementType>
            {
                use EnvelopeHeaderElementTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::LogonId(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Password(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_password(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::LogonId(None);
                            event
                        }
                        (
                            S::LogonId(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_H),
                                b"LogonID",
                                false,
                            )?;
                            match self.handle_logon_id(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (
                            S::Password(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_H),
                                b"Password",
                                false,
                            )?;
                            match self.handle_password(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::EnvelopeHeaderElementType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    EnvelopeHeaderElementTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::EnvelopeHeaderElementType { logon_id: self.logon_id, password: self.password })
            }
        }
        #[derive(Debug)]
        pub struct EnvelopeBodyElementTypeDeserializer {
            state__: ::std::boxed::Box<EnvelopeBodyElementTypeDeserializerState>,
        }
        #[derive(Debug)]
        pub enum EnvelopeBodyElementTypeDeserializerState {
            Init__ , AddRequest (:: core :: option :: Option < super :: super :: t :: AddRequestElementType > , :: core :: option :: Option << super :: super :: t :: AddRequestElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer > , :: core :: option :: Option << super :: super :: t :: AddRequestElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer > ,) , GetOpenMediaRequestsByTimeResponse (:: core :: option :: Option < super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType > , :: core :: option :: Option << super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer > , :: core :: option :: Option << super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer > ,) , Done__ (super :: EnvelopeBodyElementType) , Unknown__ , }
        impl EnvelopeBodyElementTypeDeserializer {
            fn find_suitable<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                if let ::xsd_parser_types::quick_xml::Event::Start(x)
                | ::xsd_parser_types::quick_xml::Event::Empty(x) = &event
                {
                    if matches!(helper.resolve_local_name(x.name(), &super::super::NS_T), Some(b"AddRequest"))
                    {
                        let output = < super :: super :: t :: AddRequestElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: init (helper , event) ? ;
                        return self.handle_add_request(
                            helper,
                            ::core::default::Default::default(),
                            None,
                            output,
                        );
                    }
                    if matches!(
                        helper.resolve_local_name(x.name(), &super::super::NS_T),
                        Some(b"GetOpenMediaRequestsByTimeResponse")
                    ) {
                        let output = < super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: init (helper , event) ? ;
                        return self.handle_get_open_media_requests_by_time_response(
                            helper,
                            ::core::default::Default::default(),
                            None,
                            output,
                        );
                    }
                }
                *self.state__ = EnvelopeBodyElementTypeDeserializerState::Init__;
                Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::return_to_parent(event, false))
            }
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self { state__: ::std::boxed::Box::new(EnvelopeBodyElementTypeDeserializerState::Init__) })
            }
            fn finish_state(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: EnvelopeBodyElementTypeDeserializerState,
            ) -> ::core::result::Result<super::EnvelopeBodyElementType, ::xsd_parser_types::quick_xml::Error>
            {
                use EnvelopeBodyElementTypeDeserializerState as S;
                match state {
                    S::Init__ => Err(::xsd_parser_types::quick_xml::ErrorKind::MissingContent.into()),
                    S::AddRequest(mut values, None, deserializer) => {
                        if let Some(deserializer) = deserializer {
                            let value = deserializer.finish(helper)?;
                            Self::store_add_request(&mut values, value)?;
                        }
                        Ok(super::EnvelopeBodyElementType::AddRequest(
                            helper.finish_element("AddRequest", values)?,
                        ))
                    }
                    S::GetOpenMediaRequestsByTimeResponse(mut values, None, deserializer) => {
                        if let Some(deserializer) = deserializer {
                            let value = deserializer.finish(helper)?;
                            Self::store_get_open_media_requests_by_time_response(&mut values, value)?;
                        }
                        Ok(super::EnvelopeBodyElementType::GetOpenMediaRequestsByTimeResponse(
                            helper.finish_element("GetOpenMediaRequestsByTimeResponse", values)?,
                        ))
                    }
                    S::Done__(data) => Ok(data),
                    _ => unreachable!(),
                }
            }
            fn store_add_request(
                values: &mut ::core::option::Option<super::super::t::AddRequestElementType>,
                value: super::super::t::AddRequestElementType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if values.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"AddRequest"),
                    ))?;
                }
                *values = Some(value);
                Ok(())
            }
            fn store_get_open_media_requests_by_time_response(
                values: &mut ::core::option::Option<
                    super::super::t::GetOpenMediaRequestsByTimeResponseElementType,
                >,
                value: super::super::t::GetOpenMediaRequestsByTimeResponseElementType,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if values.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(
                            b"GetOpenMediaRequestsByTimeResponse",
                        ),
                    ))?;
                }
                *values = Some(value);
                Ok(())
            }
            fn handle_add_request<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                mut values: ::core::option::Option<super::super::t::AddRequestElementType>,
                fallback : :: core :: option :: Option << super :: super :: t :: AddRequestElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    super::super::t::AddRequestElementType,
                >,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeBodyElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::return_to_root(
                        event, allow_any,
                    ));
                }
                if let Some(deserializer) = fallback {
                    let data = deserializer.finish(helper)?;
                    Self::store_add_request(&mut values, data)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        Self::store_add_request(&mut values, data)?;
                        *self.state__ = S::AddRequest(values, None, None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        *self.state__ = S::AddRequest(values, None, Some(deserializer));
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event_end(
                            event, allow_any,
                        ))
                    }
                }
            }
            fn handle_get_open_media_requests_by_time_response<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                mut values: ::core::option::Option<
                    super::super::t::GetOpenMediaRequestsByTimeResponseElementType,
                >,
                fallback : :: core :: option :: Option << super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    super::super::t::GetOpenMediaRequestsByTimeResponseElementType,
                >,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use EnvelopeBodyElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::return_to_root(
                        event, allow_any,
                    ));
                }
                if let Some(deserializer) = fallback {
                    let data = deserializer.finish(helper)?;
                    Self::store_get_open_media_requests_by_time_response(&mut values, data)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        Self::store_get_open_media_requests_by_time_response(&mut values, data)?;
                        *self.state__ = S::GetOpenMediaRequestsByTimeResponse(values, None, None);
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        *self.state__ =
                            S::GetOpenMediaRequestsByTimeResponse(values, None, Some(deserializer));
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event_end(
                            event, allow_any,
                        ))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::EnvelopeBodyElementType>
            for EnvelopeBodyElementTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeBodyElementType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::EnvelopeBodyElementType>
            {
                use EnvelopeBodyElementTypeDeserializerState as S;
                let mut event = event;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::AddRequest(values, fallback, Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_add_request(helper, values, fallback, output)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    ..
                                } => event,
                            }
                        }
                        (
                            S::GetOpenMediaRequestsByTimeResponse(values, fallback, Some(deserializer)),
                            event,
                        ) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_get_open_media_requests_by_time_response(
                                helper, values, fallback, output,
                            )? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    ..
                                } => event,
                            }
                        }
                        (state, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    Self::finish_state(helper, state)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => match self.find_suitable(helper, event)? {
                            ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                event,
                                allow_any,
                            } => break (event, allow_any),
                            ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                event, ..
                            } => event,
                        },
                        (
                            S::AddRequest(values, fallback, None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_T),
                                b"AddRequest",
                                false,
                            )?;
                            match self.handle_add_request(helper, values, fallback, output)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    ..
                                } => event,
                            }
                        }
                        (
                            S::GetOpenMediaRequestsByTimeResponse(values, fallback, None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_T),
                                b"GetOpenMediaRequestsByTimeResponse",
                                false,
                            )?;
                            match self.handle_get_open_media_requests_by_time_response(
                                helper, values, fallback, output,
                            )? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    ..
                                } => event,
                            }
                        }
                        (state @ S::Done__(_), event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event), false);
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event), false);
                        }
                    }
                };
                let artifact = if matches!(&*self.state__, S::Done__(_)) {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(self.finish(helper)?)
                } else {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self)
                };
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any })
            }
            fn finish(
                self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::EnvelopeBodyElementType, ::xsd_parser_types::quick_xml::Error>
            {
                Self::finish_state(helper, *self.state__)
            }
        }
    }
    pub mod quick_xml_serialize {
        use xsd_parser_types::quick_xml::Serializer as _;
        #[derive(Debug)]
        pub struct EnvelopeElementTypeSerializer<'ser> {
            pub(super) value: &'ser super::EnvelopeElementType,
            pub(super) state: ::std::boxed::Box<EnvelopeElementTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum EnvelopeElementTypeSerializerState<'ser> {
            Init__ , Header (:: xsd_parser_types :: quick_xml :: IterSerializer < 'ser , :: core :: option :: Option < & 'ser super :: EnvelopeHeaderElementType > , super :: EnvelopeHeaderElementType >) , Body (< super :: EnvelopeBodyElementType as :: xsd_parser_types :: quick_xml :: WithSerializer > :: Serializer < 'ser >) , End__ , Done__ , Phantom__ (& 'ser ()) , }
        impl<'ser> EnvelopeElementTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        EnvelopeElementTypeSerializerState::Init__ => {
                            *self.state = EnvelopeElementTypeSerializerState::Header(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.header.as_ref(),
                                    Some("s:Header"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_S),
                                    &super::super::NS_S,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_T),
                                    &super::super::NS_T,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        EnvelopeElementTypeSerializerState::Header(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => {
                                *self.state = EnvelopeElementTypeSerializerState::Body(
                                    ::xsd_parser_types::quick_xml::WithSerializer::serializer(
                                        &self.value.body,
                                        Some("s:Body"),
                                        false,
                                    )?,
                                )
                            }
                        },
                        EnvelopeElementTypeSerializerState::Body(x) => match x.next(helper).transpose()? {
                            Some(event) => return Ok(Some(event)),
                            None => *self.state = EnvelopeElementTypeSerializerState::End__,
                        },
                        EnvelopeElementTypeSerializerState::End__ => {
                            *self.state = EnvelopeElementTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        EnvelopeElementTypeSerializerState::Done__ => return Ok(None),
                        EnvelopeElementTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for EnvelopeElementTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = EnvelopeElementTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct EnvelopeHeaderElementTypeSerializer<'ser> {
            pub(super) value: &'ser super::EnvelopeHeaderElementType,
            pub(super) state: ::std::boxed::Box<EnvelopeHeaderElementTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum EnvelopeHeaderElementTypeSerializerState<'ser> {
            Init__,
            LogonId(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::std::string::String>,
                    ::std::string::String,
                >,
            ),
            Password(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<&'ser ::std::string::String>,
                    ::std::string::String,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> EnvelopeHeaderElementTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        EnvelopeHeaderElementTypeSerializerState::Init__ => {
                            *self.state = EnvelopeHeaderElementTypeSerializerState::LogonId(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.logon_id.as_ref(),
                                    Some("h:LogonID"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_S),
                                    &super::super::NS_S,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        EnvelopeHeaderElementTypeSerializerState::LogonId(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => {
                                    *self.state = EnvelopeHeaderElementTypeSerializerState::Password(
                                        ::xsd_parser_types::quick_xml::IterSerializer::new(
                                            self.value.password.as_ref(),
                                            Some("h:Password"),
                                            false,
                                        ),
                                    )
                                }
                            }
                        }
                        EnvelopeHeaderElementTypeSerializerState::Password(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = EnvelopeHeaderElementTypeSerializerState::End__,
                            }
                        }
                        EnvelopeHeaderElementTypeSerializerState::End__ => {
                            *self.state = EnvelopeHeaderElementTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        EnvelopeHeaderElementTypeSerializerState::Done__ => return Ok(None),
                        EnvelopeHeaderElementTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for EnvelopeHeaderElementTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = EnvelopeHeaderElementTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct EnvelopeBodyElementTypeSerializer<'ser> {
            pub(super) value: &'ser super::EnvelopeBodyElementType,
            pub(super) state: ::std::boxed::Box<EnvelopeBodyElementTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum EnvelopeBodyElementTypeSerializerState<'ser> {
            Init__ , AddRequest (< super :: super :: t :: AddRequestElementType as :: xsd_parser_types :: quick_xml :: WithSerializer > :: Serializer < 'ser >) , GetOpenMediaRequestsByTimeResponse (< super :: super :: t :: GetOpenMediaRequestsByTimeResponseElementType as :: xsd_parser_types :: quick_xml :: WithSerializer > :: Serializer < 'ser >) , End__ , Done__ , Phantom__ (& 'ser ()) , }
        impl<'ser> EnvelopeBodyElementTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        EnvelopeBodyElementTypeSerializerState::Init__ => {
                            match self . value { super :: EnvelopeBodyElementType :: AddRequest (x) => * self . state = EnvelopeBodyElementTypeSerializerState :: AddRequest (:: xsd_parser_types :: quick_xml :: WithSerializer :: serializer (x , Some ("t:AddRequest") , self . is_root) ?) , super :: EnvelopeBodyElementType :: GetOpenMediaRequestsByTimeResponse (x) => * self . state = EnvelopeBodyElementTypeSerializerState :: GetOpenMediaRequestsByTimeResponse (:: xsd_parser_types :: quick_xml :: WithSerializer :: serializer (x , Some ("t:GetOpenMediaRequestsByTimeResponse") , self . is_root) ?) , }
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_S),
                                    &super::super::NS_S,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_T),
                                    &super::super::NS_T,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        EnvelopeBodyElementTypeSerializerState::AddRequest(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = EnvelopeBodyElementTypeSerializerState::End__,
                            }
                        }
                        EnvelopeBodyElementTypeSerializerState::GetOpenMediaRequestsByTimeResponse(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = EnvelopeBodyElementTypeSerializerState::End__,
                            }
                        }
                        EnvelopeBodyElementTypeSerializerState::End__ => {
                            *self.state = EnvelopeBodyElementTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        EnvelopeBodyElementTypeSerializerState::Done__ => return Ok(None),
                        EnvelopeBodyElementTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for EnvelopeBodyElementTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = EnvelopeBodyElementTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
    }
}
pub mod t {
    #[derive(Debug)]
    pub struct AddRequestElementType {
        pub request:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<super::c::AddOpenMediaRequestType>>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for AddRequestElementType {
        type Serializer<'x> = quick_xml_serialize::AddRequestElementTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::AddRequestElementTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::AddRequestElementTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("t:AddRequest"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for AddRequestElementType {
        type Deserializer = quick_xml_deserialize::AddRequestElementTypeDeserializer;
    }
    #[derive(Debug)]
    pub struct GetOpenMediaRequestsByTimeResponseElementType {
        pub get_open_media_requests_by_time_result:
            ::core::option::Option<::xsd_parser_types::xml::Nillable<super::c::GetOpenMediaResponseType>>,
    }
    impl ::xsd_parser_types::quick_xml::WithSerializer for GetOpenMediaRequestsByTimeResponseElementType {
        type Serializer<'x> =
            quick_xml_serialize::GetOpenMediaRequestsByTimeResponseElementTypeSerializer<'x>;
        fn serializer<'ser>(
            &'ser self,
            name: ::core::option::Option<&'ser ::core::primitive::str>,
            is_root: ::core::primitive::bool,
        ) -> ::core::result::Result<Self::Serializer<'ser>, ::xsd_parser_types::quick_xml::Error> {
            Ok(quick_xml_serialize::GetOpenMediaRequestsByTimeResponseElementTypeSerializer {
                value: self,
                state: ::std::boxed::Box::new(
                    quick_xml_serialize::GetOpenMediaRequestsByTimeResponseElementTypeSerializerState::Init__,
                ),
                name: name.unwrap_or("t:GetOpenMediaRequestsByTimeResponse"),
                is_root,
            })
        }
    }
    impl ::xsd_parser_types::quick_xml::WithDeserializer for GetOpenMediaRequestsByTimeResponseElementType {
        type Deserializer = quick_xml_deserialize::GetOpenMediaRequestsByTimeResponseElementTypeDeserializer;
    }
    pub mod quick_xml_deserialize {
        use xsd_parser_types::quick_xml::Deserializer as _;
        #[derive(Debug)]
        pub struct AddRequestElementTypeDeserializer {
            request: ::core::option::Option<
                ::xsd_parser_types::xml::Nillable<super::super::c::AddOpenMediaRequestType>,
            >,
            state__: ::std::boxed::Box<AddRequestElementTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum AddRequestElementTypeDeserializerState {
            Init__ , Request (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < super :: super :: c :: AddOpenMediaRequestType > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl AddRequestElementTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    request: None,
                    state__: ::std::boxed::Box::new(AddRequestElementTypeDeserializerState::Init__),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: AddRequestElementTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use AddRequestElementTypeDeserializerState as S;
                match state {
                    S::Request(Some(deserializer)) => self.store_request(deserializer.finish(helper)?)?,
                    _ => (),
                }
                Ok(())
            }
            fn store_request(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<super::super::c::AddOpenMediaRequestType>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.request.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(b"request"),
                    ))?;
                }
                self.request = Some(value);
                Ok(())
            }
            fn handle_request<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<super::super::c::AddOpenMediaRequestType>,
                >,
                fallback: &mut ::core::option::Option<AddRequestElementTypeDeserializerState>,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use AddRequestElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_request(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::Request(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de> ::xsd_parser_types::quick_xml::Deserializer<'de, super::AddRequestElementType>
            for AddRequestElementTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::AddRequestElementType>
            {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<'de, super::AddRequestElementType>
            {
                use AddRequestElementTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::Request(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_request(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::Request(None);
                            event
                        }
                        (
                            S::Request(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_T),
                                b"request",
                                false,
                            )?;
                            match self.handle_request(helper, output, &mut fallback)? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<super::AddRequestElementType, ::xsd_parser_types::quick_xml::Error>
            {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    AddRequestElementTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::AddRequestElementType { request: self.request })
            }
        }
        #[derive(Debug)]
        pub struct GetOpenMediaRequestsByTimeResponseElementTypeDeserializer {
            get_open_media_requests_by_time_result: ::core::option::Option<
                ::xsd_parser_types::xml::Nillable<super::super::c::GetOpenMediaResponseType>,
            >,
            state__: ::std::boxed::Box<GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState>,
        }
        #[derive(Debug)]
        enum GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState {
            Init__ , GetOpenMediaRequestsByTimeResult (:: core :: option :: Option << :: xsd_parser_types :: xml :: Nillable < super :: super :: c :: GetOpenMediaResponseType > as :: xsd_parser_types :: quick_xml :: WithDeserializer > :: Deserializer >) , Done__ , Unknown__ , }
        impl GetOpenMediaRequestsByTimeResponseElementTypeDeserializer {
            fn from_bytes_start(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                bytes_start: &::xsd_parser_types::quick_xml::BytesStart<'_>,
            ) -> ::core::result::Result<Self, ::xsd_parser_types::quick_xml::Error> {
                for attrib in helper.filter_xmlns_attributes(bytes_start) {
                    let attrib = attrib?;
                    helper.raise_unexpected_attrib_checked(&attrib)?;
                }
                Ok(Self {
                    get_open_media_requests_by_time_result: None,
                    state__: ::std::boxed::Box::new(
                        GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState::Init__,
                    ),
                })
            }
            fn finish_state(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                state: GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                use GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState as S;
                match state {
                    S::GetOpenMediaRequestsByTimeResult(Some(deserializer)) => {
                        self.store_get_open_media_requests_by_time_result(deserializer.finish(helper)?)?
                    }
                    _ => (),
                }
                Ok(())
            }
            fn store_get_open_media_requests_by_time_result(
                &mut self,
                value: ::xsd_parser_types::xml::Nillable<super::super::c::GetOpenMediaResponseType>,
            ) -> ::core::result::Result<(), ::xsd_parser_types::quick_xml::Error> {
                if self.get_open_media_requests_by_time_result.is_some() {
                    Err(::xsd_parser_types::quick_xml::ErrorKind::DuplicateElement(
                        ::xsd_parser_types::quick_xml::RawByteStr::from_slice(
                            b"GetOpenMediaRequestsByTimeResult",
                        ),
                    ))?;
                }
                self.get_open_media_requests_by_time_result = Some(value);
                Ok(())
            }
            fn handle_get_open_media_requests_by_time_result<'de>(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                output: ::xsd_parser_types::quick_xml::DeserializerOutput<
                    'de,
                    ::xsd_parser_types::xml::Nillable<super::super::c::GetOpenMediaResponseType>,
                >,
                fallback: &mut ::core::option::Option<
                    GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState,
                >,
            ) -> ::core::result::Result<
                ::xsd_parser_types::quick_xml::ElementHandlerOutput<'de>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                use GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState as S;
                let ::xsd_parser_types::quick_xml::DeserializerOutput { artifact, event, allow_any } = output;
                if artifact.is_none() {
                    *self.state__ = S::Done__;
                    return Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(
                        event, allow_any,
                    ));
                }
                if let Some(fallback) = fallback.take() {
                    self.finish_state(helper, fallback)?;
                }
                match artifact {
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::None => unreachable!(),
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(data) => {
                        self.store_get_open_media_requests_by_time_result(data)?;
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                    ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(deserializer) => {
                        fallback.get_or_insert(S::GetOpenMediaRequestsByTimeResult(Some(deserializer)));
                        *self.state__ = S::Done__;
                        Ok(::xsd_parser_types::quick_xml::ElementHandlerOutput::from_event(event, allow_any))
                    }
                }
            }
        }
        impl<'de>
            ::xsd_parser_types::quick_xml::Deserializer<
                'de,
                super::GetOpenMediaRequestsByTimeResponseElementType,
            > for GetOpenMediaRequestsByTimeResponseElementTypeDeserializer
        {
            fn init(
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<
                'de,
                super::GetOpenMediaRequestsByTimeResponseElementType,
            > {
                helper.init_deserializer_from_start_event(event, Self::from_bytes_start)
            }
            fn next(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
                event: ::xsd_parser_types::quick_xml::Event<'de>,
            ) -> ::xsd_parser_types::quick_xml::DeserializerResult<
                'de,
                super::GetOpenMediaRequestsByTimeResponseElementType,
            > {
                use GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState as S;
                let mut event = event;
                let mut fallback = None;
                let mut allow_any_element = false;
                let (event, allow_any) = loop {
                    let state = ::core::mem::replace(&mut *self.state__, S::Unknown__);
                    event = match (state, event) {
                        (S::Unknown__, _) => unreachable!(),
                        (S::GetOpenMediaRequestsByTimeResult(Some(deserializer)), event) => {
                            let output = deserializer.next(helper, event)?;
                            match self.handle_get_open_media_requests_by_time_result(
                                helper,
                                output,
                                &mut fallback,
                            )? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (_, ::xsd_parser_types::quick_xml::Event::End(_)) => {
                            if let Some(fallback) = fallback.take() {
                                self.finish_state(helper, fallback)?;
                            }
                            return Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                                artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Data(
                                    self.finish(helper)?,
                                ),
                                event: ::xsd_parser_types::quick_xml::DeserializerEvent::None,
                                allow_any: false,
                            });
                        }
                        (S::Init__, event) => {
                            fallback.get_or_insert(S::Init__);
                            *self.state__ = S::GetOpenMediaRequestsByTimeResult(None);
                            event
                        }
                        (
                            S::GetOpenMediaRequestsByTimeResult(None),
                            event @ (::xsd_parser_types::quick_xml::Event::Start(_)
                            | ::xsd_parser_types::quick_xml::Event::Empty(_)),
                        ) => {
                            let output = helper.init_start_tag_deserializer(
                                event,
                                Some(&super::super::NS_T),
                                b"GetOpenMediaRequestsByTimeResult",
                                false,
                            )?;
                            match self.handle_get_open_media_requests_by_time_result(
                                helper,
                                output,
                                &mut fallback,
                            )? {
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Continue {
                                    event,
                                    allow_any,
                                } => {
                                    allow_any_element = allow_any_element || allow_any;
                                    event
                                }
                                ::xsd_parser_types::quick_xml::ElementHandlerOutput::Break {
                                    event,
                                    allow_any,
                                } => break (event, allow_any),
                            }
                        }
                        (S::Done__, event) => {
                            *self.state__ = S::Done__;
                            break (
                                ::xsd_parser_types::quick_xml::DeserializerEvent::Continue(event),
                                allow_any_element,
                            );
                        }
                        (state, event) => {
                            *self.state__ = state;
                            break (::xsd_parser_types::quick_xml::DeserializerEvent::Break(event), false);
                        }
                    }
                };
                if let Some(fallback) = fallback {
                    *self.state__ = fallback;
                }
                Ok(::xsd_parser_types::quick_xml::DeserializerOutput {
                    artifact: ::xsd_parser_types::quick_xml::DeserializerArtifact::Deserializer(self),
                    event,
                    allow_any,
                })
            }
            fn finish(
                mut self,
                helper: &mut ::xsd_parser_types::quick_xml::DeserializeHelper,
            ) -> ::core::result::Result<
                super::GetOpenMediaRequestsByTimeResponseElementType,
                ::xsd_parser_types::quick_xml::Error,
            > {
                let state = ::core::mem::replace(
                    &mut *self.state__,
                    GetOpenMediaRequestsByTimeResponseElementTypeDeserializerState::Unknown__,
                );
                self.finish_state(helper, state)?;
                Ok(super::GetOpenMediaRequestsByTimeResponseElementType {
                    get_open_media_requests_by_time_result: self.get_open_media_requests_by_time_result,
                })
            }
        }
    }
    pub mod quick_xml_serialize {
        use xsd_parser_types::quick_xml::Serializer as _;
        #[derive(Debug)]
        pub struct AddRequestElementTypeSerializer<'ser> {
            pub(super) value: &'ser super::AddRequestElementType,
            pub(super) state: ::std::boxed::Box<AddRequestElementTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum AddRequestElementTypeSerializerState<'ser> {
            Init__,
            Request(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<
                        &'ser ::xsd_parser_types::xml::Nillable<super::super::c::AddOpenMediaRequestType>,
                    >,
                    ::xsd_parser_types::xml::Nillable<super::super::c::AddOpenMediaRequestType>,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> AddRequestElementTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match &mut *self.state {
                        AddRequestElementTypeSerializerState::Init__ => {
                            *self.state = AddRequestElementTypeSerializerState::Request(
                                ::xsd_parser_types::quick_xml::IterSerializer::new(
                                    self.value.request.as_ref(),
                                    Some("t:request"),
                                    false,
                                ),
                            );
                            let mut bytes = ::xsd_parser_types::quick_xml::BytesStart::new(self.name);
                            helper.begin_ns_scope();
                            if self.is_root {
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_XSI),
                                    &super::super::NS_XSI,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_T),
                                    &super::super::NS_T,
                                );
                                helper.write_xmlns(
                                    &mut bytes,
                                    Some(&super::super::PREFIX_C),
                                    &super::super::NS_C,
                                );
                            }
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::Start(bytes)));
                        }
                        AddRequestElementTypeSerializerState::Request(x) => {
                            match x.next(helper).transpose()? {
                                Some(event) => return Ok(Some(event)),
                                None => *self.state = AddRequestElementTypeSerializerState::End__,
                            }
                        }
                        AddRequestElementTypeSerializerState::End__ => {
                            *self.state = AddRequestElementTypeSerializerState::Done__;
                            helper.end_ns_scope();
                            return Ok(Some(::xsd_parser_types::quick_xml::Event::End(
                                ::xsd_parser_types::quick_xml::BytesEnd::new(self.name),
                            )));
                        }
                        AddRequestElementTypeSerializerState::Done__ => return Ok(None),
                        AddRequestElementTypeSerializerState::Phantom__(_) => unreachable!(),
                    }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser> for AddRequestElementTypeSerializer<'ser> {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = AddRequestElementTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
        #[derive(Debug)]
        pub struct GetOpenMediaRequestsByTimeResponseElementTypeSerializer<'ser> {
            pub(super) value: &'ser super::GetOpenMediaRequestsByTimeResponseElementType,
            pub(super) state:
                ::std::boxed::Box<GetOpenMediaRequestsByTimeResponseElementTypeSerializerState<'ser>>,
            pub(super) name: &'ser ::core::primitive::str,
            pub(super) is_root: ::core::primitive::bool,
        }
        #[derive(Debug)]
        pub(super) enum GetOpenMediaRequestsByTimeResponseElementTypeSerializerState<'ser> {
            Init__,
            GetOpenMediaRequestsByTimeResult(
                ::xsd_parser_types::quick_xml::IterSerializer<
                    'ser,
                    ::core::option::Option<
                        &'ser ::xsd_parser_types::xml::Nillable<super::super::c::GetOpenMediaResponseType>,
                    >,
                    ::xsd_parser_types::xml::Nillable<super::super::c::GetOpenMediaResponseType>,
                >,
            ),
            End__,
            Done__,
            Phantom__(&'ser ()),
        }
        impl<'ser> GetOpenMediaRequestsByTimeResponseElementTypeSerializer<'ser> {
            fn next_event(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::result::Result<
                ::core::option::Option<::xsd_parser_types::quick_xml::Event<'ser>>,
                ::xsd_parser_types::quick_xml::Error,
            > {
                loop {
                    match & mut * self . state { GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: Init__ => { * self . state = GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: GetOpenMediaRequestsByTimeResult (:: xsd_parser_types :: quick_xml :: IterSerializer :: new (self . value . get_open_media_requests_by_time_result . as_ref () , Some ("t:GetOpenMediaRequestsByTimeResult") , false)) ; let mut bytes = :: xsd_parser_types :: quick_xml :: BytesStart :: new (self . name) ; helper . begin_ns_scope () ; if self . is_root { helper . write_xmlns (& mut bytes , Some (& super :: super :: PREFIX_XSI) , & super :: super :: NS_XSI) ; helper . write_xmlns (& mut bytes , Some (& super :: super :: PREFIX_T) , & super :: super :: NS_T) ; helper . write_xmlns (& mut bytes , Some (& super :: super :: PREFIX_C) , & super :: super :: NS_C) ; } return Ok (Some (:: xsd_parser_types :: quick_xml :: Event :: Start (bytes))) } GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: GetOpenMediaRequestsByTimeResult (x) => match x . next (helper) . transpose () ? { Some (event) => return Ok (Some (event)) , None => * self . state = GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: End__ , } GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: End__ => { * self . state = GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: Done__ ; helper . end_ns_scope () ; return Ok (Some (:: xsd_parser_types :: quick_xml :: Event :: End (:: xsd_parser_types :: quick_xml :: BytesEnd :: new (self . name)))) ; } GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: Done__ => return Ok (None) , GetOpenMediaRequestsByTimeResponseElementTypeSerializerState :: Phantom__ (_) => unreachable ! () , }
                }
            }
        }
        impl<'ser> ::xsd_parser_types::quick_xml::Serializer<'ser>
            for GetOpenMediaRequestsByTimeResponseElementTypeSerializer<'ser>
        {
            fn next(
                &mut self,
                helper: &mut ::xsd_parser_types::quick_xml::SerializeHelper,
            ) -> ::core::option::Option<
                ::core::result::Result<
                    ::xsd_parser_types::quick_xml::Event<'ser>,
                    ::xsd_parser_types::quick_xml::Error,
                >,
            > {
                match self.next_event(helper) {
                    Ok(Some(event)) => Some(Ok(event)),
                    Ok(None) => None,
                    Err(error) => {
                        *self.state = GetOpenMediaRequestsByTimeResponseElementTypeSerializerState::Done__;
                        Some(Err(error))
                    }
                }
            }
        }
    }
}
