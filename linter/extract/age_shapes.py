"""The wordings around an age, as patterns over lower-case plain text; a blank is up to three of white space."""

from linter.extract.shape import spaced

# What stands at the sides of a number that is an age, or of two.
FREE = spaced(r"(?<![\w.,/#$\u00a3\u00a7])(?<!\u20ac)")
MORE = spaced(r"[a-rt-z0-9_%]|/\s?[0-9]|s\w|\s?%|[.,][0-9]")
TO = spaced(r"(?:,\s?[0-9]{1,2})?,?(?:\s?-\s?| (?:to|through|until|thru) | (?P<joined>or|and|&) )")

# What may follow the number.
_YEARS = r"[\s-]{0,3}\(?(?:years?|yrs?\.?)'?s?"
YEARS = spaced(rf"{_YEARS}(?![\w'])")
OF_AGE = spaced(
    rf"(?:{_YEARS})?[\s-]{{1,3}}(?:of[\s-]{{1,3}}age|in age)\b"
    rf"|{_YEARS}[\s-]{{0,3}}\(?(?:of[\s-]{{1,3}}age|olds?)\b|\s?y\.?/?o\.?\b"
)
_TAIL = rf"s?(?:{_YEARS})?(?:[\s-]{{1,3}}(?:of age|old))?[\s,)(]{{0,3}}(?:and|or|&|/)\s{{0,3}}"
_NO_TEENS = r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
_ENDS = (
    rf"\b(?!-?\s{{0,3}}(?:than|the|our|this|these|that|applicable|age|{_NO_TEENS})\b"
    r"|-?\s{0,3}(?:[$0-9]|\(\s?(?:\$|[0-9]{1,4}\s?\))))"
)
OR_OLDER = spaced(rf"{_TAIL}(?:(?P<sure>older)|over|above|up(?:wards?)?|more|greater){_ENDS}|\s?(?P<plus>\+)")
PLUS = spaced(r"\s?\+(?![0-9])")
OR_YOUNGER = spaced(rf"{_TAIL}(?:(?P<sure>younger)|under|below|less){_ENDS}")
CLEAN = spaced(
    r"s?[\s)]{0,3}(?:$|[.,;:!?\"'(-]|\u201d|(?:years?|yrs?|who|whose|and|or|but|without|in|is|are|has|have|to(?! [0-9])|only|may|can|"
    r"cannot|we|you|your|from|on|please|by|unless|if|not|must|will|would|should|shall|at|for|as|that|with|because|when|"
    r"do|does|upon|about|through|online)\b)"
)
NOT_YEARS = spaced(
    r"[\s-]{1,3}(?:"
    r"(?!(?:has|is|was|as|does|this|its|years?|yrs?|unless|users|minors|kids|players|members|individuals|persons|"
    r"visitors|residents|consumers|teens|always|us|regardless|submits)\b)[a-z]{3,}s\b"
    r"|cfr|u\.?\s?s\b|list\b|percent|per |million|billion|thousand|hundred|degrees?|usd|eur|gbp"
    r"|[mgk]b\b|k[mg]\b|lbs?\b|st\b"
    r"|(?:business |calendar )?(?:hour|day|week|month|minute|second|page|item|section|character|digit)\b"
    r"|(?:or|and|to) [a-z]{2,12} (?:days|months|hours))"
)

# What may stand before it: one of the phrases of age_heads.py, and then this.
TO_AGE = spaced(
    r"(?: |-|(?=the\b))(?:(?:the |an )?(?:legal |minimum )?(?P<age>ages?)(?:\s{0,3}(?:o[fr]|is|:))?\s{0,3})?\(?$"
)
THE_AGE = spaced(r" (?:the )?age")
MINIMUM = spaced(
    r"(?:\b(?P<sure>(?P<age>minimum age|age limit)(?: [a-z'-]{1,12}){0,8}?(?: (?:of|is|as)|:))"
    r"|(?P<plain>(?:\b(?:you|they|who|and|users?|members?|players?|customers?|visitors?|individuals?|persons?|people|"
    r"child(?:ren)?|participants?|applicants?) |(?:^|[.!?:;] ))(?:must|should|(?:have|has|needs?) to)(?: all)? be))"
    r"[\s:(]{1,3}$"
)
AGED = spaced(
    r"\b(?:ages?|aged|aging)(?: (?:of|is|from|between|range|or))?[\s:(-]{0,3}$|\bturn(?:s|ed|ing)? $"
    r"|\bages? (?:of )?(?:[0-9]{1,2},? )?(?:and|or) $"
)
BETWEEN = spaced(
    r"\bbetween (?:the )?(?:(?:ages?|years) (?:of )?)?\(?$"
    r"|\b(?:ages?|aged)\b[\s:(]{0,3}(?:(?:of|between|from|range) )?\(?$"
)

# What tells people's years from other numbers.
PERSON = spaced(
    r"\b(?:child(?:ren)?|minors?|kids?|teen(?:ager)?s?|anyone|someone|individuals?|persons?|people|users?|consumers?|"
    r"you|they|those|players?|members?|students?|residents?|customers?|visitors?|he|she|be|is|are|you're)[\s,(]{1,3}"
    r"(?:(?:is|are|who|that|aged?|be|must be|who're) ){0,3}\(?$"
)
NEAR = spaced(r"\b(?:ages?|aged|child(?:ren)?|minors?|kids?|teen(?:ager)?s?|years? (?:old|of age)|older|younger)\b")
PERIOD = spaced(
    r"\b(?:for|within|in|after|during|last|past|every|retain\w*|ke(?:ep|pt)|store[ds]?|previous|preceding|next|with|"
    r"has|have|had|takes?) (?:(?:up|a|the|at|no|not|less|more|than|least|over|under|about|minimum|period|of|to|longer|"
    r"additional|around|well|below|above|data|it|them|information|records) ){0,5}\(?$"
)
LAST_WORD = spaced(r"\b([a-z]+\.?) $")
COUNTED = frozenset(
    "version versions ios android windows chrome firefox safari explorer article articles section sections chapter chapters "
    "clause clauses paragraph paragraphs recital recitals part parts rule rules title titles schedule schedules page pages "
    "step steps level levels tier tiers item items number numbers no no. v v.".split()
)
