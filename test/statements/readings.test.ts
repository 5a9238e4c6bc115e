/** What the reader makes of sentences, with the shipped model. */
import { describe, expect, test } from "vitest";
import { cases, read } from "./cases.ts";

describe("who does what to whom", () => {
  cases([
    [
      "Will Germany, which sold Israel three submarines, sell arms to Egypt?",
      "DEU→EGY AGREE future sell | arms | asks Uu |  | ",
      "DEU→ISR COOPERATE sell |  | asserts CT+ |  | ",
    ],
    [
      "Turkey handed over 22 armoured vehicles to Somalia.",
      "TUR→SOM AID hand over | 22 armoured vehicles | asserts CT+ |  | ",
    ],
    [
      "Somalia received 22 armoured vehicles from Turkey.",
      "TUR→SOM AID receive | 22 armoured vehicles | asserts CT+ |  | ",
    ],
    [
      "Iran was attacked by Israel on Monday.",
      "ISR→IRN ASSAULT attack |  | asserts CT+ |  | 2024-03-04..2024-03-04 published",
    ],
    [
      "Azerbaijan shelled Armenian positions near Tegh.",
      "AZE→ARM ASSAULT shell | Armenian positions | asserts CT+ |  | ",
    ],
    ["Brussels imposed sanctions on Moscow.", "org:EU→RUS SANCTION impose | sanctions | asserts CT+ |  | "],
    ["Japan signed a trade agreement with Vietnam.", "JPN→VNM SUPPORT sign | a trade agreement | asserts CT+ |  | "],
    [
      "Poland expelled three Russian diplomats.",
      "POL→RUS SANCTION expel | three Russian diplomats | asserts CT+ |  | ",
    ],
    ["The foreign ministers of Egypt and Ethiopia met in Khartoum.", "EGY→ETH CONSULT meet |  | asserts CT+ |  | "],
    [
      "Serbia's purchase of missiles from China alarmed its neighbours.",
      "SRB→CHN COOPERATE purchase |  | asserts CT+ |  | ",
    ],
    ["Ukraine urged Poland to end the blockade.", "UKR→POL REQUEST urge | end the blockade | asserts CT+ |  | "],
    ["India bought oil from Russia.", "IND→RUS COOPERATE buy | oil | asserts CT+ |  | "],
  ]);
});

describe("what is not done is not told as done", () => {
  cases([
    ["Turkey will send a vessel to Somalia.", "TUR→SOM AGREE future send | a vessel | plans PR+ |  | "],
    [
      "Japan plans to provide five patrol vessels to the Philippines.",
      "JPN→PHL AGREE future provide | five patrol vessels | plans PR+ |  | ",
    ],
    ["Germany refused to send tanks to Ukraine.", "DEU→UKR REJECT send | tanks | asserts CT+ |  | "],
    ["Washington halted arms deliveries to Ethiopia.", "USA→ETH SANCTION halt | arms deliveries | asserts CT+ |  | "],
    ["Norway lifted its sanctions on Iran.", "NOR→IRN RETREAT lift | its sanctions | asserts CT+ |  | "],
    ["Turkey did not send drones to Ethiopia.", "TUR→ETH AID negated send | drones | denies CT- |  | "],
    [
      "If Russia sends troops to Libya, Egypt will protest.",
      "RUS→LBY MOBILIZE hypothetical send | troops | asserts Uu |  | ",
      "EGY→RUS PROTEST future hypothetical protest |  | plans Uu |  | ",
    ],
    ["Did Turkey send drones to Ethiopia?", "TUR→ETH AID send | drones | asks Uu |  | "],
    ["Russia threatened to attack Poland.", "RUS→POL THREATEN attack |  | asserts CT+ |  | "],
    ["Iran is believed to have sent missiles to Russia.", "IRN→RUS AID send | missiles | alleges PR+ |  | "],
  ]);
});

