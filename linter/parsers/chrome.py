"""Which blocks are navigation, cookie banners and footers; in doubt a block is body."""

import re
from collections.abc import Iterable, Sequence

from linter.document import Block
from linter.extract.shape import Shape
from linter.spelling import has_words, words

_SENTENCE_WORDS = 5
_NAVIGATION_LINKS = 3
_LONG_CONTENTS = 6
_PROSE_WORDS = 12
_PROSE_BEFORE_TITLE = 100  # words
_PROSE_BEFORE_CONTENTS = 8
_BUTTON_WORDS = 5
_BANNER_REACH = 4
_TITLE = (
    *("privacy", "data protection", "data policy", "personal data", "personal information"),
    *("cookie policy", "cookie notice"),
)
_NOTICE = Shape(r"privacy|notice|california|\brights\b", re.IGNORECASE)
_DATED = Shape(r"\b(?:updated|effective|revised|modified)\b", re.IGNORECASE)
_BUTTON = Shape(
    r"(?:i )?(?:accept|agree|allow|reject|decline|deny|ok(?:ay)?|got it|close|dismiss|manage|customi[sz]e|preferences|settings|cookie|continue)\b",
    re.IGNORECASE,
)
_COPYRIGHT = Shape(r"\u00a9|\(c\) ?\d{4}|copyright \d|all rights reserved", re.IGNORECASE)
_CONTACT = ("mailto:", "tel:", "/cdn-cgi/l/email-protection")


def mark(blocks: Sequence[Block], ends: Sequence[Sequence[int]]) -> list[bool]:
    """Tell for each block whether it is chrome; `ends` are the offsets at which the sentences of each end."""
    spoken = list(map(_has_sentence, blocks, ends))
    linked = [_only_links(block) for block in blocks]
    title = _title(blocks, spoken, linked)
    last = max((i for i, said in enumerate(spoken) if said), default=len(blocks) - 1)
    chrome = [False] * len(blocks)
    _mark_top(blocks, chrome, spoken, title)
    if title == 0:
        _mark_menu(blocks, chrome, spoken, linked)
    _mark_bottom(blocks, chrome, linked, last)
    _mark_contents(blocks, chrome, spoken, linked)
    _mark_banner(blocks, chrome, spoken, title)
    _mark_empty_headings(blocks, chrome, title)
    return chrome


def _has_sentence(block: Block, ends: Sequence[int]) -> bool:
    """Tell whether a block holds a full sentence: some words and a stop."""
    start = 0
    for end in ends:
        sentence = block.text[start:end].rstrip(" \n\"'\u201d\u2019)*")
        stopped = sentence.endswith((".", "!", "?")) and has_words(sentence, _SENTENCE_WORDS)
        if stopped and not _COPYRIGHT.match(sentence.strip()):
            return True
        start = end
    return False


def _is_title(text: str) -> bool:
    folded = text.casefold()
    return any(words in folded for words in _TITLE)


def _only_links(block: Block) -> bool:
    """Tell whether all the words of a block are the texts of links that lead to pages."""
    if all(link.bare for link in block.links) or any(
        link.target.startswith(_CONTACT) or link.target.strip() == "" for link in block.links
    ):
        return False
    inside = sum(len(words(block.text[link.start : link.end])) for link in block.links)
    return not has_words(block.text, inside + 2)


def _title(blocks: Sequence[Block], spoken: Sequence[bool], linked: Sequence[bool]) -> int:
    """Return the number of the heading that opens the policy, or 0: none stands below more prose than a banner has."""
    prose = 0
    for i, block in enumerate(blocks):
        if block.is_heading and not linked[i] and _is_title(block.text):
            return i
        words = len(block.text.split())
        if spoken[i] and words >= _PROSE_WORDS and "cookie" not in block.text.casefold():
            prose += words
        if prose > _PROSE_BEFORE_TITLE:
            break
    return 0


