from desktop.navigation.addresses import Address, Ask
from desktop.search.hit_rows import Row, RowBadge, rows_of_hits
from index import Found, Hit, LikelihoodScore, Match, Query, Snippet, SortOrder

SNIPPET = Snippet("…words around a word…", ((16, 20),))


def hit(monograph: str, match: Match, reason: str = "", **changes: object) -> Hit:
    values: dict[str, object] = {
        "monograph": monograph,
        "title": monograph.title(),
        "section": "sec" if match is Match.TEXT else None,
        "heading": "Hepatotoxicity" if match is Match.TEXT else "",
        "snippet": SNIPPET,
        "likelihood": (),
        "relevance": 1.0,
        "match": match,
        "reason": reason,
    }
    return Hit(**{**values, **changes})  # type: ignore[arg-type]


def test_chapters_that_state_what_is_asked_have_a_caption_and_their_sentence() -> None:
    stated = (hit("a", Match.STATED, "stated latency: 6 weeks"), hit("b", Match.STATED, "as well"))

    rows = rows_of_hits(Found(stated, 2))

    assert [(row.caption, row.line, row.snippet) for row in rows] == [
        ("Chapters that state this", "stated latency: 6 weeks", SNIPPET),
        ("", "as well", SNIPPET),
    ]


def test_names_come_first_each_with_its_reason() -> None:
    found = Found((hit("a", Match.NAME, "trade name X"), hit("b", Match.NAME, "drug y")), 2)

    rows = rows_of_hits(found)

    assert [(row.title, row.line, row.snippet.text) for row in rows] == [
        ("A", "trade name X", ""),
        ("B", "drug y", ""),
    ]
    assert all(row.leads and not row.caption for row in rows)


def test_a_reason_that_repeats_the_title_is_left_out() -> None:
    (row,) = rows_of_hits(Found((hit("a", Match.NAME, "title A"),), 1))

    assert row.line == ""


def test_text_hits_of_a_monograph_stand_together_at_the_best_of_them() -> None:
    names = ("a", "b", "a", "c", "b")
    found = Found(tuple(hit(name, Match.TEXT) for name in names), 5)

    rows = rows_of_hits(found)

    assert [(row.title, row.leads) for row in rows] == [
        ("A", True),
        ("A", False),
        ("B", True),
        ("B", False),
        ("C", True),
    ]
    assert [row.caption for row in rows] == ["In the text", "", "", "", ""]
    assert rows[0].line == "Hepatotoxicity"


def test_a_monograph_that_has_more_is_asked_alone() -> None:
    hits = (hit("a", Match.NAME, "drug a"), hit("a", Match.TEXT), hit("b", Match.TEXT))
    query = Query.from_text("rash ja")

    rows = rows_of_hits(Found(hits, 9, None, {"a": 5, "b": 0}), query=query)

    more = [row for row in rows if row.more]
    assert [(row.line, row.leads) for row in more] == [
        ("Show 4 more in A", False),
        ("Show more in B", False),
    ]
    assert more[0].more == Ask("drug:A rash ja")
    assert [row.title for row in rows] == ["A", "A", "A", "B", "B"]


def test_the_text_of_a_monograph_found_by_name_has_a_title_of_its_own() -> None:
    found = Found((hit("a", Match.NAME, "drug a"), hit("a", Match.TEXT)), 2)

    rows = rows_of_hits(found)

    assert [(row.caption, row.leads) for row in rows] == [("", True), ("In the text", True)]


def test_a_guess_is_labelled_as_one() -> None:
    found = Found((hit("a", Match.GUESS, "drug a"), hit("a", Match.GUESS)), 2)

    rows = rows_of_hits(found)

    assert [row.caption for row in rows] == [
        "Similar name — did you mean:",
        "Similar words in the text",
    ]


def test_beside_an_exact_name_others_are_look_alikes() -> None:
    found = Found((hit("a", Match.NAME, "drug a"), hit("b", Match.GUESS, "drug b")), 2, exact=True)

    rows = rows_of_hits(found)

    assert [row.caption for row in rows] == ["", "Exact name above. Look-alikes:"]


def test_a_reference_found_by_its_number_shows_the_citation() -> None:
    found = Found((hit("a", Match.IDENTIFIER, "PMID 1", reference="r1", words=("1",)),), 1)

    (row,) = rows_of_hits(found)

    assert row.line == "PMID 1"
    assert row.snippet == SNIPPET
    assert row.address == Address("a", None, ("1",), "r1")


def test_a_row_is_read_out_whole() -> None:
    scores = (
        LikelihoodScore("one", "A", True, "", ""),
        LikelihoodScore("two", "A", True, "", ""),
        LikelihoodScore(None, "E*", False, "", ""),
    )
    (row,) = rows_of_hits(Found((hit("a", Match.TEXT, likelihood=scores),), 1))

    assert row.badges == (RowBadge("A [HD]", "A"), RowBadge("E*", "E*"))
    assert row.spoken == (
        "In the text. A. likelihood score A [HD], well known cause; E*, unproven but suspected"
        " cause. A [HD]: one, two · Hepatotoxicity. "
        "…words around a word…"
    )


def test_two_monographs_of_one_title_are_told_apart_by_their_book() -> None:
    found = Found((hit("b", Match.NAME, "trade name X"), hit("c", Match.TEXT)), 2)
    lines = [row.line for row in rows_of_hits(found, {"b": "LactMed"})]
    assert lines[0] == "LactMed · trade name X"
    assert "LactMed" not in lines[1]


def test_what_a_row_says_twice_is_read_out_once() -> None:
    row = Row(
        Address("a"),
        "Acyclovir",
        (RowBadge("D", "D"),),
        line="listed · likelihood score D · in a book",
        listed=True,
    )

    assert row.spoken == (
        "Acyclovir. listed drug, no monograph. likelihood score D, possible cause. in a book"
    )


def test_an_answer_leads_without_a_caption_with_its_section_and_what_it_lacks() -> None:
    answer = hit("a", Match.ANSWER, "trade name X", heading="Outcome", missing=("weeks", "rash"))

    (row,) = rows_of_hits(Found((answer,), 1))

    assert (row.caption, row.line, row.without) == (
        "", "trade name X · Outcome", "without: weeks, rash"
    )  # fmt: skip
    assert row.snippet == SNIPPET
    assert "without: weeks, rash" in row.spoken
    assert "without: weeks, rash" in row.tip


def test_what_is_lacking_is_told_once_for_a_monograph() -> None:
    texts = [hit("a", Match.TEXT, section=key, missing=("weeks",)) for key in ("s", "t")]

    rows = rows_of_hits(Found(tuple(texts), 2))

    assert [row.without for row in rows] == ["without: weeks", ""]


def test_a_listed_drug_behind_a_text_has_a_caption_of_its_own() -> None:
    text, listed = hit("a", Match.TEXT), hit("listed-b", Match.ANSWER, "drug b")

    rows = rows_of_hits(Found((text, listed), 2))

    assert [row.caption for row in rows] == ["In the text", "Without a monograph"]
    assert [row.caption for row in rows_of_hits(Found((listed, text), 2))] == ["", "In the text"]


def test_in_another_order_names_and_texts_stand_among_one_another() -> None:
    hits = (hit("a", Match.TEXT), hit("b", Match.NAME, "drug b"), hit("c", Match.TEXT))

    rows = rows_of_hits(Found(hits, 3, sort=SortOrder.NAME))

    assert [(row.title, row.caption) for row in rows] == [("A", ""), ("B", ""), ("C", "")]
