"""Calls: of two, consultations, conferences."""

from checks import equal, holds
from crm import TELEPHONY, items

ANNA, BEN = "+101", "+102"
CUSTOMER = "+495551"
TRANSFER, CONFERENCE = 2, 3


def answered(crm):
    """A customer's call that ANNA has accepted."""
    crm.outside("call", **{"from": CUSTOMER, "to": "6001"})
    handle = crm.expect(ANNA, "Alerting NotInProcess").callHandle
    crm.service("Item").accept(handle, ANNA)
    crm.expect(ANNA, "Connected Active")
    return handle


def consultation(crm, next_step):
    """ANNA has a customer on hold and BEN on the phone: the handles of both calls."""
    crm.log_on("ANNA")
    held = answered(crm)
    crm.log_on("BEN")
    consulted = crm.service("Item").create(TELEPHONY, ANNA).itemId
    crm.service("PhoneCall").consult(ANNA, consulted, held, BEN, next_step)
    crm.service("Item", "BEN").accept(crm.expect(BEN, "Alerting NotInProcess").callHandle, BEN)
    crm.expect(BEN, "Connected Active")
    for status in "Created NotInProcess", "Hold Active", "Dialing Active", "Ringing Active", "Connected Active":
        crm.expect(ANNA, status)
    return consulted, held


def wrap_up(crm, user, line, handle):
    crm.service("Item", user).wrapUpEnded(handle)
    crm.expect(line, "Ended NotInProcess")


def inbound(check, crm):
    items_of, calls, lines = crm.service("Item"), crm.service("PhoneCall"), crm.service("PhoneLine")
    handle = None

    with check("log on: subscriptions, channels, work mode"):
        crm.log_on("ANNA")
    with check("inbound call: alerting"):
        crm.outside("call", **{"from": CUSTOMER, "to": "6001"})
        call = crm.expect(ANNA, "Alerting NotInProcess")
        handle = call.callHandle
        equal("inbound and internal", (True, False), (call.inbound, call.internal))
        equal("remoteNumbers", [CUSTOMER], call.remoteNumbers.item)
        equal("dialedNumber", "6001", call.dialedNumber)
        equal("capabilityList", [1, 2, 3], call.capabilityList.item)
        holds("attachedData is a document", call.attachedData.startswith("<ItemAttachedData>"))
    with check("IciItem.accept: connected"):
        items_of.accept(handle, ANNA)
        crm.expect(ANNA, "Connected Active")
    with check("IciPhoneCall.getAttributes"):
        call = calls.getAttributes(ANNA, handle)
        equal("status and line", ("Connected", ANNA), (call.callStatus.description, call.lineNumber))
    with check("IciPhoneLine.getCalls"):
        equal("calls", [handle], [call.callHandle for call in items(lines.getCalls(ANNA))])
    with check("IciItem.setAttachedData, getAttachedData: markup as text"):
        data = '<ItemAttachedData><Application id="NOTES"><Text>Ärger &amp; €</Text></Application></ItemAttachedData>'
        items_of.setAttachedData(handle, data)
        crm.expect(ANNA, "Connected Active")
        equal("attachedData", data, items_of.getAttachedData(handle))
    with check("IciPhoneCall.hold, unhold"):
        calls.hold(ANNA, handle)
        crm.expect(ANNA, "Hold Active")
        calls.unhold(ANNA, handle)
        crm.expect(ANNA, "Connected Active")
    with check("the customer hangs up: wrap-up"):
        crm.outside("hang-up", number=CUSTOMER)
        crm.expect(ANNA, "Ended WrapUp")
    with check("IciItem.wrapUpEnded: ended"):
        wrap_up(crm, "ANNA", ANNA, handle)
        equal("calls", [], items(lines.getCalls(ANNA)))
    with check("log off"):
        crm.log_off("ANNA")


def outbound(check, crm):
    with check("IciPhoneCall.dial: dialing, ringing, connected, dropped"):
        crm.log_on("ANNA")
        calls = crm.service("PhoneCall")
        handle = crm.service("Item").create(TELEPHONY, ANNA).itemId
        crm.expect(ANNA, "Created NotInProcess")
        equal("number", CUSTOMER, calls.dial(ANNA, handle, CUSTOMER))
        crm.expect(ANNA, "Dialing Active")
        crm.expect(ANNA, "Ringing Active")
        crm.outside("answer", number=CUSTOMER)
        crm.expect(ANNA, "Connected Active")
        calls.drop(ANNA, handle)
        crm.expect(ANNA, "Ended WrapUp")
        wrap_up(crm, "ANNA", ANNA, handle)
        crm.log_off("ANNA")


def transfer(check, crm):
    calls = crm.service("PhoneCall")
    consulted = held = None

    with check("IciPhoneCall.consult: one on hold, one connected"):
        consulted, held = consultation(crm, TRANSFER)
    with check("IciPhoneCall.alternate: back and forth"):
        calls.alternate(ANNA, consulted, held)
        equal("held now", consulted, crm.expect(ANNA, "Hold Active").callHandle)
        crm.expect(BEN, "Held Active")
        equal("connected now", held, crm.expect(ANNA, "Connected Active").callHandle)
        calls.alternate(ANNA, held, consulted)
        equal("held again", held, crm.expect(ANNA, "Hold Active").callHandle)
        crm.expect(ANNA, "Connected Active")
        crm.expect(BEN, "Connected Active")
    with check("IciPhoneCall.transfer: the colleague has the customer"):
        calls.transfer(ANNA, consulted, held)
        call = crm.expect(BEN, "Connected Active")
        equal("remoteNumbers", [CUSTOMER], call.remoteNumbers.item)
        crm.expect(ANNA, "Ended WrapUp")
        crm.expect(ANNA, "Ended WrapUp")
        for handle in consulted, held:
            wrap_up(crm, "ANNA", ANNA, handle)
        crm.outside("hang-up", number=CUSTOMER)
        wrap_up(crm, "BEN", BEN, crm.expect(BEN, "Ended WrapUp").callHandle)
        crm.log_off("ANNA", "BEN")


def conference(check, crm):
    calls = crm.service("PhoneCall")
    consulted = held = None

    with check("IciPhoneCall.conference: three talk"):
        consulted, held = consultation(crm, CONFERENCE)
        calls.conference(ANNA, consulted, held)
        call = crm.expect(BEN, "ConferenceParticipant Active")
        equal("remoteNumbers of the participant", [ANNA, CUSTOMER], call.remoteNumbers.item)
        equal("ended", held, crm.expect(ANNA, "Ended NotInProcess").callHandle)
        call = crm.expect(ANNA, "ConferenceOwner Active")
        equal("remoteNumbers of the owner", [BEN, CUSTOMER], call.remoteNumbers.item)
    with check("IciPhoneCall.dropParty: two are left"):
        calls.dropParty(ANNA, BEN, consulted)
        wrap_up(crm, "BEN", BEN, crm.expect(BEN, "Ended WrapUp").callHandle)
        equal("remoteNumbers", [CUSTOMER], crm.expect(ANNA, "Connected Active").remoteNumbers.item)
    with check("IciPhoneLine.dropCalls"):
        crm.service("PhoneLine").dropCalls(ANNA)
        crm.expect(ANNA, "Ended WrapUp")
        wrap_up(crm, "ANNA", ANNA, consulted)
        crm.log_off("ANNA", "BEN")


def phone(check, crm):
    inbound(check, crm)
    outbound(check, crm)
    transfer(check, crm)
    conference(check, crm)
