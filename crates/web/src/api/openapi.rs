//! The API as OpenAPI 3.1, made from the table of operations: what each takes, which values are possible, who may.

use serde_json::{Map, Value, json};
use suasion_app::{
    Action, BriefFormat, Method, OPERATIONS, Operation, Permission, SEEN,
    campaign::Kind,
    domain::{Lang, Vocabularies},
    form::{Field, Takes},
    law::Library,
};
use suasion_locale::word;

use super::schemas::{answer, schemas};
use crate::language;

/// The description of the API.
pub fn openapi(vocabularies: &Vocabularies, library: &Library) -> Value {
    let codes = Codes { vocabularies, library };
    let mut paths = Map::new();
    for operation in OPERATIONS {
        let method = if operation.method == Method::Get { "get" } else { "post" };
        let item = paths.entry(operation.route).or_insert_with(|| json!({}));
        if let Some(item) = item.as_object_mut() {
            item.insert(method.to_owned(), described(operation, &codes));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Suasion",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Everything that can be done with pages can be done here, by the same use cases and with the same \
                            permissions. Sign in at /api/v1/token and send `Authorization: Bearer TOKEN`. \
                            `Accept-Language` or `?lang=` chooses English (en), or Chinese in simplified (zh-Hans) or \
                            traditional (zh-Hant) characters. Whatever is not described here is refused, not passed over: \
                            fields and parameters of other names, parameters given twice, bodies that are no JSON. New \
                            members may come into answers.",
        },
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "parameters": { "lang": lang() },
            "schemas": schemas(),
        },
    })
}

fn described(operation: &Operation, codes: &Codes<'_>) -> Value {
    let key = format!("op-{}", operation.name.replace('.', "-"));
    let said = |permission: Permission| word(Lang::En, &format!("permission-{}", permission.code()));
    let permission = said(operation.permission);
    let changing =
        operation.changing().map(|needed| format!(" With `id`, to change a record that is there: {}.", said(needed)));
    let changing = changing.unwrap_or_default();
    let about = word(Lang::En, &format!("{key}-about"));
    let mut described = json!({
        "operationId": operation.name,
        "summary": word(Lang::En, &key),
        "description": format!("{about} Needs: {permission}.{changing}"),
        "parameters": parameters(operation, codes),
        "responses": {
            "200": done(operation),
            "default": {
                "description": "Not done, and why.",
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
            },
        },
    });
    if operation.permission == Permission::Anyone {
        described["security"] = json!([]);
    }
    if operation.method == Method::Post {
        let schema = body(operation, codes);
        described["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    }
    described
}

fn done(operation: &Operation) -> Value {
    let Some(schema) = answer(operation.action) else {
        let types = ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];
        debug_assert_eq!(types.len(), BriefFormat::ALL.len());
        let content: Map<_, _> = types.iter().map(|media| ((*media).to_owned(), json!({}))).collect();
        return json!({ "description": "Done.", "content": content });
    };
    let mut done = json!({ "description": "Done.", "content": { "application/json": { "schema": schema } } });
    if operation.action == Action::Search {
        let total = json!({ "description": "How many cases there are in all.", "schema": { "type": "integer" } });
        done["headers"] = json!({ "X-Total-Count": total });
    }
    done
}

fn parameters(operation: &Operation, codes: &Codes<'_>) -> Vec<Value> {
    let placeholders = operation.route.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = placeholders.map(|name| {
        let mut schema = json!({ "type": "string" });
        if name == "kind" {
            schema["enum"] = Kind::ALL.iter().map(|kind| kind.code()).collect();
        }
        json!({ "name": name, "in": "path", "required": true, "schema": schema })
    });
    let asked = operation.fields.iter().filter(|_| operation.method == Method::Get);
    let in_query = asked.flat_map(|field| {
        field.keys().into_iter().map(|name| {
            json!({ "name": name, "in": "query", "required": field.required, "schema": codes.schema(field, operation) })
        })
    });
    in_path.chain(in_query).chain([json!({ "$ref": "#/components/parameters/lang" })]).collect()
}

/// What every operation takes in its query.
fn lang() -> Value {
    json!({
        "name": "lang",
        "in": "query",
        "required": false,
        "description": "The language of the answer; goes before Accept-Language.",
        "schema": { "type": "string", "enum": language::TAGS },
    })
}

/// What a posted object holds.
fn body(operation: &Operation, codes: &Codes<'_>) -> Value {
    let (mut properties, mut required, mut one_of_two) = (Map::new(), vec![], vec![]);
    for field in operation.fields {
        let keys = field.keys();
        for key in &keys {
            properties.insert(key.clone(), codes.schema(field, operation));
        }
        match (field.required, keys.as_slice()) {
            (true, [key]) => required.push(key.clone()),
            (true, keys) => one_of_two
                .push(json!({ "anyOf": keys.iter().map(|key| json!({ "required": [key] })).collect::<Vec<_>>() })),
            (false, _) => {}
        }
    }
    if matches!(operation.action, Action::Save(_)) {
        let description = "The record to change; a new one is made without it.";
        properties.insert("id".to_owned(), json!({ "type": "string", "description": description }));
        let description = "The `seen` that came with the record when it was read: the change is refused if somebody else \
                           has changed it since. Without it nothing is compared.";
        properties.insert(SEEN.to_owned(), json!({ "type": "string", "description": description }));
    }
    if operation.permission != Permission::Anyone {
        let description = "Why; goes into the journal.";
        properties.insert("reason".to_owned(), json!({ "type": "string", "description": description }));
    }
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    if !one_of_two.is_empty() {
        schema["allOf"] = one_of_two.into();
    }
    schema
}

/// Where the possible values come from.
struct Codes<'a> {
    vocabularies: &'a Vocabularies,
    library: &'a Library,
}

