//! What is asked in an invented case, through whom, and what comes back.

use suasion_campaign::{Demand, DemandStanding, Link, Representation, Response, Sent, Verdict};
use suasion_record::{Actor, DemandId, Phrase, RepresentationId, ResponseId, When};

use super::{
    author::{Author, phrase},
    cast::Part,
    plot::{Plot, Stage},
    story::Told,
    wording::around,
};

/// An ask with the measure and the fallback that go with it.
type Ask = [(&'static str, &'static str); 3];

const ASKS: &[Ask] = &[
    [
        ("Have a doctor examine the person", "由医生为其检查"),
        ("the family holds the report", "家属收到诊断报告"),
        ("an examination with a relative present", "亲属在场的检查"),
    ],
    [
        ("Allow one family visit", "允许家属会见一次"),
        ("the visit took place", "会见已经进行"),
        ("a letter in the person's own hand", "本人亲笔信一封"),
    ],
    [
        ("End the solitary confinement", "停止单独关押"),
        ("the person is held with others", "与他人同押"),
        ("an hour outdoors every day", "每天放风一小时"),
    ],
    [
        ("Release the person", "释放本人"),
        ("the person is at home", "本人已回家"),
        ("release on medical grounds", "保外就医"),
    ],
    [("Improve the situation", "改善状况"), ("", ""), ("", "")],
];

/// Ways in which appeals are made, with their words.
const APPEALS: &[(&str, (&str, &str))] = &[
    ("urgent_action", ("Urgent appeal", "紧急呼吁")),
    ("press", ("Report in the press", "媒体报道")),
    ("public_statement", ("Statement to the world", "对外声明")),
    ("petition", ("Petition to a commission", "向委员会申诉")),
];
const PRESSURE: &[(&str, (&str, &str))] = &[
    ("meeting", ("Raised at a meeting of ministers", "在部长会见时提出")),
    ("list", ("On a list handed over", "列入递交的名单")),
    ("letter", ("Letter to the ministry", "致函有关部门")),
    ("resolution", ("Named in a debate", "在辩论中被提及")),
    ("oral", ("Asked in the corridor", "会间口头询问")),
];

/// Kinds of answers that go with a verdict.
const fn kinds(verdict: Verdict) -> &'static [&'static str] {
    match verdict {
        Verdict::Pending => &["acknowledgement", "partial_facts", "inquiry", "full_facts", "denial"],
        Verdict::Real => {
            &["treatment", "relief", "reduction", "release", "release_exile", "accountability", "visit_allowed"]
        }
        Verdict::Ritual => {
            &["dialogue", "law", "monitoring", "better_conditions", "visit_allowed", "acknowledgement", "partial_facts"]
        }
        Verdict::None => &["none"],
        Verdict::Retaliation => &["punishment"],
    }
}

/// Criteria that go with a verdict; the first speaks for it.
const fn criteria(verdict: Verdict) -> &'static [&'static [&'static str]] {
    match verdict {
        Verdict::Real => &[&["verified", "lasted"], &["matches"], &["cost", "timed"]],
        Verdict::Ritual => &[&["announced_only"], &["timed", "reversible"], &["repeated", "timed"]],
        Verdict::Retaliation => &[&["worse"]],
        Verdict::Pending | Verdict::None => &[&[]],
    }
}

/// Writes the second half of a case.
pub(super) fn tell(author: &mut Author, plot: &Plot, told: &Told) {
    let demands = demands(author, told);
    if plot.stage <= Stage::Unheard {
        return;
    }
    let mut sent = vec![];
    author.later(5, 60);
    let herald = if author.chance.once_in(2) { Part::Organisation } else { Part::Medium };
    let herald = author.play(herald);
    let told_first = appeal(author, Link::Indignation, (told.relative, Some(herald)), &demands, &[], told);
    sent.push(told_first);
    for _ in 0..=author.chance.below(2) {
        author.later(2, 90);
        let commission = author.chance.once_in(3).then_some(Part::Commission).map(|part| author.play(part));
        sent.push(appeal(author, Link::Indignation, (herald, commission), &demands, &[told_first], told));
    }
    if plot.stage > Stage::Unpressed {
        author.later(10, 200);
        let (government, ministry) = (author.play(Part::Government), author.play(Part::Ministry));
        let pressed = appeal(author, Link::Pressure, (government, Some(ministry)), &demands, &sent, told);
        sent.push(pressed);
    }
    answer(author, plot, &demands, &sent, told);
}

