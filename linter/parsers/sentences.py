"""Sentences of one block of text: where each ends, by rules that know legal abbreviations."""

import re

_END = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019)\]*]*(?=\s)|[\u3002\uff01\uff1f]")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
_ABBREVIATIONS = frozenset(
    [
        "adm",
        "al",
        "ann",
        "app",
        "approx",
        "arg",
        "art",
        "arts",
        "assn",
        "attn",
        "ave",
        "avg",
        "bldg",
        "blvd",
        "bros",
        "bus",
        "cal",
        "cap",
        "cert",
        "cf",
        "ch",
        "cir",
        "civ",
        "cl",
        "co",
        "colo",
        "conn",
        "const",
        "corp",
        "ct",
        "cy",
        "dba",
        "del",
        "dept",
        "dir",
        "dist",
        "div",
        "dr",
        "e.g",
        "eg",
        "ed",
        "eds",
        "eq",
        "esp",
        "esq",
        "est",
        "et",
        "etc",
        "exec",
        "ext",
        "ff",
        "fig",
        "figs",
        "fl",
        "fla",
        "fn",
        "fr",
        "ga",
        "gen",
        "gov",
        "hon",
        "i.e",
        "ie",
        "ill",
        "inc",
        "incl",
        "ind",
        "infra",
        "intl",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "jr",
        "ky",
        "la",
        "lit",
        "llc",
        "llp",
        "ltd",
        "mass",
        "max",
        "md",
        "mfg",
        "mich",
        "min",
        "minn",
        "misc",
        "mont",
        "mr",
        "mrs",
        "ms",
        "mt",
        "n.b",
        "natl",
        "nev",
        "no",
        "nos",
        "op",
        "org",
        "para",
        "paras",
        "pgs",
        "plc",
        "pp",
        "prof",
        "pte",
        "pty",
        "pub",
        "rd",
        "ref",
        "reg",
        "regs",
        "rev",
        "rm",
        "rt",
        "s.a",
        "sec",
        "secs",
        "sr",
        "st",
        "stat",
        "ste",
        "sub",
        "subd",
        "subpara",
        "supp",
        "tel",
        "tenn",
        "tex",
        "tit",
        "tit.",
        "treas",
        "u.s",
        "univ",
        "v",
        "va",
        "vol",
        "vols",
        "vs",
        "vt",
        "wash",
    ]
)
_COMPANY = frozenset(
    ["inc", "ltd", "llc", "corp", "co", "plc", "etc", "u.s", "u.k", "e.u", "gmbh", "s.a", "b.v", "n.v", "a.s", "d.c"]
)
_STARTERS = frozenset(
    [
        "a",
        "additionally",
        "all",
        "also",
        "although",
        "an",
        "and",
        "any",
        "as",
        "at",
        "because",
        "before",
        "but",
        "by",
        "each",
        "every",
        "for",
        "from",
        "further",
        "he",
        "her",
        "here",
        "how",
        "however",
        "if",
        "in",
        "information",
        "it",
        "its",
        "may",
        "most",
        "neither",
        "no",
        "nothing",
        "on",
        "once",
        "only",
        "our",
        "please",
        "she",
        "should",
        "since",
        "some",
        "such",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "under",
        "unless",
        "upon",
        "we",
        "what",
        "when",
        "where",
        "whether",
        "while",
        "with",
        "without",
        "you",
        "your",
    ]
)
_NEXT_WORD = re.compile(r"[\s*_\"'\u201c\u2018(\[]*([^\W_]+)")


def split(text: str) -> list[int]:
    """Return the 0-based offsets at which the sentences of `text` end, the last one being its length."""
    ends = [match.end() for match in _END.finditer(text) if _ends_sentence(text, match)]
    if not ends or text[ends[-1] :].strip():
        ends.append(len(text))
    else:
        ends[-1] = len(text)
    return ends


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    if following is None:
        return not text[match.end() :].strip()
    word = following.group(1)
    if word[0].islower() and not text[match.end() :].lstrip().startswith(("*", "_")):
        return False
    return match.group()[0] != "." or match.group().startswith("..") or _full_stop(text, match.start(), word)


def _full_stop(text: str, stop: int, following: str) -> bool:
    before = _LAST_WORD.search(text, max(0, stop - 40), stop)
    if before is None:
        return True
    last = before.group().casefold()
    starts_new = following.casefold() in _STARTERS
    if last in _COMPANY:
        return starts_new
    if last in _ABBREVIATIONS and not (last in {"no", "may", "app", "min", "max", "ill", "fig"} and starts_new):
        return False
    if len(last) == 1 or (last.isdigit() and len(last) <= 3):  # "U.S. Our", "J. Smith", "1. Heading"
        return (starts_new and not _opens_text(text, before.start()) and len(last) == 1) or _is_number_end(
            text, before.start(), last
        )
    if "." in last:
        return starts_new
    return True


def _opens_text(text: str, start: int) -> bool:
    """Tell whether nothing but marks stands before `start`, or a sentence has just ended there."""
    return not text[:start].strip(" (*_\n\t") or text[:start].rstrip(" (*_").endswith((".", ":", ";"))


def _is_number_end(text: str, start: int, last: str) -> bool:
    return last.isdigit() and not _opens_text(text, start)
