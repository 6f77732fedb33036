"""Companies by the form in their name ("Acme, Inc."), and where one company's name is written in another way.

`variant` is a name that elsewhere in the document is written more often with another comma, blank or capital: "Acme Inc."
beside "Acme, Inc.". A full stop is no difference, for it may end the sentence; another form ("Acme B.V.") is another company.
"""

import re
from collections import Counter
from collections.abc import Iterator

from linter.document import Document
from linter.extract.shape import Shape
from linter.extract.value import Value
from linter.spelling import letters

_FORMS = (
    r"Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|AG|PLC|plc|LLP|L\.P|LP|S\.A\.S|S\.A|SA|SAS|S\.r\.l|S\.L|"
    r"B\.V|BV|N\.V|NV|AB|A/S|Oy|Pty Ltd|Pte Ltd|PBC|KK|K\.K"
)
_HOLDS = Shape(rf"\s(?=[A-Zp])(?:{_FORMS})(?![\w&])")  # what every name holds, found faster than the name
_WORD = r"[A-Z0-9][\w&'-]{0,30}(?:\.[\w&'-]{1,30}){0,3}"
_NAME = Shape(
    rf"(?<![\w&])(?P<name>{_WORD}(?:\s(?:(?:of|the|&)\s)?{_WORD}){{0,5}})(?P<comma>,?)\s(?P<form>{_FORMS})(?![\w&])"
)
_LEADING = frozenset(
    "The By At And Of For In To From With About Contact Copyright Welcome Our Your While When If".split()
)


def find(document: Document) -> Iterator[tuple[int, Value]]:
    """Yield the block and the value of each company's name, in text order; chrome has none."""
    found = [
        (at, match, _written(match))
        for at, block in enumerate(document.blocks)
        if not block.chrome and _HOLDS.search(block.text)
        for match in _NAME.finditer(block.text.replace("\u2019", "'"))
    ]
    counts = Counter(written for _, _, written in found)
    usual = dict[str, str]()
    for written, _ in counts.most_common():
        usual.setdefault(letters(written), written)
    seen = set[str]()
    for at, match, written in found:
        differs = usual[letters(written)] != written and written not in seen and not _is_loud(written)
        seen.add(written)
        shown = f"{written} (elsewhere: {usual[letters(written)]})" if differs else written
        yield at, Value(match.start(), match.end(), shown, traits=frozenset({"variant"} if differs else ()))


def _written(match: re.Match[str]) -> str:
    """Return a name as it is written, without full stops and without a word that a sentence begins with."""
    words = match["name"].split()
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return f"{' '.join(words)}{match['comma']} {match['form'].replace('.', '')}"


def _is_loud(written: str) -> bool:
    """Tell whether a name is in capitals, as in a heading or a warning."""
    return written.upper() == written
