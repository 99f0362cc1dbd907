//! Section V: who asked whom, what came back, and how far the chain reaches.

use suasion_campaign::{DemandStanding, Representation, Response, Verdict, after, behind};

use super::{
    chain,
    material::Material,
    speech::{joined, lines},
};
use crate::tree::{Column, Document, Mark, Runs, Table, mark, strong, text};

pub(super) fn section(material: &Material<'_>, document: &mut Document) {
    let speech = &material.speech;
    document.section(speech.word("paper-asking"));
    document.subsection(speech.word("paper-representations"));
    if material.representations.is_empty() {
        document.point(speech.word("paper-representations-empty"));
    } else {
        document.push(representations(material));
    }
    document.subsection(speech.word("paper-answers"));
    document.point(share(material));
    if !material.file.responses.is_empty() {
        document.paragraph(speech.word("paper-answers-about"));
        document.push(answers(material));
    }
    document.subsection(speech.word("paper-chain"));
    chain::part(material, document);
}

fn representations(material: &Material<'_>) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::numeric(speech.word("paper-number"), 3),
        Column::new(speech.word("paper-date"), 8),
        Column::new(speech.word("paper-link"), 6),
        Column::new(speech.word("paper-who-to-whom"), 10),
        Column::new(speech.word("paper-what-asked"), 17),
    ]);
    let sent = material.representations.iter().filter_map(|id| material.file.representation(*id));
    for (place, sent) in sent.enumerate() {
        table.add_row(representation(material, place + 1, sent));
    }
    table
}

fn representation(material: &Material<'_>, number: usize, sent: &Representation) -> [Runs; 5] {
    let speech = &material.speech;
    let who = match sent.to {
        Some(to) => material.actor(sent.from).and(" → ").and(material.actor(to)),
        None => material.actor(sent.from),
    };
    let title = speech.phrase(&sent.title);
    let channel = text(speech.term("channel", &sent.channel));
    let how = joined([channel.into(), speech.verbatim(&sent.number)], &speech.word("paper-pause"));
    let what = [
        title,
        joined([how, speech.bracketed(material.on_the_word_of(sent.source))], " "),
        listed(material, "paper-carried", &material.demand_numbers(&sent.demands)),
        listed(material, "paper-prompted-by", &material.representation_numbers(|id| sent.prompted_by.contains(&id))),
        listed(material, "paper-prompted-by-events", &events(material, sent)),
    ];
    [
        text(number.to_string()).into(),
        speech.date(&material.dated(&sent.when)),
        chain::numbered_link(material, sent.link),
        who,
        lines(what),
    ]
}

fn events(material: &Material<'_>, sent: &Representation) -> Vec<usize> {
    let mut numbers: Vec<usize> = sent.prompted_by_events.iter().filter_map(|id| material.event_number(*id)).collect();
    numbers.sort_unstable();
    numbers
}

/// "rests on no. 1, 2": nothing where there are no numbers.
fn listed(material: &Material<'_>, key: &str, numbers: &[usize]) -> Runs {
    if numbers.is_empty() {
        return Runs::default();
    }
    material.speech.say(key, [("count", numbers.len().into()), ("numbers", material.listed(numbers).into())])
}

/// How many demands and representations were answered, out of how many, and how many are not yet due.
fn share(material: &Material<'_>) -> Runs {
    let (speech, file) = (&material.speech, &material.file);
    let came = |response: &&Response| response.verdict != Verdict::None;
    let answered = |id| file.responses.iter().filter(came).any(|response| response.demand == Some(id));
    let put: Vec<_> = file.demands.iter().filter(|demand| demand.standing == DemandStanding::Put).collect();
    let open = put.iter().filter(|demand| !answered(demand.id));
    let not_due = open.filter(|demand| demand.by.is_some_and(|day| day >= material.as_of)).count();
    let met = put.iter().filter(|demand| answered(demand.id)).count();
    let demands = [("answered", met.into()), ("all", put.len().into()), ("later", not_due.into())];

    let came_after =
        |id| after(file, id).into_iter().any(|answer| file.responses.iter().filter(came).any(|one| one.id == answer));
    let followed = file.representations.iter().filter(|sent| came_after(sent.id)).count();
    let asked = [("followed", followed.into()), ("all", file.representations.len().into())];

    let judged = |verdict| file.responses.iter().filter(|response| response.verdict == verdict).count();
    let verdicts = [
        ("all", file.responses.iter().filter(came).count().into()),
        ("real", judged(Verdict::Real).into()),
        ("ritual", judged(Verdict::Ritual).into()),
        ("retaliation", judged(Verdict::Retaliation).into()),
        ("pending", judged(Verdict::Pending).into()),
    ];
    let sentences = [
        speech.say("paper-share-demands", demands),
        speech.say("paper-share-asked", asked),
        speech.say("paper-share-verdicts", verdicts),
    ];
    joined(sentences, &speech.word("paper-sentence-gap"))
}

