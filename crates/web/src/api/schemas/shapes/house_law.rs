//! The shapes of what a house knows of the law beyond the catalogue.

use super::Members;

/// Texts of laws, and citations that colleagues confirmed.
pub const HOUSE_LAW: &[(&str, Members)] = &[
    ("ConfirmedOn", &[("on", "day"), ("text_seen", "string")]),
    (
        "Held",
        &[
            ("id", "string"),
            ("title", "string"),
            ("citation", "string"),
            ("subject", "string"),
            ("confidence", "Confidence"),
            ("confidence_note", "string"),
            ("has_text", "boolean"),
        ],
    ),
    (
        "Confirmation",
        &[
            ("id", "id"),
            ("provision", "string"),
            ("citation", "string"),
            ("who", "string"),
            ("on", "day"),
            ("text_seen", "string"),
            ("note", "string"),
            ("counts", "boolean"),
        ],
    ),
    ("Confirmed", &[("provisions", "[string]"), ("entry", "integer")]),
    (
        "LawTextRow",
        &[
            ("id", "id"),
            ("jurisdiction", "string"),
            ("instrument_short", "string"),
            ("title", "string"),
            ("edition", "string"),
            ("language", "string"),
            ("source", "string"),
            ("articles", "integer"),
        ],
    ),
    (
        "LawText",
        &[
            ("id", "id"),
            ("jurisdiction", "string"),
            ("instrument_short", "string"),
            ("title", "string"),
            ("edition", "string"),
            ("language", "string"),
            ("source", "string"),
            ("articles", "integer"),
            ("text", "[Article]"),
        ],
    ),
    (
        "FoundArticle",
        &[
            ("id", "id"),
            ("title", "string"),
            ("language", "string"),
            ("number", "string"),
            ("heading", "string"),
            ("excerpt", "string"),
        ],
    ),
    ("Article", &[("number", "string"), ("heading?", "string"), ("text", "string")]),
];
