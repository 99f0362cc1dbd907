//! What happens to an invented person, and who says otherwise.

use suasion_law::Violation;
use suasion_record::{
    Actor, Consent, ConsentGiver, ConsentId, Evidence, EvidenceId, Person, PersonId, Phrase, Relation, RelationId,
    Standing, Subject, Value, ViolationId, When,
};

use super::{
    author::{Author, Written, phrase},
    name::names,
    plot::{ARREST, Plot, Stage, Step},
    wording::around,
};

/// What the second half of a case builds on.
pub(super) struct Told {
    /// The first event against the person, or else the challenge.
    pub cause: Option<Written>,
    /// The last thing that happened.
    pub last: Option<Written>,
    /// What was violated.
    pub violations: Vec<ViolationId>,
    /// A relative, who speaks for the person.
    pub relative: Actor,
}

/// A challenge: kind of event, what happened, what was done.
type Challenge = (&'static str, (&'static str, &'static str), &'static str);

const CHALLENGES: &[Challenge] = &[
    ("protest", ("Joins a protest against a demolition", "参加反对强拆的抗议"), "protested"),
    ("publication", ("Publishes an open letter", "发表公开信"), "protested"),
    ("organising", ("Founds a reading group", "创办读书会"), "founded"),
    ("legal_stand", ("Files a complaint against an official", "控告一名官员"), "protested"),
    ("hunger_strike", ("Goes on hunger strike", "绝食"), "fasted"),
];

const HEALTH: &[&str] = &["impaired", "serious", "critical"];

/// Writes the first half of a case.
pub(super) fn tell(author: &mut Author, plot: &Plot) -> Told {
    let relative = relative(author);
    let mut told = Told { cause: None, last: None, violations: vec![], relative };
    if plot.stage != Stage::Unchallenged {
        let (kind, title, act) = *author.chance.pick(CHALLENGES);
        let person = author.person;
        told.last = Some(author.happens(kind, title, act, Some(person), None));
        told.cause = told.last;
    }
    if plot.stage != Stage::Unrepressed {
        author.later(10, 400);
        let arrest = happens(author, &ARREST, &mut told.violations, None);
        told.cause = Some(arrest);
        told.last = Some(arrest);
        for step in plot.fate.steps {
            author.later(20, 300);
            told.last = Some(happens(author, step, &mut told.violations, Some(arrest)));
        }
        disagree(author, arrest);
    }
    close(author, plot, &told);
    told
}

/// One step. A sentence is at times dated by counting from the arrest.
fn happens(author: &mut Author, step: &Step, violations: &mut Vec<ViolationId>, arrest: Option<Written>) -> Written {
    let (by, to) = (author.play(step.act.1), author.person);
    let act = (step.act.0, Some(by), Some(to));
    let counted = arrest.filter(|_| step.event == "sentence" && author.chance.once_in(3)).and_then(|arrest| {
        // Whole months that have passed, so that counting does not lead beyond the story's day.
        let months = author.at.days_since(arrest.on) / 31;
        let chinese = author.chance.once_in(2);
        let wording =
            if chinese { format!("被捕{months}个月后") } else { format!("after {months} months in detention") };
        When::read_with(&wording, Some(arrest.event)).ok()
    });
    let when = counted.unwrap_or_else(|| around(author.at, &mut author.chance));
    let written = author.happens_when(step.event, step.title, act, when);
    if step.event == "sentence" {
        let months = 12 * author.chance.between(1, 15);
        author.says(Subject::Event(written.event), "term_months", Value::Number(months), Standing::Accepted);
    }
    if let Some(kind) = step.violation {
        let id = ViolationId(author.chance.id(author.today));
        violations.push(id);
        let case = author.file.case();
        let violation = Violation {
            id,
            case: case.id,
            act: Some(written.act),
            event: written.event,
            kind: kind.to_owned(),
            jurisdiction: case.jurisdiction.clone(),
            note: Phrase::default(),
            elements: vec![written.dated_by],
            shows: vec![],
            conduct: None,
        };
        author.file.violations.push(violation);
    }
    written
}

