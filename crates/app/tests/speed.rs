//! temporary
#![allow(clippy::unwrap_used, missing_docs)]
#[path = "it/house.rs"]
mod house;
use std::ops::ControlFlow;
#[tokio::test(flavor = "multi_thread")]
async fn speed() {
    let house = house::house().await;
    let table = std::fs::read(std::env::var("TABLE").unwrap()).unwrap();
    let mut watch = |_: suasion_app::Step| ControlFlow::Continue(());
    let start = std::time::Instant::now();
    let report =
        house.app.import_table(&house.context, table, suasion_app::OtherColumns::Refuse, &mut watch).await.unwrap();
    println!("{} cases in {:?}", report.cases, start.elapsed());
}
