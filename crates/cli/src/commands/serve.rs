//! `suasion serve`: pages and API for a team.

use std::{io::Write, net::SocketAddr};

use clap::Args;
use serde_json::json;
use suasion_locale::{say, word};

use crate::{given::Given, house, said::Said, server, trouble::Trouble};

pub const EXAMPLES: &str = "suasion serve --data ./house
suasion serve --data ./house --listen 127.0.0.1:8700 --behind-tls";

#[derive(Args, Debug)]
pub struct Serve {
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8700")]
    listen: SocketAddr,
    #[arg(long)]
    behind_tls: bool,
}

impl Serve {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let (listener, address) = server::listen(self.listen).await?;
        house::warn_if_unsealed(given)?;
        let app = house::open_app(given).await?;
        if !address.ip().is_loopback() && !self.behind_tls {
            eprintln!("{}", word(given.lang(), "warn-no-tls"));
        }
        if let Err(error) = announce(&format!("http://{address}"), given) {
            app.close().await;
            return Err(Trouble::unwritable("-")(error));
        }
        server::serve(app, listener, self.behind_tls).await?;
        Ok(Said::Nothing)
    }
}

fn announce(url: &str, given: &Given) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match given.json {
        true => writeln!(out, "{}", json!({ "url": url }))?,
        false => writeln!(out, "{}", say(given.lang(), "serve-ready", &[("url", url.into())]))?,
    }
    out.flush()
}
