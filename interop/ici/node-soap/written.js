// What is written: mails, chats, action items.
"use strict";

const { equal, holds } = require("./checks");
const { MESSAGING, items } = require("./crm");

const ANNA = "anna@centre.example";
const CUSTOMER = "kim@customer.example";
const QUESTION =
  `From: ${CUSTOMER}\r\nTo: service@centre.example\r\nSubject: Where is my order?\r\n\r\nIt is late.\r\n`;
const ANSWER = `To: ${CUSTOMER}\r\nSubject: Re: Where is my order?\r\n\r\nOn its way, <soon> & cheap: 5 €.\r\n`;

async function accept(crm, itemId, status) {
  await crm.call("Item.accept", { itemId, containerId: ANNA });
  return crm.expect(ANNA, status);
}

/** It is over: the agent does the work after it, and no more is heard of it. */
async function ended(crm, itemId) {
  await crm.expect(ANNA, "Ended WrapUp");
  await crm.call("Item.wrapUpEnded", { itemId });
  await crm.expect(ANNA, "Ended NotInProcess");
}

async function mail(checks, crm) {
  let question;
  let answer;

  await checks.check("mail: alerting, accepted and read", async () => {
    await crm.logOn("ANNA");
    await crm.outside("mail", { to: "service@centre.example" }, QUESTION);
    const message = await crm.expect(ANNA, "Alerting NotInProcess");
    question = message.messageId;
    equal("subject and originator", ["Where is my order?", CUSTOMER], [message.subject, message.originator]);
    const accepted = await accept(crm, question, "Accepted Active");
    equal("read and answered", [true, false], [accepted.read, accepted.answered]);
    const { response } = await crm.call("Message.getContent", { messageId: question });
    // node-soap takes white space off the ends of texts.
    equal("content", QUESTION.trim(), response);
  });
  await checks.check("mail: an answer is written and sent", async () => {
    const created = await crm.call("Item.create", { channelType: MESSAGING, containerId: ANNA });
    answer = created.response.itemId;
    await crm.call("Message.setContent", { messageId: answer, content: ANSWER });
    const notifications = { requestSuccessNotification: false, requestFailureNotification: false };
    await crm.call("Message.send", { messageId: answer, ...notifications });
    await crm.expect(ANNA, "Created NotInProcess", "Draft Active", "Sent Active");
    const { response } = await crm.call("Message.getContent", { messageId: answer });
    holds("what was written is sent", response.includes("<soon> & cheap: 5 €."));
  });
  await checks.check("IciMessage.setActionFlags, IciFolder.getMessages", async () => {
    await crm.call("Message.setActionFlags", { messageId: question, read: true, answered: true, forwarded: false });
    equal("answered", true, (await crm.expect(ANNA, "Accepted Active")).answered);
    const { response } = await crm.call("Folder.getMessages", { folder: ANNA });
    equal("messages", [question, answer], items(response).map(({ messageId }) => messageId));
  });
  await checks.check("IciMessage.delete: ended", async () => {
    for (const messageId of [question, answer]) {
      await crm.call("Message.delete", { messageId });
      await ended(crm, messageId);
    }
    await crm.logOff("ANNA");
  });
}

async function chat(checks, crm) {
  let chatSessionId;

  await checks.check("chat: alerting, accepted, connected", async () => {
    await crm.logOn("ANNA");
    chatSessionId = await crm.outside("chat", { from: CUSTOMER, to: "chat@centre.example", title: "Delivery" });
    equal("session", chatSessionId, (await crm.expect(ANNA, "Alerting NotInProcess")).chatSessionId);
    const connected = await accept(crm, chatSessionId, "Connected Active");
    equal("chatParticipants", [CUSTOMER, ANNA], items(connected.chatParticipants));
  });
  await checks.check("chat: postings of both, IciChatSession.getDialog", async () => {
    await crm.outside("say", { session: chatSessionId, from: CUSTOMER }, "Where is it?");
    equal("writer", CUSTOMER, (await crm.expect("ANNA", "Where is it?")).chatPosting.chatParticipant);
    const posting = { chatSessionId, chatLineId: ANNA, contentText: "On its way & near." };
    await crm.call("ChatSession.postMessage", posting);
    equal("writer", ANNA, (await crm.expect("ANNA", "On its way & near.")).chatPosting.chatParticipant);
    const { response } = await crm.call("ChatSession.getDialog", { chatSessionId });
    const said = items(response).map(({ contentText }) => contentText);
    equal("dialog", ["Where is it?", "On its way & near."], said);
  });
  await checks.check("chat: the customer leaves", async () => {
    await crm.outside("leave", { session: chatSessionId, from: CUSTOMER });
    const [, event] = await crm.next("ANNA");
    equal("systemMessage", true, event.chatPosting.systemMessage);
    await ended(crm, chatSessionId);
    const { response } = await crm.call("ChatLine.getSessions", { chatLineId: ANNA });
    equal("sessions", [], items(response));
    await crm.logOff("ANNA");
  });
}

async function actionItems(checks, crm) {
  await checks.check("IciActionItem.route: alerting, accepted, ended", async () => {
    await crm.logOn("ANNA");
    const attributes = [
      { id: "TO_ADDRESS", description: "nobody@centre.example" },
      { id: "SUBJECT", description: "Call back the bank" },
    ];
    const itemData = { requestId: "R1", processId: "P1", actionItemAttributes: { item: attributes } };
    const { actionItemID: itemId } = (await crm.call("ActionItem.route", { itemData })).response;
    const alerting = await crm.expect(ANNA, "Alerting NotInProcess");
    equal("actionItemId and requestId", [itemId, "R1"], [alerting.actionItemId, alerting.itemData.requestId]);
    equal("attributes", attributes, items(alerting.itemData.actionItemAttributes).map((one) => ({ ...one })));
    await accept(crm, itemId, "Accepted Active");
    await crm.call("Message.end", { messageId: itemId });
    await ended(crm, itemId);
    await crm.logOff("ANNA");
  });
}

async function written(checks, crm) {
  await mail(checks, crm);
  await chat(checks, crm);
  await actionItems(checks, crm);
}

module.exports = { written };