describe("who says so", () => {
  cases([
    [
      "Ankara handed over vehicles to Somalia last week, the Turkish Defence Ministry said.",
      "TUR→SOM AID hand over | vehicles | asserts CT+ | TUR Turkish Defence Ministry | 2024-02-26..2024-03-03 published",
    ],
    [
      "Somalia's Defence Ministry confirmed that Turkey had handed over vehicles to Somalia.",
      "TUR→SOM AID hand over | vehicles | confirms CT+ | SOM Somali Defence Ministry | ",
    ],
    [
      "Azerbaijan's Defence Ministry denied that Azerbaijan had shelled Armenian positions.",
      "AZE→ARM ASSAULT shell | Armenian positions | denies CT- | AZE Azerbaijani Defence Ministry | ",
    ],
    [
      "The European Union monitoring mission could not confirm that Azerbaijan had shelled Armenian positions.",
      "AZE→ARM ASSAULT shell | Armenian positions | cannot-confirm Uu | org:EU European Union monitoring mission | ",
    ],
    [
      "Turkey delivered drones to Somalia, a Western diplomat told Reuters.",
      "TUR→SOM AID deliver | drones | asserts CT+ | ? Reuters > ? Western diplomat (unnamed) | ",
    ],
    [
      "KCNA, quoted by Yonhap, said North Korea had sent troops to Russia.",
      "PRK→RUS MOBILIZE send | troops | asserts CT+ | ? Yonhap > PRK KCNA | ",
    ],
    ["Turkey has denied supplying drones to Ethiopia.", "TUR→ETH AID supply | drones | denies CT- | TUR Turkey | "],
    [
      "“We delivered the tanks to Ukraine last week,” Poland's defence minister told reporters.",
      "POL→UKR AID deliver | the tanks | asserts CT+ | POL Polish defence minister | ..2024-03-05 quoted",
    ],
    [
      "Rwanda is accused by Congo of backing the M23 rebels, a charge Kigali denies.",
      "COD→RWA ACCUSE accuse | backing the M23 rebels | asserts CT+ |  | ",
      "RWA→grp:m23 SUPPORT back |  | asserts CT+ | COD Democratic Republic of the Congo | ",
      "RWA→grp:m23 SUPPORT back |  | denies CT- | RWA Rwanda | ",
    ],
    ["Kenya accused Ethiopia of arming rebels.", "KEN→ETH ACCUSE accuse | arming rebels | asserts CT+ |  | "],
  ]);
});

describe("when it was done", () => {
  cases([
    [
      "The presidents of Kyrgyzstan and Tajikistan met on Friday and agreed to cease fire.",
      "KGZ→TJK AGREE future agree | cease fire | plans PR+ |  | 2024-03-01..2024-03-01 published",
      "KGZ→TJK CONSULT meet |  | asserts CT+ |  | 2024-03-01..2024-03-01 published",
    ],
    [
      "China will host Sri Lanka's president from Aug. 16 to 22.",
      "CHN→LKA AGREE future host |  | plans PR+ |  | 2024-08-16..2024-08-22 published",
    ],
  ]);
});

describe("a source's stance", () => {
  cases([
    [
      "Jordan is not expected to give Syria its prisoners back, a diplomat said.",
      "JOR→SYR AGREE future negated give |  | expects PR- | ? diplomat (unnamed) | ",
    ],
    [
      "Japan is unlikely to lift its sanctions on North Korea.",
      "JPN→PRK RETREAT future negated lift | its sanctions | expects PR- |  | ",
    ],
    [
      "Moscow neither confirmed nor denied that Russia had sent troops to Mali.",
      "RUS→MLI MOBILIZE send | troops | declines Uu | RUS Russia | ",
    ],
    [
      "Iran's foreign ministry dismissed as baseless reports that Iran had supplied drones to Sudan.",
      "IRN→SDN AID supply | drones | denies CT- | IRN Iranian foreign ministry | ",
    ],
    [
      "The Pentagon stopped short of confirming that Israel had struck Iran.",
      "ISR→IRN ASSAULT strike |  | declines Uu | USA Pentagon | ",
    ],
    [
      "There is no evidence that Belarus has sent troops to Ukraine, NATO said.",
      "BLR→UKR MOBILIZE send | troops | doubts PR- | org:NATO NATO | ",
    ],
    [
      "Sudan's military was not in a position to confirm that Ethiopia had attacked Eritrea.",
      "ETH→ERI ASSAULT attack |  | cannot-confirm Uu | SDN Sudanese military | ",
    ],
    [
      "The US military was not able to corroborate that Iran had delivered missiles to Russia.",
      "IRN→RUS AID deliver | missiles | cannot-confirm Uu | USA American military | ",
    ],
    [
      "Russia may have supplied missiles to Iran, a US official said.",
      "RUS→IRN AID supply | missiles | alleges PS+ | USA American official (unnamed) | ",
    ],
    [
      "Israel is likely to attack Iran, two European diplomats said.",
      "ISR→IRN ASSAULT future attack |  | expects PR+ | ? two European diplomats (unnamed) | ",
    ],
    [
      "Turkey sent troops to Libya, the Libyan parliament said. Ankara denied the report.",
      "TUR→LBY MOBILIZE send | troops | asserts CT+ | LBY Libyan parliament | ",
      "TUR→LBY MOBILIZE send | troops | denies CT- | TUR Turkey | ",
    ],
  ]);
});

