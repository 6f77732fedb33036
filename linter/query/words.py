"""Writes a query back: in plain English for a report, and as text with all its brackets."""

from collections.abc import Iterable

from linter.query.kinds import KINDS, Measure
from linter.query.tree import Connect, Named, Or, Phrase, Query, Reach, Scoped, Test, ValueTerm, Word, Zone
from linter.spelling import fold

_ZONES = {
    Zone.HEADING: "a heading with",
    Zone.LINK: "a link whose text has",
    Zone.CHROME: "navigation, a banner or a footer with",
    Zone.URL: "a link whose target has",
}
_UNITS = {
    Reach.SENTENCE: "sentence",
    Reach.PARAGRAPH: "paragraph",
    Reach.SECTION: "section",
    Reach.DOCUMENT: "document",
}
_COMPARISONS = {"=": "of", "!=": "other than", "<": "below", "<=": "of at most", ">": "above", ">=": "of at least"}
_DAYS = {"<": "shorter than", ">": "longer than"}
_DATES = {"<": "before", "<=": "not later than", ">": "after", ">=": "not earlier than"}
_RELATIVE_DATES = {"<": "earlier than", ">": "later than"}
_CONNECTORS = frozenset({"or", "and", "not"})


def explain(query: Query) -> str:
    """Return the query in plain English, as a part of a sentence."""
    match query:
        case Word() | Phrase():
            return _explain_words(query)
        case Named(name):
            return f"wording for “{' '.join(name.replace('_', ' ').replace('-', ' ').split()) or name}”"
        case ValueTerm():
            return _explain_value(query)
        case Scoped(zone, inner):
            return f"{_ZONES[zone]} {_enclosed(inner)}"
        case Or(alternatives):
            return _explain_or(alternatives)
        case Connect():
            return _explain_connect(query)


def _explain_words(term: Word | Phrase) -> str:
    """Return a word or a phrase in quotes, with what is special about it."""
    words = term.words if isinstance(term, Phrase) else (term,)
    if isinstance(term, Word) and term.root:
        return f"a word that begins with {_quote(term)}"
    if words[0].capitals:
        return f"“{' '.join(_capitals(word.text) for word in words)}” in capitals"
    notes = [f"“{' '.join(word.text + ('…' if word.root else '') for word in words)}”"]
    exact = [word for word in words if word.exact]
    if exact:
        which = "" if len(exact) == len(words) else f"with {_series(map(_quote, exact), 'and')} "
        notes.append(f"{which}in exactly this form")
    if any("*" in word.text for word in words):
        notes.append("(* is any one character)")
    return " ".join(notes)


def _quote(word: Word) -> str:
    """Return the letters of a word in quotes."""
    return f"“{word.text}”" + (" (* is any one character)" if "*" in word.text else "")


def _series(repeated: Iterable[str], conjunction: str) -> str:
    """Return `a, b or c`, each once."""
    parts = list(dict.fromkeys(repeated))
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}" if len(parts) > 1 else parts[0]


def _explain_or(alternatives: tuple[Query, ...]) -> str:
    """Return the alternatives, with all the roots together at the end."""
    roots = [each for each in alternatives if isinstance(each, Word) and each.root]
    others = [_enclosed(each) for each in alternatives if not (isinstance(each, Word) and each.root)]
    if roots:
        others.append(f"a word that begins with {_series(map(_quote, roots), 'or')}")
    return _series(others, "or")


def _enclosed(query: Query) -> str:
    """Return a query in words, in brackets where its end would not be seen."""
    return f"({explain(query)})" if isinstance(query, Or | Connect) else explain(query)


def _explain_connect(query: Connect) -> str:
    """Return what a connector asks for; the left side may go on from an earlier connector."""
    chained = isinstance(query.left, Connect)
    left = explain(query.left)
    right = _enclosed(query.right) if isinstance(query.right, Connect) else explain(query.right)
    link = ", and " if chained else ", "
    return left + link + (f"without {right} {_where_not(query)}" if query.negated else f"{_where(query)} {right}")


