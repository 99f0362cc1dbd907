//! `suasion user`: who may come in.

use std::path::PathBuf;

use clap::{Args, Subcommand, builder::PossibleValuesParser};
use serde_json::json;
use suasion_app::{AccountView, Role, form::Values};
use suasion_locale::{say, word};

use crate::{
    given::Given,
    house::at_home,
    said::{Said, Sheet},
    secret,
    trouble::Trouble,
};

const ADD: &str = "suasion user add li --role officer
suasion user add chen --role coordinator --role auditor --password-file chen.txt";
const LIST: &str = "suasion user list";

#[derive(Subcommand, Debug)]
pub enum User {
    #[command(after_help = ADD)]
    Add(Add),
    #[command(after_help = LIST)]
    List,
}

#[derive(Args, Debug)]
pub struct Add {
    name: String,
    #[arg(long = "role", required = true, value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.code())))]
    roles: Vec<String>,
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl User {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        match self {
            User::Add(add) => add.run(given).await,
            User::List => list(given).await,
        }
    }
}

impl Add {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        let (password, made) = secret::password(self.password_file.as_deref(), lang)?;
        let values: Values = [("user", self.name.as_str()), ("password", password.as_str())]
            .into_iter()
            .chain(self.roles.iter().map(|role| ("roles", role.as_str())))
            .collect();
        let mut answer = at_home(given, async |house| house.answer("account.add", &values).await).await?;
        if given.json {
            if made {
                answer["password"] = json!(password);
            }
            return Ok(Said::Json(answer));
        }
        let sheet = Sheet::of(say(lang, "user-added", &[("user", self.name.into())]));
        Ok(if made { sheet.line(say(lang, "password-once", &[("password", password.into())])) } else { sheet }.into())
    }
}

async fn list(given: &Given) -> Result<Said, Trouble> {
    at_home(given, async |house| {
        if given.json {
            return Ok(Said::Json(house.answer("account.list", &Values::new()).await?));
        }
        let accounts = house.app.accounts(&house.context).await?;
        let rows: Vec<Vec<String>> = accounts.iter().map(|account| row(account, given)).collect();
        Ok(Sheet::new().table(&rows).into())
    })
    .await
}

fn row(account: &AccountView, given: &Given) -> Vec<String> {
    let lang = given.lang();
    let roles: Vec<String> = account.roles.iter().map(|role| word(lang, &format!("role-{}", role.code()))).collect();
    let disabled = if account.disabled { word(lang, "user-disabled") } else { String::new() };
    vec![account.name.clone(), roles.join(", "), disabled]
}
