/** Whether a long table keeps up with the wheel. */
import type { Browser } from "playwright-core";

/** Turns of the wheel, and pixels of each: faster than anybody reads. */
const turns = 150;
const pixels = 700;

/**
 * Scrolls the table of claims and looks after each turn, once the browser has drawn twice, whether the middle of the
 * window shows a row with words in it. `frames`: how often it was looked at; `blank`: how often there was none.
 */
export async function blankRows(browser: Browser, address: string): Promise<{ frames: number; blank: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    await page.mouse.move(720, 600);
    let blank = 0;
    for (let turn = 0; turn < turns; turn++) {
      await page.mouse.wheel(0, pixels);
      const shown = (await page.evaluate(
        `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const row = document.elementFromPoint(720, 600)?.closest("[role=row], tr");
          resolve(row !== null && row !== undefined && row.textContent.trim().length > 10);
        })))`,
      )) as boolean;
      if (!shown) blank++;
    }
    return { frames: turns, blank };
  } finally {
    await context.close();
  }
}
