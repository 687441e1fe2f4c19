//! Tests of documents, elements, and broken ones.

use super::super::input::Input;
use super::super::positions::FirstDocument;
use super::*;

const MAX: usize = 100;

/// The records of a text: position, number, payload or length, and the reason of a refusal.
fn records(text: &str, reads_elements: bool, first: FirstDocument) -> Vec<String> {
    let input = Input::of_bytes(std::io::Cursor::new(text.as_bytes().to_vec())).unwrap();
    let positions = Positions::new("f".into(), first);
    let mut reader = DocumentReader::new(Text::new(input), positions, MAX, reads_elements);
    std::iter::from_fn(|| reader.next_record().unwrap())
        .map(|record| {
            let crate::record::Position::Line { document, .. } = &record.position else { unreachable!() };
            let content = match (&record.payload, record.too_long) {
                (Some(payload), None) => String::from_utf8_lossy(payload).into_owned(),
                (_, length) => format!("{} bytes", length.unwrap()),
            };
            let refused = record.refused.map(|reason| format!(" ({reason})")).unwrap_or_default();
            format!("{} #{} {content}{refused}", record.position, document.unwrap())
        })
        .collect()
}

#[track_caller]
fn check(text: &str, reads_elements: bool, expected: &[&str]) {
    assert_eq!(records(text, reads_elements, FirstDocument::default()), expected, "{text:?}");
}

#[test]
fn documents_follow_each_other() {
    check("", false, &[]);
    check("{\n}\n\n {\"a\":\n1}", false, &["f:1 #1 {\n}", "f:4 #2 {\"a\":\n1}"]);
    check("{}{} {}\n{}", false, &["f:1:1 #1 {}", "f:1:3 #2 {}", "f:1:6 #3 {}", "f:2 #4 {}"]);
    check("{\n} {\n}", false, &["f:1 #1 {\n}", "f:2 #2 {\n}"]);
    check("{}\n[1]\n", false, &["f:1 #1 {}", "f:2 #2 [1]"]);
}

#[test]
fn elements_are_documents() {
    check("[]", true, &[]);
    check("[\n  {},\n  {\n  }\n]\n", true, &["f:2 #1 {}", "f:3 #2 {\n  }"]);
    check("[{}, 1 ,\"a,]\",[2]]", true, &["f:1:2 #1 {}", "f:1:6 #2 1", "f:1:9 #3 \"a,]\"", "f:1:15 #4 [2]"]);
    check("[{}\n,{}\n, null\n]", true, &["f:1 #1 {}", "f:2 #2 {}", "f:3 #3 null"]);
    // Arrays, and a document behind an array.
    check("[{}][{}]\n{}", true, &["f:1:2 #1 {}", "f:1:6 #2 {}", "f:2 #3 {}"]);
}

#[test]
fn a_broken_document_costs_only_itself() {
    check("{\n  \"a\": [\n}\n{}\n", false, &["f:1 #1 {\n  \"a\": [\n}", "f:4 #2 {}"]);
    check("{\n  \"a\": \"x\n}\n{\n}\n", false, &["f:1 #1 {\n  \"a\": \"x\n}", "f:4 #2 {\n}"]);
    check("{\n  \"a\": 1\n\n{}\n", false, &["f:1 #1 {\n  \"a\": 1", "f:4 #2 {}"]);
    check("{\n  \"a\":\n{\n}\n{\n", false, &["f:1 #1 {\n  \"a\":", "f:3 #2 {\n}", "f:5 #3 {"]);
    check("{\"a\": [1}{}", false, &["f:1:1 #1 {\"a\": [1}", "f:1:10 #2 {}"]);
    check(
        "[\n  {\"a\": },\n  {\n    \"b\": [\n  },\n  {}\n]",
        true,
        &["f:2 #1 {\"a\": }", "f:3 #2 {\n    \"b\": [\n  }", "f:6 #3 {}"],
    );
    check("[\n  {\n    \"a\": \"x\n  },\n  {}\n]", true, &["f:2 #1 {\n    \"a\": \"x\n  }", "f:5 #2 {}"]);
    check(
        "[\n{\"a\": \"x},\n{\"a\": [1},\n{}\n]",
        true,
        &["f:2 #1 {\"a\": \"x},", "f:3 #2 {\"a\": [1}", "f:4 #3 {}"],
    );
}

