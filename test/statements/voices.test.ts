/** For whom a source speaks that names no state, who hands on whom, and what of a sentence is the report's own. */
import { describe } from "vitest";
import { cases } from "./cases.ts";

describe("a source that names no state", () => {
  cases([
    [
      "Canada has ordered two Indian consular officers to leave within five days, Foreign Minister Claire Dumont said on Tuesday.",
      "CAN→IND SANCTION order | two Indian consular officers | asserts CT+ | CAN Claire Dumont | ",
    ],
    [
      "Latvia has expelled a Chinese attaché. Two of its diplomats said that China had spied on Latvia's parliament.",
      "CHN→LVA COERCE spy |  | asserts CT+ | LVA Latvia | ",
      "LVA→CHN SANCTION expel | a Chinese attaché | asserts CT+ |  | ",
    ],
    [
      "A former minister said that Chad had shelled Sudan.",
      "TCD→SDN ASSAULT shell |  | asserts CT+ | ? former minister (unnamed) | ",
    ],
  ]);
});

describe("one source that hands on another", () => {
  cases([
    [
      "A Brazilian diplomat said he had heard from officials in Lima that Peru had expelled a Chilean attaché.",
      "PER→CHL SANCTION expel | a Chilean attaché | asserts CT+ | BRA Brazilian diplomat (unnamed) > PER Peruvian officials (unnamed) | ",
    ],
    [
      "Al-Nil al-Jadid, quoting an unnamed banker in Nairobi, said Kenya had bought power from Ethiopia.",
      "KEN→ETH COOPERATE buy | power | asserts CT+ | ? Al-Nil al-Jadid > ? unnamed banker in Nairobi | ",
    ],
    [
      "Uzbekistan summoned the Kyrgyz ambassador, the Gazeta daily reported, citing a ministry official.",
      "UZB→KGZ PROTEST summon | the Kyrgyz ambassador | asserts CT+ | ? Gazeta daily > UZB ministry official (unnamed) | ",
    ],
    [
      "The news agency Belta, relying on an unnamed Lithuanian border guard, claimed that Lithuanian police had fired at a Belarusian balloon.",
      "LTU→BLR ASSAULT fire at |  | asserts CT+ | ? Belta > LTU Lithuanian border guard | ",
    ],
    [
      "According to an envoy of Oman, the Iranians had told Bern that Iran would release a Swiss engineer.",
      "IRN→CHE RETREAT future release | a Swiss engineer | plans PR+ | OMN Omani envoy > IRN Iran | ",
    ],
    [
      "Spain's foreign minister said Madrid had no evidence that Algeria had attacked Morocco.",
      "DZA→MAR ASSAULT attack |  | doubts PR- | ESP Spanish foreign minister | ",
    ],
    [
      "The IAEA says it sees no sign that Iran has received centrifuge parts from North Korea.",
      "PRK→IRN AID receive | centrifuge parts | doubts PR- | org:IAEA IAEA | ",
    ],
  ]);
});

describe("those who fight a state", () => {
  cases([["Rwanda has supported rebels in Congo for years."], ["Uganda is backing Congo rebels, said a diplomat."]]);
});

describe("what a sentence tells besides", () => {
  cases([
    [
      "China, which expelled a Vietnamese envoy last year, will send food to Laos, two diplomats said.",
      "CHN→LAO AGREE future send | food | plans PR+ | ? two diplomats (unnamed) | ",
      "CHN→VNM SANCTION expel | a Vietnamese envoy | asserts CT+ |  | 2023-01-01..2023-12-31 published",
    ],
    [
      "Mali's army withdrew its claim of last week that Mauritania had shelled Mali.",
      "MRT→MLI ASSAULT shell |  | asserts CT+ | MLI Malian army | ",
      "MRT→MLI ASSAULT shell |  | retracts Uu | MLI Malian army | ",
    ],
    [
      "Romania will lend Moldova gas if Russia halts deliveries to Moldova.",
      "ROU→MDA AGREE future hypothetical lend | Moldova gas | plans Uu |  | ",
      "RUS→MDA SANCTION hypothetical halt | deliveries | asserts Uu |  | ",
    ],
    [
      "Kazakhstan and Uzbekistan agreed to meet again in Tashkent in May.",
      "KAZ→UZB AGREE future meet |  | plans PR+ |  | 2024-05-01..2024-05-31 published",
    ],
    [
      "Chile is said to have expelled a Bolivian envoy in March.",
      "CHL→BOL SANCTION expel | a Bolivian envoy | alleges PS+ |  | 2024-03-01..2024-03-31 published",
    ],
  ]);
});

describe("what stands beside who speaks", () => {
  cases([
    [
      // Its first word is a participle of the verb that quotes.
      "Speaking in Nairobi, Mr Otieno quoted a Somali minister as saying that Ethiopia had shelled Somalia.",
      "ETH→SOM ASSAULT shell |  | asserts CT+ | ? Mr Otieno > SOM Somali minister | ",
    ],
    [
      "Qatar pulled its diplomats out of Lebanon on Saturday and said that it would close its embassy.",
      "QAT→LBN SANCTION pull | its diplomats | asserts CT+ |  | 2024-03-02..2024-03-02 published",
      "QAT→LBN SANCTION future close | its embassy | plans PR+ | QAT Qatar | ",
    ],
    [
      "A statement by Angola's presidency, according to which Rwanda handed over two prisoners to Uganda, was published on Monday.",
      "RWA→UGA RETREAT hand over | two prisoners | asserts CT+ | AGO Angolan presidency | ",
    ],
    [
      "Kenya's foreign ministry published a statement according to which Somalia had detained three Kenyan soldiers.",
      "SOM→KEN COERCE detain | three Kenyan soldiers | asserts CT+ | KEN Kenyan foreign ministry | ",
    ],
    [
      "According to the Thai press centre, Cambodia's defence minister denied that Cambodia had flown drones into Thailand.",
      "KHM→THA COERCE fly | drones | denies CT- | ? Thai press centre > KHM Cambodian defence minister | ",
    ],
    [
      "The IMF, which praised China, will release 188 million dollars to Zambia in July.",
      "org:IMF→CHN SUPPORT praise |  | asserts CT+ |  | ",
      "org:IMF→ZMB AGREE future release | 188 million dollars | plans PR+ |  | 2024-07-01..2024-07-31 published",
    ],
  ]);
});
