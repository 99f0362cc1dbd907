//! The essay's case typed into the forms by hand is the same case: its brief has the same bytes.

use std::collections::BTreeMap;

use suasion_app::{
    SELF,
    campaign::Kind,
    form::{Field, Takes},
    record::{EDITORS, OPENING},
};
use toml::{Table, Value};

use crate::{
    house::{CASE, House, PASSWORD, REFERENCE},
    reader::{Reader, Typed},
};

#[tokio::test]
async fn the_case_typed_by_hand_gives_the_same_briefs_as_the_imported_one() {
    let (typed, imported) = (House::new(), House::with_case());
    type_case(&typed).await;
    for lang in ["en", "zh"] {
        for format in ["pdf", "docx"] {
            let (ours, theirs) = (brief(&typed, lang, format), brief(&imported, lang, format));
            // A brief carries its day: around midnight the two are of different days, and the next two are not.
            let alike = ours == theirs || brief(&typed, lang, format) == theirs;
            assert!(alike, "{lang} {format}: {}", difference(&ours, &theirs, format));
        }
    }
}

/// The bytes of a brief.
fn brief(house: &House, lang: &str, format: &str) -> Vec<u8> {
    let file = house.path("brief");
    let to = file.to_str().unwrap();
    house.says(&["--lang", lang, "brief", REFERENCE, "--format", format, "-o", to]);
    std::fs::read(file).unwrap()
}

/// What is said in one document and not in the other.
fn difference(ours: &[u8], theirs: &[u8], format: &str) -> String {
    if format != "pdf" {
        return "the documents differ, and the PDFs do not".to_owned();
    }
    let (ours, theirs) =
        (pdf_extract::extract_text_from_mem(ours).unwrap(), pdf_extract::extract_text_from_mem(theirs).unwrap());
    let lacks = |all: &str, line: &&str| !all.lines().any(|other| other.trim() == line.trim());
    let typed: Vec<&str> = ours.lines().filter(|line| lacks(&theirs, line)).collect();
    let imported: Vec<&str> = theirs.lines().filter(|line| lacks(&ours, line)).collect();
    format!("only in the typed one: {typed:#?}\nonly in the imported one: {imported:#?}")
}

/// Types the whole file.
async fn type_case(house: &House) {
    let server = house.serve();
    let file: Table = std::fs::read_to_string(CASE).unwrap().parse().unwrap();
    let mut hand = Hand {
        reader: Reader::signed_in(&server, "anna", PASSWORD).await,
        ids: BTreeMap::new(),
        person: String::new(),
    };
    hand.name_actors(&file);
    hand.open(&file).await;
    for editor in EDITORS.iter().filter(|editor| editor.kind != Kind::Case) {
        for table in tables(&file, editor.kind) {
            hand.add(editor.kind, editor.fields, table).await;
        }
    }
    drop(hand);
    server.stop();
}

fn tables(file: &Table, kind: Kind) -> impl Iterator<Item = &Table> {
    file.get(kind.code()).and_then(Value::as_array).into_iter().flatten().map(|table| table.as_table().unwrap())
}

/// Somebody who types, and remembers what she typed where.
struct Hand {
    reader: Reader,
    /// What stands in a form for a record that the file calls by a key: an id, or a name for persons and bodies.
    ids: BTreeMap<(Kind, String), String>,
    /// The id of the person whose case it is, for statements about her.
    person: String,
}

impl Hand {
    /// Persons and bodies are typed by the first of their names.
    fn name_actors(&mut self, file: &Table) {
        let of = |table: &Table| {
            let line = table["names"][0].as_str().unwrap();
            line.split(" | ").next().unwrap().to_owned()
        };
        self.ids.insert((Kind::Person, SELF.to_owned()), of(file["case"].as_table().unwrap()));
        for kind in [Kind::Person, Kind::Body] {
            for table in tables(file, kind) {
                self.ids.insert((kind, table["key"].as_str().unwrap().to_owned()), of(table));
            }
        }
    }

    async fn open(&mut self, file: &Table) {
        let typed = self.typed(OPENING.fields, file["case"].as_table().unwrap());
        self.send("/cases/new", &typed).await;
        assert_eq!(self.reader.path().await, format!("/cases/{REFERENCE}?saved=case"));
        let link = self.reader.find("main a[href*='/person/']").await.attr("href").await.unwrap().unwrap();
        link.rsplit('/').next().unwrap().clone_into(&mut self.person);
    }

