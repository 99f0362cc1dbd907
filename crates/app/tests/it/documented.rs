//! The documents of the file formats describe every field that the product takes.

use suasion_app::{
    form::Takes,
    record::{EDITORS, OPENING},
};

const CASE_FILE: &str = include_str!("../../../../docs/case-file.md");

/// The part of the document about one section, from its heading to the next.
fn section(name: &str) -> &'static str {
    let heading = format!("\n## `{name}`");
    let start = CASE_FILE.find(&heading).unwrap_or_else(|| panic!("docs/case-file.md has no section `{name}`"));
    let rest = &CASE_FILE[start + heading.len()..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

#[test]
fn every_field_of_every_section_of_a_case_file_has_a_row() {
    let sections = EDITORS.iter().map(|editor| if editor.kind == OPENING.kind { &OPENING } else { editor });
    for editor in sections {
        let text = section(editor.kind.code());
        for field in editor.fields {
            for key in field.keys() {
                let row = text.lines().find(|line| line.starts_with('|') && line.contains(&format!("`{key}`")));
                let row = row.unwrap_or_else(|| panic!("{}: no row for `{key}`", editor.kind.code()));
                assert_eq!(row.contains("| yes |"), field.required, "{}: {key}", editor.kind.code());
                if let Takes::Term(table) | Takes::Terms(table) = field.takes {
                    assert!(row.contains(&format!("vocabulary/{table}.csv")), "{}: {key}", editor.kind.code());
                }
                if let Takes::Code(_, list) = field.takes {
                    for code in list {
                        assert!(row.contains(&format!("`{code}`")), "{}: {key}: {code}", editor.kind.code());
                    }
                }
            }
        }
    }
}

#[test]
fn no_row_describes_a_field_that_is_not_there() {
    for editor in EDITORS.iter().map(|editor| if editor.kind == OPENING.kind { &OPENING } else { editor }) {
        let known: Vec<String> = editor.fields.iter().flat_map(|field| field.keys()).collect();
        for line in section(editor.kind.code()).lines().filter(|line| line.starts_with("| `")) {
            let cell = line.split('|').nth(1).unwrap_or_default();
            for name in cell.split(',').map(|name| name.trim().trim_matches('`')) {
                assert!(name == "key" || known.iter().any(|field| field == name), "{}: {name}", editor.kind.code());
            }
        }
    }
}
