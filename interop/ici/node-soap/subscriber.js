// The CRM's end of IciEvent, served by node-soap from the WSDL.
"use strict";

const { once } = require("node:events");
const { readFileSync } = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { setTimeout: sleep } = require("node:timers/promises");
const soap = require("soap");

const ACTION = '"http://inqmy.com/soapdispatcher/rpc/bcbici/IciEventBean"';
const OPERATIONS = [
  "userChanged",
  "subscriptionEnded",
  "containerChanged",
  "phoneCallChanged",
  "messageChanged",
  "chatChanged",
  "chatNewPosting",
  "actionItemChanged",
];
// What the CRM takes for an event, so that one which did not wait for the answer to the last would be seen.
const WORK = 5;

/** Answers events and keeps them as pairs of name and content, in the order in which they came. */
class Subscriber {
  events = [];
  overlaps = 0;
  #busy = new Set();
  #awaited = null;

  async start(wsdl) {
    const server = http.createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    // Checks that fail shall not keep the program from ending.
    server.unref();
    const operations = OPERATIONS.map((name) => [name, (event, done) => this.#take(name, event).then(done)]);
    const service = {
      path: "/events",
      services: { IciEventService: { IciEventServiceSoap: Object.fromEntries(operations) } },
      xml: withIncludes(wsdl),
    };
    await new Promise((callback) => soap.listen(server, { ...service, callback }));
    // node-soap takes the action for the operation's, and here all have the same: it is to look at the body instead.
    server.prependListener("request", (request) => {
      if (request.headers.soapaction === ACTION) delete request.headers.soapaction;
    });
    this.url = `http://127.0.0.1:${server.address().port}/events`;
  }

  async #take(name, event) {
    const instances = event.appIds.item;
    if (instances.some((instance) => this.#busy.has(instance))) this.overlaps++;
    instances.forEach((instance) => this.#busy.add(instance));
    this.events.push([name, event]);
    this.#awaited?.();
    await sleep(WORK);
    instances.forEach((instance) => this.#busy.delete(instance));
    return { response: {} };
  }

  /** The next event of all; nothing if none comes in time. */
  async next(patience) {
    if (this.events.length === 0) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.#awaited = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#awaited = null;
    }
    return this.events.shift();
  }
}

/**
 * A document with what it includes in place of the inclusions: node-soap does not know that a schema without a namespace
 * takes that of the one which includes it. (Our server declares the namespace in what it publishes.)
 */
function withIncludes(file) {
  return readFileSync(file, "utf8").replaceAll(/<xs:include schemaLocation="(.*?)"\/>/g, (_, location) => {
    const included = withIncludes(path.join(path.dirname(file), location));
    return /<xs:schema[^>]*>(.*)<\/xs:schema>/s.exec(included)[1];
  });
}

module.exports = { Subscriber };
