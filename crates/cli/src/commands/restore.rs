//! `suasion restore`: a new store from a sealed file, on either engine.

use std::{fs::File, path::PathBuf};

use clap::Args;
use serde_json::json;
use suasion_locale::say;

use crate::{
    given::Given,
    house::{context, finished, new_app},
    progress::Progress,
    said::{Said, Sheet},
    secret::to_unseal,
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion restore --data ./new-house house.backup
suasion restore --postgres postgres://suasion@db.internal/suasion house.backup";

#[derive(Args, Debug)]
pub struct Restore {
    file: PathBuf,
    #[arg(long, value_name = "FILE", env = "SUASION_BACKUP_PASSPHRASE_FILE", hide_env_values = true)]
    backup_passphrase_file: Option<PathBuf>,
}

impl Restore {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        // Before anybody is asked for a passphrase, and before there is a store that would have to go again.
        File::open(&self.file).map_err(Trouble::file(&self.file))?;
        let sealed_by = to_unseal(self.backup_passphrase_file.as_deref(), given)?;
        let app = new_app(given).await?;
        let progress = Progress::new(lang, "progress-restore");
        let restored = app.restore(&context(given, None), &self.file, sealed_by, &mut progress.watch()).await;
        drop(progress);
        let report = finished(&app, restored).await?;
        if given.json {
            return Ok(Said::Json(json!({ "records": report.records, "entries": report.entries })));
        }
        let fill = [("records", report.records.into()), ("entries", report.entries.into())];
        Ok(Sheet::of(say(lang, "restore-done", &fill)).into())
    }
}
