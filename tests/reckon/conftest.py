import pytest

from generator.reckon.workdays import Calendar
from tests.reckon import tables


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    return tables.committed()
