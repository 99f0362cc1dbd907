//! What every page works with: the house, a clock, a source of randomness.

use std::sync::Arc;

use suasion_app::{App, Moment};

/// The state of the router; cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The use cases.
    pub app: App,
    /// What time it is; the binary hands in the machine's clock, tests their own.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// 128 unpredictable bits at every call.
    pub random: Arc<dyn Fn() -> u128 + Send + Sync>,
    /// Whether pages are reached over TLS only, so that cookies may insist on it.
    pub secure_cookies: bool,
}

impl WebState {
    /// The moment.
    pub fn now(&self) -> Moment {
        (self.clock)()
    }
}
