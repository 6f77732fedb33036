"""Any bytes as a rule file give a rule or a mistake at a place within the file, and nothing else."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from linter.rulebook.files import RuleFile
from linter.rulebook.reading import read

SHELF = Path(__file__).parent / "shelf"
RULE = (SHELF / "us-ca/dnt.yaml").read_text(encoding="utf-8")
SHIPPED = [RuleFile(0, path.stem, f"rules/{path.name}", path.read_bytes()) for path in sorted(SHELF.glob("*.yaml"))]

SIGNS = st.text(alphabet="ab-:[]{}\"'#&*!|>%@$?,. \n\t\\0é\U0001d11e\ufeff\u2028()/s", max_size=60)
EDITED = st.builds(
    lambda start, length, text: RULE[:start] + text + RULE[start + length :],
    st.integers(0, len(RULE)),
    st.integers(0, 40),
    SIGNS,
).map(str.encode)


@given(st.one_of(st.binary(max_size=200), SIGNS.map(str.encode), EDITED, EDITED))
def test_any_bytes(data: bytes) -> None:
    for name in ("us-ca/any", "vocabulary"):
        files = [file for file in SHIPPED if file.name != name]
        content, errors = read([*files, RuleFile(0, name, f"rules/{name}.yaml", data)])
        assert errors or name in content.rules or content.vocabulary
        for error in errors:
            assert 1 <= error.line <= data.decode(errors="replace").count("\n") + data.count(b"\r") + 1
            assert error.column >= 1
            assert error.message
