//! What goes wrong has an exit code of its own, says what to do, and speaks to scripts as the API does.

use std::{fs, process::Output};

use serde_json::Value;

use crate::house::{House, REFERENCE, refused, said};

/// Arguments, the exit code, and a word of what is said.
const CASES: &[(&[&str], i32, &str)] = &[
    (&["no-such-command"], 2, "no-such-command"),
    (&["search", "wang", "--page", "0"], 2, "--page"),
    (&["case", "list", "--page=-1"], 2, "--page"),
    (&["do", "no.such.operation"], 64, "no.such.operation"),
    (&["do", "case.open", "reference"], 64, "FIELD=VALUE"),
    (&["do", "case.open", "refrence=A"], 64, "refrence"),
    (&["do", "event.save", "kind=arrest"], 64, "case is missing"),
    (&["do", "record.remove", "case=A", "kind=source"], 64, "id is missing"),
    (&["do", "case.open", "reference=A"], 65, "names: "),
    (&["search", ""], 65, "QUERY: "),
    (&["brief", REFERENCE, "--audience", "nobody", "-o", "out.pdf"], 65, "--audience: "),
    (&["case", "list", "--status", "nowhere"], 65, "--status: "),
    (&["law", "applies", "--jurisdiction", "CN", "--violation", "tortur", "--date", "1990"], 65, "torture"),
    (&["import", "case", "latin.toml"], 65, "Save it as UTF-8"),
    (&["import", "case", "nowhere/case.toml"], 66, "nowhere/case.toml"),
    (&["case", "show", "NOBODY"], 66, "NOBODY"),
    (&["case", "list", "--as", "nobody"], 66, "nobody"),
    (&["case", "list", "--data", "empty"], 66, "no store"),
    (&["restore", "nowhere.backup", "--data", "third"], 66, "nowhere.backup"),
    (&["init", "--user", "anna"], 73, "already"),
    (&["brief", REFERENCE, "-o", "nowhere/brief.pdf"], 74, "cannot be written"),
    (&["case", "export", REFERENCE, "-o", "nowhere/case.toml"], 74, "cannot be written"),
    (&["case", "list", "--data", "other", "--passphrase-file", "wrong"], 77, "passphrase"),
];

/// A house with a case, and beside it a store that a passphrase opens.
fn house() -> House {
    let house = House::with_case();
    fs::write(house.path("right"), "several words nobody guesses\n").unwrap();
    fs::write(house.path("wrong"), "several words nobody guessed\n").unwrap();
    fs::write(house.path("latin.toml"), b"name = \"Fran\xe7ois\"\n").unwrap();
    let mut init = house.command(&["init", "--user", "anna", "--data", "other", "--passphrase-file", "right"]);
    said(&init.current_dir(house.everything()).env_remove("SUASION_KEY_FILE").output().unwrap(), &["init"]);
    house
}

fn run(house: &House, words: &[&str]) -> Output {
    let mut command = house.command(words);
    if words.contains(&"--passphrase-file") {
        command.env_remove("SUASION_KEY_FILE");
    }
    command.current_dir(house.everything()).output().unwrap()
}

#[test]
fn every_trouble_has_its_exit_code_and_is_said_in_words_and_with_json_as_a_problem() {
    let house = house();
    for (words, code, word) in CASES {
        let output = run(&house, &[words, &["--json"][..]].concat());
        let text = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(*code), "{words:?}: {text}");
        assert!(text.contains(word), "{words:?} says: {text}");
        let problem: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{words:?}: {error}"));
        assert_eq!(problem["type"], "about:blank", "{words:?}");
        assert!(problem["status"].as_u64().is_some_and(|status| (400..600).contains(&status)), "{words:?}: {problem}");
        assert!(problem["errors"].is_array() && problem["title"].is_string(), "{words:?}");
        // Words name arguments, a problem names fields.
        let field = word.trim_start_matches("--").trim_end_matches(": ");
        assert!(field == "QUERY" || problem.to_string().contains(field), "{words:?}: {problem}");
    }
    assert!(!house.path("out.pdf").exists(), "nothing is printed for nobody");
}

#[test]
fn without_json_nothing_is_answered_and_the_words_are_in_the_language_asked_for() {
    let house = House::new();
    let output = house.run(&["case", "show", "NOBODY", "--lang", "zh"]);
    assert!(refused(&output, 66).contains("没有"));
    assert!(output.stdout.is_empty());
}

#[test]
fn of_a_day_to_come_only_todays_law_can_be_told_and_that_is_said() {
    let house = House::new();
    let ask = |date: &str| {
        house.answers(&["law", "applies", "--jurisdiction", "CN", "--violation", "solitary", "--date", date])
    };
    for date in ["9999", "2999-01-01"] {
        let rows = ask(date);
        assert!(!rows.as_array().unwrap().is_empty());
        for row in rows.as_array().unwrap() {
            assert!(row["why"].as_str().unwrap().contains("in the future"), "{row}");
        }
    }
    assert!(!ask("1990").to_string().contains("in the future"));
}
