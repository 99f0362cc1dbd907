//! Persons and bodies as the brief names them: in the reader's script, and never by an identifier.

use suasion_record::{Actor, Name, NameKind, Relation, in_own_script, known_as};

use super::material::Material;
use crate::tree::{Runs, text};

impl Material<'_> {
    /// The name of an actor for this reader.
    pub fn actor(&self, actor: Actor) -> Runs {
        match known_as(self.history().names_of(actor), self.speech.lang) {
            Some(name) => self.speech.name(name).into(),
            None => self.speech.word("paper-actor-nameless").into(),
        }
    }

    /// The name of an actor if there is one to name.
    pub fn actor_or_unknown(&self, actor: Option<Actor>) -> Runs {
        match actor {
            Some(actor) => self.actor(actor),
            None => self.speech.word("act-by-unknown").into(),
        }
    }

    /// The name that stands in the title, with the one in the person's own script after it where that is another.
    pub fn title_name(&self) -> Runs {
        let known = self.actor(Actor::Person(self.file.case().person));
        let (before, after) = if self.speech.lang.is_chinese() { ("（", "）") } else { (" (", ")") };
        match in_own_script(self.history().names(), self.speech.lang) {
            Some(own) => known.and(before).and(self.speech.name(own)).and(after),
            None => known,
        }
    }

    /// Whether a relation says which body holds the person. A single guard is never named, whatever the record holds.
    pub fn is_custody(&self, relation: &Relation) -> bool {
        let person = Actor::Person(self.file.case().person);
        relation.kind == "guards" && relation.to == person && matches!(relation.from, Actor::Body(_))
    }

    /// A name with what it is to its bearer and how it was made.
    pub fn name_explained(&self, name: &Name) -> Runs {
        let speech = &self.speech;
        let kind = speech.word(&format!("name-kind-{}", name.kind.code()));
        let how = name.romanisation.map(|how| speech.word(&format!("romanisation-{}", how.code())));
        let shown = speech.name(name);
        let shown = if name.kind == NameKind::Mistaken { shown } else { shown.strong() };
        let key = if how.is_some() { "paper-name-romanised" } else { "paper-name-plain" };
        speech.say(key, [("name", shown.into()), ("kind", text(kind).into()), ("how", how.unwrap_or_default().into())])
    }
}