    async fn add(&mut self, kind: Kind, fields: &[Field], table: &Table) {
        let typed = self.typed(fields, table);
        self.send(&format!("/cases/{REFERENCE}/{}/new", kind.code()), &typed).await;
        let place = self.reader.path().await;
        let id = place.split_once(&format!("#{}-", kind.code())).map(|(_, id)| id.to_owned());
        let id = id.unwrap_or_else(|| panic!("{table:?} led to {place}"));
        assert_eq!(self.reader.count(":target").await, 1, "{place} shows nothing");
        if kind == Kind::Violation {
            self.show_elements(&id, table).await;
        }
        if let Some(key) = table.get("key").filter(|_| !matches!(kind, Kind::Person | Kind::Body)) {
            self.ids.insert((kind, key.as_str().unwrap().to_owned()), id);
        }
    }

    /// Says which statements show which elements, on the page of the violation.
    async fn show_elements(&self, violation: &str, table: &Table) {
        let pairs = table.get("shows").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        for (key, element) in pairs.map(|pair| pair.split_once(' ').unwrap()) {
            self.reader.go(&format!("/cases/{REFERENCE}/law/{violation}")).await;
            let unfold = "document.querySelectorAll('details').forEach(one => { one.open = true; })";
            self.reader.ask(unfold, vec![]).await;
            let statement = &self.ids[&(Kind::Statement, key.to_owned())];
            let button = format!("form:has(input[name='element'][value='{element}']) button[value='{statement}']");
            self.reader.follow(&button).await;
        }
    }

    /// Fills the form of a page and presses its button.
    async fn send(&self, page: &str, typed: &Typed) {
        self.reader.go(page).await;
        let names = typed.keys().filter(|name| name.starts_with("names_") && name.ends_with("_text")).count();
        while self.reader.count("main input[name^='names_']").await < names {
            self.reader.follow("main button[name='more_rows']").await;
        }
        let lost = self.reader.fill(typed).await;
        assert!(lost.is_empty(), "{page} has no place for {lost:?}");
        self.reader.submit().await;
        let status = self.reader.status().await;
        assert_eq!(status, 200, "{page} refused {typed:?}: {}", self.reader.text("main").await);
    }

    /// A table of the file as it is typed.
    fn typed(&self, fields: &[Field], table: &Table) -> Typed {
        let values = table.iter().filter(|(name, _)| !matches!(name.as_str(), "key" | "names" | "shows"));
        let typed = values.map(|(name, value)| (name.clone(), self.lines(takes(fields, name), value)));
        typed.chain(rows_of_names(table)).collect()
    }

    fn lines(&self, takes: Takes, value: &Value) -> Vec<String> {
        match value {
            Value::Array(list) => list.iter().flat_map(|one| self.lines(takes, one)).collect(),
            Value::String(text) => vec![self.word(takes, text)],
            Value::Boolean(true) => vec!["yes".to_owned()],
            Value::Boolean(false) => vec![],
            other => vec![other.to_string()],
        }
    }

    /// What stands in a form for a word of the file: the id of a record that it calls by a key.
    fn word(&self, takes: Takes, text: &str) -> String {
        let kinds: &[Kind] = match takes {
            Takes::Actor => &[Kind::Person, Kind::Body],
            Takes::Subject if text == SELF => return self.person.clone(),
            Takes::Subject => &[Kind::Event, Kind::Act],
            Takes::One(kind) | Takes::Many(kind) => &[kind],
            _ => &[],
        };
        let found = kinds.iter().find_map(|kind| self.ids.get(&(*kind, text.to_owned())));
        found.cloned().unwrap_or_else(|| text.to_owned())
    }
}

/// Names as they are typed and chosen: `text | kind | romanisation` in a row each.
fn rows_of_names(table: &Table) -> Vec<(String, Vec<String>)> {
    let lines = table.get("names").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let controls = lines.enumerate().flat_map(|(row, line)| {
        let columns = ["text", "kind", "romanisation"].into_iter().zip(line.split('|').map(str::trim));
        columns.map(move |(column, value)| (format!("names_{row}_{column}"), vec![value.to_owned()]))
    });
    controls.collect()
}

/// What a field takes, by the name under which its value arrives.
fn takes(fields: &[Field], name: &str) -> Takes {
    let field = fields.iter().find(|field| field.keys().iter().any(|key| key == name));
    field.unwrap_or_else(|| panic!("no field {name}")).takes
}