/// One to three demands; some lack what a demand needs.
fn demands(author: &mut Author, told: &Told) -> Vec<DemandId> {
    let first = author.chance.below(ASKS.len());
    let count = 1 + author.chance.below(3);
    let mut ids = vec![];
    for place in 0..count {
        let [ask, measure, fallback] = ASKS[(first + place) % ASKS.len()];
        let (addressed, dated, grounded) =
            (!author.chance.once_in(5), !author.chance.once_in(4), !author.chance.once_in(5));
        let addressee = addressed.then(|| author.play(Part::Ministry));
        let demand = Demand {
            id: DemandId(author.chance.id(author.today)),
            case: author.file.case().id,
            ask: phrase(ask),
            addressee,
            measure: phrase(measure),
            by: dated.then(|| author.near_today(-20, 60)),
            fallback: if author.chance.once_in(3) { Phrase::default() } else { phrase(fallback) },
            basis: if grounded { told.violations.first().copied().into_iter().collect() } else { vec![] },
            standing: *author.chance.pick(&[
                DemandStanding::Put,
                DemandStanding::Put,
                DemandStanding::Put,
                DemandStanding::Draft,
                DemandStanding::Withdrawn,
            ]),
        };
        ids.push(demand.id);
        author.file.demands.push(demand);
    }
    ids
}

/// One act of asking, today in the story.
fn appeal(
    author: &mut Author,
    link: Link,
    (from, to): (Actor, Option<Actor>),
    demands: &[DemandId],
    prompted_by: &[RepresentationId],
    told: &Told,
) -> RepresentationId {
    let (channel, title) = *author.chance.pick(if link == Link::Pressure { PRESSURE } else { APPEALS });
    let frozen = author.chance.once_in(4).then(|| {
        let text = format!("{} / {}: {}", title.0, title.1, author.file.case().reference);
        let hash = suasion_vault::digest::sha256_hex(text.as_bytes());
        Sent::new(text, hash)
    });
    let number =
        if channel == "urgent_action" { format!("FICTION {}", author.chance.between(1, 400)) } else { String::new() };
    let representation = Representation {
        id: RepresentationId(author.chance.id(author.today)),
        cases: vec![author.file.case().id],
        link,
        from,
        to,
        channel: channel.to_owned(),
        title: phrase(title),
        number,
        when: around(author.at, &mut author.chance),
        demands: demands.to_vec(),
        prompted_by: prompted_by.to_vec(),
        prompted_by_events: told.cause.iter().map(|cause| cause.event).collect(),
        source: author.source(),
        sent: frozen,
    };
    let id = representation.id;
    author.file.representations.push(representation);
    id
}

/// What came back, if anything did; at times it is written down that nothing did.
fn answer(author: &mut Author, plot: &Plot, demands: &[DemandId], sent: &[RepresentationId], told: &Told) {
    if plot.stage < Stage::Unreal && !author.chance.once_in(3) {
        return;
    }
    author.later(10, 300);
    let judged = !matches!(plot.verdict, Verdict::Pending | Verdict::None);
    let looked_again = judged || author.chance.once_in(2);
    let ministry = author.play(Part::Ministry);
    let id = ResponseId(author.chance.id(author.today));
    let kind = (*author.chance.pick(kinds(plot.verdict))).to_owned();
    let when = if plot.verdict == Verdict::None { When::unknown() } else { around(author.at, &mut author.chance) };
    let mut criteria: Vec<String> =
        author.chance.pick(criteria(plot.verdict)).iter().map(|code| (*code).to_owned()).collect();
    let came = when.bounds().earliest;
    let checked = judged.then(|| author.near_today(-200, 0)).map(|day| came.map_or(day, |came| day.max(came)));
    // That an answer has lasted shows after six months.
    let lasting = came.and_then(|came| came.plus_months(6)).zip(checked).is_some_and(|(then, day)| then <= day);
    criteria.retain(|code| lasting || code != "lasted");
    let response = Response {
        id,
        case: author.file.case().id,
        demand: demands.first().copied(),
        prompted_by: sent.last().copied().into_iter().collect(),
        by: (plot.verdict != Verdict::None).then_some(ministry),
        event: told.last.map(|last| last.event),
        kind,
        when,
        detail: Phrase::new("An invented answer.", "虚构的回应。"),
        verdict: plot.verdict,
        criteria,
        checked,
        next_check: looked_again.then(|| author.near_today(-10, 90)),
        source: author.source(),
    };
    author.file.responses.push(response);
}
