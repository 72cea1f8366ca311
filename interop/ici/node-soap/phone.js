// Calls: of two, consultations, conferences.
"use strict";

const { equal, holds } = require("./checks");
const { TELEPHONY, items } = require("./crm");

const [ANNA, BEN] = ["+101", "+102"];
const CUSTOMER = "+495551";
const [TRANSFER, CONFERENCE] = [2, 3];

async function wrapUp(crm, user, lineNumber, itemId) {
  await crm.call("Item.wrapUpEnded", { itemId }, { user });
  await crm.expect(lineNumber, "Ended NotInProcess");
}

/** ANNA has a customer on hold and BEN on the phone: the handles of both calls, as operations want them. */
async function consultation(crm, nextStep) {
  await crm.logOn("ANNA");
  await crm.outside("call", { from: CUSTOMER, to: "6001" });
  const { callHandle: held } = await crm.expect(ANNA, "Alerting NotInProcess");
  await crm.call("Item.accept", { itemId: held, containerId: ANNA });
  await crm.expect(ANNA, "Connected Active");
  await crm.logOn("BEN");
  const created = await crm.call("Item.create", { channelType: TELEPHONY, containerId: ANNA });
  const consulted = created.response.itemId;
  const parameters = { lineNumber: ANNA, callHandle: consulted, connCallHandle: held, dialNumber: BEN, nextStep };
  await crm.call("PhoneCall.consult", parameters);
  const { callHandle } = await crm.expect(BEN, "Alerting NotInProcess");
  await crm.call("Item.accept", { itemId: callHandle, containerId: BEN }, { user: "BEN" });
  await crm.expect(BEN, "Connected Active");
  await crm.expect(ANNA, "Created NotInProcess", "Hold Active", "Dialing Active", "Ringing Active", "Connected Active");
  return { lineNumber: ANNA, connCallHandle: consulted, heldCallHandle: held };
}

async function inbound(checks, crm) {
  let callHandle;
  const call = () => ({ lineNumber: ANNA, callHandle });

  await checks.check("log on: subscriptions, channels, work mode", () => crm.logOn("ANNA"));
  await checks.check("inbound call: alerting", async () => {
    await crm.outside("call", { from: CUSTOMER, to: "6001" });
    const alerting = await crm.expect(ANNA, "Alerting NotInProcess");
    callHandle = alerting.callHandle;
    equal("inbound and internal", [true, false], [alerting.inbound, alerting.internal]);
    equal("remoteNumbers", [CUSTOMER], items(alerting.remoteNumbers));
    equal("dialedNumber", "6001", alerting.dialedNumber);
    equal("capabilityList", [1, 2, 3], items(alerting.capabilityList));
    holds("attachedData is a document", alerting.attachedData.startsWith("<ItemAttachedData>"));
  });
  await checks.check("IciItem.accept: connected", async () => {
    await crm.call("Item.accept", { itemId: callHandle, containerId: ANNA });
    await crm.expect(ANNA, "Connected Active");
  });
  await checks.check("IciPhoneCall.getAttributes, IciPhoneLine.getCalls", async () => {
    const { response } = await crm.call("PhoneCall.getAttributes", call());
    equal("status", "Connected", response.callStatus.description);
    const line = await crm.call("PhoneLine.getCalls", { lineNumber: ANNA });
    equal("calls", [callHandle], items(line.response).map((one) => one.callHandle));
  });
  await checks.check("IciItem.setAttachedData, getAttachedData: markup as text", async () => {
    const attachedData =
      '<ItemAttachedData><Application id="NOTES"><Text>Ärger &amp; €</Text></Application></ItemAttachedData>';
    await crm.call("Item.setAttachedData", { itemId: callHandle, attachedData });
    await crm.expect(ANNA, "Connected Active");
    equal("attachedData", attachedData, (await crm.call("Item.getAttachedData", { itemId: callHandle })).response);
  });
  await checks.check("IciPhoneCall.hold, unhold", async () => {
    await crm.call("PhoneCall.hold", call());
    await crm.expect(ANNA, "Hold Active");
    await crm.call("PhoneCall.unhold", call());
    await crm.expect(ANNA, "Connected Active");
  });
  await checks.check("the customer hangs up: wrap-up, ended", async () => {
    await crm.outside("hang-up", { number: CUSTOMER });
    await crm.expect(ANNA, "Ended WrapUp");
    await wrapUp(crm, "ANNA", ANNA, callHandle);
  });
  await checks.check("log off", () => crm.logOff("ANNA"));
}

async function transfer(checks, crm) {
  let both;
  await checks.check("IciPhoneCall.consult: one on hold, one connected", async () => {
    both = await consultation(crm, TRANSFER);
  });
  await checks.check("IciPhoneCall.transfer: the colleague has the customer", async () => {
    await crm.call("PhoneCall.transfer", both);
    equal("remoteNumbers", [CUSTOMER], items((await crm.expect(BEN, "Connected Active")).remoteNumbers));
    await crm.expect(ANNA, "Ended WrapUp", "Ended WrapUp");
    await wrapUp(crm, "ANNA", ANNA, both.connCallHandle);
    await wrapUp(crm, "ANNA", ANNA, both.heldCallHandle);
    await crm.outside("hang-up", { number: CUSTOMER });
    await wrapUp(crm, "BEN", BEN, (await crm.expect(BEN, "Ended WrapUp")).callHandle);
    await crm.logOff("ANNA", "BEN");
  });
}

async function conference(checks, crm) {
  let both;
  await checks.check("IciPhoneCall.conference: three talk", async () => {
    both = await consultation(crm, CONFERENCE);
    await crm.call("PhoneCall.conference", both);
    const participant = await crm.expect(BEN, "ConferenceParticipant Active");
    equal("remoteNumbers of the participant", [ANNA, CUSTOMER], items(participant.remoteNumbers));
    const owner = await crm.expect(ANNA, "Ended NotInProcess", "ConferenceOwner Active");
    equal("remoteNumbers of the owner", [BEN, CUSTOMER], items(owner.remoteNumbers));
  });
  await checks.check("IciPhoneCall.dropParty, IciPhoneLine.dropCalls", async () => {
    const party = { lineNumber: ANNA, remoteNumber: BEN, callHandle: both.connCallHandle };
    await crm.call("PhoneCall.dropParty", party);
    await wrapUp(crm, "BEN", BEN, (await crm.expect(BEN, "Ended WrapUp")).callHandle);
    equal("remoteNumbers", [CUSTOMER], items((await crm.expect(ANNA, "Connected Active")).remoteNumbers));
    await crm.call("PhoneLine.dropCalls", { lineNumber: ANNA });
    await crm.expect(ANNA, "Ended WrapUp");
    await wrapUp(crm, "ANNA", ANNA, both.connCallHandle);
    await crm.logOff("ANNA", "BEN");
  });
}

async function phone(checks, crm) {
  await inbound(checks, crm);
  await transfer(checks, crm);
  await conference(checks, crm);
}

module.exports = { phone };
