//! An officer says which statement shows which element of a violation; it is kept, carried along and taken back.

use suasion_app::{
    AppError, ElementView,
    campaign::{CaseFile, Kind},
    domain::Id,
    form::Values,
    law::{ProofState, Shows},
};

use crate::{
    essay::essay,
    house::{House, house, typed},
};

const REFERENCE: &str = "T-1";

/// A case with an arrest, of which one accepted statement says that nobody told the family.
struct Case {
    house: House,
    violation: Id,
    statement: Id,
}

async fn a_case() -> Case {
    let house = house().await;
    let case = [("reference", REFERENCE), ("names", "王小明"), ("jurisdiction", "CN"), ("status", "held")];
    house.app.open_case(&house.context, &typed(&case)).await.unwrap();
    let add = async |kind, pairs: &[(&str, &str)]| {
        house.app.save(&house.context, REFERENCE, kind, None, &typed(pairs)).await.unwrap().id
    };
    add(Kind::Source, &[("codename", "ELM"), ("kind", "witness"), ("reliability", "C")]).await;
    let event = add(Kind::Event, &[("kind", "arrest"), ("title_en", "Arrested")]).await.to_string();
    let said = [("attribute", "detail"), ("value_en", "The family learned of it in spring"), ("source", "ELM")];
    let said: Vec<_> = said.into_iter().chain([("about", event.as_str()), ("accepted", "yes")]).collect();
    let statement = add(Kind::Statement, &said).await;
    let violation = add(Kind::Violation, &[("event", &event), ("kind", "failure_to_notify_family")]).await;
    Case { house, violation, statement }
}

impl Case {
    async fn say(&self, element: &str, shown: &str) -> Result<(), AppError> {
        let values = Values::new()
            .with("violation", self.violation.to_string())
            .with("statement", self.statement.to_string())
            .with("element", element)
            .with("shown", shown);
        self.house.app.show_element(&self.house.context, REFERENCE, &values).await.map(|_| ())
    }

    async fn file(&self) -> CaseFile {
        self.house.app.case_file(&self.house.context, REFERENCE).await.unwrap()
    }

    async fn element(&self, code: &str) -> ElementView {
        let found = self.house.app.violations(&self.house.context, REFERENCE).await.unwrap();
        found[0].elements.iter().find(|one| one.code == code).unwrap().clone()
    }

    async fn save(&self, values: &Values) {
        let (app, context) = (&self.house.app, &self.house.context);
        app.save(context, REFERENCE, Kind::Violation, Some(self.violation), values).await.unwrap();
    }

    async fn typed(&self) -> Values {
        self.house.app.typed(&self.house.context, REFERENCE, Kind::Violation, self.violation).await.unwrap()
    }
}

fn shows(file: &CaseFile) -> Vec<Shows> {
    file.violations[0].shows.clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_was_found_is_shown_once_an_officer_says_so_and_no_longer_when_it_is_taken_back() {
    let case = a_case().await;
    let found = case.element("not_told").await;
    assert_eq!((found.state, found.statements.len()), (ProofState::Found, 1));
    assert!(found.missing.contains("Nobody has confirmed"), "{}", found.missing);
    assert_eq!(case.element("held").await.state, ProofState::Missing);
    assert!(case.element("held").await.missing.contains("when it happened"));
    for _ in 0..2 {
        case.say("not_told", "yes").await.unwrap();
        let shown = case.element("not_told").await;
        assert_eq!((shown.state, shown.missing.as_str()), (ProofState::Shown, ""));
        let file = case.file().await;
        assert_eq!((shows(&file).len(), file.violations[0].elements.len()), (1, 1), "said twice, kept once");
    }
    // What an officer named for the violation may show its other elements too, until she says so.
    assert_eq!(case.element("held").await.state, ProofState::Found);
    case.say("not_told", "no").await.unwrap();
    assert_eq!(case.element("not_told").await.state, ProofState::Found);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_element_that_the_kind_does_not_have_is_refused_by_name() {
    let case = a_case().await;
    let Err(AppError::Invalid(errors)) = case.say("isolated", "yes").await else { panic!("it was taken") };
    assert_eq!((errors[0].field.as_str(), errors[0].key), ("element", "problem-code"));
    assert!(errors[0].said(case.house.context.lang).contains("not_told"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_form_of_a_violation_carries_it_along_and_unticking_the_statement_takes_it_back() {
    let case = a_case().await;
    case.say("not_told", "yes").await.unwrap();
    let mut values = case.typed().await;
    values.set("note_en", "A note");
    case.save(&values).await;
    assert_eq!(shows(&case.file().await).len(), 1);
    let mut values = case.typed().await;
    values.set("elements", "");
    case.save(&values).await;
    assert_eq!(shows(&case.file().await), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn another_kind_has_other_elements_and_keeps_none_of_what_was_said() {
    let case = a_case().await;
    case.say("not_told", "yes").await.unwrap();
    let mut values = case.typed().await;
    values.set("kind", "solitary");
    case.save(&values).await;
    let file = case.file().await;
    assert_eq!((shows(&file), file.violations[0].elements.len()), (vec![], 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn it_goes_out_and_comes_back_with_the_file_of_the_case() {
    let case = a_case().await;
    case.say("not_told", "yes").await.unwrap();
    let text = case.house.app.export_case(&case.house.context, REFERENCE).await.unwrap();
    assert!(text.contains(r#"shows = ["statement-1 not_told"]"#), "{text}");
    let read = case.house.app.read_case(&case.house.context, &text).unwrap();
    assert_eq!(shows(&read)[0].element, "not_told");
    assert_eq!(shows(&read)[0].statement, read.history.statements[0].id);
    let wrong = text.replace("statement-1 not_told", "statement-1 isolated");
    let Err(AppError::Invalid(errors)) = case.house.app.read_case(&case.house.context, &wrong) else {
        panic!("it was taken");
    };
    assert!(errors[0].field.ends_with(", shows"), "{errors:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_essays_case_says_what_shows_each_violation_and_what_no_source_says() {
    let file = essay().await;
    let library = suasion_app::law::Library::compiled();
    let proofs = |kind: &str| {
        let violation = file.violations.iter().find(|violation| violation.kind == kind).unwrap();
        violation.proofs(library, &file.history)
    };
    for violation in &file.violations {
        let proofs = violation.proofs(library, &file.history);
        assert!(proofs.iter().any(|proof| proof.state() == ProofState::Shown), "{}", violation.kind);
        assert!(proofs.iter().any(|proof| proof.state() != ProofState::Shown), "{}", violation.kind);
    }
    // No source says which time limits were extended, and by whom.
    let limit = proofs("overlong_pretrial").into_iter().find(|proof| proof.element.code == "limit_passed").unwrap();
    assert!(limit.shown_by.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_the_essays_file_names_can_also_be_chosen_on_the_page_of_the_violation() {
    let file = essay().await;
    let library = suasion_app::law::Library::compiled();
    for violation in &file.violations {
        let unsaid = suasion_app::law::Violation { shows: vec![], ..violation.clone() };
        let proofs = unsaid.proofs(library, &file.history);
        for one in &violation.shows {
            let proof = proofs.iter().find(|proof| proof.element.code == one.element).unwrap();
            let offered = proof.found.iter().any(|said| said.id == one.statement);
            assert!(offered, "{} of {}", one.element, violation.kind);
        }
    }
}
