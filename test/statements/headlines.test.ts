/** What a headline says, and who says it; what an article says is its own. */
import { describe } from "vitest";
import { cases } from "./cases.ts";

describe("a headline that somebody signs", () => {
  cases([
    [
      "Saudi and Iranian officials held talks in Baghdad – FT\n\nNobody would comment.",
      "IRN→SAU CONSULT hold | talks | asserts CT+ | ? FT | ",
    ],
    [
      "Sudanese troops kill two Chadian soldiers at border: ministry\n\nThe shooting took place on Monday.",
      "SDN→TCD ASSAULT kill | two Chadian soldiers | asserts CT+ | ? ministry (unnamed) | ",
      "SDN→TCD ASSAULT shooting |  | asserts CT+ |  | ",
    ],
  ]);
});

describe("a headline and its article", () => {
  cases([
    [
      "Serbia's purchase of missiles unsettles region\n\nBelgrade will take delivery of missiles from China by the spring, the defence minister told parliament.",
      "SRB→CHN AGREE future take | delivery of missiles | plans PR+ | SRB defence minister | 2024-03-05..2024-05-31 published",
      "SRB→CHN COOPERATE purchase | missiles | asserts CT+ |  | ",
    ],
    [
      "Lithuania said to have offered Poland a radar\n\nThe radar is mobile.",
      "LTU→POL AGREE offer | a radar | alleges PS+ |  | ",
    ],
  ]);
});
