//! `suasion completions`: what a shell needs to complete command lines.

use clap::Args;
use clap_complete::{Shell, generate};

use crate::{
    given::Given,
    help,
    said::{Said, Sheet},
};

pub const EXAMPLES: &str = "suasion completions bash > ~/.local/share/bash-completion/completions/suasion
suasion completions zsh > ~/.zfunc/_suasion";

#[derive(Args, Debug)]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn run(self, given: &Given) -> Said {
        let mut script = Vec::new();
        generate(self.shell, &mut help::command(given.lang()), "suasion", &mut script);
        Sheet::whole(String::from_utf8_lossy(&script).into_owned()).into()
    }
}
