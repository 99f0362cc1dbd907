//! A form filled in badly: it says what is wrong and where, and keeps everything that was typed.

use crate::{
    house::{House, PASSWORD, REFERENCE},
    reader::Reader,
    sound::{Expected, look},
};

/// A mistake in one field.
struct Mistake {
    /// The kind of record whose form it is.
    kind: &'static str,
    /// What is typed: names of controls and texts. Lists are chosen from by their first entry, if the text is `*`.
    typed: &'static [(&'static str, &'static str)],
    /// The control with the mistake.
    at: &'static str,
    /// What the message must say: the mistake itself, where there is one to repeat.
    says: &'static str,
}

const MISTAKES: &[Mistake] = &[
    Mistake {
        kind: "event",
        typed: &[
            ("title_en", "A date that never was"),
            ("title_zh", "不存在的日期"),
            ("when", "31 February 1991"),
            ("passage", "L1-2 \"quoted\" <b>"),
            ("kind", "*"),
            ("source", "*"),
        ],
        at: "when",
        says: "31 February 1991",
    },
    Mistake {
        kind: "body",
        typed: &[("names_0_text", "A body without a kind"), ("country", "CN")],
        at: "kind",
        says: "",
    },
    Mistake {
        kind: "act",
        typed: &[("by", "Nobody Known"), ("detail_en", "Done by nobody"), ("event", "*"), ("kind", "*")],
        at: "by",
        says: "Nobody Known",
    },
];

#[tokio::test]
async fn a_refused_form_names_the_field_leads_to_it_and_keeps_what_was_typed() {
    let house = House::with_case();
    let server = house.serve();
    let reader = Reader::signed_in(&server, "anna", PASSWORD).await;
    for lang in ["en", "zh-Hans"] {
        reader.read_in(lang).await;
        for mistake in MISTAKES {
            refused(&reader, lang, mistake).await;
        }
    }
}

async fn refused(reader: &Reader, lang: &str, mistake: &Mistake) {
    reader.go(&format!("/cases/{REFERENCE}/{}/new", mistake.kind)).await;
    let label = label(reader, mistake.at).await;
    for (name, text) in mistake.typed {
        match *text {
            "*" => {
                let option = reader.find(&format!("main select[name='{name}'] option:not([value=''])")).await;
                reader.choose(name, &option.attr("value").await.unwrap().unwrap()).await;
            }
            text => reader.write(name, text).await,
        }
    }
    let mut typed = vec![];
    for (name, _) in mistake.typed {
        typed.push((name, reader.value(name).await));
    }
    reader.submit().await;

    assert_eq!(reader.status().await, 422, "{}", mistake.kind);
    for (name, before) in typed {
        assert_eq!(reader.value(name).await, before, "{} lost its {name}", mistake.kind);
    }
    let summary = reader.text("main [role='alert']").await;
    assert!(summary.contains(&label) && summary.contains(mistake.says), "{label} is not in {summary}");
    assert_eq!(reader.count("main [role='alert'] a").await, 1, "{summary}");
    let field = reader.find(&format!("main [name='{}']", mistake.at)).await;
    assert_eq!(field.attr("aria-invalid").await.unwrap().as_deref(), Some("true"));
    let at_the_field = "const field = document.querySelector(`main [name='${arguments[0]}']`);
        const ids = (field.getAttribute('aria-describedby') || '').split(' ');
        return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')";
    let said = reader.ask(at_the_field, vec![mistake.at.into()]).await;
    let message = summary.rsplit_once(&format!("{label}: ")).map_or("", |(_, message)| message.trim());
    assert!(!message.is_empty() && said.as_str().unwrap().contains(message), "{message} is not in {said}");

    let faults = look(reader, Expected { status: 422, lang, names: &[] }).await.1;
    assert!(faults.is_empty(), "{}: {}", mistake.kind, faults.join("\n"));

    reader.find("main [role='alert'] a").await.click().await.unwrap();
    let here = reader.ask("return document.activeElement.name", vec![]).await;
    assert_eq!(here.as_str(), Some(mistake.at), "the link does not lead to the field");
}

/// The label of a control, without what it says about being optional.
async fn label(reader: &Reader, name: &str) -> String {
    let script = "const label = document.querySelector(`main [name='${arguments[0]}']`).labels[0].cloneNode(true);
        label.querySelectorAll('.optional').forEach((one) => one.remove());
        return label.textContent.trim()";
    reader.ask(script, vec![name.into()]).await.as_str().unwrap().to_owned()
}
