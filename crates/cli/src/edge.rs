//! The edge of the house: the only file that looks at the machine's clock and asks for its randomness.
//!
//! Everything below takes the moment and its random bits as values, so that it can be tested and repeated.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};
use suasion_app::{Moment, domain::Day};

/// Now, and the day it is where this machine stands.
pub fn now() -> Moment {
    let at = Timestamp::now();
    let date = at.to_zoned_datetime(TimeZone::system()).date();
    // A clock set outside the years 1 to 9999 is no clock; the first day it knows is at least visibly wrong.
    let today =
        Day::from_date(date).or(Day::new(1, 1, 1)).unwrap_or_else(|| unreachable!("1 January of year 1 is a day"));
    Moment { at, today }
}

/// 128 unpredictable bits at every call.
pub fn random() -> Arc<dyn Fn() -> u128 + Send + Sync> {
    Arc::new(|| u128::from_le_bytes(random_bytes()))
}

/// Unpredictable bytes of the operating system.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness there are no keys and no ids; going on would be worse than stopping.
    if let Err(error) = getrandom::fill(&mut bytes) {
        panic!("the operating system gives no random bytes: {error}");
    }
    bytes
}
