// What concerns the contact centre as a whole: presence, queues, call-backs; and what it refuses.
"use strict";

const soap = require("soap");

const { equal, holds } = require("./checks");
const { INTERFACES, TELEPHONY, items } = require("./crm");

const LINE = "+101";
const [AVAILABLE, AWAY] = ["1", "3"];
const PAUSED = "2";

async function information(checks, crm) {
  await checks.check("IciSystem.exchangeProductInformation", async () => {
    const { response } = await crm.call("System.exchangeProductInformation", { iciVersion: "3.00" });
    equal("iciVersion", "3.07", response.iciVersion);
    holds("iciMessageGroups", items(response.iciMessageGroups).includes("IciGroupTelephony"));
  });
  await checks.check("IciSystem.getUserPresence", async () => {
    await crm.logOn("ANNA");
    const { response } = await crm.call("System.getUserPresence", { users: { item: ["ANNA", "BEN"] } });
    const presence = items(response).map(({ user, presenceStatus }) => [user, presenceStatus]);
    equal("presence", [["ANNA", AVAILABLE], ["BEN", AWAY]], presence);
  });
  await checks.check("IciSystem.getPresenceQueueInfo", async () => {
    const { response } = await crm.call("System.getPresenceQueueInfo", { userId: "ANNA", channelType: TELEPHONY });
    const [sales] = items(response.queueInfo);
    equal("sales", ["6001", "Sales", "1", "0"], [sales.id, sales.description, sales.loggedIn, sales.pending]);
    await crm.logOff("ANNA");
  });
}

async function callBacks(checks, crm) {
  let id;
  const listed = async () => items((await crm.call("System.getCallBacks", {})).response)[0];

  await checks.check("IciSystem.createCallBack, getCallBacks: nil where nothing is said", async () => {
    const call = { number: "+495551", queue: "Sales", callTime: "2030-05-06 07:08:09" };
    const about = { extraData: "<XML><Priority>3</Priority></XML>", gwPrefix: null, notes: "Prefers mornings" };
    id = (await crm.call("System.createCallBack", { ...call, ...about })).response;
    const callBack = await listed();
    equal("ID and queue", [id, "6001"], [callBack.id, callBack.queueNumber]);
    equal("extraData and gwPrefix", [about.extraData, undefined], [callBack.extraData, callBack.gwPrefix]);
    equal("nextCallTime", "2030-05-06T07:08:09.000Z", callBack.nextCallTime.toISOString());
    holds("not handled", callBack.handledTime == null);
  });
  await checks.check("IciSystem.updateCallBack: until it is handled", async () => {
    for (const [index, [result, last]] of [["BUSY", "BUSY"], ["NO_ANSWER", "NO_ANSWER"], ["VOICEMAIL", "HANDLED"]].entries()) {
      await crm.call("System.updateCallBack", { id, result });
      const { failures, lastResult, handledTime } = await listed();
      equal("failures and lastResult", [index + 1, last], [failures, lastResult]);
      equal("handled", last === "HANDLED", handledTime instanceof Date);
    }
  });
}

async function refusals(checks, crm) {
  const refused = (why, codes, operation, parameters) =>
    checks.check(`fault: ${why}`, async () => equal("codes", codes, await crm.refusal(operation, parameters)));

  await refused("no such item", [1, 3, false], "Item.accept", { itemId: "0", containerId: LINE });
  await refused("no such user", [1, 1, false], "User.getAttributes", { userId: "NOBODY" });
  await checks.check("fault: what the status does not allow, and a wrong number", async () => {
    await crm.logOn("ANNA");
    const created = await crm.call("Item.create", { channelType: TELEPHONY, containerId: LINE });
    const call = { lineNumber: LINE, callHandle: created.response.itemId };
    await crm.expect(LINE, "Created NotInProcess");
    equal("codes of hold", [2, 1, true], await crm.refusal("PhoneCall.hold", call));
    equal("codes of dial", [5, 2, false], await crm.refusal("PhoneCall.dial", { ...call, dialNumber: "0800/CALL" }));
    await crm.call("PhoneCall.drop", call);
    await crm.expect(LINE, "Ended NotInProcess");
    await crm.logOff("ANNA");
  });
}

/** The WSDL of the URL that all share imports theirs. */
async function common(checks, crm) {
  await checks.check("one WSDL for all", async () => {
    const client = await soap.createClientAsync(`${crm.url}?WSDL`);
    const services = [...INTERFACES, "Monitor"].map((name) => `Ici${name}Service`);
    equal("services", [...services, "OiiService"], Object.keys(client.describe()));
    const [{ response }] = await client.getCallBacksAsync({});
    equal("failures", 3, items(response)[0].failures);
  });
}

async function administration(checks, crm) {
  await checks.check("Oii.Stop: subscriptions end; Oii.Start: it goes on", async () => {
    await crm.logOn("ANNA");
    const oii = await soap.createClientAsync(`${crm.folder}/Administration.asmx?WSDL`);
    const state = async () => (await oii.GetStateAsync({}))[0].GetStateResult;
    await oii.StopAsync({});
    // BEN is logged off, and still subscribed.
    for (const user of ["ANNA", "BEN"]) {
      equal("reason", PAUSED, (await crm.expect(user, "subscriptionEnded")).reason.id);
    }
    equal("state", "Stopped", await state());
    await oii.StartAsync({});
    equal("state", "Connected", await state());
    await crm.logOff("ANNA");
  });
}

/** Every interface is where its WSDL says, as it is at the URL that all share. */
async function places(checks, crm) {
  const own = { own: true };
  await checks.check("services at their own URLs", async () => {
    equal("ping", undefined, (await crm.call("User.getAttributes", { userId: "BEN", cmsPing: "TRUE" }, own)).response);
    equal("calls", [], items((await crm.call("PhoneLine.getCalls", { lineNumber: "+103" }, own)).response));
    equal("codes", [1, 3, false], await crm.refusal("ChatSession.getDialog", { chatSessionId: "0" }, own));
  });
}

module.exports = { information, callBacks, refusals, common, places, administration };
