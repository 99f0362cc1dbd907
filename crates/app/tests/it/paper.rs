//! The brief of the first real case, word for word: whoever changes what it says sees it here.

use suasion_app::domain::{Lang, Vocabularies};
use suasion_documents::brief::{Facts, brief};

use crate::{essay::ESSAY, house::house, plain::plain};

async fn paper(lang: Lang, audience: &str) -> String {
    let house = house().await;
    let file = house.app.read_case(&house.context, ESSAY).unwrap();
    let vocabularies = Vocabularies::shipped();
    let library = suasion_app::law::Library::compiled();
    let as_of = "2026-11-01".parse().unwrap();
    plain(&brief(&Facts { file: &file, library, vocabularies: &vocabularies, lang, as_of, audience }))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_brief_of_the_essays_case_in_english() {
    insta::assert_snapshot!(paper(Lang::En, "public").await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_brief_of_the_essays_case_in_chinese() {
    insta::assert_snapshot!(paper(Lang::ZhHans, "public").await);
}
