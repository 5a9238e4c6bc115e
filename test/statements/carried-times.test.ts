/** When an act was that is told without a time, where the report tells it elsewhere, or tells when it was told. */
import { describe } from "vitest";
import { cases } from "./cases.ts";

describe("who denies or cannot confirm an act speaks of the one that is told, of its time too", () => {
  cases([
    [
      "Kenyan jets bombed a village in Somalia on Monday, the Somali government said.\n\nThe Kenyan army denied that it had bombed Somalia.",
      "KEN→SOM ASSAULT bomb | a village | asserts CT+ | SOM Somali government | 2024-03-04..2024-03-04 published",
      "KEN→SOM ASSAULT bomb |  | denies CT- | KEN Kenyan army | 2024-03-04..2024-03-04 carried",
    ],
    [
      "Kenyan jets bombed a village in Somalia, the Somali government said.\n\nThe Kenyan army denied that it had bombed Somalia.\n\nKenya bombed a camp in Somalia in 2015.",
      "KEN→SOM ASSAULT bomb | a village | asserts CT+ | SOM Somali government | ",
      "KEN→SOM ASSAULT bomb |  | denies CT- | KEN Kenyan army | ",
      "KEN→SOM ASSAULT bomb | a camp | asserts CT+ |  | 2015-01-01..2015-12-31 stated",
    ],
  ]);
});

describe("what was told long ago was then", () => {
  cases([
    [
      "In 2013 Japan said that a Chinese frigate had attacked one of its ships.",
      "CHN→JPN ASSAULT attack | one of its ships | asserts CT+ | JPN Japan | 2013-01-01..2013-12-31 carried",
    ],
    [
      "Japan said on Monday that a Chinese frigate had attacked one of its ships.",
      "CHN→JPN ASSAULT attack | one of its ships | asserts CT+ | JPN Japan | ",
    ],
  ]);
});
