//! `suasion rebuild`: makes what is computed from the records anew.

use serde_json::json;
use suasion_locale::say;

use crate::{
    given::Given,
    house::at_home,
    progress::Progress,
    said::{Said, Sheet},
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion rebuild --data ./house --law ./our-law";

pub async fn run(given: &Given) -> Result<Said, Trouble> {
    let cases = at_home(given, async |house| {
        let progress = Progress::new(given.lang(), "progress-rebuild");
        Ok(house.app.rebuild(&house.context, &mut progress.watch()).await?)
    })
    .await?;
    Ok(match given.json {
        true => Said::Json(json!({ "cases": cases })),
        false => Sheet::of(say(given.lang(), "rebuild-done", &[("count", cases.into())])).into(),
    })
}
