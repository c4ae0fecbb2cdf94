"""What several render tests share: a site's face and both sets of shells of this repository."""

from pathlib import Path

import pytest

from generator.render.face import SiteFace
from generator.render.shells import Look, ShellSet, load_shells

ROOT = Path(__file__).parents[2]

FACE = SiteFace(
    name="示例街道公开网",
    sponsor="示例街道党工委、办事处",
    sponsor_phone="0000-8000100",
    supervise_name="街道纪检监察工委",
    supervise_phone="0000-8000110",
    hours="工作日 8:30–12:00",
    address="示例路 1 号",
    site_id_code=None,
    icp=None,
    police=None,
    party_gov_mark=None,
    error_report_url=None,
    public_url=None,
    sample=True,
    description="谁负责、承诺了什么、办到哪一步、评议结果。",
)


@pytest.fixture(scope="session")
def face() -> SiteFace:
    return FACE


@pytest.fixture(scope="session", params=["material", "plain"])
def shells(request: pytest.FixtureRequest) -> ShellSet:
    look: Look = request.param
    return load_shells(ROOT, FACE, look)
