"""The author of a policy: the names by which the document itself says that it speaks.

The words that declare a name come first, the strongest kind before the weaker: a definition with "we", "us" or "our";
"we are X" and "at X, we"; the title. Only a document without any of these is read for weaker signs. That a text speaks
of "X's privacy policy" says nothing: most such policies are those of others.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from linter.extract.postal_words import COUNTRIES, STATES
from linter.extract.shape import Shape
from linter.extract.value import Value

_QUOTE = '"\u201c\u201d\u201e'
_ANY_QUOTE = rf"{_QUOTE}'\u2018\u2019"
_WE = "(?:we|us|ours?)"
_MARK = Shape(
    rf"[{_ANY_QUOTE}]{_WE}(?=[,.]?\s?[{_ANY_QUOTE}/,]|\s(?:or|and)\s)"
    rf"|\((?:that['\u2019]s\s)?{_WE}(?=[,/)]|\s(?:or|and)\s)",
    re.IGNORECASE,
)
_SHORT = Shape(rf"[{_QUOTE}]\s?([^{_QUOTE}]{{1,40}}?)[,.]?\s?[{_QUOTE}]")
_MEANS = Shape(r"\b(?:refer(?:s|ring)?|means?|includes?)\s(?:to\s|collectively\s|the\s|company\s|only\s){0,3}")
_SPEAKS = Shape(r"\b(?:[Ww]e(?:\sare|['\u2019]re|\sat|,)|At)\s(?=\S{0,20}[A-Z])")
_LATER = Shape(
    r"\b(?:[Ww]elcome\sto|(?:operated|issued|offered)\sby|for\s(?:visiting|using)|responsible\s(?:is|\w{0,9}:))\s(?=\S{0,20}[A-Z])"
)
_EARLIER = Shape(
    r"\s(?:respects?|values|cares\sabout|(?:is|are)\s(?:committed|dedicated)|takes\s(?:your|the)|understands|knows\sthat|"
    r"is\sthe\s(?:data\s)?controller|is\sresponsible\sfor|(?:and\sits\s[a-z]{1,20}\s)?collects?|uses|provides|attaches|"
    r"\((?:officially|formerly|the\s[\"\u201c](?:App|Site|Website|Service)))\b"
)
_GLOSS = Shape(rf"\s\((?:[a-z]{{2,14}},?\s){{0,6}}[\"\u201c][^{_QUOTE}()]{{2,40}}[{_QUOTE}]\)")

_SUFFIXES = frozenset(
    "inc incorporated llc ltd limited corp corporation co company gmbh ag sa bv nv plc lp llp pty pte ab as oy sarl sas "
    "pbc kk srl spa sro se kg ug ou".split()
)
# What a name does not begin with though a sentence does; what stands beside a name; what is no name by itself.
_OPENERS = frozenset(
    "a about an and any as at back before beyond both by dear each for from further here how i if in is it its of "
    "on or our read see that the their these this those to us using view visit was we welcome what when where "
    "while who why with you your".split()
)
_THINGS = frozenset(
    "& + act addendum agreement app application applications apps beta center centre commitment consumer controls "
    "cookie cookies data disclosure full global hub information legal main mobile notice notices online our "
    "personal platform policies policy privacy product products program protection security service services site "
    "sites software statement supplemental terms u.k u.s updated us use users web website websites your".split()
)
_OTHERS = frozenset(
    "account accounts additional administrator advertisers advertising affiliate affiliates after all also "
    "american applicant applicants applies april archived august browser california candidate changes chapter "
    "child children client clients collection communications company complete contact content contents controller "
    "controllers coordinator covers current customer customers date december device download driver each eea "
    "effective employee english eu europe european everyone example february feedback framework gdpr general "
    "group home institution interactive internet introduction january job july june kids last law laws local "
    "march market marketing may member members most new newsletter no november obtained october officer other "
    "overview page part parties partners party passengers please previous print processing processor properties "
    "provider publisher publishers purpose purposes questions region regional regulation research residents "
    "revised rights scope section seller sellers separate september specific state states student subscriber "
    "subscription summary supplier system third travellers uk updates usage user vendor version via visitor "
    "visitors yes".split()
)
_BESIDE_TITLES = (_THINGS | _OTHERS) - {"general", "home", "market", "group", "new"}
_PLACES = frozenset(f"{STATES}|{COUNTRIES}|European Union|European Economic Area".casefold().split("|"))
_CAPITAL_THE = frozenset(["The", "THE"])
_INNER = frozenset(["of", "the", "&", "de", "du", "for"])
_PRONOUNS = frozenset("we us our ours or and and/or collectively hereinafter etc that's that\u2019s".split())
_TITLE_WORDS = frozenset(["policy", "notice", "statement", "policies", "declaration", "disclosure"])
_TITLE_TOPICS = frozenset(["privacy", "cookie", "cookies", "data"])
_TOP = 15
_EARLY = 40
_FEW = 5
_REACH = 160
_LONGEST = 60
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
    for mark in _MARK.finditer(text):
        if mark.start() < done:
            continue
        opening = text.rfind("(", max(0, mark.start() - _REACH), mark.start() + 1)
        closing = text.find(")", mark.start(), mark.end() + _REACH)
        if 0 <= opening < closing and ")" not in text[opening : mark.start()]:
            done = closing
            yield from _in_brackets(text, opening, closing)
        elif mark[0][0] != "(":
            yield from _in_series(text, mark)


def _in_brackets(text: str, opening: int, closing: int) -> Iterator[str]:
    """Yield the names of `Acme, Inc. ("Acme", "we")`: the short forms, and what stands before the bracket."""
    inside = text[opening + 1 : closing]
    words = inside.casefold().replace(",", " ").replace("/", " ").split()
    quoted = inside[0] in _ANY_QUOTE or bool(_SHORT.search(inside))
    if not quoted and ("US" in inside or not _PRONOUNS.issuperset(words)):
        return
    before = _before(text, opening) or _company(text, opening)
    if before:
        yield before
    for short in _SHORT.finditer(inside):
        yield from filter(None, [_brand(short[1].split())])


def _in_series(text: str, mark: re.Match[str]) -> Iterator[str]:
    """Yield the names of `the terms "Acme," "we" and "us" refer to Acme, Inc.`."""
    near = text[max(0, mark.start() - 60) : mark.start()].rstrip()
    if near.endswith((",", "or", "and", *_QUOTE)):
        shorts = [short for short in _SHORT.finditer(near) if len(near) - short.end() < 6]
        yield from filter(None, [_brand(short[1].split()) for short in shorts])
    means = _MEANS.search(text, mark.end(), mark.end() + 60)
    if means:
        yield from filter(None, [_after(text, means.end())])


def _speaking(text: str) -> Iterator[str]:
    """Yield the names of "We are Acme", "We at Acme" and "At Acme, we"."""
    for lead in _SPEAKS.finditer(text):
        words = text[lead.end() : lead.end() + _LONGEST].split()
        run = _run(words)
        following = words[len(run)] if len(run) < len(words) else ""
        if run and _is_speaker(lead[0].split()[-1], run, following, first=lead.start() == 0):
            yield from filter(None, [_brand(run)])


def _is_speaker(lead: str, run: Sequence[str], following: str, *, first: bool) -> bool:
    """Tell whether the run of capitalised words after "We are", "We at", "At" or "We," is who speaks."""
    if lead == "At":
        return run[-1].endswith(",") and (first or following in {"we", "our"})
    if lead.endswith(","):
        return _is_company(run)
    return lead == "at" or run[-1][-1] in ".,;:" or following[:1] in {"", "(", "-", "\u2013"} or following == "and"


def _titled(texts: Sequence[str]) -> list[str]:
    """Return the name in the title ("Acme Privacy Policy") if the text has it too; of `Acme.example`, at least Acme."""
    for text in texts[:_TOP]:
        title = _in_title(text) if len(text) < 2 * _LONGEST and not text.rstrip().endswith(("?", ".")) else ""
        for name in filter(None, dict.fromkeys([title, title.partition(".")[0]])):
            if len(texts) < _FEW or sum(name in other or name.title() in other for other in texts) > 1:
                return [name]
    return []


def _in_title(text: str) -> str:
    """Return the words of a title that name someone."""
    words = text.replace("|", " ").replace(":", " ").split()
    plain = [_key(word) for word in words]
    if len(words) > 10 or _TITLE_WORDS.isdisjoint(plain) or _TITLE_TOPICS.isdisjoint(plain):
        return ""
    runs: list[list[str]] = [[]]
    for word, key in zip(words, plain, strict=True):
        if key in _BESIDE_TITLES or not (_is_proper(word) or word in _INNER):
            runs.append([])
        else:
            runs[-1].append(word)
    return next(filter(None, map(_brand, runs)), "")


def _glossed(text: str) -> list[str]:
    """Return the names of `Acme Ventures LLC ("Acme") knows that you care`; of an agency's initials, none."""
    gloss = _GLOSS.search(text)
    named = _SHORT.search(gloss[0]) if gloss else None
    if not gloss or not named:
        return []
    before = _before(text, gloss.start())
    company = _company(text, gloss.start())
    short = _brand(named[1].split())
    return [short, company or before] if short and (company or before).startswith(short) else []


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
        yield from filter(None, [_before(text, match.start())])
    for match in _LATER.finditer(text):
        yield from filter(None, [_after(text, match.end())])


