// Runs Ace by DAISY on EPUBs, in one Chromium: whatever it reports of any of them, however minor, fails.
//
//     node ace.js REPORTS BOOK.epub…
//
// Ace and puppeteer-core are found by NODE_PATH. REPORTS gets Ace's report on each book that is not good.
"use strict";

const fs = require("fs");
const path = require("path");
const ace = require("@daisy/ace-core");
const winston = require("winston");
const { launch } = require("./browser.js");

/** What Ace asks of a browser: its own runner starts one for each book, with a limit of five seconds. */
class Runner {
  constructor(browser) {
    this.browser = browser;
    this.concurrency = 2;
  }
  async launch() {}
  async close() {}
  setTimeout() {}

  async run(url, scripts, contents) {
    const page = await this.browser.newPage();
    try {
      await page.goto(url);
      for (const content of contents) await page.addScriptTag({ content });
      for (const script of scripts) await page.addScriptTag({ path: script });
      return await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            window.daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)));
          }),
      );
    } finally {
      await page.close();
    }
  }
}

/** Each thing that a report says, as a line. */
function complaints(report) {
  const lines = [];
  for (const document of report.assertions)
    for (const one of document.assertions) {
      const test = one["earl:test"];
      const pointer = one["earl:result"]["earl:pointer"];
      const where = pointer && pointer.css ? ` at ${[].concat(pointer.css).join(" ")}` : "";
      const what = one["earl:result"]["dct:description"].replace(/\s+/g, " ");
      const html = (one["earl:result"].html || "").replace(/\s+/g, " ").slice(0, 200);
      lines.push(`${document["earl:testSubject"].url}${where}: ${test["earl:impact"]} ${test["dct:title"]}: ${what} ${html}`);
    }
  return lines;
}

async function main() {
  const [reports, ...books] = process.argv.slice(2);
  winston.configure({ transports: [new winston.transports.Console({ level: "error", stderrLevels: ["error"] })] });
  fs.rmSync(reports, { recursive: true, force: true });
  const browser = await launch();
  const runner = new Runner(browser);
  let bad = 0;
  try {
    for (const [number, book] of books.entries()) {
      const folder = path.join(reports, `${number}-${path.basename(book, ".epub")}`);
      const options = { cwd: process.cwd(), outdir: folder, doNotReportMedia: true, initLogger: false, silent: true };
      const [, report] = await ace(book, options, runner);
      const lines = complaints(report);
      console.log(`${lines.length === 0 ? "good" : "BAD "}  ${book}`);
      for (const line of lines) console.log(`      ${line}`);
      if (lines.length === 0) fs.rmSync(folder, { recursive: true });
      else bad += 1;
    }
  } finally {
    await browser.close();
  }
  console.log(bad === 0 ? `${books.length} books, nothing reported` : `${bad} of ${books.length} books are not good`);
  return bad === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
