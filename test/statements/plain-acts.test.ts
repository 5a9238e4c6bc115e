/** Plain sentences of everyday reporting. */
import { describe } from "vitest";
import { cases } from "./cases.ts";

describe("plain verbs, whoever stands in their objects", () => {
  cases([
    [
      "Libya freed 40 Tunisian fishermen on Sunday.",
      "LBY→TUN RETREAT free | 40 Tunisian fishermen | asserts CT+ |  | 2024-03-03..2024-03-03 published",
    ],
    [
      "The Senegalese army said it had set free nine Gambian woodcutters.",
      "SEN→GMB RETREAT set free | nine Gambian woodcutters | asserts CT+ | SEN Senegalese army | ",
    ],
    ["Togo let Ghana use its ports.", "TGO→GHA COOPERATE let | use its ports | asserts CT+ |  | "],
    ["Belarusian aircraft flew into Polish airspace.", "BLR→POL COERCE fly |  | asserts CT+ |  | "],
  ]);
});

describe("what there is much of, where it happens, and who is asked to speak", () => {
  cases([
    [
      "The EU on Tuesday approved its 17th package of sanctions against Russia.",
      "org:EU→RUS SANCTION approve | sanctions | asserts CT+ |  | 2024-03-05..2024-03-05 published",
    ],
    [
      "Congo accused Rwanda of sending thousands of soldiers into its territory.",
      "COD→RWA ACCUSE accuse | sending thousands of soldiers into its territory | asserts CT+ |  | ",
      "RWA→COD MOBILIZE send | thousands of soldiers | asserts CT+ | COD Democratic Republic of the Congo | ",
    ],
    [
      "Armenia and Azerbaijan signed a peace deal at the White House.",
      "ARM→AZE SUPPORT sign | a peace deal | asserts CT+ |  | ",
    ],
    [
      "Azerbaijan's president demanded that Russia admit it had shot down an Azerbaijani airliner.",
      "AZE→RUS REQUEST demand | Russia admit it had shot down an Azerbaijani airliner | asserts CT+ |  | ",
      "RUS→AZE ASSAULT shoot down | an Azerbaijani airliner | asserts CT+ |  | ",
    ],
    ["Pro-Iranian militias fired rockets at an American base in Syria."],
  ]);
});

describe("those who act through what is theirs", () => {
  cases([
    [
      "Iran's navy admitted that it had fired a missile at a Bahraini ship.",
      "IRN→BHR ASSAULT fire | a missile | confirms CT+ | IRN Iranian navy | ",
    ],
    [
      "Burundi's navy said nine of its launches had been seized by Congolese marines.",
      "COD→BDI COERCE seize | nine | asserts CT+ | BDI Burundian navy | ",
    ],
    [
      "The Thai army denied that its soldiers had occupied a hill in Cambodia.",
      "THA→KHM COERCE occupy | a hill | denies CT- | THA Thai army | ",
    ],
  ]);
});

describe("where envoys are and what two share", () => {
  cases([
    ["Algiers has called home its envoy to Bamako.", "DZA→MLI SANCTION call home | its envoy | asserts CT+ |  | "],
    [
      "Belarusian envoy Alexander Chesnovsky was summoned to the Polish Foreign Ministry.",
      "POL→BLR PROTEST summon | Belarusian envoy | asserts CT+ |  | ",
    ],
    ["Israel recalled its ambassador from Lisbon.", "ISR→PRT SANCTION recall | its ambassador | asserts CT+ |  | "],
    [
      "Germany expects Jordan to close its border with Syria.",
      "JOR→SYR SANCTION future close | its border | expects PR+ | DEU Germany | ",
    ],
    ["Poland summoned the Russian ambassador.", "POL→RUS PROTEST summon | the Russian ambassador | asserts CT+ |  | "],
  ]);
});

describe("requests, offers and both sides", () => {
  cases([
    [
      "The European Commission told Tbilisi to tighten customs checks.",
      "org:EU→GEO REQUEST tell | tighten customs checks | asserts CT+ |  | ",
    ],
    [
      "Armenia and Azerbaijan traded fire. France called on both sides to stop.",
      "ARM→AZE ASSAULT trade | fire | asserts CT+ |  | ",
      "FRA→AZE REQUEST call on | stop | asserts CT+ |  | ",
      "FRA→ARM REQUEST call on | stop | asserts CT+ |  | ",
    ],
    [
      "Tanzania offered to mediate between Burundi and Uganda.",
      "TZA→BDI AGREE mediate |  | asserts CT+ |  | ",
      "TZA→UGA AGREE mediate |  | asserts CT+ |  | ",
    ],
  ]);
});

describe("what is taken up has been told before", () => {
  cases([
    [
      "Hanoi denied Manila's claim that its ships had entered Philippine waters.",
      "VNM→PHL COERCE enter | Philippine waters | asserts CT+ | PHL Philippines | ",
      "VNM→PHL COERCE enter | Philippine waters | denies CT- | VNM Vietnam | ",
    ],
    [
      "Poland's border guard took back its report that a Belarusian helicopter had flown into Polish airspace.",
      "BLR→POL COERCE fly |  | asserts CT+ | POL Polish border guard | ",
      "BLR→POL COERCE fly |  | retracts Uu | POL Polish border guard | ",
    ],
  ]);
});

describe("denials and what remains of them", () => {
  cases([
    [
      "Caracas denied that the border with Colombia would be reopened.",
      "VEN→COL RETREAT future reopen | the border | denies CT- | VEN Venezuela | ",
    ],
    [
      "Iran's coastguard denied that all of the Kuwaiti boats had been seized.",
      "IRN→KWT COERCE seize |  | denies CT- | IRN Iranian coastguard | ",
    ],
  ]);
});

describe("who speaks, when, and how firmly", () => {
  cases([
    [
      "Angola delivered forty wagons to Zambia, the Luanda Bulletin reported.",
      "AGO→ZMB AID deliver | forty wagons | asserts CT+ | ? Luanda Bulletin | ",
    ],
    [
      "South Korea will deliver 24 howitzers to Poland before the end of the year, Poland's defence ministry said.",
      "KOR→POL AGREE future deliver | 24 howitzers | plans PR+ | POL Polish defence ministry | 2024-03-05..2024-12-31 published",
    ],
    [
      "Kenya bombed South Sudan at the weekend.",
      "KEN→SSD ASSAULT bomb |  | asserts CT+ |  | 2024-03-02..2024-03-03 published",
    ],
  ]);
});
