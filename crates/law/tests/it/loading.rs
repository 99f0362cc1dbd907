//! What the loader refuses, and how it says so.

use suasion_law::{Fault, Faults, Library};

/// The compiled-in files with one text replaced in one of them.
fn with(file: &str, from: &str, to: &str) -> Result<Library, Faults> {
    let mut texts = Library::compiled_texts();
    let (_, text) = texts.iter_mut().find(|(name, _)| name == file).unwrap();
    assert!(text.contains(from), "{file} has no `{from}`");
    *text = text.replacen(from, to, 1);
    Library::from_directory_texts(texts)
}

/// The only fault of that.
fn fault(file: &str, from: &str, to: &str) -> Fault {
    let Faults(faults) = with(file, from, to).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults.into_iter().next().unwrap()
}

#[test]
fn one_bad_instrument_is_one_fault_and_not_one_for_each_of_its_provisions() {
    let wrong = fault("cn/instruments.csv", ",domestic,article,,", ",law,article,,");
    assert_eq!((wrong.line, wrong.column.as_str()), (2, "kind"));
}

#[test]
fn the_facts_as_shipped_load() {
    let library = Library::from_directory_texts(Library::compiled_texts()).unwrap();
    assert_eq!(library.provisions(), Library::compiled().provisions());
}

