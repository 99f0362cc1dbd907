//! What the API answers, as a table of shapes; [`schemas`] makes JSON Schema of it, and a test holds real answers to it.

mod shapes;

use serde_json::{Map, Value, json};
use suasion_app::{Action, law::Confidence};

use shapes::{CLOCKS, CODES, HOUSE_LAW, LAW, Members, SHAPES};

/// What an operation answers; nothing for what is no JSON, and for what the API does not do.
pub fn answer(action: Action) -> Option<Value> {
    let written = match action {
        Action::Brief | Action::SignOut | Action::Picture | Action::AddFiction | Action::Backup | Action::Restore => {
            return None;
        }
        Action::SignIn => "Token",
        Action::OpenCase | Action::Save(_) | Action::Accept | Action::ShowElement | Action::Remove | Action::Import => {
            "Saved"
        }
        Action::Search => "[Found]",
        Action::List => "Cases",
        Action::Show => "Case",
        Action::Contradictions => "[Contradiction]",
        Action::Chain => "Chain",
        Action::Violations => "[Violation]",
        Action::Clocks => "[Clock]",
        Action::Applies => "[Provision]",
        Action::Held => "[Held]",
        Action::Confirmations => "[Confirmation]",
        Action::Confirm | Action::Withdraw => "Confirmed",
        Action::LawTexts => "[LawTextRow]",
        Action::LawText => "LawText",
        Action::AddLawText | Action::RemoveLawText => "LawTextRow",
        Action::FindArticles => "[FoundArticle]",
        Action::Cite => "[LawRow]",
        Action::Library => "Shelf",
        Action::CheckLaw => "LawCheck",
        Action::Portfolio => "Portfolio",
        Action::Today => "Today",
        Action::Journal => "Journal",
        Action::Verify => "Verified",
        Action::Export => "CaseText",
        Action::Accounts => "[Account]",
        Action::AddAccount
        | Action::ChangePassword
        | Action::SetRoles
        | Action::DisableAccount
        | Action::EnableAccount => "Account",
        Action::ResetPassword => "NewPassword",
        Action::Dues => "DueCases",
        Action::ImportTable => "TableReport",
        Action::Undo => "TakenBack",
        Action::Rebuild => "Rebuilt",
    };
    Some(typed(written))
}

/// Every shape by its name.
pub fn schemas() -> Value {
    let shapes = [SHAPES, LAW, CLOCKS, HOUSE_LAW]
        .into_iter()
        .flatten()
        .map(|(name, members)| ((*name).to_owned(), shape(members)));
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
