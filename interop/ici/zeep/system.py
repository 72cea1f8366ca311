"""What concerns the contact centre as a whole: presence, queues, call-backs; and what it refuses."""

from checks import equal, holds
from crm import LOGGED_OFF, TELEPHONY, items

LINE = "+101"
AVAILABLE, AWAY = "1", "3"
PAUSED = "2"


def information(check, crm):
    system = crm.service("System")

    with check("IciSystem.exchangeProductInformation"):
        product = system.exchangeProductInformation("3.00")
        equal("iciVersion", "3.07", product.iciVersion)
        holds("iciMessageGroups", "IciGroupTelephony" in items(product.iciMessageGroups))
    with check("IciSystem.getWorkcenterCapability"):
        equal("types", "0", system.getWorkcenterCapability("ANNA").types)
    with check("IciUser.getAttributes: ping"):
        answer = crm.service("User").getAttributes("ANNA", "TRUE")
        holds("nothing but cmsHostId", answer.response is None and answer.cmsHostId)
    with check("IciSystem.getUserPresence"):
        crm.log_on("ANNA")
        found = items(system.getUserPresence({"item": ["ANNA", "BEN"]}))
        presence = [(info.user, info.presenceStatus) for info in found]
        equal("presence", [("ANNA", AVAILABLE), ("BEN", AWAY)], presence)
        found = items(system.getUserPresence(searchterm="stone ben", maxhits="5"))
        equal("found", ["BEN"], [info.user for info in found])
        equal("address", "+102", items(found[0].collaborationData)[0].address)
    with check("IciSystem.getPresenceQueueInfo"):
        info = system.getPresenceQueueInfo("ANNA", TELEPHONY)
        sales = items(info.queueInfo)[0]
        equal("sales", ("6001", "Sales", "1", "1", "0"), (sales.id, sales.description, sales.loggedIn, sales.ready, sales.pending))
        crm.log_off("ANNA")
    with check("IciSystem.getCallRecordings: none"):
        equal("recordings", [], items(system.getCallRecordings(userId="ANNA")))


def call_backs(check, crm):
    system = crm.service("System")
    new = {
        "number": "+495551",
        "queue": "Sales",
        "callTime": "2030-05-06 07:08:09",
        "extraData": "<XML><Priority>3</Priority></XML>",
        "gwPrefix": None,
        "notes": "Prefers mornings",
    }
    call_back = None

    with check("IciSystem.createCallBack: nil where nothing is said"):
        call_back = system.createCallBack(**new)
        holds("it has an ID", call_back)
    with check("IciSystem.createCallBack: there is one already"):
        equal("ID", None, system.createCallBack(**new))
    with check("IciSystem.getCallBacks"):
        (listed,) = items(system.getCallBacks())
        equal("ID and queueNumber", (call_back, "6001"), (listed.id, listed.queueNumber))
        equal("extraData", new["extraData"], listed.extraData)
        equal("handledTime", None, listed.handledTime)
        holds("nextCallTime", listed.nextCallTime.isoformat().startswith("2030-05-06T07:08:09"))
    for failures, (result, last) in enumerate((("BUSY", "BUSY"), ("NO_ANSWER", "NO_ANSWER"), ("VOICEMAIL", "HANDLED")), 1):
        with check(f"IciSystem.updateCallBack: {result} makes it {last}"):
            system.updateCallBack(call_back, result)
            (listed,) = items(system.getCallBacks())
            equal("failures and lastResult", (failures, last), (listed.failures, listed.lastResult))
            equal("handled", last == "HANDLED", listed.handledTime is not None)


def subscriptions(check, crm):
    with check("IciUser.unsubscribe, IciContainer.unsubscribe: nothing more is told"):
        crm.log_on("BEN")
        for interface in "User", "Container":
            crm.service(interface, "BEN").unsubscribe(crm.subscriber.url, "BEN")
        crm.service("User", "BEN").setCurrentWorkmode("BEN", LOGGED_OFF)
        # What ANNA is told comes later; then nothing about BEN is left.
        crm.log_on("ANNA")
        crm.log_off("ANNA")


def administration(check, crm):
    oii = crm.administration()

    with check("Oii.GetState, EnumClients"):
        crm.log_on("ANNA")
        equal("state", "Connected", oii.GetState())
        equal("clients", [LINE], oii.EnumClients())
    with check("Oii.Stop: subscriptions end"):
        oii.Stop()
        equal("reason", PAUSED, crm.expect("ANNA", "subscriptionEnded").reason.id)
        equal("state", "Stopped", oii.GetState())
    with check("Oii.Start: it goes on"):
        oii.Start()
        equal("state", "Connected", oii.GetState())
        crm.log_off("ANNA")


def refusals(check, crm):
    items_of, calls = crm.service("Item"), crm.service("PhoneCall")
    handle = None

    with check("fault: no such item"):
        equal("codes", (1, 3, False), items_of.refuses("accept", "0", LINE))
    with check("fault: no such container"):
        equal("codes", (1, 2, False), items_of.refuses("create", TELEPHONY, "+999"))
    with check("fault: no such user"):
        equal("codes", (1, 1, False), crm.service("User").refuses("getAttributes", "NOBODY"))
    with check("fault: what the status does not allow"):
        crm.log_on("ANNA")
        handle = items_of.create(TELEPHONY, LINE).itemId
        crm.expect(LINE, "Created NotInProcess")
        equal("codes of hold", (2, 1, True), calls.refuses("hold", LINE, handle))
        equal("codes of wrapUpEnded", (2, 1, True), items_of.refuses("wrapUpEnded", handle))
    with check("fault: a phone number with other characters"):
        equal("codes", (5, 2, False), calls.refuses("dial", LINE, handle, "0800/CALL"))
    with check("fault: attached data that is no such document"):
        for data in "no XML", "<ItemAttachedData>", "<Other/>":
            equal(f"codes of {data}", (5, 3, False), items_of.refuses("setAttachedData", handle, data))
        calls.drop(LINE, handle)
        crm.expect(LINE, "Ended NotInProcess")
        crm.log_off("ANNA")


def places(check, crm):
    """Every interface is where its WSDL says, as it is at the URL that all share."""
    calls = {
        "System": lambda service: service.getCallBacks(),
        "User": lambda service: service.getAttributes("CARLA", "TRUE"),
        "Container": lambda service: service.unsubscribe("http://127.0.0.1:9/nobody", "nobody"),
        "PhoneLine": lambda service: service.getCalls("+103"),
        "Folder": lambda service: service.getMessages("carla@centre.example"),
        "ChatLine": lambda service: service.getSessions("carla@centre.example"),
        "Item": lambda service: equal("codes", (1, 3, False), service.refuses("wrapUpRequired", "0")),
        "PhoneCall": lambda service: equal("codes", (1, 3, False), service.refuses("drop", "+103", "0")),
        "Message": lambda service: equal("codes", (1, 3, False), service.refuses("getContent", "0")),
        "ChatSession": lambda service: equal("codes", (1, 3, False), service.refuses("getDialog", "0")),
        "ActionItem": lambda service: service.route(itemData={}, routingAttributes={"item": [{"id": "DELETE", "description": "X"}]}),
    }
    for interface, call in calls.items():
        with check(f"Ici{interface}: at its own URL"):
            call(crm.service(interface, own=True))
