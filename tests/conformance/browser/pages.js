// Looks at pages of EPUBs in Chromium as reading systems show them: on a telephone, on e-ink and on a desk, light and
// dark, in the usual type and in type of twice the size. Draws contact sheets, one for each of these ways, and fails
// where a page is wider than its screen or has a colour of its own, which would be lost in the dark.
//
//     node pages.js FONTS SHEETS NAME=DOCUMENT.xhtml…      unpacked; NAME is what the sheet says below the page
//
// FONTS has the reader's typeface, so that what fits on one machine fits on all.
"use strict";

const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { launch } = require("./browser.js");

const screens = [
  { name: "phone", width: 360, height: 640, columns: 6 },
  { name: "e-ink", width: 600, height: 800, columns: 5 },
  { name: "desk", width: 1200, height: 800, columns: 3 },
];
const lights = [
  { name: "light", colour: "rgb(17, 17, 17)", paper: "rgb(255, 255, 255)" },
  { name: "dark", colour: "rgb(208, 208, 208)", paper: "rgb(18, 18, 18)" },
];
const sizes = [100, 200]; // percent

/** The reader's own typeface, as a style sheet. */
function typeface(folder) {
  const cuts = { Regular: "normal normal", Italic: "italic normal", Bold: "normal bold", BoldItalic: "italic bold" };
  const faces = Object.entries(cuts).map(([cut, style]) => {
    const font = fs.readFileSync(path.join(folder, `LibertinusSerif-${cut}.otf`)).toString("base64");
    const [slant, weight] = style.split(" ");
    return `@font-face { font-family: Reader; font-style: ${slant}; font-weight: ${weight}; src: url(data:font/otf;base64,${font}); }`;
  });
  return `${faces.join("\n")} :root { font-family: Reader, serif; }`;
}

/** In the page: what is wrong with it. */
function faults({ colour }) {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].find(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 || one.getBoundingClientRect().left < -1,
    );
    found.push(`${root.scrollWidth} pixels wide: ${wide ? wide.outerHTML.slice(0, 120) : "nobody knows why"}`);
  }
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (style.color !== colour || style.backgroundColor !== "rgba(0, 0, 0, 0)") {
      found.push(`has a colour: ${one.outerHTML.slice(0, 120)}`);
      break;
    }
  }
  return found;
}

/** The pictures of one way side by side, each with its name. */
async function draw_sheet(browser, file, screen, pictures) {
  const figures = pictures.map(
    ({ name, png }) => `<figure><img src="data:image/png;base64,${png}"/><figcaption>${name}</figcaption></figure>`,
  );
  const width = Math.round(1800 / screen.columns) - 12;
  const page = await browser.newPage();
  await page.setViewport({ width: 1800, height: 600 });
  await page.setContent(
    `<style>body{margin:0;background:#888;font:13px sans-serif;display:flex;flex-wrap:wrap;align-items:flex-start}figure{margin:6px;width:${width}px}` +
      `img{width:100%;display:block}figcaption{text-align:center}</style>${figures.join("")}`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function main() {
  const [fonts, sheets, ...documents] = process.argv.slice(2);
  const reader = typeface(fonts);
  fs.rmSync(sheets, { recursive: true, force: true });
  fs.mkdirSync(sheets, { recursive: true });
  const browser = await launch();
  let bad = 0;
  try {
    for (const screen of screens) {
      const page = await browser.newPage();
      await page.setViewport(screen);
      const shown = new Map(); // from a way to its pictures
      for (const document of documents) {
        const at = document.indexOf("=");
        const name = document.slice(0, at);
        await page.goto(pathToFileURL(path.resolve(document.slice(at + 1))).href);
        await page.addStyleTag({ content: reader });
        await page.evaluate(() => document.fonts.ready);
        const rule = await page.addStyleTag({ content: ":root {}" });
        for (const light of lights)
          for (const size of sizes) {
            const way = `${screen.name}-${light.name}-${size}`;
            await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: light.name }]);
            // As reading systems do it: on the root, so that what a book says of itself wins.
            await rule.evaluate((style, css) => { style.textContent = css; },
              `:root { color: ${light.colour}; background: ${light.paper}; font-size: ${size}%; }`);
            for (const fault of await page.evaluate(faults, light)) {
              console.log(`BAD   ${name}, ${way}: ${fault}`);
              bad += 1;
            }
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            const most = { x: 0, y: 0, width: screen.width, height: Math.min(height, 2 * screen.height) };
            const png = await page.screenshot(
              height > screen.height ? { encoding: "base64", clip: most } : { encoding: "base64" },
            );
            shown.set(way, [...(shown.get(way) || []), { name, png }]);
          }
      }
      await page.close();
      for (const [way, pictures] of shown) {
        await draw_sheet(browser, path.join(sheets, `${way}.png`), screen, pictures);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${documents.length} pages in ${screens.length * lights.length * sizes.length} ways, ${bad} complaints: ${sheets}`);
  return bad === 0 && documents.length > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
