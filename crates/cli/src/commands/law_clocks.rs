//! `suasion law clocks`: the time limits of a case as clocks.

use clap::Args;
use suasion_app::{ClockView, domain::Lang, form::Values};
use suasion_locale::{say, word};

use crate::{
    given::Given,
    house::at_home,
    said::{Said, Sheet},
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion law clocks WJT-1989
suasion law clocks WJT-1989 --json";

#[derive(Args, Debug)]
pub struct Clocks {
    reference: String,
}

impl Clocks {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        at_home(given, async move |house| {
            if given.json {
                let values = Values::new().with("case", self.reference.as_str());
                return Ok(Said::Json(house.answer("case.clocks", &values).await?));
            }
            let clocks = house.app.clocks(&house.context, &self.reference).await?;
            Ok(sheet(&clocks, given.lang()).into())
        })
        .await
    }
}

/// Each clock with what it says, its rules and the statements that contradict each other on its days.
fn sheet(clocks: &[ClockView], lang: Lang) -> Sheet {
    let total = say(lang, "clocks-total", &[("count", clocks.len().into())]);
    clocks.iter().fold(Sheet::new(), |sheet, one| clock(sheet, one, lang)).line(total)
}

fn clock(sheet: Sheet, one: &ClockView, lang: Lang) -> Sheet {
    let head = format!("{}  {}  {}", one.name, one.state_label, one.id);
    let sheet = sheet.line(head).indented(1, &one.explanation);
    let sheet = one.provision.iter().fold(sheet, |sheet, rule| {
        let confirmed = word(lang, if rule.confirmed { "law-confirmed" } else { "law-unconfirmed" });
        sheet.indented(2, format!("{}  {confirmed}  {}", rule.citation, one.force_label))
    });
    let Some(disputed) = &one.disputed else { return sheet.blank() };
    let fill = [("overrun", disputed.overrun_printed.as_str().into())];
    let sheet = sheet.indented(1, say(lang, "clock-disputed", &fill));
    let told = disputed.statements.iter();
    told.fold(sheet, |sheet, said| sheet.indented(2, format!("{}  {} {}", said.value, said.source, said.grade))).blank()
}
