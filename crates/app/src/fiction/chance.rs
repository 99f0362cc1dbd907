//! Chance, the same for the same seed: one keyed stream a case.

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use suasion_record::{Day, Id};

/// The chance of one case.
pub(super) struct Chance {
    stream: ChaCha8Rng,
    /// Where the ids of the case begin; they ascend from case to case, so that a portfolio lies in order in a store.
    next_id: u128,
}

impl Chance {
    /// The chance of the n-th case of a portfolio.
    pub fn new(seed: u64, number: u32) -> Self {
        let mut stream = ChaCha8Rng::seed_from_u64(seed);
        stream.set_stream(u64::from(number));
        Chance { stream, next_id: u128::from(number) << 48 }
    }

    /// A number from 0 to `n - 1`. The lists are so short that the remainder is as good as even.
    pub fn below(&mut self, n: usize) -> usize {
        (self.stream.next_u64() % n.max(1) as u64) as usize
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1).max(1) as usize) as i64
    }

    /// True once in `n` times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of a list that is never empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// An id, made as if on this day.
    pub fn id(&mut self, day: Day) -> Id {
        let milliseconds = day.number().unsigned_abs() * 86_400_000;
        self.next_id += 1 << 32;
        Id::new(milliseconds, self.next_id | u128::from(self.stream.next_u32()))
    }
}
