"""What is wrong with a link: an address that leads nowhere, elsewhere than its text says, or that nothing can open."""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from linter.document import Link
from linter.extract.shape import Shape

_MAIL = "mailto:"
_TEL = ("tel:", "sms:")
_WEB = ("http://", "https://")
_ADDRESS = Shape(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_MAILBOX = Shape(
    r"(?!/)[A-Za-z0-9!#$%&'*+/=^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=^_`{|}~-]+)*"
    r"@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}"
)
_NAME_AND_MAILBOX = Shape(r"[^<>@]{1,80}<([^<>]{3,200})>")
_SCHEME = Shape(r"([A-Za-z][A-Za-z0-9+-]*):")
_SHOWN_HOST = Shape(r"((?:https?://)?)((?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?")  # in small letters
_SCRIPT = Shape(r"javascript:\s*(?:void\s*\(?\s*0?\s*\)?)?[\s;]*")
_NO_SCHEME = Shape(r"www\.|(?:[\w-]+\.)+(?:com|org|net|gov|edu|eu|co\.uk)(?:[/?#]|$)", re.IGNORECASE)
_AND = Shape("[,;] ?")
_HOST = Shape(r"[^\s%<>\"\\|^`{}\[\]]+")
_DOUBLED = ("http", "https", "http:", "https:")
_TRAILING = ".,;:!?)>]* \u00a0"
_LEADING = "(<[* \u00a0"

# What a generator fills in: nothing is known of such a target.
_VARIABLE = ("{{", "{%", "${", "%{", "<%", "[[")
# Schemes that browsers or telephones open, and those of applications that pages link to.
_KNOWN = frozenset(
    "http https mailto tel sms fax ftp ftps sftp data javascript geo maps callto facetime skype whatsapp viber tg intent market "
    "itms itms-apps itms-appss ms-windows-store magnet bitcoin ethereum lightning webcal news irc ircs xmpp matrix sip sips urn doi "
    "cid mid ws wss git ssh svn view-source spotify slack zoommtg msteams fb instagram twitter steam obsidian notion vscode chrome "
    "edge brave opera vivaldi moz-extension chrome-extension resource tag acct did ipfs ipns dweb gemini gopher nostr threema signal "
    "sgnl line wechat weixin".split()
)
# Those that only the computer of the author opens.
_AT_HOME = frozenset(["file", "about", "blob", "localhost", "res"])
_DIGITS = range(3, 16)  # three: an emergency number
_NORTH_AMERICAN = 11


@lru_cache(maxsize=256)
def host(target: str) -> str:
    """Return the host of a web address in lower case, or an empty string."""
    try:
        name = urlsplit(f"https:{target}" if target.startswith("//") else target).hostname
    except ValueError:
        return ""
    return name or ""


def written_to(target: str) -> str:
    """Return the address of a `mailto:` target as it stands there."""
    return unquote(target[len(_MAIL) :]).split("?")[0]


def is_address(text: str) -> bool:
    """Tell whether a text has the look of an e-mail address, possible or not."""
    return "@" in text and _ADDRESS.fullmatch(text) is not None


def is_filled_in(target: str) -> bool:
    """Tell whether a generator fills in a part of the target."""
    return any(mark in target for mark in _VARIABLE)


def is_malformed(link: Link) -> bool:
    """Tell whether no program can open a target as it stands."""
    target = link.target.strip()
    lowered = target.lower()
    if lowered.startswith(_MAIL):
        written = written_to(target)
        return not _is_mail(written) if written else "?" not in target
    if lowered.startswith(_TEL):
        return not _is_number(unquote(target[4:]))
    if link.bare:
        return False
    if lowered.startswith("http"):
        return " " in target or not _is_web(target)
    if " " in target or "\\" in target:
        return True
    return not target.startswith(("#", "/", ".")) and bool(_NO_SCHEME.match(target) or _MAILBOX.fullmatch(target))


def _is_mail(written: str) -> bool:
    """Tell whether each of the addresses that a comma or a semicolon separates is one; a blank at an end is part of it."""
    return all(map(_is_mailbox, _AND.sub(",", written).split(",")))


def _is_mailbox(text: str) -> bool:
    named = _NAME_AND_MAILBOX.fullmatch(text) if "<" in text else None
    return bool(_MAILBOX.fullmatch(named[1] if named else text))


def _is_number(number: str) -> bool:
    """Tell whether a telephone can dial it: letters stand for digits, and +1 takes ten more."""
    dialled = [c for c in number.partition(";")[0].partition(",")[0] if c.isalnum()]
    if number.strip().startswith("+1") and all(map(str.isdigit, dialled)):
        return len(dialled) == _NORTH_AMERICAN
    return len(dialled) in _DIGITS and any(map(str.isdigit, dialled))


def _is_web(target: str) -> bool:
    """Tell whether a target that begins with http names a host, and only one."""
    name = host(target)
    if not target.lower().startswith(_WEB) or not _HOST.fullmatch(name):
        return False
    return name == "localhost" or ":" in name or ("." in name.strip(".") and not name.endswith(_DOUBLED))


def is_foreign(target: str) -> bool:
    """Tell whether a target has a scheme that is misspelled, unknown, or of use on the author's computer only."""
    match = None if target.startswith(_WEB) else _SCHEME.match(target)
    if match is None:
        return False
    scheme = match[1].lower()
    unknown = scheme not in _KNOWN and not target[match.end() :].startswith("//")
    return unknown or scheme in _AT_HOME or len(scheme) == 1


def is_mismatch(text: str, target: str, *, internal: bool) -> bool:
    """Tell whether a link's text is an address other than the one it leads to."""
    shown = text.strip(_LEADING).rstrip(_TRAILING).replace("*", "").casefold()
    if target.lower().startswith(_MAIL):
        written = written_to(target).strip().rstrip(_TRAILING).casefold()
        return bool(_MAILBOX.fullmatch(shown)) and bool(_MAILBOX.fullmatch(written)) and shown != written
    address = _SHOWN_HOST.fullmatch(shown) if "." in shown else None
    name = host(target)
    if address is None or not name or _is_brand(text, address[1]):
        return False
    within = address[2] in unquote(target).casefold() and not internal  # a page about it, or a detour to it
    return site(address[2]) != site(name) and not within


def _is_brand(text: str, scheme: str) -> bool:
    """Tell whether a name such as "Outlook.com" stands there for a product, and not as an address."""
    return not scheme and any(map(str.isupper, text)) and not text.lower().lstrip(_LEADING).startswith("www.")


_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "gob"])


def site(name: str) -> str:
    """Return the part of a host name that was registered: `example.co.uk` of `www.example.co.uk`."""
    labels = name.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def is_nowhere(target: str) -> bool:
    """Tell whether a link leads nowhere: no target, the top of its own page, a script that does nothing."""
    low = target.lower()
    return target in {"", "#", "#!"} or (low.startswith("javascript:") and bool(_SCRIPT.fullmatch(low)))
