"""A CRM with its agents: clients of all interfaces, and the events that it has received."""

import queue
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict, deque

import zeep
import zeep.exceptions
from lxml import etree

from checks import equal, holds
from subscriber import Subscriber

INTERFACES = (
    "System User Container Item PhoneLine PhoneCall Folder Message ChatLine ChatSession ActionItem".split()
)
TELEPHONY, MESSAGING, CHAT, ACTION_ROUTING = "1234"
LOGGED_OFF, READY = "12"
XSD = "{http://www.w3.org/2001/XMLSchema}"
# How long an event is waited for.
PATIENCE = 5

# Of each event about an item: the member that it tells of, the item's container, its ID, its status, the list of all statuses.
ITEMS = {
    "phoneCallChanged": ("phoneCall", "lineNumber", "callHandle", "callStatus", "PhoneCallStatus"),
    "messageChanged": ("message", "folder", "messageId", "messageStatus", "MessageStatus"),
    "chatChanged": ("chatSession", "chatLineId", "chatSessionId", "chatStatus", "ChatStatus"),
    "actionItemChanged": ("actionSession", "actionLineId", "actionSessionId", "actionStatus", "ActionStatus"),
}


class Service:
    """The operations of an interface, each called on behalf of a user. What is called may be a keyword of Python."""

    def __init__(self, client, proxy, user):
        self.client = client
        self.proxy = proxy
        self.headers = {"user": user, "language": "EN"}

    def __getattr__(self, operation):
        call = self.proxy[operation]
        return lambda *parameters, **named: call(*parameters, **named, _soapheaders=self.headers)

    def refuses(self, operation, *parameters):
        """The numbers in the detail of the fault that an operation ends with, and whether to try again."""
        try:
            answer = getattr(self, operation)(*parameters)
        except zeep.exceptions.Fault as fault:
            holds(f"a detail with one entry comes with: {fault}", fault.detail is not None and len(fault.detail) == 1)
            entry = fault.detail[0]
            equal("detail", "IciErrorCodes", etree.QName(entry).localname)
            detail = self.client.wsdl.types.deserialize(entry)
            holds("the detail says it in words", detail.errorText)
            return detail.areaCode, detail.errorCode, detail.errorRetry
        raise AssertionError(f"answered {answer}, though a fault was expected")


class Crm:
    def __init__(self, url, schemas):
        self.url = url
        self.folder = url.rsplit("/", 1)[0]
        self.clients = {name: zeep.Client(f"{self.folder}/Ici{name}Service.asmx?WSDL") for name in INTERFACES}
        self.capabilities = capabilities(schemas / "IciCodes.xsd")
        self.subscriber = Subscriber(schemas / "IciEventService.wsdl")
        self.waiting = defaultdict(deque)

    def service(self, interface, user="ANNA", own=False):
        """An interface at the URL that all share, or where its WSDL says that it is."""
        client = self.clients[interface]
        binding = f"{{urn:Ici{interface}Interface}}Ici{interface}Soap"
        address = f"{self.folder}/Ici{interface}Service.asmx" if own else self.url
        return Service(client, client.create_service(binding, address), user)

    def administration(self):
        """The administration of the contact centre, whose messages have no headers."""
        return zeep.Client(f"{self.folder}/Administration.asmx?WSDL").create_service(
            "{http://wicom.com/ws/OII}OiiSoap", self.url
        )

    def outside(self, what, body="", **words):
        """Lets something happen outside of the contact centre, and gives the ID of what has come in by that."""
        url = urllib.parse.urljoin(self.url, f"/outside/{what}?{urllib.parse.urlencode(words)}")
        try:
            request = urllib.request.Request(url, data=body.encode(), method="POST")
            with urllib.request.urlopen(request) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{what}: {error.read().decode()}") from error

    def log_on(self, user):
        """Everything that a CRM does when an agent logs on."""
        users, containers = self.service("User", user), self.service("Container", user)
        attributes = users.getAttributes(user).response
        line, inbox = (address.address for address in attributes.addresses.item[:2])
        users.subscribe(self.subscriber.url, user, user)
        channels = [TELEPHONY, MESSAGING, CHAT, ACTION_ROUTING]
        for channel in channels:
            containers.subscribe(self.subscriber.url, user, channel, line if channel == TELEPHONY else inbox)
        users.setCurrentChannels(user, {"item": channels})
        users.setCurrentWorkmode(user, READY)
        self.expect(user, "LoggedOff")
        self.expect(user, "Ready")

    def log_off(self, *users):
        """Logs them off. By then all that they were told has been looked at."""
        for user in users:
            self.service("User", user).setCurrentWorkmode(user, LOGGED_OFF)
            self.expect(user, "LoggedOff")
        left = {of: [status_of(*event) for event in events] for of, events in self.waiting.items() if events}
        self.waiting.clear()
        equal("events that nobody expected", {}, left)

    def expect(self, of, status):
        """The next event of a container or a user, which is to tell of this status; of items with the processing status."""
        name, event = self.next(of)
        equal(f"next status of {of}", status, status_of(name, event))
        if name not in ITEMS:
            return event
        member, _, _, its_status, statuses = ITEMS[name]
        item = event[member]
        allowed = [int(capability) for capability in items(item.capabilityList)]
        equal(f"capabilities of {status}", self.capabilities[statuses, item[its_status].id], allowed)
        return item if name != "actionItemChanged" else event

    def next(self, of):
        while not self.waiting[of]:
            try:
                name, event = self.subscriber.events.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(f"no event of {of}") from None
            holds(f"an event can be read: {event}", name != "unreadable")
            for source in sources(name, event):
                self.waiting[source].append((name, event))
        return self.waiting[of].popleft()


def items(array):
    """The items of an array that may be absent or empty. One that is all of an answer zeep gives as a list."""
    return (array if isinstance(array, list) else array and array.item) or []


def sources(name, event):
    """Whom an event counts for: the container of the item, the user, or all for whom it is."""
    if name == "userChanged":
        return [event.user.userId]
    if name in ITEMS:
        member, container, *_ = ITEMS[name]
        return [event[member][container]]
    return event.appIds.item


def status_of(name, event):
    if name == "userChanged":
        return event.user.currentWorkmode.description
    if name == "chatNewPosting":
        return event.chatPosting.contentText
    if name in ITEMS:
        member, _, _, status, _ = ITEMS[name]
        return f"{event[member][status].description} {event[member].processingStatus.description}"
    return name


def capabilities(codes):
    """What can be done with an item in each status, as the annotations of the lists of codes say."""
    table = {}
    for simple_type in etree.parse(str(codes)).iter(f"{XSD}simpleType"):
        for value in simple_type.iter(f"{XSD}enumeration"):
            of_status = value.get("{urn:saponify:schema}defaultCapabilities", "")
            table[simple_type.get("name"), value.get("value")] = [int(one) for one in of_status.split()]
    return table