def _where(query: Connect) -> str:
    """Return where the left side stands, up to the name of the right side."""
    if query.reach is Reach.WORDS:
        if query.words == 1:
            return "right before" if query.ordered else "right next to"
        return f"at most {query.words} words before" if query.ordered else f"within {query.words} words of"
    unit = _UNITS[query.reach]
    return f"earlier in the same {unit} than" if query.ordered else f"in the same {unit} as"


def _where_not(query: Connect) -> str:
    """Return where the right side does not stand."""
    if query.reach is Reach.WORDS:
        if query.words == 1:
            return "right after it" if query.ordered else "right next to it"
        return f"in the {query.words} words after it" if query.ordered else f"within {query.words} words of it"
    if query.reach is Reach.DOCUMENT:
        return "anywhere in the document"
    return f"{'later ' if query.ordered else ''}in the same {_UNITS[query.reach]}"


def _explain_value(term: ValueTerm) -> str:
    """Return the kind of a value and what is asked of it."""
    kind = KINDS[term.kind]
    groups = [" and ".join(_explain_test(test, kind.measure) for test in group) for group in term.any_of]
    return f"{kind.noun} {_series(groups, 'or')}" if groups else kind.noun


def _explain_test(test: Test, measure: Measure | None) -> str:
    """Return one test in words."""
    if test.operator == "is":
        return f"of the kind “{test.shown}”"
    if test.field == "unit":
        return f"{'not ' if test.operator == '!=' else ''}given in {test.shown}"
    words = _COMPARISONS[test.operator]
    if measure is Measure.DAYS:
        words = _DAYS.get(test.operator, words)
    if measure is Measure.DATE:
        words = _DATES.get(test.operator, words)
        words = _RELATIVE_DATES.get(test.operator, words) if test.shown != test.operand == "today" else words
        return f"{words} {_explain_day(test.shown)}"
    return f"{words} {test.shown}{'%' if measure is Measure.NUMBER else ''}"


def _explain_day(shown: str) -> str:
    """Return `12 months ago` for `today - 12 months`."""
    past, future = shown.removeprefix("today - "), shown.removeprefix("today + ")
    if past != shown:
        return f"{past} ago"
    return f"{future} from today" if future != shown else shown


def show(query: Query) -> str:
    """Return the text of the query with all its brackets."""
    match query:
        case Word(text, capitals=True):
            return f"caps({_capitals(text)})"
        case Word(text):
            return f'"{text}"' if query == Word(text) and text in _CONNECTORS else _show_word(query)
        case Phrase(words) if words[0].capitals:
            return f"caps({' '.join(_capitals(word.text) for word in words)})"
        case Phrase(words):
            return f'"{" ".join(map(_show_word, words))}"'
        case Named(name):
            return f"${name}"
        case ValueTerm(kind, any_of):
            tests = " | ".join(", ".join(map(_show_test, group)) for group in any_of)
            return f"@{kind}[{tests}]" if tests else f"@{kind}"
        case Scoped(zone, inner):
            return f"{zone}({show(inner)})"
        case Or(alternatives):
            return " OR ".join(map(_bracketed, alternatives))
        case Connect():
            return f"{_bracketed(query.left)} {_show_connector(query)} {_bracketed(query.right)}"


def _bracketed(query: Query) -> str:
    """Return the text of one side of a connector."""
    return f"({show(query)})" if isinstance(query, Or | Connect) else show(query)


def _show_word(word: Word) -> str:
    """Return a word with its marks."""
    return f"{'#' * word.exact}{word.text}{'!' * word.root}"


def _capitals(text: str) -> str:
    """Return the word in capitals, unless that makes it another word."""
    return text.upper() if fold(text.upper()) == text else text


def _show_test(test: Test) -> str:
    """Return one test of a value."""
    if test.operator == "is":
        return test.shown
    return f"{test.field} {test.operator} {test.shown}".lstrip()


def _show_connector(query: Connect) -> str:
    """Return the connector in its first spelling."""
    if query.reach is Reach.DOCUMENT:
        return "AND NOT" if query.negated else "AND"
    reach = str(query.words) if query.reach is Reach.WORDS else query.reach.value
    return f"{'NOT ' if query.negated else ''}{'+' if query.ordered else '/'}{reach}"
