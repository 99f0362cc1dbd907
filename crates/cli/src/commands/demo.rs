//! `suasion demo`: the essay's own case in a store that nobody can open afterwards.

use std::{io::Write, net::SocketAddr};

use clap::Args;
use serde_json::json;
use suasion_app::{Role, form::Values};
use suasion_locale::say;

use crate::{
    files,
    given::Given,
    house::House,
    progress::Progress,
    said::{Said, Sheet},
    secret, server,
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion demo
suasion demo --portfolio 200
suasion demo --listen 127.0.0.1:0 --json";

/// The case of the essay, as anybody could import it.
const CASE: &str = include_str!("../../../../data/case/wang-juntao.toml");
/// The name to sign in with.
const USER: &str = "demo";

#[derive(Args, Debug)]
pub struct Demo {
    #[arg(long, value_name = "N", default_value_t = 0)]
    portfolio: u32,
    #[arg(long, value_name = "SEED", default_value_t = 64)]
    seed: u64,
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8700")]
    listen: SocketAddr,
}

impl Demo {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let (listener, address) = server::listen(self.listen).await?;
        let home = files::temporary()?;
        let house = House::temporary(home.path(), given).await?;
        let ready = match self.furnish(&house, given).await {
            Ok(password) => announce(&format!("http://{address}"), &password, given).map_err(Trouble::unwritable("-")),
            Err(error) => Err(error),
        };
        if let Err(error) = ready {
            house.app.close().await;
            return Err(error);
        }
        server::serve(house.app, listener, false).await?;
        home.close().map_err(Trouble::unwritable(std::env::temp_dir()))?;
        Ok(Said::Nothing)
    }

    /// Brings in what there is to see; gives the password of the one account.
    async fn furnish(&self, house: &House, given: &Given) -> Result<String, Trouble> {
        let password = secret::one_time_password();
        let account: Values = [("user", USER), ("password", password.as_str())]
            .into_iter()
            .chain(Role::ALL.iter().map(|role| ("roles", role.code())))
            .collect();
        let mut context = house.context.clone();
        context.who = None;
        house.app.add_first_account(&context, &account).await?;
        context.who = Some(house.app.keyholder(None).await?);
        house.app.import_case(&context, CASE).await?;
        if self.portfolio > 0 {
            let progress = Progress::new(given.lang(), "progress-portfolio");
            house.app.add_fiction(&context, self.portfolio, self.seed, &mut progress.watch()).await?;
        }
        Ok(password)
    }
}

/// Says where and with what to sign in, as soon as both work.
fn announce(url: &str, password: &str, given: &Given) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    if given.json {
        writeln!(out, "{}", json!({ "url": url, "user": USER, "password": password }))?;
    } else {
        let fill = [("url", url.into()), ("user", USER.into()), ("password", password.into())];
        let text = say(given.lang(), "demo-ready", &fill);
        out.write_all(Sheet::of(text).text().as_bytes())?;
    }
    out.flush()
}