describe("what nobody claims makes no deed", () => {
  cases([
    [
      "Saudi Arabia delayed a shipment of oil to Egypt, two traders said.",
      "SAU→EGY SANCTION delay | a shipment of oil | asserts CT+ | ? two traders (unnamed) | ",
    ],
    [
      "Kyiv rejected Moscow's proposal for a ceasefire.",
      "UKR→RUS REJECT reject | proposal for a ceasefire | asserts CT+ |  | ",
      // The proposal is Moscow's own act, and nobody denies that it was made.
      "RUS→UKR AGREE proposal | a ceasefire | asserts CT+ |  | ",
    ],
    [
      "Canada called on Russia to withdraw its troops from Ukraine.",
      "CAN→RUS REQUEST call on | withdraw its troops from Ukraine | asserts CT+ |  | ",
    ],
    [
      "Ethiopia warned Egypt against interfering in Somalia.",
      "ETH→EGY THREATEN warn | interfering in Somalia | asserts CT+ |  | ",
    ],
    [
      "India and Pakistan agreed to exchange prisoners next month.",
      "IND→PAK RETREAT future exchange | prisoners | plans PR+ |  | 2024-04-01..2024-04-30 published",
    ],
    [
      "Britain has no plans to send troops to Ukraine, a Downing Street spokesman said.",
      "GBR→UKR MOBILIZE future negated send | troops | denies CT- | GBR Downing Street spokesman | ",
    ],
    ["Germany has not ruled out sending tanks to Ukraine.", "DEU→UKR AID hypothetical send | tanks | asserts Uu |  | "],
    [
      "Reports that Egypt had shipped rockets to Russia were untrue, Cairo said.",
      "EGY→RUS COOPERATE negated ship | rockets | denies CT- | EGY Egypt | ",
    ],
    [
      "Denmark wants the EU to impose sanctions on Georgia.",
      "DNK→org:EU REQUEST want | impose sanctions on Georgia | asserts CT+ |  | ",
    ],
    ["Will China invade Taiwan?", "CHN→TWN ASSAULT future invade |  | asks Uu |  | "],
    [
      "Egypt summoned Turkey's ambassador to criticise Ankara.",
      "EGY→TUR PROTEST summon | ambassador | asserts CT+ |  | ",
    ],
    ["Russia simulated an attack on Denmark.", "RUS→DNK ASSAULT hypothetical attack |  | asserts Uu |  | "],
    ["Together with Canada, Mexico should sue in every court."],
    ["Thousands of Kenyans watched Brazil beat Argentina in the cup final."],
    ["The Turkish striker joined a German club for 10 million euros."],
    ["A Brazilian singer gave a concert in Japan."],
  ]);
});

