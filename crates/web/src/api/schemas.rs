//! What the API answers, as a table of shapes; [`schemas`] makes JSON Schema of it, and a test holds real answers to it.
//!
//! How a type is written: `[T]` is a list, `{T}` an object whose names are codes, `T?` may be null, `any` anything; a
//! small word is a JSON type, a name with a capital another shape. A member whose name ends with `?` may be missing. A
//! shape with the member `*` holds more than is listed. New members may come with any version; none goes away.

use serde_json::{Map, Value, json};
use suasion_app::{
    Action, Role,
    campaign::{DueKind, Link, State, Verdict, Weakness},
    domain::{NameKind, Romanisation, Script, Standing},
    law::Confidence,
};

/// The members of a shape and their types.
type Members = &'static [(&'static str, &'static str)];

/// The shapes, those first that a script meets first.
const SHAPES: &[(&str, Members)] = &[
    (
        "Problem",
        &[
            ("type", "string"),
            ("title", "string"),
            ("status", "integer"),
            ("detail", "string"),
            ("errors", "[FieldProblem]"),
        ],
    ),
    ("FieldProblem", &[("field", "string"), ("message", "string")]),
    ("Token", &[("token", "string")]),
    ("Saved", &[("reference", "string"), ("id", "id")]),
    ("Found", &[("reference", "string"), ("names", "[string]"), ("why", "Reason"), ("status", "string")]),
    ("Reason", &[("code", "string"), ("name", "string"), ("score", "integer")]),
    ("Cases", &[("total", "integer"), ("rows", "[Overview]")]),
    (
        "Overview",
        &[
            ("case", "id"),
            ("reference", "string"),
            ("names", "[Name]"),
            ("status", "string"),
            ("summary", "Phrase"),
            ("fictional", "boolean"),
            ("links", "[State]"),
            ("weakest", "Link"),
            ("weakness", "Weakness"),
            ("events", "integer"),
            ("statements", "integer"),
            ("violations", "integer"),
            ("demands", "integer"),
            ("representations", "integer"),
            ("contradictions", "integer"),
            ("verdicts", "{integer}"),
            ("last_event", "day?"),
            ("due", "[Due]"),
        ],
    ),
    ("Name", &[("text", "string"), ("script", "Script"), ("romanisation?", "Romanisation"), ("kind", "NameKind")]),
    ("Phrase", &[("en?", "string"), ("zh?", "string")]),
    ("Due", &[("day", "day"), ("kind", "DueKind"), ("record", "id")]),
    (
        "Case",
        &[
            ("reference", "string"),
            ("names", "[Name]"),
            ("status", "string"),
            ("status_label", "string"),
            ("summary", "string"),
            ("fictional", "boolean"),
            ("chronology", "[Entry]"),
            ("contradictions", "[Contradiction]"),
            ("file", "File"),
        ],
    ),
    (
        "Entry",
        &[
            ("event", "Record"),
            ("kind", "string"),
            ("title", "string"),
            ("when", "Date"),
            ("date_disputed", "boolean"),
            ("disputed", "boolean"),
            ("acts", "[Act]"),
            ("statements", "[Statement]"),
        ],
    ),
    ("Act", &[("id", "id"), ("sentence", "string"), ("detail", "string")]),
    (
        "Date",
        &[
            ("wording", "string"),
            ("printed", "string"),
            ("edtf", "string?"),
            ("bounds", "Bounds"),
            ("exact", "boolean"),
        ],
    ),
    ("Bounds", &[("earliest", "day?"), ("latest", "day?")]),
    ("Days", &[("least", "integer?"), ("most", "integer?")]),
    (
        "Statement",
        &[
            ("id", "id"),
            ("attribute", "string"),
            ("attribute_label", "string"),
            ("value", "string"),
            ("read_as", "string"),
            ("source", "string"),
            ("source_id", "id"),
            ("passage", "string"),
            ("said", "string"),
            ("grade", "string"),
            ("official", "boolean"),
            ("quotable", "boolean"),
            ("standing", "Standing"),
            ("supersedes", "id?"),
        ],
    ),
    (
        "Contradiction",
        &[
            ("about", "Subject"),
            ("attribute", "string"),
            ("statements", "[id]"),
            ("nature", "any"),
            ("official_against_unofficial", "boolean"),
            ("subject", "string"),
            ("attribute_label", "string"),
            ("sentence", "string"),
            ("said", "[Statement]"),
        ],
    ),
    ("Subject", &[("event?", "id"), ("act?", "id"), ("person?", "id")]),
    (
        "File",
        &[
            ("history", "History"),
            ("violations", "[Record]"),
            ("demands", "[Record]"),
            ("representations", "[Record]"),
            ("responses", "[Record]"),
        ],
    ),
    (
        "History",
        &[
            ("case", "Record"),
            ("people", "[Record]"),
            ("bodies", "[Record]"),
            ("sources", "[Record]"),
            ("events", "[Record]"),
            ("acts", "[Record]"),
            ("relations", "[Record]"),
            ("statements", "[Record]"),
            ("evidence", "[Record]"),
            ("consents", "[Record]"),
        ],
    ),
    ("Record", &[("id", "id"), ("*", "any")]),
    (
        "Chain",
        &[
            ("links", "[ChainLink]"),
            ("weakest", "Link"),
            ("why", "Weakness"),
            ("sentence", "string"),
            ("traces", "[Trace]"),
        ],
    ),
    (
        "ChainLink",
        &[
            ("link", "Link"),
            ("name", "string"),
            ("state", "State"),
            ("reached", "Bounds"),
            ("reached_printed", "string"),
            ("took", "Days?"),
            ("took_printed", "string"),
            ("items", "[Item]"),
        ],
    ),
    (
        "Item",
        &[
            ("record", "ItemRecord"),
            ("title", "string"),
            ("who", "string"),
            ("number", "string"),
            ("when", "Date"),
            ("verdict", "Verdict?"),
        ],
    ),
    ("ItemRecord", &[("event?", "id"), ("representation?", "id"), ("response?", "id")]),
    ("Trace", &[("answer", "Item"), ("after", "[Item]")]),
    (
        "Violation",
        &[
            ("violation", "Record"),
            ("meaning", "string"),
            ("wgad", "[string]"),
            ("event", "string"),
            ("when", "Date"),
            ("provisions", "[Provision]"),
            ("shown_by", "[Statement]"),
        ],
    ),
    (
        "Provision",
        &[
            ("id", "string"),
            ("instrument_short", "string"),
            ("edition", "string"),
            ("article", "string"),
            ("paragraph", "string"),
            ("subject", "string"),
            ("confidence", "Confidence"),
            ("confirmed", "boolean"),
            ("citation", "string"),
            ("force", "string"),
            ("force_label", "string"),
            ("window", "string"),
            ("why", "string"),
        ],
    ),
    (
        "Today",
        &[
            ("day", "day"),
            ("overdue", "DueCases"),
            ("soon", "[DueCase]"),
            ("newest", "[Overview]"),
            ("contradicted", "Cases"),
        ],
    ),
    ("DueCases", &[("total", "integer"), ("rows", "[DueCase]")]),
    ("DueCase", &[("due", "Due"), ("case", "id"), ("reference", "string")]),
    (
        "Portfolio",
        &[
            ("cases", "integer"),
            ("fictional", "integer"),
            ("contradicted", "integer"),
            ("by_status", "{integer}"),
            ("links", "[LinkCounts]"),
            ("verdicts", "{integer}"),
        ],
    ),
    ("LinkCounts", &[("lit", "integer"), ("waiting", "integer"), ("dark", "integer"), ("weakest", "integer")]),
    ("Journal", &[("total", "integer"), ("rows", "[JournalEntry]")]),
    (
        "JournalEntry",
        &[
            ("seq", "integer"),
            ("at", "moment"),
            ("account", "id?"),
            ("who", "string"),
            ("operation", "string"),
            ("case", "id?"),
            ("reference", "string"),
            ("reason", "string"),
            ("changes", "[Change]"),
            ("hash", "string"),
        ],
    ),
    ("Change", &[("kind", "string"), ("id", "id"), ("before", "any"), ("after", "any")]),
    ("Verified", &[("intact", "boolean"), ("entries", "integer"), ("head", "string?"), ("faults", "[string]")]),
    ("CaseText", &[("file", "string")]),
    ("Account", &[("id", "id"), ("name", "string"), ("roles", "[Role]"), ("disabled", "boolean")]),
];

