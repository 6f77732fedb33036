"""The author of a policy: the names by which the document itself says that it speaks.

The words that declare a name come first, the strongest kind before the weaker: a definition with "we", "us" or "our";
"we are X" and "at X, we"; the title. Only a document without any of these is read for weaker signs. That a text speaks
of "X's privacy policy" says nothing: most such policies are those of others.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from linter.extract.plain import lowered
from linter.extract.proper_names import (
    BESIDE_TITLES,
    INNER,
    LONGEST,
    REACH,
    after,
    before,
    brand,
    company,
    is_company,
    is_proper,
    key,
    run,
)
from linter.extract.shape import Shape
from linter.extract.value import Value

_QUOTE = '"\u201c\u201d\u201e'
_ANY_QUOTE = rf"{_QUOTE}'\u2018\u2019"
_WE = "(?:we|us|ours?)"
_MARK = Shape(  # in lower case, with straight quotes: a class of Latin and other characters is slow to compile
    rf"[\"'(](?:(?<!\(){_WE}(?=[,.]?\s?[\"'/,]|\s(?:or|and)\s)|(?<=\()(?:that's\s)?{_WE}(?=[,/)]|\s(?:or|and)\s))"
)
_SHORT = Shape(rf"[{_QUOTE}]\s?([^{_QUOTE}]{{1,40}}?)[,.]?\s?[{_QUOTE}]")
_MEANS = Shape(r"\b(?:refer(?:s|ring)?|means?|includes?)\s(?:to\s|collectively\s|the\s|company\s|only\s){0,3}")
_SPEAKS = Shape(  # its first characters come first: most of a text is passed over
    r"[WwA](?<!\w.)(?:(?<=A)t|(?<!A)e(?:\sare|['\u2019]re|\sat|,))\s(?=\S{0,20}[A-Z])"
)
_LATER = Shape(
    r"\b(?:[Ww]elcome\sto|(?:operated|issued|offered)\sby|for\s(?:visiting|using)|responsible\s(?:is|\w{0,9}:))\s(?=\S{0,20}[A-Z])"
)
_EARLIER = Shape(
    r"\s(?:respects?|values|cares\sabout|(?:is|are)\s(?:committed|dedicated)|takes\s(?:your|the)|understands|knows\sthat|"
    r"is\sthe\s(?:data\s)?controller|is\sresponsible\sfor|(?:and\sits\s[a-z]{1,20}\s)?collects?|uses|provides|attaches|"
    r"\((?:officially|formerly|the\s[\"\u201c](?:App|Site|Website|Service)))\b"
)
_GLOSS = Shape(rf"\s\((?:[a-z]{{2,14}},?\s){{0,6}}[\"\u201c][^{_QUOTE}()]{{2,40}}[{_QUOTE}]\)")

_PRONOUNS = frozenset("we us our ours or and and/or collectively hereinafter etc that's that\u2019s".split())
_TITLE_WORDS = frozenset(["policy", "notice", "statement", "policies", "declaration", "disclosure"])
_TITLE_TOPICS = frozenset(["privacy", "cookie", "cookies", "data"])
_TOP = 15
_EARLY = 40
_FEW = 5
_MOST = 6


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the author's names, the best first; a name that another one begins with stands for both."""
    blocks = list(texts)
    found = [name for block in blocks for name in _defined(block)]
    found += [name for block in blocks for name in _speaking(block)]
    found += _titled(blocks)
    found = found or next(filter(None, map(_glossed, blocks[:_EARLY])), [])
    if not found:
        weak = Counter(name for block in blocks[:_EARLY] for name in _weak(block))
        found = [name for name, _ in weak.most_common() if sum(name in block for block in blocks) > 2][:1]
    known = dict.fromkeys(spelling for name in found for spelling in _spellings(name, blocks))
    return tuple(name for name in known if not any(name.startswith(f"{other} ") for other in known))[:_MOST]


def mentions(text: str, author: Iterable[str]) -> list[Value]:
    """Return where a text calls the author by name."""
    found = []
    for name in author:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                found.append(Value(start, end, name))
            start = text.find(name, end)
    return sorted(found, key=lambda value: (value.start, value.end))


def _defined(text: str) -> Iterator[str]:
    """Yield the names that the text declares together with "we", "us" or "our"."""
    done = 0
    straight = _straight(text)
    for mark in _MARK.finditer(straight) if _may_define(straight) else ():
        if mark.start() < done:
            continue
        opening = text.rfind("(", max(0, mark.start() - REACH), mark.start() + 1)
        closing = text.find(")", mark.start(), mark.end() + REACH)
        if 0 <= opening < closing and ")" not in text[opening : mark.start()]:
            done = closing
            yield from _in_brackets(text, opening, closing)
        elif mark[0][0] != "(":
            yield from _in_series(text, mark)


