// A CRM with its agents: clients of all interfaces, and the events that it has received.
"use strict";

const { readFileSync } = require("node:fs");
const path = require("node:path");
const soap = require("soap");

const { equal, holds } = require("./checks");
const { Subscriber } = require("./subscriber");

const INTERFACES = [
  "System", "User", "Container", "Item", "PhoneLine", "PhoneCall", "Folder", "Message", "ChatLine", "ChatSession", "ActionItem",
];
const [TELEPHONY, MESSAGING, CHAT, ACTION_ROUTING] = ["1", "2", "3", "4"];
const [LOGGED_OFF, READY] = ["1", "2"];
// How long an event is waited for, in milliseconds.
const PATIENCE = 5000;

// Of each event about an item: the member that it tells of, the item's container, its status, the list of all statuses.
const ITEMS = {
  phoneCallChanged: ["phoneCall", "lineNumber", "callStatus", "PhoneCallStatus"],
  messageChanged: ["message", "folder", "messageStatus", "MessageStatus"],
  chatChanged: ["chatSession", "chatLineId", "chatStatus", "ChatStatus"],
  actionItemChanged: ["actionSession", "actionLineId", "actionStatus", "ActionStatus"],
};

class Crm {
  #clients = {};
  #capabilities;
  #waiting = new Map();
  subscriber = new Subscriber();

  static async start(url, schemas) {
    const crm = new Crm();
    crm.url = url;
    crm.folder = url.slice(0, url.lastIndexOf("/"));
    crm.#capabilities = capabilities(readFileSync(path.join(schemas, "IciCodes.xsd"), "utf8"));
    for (const name of INTERFACES) {
      crm.#clients[name] = await soap.createClientAsync(`${crm.folder}/Ici${name}Service.asmx?WSDL`);
    }
    await crm.subscriber.start(path.join(schemas, "IciEventService.wsdl"));
    return crm;
  }

  /**
   * An operation at the URL that all interfaces share, or where its WSDL says that it is, on behalf of a user. It takes the
   * members of the body element and gives those of the answer.
   */
  async call(operation, parameters, { user = "ANNA", own = false } = {}) {
    const [name, method] = operation.split(".");
    const client = this.#clients[name];
    client.setEndpoint(own ? `${this.folder}/Ici${name}Service.asmx` : this.url);
    client.clearSoapHeaders();
    client.addSoapHeader({ user, language: "EN" }, "", "tns", `urn:Ici${name}Interface`);
    const [answer] = await client[`${method}Async`](parameters);
    return answer;
  }

  /** The numbers in the detail of the fault that an operation ends with, and whether to try again. */
  async refusal(operation, parameters, options) {
    const outcome = await this.call(operation, parameters, options).catch((error) => error);
    holds(`${operation} ends with an error`, outcome instanceof Error);
    const fault = outcome.root?.Envelope.Body.Fault;
    if (fault === undefined) throw outcome;
    const detail = fault.detail?.IciErrorCodes;
    holds("the detail says it in words", detail?.errorText?.length > 0);
    // node-soap leaves the values in details of faults as texts.
    return [Number(detail.areaCode), Number(detail.errorCode), detail.errorRetry === "true"];
  }

  /** Lets something happen outside of the contact centre, and gives the ID of what has come in by that. */
  async outside(what, words, body = "") {
    const url = new URL(`/outside/${what}?${new URLSearchParams(words)}`, this.url);
    const answer = await fetch(url, { method: "POST", body });
    const text = await answer.text();
    holds(`${what}: ${text}`, answer.ok);
    return text;
  }

  /** Everything that a CRM does when an agent logs on. */
  async logOn(user) {
    const appUrl = this.subscriber.url;
    const { response } = await this.call("User.getAttributes", { userId: user }, { user });
    const [line, inbox] = items(response.addresses).map(({ address }) => address);
    await this.call("User.subscribe", { appUrl, appId: user, userId: user }, { user });
    const channels = [TELEPHONY, MESSAGING, CHAT, ACTION_ROUTING];
    for (const channelType of channels) {
      const containerId = channelType === TELEPHONY ? line : inbox;
      await this.call("Container.subscribe", { appUrl, appId: user, channelType, containerId }, { user });
    }
    await this.call("User.setCurrentChannels", { userId: user, channels: { item: channels } }, { user });
    await this.call("User.setCurrentWorkmode", { userId: user, workmode: READY }, { user });
    await this.expect(user, "LoggedOff", "Ready");
  }

  /** Logs them off. By then all that they were told has been looked at. */
  async logOff(...users) {
    for (const user of users) {
      await this.call("User.setCurrentWorkmode", { userId: user, workmode: LOGGED_OFF }, { user });
      await this.expect(user, "LoggedOff");
    }
    const left = [...this.#waiting].flatMap(([of, events]) => events.map((event) => [of, statusOf(...event)]));
    this.#waiting.clear();
    equal("events that nobody expected", [], left);
  }

  /**
   * The next events of a container or a user, which are to tell of these statuses; of items with the processing status.
   * Gives what the last one tells of.
   */
  async expect(of, ...statuses) {
    let told;
    for (const status of statuses) {
      const [name, event] = await this.next(of);
      equal(`next status of ${of}`, status, statusOf(name, event));
      told = event;
      if (!(name in ITEMS)) continue;
      const [member, , its, list] = ITEMS[name];
      const allowed = items(event[member].capabilityList);
      equal(`capabilities of ${status}`, this.#capabilities.get(`${list} ${event[member][its].id}`), allowed);
      told = name === "actionItemChanged" ? event : event[member];
    }
    return told;
  }

  async next(of) {
    while (!this.#waiting.get(of)?.length) {
      const next = await this.subscriber.next(PATIENCE);
      holds(`there is an event of ${of}`, next);
      for (const source of sources(...next)) {
        if (!this.#waiting.has(source)) this.#waiting.set(source, []);
        this.#waiting.get(source).push(next);
      }
    }
    return this.#waiting.get(of).shift();
  }
}

/** The items of an array that may be absent; node-soap gives null for one without items. */
function items(array) {
  return array?.item ?? [];
}

/** Whom an event counts for: the container of the item, the user, or all for whom it is. */
function sources(name, event) {
  if (name === "userChanged") return [event.user.userId];
  if (!(name in ITEMS)) return event.appIds.item;
  const [member, container] = ITEMS[name];
  return [event[member][container]];
}

function statusOf(name, event) {
  if (name === "userChanged") return event.user.currentWorkmode.description;
  if (name === "chatNewPosting") return event.chatPosting.contentText;
  if (!(name in ITEMS)) return name;
  const [member, , status] = ITEMS[name];
  return `${event[member][status].description} ${event[member].processingStatus.description}`;
}

/** What can be done with an item in each status, as the annotations of the lists of codes say. */
function capabilities(codes) {
  const table = new Map();
  for (const [, list, content] of codes.matchAll(/<xs:simpleType name="(\w+)">(.*?)<\/xs:simpleType>/gs)) {
    for (const [, value, rest] of content.matchAll(/<xs:enumeration value="(\w+)"([^>]*)>/g)) {
      const ofStatus = /s:defaultCapabilities="([\d ]*)"/.exec(rest)?.[1] ?? "";
      table.set(`${list} ${value}`, ofStatus.split(" ").filter(Boolean).map(Number));
    }
  }
  return table;
}

module.exports = { Crm, items, INTERFACES, TELEPHONY, MESSAGING, CHAT };