/// The closed lists of codes.
const CODES: &[(&str, &[&str])] = &[
    ("State", State::CODES),
    ("Link", Link::CODES),
    ("Weakness", Weakness::CODES),
    ("Verdict", Verdict::CODES),
    ("DueKind", DueKind::CODES),
    ("Standing", Standing::CODES),
    ("Script", Script::CODES),
    ("Romanisation", Romanisation::CODES),
    ("NameKind", NameKind::CODES),
    ("Role", Role::CODES),
];

/// What an operation answers; nothing for the brief, which is no JSON.
pub fn answer(action: Action) -> Option<Value> {
    let written = match action {
        Action::Brief => return None,
        Action::SignIn => "Token",
        Action::OpenCase | Action::Save(_) | Action::Accept | Action::Remove | Action::Import => "Saved",
        Action::Search => "[Found]",
        Action::List => "Cases",
        Action::Show => "Case",
        Action::Contradictions => "[Contradiction]",
        Action::Chain => "Chain",
        Action::Violations => "[Violation]",
        Action::Applies => "[Provision]",
        Action::Portfolio => "Portfolio",
        Action::Today => "Today",
        Action::Journal => "Journal",
        Action::Verify => "Verified",
        Action::Export => "CaseText",
        Action::Accounts => "[Account]",
        Action::AddAccount => "Account",
    };
    Some(typed(written))
}