def _may_define(straight: str) -> bool:
    """Tell, fast, whether a text may hold a mark; an apostrophe alone is in most."""
    return '"' in straight or "(" in straight or "'we" in straight or "'us" in straight or "'our" in straight


def _straight(text: str) -> str:
    """Return the text in lower case with straight quotes."""
    return lowered(text).replace("\u201c", '"').replace("\u201d", '"').replace("\u201e", '"')


def _in_brackets(text: str, opening: int, closing: int) -> Iterator[str]:
    """Yield the names of `Acme, Inc. ("Acme", "we")`: the short forms, and what stands before the bracket."""
    inside = text[opening + 1 : closing]
    words = inside.casefold().replace(",", " ").replace("/", " ").split()
    quoted = inside[0] in _ANY_QUOTE or bool(_SHORT.search(inside))
    if not quoted and ("US" in inside or not _PRONOUNS.issuperset(words)):
        return
    name = before(text, opening) or company(text, opening)
    if name:
        yield name
    for short in _SHORT.finditer(inside):
        yield from filter(None, [brand(short[1].split())])


def _in_series(text: str, mark: re.Match[str]) -> Iterator[str]:
    """Yield the names of `the terms "Acme," "we" and "us" refer to Acme, Inc.`."""
    near = text[max(0, mark.start() - 60) : mark.start()].rstrip()
    if near.endswith((",", "or", "and", *_QUOTE)):
        shorts = [short for short in _SHORT.finditer(near) if len(near) - short.end() < 6]
        yield from filter(None, [brand(short[1].split()) for short in shorts])
    means = _MEANS.search(text, mark.end(), mark.end() + 60)
    if means:
        yield from filter(None, [after(text, means.end())])


def _speaking(text: str) -> Iterator[str]:
    """Yield the names of "We are Acme", "We at Acme" and "At Acme, we"."""
    for lead in _SPEAKS.finditer(text):
        words = text[lead.end() : lead.end() + LONGEST].split()
        names = run(words)
        following = words[len(names)] if len(names) < len(words) else ""
        if names and _is_speaker(lead[0].split()[-1], names, following, first=lead.start() == 0):
            yield from filter(None, [brand(names)])


def _is_speaker(lead: str, run: Sequence[str], following: str, *, first: bool) -> bool:
    """Tell whether the run of capitalised words after "We are", "We at", "At" or "We," is who speaks."""
    if lead == "At":
        return run[-1].endswith(",") and (first or following in {"we", "our"})
    if lead.endswith(","):
        return is_company(run)
    return lead == "at" or run[-1][-1] in ".,;:" or following[:1] in {"", "(", "-", "\u2013"} or following == "and"


def _titled(texts: Sequence[str]) -> list[str]:
    """Return the name in the title ("Acme Privacy Policy") if the text has it too; of `Acme.example`, at least Acme."""
    for text in texts[:_TOP]:
        title = _in_title(text) if len(text) < 2 * LONGEST and not text.rstrip().endswith(("?", ".")) else ""
        for name in filter(None, dict.fromkeys([title, title.partition(".")[0]])):
            if len(texts) < _FEW or sum(name in other or name.title() in other for other in texts) > 1:
                return [name]
    return []


def _in_title(text: str) -> str:
    """Return the words of a title that name someone."""
    words = text.replace("|", " ").replace(":", " ").split()
    plain = [key(word) for word in words]
    if len(words) > 10 or _TITLE_WORDS.isdisjoint(plain) or _TITLE_TOPICS.isdisjoint(plain):
        return ""
    runs: list[list[str]] = [[]]
    for word, bare in zip(words, plain, strict=True):
        if bare in BESIDE_TITLES or not (is_proper(word) or word in INNER):
            runs.append([])
        else:
            runs[-1].append(word)
    return next(filter(None, map(brand, runs)), "")


def _glossed(text: str) -> list[str]:
    """Return the names of `Acme Ventures LLC ("Acme") knows that you care`; of an agency's initials, none."""
    gloss = _GLOSS.search(text) if "(" in text and ('"' in text or "\u201c" in text) else None
    named = _SHORT.search(gloss[0]) if gloss else None
    if not gloss or not named:
        return []
    short = brand(named[1].split())
    name = company(text, gloss.start()) or before(text, gloss.start())
    return [short, name] if short and name.startswith(short) else []


def _spellings(name: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield how the texts write a name that was found in capitals, and the name."""
    if name.isupper() and len(name) > 3:
        low = name.lower()
        for text in texts:
            start = text.lower().find(low)
            other = text[start : start + len(name)] if start >= 0 else ""
            if other.lower() == low and other[0].isupper() and not other.isupper():
                yield other
                break
    yield name


def _weak(text: str) -> Iterator[str]:
    """Yield the names that stand where an author's often does."""
    for match in _EARLIER.finditer(text):
        yield from filter(None, [before(text, match.start())])
    for match in _LATER.finditer(text):
        yield from filter(None, [after(text, match.end())])
