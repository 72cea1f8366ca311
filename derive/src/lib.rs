//! The derive macros of saponify.
