//! What `SetOptions` sets.

use std::collections::BTreeMap;
use std::fmt;

use micc_open_media::SetOptionsRequest;
use micc_open_media::saponify::ToXml;

/// The options of one type of session; what is not set is left to the configuration.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TypeOptions {
    pub(crate) agent_action: Option<i32>,
    pub(crate) close_tab: Option<i32>,
    pub(crate) max_number_of_sessions: Option<i32>,
    pub(crate) allow_different_types: Option<i32>,
    pub(crate) session_link: Option<i32>,
}

/// The options of all types of session. Those under [`ALL_TYPES`] are for every type that has no setting of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options(BTreeMap<i32, TypeOptions>);

/// How many sessions an agent has at a time where no option says so.
const SESSIONS: usize = 1;
/// The value of `AllowDifferentTypes` that forbids it.
const NOT_ALLOWED: i32 = 1;
/// The type of session under which stands what is set for all.
const ALL_TYPES: i32 = 0;

impl Options {
    /// Sets what a request gives; what it resets, it resets before.
    ///
    /// # Errors
    /// What is out of range; nothing is set then.
    pub(crate) fn set(&mut self, request: SetOptionsRequest) -> Result<(), String> {
        let request = given(request);
        check(&request)?;
        let options = self.0.entry(request.type_of_session.unwrap_or(ALL_TYPES)).or_default();
        if request.reset_all_options == Some(true) {
            *options = TypeOptions::default();
        }
        let set = |option: &mut Option<i32>, value: Option<i32>| *option = value.or(*option);
        set(&mut options.agent_action, request.agent_action_options);
        set(&mut options.close_tab, request.close_tab_options);
        set(&mut options.max_number_of_sessions, request.max_number_of_sessions);
        set(&mut options.allow_different_types, request.allow_different_types);
        set(&mut options.session_link, request.session_link_options);
        self.0.retain(|_, options| *options != TypeOptions::default());
        Ok(())
    }

    /// What is set, by type of session.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i32, &TypeOptions)> {
        self.0.iter().map(|(of_type, options)| (*of_type, options))
    }

    /// Whether an agent who has sessions of these types may get one more of a type.
    pub(crate) fn allow(&self, of_type: i32, busy_with: &[i32]) -> bool {
        let different = busy_with.iter().any(|other| *other != of_type);
        if different && self.get(of_type, |options| options.allow_different_types) == Some(NOT_ALLOWED) {
            return false;
        }
        let maximum = |of_type| self.own(of_type, |options| options.max_number_of_sessions).map(count);
        match maximum(of_type).filter(|_| of_type != ALL_TYPES) {
            Some(maximum) => busy_with.iter().filter(|other| **other == of_type).count() < maximum,
            None => busy_with.len() < maximum(ALL_TYPES).unwrap_or(SESSIONS),
        }
    }

    /// How many sessions any agent may have at most.
    pub(crate) fn most(&self) -> usize {
        let maxima = self.0.values().filter_map(|options| options.max_number_of_sessions);
        maxima.map(count).fold(SESSIONS, |sum, maximum| sum.saturating_add(maximum))
    }

    /// The option of a type, or else the one of all types.
    fn get(&self, of_type: i32, option: fn(&TypeOptions) -> Option<i32>) -> Option<i32> {
        self.own(of_type, option).or_else(|| self.own(ALL_TYPES, option))
    }

    fn own(&self, of_type: i32, option: fn(&TypeOptions) -> Option<i32>) -> Option<i32> {
        self.0.get(&of_type).and_then(option)
    }
}

/// The request without the zeros that clients write for what they do not give.
fn given(mut request: SetOptionsRequest) -> SetOptionsRequest {
    let numbers = [
        &mut request.agent_action_options,
        &mut request.close_tab_options,
        &mut request.max_number_of_sessions,
        &mut request.allow_different_types,
        &mut request.session_link_options,
        &mut request.type_of_session,
    ];
    for number in numbers {
        *number = number.filter(|number| *number != 0);
    }
    request
}

impl fmt::Display for TypeOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options = [
            ("AgentActionOptions", self.agent_action),
            ("CloseTabOptions", self.close_tab),
            ("MaxNumberOfSessions", self.max_number_of_sessions),
            ("AllowDifferentTypes", self.allow_different_types),
            ("SessionLinkOptions", self.session_link),
        ];
        let set = options.iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}")));
        f.write_str(&set.collect::<Vec<_>>().join(" "))
    }
}

fn count(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// What the schema does not allow, and settings that speak of a type where none is named.
fn check(request: &SetOptionsRequest) -> Result<(), String> {
    request.validate().map_err(|violations| violations.to_string())?;
    if request.max_number_of_sessions.is_some_and(|maximum| maximum < 0) {
        return Err("MaxNumberOfSessions: there are no fewer than 0 sessions".to_owned());
    }
    let speaks_of_type =
        matches!(request.agent_action_options, Some(2 | 4)) || request.close_tab_options == Some(4);
    if speaks_of_type && request.type_of_session.is_none() {
        return Err("AgentActionOptions 2 and 4 and CloseTabOptions 4 require TypeOfSession".to_owned());
    }
    Ok(())
}
