"""Calls a depot with zeep: `client.py URL`. It reads the WSDL that the service publishes."""

import platform
import sys
from importlib.metadata import version
from pathlib import Path

import zeep
import zeep.exceptions
from zeep.transports import Transport
from zeep.xsd import Element

FILES = "{urn:depot:files}"
KNOWN = Path(__file__).parents[3] / "codegen/src/load/known"


class Checks:
    """Runs named checks as they are defined, prints the result of each, and counts."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def __call__(self, name):
        def run(check):
            try:
                check()
            except Exception as error:
                self.failed += 1
                print(f"FAILED  {name}: {type(error).__name__}: {error}")
            else:
                self.passed += 1
                print(f"passed  {name}")

        return run

    def summary(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 0 if self.passed and not self.failed else 1


def equal(what, expected, actual):
    if expected != actual:
        raise AssertionError(f"{what}: expected {expected!r}, got {actual!r}")


class Offline(Transport):
    """Has the schema of SOAP encoding, which zeep would fetch."""

    def load(self, url):
        if url == "http://schemas.xmlsoap.org/soap/encoding/":
            return (KNOWN / "soap-encoding.xsd").read_bytes()
        return super().load(url)


def client(url, path, port):
    return zeep.Client(f"{url}/{path}?wsdl", port_name=port, transport=Offline())


def main(url):
    print(f"zeep {version('zeep')} on Python {platform.python_version()}")
    check = Checks()
    staff(check, client(url, "staff", "Staff"))
    stock(check, client(url, "stock", "Stock"))
    files(check, client(url, "files", "Files"))
    return check.summary()


def staff(check, client):
    service, types = client.service, client.type_factory("urn:depot")

    @check("add")
    def _():
        number = Element("number", client.get_type("{http://www.w3.org/2001/XMLSchema}int"))
        equal("sum", 6, service.add(types.Numbers([number(1), number(2), number(3)])))

    @check("find: a derived type")
    def _():
        driver = service.find("Dora")
        equal("type", "Driver", type(driver).__name__)
        equal("licence", 4711, driver.licence)
        equal("boss", "Ann", driver.boss.name)

    @check("find: fault")
    def _():
        try:
            service.find("Zoe")
        except zeep.exceptions.Fault as fault:
            equal("reason", "nobody is called Zoe", fault.message)
            equal("detail", "Zoe", fault.detail.findtext(".//name"))
        else:
            raise AssertionError("no fault")

    @check("note, lastNote")
    def _():
        equal("nothing", None, service.note("wet paint"))
        equal("text", "wet paint", service.lastNote())


def stock(check, client):
    session = client.get_element(FILES + "Session")

    @check("put: header")
    def _():
        headers = [session(user="ann")]
        client.service.clear()
        equal("total", 2, client.service.put("nail", 2, _soapheaders=headers))
        equal("total", 5, client.service.put("nail", 3, _soapheaders=headers))

    @check("put: header fault")
    def _():
        try:
            client.service.put("nail", 2, _soapheaders=[session(user="bob")])
        except zeep.exceptions.Fault as fault:
            equal("reason", "the session has expired", fault.message)
        else:
            raise AssertionError("no fault")


def files(check, client):
    @check("Store")
    def _():
        content = bytes(range(256)) * 12
        stored = client.service.Store("x", content)
        equal("size", len(content), stored.size)
        equal("content", content, stored.content)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
