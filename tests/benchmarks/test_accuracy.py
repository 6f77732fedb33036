"""The measurement of accuracy, on a tiny corpus that the tests make themselves."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy import gold, mapping, spans, values
from benchmarks.accuracy.readings import Readings, read
from benchmarks.accuracy.scores import Paired, Rate

ANSWERS = "# Privacy Policy\n\nWe sell lamps.\n\nWe do not respond to **Do Not Track** signals of your browser.\n"
MENTIONS = "# Privacy Policy\n\nBrowsers have a Do Not Track setting.\n"
NOTHING = "# Privacy Policy\n\nWe collect your e-mail address.\n"
CHILDREN = "# Privacy Policy\n\nOur service is not meant for children under 16.\n"
SPAN = "We do not respond to Do Not Track signals"
TOPICS = """
[baselines]
dnt = 'do not track'
age = 'under \\d+'

[left_out.odd]
reason = "another law"
documents = ["ota/odd"]

[[measures]]
rule = "us-ca/dnt-statement"
element = "response"
topics = {opp115 = "dnt"}
related = {goppc = "dnt"}
jurisdictions = ["us-ca"]
facts = {tracks_across_sites = true}
baseline = "dnt"
note = "a note"

[[measures]]
rule = "us-ca/dnt-statement"
element = "response"
alternative = "other-signal"
topics = {opp115 = "dnt"}
jurisdictions = ["us-ca"]
facts = {tracks_across_sites = true}
baseline = "dnt"

[[measures]]
rule = "us-federal/childrens-age-threshold"
element = "threshold"
topics = {ota = "child_age"}
where = {ota = "claims=us"}
left_out = "odd"
jurisdictions = ["us"]
baseline = "age"
values = "age"