/// Sources disagree in many cases: on a date, on a number, on how the person is.
fn disagree(author: &mut Author, arrest: Written) {
    if author.chance.once_in(3) {
        let other_day = author.at.plus_days(author.chance.between(400, 700)).unwrap_or(author.at);
        let when = around(other_day, &mut author.chance);
        author.says(Subject::Event(arrest.event), "when", Value::When(when), Standing::Recorded);
    }
    let person = Subject::Person(author.file.case().person);
    if author.chance.once_in(3) {
        let health = *author.chance.pick(HEALTH);
        author.says(person, "health", Value::Term(health.to_owned()), Standing::Accepted);
        if author.chance.once_in(2) {
            author.says(person, "health", Value::Term("good".to_owned()), Standing::Recorded);
            if let Some(said) = author.file.history.statements.last_mut() {
                said.official = true;
            }
        }
    }
    if author.chance.once_in(5) {
        let age = author.chance.between(19, 70);
        author.says(person, "age", Value::Number(age), Standing::Accepted);
        author.says(person, "age", Value::Number(age + 1), Standing::Recorded);
    }
}

/// A relative who speaks for the person.
fn relative(author: &mut Author) -> Actor {
    let person =
        Person { id: PersonId(author.chance.id(author.today)), names: names(&mut author.chance), entered_in: None };
    let relative = Actor::Person(person.id);
    author.file.history.people.push(person);
    let relation = Relation {
        id: RelationId(author.chance.id(author.today)),
        case: author.file.case().id,
        from: relative,
        kind: "relative_of".to_owned(),
        to: author.person,
        since: None,
        until: None,
        stance: "supports".to_owned(),
        source: author.source(),
        note: String::new(),
    };
    author.file.history.relations.push(relation);
    relative
}

/// What stands on the cover: status, summary, the next review; consent and evidence where there is some.
fn close(author: &mut Author, plot: &Plot, told: &Told) {
    let title = |written: Option<Written>| {
        let event = written.and_then(|written| author.file.history.event(written.event));
        event.map(|event| event.title.clone()).unwrap_or_default()
    };
    let (cause, last) = (title(told.cause), title(told.last));
    let summary = (
        format!("An invented case. {}; last known: {}.", cause.en, last.en.to_lowercase()),
        format!("虚构案例。{}；最近情况：{}。", cause.zh, last.zh),
    );
    let review = (!author.chance.once_in(3)).then(|| author.near_today(-12, 45));
    let case = &mut author.file.history.case;
    plot.fate.status.clone_into(&mut case.status);
    case.summary = phrase((&summary.0, &summary.1));
    case.next_review = review;
    if author.chance.once_in(2) {
        consent(author);
    }
    if author.chance.once_in(3) {
        let evidence = Evidence {
            id: EvidenceId(author.chance.id(author.today)),
            case: author.file.case().id,
            source: author.source(),
            kind: (*author.chance.pick(&["document", "photograph", "letter", "medical"])).to_owned(),
            title: "An invented piece of evidence".to_owned(),
            language: "zh".to_owned(),
            sha256: String::new(),
            obtained: around(author.at, &mut author.chance),
            custody: String::new(),
            quotable: false,
        };
        author.file.history.evidence.push(evidence);
    }
}

fn consent(author: &mut Author) {
    let ends = author.chance.once_in(2);
    let consent = Consent {
        id: ConsentId(author.chance.id(author.today)),
        case: author.file.case().id,
        given_by: *author.chance.pick(ConsentGiver::ALL),
        purpose: (*author.chance.pick(&["brief", "appeal", "name_public", "list"])).to_owned(),
        audience: (*author.chance.pick(&["public", "government", "un", "organisation"])).to_owned(),
        given: When::on(author.near_today(-900, -60)),
        until: ends.then(|| author.near_today(-5, 200)),
        basis: "invented".to_owned(),
        withdrawn: author.chance.once_in(10).then(|| author.near_today(-50, -1)),
    };
    author.file.history.consents.push(consent);
}
