//! The description against the answers: every answer of the essay's case is what `openapi.json` says it is, and holds
//! nothing that is not described.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};
use suasion_app::{Action, Method, OPERATIONS, Operation, Role};

use crate::house::{ESSAY, House, PASSWORD, house};

/// What an answer does not have in common with its schema.
struct Check<'a> {
    shapes: &'a Value,
    faults: Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, at: &str, value: &Value, schema: &Value) {
        if let Some(to) = schema["$ref"].as_str() {
            let shapes = self.shapes;
            return self.value(at, value, &shapes[to.trim_start_matches("#/components/schemas/")]);
        }
        if let Some(either) = schema["anyOf"].as_array() {
            let fits = |one: &&Value| {
                let mut own = Check { shapes: self.shapes, faults: vec![] };
                own.value(at, value, one);
                own.faults.is_empty()
            };
            if either.iter().find(fits).is_none() {
                self.value(at, value, &either[0]);
            }
            return;
        }
        if schema.get("enum").is_some_and(|codes| !codes.as_array().unwrap().contains(value)) {
            self.faults.push(format!("{at}: {value} is none of {}", schema["enum"]));
        }
        let is = match schema["type"].as_str() {
            None => true,
            Some("object") => value.is_object(),
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("boolean") => value.is_boolean(),
            Some("null") => value.is_null(),
            Some(other) => panic!("the schema knows a type {other}"),
        };
        if !is {
            return self.faults.push(format!("{at}: {value} is no {}", schema["type"]));
        }
        if let Some(items) = value.as_array() {
            items.iter().for_each(|item| self.value(&format!("{at}[]"), item, &schema["items"]));
        }
        if let (Some(members), "object") = (value.as_object(), schema["type"].as_str().unwrap_or("")) {
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !members.contains_key(name) {
                    self.faults.push(format!("{at}.{name} is missing"));
                }
            }
            for (name, member) in members {
                let described = schema["properties"].get(name);
                match described.or(schema.get("additionalProperties")) {
                    Some(Value::Bool(true)) => {}
                    Some(schema) => self.value(&format!("{at}.{name}"), member, schema),
                    None => self.faults.push(format!("{at}.{name} is not described")),
                }
            }
        }
    }
}

/// Something to ask of an operation so that it has something to answer.
fn asked(operation: &Operation, house: &House, source: &str, text: &str) -> (String, Value) {
    let path = operation.route.replace("{case}", &house.case);
    let body = match operation.action {
        Action::SignIn => json!({ "user": "officer", "password": PASSWORD }),
        Action::OpenCase => {
            json!({ "reference": "NEW-1", "names": "Li Yi", "jurisdiction": "CN", "status": "held", "summary_en": "New" })
        }
        Action::Save(_) => json!({ "codename": "ELM", "kind": "press", "reliability": "B" }),
        Action::Remove => json!({}),
        Action::Import => json!({ "text": ESSAY.replace(&house.case, "NEW-2") }),
        Action::AddLawText => json!({
            "jurisdiction": "CN", "instrument": "CPL", "edition": "1979", "language": "zh",
            "text_source": "a copy", "law_text": "第四十三条 甲",
        }),
        Action::Confirm => json!({ "provision": ["CN-CPL79-23"], "text_seen": "a copy" }),
        Action::AddAccount => json!({ "user": "new", "password": PASSWORD, "roles": ["officer"] }),
        _ => Value::Null,
    };
    let query = match operation.action {
        Action::Search => "?q=wang",
        Action::FindArticles => "?q=%E7%94%B2",
        Action::Applies => "?jurisdiction=CN&violation=solitary&date=1990",
        Action::Cite => "?instrument=CPL&article=43&date=1985",
        Action::Library => "?instrument=CPL",
        _ => "",
    };
    let path = path.replace("{kind}", "source").replace("/law/texts/{id}", &format!("/law/texts/{text}"));
    (format!("{}{query}", path.replace("{id}", source)), body)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_answer_is_what_the_description_says() {
    let house = house().await;
    let text = house.a_text().await;
    let (_, described) = house.api("GET", "/api/openapi.json", "", "").await;
    let shapes = &described["components"]["schemas"];
    let mut source = String::new();
    let (mut seen, mut faults) = (0, BTreeSet::new());
    for operation in OPERATIONS {
        // One kind of record stands here for all; the forms try the others.
        let row = match operation.action {
            Action::Brief | Action::Accept | Action::ShowElement => continue,
            Action::Save(_) if operation.name != "source.save" => continue,
            _ => operation,
        };
        if row.method == Method::Post && asked(row, &house, &source, &text).1.is_null() {
            continue;
        }
        let role = Role::ALL.iter().find(|role| row.permission.granted_to(&[**role].into())).copied();
        let token = house.token(role.unwrap_or(Role::Officer)).await;
        let (path, body) = asked(row, &house, &source, &text);
        let (method, body) = match row.method {
            Method::Get => ("GET", String::new()),
            Method::Post => ("POST", body.to_string()),
        };
        let (status, answer) = house.api(method, &path, &token, &body).await;
        assert_eq!(status, StatusCode::OK, "{} {path}: {answer}", row.name);
        if operation.name == "source.save" {
            source = answer["id"].as_str().unwrap().to_owned();
        }
        let response = &described["paths"][row.route][method.to_lowercase()]["responses"]["200"];
        let schema = &response["content"]["application/json"]["schema"];
        assert!(schema.as_object().is_some_and(|schema| !schema.is_empty()), "{} answers nothing described", row.name);
        let mut check = Check { shapes, faults: vec![] };
        check.value(row.name, &answer, schema);
        faults.extend(check.faults);
        seen += 1;
    }
    // All at once, so that whoever adds members adds them to the table in one go.
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(seen > 15);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_problem_is_what_the_description_says() {
    let house = house().await;
    let (_, described) = house.api("GET", "/api/openapi.json", "", "").await;
    let shapes = &described["components"]["schemas"];
    for (path, token) in [("/api/v1/nowhere", String::new()), ("/api/v1/cases?x=y", house.token(Role::Officer).await)] {
        let (_, problem) = house.api("GET", path, &token, "").await;
        let mut check = Check { shapes, faults: vec![] };
        check.value("problem", &problem, &shapes["Problem"]);
        assert!(check.faults.is_empty(), "{:?}", check.faults);
    }
}

#[test]
fn what_may_be_sent_is_closed_and_codes_are_listed() {
    let described =
        suasion_web::openapi(&suasion_app::domain::Vocabularies::shipped(), suasion_app::law::Library::compiled());
    for operation in OPERATIONS.iter().filter(|operation| operation.method == Method::Post) {
        let body = &described["paths"][operation.route]["post"]["requestBody"]["content"]["application/json"]["schema"];
        assert_eq!(body["additionalProperties"], false, "{}", operation.name);
    }
    let brief = described["paths"]["/api/v1/cases/{case}/brief"]["get"]["parameters"].as_array().unwrap();
    assert!(brief.iter().any(|one| one["$ref"] == "#/components/parameters/lang"));
    let fields = brief.iter().chain([&described["components"]["parameters"]["lang"]]);
    let listed: Vec<&str> = fields
        .filter(|field| field["schema"]["enum"].as_array().is_some_and(|codes| codes.len() > 1))
        .map(|field| field["name"].as_str().unwrap())
        .collect();
    assert_eq!(listed, ["document", "format", "audience", "lang"]);
}
