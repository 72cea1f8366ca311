"""A CRM on zeep that works with the contact centre at the URL given: `client.py URL`.

zeep reads the WSDL that each service publishes, with the schemas that it includes; the events come to an HTTP server of this
program.
"""

import platform
import sys
from importlib.metadata import version
from pathlib import Path

from checks import Checks, equal
from crm import Crm
from phone import phone
from system import administration, call_backs, information, places, refusals, subscriptions
from written import written

SCHEMAS = Path(__file__).parents[3] / "schemas/ici"


def main(url):
    print(f"zeep {version('zeep')}, Python {platform.python_version()}")
    check = Checks()
    crm = Crm(url, SCHEMAS)
    information(check, crm)
    call_backs(check, crm)
    phone(check, crm)
    written(check, crm)
    subscriptions(check, crm)
    refusals(check, crm)
    places(check, crm)
    administration(check, crm)
    with check("events: none came before the one before it was answered"):
        equal("overlaps", 0, crm.subscriber.overlaps)
    return check.summary()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: client.py URL")
    sys.exit(main(sys.argv[1]))
