//! Long work shows how far it is, on standard error and only to a person; an interrupt stops it in order.

use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use suasion_app::{Step, domain::Lang, exit};
use suasion_locale::word;

/// A progress bar that also hears Ctrl-C.
pub struct Progress {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
    listening: tokio::task::JoinHandle<()>,
}

impl Progress {
    /// A bar under the message of this key; hidden unless standard error is a terminal.
    pub fn new(lang: Lang, key: &str) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {human_pos}/{human_len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(word(lang, key));
        let stop = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&stop);
        let listening = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                heard.store(true, Ordering::Relaxed);
            }
            // Whoever asks a second time does not want to wait for the next step; the store survives that as well.
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(exit::INTERRUPTED.into());
            }
        });
        Progress { bar, stop, listening }
    }

    /// What the work tells its steps to.
    pub fn watch(&self) -> impl FnMut(Step) -> ControlFlow<()> + Send + use<> {
        let (bar, stop) = (self.bar.clone(), Arc::clone(&self.stop));
        move |step: Step| {
            bar.set_length(step.total.max(step.done));
            bar.set_position(step.done);
            if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.listening.abort();
        self.bar.finish_and_clear();
    }
}
