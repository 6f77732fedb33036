"""Digests of text: what identifies a rule book in the cache, and a finding while lines move."""

try:
    from _blake2 import blake2b  # hashlib would load OpenSSL with it: two milliseconds at every start
except ImportError:  # an interpreter that names its built-in hashes otherwise
    from hashlib import blake2b

__all__ = ["blake2b", "digest"]


def digest(data: bytes) -> str:
    """Return 128 bits of BLAKE2b in hexadecimal."""
    return blake2b(data, digest_size=16).hexdigest()