#[test]
fn other_text_becomes_dead_letters() {
    check("{}x y\nz {\n{}", false, &["f:1:1 #1 {}", "f:1:3 #2 x y\nz {", "f:3 #3 {}"]);
    check("{},{};\n;{}", false, &["f:1:1 #1 {}", "f:1:3 #2 ,", "f:1:4 #3 {}", "f:1:6 #4 ;\n;", "f:2 #5 {}"]);
    let lone = "(not JSON: a comma of an array without an element)";
    check(
        "[,{},\n,{},]",
        true,
        &[
            &format!("f:1:2 #1 , {lone}"),
            "f:1:3 #2 {}",
            &format!("f:2:1 #3 , {lone}"),
            "f:2:2 #4 {}",
            &format!("f:2:5 #5 , {lone}"),
        ],
    );
    check("[{} {}\n x y, {}]", true, &["f:1:2 #1 {}", "f:1:5 #2 {}", "f:2:2 #3 x y", "f:2:7 #4 {}"]);
    check("[{}}, {}] x", true, &["f:1:2 #1 {}", "f:1:4 #2 }", "f:1:7 #3 {}", "f:1:11 #4 x"]);
}

/// Stray text costs no document, wherever the next one begins on its line.
#[test]
fn text_between_indented_documents_costs_only_itself() {
    for blanks in ["", "  ", "\t", "\u{feff}", " \u{feff} "] {
        for line_break in ["\n", "\r\n"] {
            let text = [r#"{"a": 1}"#, "x", "{}", "]", "{\n}", ""];
            let text: Vec<String> = text.iter().map(|line| format!("{blanks}{line}")).collect();
            let text = text.join(line_break).replace("{\n}", &format!("{{{line_break}}}"));
            let found = records(&text, false, FirstDocument::default());
            let documents = found.iter().filter(|record| record.contains('{')).count();
            assert_eq!((documents, found.len()), (3, 5), "{text:?} {found:#?}");
            assert!(found[2].starts_with("f:3 #3 {}"), "{found:#?}");
        }
    }
}

#[test]
fn joined_files_can_have_byte_order_marks() {
    check("{\n}\n\u{feff}{\n}\n", false, &["f:1 #1 {\n}", "f:3 #2 {\n}"]);
    check("{}\u{feff}{}", false, &["f:1:1 #1 {}", "f:1:3 #2 {}"]);
    check("[\n{}\n]\n\u{feff}[\n{}\n]\u{feff}\n", true, &["f:2 #1 {}", "f:5 #2 {}"]);
    let broken = "{\n  \"a\": [\n\u{feff}{\n}\n";
    let found = records(broken, false, FirstDocument::default());
    assert_eq!((found.len(), &*found[1]), (2, "f:3 #2 {\n}"), "{found:#?}");
}

/// Records that share a line have bytes, so a run that continues behind the line loses none of them.
#[test]
fn records_that_share_a_line_have_bytes() {
    let lone = "(not JSON: a comma of an array without an element)";
    for (text, expected) in [
        ("[\n{},,\n{}]", &["f:2:1 #1 {}", &*format!("f:2:4 #2 , {lone}"), "f:3 #3 {}"][..]),
        (
            "[\n{}, , ,\n]",
            &[
                "f:2:1 #1 {}",
                &format!("f:2:5 #2 , {lone}"),
                &format!("f:2:7 #3 , {lone}"),
                &format!("f:3:1 #4 , {lone}"),
            ],
        ),
        ("[\n{},]\n", &["f:2:1 #1 {}", &format!("f:2:4 #2 , {lone}")]),
        ("[\n{}, []\n]", &["f:2:1 #1 {}", "f:2:5 #2 []"]),
        ("[\n{}][,\n]", &["f:2:1 #1 {}", &format!("f:2:5 #2 , {lone}")]),
        ("[\n{},\n{}]\n[{}\n]", &["f:2 #1 {}", "f:3 #2 {}", "f:4 #3 {}"]),
    ] {
        check(text, true, expected);
    }
}

/// The elements before an error of the input are read.
#[test]
fn an_error_behind_an_element_costs_no_element() {
    struct Fails(std::io::Cursor<&'static [u8]>);
    impl std::io::Read for Fails {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(buffer)? {
                0 => Err(std::io::Error::other("fails")),
                count => Ok(count),
            }
        }
    }
    for (text, elements) in [("[{},\n{}", 2), ("[{},\n{},", 2), ("[{},\n{}\n,\n{", 2), ("[{", 0)] {
        let input = Input::of_bytes(Fails(std::io::Cursor::new(text.as_bytes()))).unwrap();
        let positions = Positions::new("f".into(), FirstDocument::default());
        let mut reader = DocumentReader::new(Text::new(input), positions, MAX, true);
        for _ in 0..elements {
            assert!(reader.next_record().unwrap().is_some(), "{text:?}");
        }
        reader.next_record().unwrap_err();
    }
}

#[test]
fn an_array_without_an_end_is_reported() {
    let refused = "(not JSON: the array that begins on line 2 has no end)";
    check("\n[", true, &[&format!("f:2 #1  {refused}")]);
    check("\n[{},\n{},\n", true, &["f:2 #1 {}", "f:3 #2 {}", &format!("f:4 #3  {refused}")]);
    check("\n[{}", true, &["f:2:2 #1 {}", &format!("f:2:4 #2  {refused}")]);
    check("[{},\n{\"a\": [", true, &["f:1 #1 {}", "f:2 #2 {\"a\": ["]);
}

#[test]
fn of_a_long_document_only_the_length_is_kept() {
    let long = "x".repeat(MAX);
    let text = format!("[\n  {{\n    \"a\": \"{long}\"\n  }},\n  {{}}\n]");
    check(&text, true, &["f:2 #1 117 bytes", "f:5 #2 {}"]);
    check(&format!("{{}}{long}{long}\n{{}}"), false, &["f:1:1 #1 {}", "f:1:3 #2 201 bytes", "f:2 #3 {}"]);
    // A bracket is missing: the next document is not lost.
    let text = format!("{{\n  \"a\": [\n{{\"b\": 1}},\n{}\n", format!("{{\"c\": \"{long}\"}},\n").repeat(9));
    let found = records(&text, false, FirstDocument::default());
    assert_eq!(&found[..3], ["f:1 #1 {\n  \"a\": [", "f:3:1 #2 {\"b\": 1}", "f:3:9 #3 ,"]);
    assert_eq!(found.len(), 2 + 9 * 2 + 1);
}

#[test]
fn documents_before_the_first_one_are_skipped() {
    let text = "[\n{}, {\n}, {},\n{}]";
    let from = |line, document| records(text, true, FirstDocument { line, document });
    assert_eq!(from(1, 1), ["f:2:1 #1 {}", "f:2:5 #2 {\n}", "f:3 #3 {}", "f:4 #4 {}"]);
    assert_eq!(from(3, 1), ["f:3 #3 {}", "f:4 #4 {}"]);
    assert_eq!(from(1, 2), ["f:2:5 #2 {\n}", "f:3 #3 {}", "f:4 #4 {}"]);
    assert_eq!(from(5, 1), [""; 0]);
    assert_eq!(from(1, 6), [""; 0]);
}