#[test]
fn each_bad_row_names_its_file_line_column_and_reason() {
    const P: &str = "cn/provisions.csv";
    const D: &str = "cn/deadlines.csv";
    const C: &str = "cn/clocks.csv";
    const X: &str = "cn/extensions.csv";
    const ROW: &str = "CN-CPL96-01,CPL,1996 (1997-01-01 to 2012-12-31),1997-01-01,2012-12-31,12,";
    let row = |edition: &str, from: &str, to: &str, article: &str| {
        format!("CN-CPL96-01,CPL,{edition},{from},{to},{article},")
    };
    let edition = "1996 (1997-01-01 to 2012-12-31)";
    let cases = [
        (P, ROW, row(edition, "1 Jan 1997", "2012-12-31", "12"), 2, "valid_from", "`1 Jan 1997` is not a day"),
        (P, ROW, row(edition, "1997-02-30", "2012-12-31", "12"), 2, "valid_from", "`1997-02-30` is not a day"),
        (P, ROW, row(edition, "", "2012-12-31", "12"), 2, "valid_from", "may not be empty"),
        (P, ROW, row(edition, "1997-01-01", "1996-12-31", "12"), 2, "valid_to", "lies before 1997-01-01"),
        (P, ROW, row("1995", "1997-01-01", "2012-12-31", "12"), 2, "edition", "editions file"),
        (P, ROW, row(edition, "1997-01-01", "2012-12-31", "twelve"), 2, "article", "`twelve` is not a number"),
        (P, ROW, ROW.replace("CN-CPL96-01", " CN-CPL96-01"), 2, "id", "blank"),
        (P, ROW, ROW.replace("CN-CPL96-01", ""), 2, "id", "may not be empty"),
        (P, ROW, ROW.replace(",CPL,", ",CPC,"), 2, "instrument_short", "`CPC` has no row"),
        (P, ",presumption_innocence,", ",innocence,".into(), 2, "violation_types", "`innocence` is not a code"),
        (P, ",presumption_innocence,", ",,".into(), 2, "violation_types", "at least one"),
        (P, ",presumption_innocence,", ",torture;torture,".into(), 2, "violation_types", "stands twice"),
        (
            P,
            ",presumption_innocence,guarantees,",
            ",presumption_innocence,permits,".into(),
            2,
            "role",
            "`permits` is not one of forbids",
        ),
        (P, ",presumption_innocence,guarantees,", ",presumption_innocence,,".into(), 2, "role", "may not be empty"),
        ("violations.csv", ",,yes,", ",,always,".into(), 3, "lasts", "`always` is neither `yes` nor empty"),
        (P, "edition),unconfirmed,", "edition),certain,".into(), 2, "confidence", "`certain` is not one of verified"),
        (P, "CN-CPL12-01,", "CN-CPL96-01,".into(), 3, "id", "an earlier row has the same"),
        (P, "CN-CPL12-01,", "CN-CPL12-01,surplus,".into(), 3, "source", "19 fields, the header 18"),
        (D, "CN-CPL79-23,", "CN-CPL79-99,".into(), 2, "provision_ids", "`CN-CPL79-99` is not the id"),
        (D, ",24,hour,period,", ",24,fortnight,period,".into(), 2, "limit_unit", "`fortnight` is not one of hour"),
        (D, ",24,hour,period,", ",24,,period,".into(), 2, "limit_unit", "needs its unit"),
        (D, ",24,hour,period,", ",-1,hour,period,".into(), 2, "limit_number", "`-1` is not a number above 0"),
        (D, "79,CN-DETNOTICE,,", "79,CN-NOTICE,,".into(), 2, "clock", "`CN-NOTICE` is not a clock of clocks.csv"),
        (D, "79,CN-DETNOTICE,,", "79,,,".into(), 2, "clock", "says in `not_run` why none runs it"),
        (D, "79,CN-DETNOTICE,,", "79,CN-DETNOTICE,vague,".into(), 2, "clock", "says in `not_run` why none runs it"),
        (D, "79,CN-DETNOTICE,,", "79,,lazy,".into(), 2, "not_run", "`lazy` is not one of extension"),
        (D, "79,CN-DETNOTICE,,", "79,,extension,".into(), 2, "not_run", "no row of extensions.csv"),
        ("steps.csv", ",event:arrest,state", ",arrest,state".into(), 13, "may_be", "neither with `act:`"),
        ("steps.csv", ",event:arrest,state", ",event:arrest,ours".into(), 13, "side", "`ours` is not one of state"),
        (
            C,
            ",detained,informed,",
            ",detainedd,informed,".into(),
            2,
            "starts",
            "`detainedd` is not a code of steps.csv",
        ),
        (C, ",detained,informed,", ",,informed,".into(), 2, "starts", "at least one step"),
        (C, ",released;died,state,", ",released;died,nobody,".into(), 2, "whose", "`nobody` is not one of state"),
        (X, "CN-DETNOTICE-79,1,", "CN-INDICT-79,1,".into(), 2, "deadline_id", "not a limit that runs forward"),
        (X, ",1,suspends,,", ",1,suspends,3,".into(), 2, "unit", "needs its unit"),
        (X, ",1,suspends,,,", ",1,more,,,".into(), 2, "number", "`more` and `total` need a number"),
        ("cn/counting.csv", ",15,4,", ",45,4,".into(), 2, "half_month_days", "`45` is not one of 1 to 31"),
        ("cn/paths.csv", ",CN-ARRREQ-79,", ",CN-ARRREQ-80,".into(), 2, "deadline_ids", "not a limit that runs"),
        ("cn/sentences.csv", ",credit,detained;arrested,", ",credit,,".into(), 2, "steps", "`credit` names the steps"),
        (D, ",24,hour,period,", ",24,hour,always,".into(), 2, "limit_kind", "`always` is not one of period"),
        ("cn/mechanisms.csv", "EU-DLG,", ",".into(), 2, "id", "may not be empty"),
        (
            "cn/instruments.csv",
            ",domestic,article,,",
            ",law,article,,".into(),
            2,
            "kind",
            "`law` is not one of domestic",
        ),
        ("cn/instruments.csv", ",,CPL,\n", ",,CPD,\n".into(), 4, "gives_way_to", "`CPD` has no row"),
        ("cn/editions.csv", ",1979,1979年", ",1979,".into(), 2, "label_zh", "in both languages or in neither"),
        ("cn/bindings.csv", "ICCPR,", "UDHR,".into(), 2, "instrument_short", "`UDHR` is not a treaty"),
        (
            "cn/bindings.csv",
            "CAT,1986-12-12,1988-10-04",
            "CAT,1986-12-12,1985-10-04".into(),
            4,
            "ratified_on",
            "lies before",
        ),
        ("violations.csv", ",I;II;III\n", ",I;VI\n".into(), 2, "wgad_categories", "`VI` is not one of I, II"),
        ("violations.csv", ",030101000000;", ",0301;".into(), 2, "huridocs_mt4", "`0301` is not a code of 12 digits"),
        ("violations.csv", ",liberty,", ",freedom,".into(), 2, "right", "`freedom` is not a code of rights.csv"),
        (
            "groups.csv",
            "us_national,person,foreigner",
            "us_national,person,alien".into(),
            3,
            "within",
            "not a code of this",
        ),
        ("groups.csv", "child,person,", "child,people,".into(), 4, "kind", "`people` is not one of person"),
        ("cn/instruments.csv", ",CN-CL79-9;", ",CN-CL79-10;".into(), 3, "lighter_law", "`CN-CL79-10` is not the id"),
        ("elements.csv", "liberty,,held,", "freedom,,held,".into(), 2, "right", "`freedom` is not a code of rights"),
        (
            "elements.csv",
            "liberty,,held,",
            "liberty,torture,held,".into(),
            2,
            "violation",
            "either to a right or to one",
        ),
        ("elements.csv", "liberty,,official,", "liberty,,held,".into(), 3, "element", "an earlier row has the same"),
        ("elements.csv", "when;place;occurred;done,", ",".into(), 2, "attributes", "at least one attribute"),
        (
            "violations.csv",
            ",contact,foreigner,",
            ",contact,alien,".into(),
            50,
            "concerns",
            "`alien` is not a code of groups.csv",
        ),
    ];
    for (file, from, to, line, column, reason) in cases {
        // A row that is read but wrong may strand others too (a clock whose provision changed its id).
        let Faults(faults) = with(file, from, &to).unwrap_err();
        let fault = faults.iter().find(|fault| (fault.line, fault.column.as_str()) == (line, column));
        let fault = fault.unwrap_or_else(|| panic!("{file}, line {line}, column {column}: {faults:#?}"));
        assert_eq!((fault.file.as_str(), fault.line, fault.column.as_str()), (file, line, column), "{fault}");
        assert!(fault.reason.contains(reason), "{fault}");
        assert!(fault.to_string().starts_with(&format!("{file}, line {line}, column `{column}`: ")), "{fault}");
    }
}

