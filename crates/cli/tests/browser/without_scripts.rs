//! Tor Browser at its safest runs no script: everything works all the same.

use crate::{
    case::{REFERENCE, demo},
    chrome::Scripts,
    reader::Reader,
};

#[tokio::test]
async fn signing_in_searching_and_adding_an_event_take_no_script() {
    let server = demo(&[]);
    let reader = Reader::new(&server, Scripts::Blocked).await;
    scripts_are_blocked(&reader).await;
    reader.sign_in("demo", server.ready["password"].as_str().unwrap()).await;
    reader.find("header input[name='q']").await.send_keys("王军涛").await.unwrap();
    reader.follow("header form[role='search'] button").await;
    reader.follow(&format!("main a[href='/cases/{REFERENCE}']")).await;
    reader.follow(&format!("main a[href='/cases/{REFERENCE}/event/new']")).await;
    reader.choose("kind", "other").await;
    reader.write("title_en", "Entered without a script").await;
    reader.write("when", "spring 1993").await;
    let source = reader.find("main select[name='source'] option:not([value=''])").await;
    reader.choose("source", &source.attr("value").await.unwrap().unwrap()).await;
    reader.submit().await;
    let place = reader.path().await;
    let id = place.split_once('#').unwrap_or_else(|| panic!("the form led to {place}")).1.to_owned();
    let entered = reader.text(&format!("#{id}")).await;
    assert!(entered.contains("Entered without a script") && entered.contains("1993"), "{entered}");
    reader.follow("form[action='/sign-out'] button").await;
    assert_eq!(reader.path().await, "/sign-in");
}

/// The browser is what this test needs: a page's own script leaves no trace in it.
async fn scripts_are_blocked(reader: &Reader) {
    let page = "data:text/html,<title>blocked</title><script>document.title='ran'</script>";
    reader.chrome.client.goto(page).await.unwrap();
    assert_eq!(reader.chrome.client.title().await.unwrap(), "blocked");
}
