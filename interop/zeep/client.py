"""Calls all operations of the Open Media Service at the URL given and provokes its faults: `client.py URL`.

zeep reads the service's own `?wsdl` with all it imports; whatever it sends and understands follows from that.
"""

import platform
import sys
import urllib.request
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

import zeep
import zeep.exceptions

DATA = "http://schemas.datacontract.org/2004/07/Solidus.OpenMedia.Contracts.DataContracts"
STARTED = datetime.now(timezone.utc)


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


def holds(what, condition):
    if not condition:
        raise AssertionError(f"does not hold: {what}")


def recent(what, time):
    equal(f"offset from UTC of {what}", timedelta(0), time.utcoffset())
    holds(f"{what} {time} is of this minute", abs(datetime.now(timezone.utc) - time) < timedelta(minutes=1))


class Service:
    """The operations, each call with the two headers that prove who the caller is."""

    def __init__(self, client, **headers):
        self.client = client
        self.headers = headers

    def __getattr__(self, operation):
        call = getattr(self.client.service, operation)
        return lambda *parameters, **named: call(*parameters, **named, _soapheaders=self.headers)

    def status(self, request_id):
        answer = self.GetOpenMediaRequestStatusByID(request_id)
        recent("TimeStamp of the answer", answer.TimeStamp)
        requests = answer.OpenMediaRequests.OpenMediaRequest
        equal("number of events", 1, len(requests))
        return requests[0]

    def fault(self, name, call):
        """The call must end with this typed fault, whose detail is read as the schema describes it."""
        try:
            answer = call()
        except zeep.exceptions.Fault as fault:
            holds(f"a detail with one entry comes with: {fault}", fault.detail is not None and len(fault.detail) == 1)
            entry = fault.detail[0]
            equal("detail", f"{{{DATA}}}{name}", entry.tag)
            holds("the detail has a Message", self.client.wsdl.types.deserialize(entry).Message)
        else:
            raise AssertionError(f"answered {answer}, though {name} was expected")


def information(*data):
    return {"IVRInformation": [{"Data": one, "Label": f"L{index}"} for index, one in enumerate(data)]}


def cancellation(request_id):
    return {"CancelIfAllocated": True, "DoNotReport": False, "OpenMediaID": request_id}


def service_groups(check, service):
    @check("GetServiceGroupStatus: open")
    def _():
        status = service.GetServiceGroupStatus(100)
        equal("ServiceGroupID", 100, status.ServiceGroupID)
        equal("Open", True, status.Open)

    @check("GetServiceGroupStatus: closed")
    def _():
        status = service.GetServiceGroupStatus(102)
        equal("ServiceGroupID", 102, status.ServiceGroupID)
        equal("Open", False, status.Open)

    @check("GetAllOpenMediaServiceGroupStatus")
    def _():
        # zeep gives the array itself for an answer that has no other member.
        answer = service.GetAllOpenMediaServiceGroupStatus(1)
        groups = sorted((group.ServiceGroupID, group.Open) for group in answer.ServiceGroupStatus)
        equal("groups of tenant 1", [(100, True), (101, True), (102, False)], groups)


def options(check, service):
    @check("SetOptions")
    def _():
        options = {
            "AgentActionOptions": 2,
            "AllowDifferentTypes": 2,
            "CloseTabOptions": 3,
            "MaxNumberOfSessions": 4,
            "SessionLinkOptions": 1,
            "TypeOfSession": 1,
        }
        equal("SetOptionsResult", True, service.SetOptions(options))


def life(check, service):
    """Two requests from their addition to their end."""
    ids = []

    @check("AddRequest: by ServiceGroupID, all data")
    def _():
        answer = service.AddRequest(
            {
                "IVRInfo": information('<&> "€"'.ljust(100, "Å"), "To", None),
                "PrivateData": "p" * 255,
                "QueueStartTime": STARTED - timedelta(minutes=10),
                "ServiceGroupID": 100,
                "SessionPriority": 7,
                "TypeOfSession": 1,
            }
        )
        equal("RequestStatus", "Success", answer.RequestStatus)
        holds("OpenMediaID > 0", answer.OpenMediaID > 0)
        equal("QueuePosition", 1, answer.QueuePosition)
        holds("EWT >= 0", answer.EWT >= 0)
        ids.append(answer.OpenMediaID)

    @check("AddRequest: by TenantID and ServiceGroupName")
    def _():
        request = {"IVRInfo": information("one"), "ServiceGroupName": "Support", "TenantID": 1}
        answer = service.AddRequest(request)
        equal("RequestStatus", "Success", answer.RequestStatus)
        holds("a new OpenMediaID", answer.OpenMediaID > 0 and answer.OpenMediaID not in ids)
        equal("QueuePosition", 2, answer.QueuePosition)
        ids.append(answer.OpenMediaID)

    def queued(request_id, group, position):
        status = service.status(request_id)
        recent("TimeStamp of the event", status.TimeStamp)
        equal("ID", request_id, status.ID)
        equal("Status", "Queued", status.Status)
        equal("ServiceGroupID", group, status.ServiceGroupID)
        equal("QueuePosition", position, status.QueuePosition)
        equal("AgentID", 0, status.AgentID)

    @check("GetOpenMediaRequestStatusByID: queued")
    def _():
        queued(ids[0], 100, 1)

    @check("DivertRequest")
    def _():
        answer = service.DivertRequest({"OpenMediaID": ids[0], "ServiceGroupID": 101})
        equal("RequestStatus", "Success", answer.RequestStatus)
        equal("OpenMediaID", ids[0], answer.OpenMediaID)

    @check("GetOpenMediaRequestStatusByID: diverted")
    def _():
        queued(ids[0], 101, 1)

    @check("GetOpenMediaRequestStatusByID: moved up")
    def _():
        queued(ids[1], 100, 1)

    @check("ModifyRequest")
    def _():
        request = {"IVRInfo": information("two"), "OpenMediaID": ids[1], "PrivateData": "m"}
        equal("ModifyRequestResult", True, service.ModifyRequest(request))

    @check("CancelRequest")
    def _():
        equal("CancelRequestResult", True, service.CancelRequest(cancellation(ids[0])))

    @check("GetOpenMediaRequestStatusByID: cancelled")
    def _():
        status = service.status(ids[0])
        equal("Status", "Cancelled", status.Status)
        equal("QueuePosition", 0, status.QueuePosition)

    @check("GetOpenMediaRequestHistoryByID")
    def _():
        answer = service.GetOpenMediaRequestHistoryByID(ids[0], STARTED - timedelta(minutes=1))
        history = answer.OpenMediaRequests.OpenMediaRequest
        equal("requests", {ids[0]}, {event.ID for event in history})
        equal("first status", "Queued", history[0].Status)
        equal("last status", "Cancelled", history[-1].Status)

    @check("GetOpenMediaRequestsByTime: since the start")
    def _():
        answer = service.GetOpenMediaRequestsByTime(STARTED - timedelta(minutes=1))
        equal("requests", set(ids), {event.ID for event in answer.OpenMediaRequests.OpenMediaRequest})

    @check("GetOpenMediaRequestsByTime: later than now")
    def _():
        answer = service.GetOpenMediaRequestsByTime(datetime.now(timezone.utc) + timedelta(minutes=5))
        holds("no events", not answer.OpenMediaRequests or not answer.OpenMediaRequests.OpenMediaRequest)

    @check("GetAllOpenMediaRequestStatus")
    def _():
        answer = service.GetAllOpenMediaRequestStatus()
        recent("TimeStamp of the answer", answer.TimeStamp)
        requests = {request.ID: request.Status for request in answer.OpenMediaRequests.OpenMediaRequest}
        equal("requests", {ids[0]: "Cancelled", ids[1]: "Queued"}, requests)