def _before(text: str, end: int) -> str:
    """Return the name that ends here."""
    return _named(text[max(0, end - 2 * _LONGEST) : end].split())


def _named(words: Sequence[str]) -> str:
    """Return the name that ends these words."""
    start = len(words)
    while start and _continues(words, start - 1):
        start -= 1
    beside = words[start - 1] if start else ""
    if beside.endswith(",") or beside[-1:].isdigit():  # the end of an address: "75001 Paris (", "Zug, Switzerland ("
        return _brand(words[start:]) if _is_company(words[start:]) else ""
    return _brand(words[start:])


def _after(text: str, start: int) -> str:
    """Return the name that begins here."""
    return _brand(_run(text[start : start + 2 * _LONGEST].split()))


def _company(text: str, end: int) -> str:
    """Return the last company before this place in its sentence: "Acme GmbH, 1 Acme Street, Berlin ("we")"."""
    words = text[max(0, end - 2 * _REACH) : end].split()
    for index in range(len(words) - 1, 0, -1):
        if _is_suffix(words[index]) and _is_proper(words[index - 1]):
            return _named(words[: index + 1])
        if words[index - 1].endswith((".", "!", "?")) and not _is_abbreviated(words[index - 1]):
            return ""
    return ""


def _run(words: Sequence[str]) -> list[str]:
    """Return the words at the start that may be one name."""
    end = 0
    while end < len(words) and (_is_proper(words[end]) or words[end] in _INNER):
        end += 1
        if end < len(words) and not _joins(words[end - 1], words[end]):
            break
    while end and words[end - 1] in _INNER:
        end -= 1
    return list(words[:end])


