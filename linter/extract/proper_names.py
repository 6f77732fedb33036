"""Proper names in running text: where one ends, where one begins, and what it comes down to without a company's form."""

from collections.abc import Sequence

from linter.extract.postal_words import COUNTRIES, STATES

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
BESIDE_TITLES = (_THINGS | _OTHERS) - {"general", "home", "market", "group", "new"}
_PLACES = frozenset(f"{STATES}|{COUNTRIES}|European Union|European Economic Area".casefold().split("|"))
_CAPITAL_THE = frozenset(["The", "THE"])
INNER = frozenset(["of", "the", "&", "de", "du", "for"])

#: Characters: a name is no longer, and what is said of it stands within reach.
LONGEST = 60
REACH = 160


def before(text: str, end: int) -> str:
    """Return the name that ends here."""
    return _named(text[max(0, end - 2 * LONGEST) : end].split())


def _named(words: Sequence[str]) -> str:
    """Return the name that ends these words."""
    start = len(words)
    while start and _continues(words, start - 1):
        start -= 1
    beside = words[start - 1] if start else ""
    if beside.endswith(",") or beside[-1:].isdigit():  # the end of an address: "75001 Paris (", "Zug, Switzerland ("
        return brand(words[start:]) if is_company(words[start:]) else ""
    return brand(words[start:])


def after(text: str, start: int) -> str:
    """Return the name that begins here."""
    return brand(run(text[start : start + 2 * LONGEST].split()))


def company(text: str, end: int) -> str:
    """Return the last company before this place in its sentence: "Acme GmbH, 1 Acme Street, Berlin ("we")"."""
    words = text[max(0, end - 2 * REACH) : end].split()
    for index in range(len(words) - 1, 0, -1):
        if _is_suffix(words[index]) and is_proper(words[index - 1]):
            return _named(words[: index + 1])
        if words[index - 1].endswith((".", "!", "?")) and not _is_abbreviated(words[index - 1]):
            return ""
    return ""


def run(words: Sequence[str]) -> list[str]:
    """Return the words at the start that may be one name."""
    end = 0
    while end < len(words) and (is_proper(words[end]) or words[end] in INNER):
        end += 1
        if end < len(words) and not _joins(words[end - 1], words[end]):
            break
    while end and words[end - 1] in INNER:
        end -= 1
    return list(words[:end])


def _continues(words: Sequence[str], index: int) -> bool:
    """Tell whether the word belongs to the name that the words after it end."""
    fits = is_proper(words[index]) or (words[index] in INNER and index < len(words) - 1)
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


def is_company(words: Sequence[str]) -> bool:
    """Tell whether a company's form stands among the words, not first."""
    return any(map(_is_suffix, words[1:]))


def is_proper(word: str) -> bool:
    """Tell whether the word is written as a name is: with a capital, or a figure before letters."""
    return any(map(str.isupper, word)) and word[0].isalnum() and (word in _CAPITAL_THE or key(word) not in _OPENERS)


def brand(words: Sequence[str]) -> str:
    """Return the name without its company's form and the words around it, or nothing if no name is left."""
    end = next((index for index, word in enumerate(words) if index and _is_suffix(word)), len(words))
    kept = [word.strip(',;:!?()\u201d\u201c"') for word in words[:end]]
    while kept and key(kept[0]) in _OPENERS:
        kept.pop(0)
    while kept and (key(kept[-1]) in _THINGS or kept[-1] in INNER):
        kept.pop()
    while kept and kept[0] in INNER:
        kept.pop(0)
    name = " ".join(kept)
    for ending in ("'s", "\u2019s"):
        name = name.removesuffix(ending)
    name = name if _is_abbreviated(name) else name.rstrip(".'\u2019")
    return name if _is_name(name) else ""


def key(word: str) -> str:
    """Return a word as the word lists have it."""
    return word.casefold().strip(".,'\u2019")


def _is_name(name: str) -> bool:
    """Tell a name from a place and from words that every policy has."""
    words = [key(word) for word in name.split()]
    return (
        1 < len(name) <= LONGEST
        and any(map(str.isupper, name))
        and name.casefold() not in _PLACES
        and not _is_suffix(words[0])
        and not all(word in _OTHERS or word in _THINGS or word in _OPENERS for word in words)
        and len(words) < 7
    )