def refusals(check, service):
    """Answers that say no without a fault."""

    def refused(name, group, status):
        @check(f"AddRequest: {name}")
        def _():
            answer = service.AddRequest({"IVRInfo": information("one"), "ServiceGroupID": group})
            equal("RequestStatus", status, answer.RequestStatus)
            holds("no OpenMediaID", not answer.OpenMediaID)

    refused("closed service group", 102, "ServiceGroupClosed")
    refused("unknown service group", 999, "InvalidServiceGroup")
    refused("disabled tenant", 200, "TenantDisabled")


def faults(check, service):
    def fault(name, why, call):
        check(f"{name}: {why}")(lambda: service.fault(name, call))

    def add(**fields):
        return service.AddRequest({"ServiceGroupID": 101, **fields})

    def cancel_twice():
        request_id = add(IVRInfo=information("one")).OpenMediaID
        equal("CancelRequestResult", True, service.CancelRequest(cancellation(request_id)))
        service.CancelRequest(cancellation(request_id))

    long_data = "p" * 256
    fault(
        "InvalidDataException",
        "PrivateData of 256 characters",
        lambda: add(IVRInfo=information("one"), PrivateData=long_data),
    )
    fault("InvalidDataException", "unknown service group", lambda: service.GetServiceGroupStatus(999))
    fault("InvalidDataException", "disabled tenant", lambda: service.GetAllOpenMediaServiceGroupStatus(2))
    fault("InvalidOpenMediaIDFault", "cancel of an unknown request", lambda: service.CancelRequest(cancellation(987654)))
    fault(
        "InvalidOpenMediaIDFault",
        "status of an unknown request",
        lambda: service.GetOpenMediaRequestStatusByID(987654),
    )
    fault("InvalidDataFault", "an option out of range", lambda: service.SetOptions({"CloseTabOptions": 9}))
    fault("OpenMediaRequestTerminatedFault", "cancelled twice", cancel_twice)


def strangers(check, wrong, nobody):
    @check("InvalidUserFault: wrong password")
    def _():
        wrong.fault("InvalidUserFault", lambda: wrong.GetAllOpenMediaRequestStatus())

    @check("InvalidUserFault: no credentials")
    def _():
        nobody.fault("InvalidUserFault", lambda: nobody.GetServiceGroupStatus(100))


def outages(check, service, url):
    """What only happens when something breaks, which the server's control does on demand."""

    def control(command):
        place = url.removesuffix("/OpenMediaService")
        urllib.request.urlopen(urllib.request.Request(f"{place}/control/{command}", method="POST")).close()

    def while_down(what, name, call):
        @check(f"{name}: {what} down")
        def _():
            control(f"{what}/down")
            try:
                service.fault(name, call)
            finally:
                control(f"{what}/up")

    add = {"ServiceGroupID": 101, "IVRInfo": information("one")}
    while_down("licence", "NoLicenseFault", lambda: service.AddRequest(add))
    while_down("router", "RouterDisconnectedFault", lambda: service.GetServiceGroupStatus(100))


def main(url):
    print(f"zeep {version('zeep')}, Python {platform.python_version()}")
    client = zeep.Client(f"{url}?wsdl")
    check = Checks()
    service = Service(client, LogonID="admin", Password="secret")
    service_groups(check, service)
    options(check, service)
    life(check, service)
    refusals(check, service)
    faults(check, service)
    strangers(check, Service(client, LogonID="admin", Password="wrong"), Service(client))
    outages(check, service, url)
    return check.summary()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: client.py URL")
    sys.exit(main(sys.argv[1]))
