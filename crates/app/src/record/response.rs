//! What came back, and the verdict on it.

use suasion_campaign::{Kind, Lack, Record, Response, Verdict};
use suasion_record::{DemandId, EventId, Lang, RepresentationId, ResponseId, SourceId};

use super::Making;
use crate::{
    FieldError,
    form::{Field, Form, Takes, Values},
};

/// A response.
pub const FIELDS: &[Field] = &[
    Field::required("kind", Takes::Term("response")),
    Field::optional("by", Takes::Actor),
    Field::required("when", Takes::When),
    Field::optional("anchor", Takes::One(Kind::Event)),
    Field::optional("detail", Takes::Sentences),
    Field::optional("demand", Takes::One(Kind::Demand)),
    Field::optional("prompted_by", Takes::Many(Kind::Representation)),
    Field::optional("event", Takes::One(Kind::Event)),
    Field::required("verdict", Takes::Code("verdict", Verdict::CODES)),
    Field::optional("criteria", Takes::Terms("criterion")),
    Field::optional("checked", Takes::Day),
    Field::optional("next_check", Takes::Day),
    Field::required("source", Takes::One(Kind::Source)),
];

/// Adds or changes a response. A verdict other than pending or none needs a criterion and the day of the check.
pub fn save(form: &mut Form<'_>, making: &Making<'_>) -> Option<Vec<Record>> {
    let look = form.look();
    let case = look.file?.case().id;
    let (verdict, source) = (Verdict::from_code(&form.code("verdict")), form.one("source"));
    let anchor = form.one("anchor").map(EventId);
    let when = form.when("when", anchor);
    let response = Response {
        id: ResponseId(making.id()),
        case,
        demand: form.one("demand").map(DemandId),
        prompted_by: form.many("prompted_by").into_iter().map(RepresentationId).collect(),
        by: form.actor("by"),
        event: form.one("event").map(EventId),
        kind: form.code("kind"),
        detail: form.phrase("detail"),
        criteria: form.codes("criteria"),
        checked: form.day("checked"),
        next_check: form.day("next_check"),
        verdict: verdict?,
        when: when?,
        source: SourceId(source?),
    };
    for lack in response.lacks(look.vocabularies) {
        form.refuse(match lack {
            Lack::Criterion => FieldError::new("criteria", "problem-verdict-criterion"),
            Lack::Checked => FieldError::new("checked", "problem-verdict-checked"),
        });
    }
    refuse_contradicting_check(form, &response);
    Some(vec![Record::Response(response)])
}

/// The criterion by which an answer has lasted, and how long that is (`data/vocabulary/criterion.csv`).
const LASTED: (&str, i64) = ("lasted", 6);

/// Refuses criteria that rule the verdict out, and a check that came too early to show what it is said to show.
fn refuse_contradicting_check(form: &mut Form<'_>, response: &Response) {
    let look = form.look();
    let excludes = |code: &&String| {
        let term = look.vocabularies.term("criterion", code);
        term.is_some_and(|term| term.more("excludes") == response.verdict.code())
    };
    for code in response.criteria.iter().filter(excludes) {
        let said = |lang| look.vocabularies.label("criterion", code, lang);
        let against = FieldError::new("criteria", "problem-criterion-against");
        form.refuse(against.with("said", format!("{} / {}", said(Lang::En), said(Lang::ZhHans))));
    }
    let dated = look.file.map_or_else(|| response.when.clone(), |file| file.history.dated(&response.when));
    let Some((checked, came)) = response.checked.zip(dated.bounds().earliest) else { return };
    let (lasted, months) = LASTED;
    let lasted = response.criteria.iter().any(|code| code == lasted);
    if checked < came {
        form.refuse(FieldError::new("checked", "problem-checked-early"));
    } else if lasted && came.plus_months(months).is_some_and(|later| checked < later) {
        form.refuse(FieldError::new("checked", "problem-lasted-early"));
    }
}

/// A response as it would be typed.
pub fn write(response: &Response) -> Values {
    let day = |day: Option<suasion_record::Day>| day.map_or_else(String::new, |day| day.to_string());
    let mut values = Values::new()
        .with("kind", &response.kind)
        .with("by", response.by.map_or_else(String::new, |actor| actor.to_string()))
        .with("when", response.when.wording())
        .with("anchor", response.when.relative().map_or_else(String::new, |relative| relative.anchor.to_string()))
        .with("detail_en", &response.detail.en)
        .with("detail_zh", &response.detail.zh)
        .with("demand", response.demand.map_or_else(String::new, |id| id.to_string()))
        .with("event", response.event.map_or_else(String::new, |id| id.to_string()))
        .with("verdict", response.verdict.code())
        .with("checked", day(response.checked))
        .with("next_check", day(response.next_check))
        .with("source", response.source.to_string());
    for id in &response.prompted_by {
        values.add("prompted_by", id.to_string());
    }
    for code in &response.criteria {
        values.add("criteria", code);
    }
    values
}
