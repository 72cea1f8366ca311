//! The same messages read and written by saponify and by others, to be measured beside each other.
//!
//! [`messages`] makes the bytes, [`contenders`] has one module for each reader and writer; all of them come to the values of
//! [`content`], so that nobody is measured who reads less than the others.

pub mod check;
pub mod contenders;
pub mod content;

pub mod messages;
