/** Who answers what was said before, takes it back or cannot confirm it, and whose an office without a state is. */
import { describe, expect, test } from "vitest";
import { cases, read } from "./cases.ts";

describe("another's word, taken up", () => {
  cases([
    [
      "China's embassy denied a claim by an American official that it had refused Zambia a loan.",
      "CHN→ZMB REJECT refuse | a loan | denies CT- | CHN Chinese embassy | ",
      "CHN→ZMB REJECT refuse | a loan | asserts CT+ | USA American official (unnamed) | ",
    ],
    [
      "Chad's defence ministry said some 40 Sudanese soldiers had crossed into Chadian territory on Monday. Sudan rejected the accusations.",
      "SDN→TCD COERCE cross into |  | asserts CT+ | TCD Chadian defence ministry | 2024-03-04..2024-03-04 published",
      "SDN→TCD COERCE cross into |  | denies CT- | SDN Sudan | 2024-03-04..2024-03-04 published",
    ],
    [
      "China rejects Indian reports that its army crossed the border into India's Ladakh region.",
      "CHN→IND COERCE cross into | the border | denies CT- | CHN China | ",
    ],
    [
      "Qatar has seen no evidence that units of the M23 have shelled Congolese positions.",
      "grp:m23→COD ASSAULT shell | Congolese positions | doubts PR- | QAT Qatar | ",
    ],
    [
      "Saudi Arabia released 14 Houthi fighters on Monday, Saudi state television reported, citing the coalition's spokesman.",
      "SAU→grp:houthis RETREAT release |  | asserts CT+ | SAU Saudi state television > ? coalition's spokesman (unnamed) | 2024-03-04..2024-03-04 published",
    ],
  ]);
});

describe("a sentence that only points back", () => {
  cases([
    [
      "Radio Nord reported that Peru had shelled Chile. The station later withdrew the report.",
      "PER→CHL ASSAULT shell |  | asserts CT+ | ? Radio Nord | ",
      "PER→CHL ASSAULT shell |  | retracts Uu | ? station (unnamed) | ",
    ],
    [
      "Peru says that Chilean police have arrested two Peruvian diplomats. Chile's interior minister called that nonsense.",
      "CHL→PER COERCE arrest | two Peruvian diplomats | asserts CT+ | PER Peru | ",
      "CHL→PER COERCE arrest | two Peruvian diplomats | denies CT- | CHL Chilean interior minister | ",
    ],
    [
      "Al-Shabaab fighters ambushed a Kenyan convoy on Monday. The United Nations was unable to verify the ambush.",
      "grp:al-shabaab→KEN ASSAULT ambush | a Kenyan convoy | asserts CT+ |  | 2024-03-04..2024-03-04 published",
      "grp:al-shabaab→KEN ASSAULT ambush |  | cannot-confirm Uu | org:UN United Nations | 2024-03-04..2024-03-04 carried",
    ],
    [
      "Kazakhstan mediated between Kyrgyzstan and Tajikistan in March, a diplomat said. The Kazakh foreign ministry declined to comment on any mediation.",
      "KAZ→TJK CONSULT mediate |  | asserts CT+ | ? diplomat (unnamed) | 2024-03-01..2024-03-31 published",
      "KAZ→KGZ CONSULT mediate |  | asserts CT+ | ? diplomat (unnamed) | 2024-03-01..2024-03-31 published",
      "KAZ→TJK CONSULT mediation |  | declines Uu | KAZ Kazakh foreign ministry | 2024-03-01..2024-03-31 carried",
      "KAZ→KGZ CONSULT mediation |  | declines Uu | KAZ Kazakh foreign ministry | 2024-03-01..2024-03-31 carried",
    ],
  ]);
});

describe("what the other one does is an act of its own", () => {
  cases([
    [
      "Lithuania strongly condemned China's sanctions against its deputy minister.",
      "CHN→LTU SANCTION sanction |  | asserts CT+ |  | ",
      "LTU→CHN ACCUSE condemn | sanctions against its deputy minister | asserts CT+ |  | ",
    ],
    [
      "Lithuania summoned a representative of the Embassy of Belarus.",
      "LTU→BLR PROTEST summon | a representative | asserts CT+ |  | ",
    ],
    [
      "Pakistan rejected Afghanistan's accusation that its armed forces had bombed Khost.",
      "AFG→PAK ACCUSE accusation |  | asserts CT+ |  | ",
      "PAK→AFG ASSAULT bomb |  | asserts CT+ | AFG Afghanistan | ",
      "PAK→AFG ASSAULT bomb |  | denies CT- | PAK Pakistan | ",
    ],
    ["India and China share a border in the Himalayas."],
    ["Ethiopia's military has not responded to the BBC's request for comment on Sudan."],
  ]);
});

describe("what is only supposed", () => {
  cases([
    [
      "Scholars modeled what would happen if America were to slap sky-high tariffs on Mexico.",
      "USA→MEX SANCTION future hypothetical slap | sky-high tariffs | asserts Uu | ? Scholars (unnamed) | ",
    ],
    [
      "Say Mexico demanded that the United States prove that a migrant was Mexican.",
      "MEX→USA REQUEST hypothetical demand | prove that a migrant was Mexican | asserts Uu |  | ",
    ],
  ]);
});

describe("offices without a state", () => {
  const text = "The government will send 40 instructors to Fiji, the prime minister said.";

  test("are those of the state that the outlet is named after", async () => {
    expect(await read(text, "The Canberra Echo")).toEqual([
      "AUS→FJI AGREE future send | 40 instructors | plans PR+ | AUS prime minister | ",
    ]);
  });

  test("are nobody's where the outlet tells no state", async () => {
    expect(await read(text, "The Meridian")).toEqual([]);
  });
});
