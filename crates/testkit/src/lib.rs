//! For development only: stores on both engines, signed-in clients, sample facts.
