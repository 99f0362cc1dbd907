//! axe-core, which looks at a page as people do who cannot see it, or see it badly.

use serde_json::{Value, json};

use crate::reader::Reader;

/// The faults of the page that axe calls serious or critical, a sentence each.
pub async fn faults(reader: &Reader) -> Vec<String> {
    if reader.ask("return typeof axe", vec![]).await == json!("undefined") {
        reader.ask(&source(), vec![]).await;
    }
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'], preload: false })
            .then((found) => done(found.violations), (error) => done(String(error)));";
    let found = reader.chrome.client.execute_async(script, vec![]).await.unwrap();
    let violations = found.as_array().unwrap_or_else(|| panic!("axe failed: {found}"));
    violations.iter().filter(|one| matches!(one["impact"].as_str(), Some("serious" | "critical"))).map(said).collect()
}

/// The rule, and the first places where it is broken.
fn said(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().unwrap();
    let places: Vec<String> = nodes.iter().take(3).map(|node| format!("{}", node["target"])).collect();
    format!("axe {}: {} ({} times: {})", violation["id"], violation["help"], nodes.len(), places.join(", "))
}

fn source() -> String {
    let path = std::env::var("SUASION_TEST_AXE")
        .expect("SUASION_TEST_AXE must name axe.min.js of the npm package axe-core: `./test` fetches it and sets it");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}. `./test` fetches it."))
}
