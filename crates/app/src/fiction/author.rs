//! The hand that writes an invented case: it keeps the day on which the story stands and adds records to the file.

use suasion_campaign::CaseFile;
use suasion_record::{
    Act, ActId, Actor, BodyId, Case, CaseId, Credibility, Day, Event, EventId, Person, PersonId, Phrase, Reliability,
    Source, SourceId, Standing, Statement, StatementId, Subject, Value, When,
};

use super::{cast::Part, chance::Chance, name::names, wording::around};

/// Codenames of sources: trees, which say nothing about anybody.
const CODENAMES: &[&str] = &["ALDER", "BIRCH", "CEDAR", "ELM", "FIR", "HAZEL", "LARCH", "OAK", "ROWAN", "YEW"];
const KINDS: &[&str] = &["family", "lawyer", "witness", "official", "medical", "organisation", "press", "publication"];

/// An author at work on one case.
pub(super) struct Author {
    pub file: CaseFile,
    pub chance: Chance,
    /// The day on which the portfolio stands.
    pub today: Day,
    /// The day at which the story has arrived.
    pub at: Day,
    /// The person whose case it is.
    pub person: Actor,
}

/// What was written of one happening.
#[derive(Clone, Copy)]
pub(super) struct Written {
    /// The day on which it happened in the story, whatever sources say.
    pub on: Day,
    pub event: EventId,
    pub act: ActId,
    pub dated_by: StatementId,
}

impl Author {
    /// An author with a person, a case and sources, some time before the portfolio's day.
    pub fn new(number: u32, seed: u64, today: Day) -> Self {
        let mut chance = Chance::new(seed, number);
        let at = today.plus_days(-chance.between(120, 6000)).unwrap_or(today);
        let person = Person { id: PersonId(chance.id(today)), names: names(&mut chance), entered_in: None };
        let case = Case {
            id: CaseId(chance.id(today)),
            reference: format!("F-{number:06}"),
            person: person.id,
            jurisdiction: "CN".to_owned(),
            status: "missing".to_owned(),
            summary: Phrase::default(),
            lead: None,
            next_review: None,
            reprisal_of: None,
            fictional: true,
        };
        let actor = Actor::Person(person.id);
        let mut author = Author { file: CaseFile::of(case, person), chance, today, at, person: actor };
        author.sources();
        author
    }

    fn sources(&mut self) {
        let (first, count) = (self.chance.below(CODENAMES.len()), 2 + self.chance.below(2));
        for place in 0..count {
            let kind = *self.chance.pick(KINDS);
            let is_public = matches!(kind, "organisation" | "press" | "publication");
            let source = Source {
                id: SourceId(self.chance.id(self.today)),
                case: self.file.case().id,
                codename: CODENAMES[(first + place) % CODENAMES.len()].to_owned(),
                kind: kind.to_owned(),
                reliability: *self.chance.pick(Reliability::ALL),
                citation: if is_public { format!("Invented bulletin, number {}", place + 1) } else { String::new() },
            };
            self.file.history.sources.push(source);
        }
    }

    /// Some source of the case.
    pub fn source(&mut self) -> SourceId {
        self.chance.pick(&self.file.history.sources).id
    }

    /// The story goes on some days later, but not beyond the portfolio's day.
    pub fn later(&mut self, least: i64, most: i64) {
        let then = self.at.plus_days(self.chance.between(least, most)).unwrap_or(self.at);
        self.at = then.min(self.today);
    }

    /// A day some days before or after the portfolio's day.
    pub fn near_today(&mut self, least: i64, most: i64) -> Day {
        self.today.plus_days(self.chance.between(least, most)).unwrap_or(self.today)
    }

    /// Whoever plays a part, entered in the file when first named.
    pub fn play(&mut self, part: Part) -> Actor {
        let id = part.actor();
        let known = self.file.history.bodies.iter().any(|body| Actor::Body(BodyId(body.id.0)) == id);
        if !known {
            self.file.history.bodies.extend(part.body());
        }
        id
    }

    /// Something happens now: an event, its date as somebody words it, and who did what to whom.
    pub fn happens(
        &mut self,
        kind: &str,
        title: (&str, &str),
        act: &str,
        by: Option<Actor>,
        to: Option<Actor>,
    ) -> Written {
        let when = around(self.at, &mut self.chance);
        self.happens_when(kind, title, (act, by, to), when)
    }

    /// Something happens on a day that is worded already.
    pub fn happens_when(
        &mut self,
        kind: &str,
        title: (&str, &str),
        (act, by, to): (&str, Option<Actor>, Option<Actor>),
        when: When,
    ) -> Written {
        let (event, done) = (EventId(self.chance.id(self.today)), ActId(self.chance.id(self.today)));
        let case = self.file.case().id;
        self.file.history.events.push(Event { id: event, case, kind: kind.to_owned(), title: phrase(title) });
        self.file.history.acts.push(Act {
            id: done,
            case,
            event,
            kind: act.to_owned(),
            by,
            to,
            detail: Phrase::default(),
        });
        let dated_by = self.says(Subject::Event(event), "when", Value::When(when), Standing::Accepted);
        Written { on: self.at, event, act: done, dated_by }
    }

    /// Some source says something.
    pub fn says(&mut self, about: Subject, attribute: &str, value: Value, standing: Standing) -> StatementId {
        let id = StatementId(self.chance.id(self.today));
        let source = self.source();
        let statement = Statement {
            id,
            case: self.file.case().id,
            about,
            attribute: attribute.to_owned(),
            value,
            source,
            passage: String::new(),
            said: When::unknown(),
            official: false,
            credibility: *self.chance.pick(Credibility::ALL),
            quotable: self.chance.once_in(2),
            standing,
            supersedes: None,
        };
        self.file.history.statements.push(statement);
        id
    }
}

/// Both wordings of something.
pub(super) fn phrase((en, zh): (&str, &str)) -> Phrase {
    Phrase::new(en, zh)
}
