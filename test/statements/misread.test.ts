/** Sentences that the shipped reader is known to misread, with what would be right. */
import { describe } from "vitest";
import { misread } from "./cases.ts";

describe("known misreadings", () => {
  misread([
    [
      "A Thai general said he could not confirm a report in the Irrawaddy Courier that Myanmar had strafed a Thai border post.",
      "MMR→THA ASSAULT strafe | a Thai border post | cannot-confirm Uu | THA Thai general | ",
      "MMR→THA ASSAULT strafe | a Thai border post | asserts CT+ | ? Irrawaddy Courier | ",
    ],
    [
      "Syria said that Jordan had struck a house in Suwayda. Amman has kept quiet about it.",
      "JOR→SYR ASSAULT strike | a house | asserts CT+ | SYR Syria | ",
      "JOR→SYR ASSAULT strike | a house | declines Uu | JOR Jordan | ",
    ],
    [
      "China's embassy denied a claim by an American official that it had refused Zambia any cut in the principal.",
      "CHN→ZMB REJECT refuse | any cut | denies CT- | CHN Chinese embassy | ",
      "CHN→ZMB REJECT refuse | any cut | asserts CT+ | USA American official (unnamed) | ",
    ],
    [
      "Mr Park quoted a minister as saying that Iran had sold drones to Russia.",
      "IRN→RUS COOPERATE sell | drones | asserts CT+ | ? Mr Park > ? minister (unnamed) | ",
    ],
    [
      '"Libya has ignored us," a deputy minister of Malta warned in remarks carried by the Malta Courier.',
      "LBY→MLT REJECT ignore |  | asserts CT+ | ? Malta Courier > MLT Maltese deputy minister | ",
    ],
    [
      "Will Germany, which sold Israel three submarines, sell arms to Egypt?",
      "DEU→EGY AGREE future sell | arms | asks Uu |  | ",
      "DEU→ISR COOPERATE sell |  | asserts CT+ |  | ",
    ],
    [
      "Sudan refuted South Sudan's accusations that the Sudanese army had moved into Upper Nile.",
      "SDN→SSD COERCE move |  | asserts CT+ | SSD South Sudan | ",
      "SDN→SSD COERCE move |  | denies CT- | SDN Sudan | ",
      "SSD→SDN ACCUSE accusation |  | asserts CT+ |  | ",
    ],
    [
      "Kenya's foreign ministry published a statement according to which Somalia had detained three Kenyan soldiers.",
      "SOM→KEN COERCE detain | three Kenyan soldiers | asserts CT+ | KEN Kenyan foreign ministry | ",
    ],
  ]);
});