def _mark_top(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], title: int) -> None:
    texts = _link_texts(block for i, block in enumerate(blocks[:title]) if not spoken[i])
    if sum(not _is_title(text) for text in texts) < _NAVIGATION_LINKS:
        return
    for i in range(title):
        chrome[i] = not spoken[i] and not _DATED.search(blocks[i].text)


def _mark_menu(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], linked: Sequence[bool]) -> None:
    """Mark the links before the first prose of a page without a title that says where its policy begins."""
    prose = next((i for i, said in enumerate(spoken) if said and len(blocks[i].text.split()) >= _PROSE_WORDS), 0)
    menu = [i for i in range(prose) if linked[i] and not _is_led_in(blocks, i)]
    if len(menu) >= _LONG_CONTENTS:
        for i in menu:
            chrome[i] = not spoken[i]


def _mark_bottom(blocks: Sequence[Block], chrome: list[bool], linked: Sequence[bool], last: int) -> None:
    after = range(last + 1, len(blocks))
    navigation = [i for i in after if linked[i] and not _is_led_in(blocks, i)]
    texts = _link_texts(blocks[i] for i in navigation)
    if len(texts) < _NAVIGATION_LINKS or 2 * sum(map(bool, map(_NOTICE.search, texts))) >= len(texts):
        navigation = []
    for i in after:
        if _is_led_in(blocks, i):
            continue
        among = bool(navigation) and navigation[0] < i < navigation[-1] and _leads_away(blocks[i])
        if i in navigation or among or (_COPYRIGHT.search(blocks[i].text) and not _DATED.search(blocks[i].text)):
            chrome[i] = True


def _link_texts(blocks: Iterable[Block]) -> list[str]:
    return [block.text[link.start : link.end] for block in blocks for link in block.links if not link.bare]


def _is_led_in(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a text, not just a menu's name, leads in to a block: then it belongs to the text."""
    lead = blocks[number].lead
    text = "" if lead is None else blocks[lead].text
    return text.rstrip().endswith(":") and has_words(text, _SENTENCE_WORDS)


def _leads_away(block: Block) -> bool:
    return any(not link.target.startswith(_CONTACT) for link in block.links)


def _mark_contents(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], linked: Sequence[bool]) -> None:
    """Mark tables of contents: lists of nothing but links into the page, long ones or before the text."""
    run: list[int] = []
    prose = 0
    for i in range(len(blocks) + 1):
        inward = (
            i < len(blocks)
            and linked[i]
            and all("#" in link.target for link in blocks[i].links)
            and blocks[i].level == 0
        )
        if inward:
            run.append(i)
            continue
        if len(run) >= (_NAVIGATION_LINKS if prose <= _PROSE_BEFORE_CONTENTS else _LONG_CONTENTS):
            for j in run:
                chrome[j] = True
        run = []
        prose += i < len(blocks) and spoken[i]


def _mark_banner(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], title: int) -> None:
    """Mark a cookie banner before the title: what it says, and its buttons."""
    for i in range(title):
        following = range(i + 1, min(i + 1 + _BANNER_REACH, title))
        buttons = [j for j in following if not spoken[j] and _is_button(blocks[j])]
        if spoken[i] and "cookie" in blocks[i].text.casefold() and buttons:
            for j in range(i, buttons[-1] + 1):
                chrome[j] = True


def _is_button(block: Block) -> bool:
    return not has_words(block.text, _BUTTON_WORDS + 1) and bool(_BUTTON.match(block.text.strip()))


def _mark_empty_headings(blocks: Sequence[Block], chrome: list[bool], title: int) -> None:
    """Mark headings that have nothing but chrome below them."""
    below = True
    for i in range(len(blocks) - 1, title, -1):
        if blocks[i].is_heading:
            if below and i + 1 < len(blocks) and chrome[i + 1] and not _DATED.search(blocks[i].text):
                chrome[i] = True
            below = chrome[i]
        elif not chrome[i]:
            below = False
        else:
            below = below or (i + 1 < len(blocks) and blocks[i + 1].is_heading)