describe("who says it, also where that stands aside", () => {
  cases([
    [
      "Belgrade will take delivery of missiles from China, the defence minister told parliament.",
      "SRB→CHN AGREE future take | delivery of missiles | plans PR+ | SRB defence minister | ",
    ],
    [
      "The broadcaster CBC, citing a leaked memo, reported that the United States had shared intercepts with Canada.",
      "USA→CAN COOPERATE share | intercepts | asserts CT+ | ? CBC > ? leaked memo (unnamed) | ",
    ],
    [
      "The Kazakh ministry withdrew its statement that Kyrgyz guards had attacked a Kazakh post.",
      "KGZ→KAZ ASSAULT attack | a Kazakh post | retracts Uu | KAZ Kazakh ministry | ",
      "KGZ→KAZ ASSAULT attack | a Kazakh post | asserts CT+ | KAZ Kazakh ministry | ",
    ],
    [
      "An Iraqi general said he had seen nothing to suggest that Turkey was helping Iran.",
      "TUR→IRN AID help |  | doubts PR- | IRQ Iraqi general | ",
    ],
    ["I doubt that Iran sent drones to Sudan.", "IRN→SDN AID send | drones | doubts PR- |  | "],
    [
      "Peru withdrew its ambassador to Mexico, accusing Mexico of meddling.",
      "PER→MEX SANCTION withdraw | its ambassador | asserts CT+ |  | ",
      "PER→MEX ACCUSE accuse | meddling | asserts CT+ |  | ",
      "MEX→PER COERCE meddle |  | asserts CT+ | PER Peru | ",
    ],
  ]);
  test("what stands before a colon is a topic unless it speaks", async () => {
    expect(await read("Egypt and Libya: a border history. Turkey struck Syria.")).toContain(
      "TUR→SYR ASSAULT strike |  | asserts CT+ |  | ",
    );
    expect(await read("A new deal: Egypt sold rockets to Russia.")).toEqual([
      "EGY→RUS COOPERATE sell | rockets | asserts CT+ |  | ",
    ]);
  });
  test("an office that a paper leaves without a state is its own state's, where its sentence is about that", async () => {
    const text = "Algerian guards shot at four Moroccan farmers, the interior minister said.";
    expect(await read(text, "The Rabat Gazette")).toEqual([
      "DZA→MAR ASSAULT shoot at |  | asserts CT+ | MAR interior minister | ",
    ]);
  });
  test("a ministry's own text speaks for it", async () => {
    const text =
      "Briefing\n\nSPOKESPERSON: We have seen the reports.\n\nSPOKESPERSON: Turkish jets entered Greek airspace.";
    const outlet = "Ministry of Foreign Affairs, Athens";
    expect(await read(text, outlet)).toEqual([
      "TUR→GRC COERCE enter | Greek airspace | asserts CT+ | GRC SPOKESPERSON (unnamed) | ",
    ]);
  });
});

describe("what no place of a table tells, the model points at", () => {
  cases([
    [
      "The report describes China's hacking of American companies in detail.",
      "CHN→USA COERCE hacking |  | asserts CT+ |  | ",
    ],
    [
      "Kenya's president telephoned his Ugandan counterpart on Monday and pressed him to free an editor.",
      "KEN→UGA CONSULT telephone |  | asserts CT+ |  | 2024-03-04..2024-03-04 published",
      "KEN→UGA REQUEST press |  | asserts CT+ |  | 2024-03-04..2024-03-04 published",
    ],
  ]);
  test("a party may stand in the sentence before", async () => {
    expect(await read("Malta was angry with Libya. It recalled its ambassador on Friday.")).toContain(
      "MLT→LBY SANCTION recall | its ambassador | asserts CT+ |  | 2024-03-01..2024-03-01 published",
    );
  });
  test("talks in a capital are no talks with its state", async () => {
    const found = await read("In December the Chinese premier met the Indian prime minister in Copenhagen.");
    expect(found.filter((line) => line.includes("DNK"))).toEqual([]);
  });
});

describe("what is done to a place is done to its state", () => {
  cases([
    ["Russian forces shelled Kharkiv.", "RUS→UKR ASSAULT shell |  | asserts CT+ |  | "],
    ["The Turkish president arrived in Kyiv.", "TUR→UKR CONSULT arrive |  | asserts CT+ |  | "],
    ["The ministers of France and Germany met in Kyiv.", "FRA→DEU CONSULT meet |  | asserts CT+ |  | "],
  ]);
});
