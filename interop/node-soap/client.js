// Calls all operations of the Open Media Service at the URL given and provokes its faults: `node client.js URL`.
//
// node-soap reads the service's own `?wsdl` with all it imports; whatever it sends and understands follows from that.
"use strict";

const { isDeepStrictEqual } = require("node:util");
const soap = require("soap");

const STARTED = Date.now();
const MINUTE = 60_000;

/** Runs named checks one after the other, prints the result of each, and counts. */
class Checks {
  passed = 0;
  failed = 0;

  async check(name, action) {
    try {
      await action();
      this.passed++;
      console.log(`passed  ${name}`);
    } catch (error) {
      this.failed++;
      console.log(`FAILED  ${name}: ${error.message}`);
    }
  }

  summary() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.passed > 0 && this.failed === 0 ? 0 : 1;
  }
}

function equal(what, expected, actual) {
  if (!isDeepStrictEqual(actual, expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

function holds(what, condition) {
  if (!condition) throw new Error(`does not hold: ${what}`);
}

function recent(what, time) {
  holds(`${what} ${time} is of this minute`, time instanceof Date && Math.abs(Date.now() - time) < MINUTE);
}

/** The operations: each takes the members of the body element and gives the operation's result. */
async function connect(url, headers) {
  const client = await soap.createClientAsync(`${url}?wsdl`);
  for (const [name, value] of Object.entries(headers)) {
    client.addSoapHeader({ [name]: value }, "", "om", "OpenMediaService");
  }
  return async (operation, parameters) => {
    const [answer] = await client[`${operation}Async`](parameters);
    return answer[`${operation}Result`];
  };
}

/** node-soap would write a Date as JavaScript shows it, not as XML Schema does. */
function utc(milliseconds) {
  return new Date(milliseconds).toISOString();
}

function information(...data) {
  return { IVRInformation: data.map((one, index) => ({ Data: one, Label: `L${index}` })) };
}

function cancellation(id) {
  return { request: { CancelIfAllocated: true, DoNotReport: false, OpenMediaID: id } };
}

/** An array of the answer; node-soap gives null for one without items, and the item itself is never bare. */
function items(array, name) {
  return array?.[name] ?? [];
}

async function serviceGroups(checks, call) {
  await checks.check("GetServiceGroupStatus: open", async () => {
    const status = await call("GetServiceGroupStatus", { serviceGroupID: 100 });
    equal("status", { Open: true, ServiceGroupID: 100 }, { ...status });
  });
  await checks.check("GetServiceGroupStatus: closed", async () => {
    const status = await call("GetServiceGroupStatus", { serviceGroupID: 102 });
    equal("status", { Open: false, ServiceGroupID: 102 }, { ...status });
  });
  await checks.check("GetAllOpenMediaServiceGroupStatus", async () => {
    const answer = await call("GetAllOpenMediaServiceGroupStatus", { tenantID: 1 });
    const groups = items(answer.Status, "ServiceGroupStatus").map((group) => [group.ServiceGroupID, group.Open]);
    equal("groups of tenant 1", [[100, true], [101, true], [102, false]], groups.sort());
  });
}

async function options(checks, call) {
  await checks.check("SetOptions", async () => {
    const request = {
      AgentActionOptions: 2,
      AllowDifferentTypes: 2,
      CloseTabOptions: 3,
      MaxNumberOfSessions: 4,
      SessionLinkOptions: 1,
      TypeOfSession: 1,
    };
    equal("SetOptionsResult", true, await call("SetOptions", { request }));
  });
}

/** Two requests from their addition to their end. */
async function life(checks, call) {
  const ids = [];

  await checks.check("AddRequest: by ServiceGroupID, all data", async () => {
    const request = {
      IVRInfo: information('<&> "€"'.padEnd(100, "Å"), "To", ""),
      PrivateData: "p".repeat(255),
      QueueStartTime: utc(STARTED - 10 * MINUTE),
      ServiceGroupID: 100,
      SessionPriority: 7,
      TypeOfSession: 1,
    };
    const answer = await call("AddRequest", { request });
    equal("RequestStatus", "Success", answer.RequestStatus);
    holds("OpenMediaID > 0", answer.OpenMediaID > 0);
    equal("QueuePosition", 1, answer.QueuePosition);
    holds("EWT >= 0", answer.EWT >= 0);
    ids.push(answer.OpenMediaID);
  });
  await checks.check("AddRequest: by TenantID and ServiceGroupName", async () => {
    const request = { IVRInfo: information("one"), ServiceGroupName: "Support", TenantID: 1 };
    const answer = await call("AddRequest", { request });
    equal("RequestStatus", "Success", answer.RequestStatus);
    holds("a new OpenMediaID", answer.OpenMediaID > 0 && !ids.includes(answer.OpenMediaID));
    equal("QueuePosition", 2, answer.QueuePosition);
    ids.push(answer.OpenMediaID);
  });

  async function status(id) {
    const answer = await call("GetOpenMediaRequestStatusByID", { openMediaID: id });
    recent("TimeStamp of the answer", answer.TimeStamp);
    const requests = items(answer.OpenMediaRequests, "OpenMediaRequest");
    equal("number of events", 1, requests.length);
    return requests[0];
  }
  async function queued(id, group, position) {
    const request = await status(id);
    recent("TimeStamp of the event", request.TimeStamp);
    equal("ID", id, request.ID);
    equal("Status", "Queued", request.Status);
    equal("ServiceGroupID", group, request.ServiceGroupID);
    equal("QueuePosition", position, request.QueuePosition);
    equal("AgentID", 0, request.AgentID);
  }

  await checks.check("GetOpenMediaRequestStatusByID: queued", () => queued(ids[0], 100, 1));
  await checks.check("DivertRequest", async () => {
    const answer = await call("DivertRequest", { request: { OpenMediaID: ids[0], ServiceGroupID: 101 } });
    equal("RequestStatus", "Success", answer.RequestStatus);
    equal("OpenMediaID", ids[0], answer.OpenMediaID);
  });
  await checks.check("GetOpenMediaRequestStatusByID: diverted", () => queued(ids[0], 101, 1));
  await checks.check("GetOpenMediaRequestStatusByID: moved up", () => queued(ids[1], 100, 1));
  await checks.check("ModifyRequest", async () => {
    const request = { IVRInfo: information("two"), OpenMediaID: ids[1], PrivateData: "m" };
    equal("ModifyRequestResult", true, await call("ModifyRequest", { request }));
  });
  await checks.check("CancelRequest", async () => {
    equal("CancelRequestResult", true, await call("CancelRequest", cancellation(ids[0])));
  });
  await checks.check("GetOpenMediaRequestStatusByID: cancelled", async () => {
    const request = await status(ids[0]);
    equal("Status", "Cancelled", request.Status);
    equal("QueuePosition", 0, request.QueuePosition);
  });
  await checks.check("GetOpenMediaRequestHistoryByID", async () => {
    const parameters = { openMediaID: ids[0], retrieveLaterThan: utc(STARTED - MINUTE) };
    const answer = await call("GetOpenMediaRequestHistoryByID", parameters);
    const history = items(answer.OpenMediaRequests, "OpenMediaRequest");
    equal("requests", [ids[0]], [...new Set(history.map((event) => event.ID))]);
    equal("first status", "Queued", history.at(0).Status);
    equal("last status", "Cancelled", history.at(-1).Status);
  });
  await checks.check("GetOpenMediaRequestsByTime: since the start", async () => {
    const parameters = { retrieveLaterThan: utc(STARTED - MINUTE) };
    const answer = await call("GetOpenMediaRequestsByTime", parameters);
    const events = items(answer.OpenMediaRequests, "OpenMediaRequest");
    equal("requests", ids, [...new Set(events.map((event) => event.ID))].sort());
  });
  await checks.check("GetOpenMediaRequestsByTime: later than now", async () => {
    const parameters = { retrieveLaterThan: utc(Date.now() + 5 * MINUTE) };
    const answer = await call("GetOpenMediaRequestsByTime", parameters);
    equal("events", [], items(answer.OpenMediaRequests, "OpenMediaRequest"));
  });
  await checks.check("GetAllOpenMediaRequestStatus", async () => {
    const answer = await call("GetAllOpenMediaRequestStatus", {});
    recent("TimeStamp of the answer", answer.TimeStamp);
    const requests = items(answer.OpenMediaRequests, "OpenMediaRequest").map(({ ID, Status }) => [ID, Status]);
    equal("requests", [[ids[0], "Cancelled"], [ids[1], "Queued"]], requests.sort());
  });
}

/** Answers that say no without a fault. */
async function refusals(checks, call) {
  const refused = (name, group, status) =>
    checks.check(`AddRequest: ${name}`, async () => {
      const request = { IVRInfo: information("one"), ServiceGroupID: group };
      const answer = await call("AddRequest", { request });
      equal("RequestStatus", status, answer.RequestStatus);
      holds("no OpenMediaID", !answer.OpenMediaID);
    });
  await refused("closed service group", 102, "ServiceGroupClosed");
  await refused("unknown service group", 999, "InvalidServiceGroup");
  await refused("disabled tenant", 200, "TenantDisabled");
}

function fault(checks, name, why, action) {
  return checks.check(`${name}: ${why}`, async () => {
    const outcome = await action().catch((error) => error);
    holds("it ends with an error", outcome instanceof Error);
    const fault = outcome.root?.Envelope.Body.Fault;
    if (fault === undefined) throw outcome;
    equal("detail", [name], Object.keys(fault.detail ?? {}));
    holds("the detail has a Message", fault.detail[name].Message?.length > 0);
  });
}

async function faults(checks, call) {
  const add = (members) => call("AddRequest", { request: { ServiceGroupID: 101, ...members } });
  const one = information("one");

  await fault(checks, "InvalidDataException", "PrivateData of 256 characters", () =>
    add({ IVRInfo: one, PrivateData: "p".repeat(256) }));
  await fault(checks, "InvalidDataException", "4 IVRInfo", () => add({ IVRInfo: information("1", "2", "3", "4") }));
  await fault(checks, "InvalidDataException", "unknown service group", () =>
    call("GetServiceGroupStatus", { serviceGroupID: 999 }));
  await fault(checks, "InvalidDataException", "disabled tenant", () =>
    call("GetAllOpenMediaServiceGroupStatus", { tenantID: 2 }));
  await fault(checks, "InvalidOpenMediaIDFault", "cancel of an unknown request", () =>
    call("CancelRequest", cancellation(987654)));
  await fault(checks, "InvalidOpenMediaIDFault", "status of an unknown request", () =>
    call("GetOpenMediaRequestStatusByID", { openMediaID: 987654 }));
  await fault(checks, "InvalidDataFault", "an option out of range", () =>
    call("SetOptions", { request: { CloseTabOptions: 9 } }));
  await fault(checks, "OpenMediaRequestTerminatedFault", "cancelled twice", async () => {
    const { OpenMediaID } = await add({ IVRInfo: one });
    equal("CancelRequestResult", true, await call("CancelRequest", cancellation(OpenMediaID)));
    return call("CancelRequest", cancellation(OpenMediaID));
  });
}

async function strangers(checks, wrong, nobody) {
  await fault(checks, "InvalidUserFault", "wrong password", () => wrong("GetAllOpenMediaRequestStatus", {}));
  await fault(checks, "InvalidUserFault", "no credentials", () => nobody("GetServiceGroupStatus", { serviceGroupID: 100 }));
}

// What only happens when something breaks, which the server's control does on demand.
async function outages(checks, call, url) {
  const control = async (command) => {
    const { status } = await fetch(new URL(`/control/${command}`, url), { method: "POST" });
    equal(`status of ${command}`, 204, status);
  };
  const whileDown = (what, name, action) =>
    fault(checks, name, `${what} down`, async () => {
      await control(`${what}/down`);
      try {
        return await action();
      } finally {
        await control(`${what}/up`);
      }
    });
  await whileDown("licence", "NoLicenseFault", () =>
    call("AddRequest", { request: { ServiceGroupID: 101, IVRInfo: information("one") } }));
  await whileDown("router", "RouterDisconnectedFault", () => call("GetServiceGroupStatus", { serviceGroupID: 100 }));
}

async function main(url) {
  const { version } = require("soap/package.json");
  console.log(`node-soap ${version}, Node.js ${process.versions.node}`);
  const checks = new Checks();
  const call = await connect(url, { LogonID: "admin", Password: "secret" });
  await serviceGroups(checks, call);
  await options(checks, call);
  await life(checks, call);
  await refusals(checks, call);
  await faults(checks, call);
  await strangers(checks, await connect(url, { LogonID: "admin", Password: "wrong" }), await connect(url, {}));
  await outages(checks, call, url);
  return checks.summary();
}

if (process.argv.length !== 3) {
  console.error("usage: node client.js URL");
  process.exitCode = 2;
} else {
  main(process.argv[2]).then(
    (code) => (process.exitCode = code),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
