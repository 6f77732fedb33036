"""Mistakes in queries and in the names that they use, at the line of the query's text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.rulebook import check

Shelve = Callable[..., Path]
AT = "rules/us-ca/dnt.yaml:"

MISTAKES = {
    "folded block": ("      /s $answer", "      /s answer yes", """\
16:17: require[0].find: expected a connector between two terms: write "answer yes" or answer OR yes; a blank means OR in some services, here it means nothing
  $signal /s answer yes
                    ^"""),
    "literal block": ("find: >-\n      $signal\n      /s $answer", "find: |\n      $signal\n\n      /s )", """\
17:10: require[0].find: expected a term after /s
  $signal  /s )\x20
              ^"""),
    "single quotes": ("""'"do not track" OR dnt'""", """'"it''s" OR (dnt'""", """\
11:23: define.signal: this bracket is never closed: expected )
  "it's" OR (dnt
            ^"""),
    "double quotes": ("""'"do not track" OR dnt'""", r'''"\"do not\ttrack\" \u004fR\x20(dnt"''', """\
11:41: define.signal: this bracket is never closed: expected )
  "do not track" OR (dnt
                    ^"""),
    "plain, over two lines": ("""'"do not track" OR dnt'""", "dnt\n    OR (a", """\
12:8: define.signal: this bracket is never closed: expected )
  dnt OR (a
         ^"""),
    "at the end": ("""'"do not track" OR dnt'""", "dnt OR", """\
11:17: define.signal: expected a term after OR
  dnt OR
        ^"""),
    "unknown name": ("/s $answer", "/s $anser", """\
16:10: require[0].find: unknown name $anser; did you mean "answer"?
  $signal /s $anser
             ^"""),
    "unknown name that begins like a known one": ("/s $answer", "/s ($answer OR $answer-2)", """\
16:22: require[0].find: unknown name $answer-2; did you mean "answer"?
  $signal /s ($answer OR $answer-2)
                         ^"""),
    "a name that is itself": ("""'"do not track" OR dnt'""", "dnt OR $signal", """\
11:18: define.signal: a name leads back to itself: $signal -> $signal
  dnt OR $signal
         ^"""),
    "a circle": ("""'"do not track" OR dnt'""", "$a\n  a: $b\n  b: dnt OR $signal", """\
11:11: define.signal: a name leads back to itself: $signal -> $a -> $b -> $signal
  $a
  ^"""),
    "a circle that shadows the vocabulary": ("""'"do not track" OR dnt'""", "$answer\n  refuse: $signal", """\
11:11: define.signal: a name leads back to itself: $signal -> $answer -> $refuse -> $signal
  $answer
  ^"""),
    "too many terms": ("define:", "define:\n" + "".join(f"  n{i}: $n{i + 1} OR $n{i + 1}\n" for i in range(20)) + "  n20: a", """\
11:7: define.n0: with its names put in, it has 1,048,576 terms; at most 20,000
  $n1 OR $n1
  ^"""),
    "too deep": ("define:", "define:\n" + "".join(f"  n{i}: ((($n{i + 1} /s a) /s a) /s a)\n" for i in range(190)) + "  n190: a", """\
11:7: define.n0: with its names put in, it is nested 571 deep; at most 200
  ((($n1 /s a) /s a) /s a)
  ^"""),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(shelve: Shelve, rule: str, old: str, new: str, expected: str) -> None:
    assert old in rule
    vocabulary = "answer: respond! OR $refuse\nrefuse: ignor!\n"
    shelve({"vocabulary.yaml": vocabulary, "us-ca/dnt.yaml": rule.replace(old, new, 1)})
    assert [str(error) for error in check()] == [AT + expected]


def test_a_long_query_is_shown_around_the_mistake(shelve: Shelve, rule: str) -> None:
    query = " OR ".join(["word"] * 100) + " word " + " OR ".join(["word"] * 100)
    shelve({"us-ca/dnt.yaml": rule.replace("$signal\n      /s $answer", query)})
    (error,) = check()
    message, line, caret = str(error).split("\n")
    assert len(line) < 170
    assert line[len(caret) - 1 :].startswith("word word OR")
    assert message.startswith(f"{AT}15:{7 + 797}: require[0].find: ")


def test_vocabulary_and_jurisdictions_are_checked_too(shelve: Shelve) -> None:
    shelve(
        {
            "vocabulary.yaml": "answer: respond!\na: $b\nb: $a OR $c\n",
            "jurisdictions.yaml": "us: {name: U, within: xx, claimed_by: $nobody}\nus-ca: {name: C, within: us-ca, claimed_by: $none}",
        }
    )
    assert [str(error) for error in check()] == [
        'rules/jurisdictions.yaml:1:23: us.within: unknown jurisdiction "xx"; known: us, us-ca',
        "rules/jurisdictions.yaml:1:39: us.claimed_by: unknown name $nobody; known: a, answer, b\n  $nobody\n  ^",
        "rules/jurisdictions.yaml:2:26: us-ca.within: us-ca lies within itself",
        "rules/jurisdictions.yaml:2:45: us-ca.claimed_by: unknown name $none; known: a, answer, b\n  $none\n  ^",
        "rules/vocabulary.yaml:2:4: a: a name leads back to itself: $a -> $b -> $a\n  $b\n  ^",
        "rules/vocabulary.yaml:3:10: b: unknown name $c; known: a, answer, b\n  $a OR $c\n        ^",
    ]
