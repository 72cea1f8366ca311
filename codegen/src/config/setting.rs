//! A value of the configuration, and where it was said.

use std::ops::Deref;

use crate::diagnostics::Diagnostic;
use crate::source::Span;

/// A value of the configuration. Two are equal when their values are, wherever they were said.
#[derive(Clone, Debug)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// The place in the configuration file; none where a program said it.
    pub span: Option<Span>,
}

impl<T> Setting<T> {
    /// An error about this value.
    pub(crate) fn error(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic { span: self.span, ..Diagnostic::error_without_place(message) }
    }
}

impl<T> From<T> for Setting<T> {
    fn from(value: T) -> Self {
        Self { value, span: None }
    }
}

impl<T> Deref for Setting<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Setting<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Setting<T> {}

/// Which of the things that a setting is about it holds for.
///
/// A builder takes `true` and `false` for all and none, and an array of names for these alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// None.
    #[default]
    None,
    /// All of them.
    All,
    /// These. Each name has to be one.
    Only(Vec<Setting<String>>),
    /// All but these. Each name has to be one.
    AllBut(Vec<Setting<String>>),
}

impl Which {
    /// All but these.
    pub fn all_but<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        Self::AllBut(settings(names))
    }

    /// The names given.
    pub(crate) fn names(&self) -> &[Setting<String>] {
        match self {
            Self::None | Self::All => &[],
            Self::Only(names) | Self::AllBut(names) => names,
        }
    }

    /// Whether it holds for something, which is named or not.
    pub(crate) fn holds(&self, named: bool) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Only(_) => named,
            Self::AllBut(_) => !named,
        }
    }
}

impl From<bool> for Which {
    fn from(all: bool) -> Self {
        if all { Self::All } else { Self::None }
    }
}

impl<S: Into<String>, const N: usize> From<[S; N]> for Which {
    fn from(names: [S; N]) -> Self {
        Self::Only(settings(names))
    }
}

impl<S: Into<String>> From<Vec<S>> for Which {
    fn from(names: Vec<S>) -> Self {
        Self::Only(settings(names))
    }
}

pub(crate) fn settings<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Vec<Setting<String>> {
    names.into_iter().map(|name| Setting::from(name.into())).collect()
}
