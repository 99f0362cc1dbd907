//! A law directory as a whole: which files it holds, and a country added to it.

use suasion_law::{Faults, Library};

#[test]
fn a_file_that_does_not_belong_is_named_and_a_guide_is_passed_over() {
    let mut texts = Library::compiled_texts();
    texts.push(("README.md".into(), "How to read these files".into()));
    assert!(Library::from_directory_texts(texts.clone()).is_ok());
    texts.push(("cn/provision.csv".into(), "id\n".into()));
    let Faults(faults) = Library::from_directory_texts(texts).unwrap_err();
    assert_eq!(faults[0].file, "cn/provision.csv");
    assert!(faults[0].reason.contains("provisions.csv"));
}

#[test]
fn an_empty_directory_says_what_it_needs() {
    let Faults(faults) = Library::from_directory_texts(Vec::new()).unwrap_err();
    let files: Vec<_> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(files, ["elements.csv", "groups.csv", "rights.csv", "steps.csv", "violations.csv"]);
}

#[test]
fn a_pack_beside_it_changes_nothing_for_china() {
    use suasion_law::{Jurisdiction, Question};
    use suasion_record::When;

    let alone = Library::compiled_texts().into_iter().filter(|(name, _)| !name.starts_with("ru/")).collect();
    let (alone, both) = (Library::from_directory_texts(alone).unwrap(), Library::compiled());
    assert_eq!(both.jurisdictions().len(), alone.jurisdictions().len() + 1);
    for kind in both.violation_types() {
        for year in ["1979", "1991", "2005", "2021"] {
            let question = Question::new(&kind.code, &When::read(year).unwrap(), Jurisdiction::new("CN"));
            let answer = |library: &Library| {
                let found = library.applies(&question);
                found.iter().map(|one| (one.provision.id.clone(), one.force, one.window)).collect::<Vec<_>>()
            };
            assert_eq!(answer(&alone), answer(both), "{}, {year}", kind.code);
        }
    }
}

#[test]
fn a_country_is_a_directory_and_needs_no_code() {
    use suasion_law::{Force, Jurisdiction, Question};
    use suasion_record::{Bounds, Lang};

    let mut texts = Library::compiled_texts();
    let mut file = |name: &str, text: &str| texts.push((name.to_owned(), text.to_owned()));
    file(
        "xx/instruments.csv",
        "instrument_short,name_en,name_zh,kind,unit,family,gives_way_to,lighter_law\n\
         Code,Code of Custody,羁押法,domestic,article,,,\n",
    );
    file("xx/editions.csv", "instrument_short,edition,label_en,label_zh\nCode,first,1970,1970年\n");
    file(
        "xx/provisions.csv",
        "id,instrument_short,edition,valid_from,valid_to,article,article_en,article_zh,paragraph,subject,subject_zh,concerns,\
         violation_types,role,status,confidence,confidence_note,source\n\
         XX-1,Code,first,1970-01-01,,7,,,,Family told at once,,,failure_to_notify_family,guarantees,domestic law,verified,,Gazette\n",
    );
    file(
        "xx/bindings.csv",
        "instrument_short,signed_on,ratified_on,binding_from,note,confidence,confidence_note,source\n\
         ICCPR,1968-01-01,1975-01-01,1976-03-23,,verified,,Gazette\n",
    );
    let library = Library::from_directory_texts(texts).unwrap();
    let xx = Jurisdiction::new("xx");
    assert!(library.jurisdictions().contains(&xx));
    let day = Bounds::exactly("1991-02-12".parse().unwrap());
    let found = library.applies(&Question::new("failure_to_notify_family", day, xx.clone()));
    assert_eq!(found[0].cite(&library, Lang::ZhHans).text, "《羁押法》（1970年）第7条");
    assert!(found.iter().all(|a| a.provision.jurisdiction == xx || a.provision.jurisdiction.is_international()));
    let treaty = library.applies(&Question::new("torture", day, xx));
    let covenant = treaty.iter().find(|a| a.provision.instrument_short == "ICCPR").unwrap();
    assert_eq!(covenant.force, Force::BindingTreaty);
}
