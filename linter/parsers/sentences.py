"""Sentences of one block of text: where each ends, by rules that know legal abbreviations."""

import re

from linter.extract.shape import Shape
from linter.spelling import typed

# A run of marks is looked at once, where it begins: no text makes the search go back over it.
# It begins with a set of characters, which the engine looks for much faster than for what stands before it.
_END = re.compile(r"[.!?](?<![.!?].)[.!?]*+(?:[\"')\]*]++|\u2019)*+(?=\s)")
_WIDE_STOPS = "\u3002\uff01\uff1f"
_WIDE_END = Shape(f"[{_WIDE_STOPS}]")
# "the site.The owner": a blank was forgotten.
_GLUED = re.compile(r"\.(?=[A-Z])")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
_NEXT_WORD = re.compile(r"[\s*_\"'(\[]*+([^\W_]{1,40})")
_ABBREVIATIONS = frozenset(
    """
    adm al ann app approx apr arg ariz ark art arts assn assoc attn atty attys aug ave avg bldg blvd bros bus
    cal calif cap capt cert cf ch cir civ cl co colo conn const corp ct cy dba dec del dept dir dist div dr e.g
    eds eg eq esp esq est et exec ext feb ff fig figs fl fla fn fr ga gen hon i.e ie ill inc incl ind infra
    intl jan jr jul jun ky lit llc llp ltd mar mass max md mfg mich min minn misc mont mr mrs ms mt n.b natl neb
    nev no nos nov oct okla ore p.o para paras penn pgs ph.d plc pp prof pte pty pub rd ref reg regs rep rev rm
    rt s.a sched sec secs sen sep sept sr st stat ste subd subpara supp tel tenn tex tit treas u.s univ v va viz
    vol vols vs vt wash wis wyo
    """.split()
)
#: What always stands before the word that it belongs to.
_OPEN = frozenset("cf dr e.g eg esp hon i.e ie mr mrs ms prof rep sen st v viz vs".split())
#: Abbreviations that are words too: what follows must be a number or a letter.
_WORDS = frozenset("app art cap fig max min no ref sub".split())
_STARTERS = frozenset(
    """
    a additionally after all also although an and any are as at because before both but by can do does during each
    even every except for from further he her here how however i if in information it its many may most neither no
    none nor not nothing on once only or other others otherwise our please she should since so some such that the
    their then there therefore these they this those through thus to under unless until upon using via we what when
    whenever where wherever whether which while who will with without you your yours
    """.split()
)
_OPENERS = frozenset(map(str.capitalize, _STARTERS))
_WINDOW = 40
_LONGEST_ROMAN = 6


def split(text: str) -> list[int]:
    """Return the 0-based offsets at which the sentences of `text` end, the last one being its length."""
    text = typed(text)
    ends = [match.end() for match in _END.finditer(text) if _ends_sentence(text, match)]
    others = [match.end() for match in _GLUED.finditer(text) if _is_glued(text, match.start())]
    if not text.isascii() and any(stop in text for stop in _WIDE_STOPS):
        others += [match.end() for match in _WIDE_END.finditer(text) if _ends_sentence(text, match)]
    if others:
        ends = sorted({*ends, *others})
    if not ends or text[ends[-1] :].strip():
        ends.append(len(text))
    else:
        ends[-1] = len(text)
    return ends


def _is_glued(text: str, stop: int) -> bool:
    before = text[max(0, stop - 2) : stop]
    following = _NEXT_WORD.match(text, stop + 1)
    return (
        before.removesuffix(")").islower()
        and following is not None
        and following.group(1) in _OPENERS
        and text[following.end() : following.end() + 1] in {" ", "'", "\u2019"}
    )


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    if following is None:
        return not text[match.end() : match.end() + _WINDOW].strip()
    word = following.group(1)
    if word[0].islower() and not set(text[match.end() : following.start(1)]) & {"*", "_"}:
        return False
    return match.group()[0] != "." or match.group().startswith("..") or _full_stop(text, match.start(), word)


def _full_stop(text: str, stop: int, following: str) -> bool:
    last, start = _last_word(text, stop)
    if not last:
        return True
    starts_new = following.casefold() in _STARTERS
    if last in _OPEN:
        return text[start - 1 : start] in {".", "@"}
    if last in _WORDS:
        return starts_new or not (len(following) == 1 or following[0].isdigit())
    if last in _ABBREVIATIONS and text[start - 1 : start] not in {".", "@"}:
        return starts_new
    if len(last) == 1 or (last.isdigit() and len(last) <= 3):  # "U.S. Our", "J. Smith", "1. Heading"
        opens = _opens_text(text, start)
        return not opens and (starts_new or last.isdigit())
    if len(last) <= _LONGEST_ROMAN and not last.strip("ivxl") and _opens_text(text, start):
        return False
    return starts_new if "." in last else True


def _last_word(text: str, stop: int) -> tuple[str, int]:
    """Return the word, or the abbreviation with its inner stops, that ends at `stop`, and where it begins."""
    floor = max(0, stop - _WINDOW)
    near = text[floor:stop]
    word = near.rpartition(" ")[2]
    if word.isalnum():
        return word.casefold(), stop - len(word)
    match = _LAST_WORD.search(near)
    return (match.group().casefold(), floor + match.start()) if match else ("", stop)


def _opens_text(text: str, start: int) -> bool:
    """Tell whether nothing but marks stands before `start`, or a sentence has just ended there."""
    near = text[max(0, start - _WINDOW) : start]
    before = near.rstrip(" (*_\n\t")
    if before == near and before.endswith("."):  # the 83 of "§ 1798.83", not that of "1.83 Your rights"
        return not before.strip("0123456789. (*_\n\t")
    word = _LAST_WORD.search(before.removesuffix("."))
    if before.endswith(".") and word is not None and word.group().casefold() in _ABBREVIATIONS:  # the 13 of Art. 13
        return False
    return not before or before.endswith((".", ":", ";"))
