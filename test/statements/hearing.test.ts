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
      "Syria said that Jordan had struck a house in Suwayda. Amman has kept quiet about it.",
      "JOR→SYR ASSAULT strike | a house | asserts CT+ | SYR Syria | ",
      "JOR→SYR ASSAULT strike | a house | declines Uu | JOR Jordan | ",
    ],
    [
      "Kenya accused Ethiopia of arming rebels in Kenya. Nothing of the kind has ever happened, Addis Ababa insisted.",
      "ETH→KEN AID arm | rebels | asserts CT+ | KEN Kenya | ",
      "ETH→KEN AID arm | rebels | denies CT- | ETH Ethiopia | ",
      "KEN→ETH ACCUSE accuse | arming rebels in Kenya | asserts CT+ |  | ",
    ],
    [
      "Peru says that Chilean police have arrested two Peruvian diplomats. Chile's interior minister called that nonsense.",
      "CHL→PER COERCE arrest | two Peruvian diplomats | asserts CT+ | PER Peru | ",
      "CHL→PER COERCE arrest | two Peruvian diplomats | denies CT- | CHL Chilean interior minister | ",
    ],
  ]);
});

describe("a speaker who talks of something else", () => {
  cases([
    [
      "Japan said a Chinese ship had rammed a Japanese patrol boat. Beijing would not say whether the talks would go ahead.",
      "CHN→JPN COERCE ram | a Japanese patrol boat | asserts CT+ | JPN Japan | ",
      "JPN→CHN CONSULT talk |  | declines Uu | CHN China | ",
    ],
  ]);
});
