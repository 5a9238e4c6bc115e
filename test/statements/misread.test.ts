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
      "Chad's defence ministry said some 40 Sudanese soldiers had crossed into Chadian territory on Monday, allegations denied by the Sudanese side.",
      "SDN→TCD COERCE cross into |  | asserts CT+ | TCD Chadian defence ministry | 2024-03-04..2024-03-04 published",
      "SDN→TCD COERCE cross into |  | denies CT- | SDN Sudanese side | 2024-03-04..2024-03-04 published",
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
      "Radio Altura said that Bolivian police had smuggled tear gas to the Chileans, something the Bolivian interior minister called absurd.",
      "BOL→CHL COOPERATE smuggle | tear gas | denies CT- | BOL Bolivian interior minister | ",
      "BOL→CHL COOPERATE smuggle | tear gas | asserts CT+ | ? Radio Altura | ",
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
      "Neither Khartoum nor Juba confirmed that Sudan had shelled South Sudan.",
      "SDN→SSD ASSAULT shell |  | cannot-confirm Uu | SDN Sudan | ",
      "SDN→SSD ASSAULT shell |  | cannot-confirm Uu | SSD South Sudan | ",
    ],
    [
      "Sudan refuted South Sudan's accusations that the Sudanese army had moved into Upper Nile.",
      "SDN→SSD COERCE move |  | asserts CT+ | SSD South Sudan | ",
      "SDN→SSD COERCE move |  | denies CT- | SDN Sudan | ",
      "SSD→SDN ACCUSE accusation |  | asserts CT+ |  | ",
    ],
  ]);
});
