//! Every message that the brief may need is there, in both languages, and none is left over.

use std::{collections::BTreeSet, fs, path::Path};

use suasion_campaign::{DemandStanding, Flaw, Lack, Link, State, Verdict, Weakness};
use suasion_law::{Confidence, ProofState, Role};
use suasion_locale::keys;
use suasion_record::{ConsentGiver, Credibility, Lang, NameKind, Reliability, Romanisation};

/// The text literals of the brief's source that name a message, or the beginning of one.
fn named() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = |folder: &str| {
        let entries = fs::read_dir(source.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file()).collect::<Vec<_>>()
    };
    let parts = [files("brief"), files("brief/legal"), vec![source.join("brief.rs")]].concat();
    let texts = parts.into_iter().map(|path| fs::read_to_string(path).unwrap());
    texts
        .flat_map(|text| text.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|literal| literal.starts_with("paper-"))
        .filter(|literal| literal.chars().all(|c| c.is_ascii_alphanumeric() || "-{}".contains(c)))
        .collect()
}

/// Every key that is put together from a code.
fn composed() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add =
        |group: &str, codes: Vec<&'static str>| all.extend(codes.into_iter().map(|code| format!("{group}-{code}")));
    add("name-kind", NameKind::ALL.iter().map(|one| one.code()).collect());
    add("romanisation", Romanisation::ALL.iter().map(|one| one.code()).collect());
    add("given-by", ConsentGiver::ALL.iter().map(|one| one.code()).collect());
    add("unit", vec!["day", "time", "month", "year", "other"]);
    add("confidence", Confidence::ALL.iter().map(|one| one.code()).collect());
    add(
        "force",
        vec![
            "domestic",
            "constitutional",
            "binding-treaty",
            "possibly-binding-treaty",
            "signed-treaty",
            "treaty-not-binding",
            "treaty-unrecorded",
            "declaration",
            "soft-law",
        ],
    );
    add("proof", ProofState::ALL.iter().map(|one| one.code()).collect());
    add("paper-legal-category", vec!["I", "II", "III", "IV", "V"]);
    add("role", Role::ALL.iter().map(|one| one.code()).collect());
    add("demand", DemandStanding::ALL.iter().map(|one| one.code()).collect());
    add("flaw", Flaw::ALL.iter().map(|one| one.code()).collect());
    add("verdict", Verdict::ALL.iter().map(|one| one.code()).collect());
    add("lack", Lack::ALL.iter().map(|one| one.code()).collect());
    add("link", Link::ALL.iter().map(|one| one.code()).collect());
    add("state", State::ALL.iter().map(|one| one.code()).collect());
    add("weakest", Weakness::ALL.iter().map(|one| one.code()).collect());
    add("credibility", Credibility::ALL.iter().map(|one| one.code()).collect());
    add("reliability", Reliability::ALL.iter().map(|one| one.code()).collect());
    all.extend(["act-sentence", "act-sentence-alone", "act-by-unknown"].map(str::to_owned));
    all
}

#[test]
fn every_message_of_the_brief_is_there_in_both_languages() {
    let whole = named().into_iter().filter(|key| !key.contains('{'));
    let needed: BTreeSet<String> = whole.chain(composed()).collect();
    assert!(needed.len() > 150, "the source was read: {}", needed.len());
    for lang in [Lang::En, Lang::ZhHans] {
        let there: BTreeSet<String> = keys(lang).into_iter().collect();
        assert_eq!(needed.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "{lang:?}");
    }
}

#[test]
fn no_message_of_the_brief_is_left_over() {
    let used: BTreeSet<String> = named().into_iter().chain(composed()).collect();
    let own: BTreeSet<String> = keys(Lang::En).into_iter().filter(|key| key.starts_with("paper-")).collect();
    assert_eq!(own.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new());
}
