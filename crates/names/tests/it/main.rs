//! Search by name through the public face: who is found, how far the gold set is reached, what holds for every text.

mod found;
mod gold;
mod properties;