impl Codes<'_> {
    fn schema(&self, field: &Field, operation: &Operation) -> Value {
        let of = |codes: Vec<&str>| json!({ "type": "string", "enum": codes });
        let terms = |table| of(self.vocabularies.terms(table).iter().map(|term| term.code.as_str()).collect());
        let many = |items: Value| json!({ "type": "array", "items": items });
        let mut schema = match field.takes {
            Takes::Number if field.name == "page" => json!({ "type": "integer", "minimum": 1 }),
            Takes::Number => json!({ "type": "integer" }),
            Takes::Flag if operation.method == Method::Get => of(vec!["yes", "no"]),
            Takes::Flag => json!({ "type": "boolean" }),
            Takes::Day => json!({ "type": "string", "format": "date" }),
            Takes::Secret => json!({ "type": "string", "format": "password" }),
            Takes::Term(table) => terms(table),
            Takes::Terms(table) => many(terms(table)),
            Takes::Provisions => json!({ "type": "array", "items": { "type": "string" } }),
            Takes::Code(_, list) => of(list.to_vec()),
            Takes::Codes(_, list) => many(of(list.to_vec())),
            Takes::ViolationKind => of(self.library.violation_types().iter().map(|kind| kind.code.as_str()).collect()),
            Takes::Groups => many(of(self.library.groups().iter().map(|group| group.code.as_str()).collect())),
            Takes::Many(_) | Takes::Shown => many(json!({ "type": "string" })),
            // Names come one a line or one an item.
            Takes::Lines if field.name == "names" => {
                json!({ "type": ["string", "array"], "items": { "type": "string" } })
            }
            _ => json!({ "type": "string" }),
        };
        if let Some(said) = meaning(field) {
            schema["description"] = said.into();
        }
        schema
    }
}

/// What a plain string stands for.
fn meaning(field: &Field) -> Option<String> {
    Some(match field.takes {
        Takes::When => "An uncertain date as worded by its source, or EDTF.".to_owned(),
        Takes::Actor => "A person or body, by name or id.".to_owned(),
        Takes::One(kind) | Takes::Many(kind) => format!("Id of a record of the case: {}.", kind.code()),
        Takes::Shown => "Id of a statement of the case, a blank, and the code of the element it shows.".to_owned(),
        Takes::Subject => "Id of an event, an act or a person.".to_owned(),
        Takes::Case => "Reference of another case.".to_owned(),
        Takes::Phrase | Takes::Sentences => "In English (_en), in Chinese (_zh); one is enough.".to_owned(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_described_once() {
        let described = openapi(&Vocabularies::shipped(), Library::compiled());
        let paths = described["paths"].as_object().cloned().unwrap_or_default();
        let count: usize = paths.values().filter_map(|item| item.as_object()).map(Map::len).sum();
        assert_eq!(count, OPERATIONS.len());
    }

    #[test]
    fn a_required_phrase_asks_for_one_of_its_two_sides() {
        let described = openapi(&Vocabularies::shipped(), Library::compiled());
        let event = &described["paths"]["/api/v1/cases/{case}/event"]["post"]["requestBody"]["content"]["application/json"]
            ["schema"];
        assert_eq!(event["allOf"][0]["anyOf"][1]["required"][0], "title_zh");
        assert!(event["properties"]["kind"]["enum"].as_array().is_some_and(|codes| codes.contains(&"arrest".into())));
    }
}
