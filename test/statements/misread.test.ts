/** Sentences that the shipped reader is known to misread, with what would be right. */
import { describe } from "vitest";
import { misread } from "./cases.ts";

describe("known misreadings", () => {
  misread([
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
      "Sudan refuted South Sudan's accusations that the Sudanese army had moved into Upper Nile.",
      "SDN→SSD COERCE move |  | asserts CT+ | SSD South Sudan | ",
      "SDN→SSD COERCE move |  | denies CT- | SDN Sudan | ",
      "SSD→SDN ACCUSE accusation |  | asserts CT+ |  | ",
    ],
    [
      "Syrian agents bugged the Iraqi consulate in Basra.",
      "SYR→IRQ COERCE bug | the Iraqi consulate in Basra | asserts CT+ |  | ",
    ],
    [
      "Algeria promised on Tuesday to sell Italy more gas.",
      "DZA→ITA AGREE future sell | more gas | plans PR+ |  | 2024-03-05..2024-03-05 published",
    ],
    [
      "An Ashgabat-based diplomat said he had been told by Turkmen officials that Russia had offered to buy Turkmenistan's gas.",
      "RUS→TKM AGREE buy | gas | asserts CT+ | ? Ashgabat-based diplomat (unnamed) > TKM Turkmen officials (unnamed) | ",
    ],
    [
      // Its first word is a participle of the verb that quotes.
      "Speaking in Nairobi, Mr Otieno quoted a Somali minister as saying that Ethiopia had shelled Somalia.",
      "ETH→SOM ASSAULT shell |  | asserts CT+ | ? Mr Otieno > SOM Somali minister | ",
    ],
    [
      "Chad's defence ministry said some 40 Sudanese soldiers had crossed into Chadian territory on Monday, allegations denied by the Sudanese side.",
      "SDN→TCD COERCE cross into |  | asserts CT+ | TCD Chadian defence ministry | 2024-03-04..2024-03-04 published",
      "SDN→TCD COERCE cross into |  | denies CT- | SDN Sudanese side | 2024-03-04..2024-03-04 published",
    ],
  ]);
});