/// Every shape by its name.
pub fn schemas() -> Value {
    let shapes = SHAPES.iter().map(|(name, members)| ((*name).to_owned(), shape(members)));
    let codes = CODES.iter().map(|(name, codes)| ((*name).to_owned(), json!({ "type": "string", "enum": codes })));
    let confidence = Confidence::ALL.map(Confidence::code);
    let confidence = ("Confidence".to_owned(), json!({ "type": "string", "enum": confidence }));
    shapes.chain(codes).chain([confidence]).collect::<Map<_, _>>().into()
}

fn shape(members: Members) -> Value {
    let listed = || members.iter().filter(|(name, _)| *name != "*");
    let properties: Map<String, Value> =
        listed().map(|(name, kind)| (name.trim_end_matches('?').to_owned(), typed(kind))).collect();
    let required: Vec<&str> = listed().map(|(name, _)| *name).filter(|name| !name.ends_with('?')).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "required": required });
    if members.iter().any(|(name, _)| *name == "*") {
        schema["description"] = "A record as it is kept; docs/case-file.md says what each kind holds.".into();
        schema["additionalProperties"] = true.into();
    }
    schema
}

/// The schema of a type as it is written in the table.
fn typed(written: &str) -> Value {
    let within = |open, close| written.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    if let Some(kind) = within('[', ']') {
        return json!({ "type": "array", "items": typed(kind) });
    }
    if let Some(kind) = within('{', '}') {
        return json!({ "type": "object", "additionalProperties": typed(kind) });
    }
    if let Some(kind) = written.strip_suffix('?') {
        return json!({ "anyOf": [typed(kind), { "type": "null" }] });
    }
    match written {
        "any" => json!({}),
        "id" => json!({ "type": "string" }),
        "day" => json!({ "type": "string", "format": "date" }),
        "moment" => json!({ "type": "string", "format": "date-time" }),
        "string" | "integer" | "boolean" => json!({ "type": written }),
        name => json!({ "$ref": format!("#/components/schemas/{name}") }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every shape that a schema refers to.
    fn referred(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(members) => {
                if let Some(Value::String(to)) = members.get("$ref") {
                    found.push(to.trim_start_matches("#/components/schemas/").to_owned());
                }
                members.values().for_each(|one| referred(one, found));
            }
            Value::Array(items) => items.iter().for_each(|one| referred(one, found)),
            _ => {}
        }
    }

    #[test]
    fn every_shape_that_is_named_is_described() {
        let (all, mut found) = (schemas(), vec![]);
        referred(&all, &mut found);
        let missing: Vec<_> = found.iter().filter(|name| all.get(name.as_str()).is_none()).collect();
        assert!(missing.is_empty() && found.len() > 40, "{missing:?}");
    }

    #[test]
    fn a_type_is_written_as_briefly_as_it_is_meant() {
        assert_eq!(typed("[string]"), json!({ "type": "array", "items": { "type": "string" } }));
        assert_eq!(typed("day?")["anyOf"][0]["format"], "date");
        assert_eq!(typed("{integer}")["additionalProperties"]["type"], "integer");
        assert_eq!(shape(&[("a", "string"), ("b?", "id")])["required"], json!(["a"]));
    }
}
