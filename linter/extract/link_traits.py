"""Links and their kinds: where they lead, and what is wrong with them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from linter.document import Block, Link
from linter.extract import link_faults
from linter.extract.link_faults import host, is_address, site, written_to
from linter.extract.shape import Shape
from linter.spelling import letters, words

# How the hosts of states end, and before a country's two letters.
_GOVERNMENTS = (".gov", ".mil", ".gc.ca", ".europa.eu", ".admin.ch", ".gouv.fr", ".ico.org.uk", ".cnil.fr")
_NATIONAL = (".gov", ".mil", ".gob")
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
_SCHEME = Shape(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DOTTED = Shape(r"\.([0-9A-F]{2})")
_AGAIN = Shape(r"-[0-9]{1,3}$")

# Sites that are the author's only if they bear its name, those of free mail included.
_OTHERS = frozenset(
    "aboutads aboutcookies adobe allaboutcookies allaboutdnt amazon apple caprivacy cookiepedia dataprivacyframework edaa "
    "facebook github globalprivacycontrol google iabeurope instagram jamsadr linkedin microsoft mozilla networkadvertising "
    "onetrust optout paypal privacyrights privacyshield reddit shopify stripe termly termsfeed tiktok truste trustarc "
    "aol dataprotection gmail googlemail hotmail icloud inforegulator outlook proton protonmail yahoo "
    "twitter verasafe vimeo whatsapp wikipedia x youradchoices youronlinechoices youtube".split()
)
_OWN_PAGES = ("california", "privacy", "policy", "policies", "legal", "terms", "rights", "request", "cookie")
_SOME = 3
_FEW = 6
_MANY = 20


def mail_address(link: Link) -> str | None:
    """Return the address that a link writes to, or None; a capture's protected address is shown as its mark."""
    if "/cdn-cgi/l/email-protection" in link.target:
        return "[email protected]"
    if not link.target.lower().startswith("mailto:"):
        return None
    address = written_to(link.target).strip()
    return address if is_address(address) else None


def own_sites(blocks: Iterable[Block], author: Sequence[str]) -> frozenset[str]:
    """Return the sites that are the author's: those that bear its name, the one of its mail, the one it links to most."""
    hosts, mails = Counter[str](), Counter[str]()
    target = ""
    for block in blocks:
        for link in block.links:
            address = mail_address(link)
            if address and "@" in address:
                mails[site(address.rpartition("@")[2].casefold())] += 1
            elif name := host(link.target):
                hosts[site(name)] += 1
                target = target if _is_others(site(name)) else link.target
    brands = {letters(name) for name in author} | {
        letters(name.partition(".")[0]) for name in author if "." in name[3:]
    }
    own = {name for name in (*hosts, *mails) if any(_bears(name, brand) for brand in brands)}
    main = _main_sites(hosts, max((hosts[name] for name in own), default=0))
    own |= main | {name for name, count in _no_others(mails).most_common(1) if count > 1 or not own}
    if (
        not own
        and len(_no_others(hosts)) == 1
        and len(hosts) < _FEW
        and any(word in target.lower() for word in _OWN_PAGES)
    ):
        own = {site(host(target))}
    return frozenset(own)


def _bears(name: str, brand: str) -> bool:
    """Tell whether a site has the brand's name: `acme-shop.example` of Acme, `x.ai` of xAI, `vr.fi` of VR."""
    label = name.partition(".")[0]
    if brand in {letters(label), letters(name)}:
        return bool(brand)
    return len(brand) > 2 and len(label) > 2 and (label.replace("-", "") in brand or brand in label)


def _is_others(name: str) -> bool:
    """Tell whether a site is an authority's, or one that policies of all authors link to."""
    return name.partition(".")[0] in _OTHERS or _is_government(name)


def _is_government(name: str) -> bool:
    """Tell whether a host is that of a state, by its last labels: `ftc.gov`, `service.gov.uk`."""
    labels = f".{name}"
    national = labels[-3:-2] == "." and labels[:-3].endswith(_NATIONAL)
    return national or labels.endswith(_GOVERNMENTS)


def _no_others(sites: Counter[str]) -> Counter[str]:
    return Counter({name: count for name, count in sites.items() if not _is_others(name)})


def _main_sites(hosts: Counter[str], named: int) -> set[str]:
    """Return the site that at least half of the links lead to; well-known ones only if most of very many do.

    `named` is the number of links to a site that bears the author's name.
    """
    rest = _no_others(hosts)
    main = {name for name, count in rest.most_common(1) if count > 2 and count * 2 >= rest.total()}
    return main | {
        name for name, count in hosts.most_common(1) if count > _MANY > named and count * 4 > hosts.total() * 3
    }


def traits(block: Block, link: Link, anchors: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """Return the kinds of a link, as `@link[...]` asks for them; `anchors` are the `reachable` ones."""
    text = block.text[link.start : link.end].strip()
    target = link.target.strip()
    found = set(_places(target, anchors, own))
    if " ".join(words(text.casefold())) in _VAGUE:
        found.add("vague")
    if not text or target in {"", "#"} or target.lower().startswith("javascript:"):
        found.add("empty")
    if link.image:
        found.add("image")
    if not link_faults.is_filled_in(target):
        found.update(_faults(text, link, internal="internal" in found))
    return frozenset(found)


def _faults(text: str, link: Link, *, internal: bool) -> Iterable[str]:
    target = link.target.strip()
    if link.broken:
        yield "unread"
    if link.broken or link_faults.is_malformed(link):
        yield "broken"
    if link_faults.is_mismatch(text, target, internal=internal):
        yield "mismatch"
    if link_faults.is_foreign(target):
        yield "scheme"
    if link_faults.is_nowhere(target):
        yield "nowhere"


def are_trusted(links: Sequence[frozenset[str]]) -> bool:
    """Tell from the traits of a document's links whether its anchors are all there: most of those that links lead to are.

    A conversion loses them: of such a document's links many are dead in the file and alive in the page.
    """
    alive = sum("anchor" in one for one in links)
    dead = sum("dead" in one and "nowhere" not in one for one in links)
    return alive >= _SOME and alive >= 3 * dead


def reachable(anchors: frozenset[str]) -> frozenset[str]:
    """Return the anchors, and each without the marks between its words: what stands there is the renderer's choice."""
    return anchors | {letters(anchor) for anchor in anchors}


def _places(target: str, anchors: frozenset[str], own: frozenset[str]) -> Iterable[str]:
    lowered = target.lower()
    if lowered.startswith("#"):
        yield from ("anchor", "internal") if _reached(unquote(target[1:]), anchors) else ("dead",)
    elif lowered.startswith(("mailto:", "tel:")):
        yield lowered.split(":")[0]
    elif "/cdn-cgi/l/email-protection" in lowered:
        yield "mailto"
    elif name := host(target):
        yield "internal" if site(name) in own else "external"
        if _is_government(name):
            yield "government"
    elif is_address(target):
        yield "mailto"
    elif target and not _SCHEME.match(target):
        yield "internal"


def _reached(fragment: str, anchors: frozenset[str]) -> bool:
    """Tell whether a fragment resolves; `-1` is the second heading of the name."""
    plain = fragment.casefold()
    if plain in anchors or not anchors.isdisjoint({letters(plain), letters(_AGAIN.sub("", plain))}):
        return True
    encoded = _DOTTED.sub(r"%\1", fragment)  # as MediaWiki writes it
    return encoded != fragment and letters(unquote(encoded)) in anchors
