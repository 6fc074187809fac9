"""Finding: a query's way from what was typed to hits, room by room, in order.

1.  `query/lexer.py` cuts the text into tokens; `query/fields.py` says which fields there are and
    reads their values (those of `has:` are rows of `filters/has_values.py`, that of `boxed:` is in
    `filters/boxed_warnings.py`, those of `latency:` in `filters/latency_spans.py`);
    `query/parts.py` puts the tokens together, `query/query.py` makes a frozen `Query` of them,
    `query/warnings.py` says what could not be read.
2.  `engine.py` has the order of everything below, and gives an `outcome.py`.
3.  `filters/document_map.py` turns the filters into the set of documents that may be found, with
    `filters/drug_classes.py` for classes and `filters/named_scores.py` for the letters of a drug;
    `filters/document_runs.py` reads where documents belong by runs of them;
    `filters/field_names.py` has the names that their values mean, `filters/stated_facts.py` what a
    chapter states of latency and pattern, with its sentence.
    A query of filters alone ends here, at `filters/filter_only.py`.
4.  `question/interpretation.py` understands the words: drugs that are named, signs and aspects (by
    the tables that `question/phrases.py` looks up), what only makes a question of it; the parts of
    it (`question/parts.py`) are told to the reader.
5.  `names/identifiers.py` finds PMIDs and DOIs; `names/name_table.py` finds names that match,
    begin so, or look and sound alike (`fuzzy.py`, `edit_distance.py`, `phonetic.py`);
    `names/synonyms.py` adds names that mean the same; `names/known_names.py` adds what registers,
    languages and combinations call a drug. `hits/name_hits.py` makes hits of them.
6.  `hits/answers.py` finds in the monograph of a drug named among other words what answers them.
7.  `hits/text_hits.py` asks the texts. `text/searcher.py` makes terms of the words
    (`analysis/analyzers.py`, `analysis/signs.py`, `analysis/stemmer.py`), and gets their postings
    (`text/vocabulary.py`, `completions.py`, `postings.py`, `dense_columns.py`; numbered as
    `documents.py` says). `text/term_file.py` reads Whoosh's files (`plain_pickles.py`,
    `packed_numbers.py`).
    `text/bm25.py` decides which documents match and what each is worth (`bitsets.py`,
    `score_columns.py`), and `text/proximity.py` raises words side by side (`token_sequences.py`).
    `text/text_matches.py` is what it answers. `text/denials.py` tells mentions that are denied,
    `hits/likely_causes.py` weighs what is known of a drug, `hits/cited_works.py` knows a work by
    its first author and year, `hits/chapter_order.py` puts the words of a chapter's sections
    together.
8.  `hits/rerank.py` lets the sections of a monograph lead; `filters/citation_filter.py` looks up
    who is cited, which only the text can tell; `hits/sort_order.py` has the other orders.
9.  `hits/hit_loader.py` reads out of the store what is shown, `hits/hit_scores.py` the letters that
    belong to it (`names/score_owners.py`); `hits/snippets.py` cuts the piece that shows most of the
    query, `hits/matches.py` finds the words to mark.
10. `filters/facets.py` counts what the query can be narrowed by.

Beside it: `text/writer.py` writes the index when a library is built, from what `text/indexer.py`
hands it, weighed as `text/field_weights.py` says; `text/whoosh_adapter.py` alone touches Whoosh,
which writes. `works.py` finds cited works.
"""
