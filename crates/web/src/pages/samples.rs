//! Readers, names and rows to try pages with: tests only. A case with everything in it is in `case`.

mod case;

use std::{collections::BTreeMap, sync::Arc};

use maud::Markup;
use suasion_app::{
    Colleague, Context, Moment, Role,
    campaign::{Answered, Due, DueKind, Link, Matter, Overview, State, Verdict, Waiting, Weakness},
    domain::{AccountId, CaseId, Day, Id, Lang, Name, NameKind, Phrase, Romanisation, When},
};

pub use case::{asked_and_answered, case_view, chain_view, violation_view};

use crate::session::Visitor;

/// Every language a page speaks.
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::ZhHans, Lang::ZhHant];

/// A name of sixty characters.
pub const LONG: &str = "Tenzin Lobsang Gyatso Choekyi Nyima Rinpoche of Upper Kham—A";

/// Somebody who leads cases.
pub fn officer(lang: Lang) -> Visitor {
    visitor(lang, &[Role::Officer, Role::Auditor, Role::Administrator])
}

/// Somebody who adds and does not decide.
pub fn contributor(lang: Lang) -> Visitor {
    visitor(lang, &[Role::Contributor])
}

fn visitor(lang: Lang, roles: &[Role]) -> Visitor {
    let who =
        Colleague { account: AccountId(Id::from_bits(1)), name: "lin".into(), roles: roles.iter().copied().collect() };
    let today: Day = "2026-11-23".parse().unwrap_or_else(|_| unreachable!("a day"));
    let at = "2026-11-23T08:30:00Z".parse().unwrap_or_else(|_| unreachable!("a moment"));
    Visitor {
        context: Context::new(Some(who), lang, Moment { at, today }, Arc::new(|| 7)),
        csrf: "token".into(),
        path: "/".into(),
        token: String::new(),
    }
}

/// The page as text, after making sure that it is one: every message there, nothing that the reader's browser refuses.
pub fn sound(markup: Markup) -> String {
    let shown = markup.into_string();
    for forbidden in ["page-", "<script", "style=", "http://", "https://"] {
        assert!(!shown.contains(forbidden), "`{forbidden}` in {shown}");
    }
    for key in ["why-", "state-", "flaw-", "lack-", "window-", "confidence-", "name-kind-", "weakest-"] {
        assert!(!shown.contains(&format!(">{key}")), "`{key}…` without a message in {shown}");
    }
    shown
}

/// The names that pages must bear: of one character, of sixty, with a mistaken form.
pub fn names() -> Vec<Name> {
    let form = |text: &str, kind, romanisation| Name { kind, romanisation, ..Name::legal(text) };
    vec![
        form(LONG, NameKind::Legal, Some(Romanisation::Phonetic)),
        form("王", NameKind::Alias, None),
        form("Wong <b>", NameKind::Mistaken, Some(Romanisation::HongKong)),
    ]
}

/// Cases in rows.
pub fn overviews(count: usize) -> Vec<Overview> {
    (0..count).map(overview).collect()
}

fn overview(place: usize) -> Overview {
    Overview {
        case: CaseId(Id::from_bits(place as u128)),
        reference: format!("T-{place}"),
        names: names(),
        status: "held".into(),
        summary: Phrase::new("Held since October", "十月起被关押"),
        fictional: true,
        links: [State::Lit, State::Lit, State::Waiting, State::Waiting, State::Dark],
        weakest: Some(Link::Indignation),
        weakness: Weakness::Missing,
        events: 4,
        statements: 9,
        violations: 2,
        demands: 1,
        representations: 3,
        contradictions: 2,
        verdicts: BTreeMap::from([(Verdict::Real, 1), (Verdict::Pending, 2)]),
        last_event: "1994-04-23".parse().ok(),
        due: "2026-12-01"
            .parse()
            .ok()
            .map(|day| Due { day, kind: DueKind::Review, record: Id::from_bits(3) })
            .into_iter()
            .collect(),
        matters: vec![],
        jurisdiction: "CN".into(),
        lead: None,
        answered: Some(Answered {
            when: when("2026-11-03"),
            day: day("2026-11-03"),
            matter: matter(32, "", "release"),
            verdict: Verdict::Real,
        }),
        waiting: Some(Waiting {
            when: when("May 2026"),
            since: day("2026-05-31"),
            matter: matter(31, "Letter", ""),
            count: 3,
        }),
        drafts: 2,
        quiet_since: "1994-04-23".parse().ok(),
    }
}

/// What a record is about, with the body of the samples as the one who is asked or answered.
pub fn matter(record: u128, words: &str, code: &str) -> Matter {
    let who = vec![Name::legal("延庆监狱")];
    Matter { record: Id::from_bits(record), words: Phrase::new(words, ""), code: code.into(), who }
}

fn when(text: &str) -> When {
    When::read(text).unwrap_or_else(|_| unreachable!("a date: {text}"))
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|_| unreachable!("a day: {text}"))
}
