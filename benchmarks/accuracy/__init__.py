"""How often the rules are right on labelled policies, and how often a regular expression is."""
