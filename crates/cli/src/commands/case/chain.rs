//! `suasion case chain`: who moved whom, in five links.

use suasion_app::{
    ChainView, LinkView,
    domain::{Days, Lang},
};
use suasion_locale::{say, word};

use super::show::day;
use crate::said::Sheet;

/// Link by link, then the weakest.
pub fn sheet(view: &ChainView, lang: Lang) -> Sheet {
    let links = view.links.iter().fold(Sheet::new(), |sheet, one| link(sheet, one, lang));
    links.blank().line(&view.sentence)
}

fn link(sheet: Sheet, view: &LinkView, lang: Lang) -> Sheet {
    let state = word(lang, &format!("state-{}", view.state.code()));
    let took = match view.took {
        Some(took) if took.least.is_some_and(|least| least >= 0) => {
            say(lang, "chain-took", &[("took", view.took_printed.as_str().into())])
        }
        Some(took) if took != Days::UNKNOWN => view.took_printed.clone(),
        _ => String::new(),
    };
    let head = format!("{} {}  {state}  {}  {took}", view.link.code(), view.name, view.reached_printed);
    view.items.iter().fold(sheet.line(head.trim_end()), |sheet, item| {
        let what = [day(&item.when), item.title.clone(), item.number.clone(), item.who.clone()];
        let what: Vec<String> = what.into_iter().filter(|part| !part.is_empty()).collect();
        sheet.indented(1, what.join("  "))
    })
}
