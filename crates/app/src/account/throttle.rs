//! Guessing passwords is made slow: who was wrong too often waits, and each time longer.
//!
//! It is kept in memory, by the name that was typed and not by the account: names that do not exist wait as well, so the
//! waiting tells nothing. An attempt counts as wrong until it has turned out right, so many at once gain nothing.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use suasion_names::fold;

/// How many wrong passwords are free.
const FREE: usize = 5;
/// How long a wrong one counts.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// The first wait, which doubles with every further wrong password.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);
/// The longest wait: somebody who has forgotten her password is not shut out for the day.
const LONGEST_WAIT: SignedDuration = WINDOW;
/// Names that are remembered; beyond them the oldest are forgotten first.
const NAMES: usize = 10_000;
/// Attempts that are remembered of one name: at the longest wait more change nothing.
const ATTEMPTS: usize = 16;

/// The recent attempts, by folded name.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<HashMap<String, Vec<Timestamp>>>);

impl Throttle {
    /// Counts an attempt, or says how many seconds to wait before the next.
    pub fn attempt(&self, name: &str, now: Timestamp) -> Result<(), u64> {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = |at: &Timestamp| now.duration_since(*at) < WINDOW;
        if names.len() >= NAMES {
            names.retain(|_, attempts| attempts.last().is_some_and(recent));
        }
        if names.len() >= NAMES
            && let Some(oldest) =
                names.iter().min_by_key(|(_, attempts)| attempts.last().copied()).map(|(name, _)| name.clone())
        {
            names.remove(&oldest);
        }
        let attempts = names.entry(fold(name)).or_default();
        attempts.retain(recent);
        if let Some(last) = attempts.last().filter(|_| attempts.len() >= FREE) {
            let left = wait(attempts.len()) - now.duration_since(*last);
            if left > SignedDuration::ZERO {
                // Rounded up: who comes back after so many seconds is let in.
                let seconds = left.as_secs() + i64::from(left.subsec_nanos() > 0);
                return Err(seconds.unsigned_abs());
            }
        }
        attempts.push(now);
        if attempts.len() > ATTEMPTS {
            attempts.remove(0);
        }
        Ok(())
    }

    /// Forgets the attempts of a name: one was right.
    pub fn forget(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&fold(name));
    }
}

/// How long to wait after so many wrong passwords.
fn wait(wrong: usize) -> SignedDuration {
    (FREE..wrong).fold(FIRST_WAIT, |wait, _| (wait * 2).min(LONGEST_WAIT))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + seconds).unwrap()
    }

    #[test]
    fn five_are_free_and_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let throttle = Throttle::default();
        for _ in 0..FREE {
            assert_eq!(throttle.attempt("anna", at(0)), Ok(()));
        }
        assert_eq!(throttle.attempt("Anna", at(0)), Err(30));
        assert_eq!(throttle.attempt("anna", at(29)), Err(1));
        assert_eq!(throttle.attempt("anna", at(30)), Ok(()));
        assert_eq!(throttle.attempt("anna", at(31)), Err(59));
        assert_eq!(throttle.attempt("li", at(31)), Ok(()), "each name waits for itself");
        assert_eq!(throttle.attempt("anna", at(31 + 900)), Ok(()), "what is long ago no longer counts");
        let waits: Vec<i64> = (5..12).map(|wrong| wait(wrong).as_secs()).collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900]);
    }

    #[test]
    fn one_that_was_right_starts_anew() {
        let throttle = Throttle::default();
        for _ in 0..20 {
            assert_eq!(throttle.attempt("anna", at(0)), Ok(()));
            throttle.forget("anna");
        }
    }

    #[test]
    fn many_names_do_not_fill_the_memory() {
        let throttle = Throttle::default();
        for (number, second) in (0..NAMES + 50).zip(0..) {
            assert_eq!(throttle.attempt(&format!("name {number}"), at(second / 100)), Ok(()));
        }
        assert!(throttle.0.lock().unwrap().len() <= NAMES);
    }
}
