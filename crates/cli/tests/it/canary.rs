//! Nothing readable outside the encryption: no name, no fact and no password on any disk, while the house is in use and after.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;

use crate::{
    house::{House, PASSWORD, REFERENCE, refused, said},
    http::Client,
};

/// What stands in the case, in the account and in what is typed during the test.
const CANARIES: &[&str] = &[
    "王军涛",
    "军涛",
    "Wang",
    "Juntao",
    "Chün-t",
    "Yao Shuhai",
    "hunger strike",
    "Yanqing",
    "Amnesty",
    REFERENCE,
    PASSWORD,
    "Zanzibar canary",
];

#[test]
fn no_file_of_the_house_holds_a_name_while_it_serves_or_after() {
    let house = House::with_case();
    let server = house.serve();
    let client = Client::sign_in(server.address(), "anna", PASSWORD);
    let event = json!({ "kind": "other", "title_en": "Zanzibar canary", "title_zh": "军涛" });
    assert!(matches!(client.post(&format!("/api/v1/cases/{REFERENCE}/event"), &event).unwrap(), (200 | 201, _)));
    let (status, page) = client.get("/api/v1/search?q=%E5%86%9B%E6%B6%9B").unwrap();
    assert!(status == 200 && page.contains(REFERENCE), "{page}");
    assert!(house.store().join("suasion.db-wal").metadata().unwrap().len() > 0, "the log is there to be looked at");
    nothing_readable(&house);
    server.stop();
    nothing_readable(&house);
}

#[test]
fn a_case_does_leave_words_where_it_is_asked_for_so_the_search_above_would_find_them() {
    let house = House::with_case();
    let export = house.path("export.toml");
    house.says(&["case", "export", REFERENCE, "-o", export.to_str().unwrap()]);
    let found = files(house.everything()).into_iter().filter(|file| holds(file, "王军涛")).collect::<Vec<_>>();
    assert_eq!(found, [export]);
}

#[test]
fn a_wrong_passphrase_is_refused_and_says_what_to_do() {
    let house = House::new();
    let (right, wrong) = (house.path("right"), house.path("wrong"));
    fs::write(&right, "several words nobody guesses\n").unwrap();
    fs::write(&wrong, "several words nobody guessed\n").unwrap();
    let with = |file: &Path, words: &[&str]| {
        let mut command = house.command(words);
        command.env("SUASION_DATA", house.path("other")).env_remove("SUASION_KEY_FILE");
        command.env("SUASION_PASSPHRASE_FILE", file).output().unwrap()
    };
    let init = ["init", "--user", "anna"];
    said(&with(&right, &init), &init);
    let search = ["case", "list"];
    said(&with(&right, &search), &search);
    let error = refused(&with(&wrong, &search), 77);
    assert!(error.contains("passphrase"), "{error}");
}

#[test]
fn whoever_can_read_a_secret_file_is_warned_about() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    fs::set_permissions(house.path("key"), fs::Permissions::from_mode(0o644)).unwrap();
    let output = house.run(&["case", "list"]);
    let warning = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && warning.contains("chmod 600"), "{warning}");
}

fn nothing_readable(house: &House) {
    let own = [house.path("password")];
    for file in files(house.everything()).into_iter().filter(|file| !own.contains(file)) {
        for canary in CANARIES {
            assert!(!holds(&file, canary), "{} holds {canary}", file.display());
        }
    }
}

/// Whether a file holds a text, as UTF-8 or as UTF-16 in either order.
fn holds(file: &Path, text: &str) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    let wide: Vec<u16> = text.encode_utf16().collect();
    let forms = [
        text.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    forms.iter().any(|form: &Vec<u8>| bytes.windows(form.len()).any(|window| window == form))
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