#[test]
fn every_bad_row_is_reported_at_once() {
    let mut texts = Library::compiled_texts();
    for (name, text) in &mut texts {
        if name == "cn/provisions.csv" {
            *text = text.replacen(",12,,,,", ",twelve,,,,", 3);
        }
    }
    let Faults(faults) = Library::from_directory_texts(texts).unwrap_err();
    assert_eq!(faults.iter().filter(|f| f.column == "article").map(|f| f.line).collect::<Vec<_>>(), [2, 3, 4]);
    assert!(Faults(faults.clone()).to_string().lines().count() >= 3);
}

#[test]
fn a_column_that_is_missing_or_misspelt_is_named() {
    let Faults(faults) = with("violations.csv", "meaning_zh", "meaning_cn").unwrap_err();
    assert!(faults.contains(&Fault {
        file: "violations.csv".into(),
        line: 1,
        column: "meaning_zh".into(),
        reason: "the file needs this column".into()
    }));
    assert!(faults.iter().any(|fault| fault.column == "meaning_cn" && fault.reason.starts_with("no such column")));
}

#[test]
fn columns_may_stand_in_any_order() {
    let swapped = |text: &str| {
        text.lines().map(|line| line.split(',').rev().collect::<Vec<_>>().join(",")).collect::<Vec<_>>().join("\n")
    };
    let mut texts = Library::compiled_texts();
    let (_, groups) = texts.iter_mut().find(|(name, _)| name == "groups.csv").unwrap();
    *groups = swapped(groups);
    let library = Library::from_directory_texts(texts).unwrap();
    assert_eq!(library.groups(), Library::compiled().groups());
}

#[test]
fn a_line_number_counts_lines_inside_quotes() {
    let fault = fault(
        "groups.csv",
        "foreign nationals,外国人,the person is a foreign national,当事人是外国人\nus_national,person",
        "\"foreign\nnationals\",外国人,the person is a foreign national,当事人是外国人\nus_national,people",
    );
    assert_eq!((fault.line, fault.column.as_str()), (4, "kind"));
}