fn answers(material: &Material<'_>) -> Table {
    let speech = &material.speech;
    let mut table = Table::new([
        Column::new(speech.word("paper-date"), 8),
        Column::new(speech.word("paper-answer"), 15),
        Column::new(speech.word("paper-followed"), 7),
        Column::new(speech.word("paper-verdict"), 12),
    ]);
    let mut responses: Vec<&Response> = material.file.responses.iter().collect();
    responses.sort_by_key(|response| material.dated(&response.when).sort_key());
    for response in responses {
        table.add_row(answer(material, response));
    }
    table
}

fn answer(material: &Material<'_>, response: &Response) -> [Runs; 4] {
    let speech = &material.speech;
    let event = response.event.and_then(|id| material.event_number(id));
    let demand = response.demand.map(|id| material.demand_numbers(&[id])).unwrap_or_default();
    let what = [
        strong(speech.term("response", &response.kind)).into(),
        speech.phrase(&response.detail),
        response.by.map(|by| speech.say("paper-answer-by", [("by", material.actor(by).into())])).unwrap_or_default(),
        listed(material, "paper-answers-demand", &demand),
        listed(material, "paper-shown-in", &event.into_iter().collect::<Vec<_>>()),
        speech.bracketed(material.on_the_word_of(response.source)),
    ];
    let before = behind(&material.file, response.id);
    let numbers = material.representation_numbers(|id| before.contains(&id));
    let followed = if numbers.is_empty() {
        speech.word("paper-followed-none").into()
    } else {
        listed(material, "paper-numbers", &numbers)
    };
    [speech.date(&material.dated(&response.when)), lines(what), followed, verdict(material, response)]
}

fn verdict(material: &Material<'_>, response: &Response) -> Runs {
    let speech = &material.speech;
    let word = strong(speech.word(&format!("verdict-{}", response.verdict.code())));
    let weighed = response.weighed(speech.vocabularies);
    let against = if response.verdict.is_judged() { "paper-speaks-against" } else { "paper-noted" };
    let criteria = criteria(material, "paper-speaks-for", &weighed.speaks_for).into_iter().chain(criteria(
        material,
        against,
        &weighed.speaks_against,
    ));
    let on = |key, day: Option<suasion_record::Day>| {
        day.map(|day| speech.say(key, [("day", speech.day(day).into())])).unwrap_or_default()
    };
    let lacks = response.lacks(speech.vocabularies);
    let incomplete = (!lacks.is_empty()).then(|| {
        let lacking = lacks.into_iter().map(|lack| Runs::from(speech.word(&format!("lack-{}", lack.code()))));
        mark(Mark::Unconfirmed, speech.word("paper-incomplete")).and("\n").and(lines(lacking))
    });
    let days = [on("paper-checked", response.checked), on("paper-next-check", response.next_check)];
    lines(std::iter::once(word.into()).chain(criteria).chain(days).chain(incomplete))
}

/// Criteria under the word for what they speak for; nothing where there are none.
fn criteria(material: &Material<'_>, key: &str, codes: &[String]) -> Vec<Runs> {
    let speech = &material.speech;
    let named = codes.iter().map(|code| Runs::from(text(speech.term("criterion", code))));
    let words = (!codes.is_empty()).then(|| Runs::from(text(speech.word(key))));
    words.into_iter().chain(named).collect()
}
