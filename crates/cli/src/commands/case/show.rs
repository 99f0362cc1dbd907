//! `suasion case show`: a case in order of time.

use suasion_app::{CaseView, DateView, Entry, domain::Lang};
use suasion_locale::{say, word};

use crate::said::Sheet;

/// Who it is, then event by event.
pub fn sheet(view: &CaseView, lang: Lang) -> Sheet {
    let names: Vec<&str> = view.names.iter().map(|name| name.text.as_str()).collect();
    let mut sheet = Sheet::of(format!("{}  {}", view.reference, names.join(" · ")));
    if view.fictional {
        sheet = sheet.line(word(lang, "case-fictional"));
    }
    sheet = sheet.line(&view.status_label).line(&view.summary).blank();
    for entry in &view.chronology {
        sheet = event(sheet, entry, lang);
    }
    let count = view.questions.len().into();
    sheet.blank().line(say(lang, "case-contradictions", &[("count", count)]))
}

fn event(sheet: Sheet, entry: &Entry, lang: Lang) -> Sheet {
    let mark = if entry.disputed { word(lang, "case-disputed") } else { String::new() };
    let head = format!("{}  {}  {mark}", day(&entry.when), entry.title);
    let acts = entry.acts.iter().map(|act| act.sentence.as_str());
    acts.fold(sheet.line(head.trim_end()), |sheet, act| sheet.indented(1, act))
}

/// A date as worded, and what it is read as where that says more: not for one sure day, nor for what is EDTF already.
pub fn day(when: &DateView) -> String {
    let says_all = when.exact || when.printed == when.wording || when.edtf.as_ref() == Some(&when.wording);
    match (when.wording.as_str(), says_all) {
        ("", _) => when.printed.clone(),
        (wording, true) => wording.to_owned(),
        (wording, false) => format!("{wording} [{}]", when.printed),
    }
}
