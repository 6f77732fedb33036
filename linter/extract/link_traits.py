"""Links and their kinds: where they lead, and what is wrong with them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from linter.document import Block, Link
from linter.spelling import WORD

_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "gob"])
_GOVERNMENT = re.compile(
    r"(?:^|\.)(?:gov|mil|gc\.ca|europa\.eu|admin\.ch|gouv\.fr|gob\.\w\w)(?:\.\w\w)?$|(?:^|\.)(?:ico\.org\.uk|cnil\.fr|edpb\.europa\.eu)$"
)
_VAGUE = frozenset(
    [
        "here",
        "click here",
        "this",
        "this link",
        "this page",
        "link",
        "more",
        "read more",
        "learn more",
        "more information",
        "more info",
        "details",
        "click",
        "page",
        "available here",
        "found here",
        "clicking here",
        "by clicking here",
        "visit",
        "website",
        "see here",
        "please click here",
    ]
)
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_SHOWN_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_FREE_MAIL = frozenset(["gmail", "googlemail", "outlook", "hotmail", "yahoo", "icloud", "aol", "proton", "protonmail"])


def host(target: str) -> str:
    """Return the host of a web address in lower case, or an empty string."""
    try:
        name = urlsplit(f"https:{target}" if target.startswith("//") else target).hostname
    except ValueError:
        return ""
    return name or ""


def site(name: str) -> str:
    """Return the part of a host name that was registered: `example.co.uk` of `www.example.co.uk`."""
    labels = name.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def mail_address(link: Link) -> str | None:
    """Return the address that a link writes to, or None; a capture's protected address is shown as its mark."""
    if "/cdn-cgi/l/email-protection" in link.target:
        return "[email protected]"
    if not link.target.lower().startswith("mailto:"):
        return None
    address = unquote(link.target[len("mailto:") :]).split("?")[0].strip()
    return address if _ADDRESS.fullmatch(address) else None


def own_sites(blocks: Iterable[Block], author: Sequence[str]) -> frozenset[str]:
    """Return the sites that are the author's: those that bear its name, and the one it has its mail at."""
    hosts, mails = Counter[str](), Counter[str]()
    for block in blocks:
        for link in block.links:
            address = mail_address(link)
            if address and "@" in address:
                mails[site(address.rpartition("@")[2].casefold())] += 1
            elif name := host(link.target):
                hosts[site(name)] += 1
    brands = {"".join(c for c in name.casefold() if c.isalnum()) for name in author}
    own = {
        s
        for s in (*hosts, *mails)
        if any(len(b) > 2 and (s.split(".")[0].replace("-", "") in b or b in s.split(".")[0]) for b in brands)
        and len(s.split(".")[0]) > 2
    }
    own |= {s for s, _ in mails.most_common(1) if s.split(".")[0] not in _FREE_MAIL}
    return frozenset(own or {s for s, n in hosts.most_common(1) if n > 2})


def traits(block: Block, link: Link, anchors: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """Return the kinds of a link, as `@link[...]` asks for them."""
    text = block.text[link.start : link.end].strip()
    target = link.target.strip()
    found = set(_places(target, anchors, own))
    if link.broken or _malformed(target):
        found.add("broken")
    if " ".join(WORD.findall(text.casefold())) in _VAGUE:
        found.add("vague")
    if not text or target in {"", "#"} or target.lower().startswith("javascript:"):
        found.add("empty")
    if link.image:
        found.add("image")
    if _mismatch(text, target):
        found.add("mismatch")
    return frozenset(found)


def _places(target: str, anchors: frozenset[str], own: frozenset[str]) -> Iterable[str]:
    lowered = target.lower()
    if lowered.startswith("#"):
        reached = unquote(target[1:]).casefold() in anchors
        yield from ("anchor", "internal") if reached else ("dead",)
    elif lowered.startswith(("mailto:", "tel:")):
        yield lowered.split(":")[0]
    elif "/cdn-cgi/l/email-protection" in lowered:
        yield "mailto"
    elif name := host(target):
        yield "internal" if site(name) in own else "external"
        if _GOVERNMENT.search(name):
            yield "government"
    elif target and not _SCHEME.match(target):
        yield "internal"


def _malformed(target: str) -> bool:
    if target.lower().startswith("mailto:"):
        address = unquote(target[len("mailto:") :]).split("?")[0]
        return bool(address) and not _ADDRESS.fullmatch(address)
    return " " in target or (target.lower().startswith("http") and not host(target))


def _mismatch(text: str, target: str) -> bool:
    """Tell whether a link's text is an address other than the one it leads to."""
    if _ADDRESS.fullmatch(text) and target.lower().startswith("mailto:"):
        return text.casefold() != unquote(target[len("mailto:") :]).split("?")[0].strip().casefold()
    shown = _SHOWN_HOST.fullmatch(text)
    name = host(target)
    return shown is not None and name != "" and site(shown.group(1).casefold()) != site(name)
