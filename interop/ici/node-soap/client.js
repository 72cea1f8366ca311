// A CRM on node-soap that works with the contact centre at the URL given: `node client.js URL`.
//
// node-soap reads the WSDL that each service publishes, with the schemas that it includes, and serves IciEvent by its WSDL.
"use strict";

const path = require("node:path");

const { Checks, equal } = require("./checks");
const { Crm } = require("./crm");
const { phone } = require("./phone");
const { administration, callBacks, common, information, places, refusals } = require("./system");
const { written } = require("./written");

const SCHEMAS = path.resolve(__dirname, "../../../schemas/ici");

async function main(url) {
  const { version } = require("soap/package.json");
  console.log(`node-soap ${version}, Node.js ${process.versions.node}`);
  const checks = new Checks();
  const crm = await Crm.start(url, SCHEMAS);
  await information(checks, crm);
  await callBacks(checks, crm);
  await phone(checks, crm);
  await written(checks, crm);
  await refusals(checks, crm);
  await common(checks, crm);
  await places(checks, crm);
  await administration(checks, crm);
  await checks.check("events: none came before the one before it was answered", () =>
    equal("overlaps", 0, crm.subscriber.overlaps));
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
