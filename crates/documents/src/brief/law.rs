//! Section III: recorded facts beside the rules in force on their day, chapter and verse.

use std::collections::BTreeMap;

use suasion_law::{Applied, Group, GroupKind, Provision, Role, Violation, Window};
use suasion_record::{Lang, Statement};

use super::{
    material::Material,
    speech::{joined, lines},
};
use crate::tree::{Column, Document, Level, ListKind, Mark, NoticeKind, Run, Runs, Table, mark, text};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-law"));
    if material.violations.is_empty() {
        document.point(speech.word("paper-law-empty"));
        return;
    }
    document.paragraph(speech.word("paper-law-about"));
    let found = found(material);
    warn(material, document, found.iter().flat_map(|(_, applied)| applied));
    for (place, (violation, applied)) in found.iter().enumerate() {
        one(material, document, place + 1, violation, applied);
    }
}

/// The violations that the audience may see, each with the provisions that answer it.
pub(super) fn found<'m, 'a>(material: &'m Material<'a>) -> Vec<(&'m Violation, Vec<Applied<'a>>)> {
    let violations = material.violations.iter().filter_map(|id| material.file.violation(*id));
    violations.map(|violation| (violation, cited(material, violation))).collect()
}

/// The provisions that a brief cites for a violation: not those that hold for few people or sentences only, where nobody
/// knows that it is one of them. Those that hang on stage, charge or place say so.
fn cited<'m>(material: &Material<'m>, violation: &Violation) -> Vec<Applied<'m>> {
    let question = violation.question(material.library, material.history());
    let few = |group: &&Group| matches!(group.kind, GroupKind::Person | GroupKind::Sentence);
    let mut found = material.library.applies(&question);
    found.retain(|applied| !applied.why.only_if.iter().any(few));
    found
}

/// Says how many citations nobody has compared with the text, and who has to.
pub(super) fn warn<'f>(material: &Material<'_>, document: &mut Document, found: impl Iterator<Item = &'f Applied<'f>>) {
    let all: BTreeMap<&str, bool> =
        found.map(|applied| (applied.provision.id.as_str(), applied.provision.confidence.is_confirmed())).collect();
    let unconfirmed = all.values().filter(|confirmed| !**confirmed).count();
    if unconfirmed > 0 {
        let speech = &material.speech;
        let counts = [("unconfirmed", unconfirmed.into()), ("all", all.len().into())];
        let title = speech.say("paper-unconfirmed-title", counts);
        document.notice(NoticeKind::Caution, title, [speech.word("paper-unconfirmed-about")]);
    }
}

fn one(
    material: &Material<'_>,
    document: &mut Document,
    number: usize,
    violation: &Violation,
    applied: &[Applied<'_>],
) {
    let speech = &material.speech;
    let kind = material.library.violation_type(&violation.kind);
    let meaning = speech.own(kind.map_or(violation.kind.as_str(), |kind| kind.meaning(speech.lang)));
    let title = speech.say("paper-violation", [("number", number.into()), ("meaning", meaning.into())]);
    document.heading(Level::Subsection, title);
    document.point(what_happened(material, violation));
    let note = speech.phrase(&violation.note);
    if !note.is_empty() {
        document.point(note);
    }
    let shown = violation.shown_by(material.history());
    document.point(speech.word(if shown.is_empty() { "paper-shown-by-none" } else { "paper-shown-by" }));
    if !shown.is_empty() {
        document.list(ListKind::Lettered, shown.into_iter().map(|statement| shown_by(material, statement)));
    }
    let Some(first) = applied.first() else {
        document.point(speech.word("paper-provisions-none"));
        return;
    };
    document.point(speech.say(how_cited(first), [("count", applied.len().into())]));
    for role in Role::ALL {
        let of_role: Vec<&Applied<'_>> = applied.iter().filter(|one| one.provision.role == role).collect();
        if !of_role.is_empty() {
            document.heading(Level::Detail, speech.word(&format!("role-{}", role.code())));
            document.push(provisions(material, &of_role));
        }
    }
}

/// How the citations were chosen: by the day, by the day on which it began, or by the whole time that it lasted.
pub(super) fn how_cited(applied: &Applied<'_>) -> &'static str {
    let time = applied.why.time;
    match (time.possible().is_unknown(), time.end, time.lasted) {
        (true, ..) => "paper-provisions-undated",
        (false, Some(_), _) => "paper-provisions-lasted",
        (false, None, true) => "paper-provisions-began",
        (false, None, false) => "paper-provisions",
    }
}

pub(super) fn provisions(material: &Material<'_>, applied: &[&Applied<'_>]) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::new(speech.word("paper-provision"), 16),
        Column::new(speech.word("paper-rule"), 15),
        Column::new(speech.word("paper-standing"), 10),
    ]);
    for applied in applied {
        table.add_row(citation(material, applied));
    }
    table
}