def _continues(words: Sequence[str], index: int) -> bool:
    """Tell whether the word belongs to the name that the words after it end."""
    fits = _is_proper(words[index]) or (words[index] in _INNER and index < len(words) - 1)
    return fits and (index == len(words) - 1 or _joins(words[index], words[index + 1]))


def _joins(left: str, right: str) -> bool:
    """Tell whether a name can go on from one word to the next: not across the end of a sentence or a list's comma."""
    if left.endswith(","):
        return _is_suffix(right)
    return left[-1] not in ';:!?)\u201d"' and (left[-1] != "." or _is_abbreviated(left)) and not _is_owner(left)


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "\u2019s", "s'", "s\u2019"))


def _is_abbreviated(word: str) -> bool:
    return _is_suffix(word) or (word.endswith(".") and all(len(part) == 1 for part in word[:-1].split(".")))


def _is_suffix(word: str) -> bool:
    return word.replace(".", "").strip(",;()").removesuffix("'s").removesuffix("\u2019s").casefold() in _SUFFIXES


def _is_company(words: Sequence[str]) -> bool:
    return any(map(_is_suffix, words[1:]))


def _is_proper(word: str) -> bool:
    """Tell whether the word is written as a name is: with a capital, or a figure before letters."""
    return any(map(str.isupper, word)) and word[0].isalnum() and (word in _CAPITAL_THE or _key(word) not in _OPENERS)


def _brand(words: Sequence[str]) -> str:
    """Return the name without its company's form and the words around it, or nothing if no name is left."""
    end = next((index for index, word in enumerate(words) if index and _is_suffix(word)), len(words))
    kept = [word.strip(',;:!?()\u201d\u201c"') for word in words[:end]]
    while kept and _key(kept[0]) in _OPENERS:
        kept.pop(0)
    while kept and (_key(kept[-1]) in _THINGS or kept[-1] in _INNER):
        kept.pop()
    while kept and kept[0] in _INNER:
        kept.pop(0)
    name = " ".join(kept)
    for ending in ("'s", "\u2019s"):
        name = name.removesuffix(ending)
    name = name if _is_abbreviated(name) else name.rstrip(".'\u2019")
    return name if _is_name(name) else ""


def _key(word: str) -> str:
    return word.casefold().strip(".,'\u2019")


def _is_name(name: str) -> bool:
    """Tell a name from a place and from words that every policy has."""
    words = [_key(word) for word in name.split()]
    return (
        1 < len(name) <= _LONGEST
        and any(map(str.isupper, name))
        and name.casefold() not in _PLACES
        and not _is_suffix(words[0])
        and not all(word in _OTHERS or word in _THINGS or word in _OPENERS for word in words)
        and len(words) < 7
    )