[[measures]]
rule = "us-ca/no-such-rule"
topics = {ota = "child_age"}
jurisdictions = ["us-ca"]
baseline = "age"
"""
OURS = """document,topic,label,values,lines,readers
ota/kids,child_age,yes,16 (everyone),3,agreed
ota/kids,claims,,us us-ca,,
ota/odd,child_age,no,,,agreed
ota/odd,claims,,us,,
ota/far,child_age,no,,,agreed
ota/far,claims,,eu,,
"""
CORRECTIONS = """document,topic,line,gold,corrected,reason
opp115/wrong,dnt,5,no,yes,says so
opp115/wrong,gone,5,no,yes,no such label
opp115/silent,dnt,1,yes,no,the label is no already
opp115/mentions,dnt,1,yes,debatable,the label is no
opp115/mentions,dnt,1,false,true,no label is called so
c3pa/any,dnt,1,yes,no,the corpus is not there
"""
READ = "document,line,outcome,verdict,why\na,1,found,right,\nb,2,missing,right,\nc,3,found,wrong,x\n"


@pytest.fixture
def lab(tmp_path):
    """Return a folder with a corpus, a mapping, labels, corrections and readings."""
    texts = {
        "opp115/answers": ANSWERS, "opp115/mentions": MENTIONS, "opp115/silent": NOTHING, "opp115/wrong": ANSWERS,
        "ota/kids": CHILDREN, "ota/odd": CHILDREN, "ota/far": CHILDREN,
    }  # fmt: skip
    for name, text in texts.items():
        write(tmp_path / "corpus" / f"{name}.md", text)
    labels = {"answers": True, "mentions": False, "silent": False, "wrong": False, "disputed": None}
    rows = [{"doc": f"opp115/{name}", "labels": {"dnt": label}, "spans": {}} for name, label in labels.items()]
    rows[0]["spans"] = {"dnt": [SPAN]}
    rows.append({"doc": "opp115/excluded", "labels": {"dnt": True}, "excluded": "not English"})
    write(tmp_path / "corpus/labels/opp115.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
    write(tmp_path / "corpus/topics.json", json.dumps([{"corpus": "opp115", "topic": "dnt", "grade": "A"}]))
    write(tmp_path / "topics.toml", TOPICS)
    write(tmp_path / "ours.csv", OURS)
    write(tmp_path / "corrections.csv", CORRECTIONS)
    write(tmp_path / "readings/dnt-statement.csv", READ)
    return tmp_path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(monkeypatch, lab, *arguments):
    files = ["--topics", lab / "topics.toml", "--labels", lab / "ours.csv", "--corrections", lab / "corrections.csv"]
    options = [*files, "--readings", lab / "readings", "--as-of", "2026-11-24", *arguments]
    monkeypatch.setattr(sys, "argv", ["accuracy", *map(str, options)])
    command.main()


def measured(monkeypatch, lab, *arguments):
    run(monkeypatch, lab, "--corpus", lab / "corpus", "--json", lab / "out.json", *arguments)
    return json.loads((lab / "out.json").read_text(encoding="utf-8"))


def counts(score):
    rates = ("present_precision", "present_recall", "missing_precision", "missing_recall", "evidence", "values")
    return [(score[name]["hits"], score[name]["n"]) for name in rates]


def test_scores(monkeypatch, lab):
    dnt, signal, age = measured(monkeypatch, lab)["measures"]
    assert counts(dnt["pooled"]) == [(2, 2), (2, 2), (2, 2), (2, 2), (2, 2), (0, 0)]
    assert dnt["pooled"]["baseline"]["missing_recall"]["hits"] == 1
    assert dnt["pooled"]["paired"] == {"ours": 1, "baseline": 0, "p": 1.0}
    assert dnt["corpora"]["opp115"]["grade"] == "A"
    assert counts(signal["pooled"])[:4] == [(0, 0), (0, 2), (2, 4), (2, 2)]
    assert counts(age["pooled"]) == [(1, 1), (1, 1), (0, 0), (0, 0), (1, 1), (1, 1)]


def test_several_processes_give_the_same_bytes(monkeypatch, lab):
    monkeypatch.setattr("linter.jobs._FEW", 1)
    several = measured(monkeypatch, lab, "--jobs", "2")
    assert several == measured(monkeypatch, lab, "--jobs", "1")


def test_notes_say_what_is_skipped(monkeypatch, lab, capsys):
    notes = measured(monkeypatch, lab)["notes"]
    assert "gt200: skipped, no labels in the folder of corpora" in notes
    assert "opp115: 1 of 5 labelled documents are not in the folder of corpora" in notes
    assert "corrections.csv: opp115/wrong gone: no such label" in notes
    assert "corrections.csv: opp115/mentions dnt: the label is not yes" in notes
    assert "corrections.csv: opp115/mentions dnt: a label is yes, no or debatable" in notes
    assert not [note for note in notes if "opp115/silent" in note]
    assert "us-ca/no-such-rule: in topics.toml, but there is no such part of a rule" in notes
    assert capsys.readouterr().err.splitlines() == notes


def test_glob_chooses_rules(monkeypatch, lab):
    assert {row["rule"] for row in measured(monkeypatch, lab, "--rules", "us-federal/*")["measures"]} == {
        "us-federal/childrens-age-threshold"
    }


def test_page_is_written_between_markers(monkeypatch, lab):
    page = lab / "page.md"
    page.write_text("before\n<!-- accuracy: start -->\nyesterday\n<!-- accuracy: end -->\nafter\n", encoding="utf-8")
    run(monkeypatch, lab, "--corpus", lab / "corpus", "--markdown", page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n<!-- accuracy: start -->\n\nMeasured on 2026-11-24 with")
    assert text.endswith("<!-- accuracy: end -->\nafter\n")
    assert "yesterday" not in text
    assert "| us-ca/dnt-statement | error | 1 of 1 | 1.00 | 2 of 3 |" in text


def test_a_page_without_markers_is_left_alone(monkeypatch, lab, capsys):
    page = lab / "page.md"
    page.write_text("mine\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        run(monkeypatch, lab, "--corpus", lab / "corpus", "--markdown", page)
    assert "no markers" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "mine\n"


def test_lines_for_explain(monkeypatch, lab):
    run(monkeypatch, lab, "--corpus", lab / "corpus", "--lines", lab / "lines.json")
    lines = json.loads((lab / "lines.json").read_text(encoding="utf-8"))
    assert lines["date"] == "2026-11-24"
    assert lines["rules"]["us-ca/dnt-statement"] == [
        "response: found in 2 of 2 policies that have it; 2 of 2 such verdicts right; reported missing in 2 of 2 that lack it; 2 of 2 such verdicts right; evidence on the annotated words in 2 of 2",
        "verdicts read: 2 of 3 right; of the 1 findings among them 1",
    ]


def test_disagreements_hold_the_words(monkeypatch, lab):
    write(lab / "corrections.csv", CORRECTIONS.splitlines()[0] + "\n")
    run(monkeypatch, lab, "--corpus", lab / "corpus", "--disagreements", lab / "read.txt")
    text = (lab / "read.txt").read_text(encoding="utf-8")
    assert "## found, not there: 1\n\nopp115/wrong [dnt]\n  evidence: 5: We do not respond to **Do Not Track**" in text


def test_disagreements_stay_out_of_the_repository(monkeypatch, lab, capsys):
    target = Path(command.REPOSITORY) / "disagreements.txt"
    with pytest.raises(SystemExit):
        run(monkeypatch, lab, "--corpus", lab / "corpus", "--disagreements", target)
    assert "lies in the repository" in capsys.readouterr().err
    assert not target.exists()


def test_without_a_corpus_one_line(monkeypatch, lab, capsys):
    run(monkeypatch, lab)
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_corpus_folder_that_is_not_there(monkeypatch, lab):
    with pytest.raises(SystemExit) as stopped:
        run(monkeypatch, lab, "--corpus", lab / "nowhere")
    assert stopped.value.code == 2


def test_an_empty_corpus_folder_is_skipped(monkeypatch, lab, capsys):
    (lab / "empty").mkdir()
    run(monkeypatch, lab, "--corpus", lab / "empty")
    assert len([line for line in capsys.readouterr().err.splitlines() if ": skipped, " in line]) == 6


def test_weak_labels_are_not_pooled(monkeypatch, lab, capsys):
    write(lab / "corpus/topics.json", json.dumps([{"corpus": "opp115", "topic": "dnt", "grade": "C"}]))
    with pytest.raises(SystemExit):
        run(monkeypatch, lab, "--corpus", lab / "corpus")
    assert "opp115/dnt has grade C: list it under related" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('baseline = "age"', 'baseline = "old"', "no baseline old"),
        ("'under \\d+'", "'under (\\d+'", "baseline age: "),
        ('values = "age"', 'valeus = "age"', "unknown key valeus"),
        ('related = {goppc = "dnt"}', 'related = {opp115 = "dnt"}', "both under topics and under related"),
    ],
)
def test_mistakes_in_the_mapping(tmp_path, old, new, said):
    write(tmp_path / "topics.toml", TOPICS.replace(old, new))
    with pytest.raises(mapping.MappingError, match=said):
        mapping.read(tmp_path / "topics.toml")


def test_the_shipped_mapping_labels_and_corrections_are_sound():
    measures = mapping.read(command.HERE / "topics.toml")
    corpora = {*gold.PUBLISHED, gold.READ}
    assert {corpus for measure in measures for corpus in (*measure.topics, *measure.related)} <= corpora
    ours = {row.topic for row in gold.read_by_us(command.HERE / "labels" / "ota.csv")}
    assert {topic for measure in measures if (topic := measure.topic(gold.READ))} <= ours


def test_wilson():
    assert Rate(0, 0).interval is None
    low, high = Rate(95, 100).interval
    assert (round(low, 3), round(high, 3)) == (0.888, 0.978)


@pytest.mark.parametrize(("ours", "baseline", "p"), [(0, 0, 1.0), (5, 5, 1.0), (9, 1, 0.0215), (0, 6, 0.0312)])
def test_binomial(ours, baseline, p):
    assert Paired(ours, baseline).p == pytest.approx(p, abs=1e-4)


def test_annotated_words_are_found_through_markdown():
    source = "See [our **notice**](https://x.example/a_(b)) &amp; the\nrest.<!-- no --> End."
    letters = spans.letters(source)
    assert letters.text == "seeournoticetherestend"
    (found,) = letters.find("our notice the rest")
    assert found == letters.interval(source.index("our"), source.index(".<"))


def test_words_in_pieces_are_found_sentence_by_sentence():
    letters = spans.letters("We keep records of orders. Lamps. We answer each letter soon.")
    found = letters.find("We keep records of orders. We answer each letter soon.")
    assert [letters.text[start:end] for start, end in found] == ["wekeeprecordsoforders", "weanswereachlettersoon"]


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ((0, 100), (80, 200), True),
        ((0, 100), (81, 200), False),
        ((0, 100), (95, 105), True),
        ((0, 10), (10, 20), False),
    ],
)
def test_overlap(one, other, meets):
    assert spans.overlap([one], [other]) is meets


@pytest.mark.parametrize(("place", "meets"), [((3, 5), True), ((5, 9), True), ((1, 2), False), ((6, 9), False)])
def test_lines(place, meets):
    assert spans.on_lines([place], [5, 3]) is meets


@pytest.mark.parametrize(
    ("kind", "given", "labelled", "same"),
    [
        ("age", ["13", "16"], ["13", "16 (EEA)"], True),
        ("age", ["13"], ["13", "16 (EEA)"], True),
        ("age", ["16"], ["13", "16 (EEA)"], False),
        ("age", ["13", "18"], ["13"], False),
        ("age", [], ["13"], False),
        ("date", ["2026-06-17"], ["June 17, 2026"], True),
        ("date", ["Nov. 30, 2017"], ["30/11/2017"], True),
        ("date", ["2022-09-01"], ["01/09/2022"], True),
        ("date", ["August 2026"], ["2026-08"], True),
        ("date", ["2026-06-18"], ["June 17, 2026"], False),
        ("date", ["June 17"], ["June 17, 2026"], False),
    ],
)
def test_values(kind, given, labelled, same):
    assert values.exact(kind, given, labelled) is same


def test_readings(tmp_path):
    write(tmp_path / "a-rule.csv", READ)
    assert read(tmp_path) == [Readings("a-rule", 2, 1, 1, 1)]
