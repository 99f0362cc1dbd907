//! Two mouths, one answer: what a command prints with `--json` is what the API answers.

use serde_json::Value;

use crate::{
    house::{House, PASSWORD, REFERENCE},
    http::Client,
};

/// A command and the address that answers the same.
const PAIRS: &[(&[&str], &str)] = &[
    (&["search", "wang", "juntao"], "search?q=wang%20juntao"),
    (&["search", "nobody of this name"], "search?q=nobody%20of%20this%20name"),
    (&["case", "list"], "cases"),
    (&["case", "list", "--status", "released", "--sort", "entered"], "cases?status=released&sort=entered"),
    (&["case", "show", REFERENCE], "cases/WJT-1989"),
    (&["case", "contradictions", REFERENCE], "cases/WJT-1989/contradictions"),
    (&["case", "chain", REFERENCE], "cases/WJT-1989/chain"),
    (&["case", "export", REFERENCE], "cases/WJT-1989/file"),
    (&["journal", "show", REFERENCE], "cases/WJT-1989/journal"),
    (&["do", "case.law", "case=WJT-1989"], "cases/WJT-1989/law"),
    (&["law", "clocks", REFERENCE], "cases/WJT-1989/clocks"),
    (&["do", "portfolio.show"], "portfolio"),
    (&["do", "today.show"], "today"),
    (&["user", "list"], "accounts"),
    (
        &["law", "applies", "--jurisdiction", "CN", "--violation", "solitary", "--date", "1990"],
        "law/applies?jurisdiction=CN&violation=solitary&date=1990",
    ),
];

/// What both refuse, in the same words.
const REFUSED: &[(&[&str], &str)] = &[
    (&["case", "show", "NOBODY"], "cases/NOBODY"),
    (&["search", " "], "search?q=%20"),
    (&["case", "list", "--status", "nowhere"], "cases?status=nowhere"),
    (&["brief", REFERENCE, "--audience", "nobody"], "cases/WJT-1989/brief?audience=nobody"),
    (
        &["law", "applies", "--jurisdiction", "CN", "--violation", "nosuch", "--date", "1990"],
        "law/applies?jurisdiction=CN&violation=nosuch&date=1990",
    ),
];

#[test]
fn a_command_and_the_api_answer_and_refuse_alike() {
    let house = House::with_case();
    // One program at a time has the store: first every command, then the server.
    let printed = |pairs: &[(&[&str], &str)]| -> Vec<Value> {
        let json = |words: &[&str]| house.run(&[words, &["--json"]].concat()).stdout;
        pairs.iter().map(|(words, _)| serde_json::from_slice(&json(words)).unwrap()).collect()
    };
    let (answers, refusals) = (printed(PAIRS), printed(REFUSED));
    let server = house.serve();
    let client = Client::sign_in(server.address(), "anna", PASSWORD);
    for (pairs, printed, good) in [(PAIRS, &answers, true), (REFUSED, &refusals, false)] {
        for ((words, path), printed) in pairs.iter().zip(printed) {
            let (status, body) = client.get(&format!("/api/v1/{path}")).unwrap();
            assert_eq!(status == 200, good, "{path}: {body}");
            assert_eq!(&serde_json::from_str::<Value>(&body).unwrap(), printed, "{words:?} and {path}");
        }
    }
}
