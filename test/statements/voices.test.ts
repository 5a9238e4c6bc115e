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
      "CHN→LVA COERCE spy |  | asserts CT+ | LVA Two of its diplomats | ",
      "LVA→CHN SANCTION expel | a Chinese attaché | asserts CT+ |  | ",
    ],
    [
      "A former minister said that Chad had shelled Sudan.",
      "TCD→SDN ASSAULT shell |  | asserts CT+ | ? former minister (unnamed) | ",
    ],
    [
      "The Serbian daily Vecernje Novosti reported that Kosovo had closed its border with Serbia.",
      "XKX→SRB SANCTION close | its border | asserts CT+ | ? Vecernje Novosti | ",
    ],
    [
      "UN experts said Rwanda had armed M23.",
      "RWA→grp:m23 AID arm |  | asserts CT+ | org:UN United Nations experts (unnamed) | ",
    ],
    [
      "UN observers could not confirm that Pakistani troops had fired mortars at Indian posts.",
      "PAK→IND ASSAULT fire at | mortars | cannot-confirm Uu | org:UN UN observers (unnamed) | ",
    ],
    [
      "Ex-Soviet Belarus denied that it would sell Iran missiles.",
      "BLR→IRN AGREE future sell | Iran missiles | denies CT- | BLR Belarus | ",
    ],
  ]);
});

describe("those of a nationality who speak for themselves", () => {
  cases([
    [
      "Armenian media reported that Iran had sent observers to Armenia.",
      "IRN→ARM AID send | observers | asserts CT+ | ? Armenian media | ",
    ],
    [
      "The Syrian Observatory for Human Rights said that Israel had bombed Syria.",
      "ISR→SYR ASSAULT bomb |  | asserts CT+ | ? Syrian Observatory for Human Rights | ",
    ],
    [
      "Rwanda-backed rebels said that Burundi had shelled Congo.",
      "BDI→COD ASSAULT shell |  | asserts CT+ | ? Rwanda-backed rebels (unnamed) | ",
    ],
    [
      "Pro-Iranian militias in Iraq said that Israel had bombed Syria.",
      "ISR→SYR ASSAULT bomb |  | asserts CT+ | ? Pro-Iranian militias in Iraq | ",
    ],
    [
      "Moscow-appointed officials in Donetsk said that Ukraine had shelled Russia.",
      "UKR→RUS ASSAULT shell |  | asserts CT+ | ? Moscow-appointed officials in Donetsk (unnamed) | ",
    ],
    [
      "An Israeli airline said that Turkey had closed its airspace to Israel.",
      "TUR→ISR SANCTION close | its airspace | asserts CT+ | ? Israeli airline | ",
    ],
    [
      "US intelligence agencies said that Iran had armed Hezbollah.",
      "IRN→grp:hezbollah AID arm |  | asserts CT+ | USA American intelligence agencies | ",
    ],
    [
      "Israel's Channel 12 said that Iran had armed Hezbollah.",
      "IRN→grp:hezbollah AID arm |  | asserts CT+ | ? Channel 12 | ",
    ],
  ]);
});

describe("a body's name cut short", () => {
  cases([
    [
      "Malta asked the European Union for money. A Commission spokesman said that Malta had given Libya a boat.",
      "MLT→org:EU REQUEST ask | money | asserts CT+ |  | ",
      "MLT→LBY AID give | a boat | asserts CT+ | org:EU Commission spokesman | ",
    ],
  ]);
});

describe("one source that hands on another", () => {
  cases([
    [
      "Chinese tankers met a ship at sea on Monday. Quoting South Korean officials, it said China had delivered oil to North Korea 30 times.",
      "CHN→PRK COOPERATE deliver | oil | asserts CT+ | ? it (unnamed) > KOR South Korean officials (unnamed) | ",
    ],
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
      "LTU→BLR ASSAULT fire at |  | asserts CT+ | BLR Belta > LTU Lithuanian border guard | ",
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
      "Portugal recognised Palestine last week, and Israel recalled its ambassador from Lisbon.",
      "ISR→PRT SANCTION recall | its ambassador | asserts CT+ |  | 2024-02-26..2024-03-03 published",
      "PRT→PSE SUPPORT recognise |  | asserts CT+ |  | 2024-02-26..2024-03-03 published",
    ],
    [
      "Poland, which reopened two crossings with Belarus on Monday, said it would not recall its ambassador from Minsk.",
      "POL→BLR RETREAT reopen | two crossings | asserts CT+ |  | 2024-03-04..2024-03-04 published",
      "POL→BLR SANCTION future negated recall | its ambassador | denies CT- | POL Poland | ",
    ],
    [
      "He urged Kyrgyzstan to avoid escalation and said that Russia would help Tajikistan, according to the Kremlin.",
      "RUS→KGZ REQUEST urge | avoid escalation | asserts CT+ | RUS Kremlin | ",
      "RUS→TJK AGREE future help |  | plans PR+ | RUS Kremlin | ",
    ],
    [
      "Pakistani jets bombed two compounds in Afghanistan, the agency Bakhtar said. Pakistan's military neither confirmed nor denied the raid.",
      "PAK→AFG ASSAULT bomb | two compounds | asserts CT+ | AFG Bakhtar | ",
      "PAK→AFG ASSAULT raid |  | declines Uu | PAK Pakistani military | ",
    ],
    [
      "Azerbaijani troops fired on an Armenian post, wounding a guard.",
      "AZE→ARM ASSAULT fire on |  | asserts CT+ |  | ",
    ],
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
      "A Thai general said he could not confirm a report in the Irrawaddy Courier that Myanmar had strafed a Thai border post.",
      "MMR→THA ASSAULT strafe | a Thai border post | cannot-confirm Uu | THA Thai general | ",
      "MMR→THA ASSAULT strafe | a Thai border post | asserts CT+ | ? Irrawaddy Courier | ",
    ],
    [
      "Kenya's foreign ministry published a statement according to which Somalia had detained three Kenyan soldiers.",
      "SOM→KEN COERCE detain | three Kenyan soldiers | asserts CT+ | KEN Kenyan foreign ministry | ",
    ],
    [
      "Radio Altura said that Bolivian police had smuggled tear gas to the Chileans, something the Bolivian interior minister called absurd.",
      "BOL→CHL COOPERATE smuggle | tear gas | denies CT- | BOL Bolivian interior minister | ",
      "BOL→CHL COOPERATE smuggle | tear gas | asserts CT+ | ? Radio Altura | ",
    ],
    [
      "Neither Khartoum nor Juba confirmed that Sudan had shelled South Sudan.",
      "SDN→SSD ASSAULT shell |  | cannot-confirm Uu | SDN Sudan | ",
      "SDN→SSD ASSAULT shell |  | cannot-confirm Uu | SSD South Sudan | ",
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
