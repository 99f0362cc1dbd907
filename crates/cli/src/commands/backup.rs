//! `suasion backup`: everything in one sealed file.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use suasion_locale::say;

use crate::{
    given::Given,
    house::at_home,
    progress::Progress,
    said::{Said, Sheet},
    secret::to_seal,
    trouble::Trouble,
};

pub const EXAMPLES: &str = "suasion backup --data ./house house.backup
suasion backup --data ./house house.backup --backup-passphrase-file backup.txt";

#[derive(Args, Debug)]
pub struct Backup {
    file: PathBuf,
    #[arg(long, value_name = "FILE", env = "SUASION_BACKUP_PASSPHRASE_FILE", hide_env_values = true)]
    backup_passphrase_file: Option<PathBuf>,
}

impl Backup {
    pub async fn run(self, given: &Given) -> Result<Said, Trouble> {
        let lang = given.lang();
        let sealed_by = to_seal(self.backup_passphrase_file.as_deref(), given)?;
        let report = at_home(given, async |house| {
            let progress = Progress::new(lang, "progress-backup");
            Ok(house.app.backup(&house.context, &self.file, sealed_by, &mut progress.watch()).await?)
        })
        .await?;
        let path = self.file.display().to_string();
        if given.json {
            return Ok(Said::Json(json!({ "file": path, "records": report.records, "entries": report.entries })));
        }
        let fill = [("path", path.into()), ("records", report.records.into()), ("entries", report.entries.into())];
        Ok(Sheet::of(say(lang, "backup-done", &fill)).into())
    }
}
