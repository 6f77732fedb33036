"""clauselint: checks a privacy policy against rules that say what the law expects it to state."""

__version__ = "0.1.0"
