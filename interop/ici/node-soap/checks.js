// Named checks, each printed as it ends and counted.
"use strict";

const { isDeepStrictEqual } = require("node:util");

class Checks {
  passed = 0;
  failed = 0;

  /** Whatever goes wrong in the action is a failure of the check, and the next one follows. */
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

module.exports = { Checks, equal, holds };
