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
const PASSWD: &str = "suasion user passwd li";
const ROLES: &str = "suasion user roles li --role officer --role auditor";
const DISABLE: &str = "suasion user disable li";
const ENABLE: &str = "suasion user enable li";

#[derive(Subcommand, Debug)]
pub enum User {
    #[command(after_help = ADD)]
    Add(Add),
    #[command(after_help = LIST)]
    List,
    #[command(after_help = PASSWD)]
    Passwd(Named),
    #[command(after_help = ROLES)]
    Roles(Roles),
    #[command(after_help = DISABLE)]
    Disable(Named),
    #[command(after_help = ENABLE)]
    Enable(Named),
}

#[derive(Args, Debug)]
pub struct Named {
    name: String,
}

#[derive(Args, Debug)]
pub struct Roles {
    name: String,
    #[arg(long = "role", required = true, value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.code())))]
    roles: Vec<String>,
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
            User::Passwd(named) => named.passwd(given).await,
            User::Roles(roles) => roles.run(given).await,
            User::Disable(named) => named.change(given, "account.disable", "user-closed").await,
            User::Enable(named) => named.change(given, "account.enable", "user-opened").await,
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

impl Named {
    fn values(&self) -> Values {
        [("user", self.name.as_str())].into_iter().collect()
    }

    /// An operation that needs the name alone, and the message that says it is done.
    async fn change(self, given: &Given, operation: &str, done: &str) -> Result<Said, Trouble> {
        let answer = at_home(given, async |house| house.answer(operation, &self.values()).await).await?;
        if given.json {
            return Ok(Said::Json(answer));
        }
        Ok(Sheet::of(say(given.lang(), done, &[("user", self.name.into())])).into())
    }

    async fn passwd(self, given: &Given) -> Result<Said, Trouble> {
        let answer = at_home(given, async |house| house.answer("account.reset", &self.values()).await).await?;
        if given.json {
            return Ok(Said::Json(answer));
        }
        let (lang, password) = (given.lang(), answer["password"].as_str().unwrap_or_default().to_owned());
        let once = word(lang, "account-password-once-about");
        Ok(Sheet::of(say(lang, "password-once", &[("password", password.into())])).line(once).into())
    }
}

impl Roles {
    async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        let roles = self.roles.iter().map(|role| ("roles", role.as_str()));
        let values: Values = [("user", self.name.as_str())].into_iter().chain(roles).collect();
        let answer = at_home(given, async |house| house.answer("account.roles", &values).await).await?;
        if given.json {
            return Ok(Said::Json(answer));
        }
        let words: Vec<String> = self.roles.iter().map(|role| word(lang, &format!("role-{role}"))).collect();
        let fill = [("user", self.name.into()), ("roles", words.join(", ").into())];
        Ok(Sheet::of(say(lang, "user-has-roles", &fill)).into())
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
