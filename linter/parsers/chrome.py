"""Which blocks are navigation, cookie banners and footers; in doubt a block is body."""

import re
from collections.abc import Sequence

from linter.document import Block, BlockKind
from linter.parsers.sentences import split
from linter.spelling import WORD

_SENTENCE_WORDS = 5
_NAVIGATION_LINKS = 3
_BUTTON_WORDS = 5
_BANNER_REACH = 4
_TITLE = re.compile(
    r"privacy|data protection|data policy|personal (?:data|information)|cookie (?:policy|notice)", re.IGNORECASE
)
_BUTTON = re.compile(
    r"(?:i )?(?:accept|agree|allow|reject|decline|deny|ok(?:ay)?|got it|close|dismiss|manage|customi[sz]e|preferences|settings|cookie|continue)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"\u00a9|\(c\) ?\d{4}|copyright \d|all rights reserved", re.IGNORECASE)
_CONTACT = ("mailto:", "tel:", "/cdn-cgi/l/email-protection")


def mark(blocks: Sequence[Block]) -> list[bool]:
    """Tell for each block whether it is chrome."""
    spoken = [_has_sentence(block) for block in blocks]
    linked = [_only_links(block) for block in blocks]
    title = _title(blocks, linked)
    last = max((i for i, said in enumerate(spoken) if said), default=len(blocks) - 1)
    chrome = [False] * len(blocks)
    _mark_top(blocks, chrome, spoken, title)
    _mark_bottom(blocks, chrome, linked, last)
    _mark_contents(blocks, chrome, linked)
    _mark_banner(blocks, chrome, spoken, title)
    _mark_empty_headings(blocks, chrome, title)
    return chrome


def _has_sentence(block: Block) -> bool:
    """Tell whether a block holds a full sentence: some words and a stop."""
    start = 0
    for end in split(block.text):
        sentence = block.text[start:end].rstrip(" \n\"'\u201d\u2019)*")
        if sentence.endswith((".", "!", "?")) and len(WORD.findall(sentence)) >= _SENTENCE_WORDS:
            return True
        start = end
    return False


def _only_links(block: Block) -> bool:
    """Tell whether all the words of a block are the texts of links that lead to pages."""
    if not block.links or any(link.target.startswith(_CONTACT) or link.target.strip() == "" for link in block.links):
        return False
    inside = sum(len(WORD.findall(block.text[link.start : link.end])) for link in block.links)
    return len(WORD.findall(block.text)) - inside <= 1


def _title(blocks: Sequence[Block], linked: Sequence[bool]) -> int:
    """Return the number of the heading that opens the policy, or 0."""
    headings = [i for i, block in enumerate(blocks) if block.is_heading and not linked[i] and not block.links]
    named = [i for i in headings if _TITLE.search(blocks[i].text)]
    return min(named, default=0)


def _mark_top(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], title: int) -> None:
    links = sum(bool(block.links) for block in blocks[:title])
    if links < _NAVIGATION_LINKS:
        return
    for i in range(title):
        chrome[i] = not spoken[i]


def _mark_bottom(blocks: Sequence[Block], chrome: list[bool], linked: Sequence[bool], last: int) -> None:
    after = range(last + 1, len(blocks))
    navigation = [i for i in after if linked[i]]
    for i in after:
        among = len(navigation) >= _NAVIGATION_LINKS and navigation[0] < i < navigation[-1] and _leads_away(blocks[i])
        if (linked[i] and len(navigation) >= _NAVIGATION_LINKS) or among or _COPYRIGHT.search(blocks[i].text):
            chrome[i] = True


def _leads_away(block: Block) -> bool:
    return any(not link.target.startswith(_CONTACT) for link in block.links)


def _mark_contents(blocks: Sequence[Block], chrome: list[bool], linked: Sequence[bool]) -> None:
    """Mark tables of contents: lists of nothing but links into the page, and menus of buttons."""
    run: list[int] = []
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
        if len(run) >= _NAVIGATION_LINKS:
            for j in run:
                chrome[j] = True
        run = []


def _mark_banner(blocks: Sequence[Block], chrome: list[bool], spoken: Sequence[bool], title: int) -> None:
    """Mark a cookie banner before the title: what it says, and its buttons."""
    for i in range(title):
        following = range(i + 1, min(i + 1 + _BANNER_REACH, title))
        buttons = [j for j in following if not spoken[j] and _is_button(blocks[j])]
        if spoken[i] and "cookie" in blocks[i].text.casefold() and buttons:
            for j in range(i, buttons[-1] + 1):
                chrome[j] = True


def _is_button(block: Block) -> bool:
    return len(WORD.findall(block.text)) <= _BUTTON_WORDS and bool(_BUTTON.match(block.text.strip()))


def _mark_empty_headings(blocks: Sequence[Block], chrome: list[bool], title: int) -> None:
    """Mark headings that have nothing but chrome below them."""
    below = True
    for i in range(len(blocks) - 1, title, -1):
        if blocks[i].kind is BlockKind.HEADING or blocks[i].level:
            if below and i + 1 < len(blocks) and chrome[i + 1]:
                chrome[i] = True
            below = chrome[i]
        elif not chrome[i]:
            below = False
        else:
            below = below or (i + 1 < len(blocks) and blocks[i + 1].is_heading)
