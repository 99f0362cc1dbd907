//! `suasion init`: an empty store and its first account.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use suasion_app::{Role, form::Values};
use suasion_locale::say;

use crate::{
    given::Given,
    house::{context, finished, new_app},
    said::{Said, Sheet},
    secret,
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion init --data ./house --user anna
suasion init --data ./house --key-file ~/.keys/house.key --user anna
suasion init --postgres postgres://suasion@db.internal/suasion --user anna";

#[derive(Args, Debug)]
pub struct Init {
    #[arg(long, value_name = "NAME")]
    user: String,
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl Init {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        let place = given.place()?.to_string();
        // The account is looked at before the store is made: a store without an account would be half a house.
        let (password, made) = secret::password(self.password_file.as_deref(), lang)?;
        let app = new_app(given).await?;
        let account: Values = [("user", self.user.as_str()), ("password", password.as_str())]
            .into_iter()
            .chain(Role::ALL.iter().map(|role| ("roles", role.code())))
            .collect();
        let added = app.add_first_account(&context(given, None), &account).await;
        let added = finished(&app, added).await?;
        let shown = if made { password } else { String::new() };
        if given.json {
            return Ok(Said::Json(json!({ "store": place, "user": added.name, "password": made.then_some(shown) })));
        }
        let sheet = Sheet::of(say(lang, "init-done", &[("place", place.into()), ("user", added.name.into())]));
        Ok(if made { sheet.line(say(lang, "password-once", &[("password", shown.into())])) } else { sheet }.into())
    }
}
