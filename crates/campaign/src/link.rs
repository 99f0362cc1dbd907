//! The five links of the chain by which a challenge becomes an answer (essay L387-396).

suasion_record::codes! {
    /// One link of the chain.
    Link {
        /// Somebody challenges those in power.
        Challenge = "1",
        /// The power-holders tighten control and repress.
        Repression = "2",
        /// Organisations and media abroad respond with indignation.
        Indignation = "3",
        /// Governments press, bilaterally or in international forums.
        Pressure = "4",
        /// The state responds.
        Response = "5",
    }
}

impl Link {
    /// The place of the link, from 0 to 4.
    pub const fn place(self) -> usize {
        self as usize
    }
}
