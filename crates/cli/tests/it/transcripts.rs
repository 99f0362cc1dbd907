//! What is typed and what comes back, as files: `tests/cmd/*.trycmd`.

#[test]
fn every_transcript_is_what_the_program_says() {
    trycmd::TestCases::new()
        .default_bin_name("suasion")
        .env("LANG", "C")
        .env("COLUMNS", "100")
        .env("SUASION_DATA", "house")
        .env("SUASION_KEY_FILE", "house.key")
        .case("tests/cmd/*.trycmd");
}
