"""References to sections of the same document: "Section 3", "the section 'Your choices'"; `dangling` ones lead nowhere.

`first` is the first of those to the same section.

A section of a law or of another document is no reference of this kind. A document's numbers are those that its headings,
its paragraphs and the items of its lists begin with; 12 exists where 12.1 does.
"""

import re
from collections.abc import Iterator

from linter.document import Block, Document
from linter.extract.numbering import Number, numbers
from linter.extract.plain import small
from linter.extract.shape import Shape
from linter.extract.value import Value
from linter.spelling import fold, words

# All of these in lower case: patterns that ignore case take far longer to compile.
_NUMBERED = Shape(
    r"(?<![\w\u00a7.-])(?<!this )(?:sections?|clauses?)\s{1,3}(?P<first>\d{1,2}(?:\.\d{1,2}){0,3})(?![\w\u00a7%:/-]|\.\d|,\d|\s{0,2}\()"
)
_TITLED = Shape(
    r"(?:see|refer to|described in|set out in|outlined in|explained in)\s{1,3}(?:the|our)\s{1,3}"
    r"(?:section|heading)\s{1,3}(?:below\s|above\s)?(?:titled|entitled|called|headed|named|on)?\s{0,3}"
    r"[\"\u201c](?P<title>(?:(?![\"\u201c\u201d]).){3,80})[,.]?[\"\u201d](?!\s{1,3}(?:of|in)\s{1,3}(?:the|our|your)\b(?!\s{1,3}(?:policy|notice|statement)))"
)
#: Words near a number that say it is another text's: a law, a contract, another document.
_OTHERS = Shape(
    r"\b(?:acts?|code|laws?|lgpd|gdpr|ccpa|cpra|pipeda|ftc|u\.?s\.?c|regulations?|directives?|statutes?|statutory|title|chapter|constitution|terms|agreements?|"
    r"contracts?|addendum|exhibit|eula|licen[cs]e|convention|ordinance|decree|bill|rules?|guidelines|conditions|schedule|annex|appendix|cfr|ccr|civil|"
    r"penal|commission|child(?:ren)?(?:'|\u2019)s online|pipl|privacy shield|principles|manual|standards?)\b"
)
_OWN = Shape(
    r"\s{0,2},?\s{0,2}(?:(?:of|in|to) this|below|above|herein|of the (?:present )?(?:privacy )?(?:policy|notice|statement))\b"
)
_DIGIT = Shape(r"\d")
_AROUND = 90  # characters on each side in which another text is named
_BESIDE = 40  # characters after it
_TITLE = 90  # characters at the beginning of a block that may be a title
_CLOSE = 0.8


def find(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each reference, in text order."""
    known: frozenset[Number] | None = None
    titles: list[str] | None = None
    seen = set[str]()
    for at, block in enumerate(document.blocks):
        if block.chrome or ("ection" not in block.text and "lause" not in block.text and "eading" not in block.text):
            continue
        low = small(block.text)
        for match in _NUMBERED.finditer(low) if _DIGIT.search(low) else ():
            if not _is_others(block, match):
                known = numbers(document) if known is None else known
                yield at, _value(match, f"section {match['first']}", seen, resolves=_number(match) in known)
        for match in _TITLED.finditer(low) if _may_name(low) else ():
            if not _leads_out(block, match):
                titles = _titles(document) if titles is None else titles
                title = block.text[slice(*match.span("title"))]
                yield at, _value(match, f"\u201c{title.rstrip(' ,.')}\u201d", seen, resolves=_names_one(title, titles))


def _may_name(low: str) -> bool:
    """Tell, fast, whether a text may hold the title of a section."""
    if '"' not in low and "\u201c" not in low:
        return False
    plain = " ".join(low.split())
    return any(begun in plain for begun in ("the section ", "our section ", "the heading ", "our heading "))


def _number(match: re.Match[str]) -> Number:
    return tuple(map(int, match["first"].split(".")))


def _value(match: re.Match[str], shown: str, seen: set[str], *, resolves: bool) -> Value:
    trait = "numbered" if shown.startswith("section") else "titled"
    traits = {trait} if resolves else {trait, "dangling"}
    traits |= {"first"} if shown not in seen else set()
    seen.add(shown)
    return Value(match.start(), match.end(), shown, traits=frozenset(traits))


def _is_others(block: Block, match: re.Match[str]) -> bool:
    """Tell whether a law, a contract or another document is named beside the number."""
    if _leads_out(block, match):
        return True
    if _OWN.match(match.string, match.end()):
        return False
    near = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    return bool(_OTHERS.search(near))


def _leads_out(block: Block, match: re.Match[str]) -> bool:
    """Tell whether a link to another page stands beside a reference."""
    low, high = match.start() - _AROUND, match.end() + _BESIDE
    return any(link.end > low and link.start < high and not link.target.startswith("#") for link in block.links)


def _titles(document: Document) -> list[str]:
    """Return the headings, and how every other block begins: many a title stands in bold before its paragraph."""
    begun = ((block, block.text if block.is_heading else block.text[:_TITLE]) for block in document.blocks)
    return [
        _plain(text)
        for block, text in begun
        if block.is_heading or not (_may_name(small(block.text)) and _TITLED.search(small(block.text)))
    ]


def _plain(text: str) -> str:
    return " ".join(words(fold(text)))


def _names_one(title: str, titles: list[str]) -> bool:
    """Tell whether a title is, nearly, that of a section."""
    wanted = _plain(title)
    return any(wanted in known or (len(known) > 3 and known in wanted) for known in titles) or any(
        _is_close(wanted, known) for known in titles
    )


def _is_close(wanted: str, known: str) -> bool:
    """Tell whether two titles are nearly the same; the cheap bounds of the ratio come first."""
    if 2 * min(len(wanted), len(known)) < _CLOSE * (len(wanted) + len(known)):
        return False
    from difflib import SequenceMatcher  # slow to import, and few documents come to this

    matcher = SequenceMatcher(None, wanted, known)
    return matcher.quick_ratio() >= _CLOSE and matcher.ratio() >= _CLOSE
