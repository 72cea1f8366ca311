//! The Open Media Service.
