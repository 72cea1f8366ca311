"""Named checks, each printed as it ends and counted."""

import contextlib


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    @contextlib.contextmanager
    def __call__(self, name):
        """Whatever goes wrong within the block is a failure of the check, and the next one follows."""
        try:
            yield
        except Exception as error:
            self.failed += 1
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
        else:
            self.passed += 1
            print(f"passed  {name}", flush=True)

    def summary(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 0 if self.passed and not self.failed else 1


def equal(what, expected, actual):
    if expected != actual:
        raise AssertionError(f"{what}: expected {expected!r}, got {actual!r}")


def holds(what, condition):
    if not condition:
        raise AssertionError(f"does not hold: {what}")
