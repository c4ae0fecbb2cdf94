"""Options and settings that every test shares. Fixtures live beside the tests that use them."""

import os

from hypothesis import HealthCheck, settings

# No deadlines: a busy machine must not turn a true property into a failure. In CI the examples are the
# same at every run, so that a red run means a change and not a draw.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")
