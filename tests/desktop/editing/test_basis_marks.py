"""Legal bases end on a semicolon, the last on a full stop (NĐ 30/2020, Phụ lục I, mục II.6)."""

from desktop.editing.basis_marks import with_marks, wrongly_marked


def test_each_basis_on_another_mark_is_named() -> None:
    assert wrongly_marked(("Căn cứ A;", "Căn cứ B.", "Căn cứ C")) == (2, 3)
    assert wrongly_marked(("Căn cứ A.",)) == ()


def test_a_wrong_mark_is_replaced_and_a_missing_one_added() -> None:
    bases = ("Căn cứ A", "Căn cứ B., ", "Căn cứ C;", "Căn cứ D;")
    assert with_marks(bases) == ("Căn cứ A;", "Căn cứ B;", "Căn cứ C;", "Căn cứ D.")


def test_no_basis_needs_no_mark() -> None:
    assert with_marks(()) == ()
