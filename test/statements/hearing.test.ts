/** What a speaker's words say of an act that was told before, where no table knows the words. */
import { describe } from "vitest";
import { cases } from "./cases.ts";

describe("a speaker who answers what was told before", () => {
  cases([
    [
      "Norway said on Monday that Russian soldiers had crossed into Norway near Kirkenes. Asked about the soldiers, the Kremlin's spokesman answered neither yes nor no.",
      "RUS→NOR COERCE cross into |  | asserts CT+ | NOR Norway | ",
      "RUS→NOR COERCE cross into |  | declines Uu | RUS Kremlin spokesman | ",
    ],
    [
      "Kenya accused Ethiopia of arming rebels in Kenya. Nothing of the kind has ever happened, Addis Ababa insisted.",
      "ETH→KEN AID arm | rebels | asserts CT+ | KEN Kenya | ",
      "ETH→KEN AID arm | rebels | denies CT- | ETH Ethiopia | ",
      "KEN→ETH ACCUSE accuse | arming rebels in Kenya | asserts CT+ |  | ",
    ],
  ]);
});

describe("a speaker who talks of something else", () => {
  cases([
    [
      "Japan said a Chinese ship had rammed a Japanese patrol boat. Beijing would not say whether the talks would go ahead.",
      "CHN→JPN AGREE future go |  | declines Uu | CHN China | ",
      "CHN→JPN ASSAULT ram | a Japanese patrol boat | asserts CT+ | JPN Japan | ",
    ],
  ]);
});
