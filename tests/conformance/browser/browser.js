// One Chromium for all that is looked at, since it takes longer to start than a page takes to be drawn.
// PUPPETEER_EXECUTABLE_PATH names its program.
"use strict";

const puppeteer = require("puppeteer-core");

/** Starts it. It draws nothing but files and asks no network; its sandbox is off, because root has none. */
async function launch() {
  return puppeteer.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-setuid-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-extensions",
      "--hide-scrollbars",
      "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ],
    headless: true,
    timeout: 120000,
    protocolTimeout: 600000,
  });
}

module.exports = { launch };
