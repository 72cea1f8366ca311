"""What is written: mails, chats, action items."""

from checks import equal, holds
from crm import CHAT, MESSAGING, items

ANNA, BEN = "anna@centre.example", "ben@centre.example"
CUSTOMER = "kim@customer.example"
QUESTION = f"From: {CUSTOMER}\r\nTo: service@centre.example\r\nSubject: Where is my order?\r\n\r\nIt is late.\r\n"
ANSWER = f"To: {CUSTOMER}\r\nSubject: Re: Where is my order?\r\n\r\nOn its way, <soon> & cheap: 5 €.\r\n"


def ended(crm, user, container, item):
    """It is over: the agent does the work after it, and no more is heard of it."""
    crm.expect(container, "Ended WrapUp")
    crm.service("Item", user).wrapUpEnded(item)
    crm.expect(container, "Ended NotInProcess")


def mail(check, crm):
    items_of, messages = crm.service("Item"), crm.service("Message")
    question = answer = None

    with check("mail: alerting with what it says"):
        crm.log_on("ANNA")
        crm.outside("mail", QUESTION, to="service@centre.example")
        message = crm.expect(ANNA, "Alerting NotInProcess")
        question = message.messageId
        equal("subject and originator", ("Where is my order?", CUSTOMER), (message.subject, message.originator))
    with check("mail: accepted and read"):
        items_of.accept(question, ANNA)
        message = crm.expect(ANNA, "Accepted Active")
        equal("read and answered", (True, False), (message.read, message.answered))
        # XML has no carriage returns but those that are written as references.
        equal("content", QUESTION, messages.getContent(question))
    with check("mail: an answer is written"):
        answer = items_of.create(MESSAGING, ANNA).itemId
        crm.expect(ANNA, "Created NotInProcess")
        messages.setContent(answer, ANSWER)
        crm.expect(ANNA, "Draft Active")
    with check("mail: the answer is sent"):
        messages.send(answer, False, False)
        crm.expect(ANNA, "Sent Active")
        holds("what was written is sent", "<soon> & cheap: 5 €." in messages.getContent(answer))
    with check("IciMessage.setActionFlags, IciFolder.getMessages"):
        messages.setActionFlags(question, True, True, False)
        equal("answered", True, crm.expect(ANNA, "Accepted Active").answered)
        within = crm.service("Folder").getMessages(ANNA)
        equal("messages", [question, answer], [message.messageId for message in items(within)])
    with check("IciMessage.delete: ended"):
        for message in question, answer:
            messages.delete(message)
            ended(crm, "ANNA", ANNA, message)
        crm.log_off("ANNA")


def chat(check, crm):
    items_of, sessions = crm.service("Item"), crm.service("ChatSession")
    session = None

    with check("chat: alerting, accepted, connected"):
        crm.log_on("ANNA")
        session = crm.outside("chat", to="chat@centre.example", title="Delivery", **{"from": CUSTOMER})
        equal("session", session, crm.expect(ANNA, "Alerting NotInProcess").chatSessionId)
        items_of.accept(session, ANNA)
        chat = crm.expect(ANNA, "Connected Active")
        equal("chatParticipants", [CUSTOMER, ANNA], chat.chatParticipants.item)
    with check("chat: postings of both"):
        crm.outside("say", "Where is it?", session=session, **{"from": CUSTOMER})
        equal("writer", CUSTOMER, crm.expect("ANNA", "Where is it?").chatPosting.chatParticipant)
        sessions.postMessage(session, ANNA, "On its way & near.")
        posting = crm.expect("ANNA", "On its way & near.").chatPosting
        equal("writer", ANNA, posting.chatParticipant)
        holds(f"{posting.postDate} is YYYYMMDDHHMMSS", len(posting.postDate) == 14 and posting.postDate.isdigit())
    with check("IciChatSession.getDialog, IciChatLine.getSessions"):
        said = [posting.contentText for posting in items(sessions.getDialog(session))]
        equal("dialog", ["Where is it?", "On its way & near."], said)
        within = crm.service("ChatLine").getSessions(ANNA)
        equal("sessions", [session], [chat.chatSessionId for chat in items(within)])
    with check("chat: the customer leaves"):
        crm.outside("leave", session=session, **{"from": CUSTOMER})
        holds("a system message says so", crm.next("ANNA")[1].chatPosting.systemMessage)
        ended(crm, "ANNA", ANNA, session)
        crm.log_off("ANNA")


def invitation(check, crm):
    with check("IciChatSession.invite, leave: an event for two instances"):
        crm.log_on("ANNA")
        crm.log_on("BEN")
        sessions, others = crm.service("ChatSession"), crm.service("ChatSession", "BEN")
        session = crm.service("Item").create(CHAT, ANNA).itemId
        crm.expect(ANNA, "Created NotInProcess")
        sessions.invite(session, ANNA, "Lunch", {"item": [BEN]})
        crm.expect(ANNA, "Inviting Active")
        equal("title", "Lunch", crm.expect(BEN, "Alerting NotInProcess").title)
        crm.service("Item", "BEN").accept(session, BEN)
        crm.expect(BEN, "Connected Active")
        crm.expect(ANNA, "Connected Active")
        others.postMessage(session, BEN, "At noon?")
        crm.expect("BEN", "At noon?")
        equal("appIds", ["ANNA", "BEN"], sorted(crm.expect("ANNA", "At noon?").appIds.item))
        others.leave(session, BEN)
        ended(crm, "BEN", BEN, session)
        # The other is told, and then that nobody chats alone.
        crm.expect(ANNA, "Connected Active")
        ended(crm, "ANNA", ANNA, session)
        crm.log_off("ANNA", "BEN")


def action_items(check, crm):
    items_of = crm.service("Item")
    action_item = None

    with check("IciActionItem.route: alerting"):
        crm.log_on("ANNA")
        attributes = [
            {"id": "TO_ADDRESS", "description": "nobody@centre.example"},
            {"id": "SUBJECT", "description": "Call back the bank"},
        ]
        # Whatever else the type requires is nil then.
        data = {"requestId": "R1", "processId": "P1", "actionItemAttributes": {"item": attributes}}
        action_item = crm.service("ActionItem").route(itemData=data)
        event = crm.expect(ANNA, "Alerting NotInProcess")
        equal("actionItemId and requestId", (action_item, "R1"), (event.actionItemId, event.itemData.requestId))
        found = [{"id": it.id, "description": it.description} for it in event.itemData.actionItemAttributes.item]
        equal("attributes", attributes, found)
        equal("actionParticipants", ["ANNA"], event.actionSession.actionParticipants.item)
    with check("action item: accepted"):
        items_of.accept(action_item, ANNA)
        crm.expect(ANNA, "Accepted Active")
    with check("IciMessage.end: the action item is ended"):
        crm.service("Message").end(action_item)
        ended(crm, "ANNA", ANNA, action_item)
        crm.log_off("ANNA")


def written(check, crm):
    mail(check, crm)
    chat(check, crm)
    invitation(check, crm)
    action_items(check, crm)
