"""Text of rules as Markdown that shows it, whatever it holds."""

import re

from linter.reporters.safe import clean, clean_lines

#: What acts within a line, and what acts at its start; an underscore within a word and a lone ampersand do not.
_SIGNS = re.compile(r"[\\`*\[\]<|~$]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|^[-+=#>]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_NO_URL = re.compile(r"[^\w\-.~:/?#@!$&'*+,=%]", re.ASCII)
_FENCES = re.compile(r"`{3,}")


def escaped(text: str) -> str:
    """Return text as one line of Markdown in which nothing of it acts as Markdown or HTML."""
    return _SIGNS.sub(r"\\\g<0>", clean(" ".join(text.split())))


def code(text: str) -> str:
    """Return a name, which holds no backtick, as code."""
    return f"`{clean(text)}`"


def link(text: str, target: str) -> str:
    """Return a link whose text and target are no Markdown."""
    return f"[{escaped(text)}]({url(target)})"


def url(target: str) -> str:
    """Return an address in which no sign can end the link."""
    return _NO_URL.sub(_percent, target)


def anchor(rule: str) -> str:
    """Return the name of the place of a rule on its page."""
    return rule.replace("/", "-")


def block(text: str) -> list[str]:
    """Return a text as the lines of a code block, which no line of it can end."""
    fence = "`" * max(3, *(len(run) + 1 for run in _FENCES.findall(text)), 3)
    return [f"{fence}markdown", *clean_lines(text.strip("\n")).split("\n"), fence]


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
