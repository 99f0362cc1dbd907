//! How far a source can be relied on, and how credible what it says is (Admiralty code, NATO AJP-2.1).

use crate::name::codes;

codes! {
    /// How far the source can be relied on, judged apart from what it says.
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Cannot be judged.
        F = "F",
    }
}

codes! {
    /// How credible the information is, judged apart from who says it.
    Credibility {
        /// Confirmed by other, independent sources.
        Confirmed = "1",
        /// Probably true.
        Probable = "2",
        /// Possibly true.
        Possible = "3",
        /// Doubtfully true.
        Doubtful = "4",
        /// Improbable.
        Improbable = "5",
        /// Cannot be judged.
        Unjudged = "6",
    }
}
