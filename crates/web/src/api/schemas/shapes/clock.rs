//! The shapes of clocks.

use super::Members;

/// Time limits that run, and what they rest on.
pub const CLOCKS: &[(&str, Members)] = &[
    (
        "Clock",
        &[
            ("id", "string"),
            ("clock", "string"),
            ("name", "string"),
            ("whose", "string"),
            ("custody", "boolean"),
            ("trigger", "Step"),
            ("earliest_expiry", "Bounds"),
            ("earliest_expiry_printed", "string"),
            ("latest_lawful_expiry", "Bounds"),
            ("latest_lawful_expiry_printed", "string"),
            ("ended_by", "Step?"),
            ("ended", "Bounds?"),
            ("overrun_days", "Days"),
            ("overrun_printed", "string"),
            ("state", "ClockState"),
            ("state_label", "string"),
            ("undocumented_extension", "boolean"),
            ("extensions", "[Extension]"),
            ("provision", "[CitedRule]"),
            ("force", "string"),
            ("force_label", "string"),
            ("in_force", "Bounds"),
            ("throughout", "boolean"),
            ("explanation", "string"),
            ("disputed", "DisputedClock?"),
        ],
    ),
    (
        "Step",
        &[
            ("step", "string"),
            ("name", "string"),
            ("event", "id"),
            ("act", "id?"),
            ("days", "Bounds"),
            ("printed", "string"),
            ("surely", "boolean"),
        ],
    ),
    (
        "Extension",
        &[
            ("limit", "string"),
            ("effect", "string"),
            ("authority", "string"),
            ("condition", "string"),
            ("open", "boolean"),
            ("needed", "boolean"),
            ("documented", "boolean"),
        ],
    ),
    ("CitedRule", &[("id", "string"), ("citation", "string"), ("confidence", "Confidence"), ("confirmed", "boolean")]),
    (
        "DisputedClock",
        &[
            ("trigger", "Bounds"),
            ("earliest_expiry", "Bounds"),
            ("latest_lawful_expiry", "Bounds"),
            ("overrun_days", "Days"),
            ("overrun_printed", "string"),
            ("statements", "[Statement]"),
        ],
    ),
];