/// The event of a violation, its date and the act, with the number in the chronology.
pub(super) fn what_happened(material: &Material<'_>, violation: &Violation) -> Runs {
    let (speech, history) = (&material.speech, material.history());
    let title = history.event(violation.event).map(|event| speech.phrase(&event.title)).unwrap_or_default();
    let date = speech.date_in_line(&history.when(violation.event));
    let number = material.event_number(violation.event).unwrap_or_default();
    let fills = [("event", title.into()), ("date", date.into()), ("number", number.into())];
    let first = speech.say("paper-violation-event", fills);
    let act = violation.act.and_then(|id| history.act(id)).map(|act| material.act(act)).unwrap_or_default();
    let act = speech.capitalised(act);
    let about = [suasion_record::Subject::Event(violation.event)];
    let disputed = speech.bracketed(joined(material.conflict_marks(&about, true), " "));
    joined([joined([first, act], &speech.word("paper-stop-between")), disputed], " ")
}

fn shown_by(material: &Material<'_>, statement: &Statement) -> Runs {
    let fills = [
        ("source", material.by_whom_where(statement).into()),
        ("said", material.attribute_and_value(statement).into()),
    ];
    material.speech.say("paper-said-by", fills)
}

/// A provision: how it is cited, what it says and from when to when, how far it binds and how sure that is.
fn citation(material: &Material<'_>, applied: &Applied<'_>) -> [Runs; 3] {
    let (speech, provision) = (&material.speech, applied.provision);
    let cited = applied.cite(material.library, speech.lang);
    let (kind, word) =
        if cited.confirmed { (Mark::Confirmed, "paper-confirmed") } else { (Mark::Unconfirmed, "paper-unconfirmed") };
    let how = speech.word(&format!("confidence-{}", cited.confidence.code()));
    let checked: Runs = mark(kind, speech.word(word)).and(" ").and(how);
    let marked = |key| mark(Mark::Unconfirmed, speech.word(key)).into();
    let window = match applied.window {
        Window::Throughout => Runs::default(),
        Window::Partly => marked("paper-partly"),
        Window::Possibly => marked("paper-possibly"),
    };
    let force = text(speech.word(&format!("force-{}", applied.force.code().replace('_', "-"))));
    [
        lines([text(unbroken(&speech.own(&cited.text))).into(), window]),
        lines([rule(material, provision).into(), why(material, applied)]),
        lines([force.into(), checked]),
    ]
}

/// From when to when a provision was law under this number.
fn in_force(material: &Material<'_>, provision: &Provision) -> Runs {
    let speech = &material.speech;
    let from = ("from", speech.day(provision.valid_from).into());
    match provision.valid_to {
        Some(to) => speech.say("paper-in-force-to", [from, ("to", speech.day(to).into())]),
        None => speech.say("paper-in-force-since", [from]),
    }
}

/// A citation whose last number is not parted from its word at the end of a line: "art. 43".
fn unbroken(citation: &str) -> String {
    match citation.rsplit_once(' ') {
        Some((words, number)) if number.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("{words}\u{a0}{number}")
        }
        _ => citation.to_owned(),
    }
}

/// What a provision says, in the project's own words; in English where no Chinese wording exists yet.
fn rule(material: &Material<'_>, provision: &Provision) -> Run {
    let speech = &material.speech;
    let rule = text(speech.own(provision.subject(speech.lang)));
    if speech.lang.is_chinese() && provision.subject_zh.is_none() { rule.lang(Lang::En) } else { rule }
}

/// Why a provision is cited, where its dates do not say it: a treaty binds only who has joined it, of two laws that say the
/// same one is to be preferred, some rules concern some people only, and offences follow the day of the act.
fn why(material: &Material<'_>, applied: &Applied<'_>) -> Runs {
    let speech = &material.speech;
    let reasons = &applied.why;
    let people = reasons.concerns.iter().any(|group| group.kind == GroupKind::Person);
    let hangs = people || !reasons.only_if.is_empty() || applied.offence.is_some();
    if applied.force.is_treaty() || reasons.gives_way_to.is_some() || hangs {
        text(speech.own(&applied.why.explain(speech.lang))).into()
    } else {
        in_force(material, applied.provision)
    }
}
