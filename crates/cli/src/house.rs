//! Opens the house for a command: store, law, words and the hands that print; closes it again in order.

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use serde_json::Value;
use suasion_app::{
    App, AppError, Colleague, Context, Location, Parts, Printers, Role, Store,
    domain::{AccountId, Vocabularies},
    form::Values,
    law::Library,
    operation,
    vault::{Key, KeyHeader, Strength},
};
use suasion_render::{Fonts, RenderError};

use crate::{edge, files::read_text, given::Given, secret, trouble::Trouble};

/// An open house and the person who acts in it.
pub struct House {
    /// The use cases.
    pub app: App,
    /// Who asks, when, in which language.
    pub context: Context,
}

impl House {
    /// Opens the store that was named and acts under the account that was named, or else under the first.
    pub async fn open(given: &Given) -> Result<Self, Trouble> {
        let app = open_app(given).await?;
        match app.keyholder(given.who.as_deref()).await {
            Ok(who) => Ok(House { app, context: context(given, Some(who)) }),
            Err(error) => {
                // SQLite's own threads must be done before the process ends under them.
                app.close().await;
                Err(error.into())
            }
        }
    }

    /// A house whose store nobody else can open and which is gone when `home` is removed: its key is random bytes that
    /// are written nowhere.
    pub async fn temporary(home: &Path, given: &Given) -> Result<Self, Trouble> {
        let (location, key) =
            (Location::Directory(home.join("store")), Key::from_file_bytes(&edge::random_bytes::<32>())?);
        let store = Store::create(&location, &key, &KeyHeader::key_file()).await.map_err(AppError::from)?;
        let app = assemble(store, given, Strength::Light)?;
        let mut context = context(given, None);
        let account = AccountId(context.new_id());
        context.who = Some(Colleague { account, name: String::new(), roles: Role::ALL.iter().copied().collect() });
        Ok(House { app, context })
    }

    /// The answer of an operation in JSON, exactly as the API gives it.
    pub async fn answer(&self, name: &str, values: &Values) -> Result<Value, Trouble> {
        let operation = operation(name).ok_or_else(|| Trouble::NoOperation(name.to_owned()))?;
        Ok(self.app.perform(operation, &self.context, values).await?)
    }
}

/// Does work in the house and closes it, whatever came of the work.
pub async fn at_home<T>(given: &Given, work: impl AsyncFnOnce(&House) -> Result<T, Trouble>) -> Result<T, Trouble> {
    let house = House::open(given).await?;
    let done = work(&house).await;
    house.app.close().await;
    done
}

/// The house without anybody in it, for a server or the first account.
pub async fn open_app(given: &Given) -> Result<App, Trouble> {
    let location = given.place()?;
    let header = Store::key_header(&location).await.map_err(AppError::from)?;
    let key = secret::key(given, &header).await?;
    let store = Store::open(&location, &key).await.map_err(AppError::from)?;
    match assemble(store.clone(), given, Strength::Standard) {
        Ok(app) => Ok(app),
        Err(trouble) => {
            store.close().await;
            Err(trouble)
        }
    }
}

/// An empty house at the place that was named. It is one for others only after [`App::finish`].
pub async fn new_app(given: &Given) -> Result<App, Trouble> {
    let location = given.place()?;
    if Store::key_header(&location).await.is_ok() {
        return Err(Trouble::Occupied(location.to_string()));
    }
    warn_if_unsealed(given)?;
    let (key, header) = secret::new_key(given).await?;
    let store = Store::make(&location, &key, &header).await.map_err(AppError::from)?;
    match assemble(store.clone(), given, Strength::Standard) {
        Ok(app) => Ok(app),
        Err(trouble) => {
            store.abandon().await.map_err(AppError::from)?;
            Err(trouble)
        }
    }
}

/// Ends the making of a house: finished if what it was made for went well, else gone without a trace.
pub async fn finished<T>(app: &App, done: Result<T, AppError>) -> Result<T, Trouble> {
    let done = match done {
        Ok(done) => app.finish().await.map(|()| done),
        Err(error) => Err(error),
    };
    match done {
        Ok(done) => {
            app.close().await;
            Ok(done)
        }
        Err(error) => {
            // Whoever makes a house in the same place takes away what cannot be taken away now.
            let _ = app.abandon().await;
            Err(error.into())
        }
    }
}

/// Says on standard error when the bodies of records will lie unsealed on a database server.
pub fn warn_if_unsealed(given: &Given) -> Result<(), Trouble> {
    if matches!(given.place()?, Location::Postgres(_)) {
        eprintln!("{}", suasion_locale::word(given.lang(), "warn-postgres"));
    }
    Ok(())
}

/// The context of somebody, now.
pub fn context(given: &Given, who: Option<Colleague>) -> Context {
    let mut context = Context::new(who, given.lang(), edge::now(), edge::random());
    context.reason.clone_from(&given.reason);
    context
}

fn assemble(store: Store, given: &Given, strength: Strength) -> Result<App, Trouble> {
    let library = match &given.law {
        Some(directory) => law_in(directory)?,
        None => Library::compiled().clone(),
    };
    let vocabularies = Vocabularies::shipped();
    Ok(App::new(Parts { store, library, vocabularies, printers: printers(), strength }))
}

/// A law directory: every file below it, by its name from there.
pub fn law_in(directory: &Path) -> Result<Library, Trouble> {
    let mut texts = Vec::new();
    let mut places = vec![directory.to_owned()];
    while let Some(place) = places.pop() {
        for entry in std::fs::read_dir(&place).map_err(Trouble::file(&place))? {
            let path = entry.map_err(Trouble::file(&place))?.path();
            if path.is_dir() {
                places.push(path);
            } else if path.extension().is_some_and(|ending| ending == "csv") {
                let text = read_text(&path)?;
                let name = path.strip_prefix(directory).unwrap_or(&path);
                texts.push((name.to_string_lossy().into_owned(), text));
            }
        }
    }
    texts.sort();
    Library::from_directory_texts(texts).map_err(Trouble::Law)
}

/// The hands that print. Fonts are looked for at the first document, not at every command.
fn printers() -> Printers {
    let shelf: Arc<OnceLock<Result<Fonts, String>>> = Arc::default();
    let fonts = move || shelf.get_or_init(|| Fonts::installed().map_err(|error| error.to_string())).clone();
    let (for_pdf, for_png) = (fonts.clone(), fonts);
    let said = |error: RenderError| error.to_string();
    Printers {
        pdf: Arc::new(move |document| suasion_render::pdf(document, &for_pdf()?).map_err(said)),
        docx: Arc::new(move |document| suasion_render::docx(document).map_err(said)),
        png: Arc::new(move |drawing| suasion_render::png(drawing, &for_png()?, 1.0).map_err(said)),
    }
}
