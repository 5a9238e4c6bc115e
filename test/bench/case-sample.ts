/** A small case, as its file holds it: a ministry's word in two papers, and a denial. */

export const ankara = { mention: "the Turkish Defence Ministry", principal: "TUR", kind: "government", cue: "said" };
const mogadishu = { mention: "Somalia", principal: "SOM", kind: "government", cue: "denied" };

const given = { type: "AID", source: "TUR", target: "SOM", domains: ["arms"], object: "22 armoured vehicles" };
const asserted = {
  ...given,
  stance: "asserts",
  quantities: [{ text: "22", min: 22, max: 22 }],
  time: { start: "2024-02-26", end: "2024-03-03" },
};

export const reports = [
  {
    id: "r1",
    outlet: "Sofala Post",
    published: "2024-03-05",
    title: "Vehicles for Mogadishu" as string | null,
    text: "ANKARA, March 5 (Reuters) - Turkey handed over 22 armoured vehicles to Somalia last week, the Turkish Defence Ministry said.",
  },
  {
    id: "r2",
    outlet: "Harare Mirror",
    published: "2024-03-06T09:00:00+02:00",
    title: null,
    text: "The Turkish Defence Ministry said that Turkey had delivered 22 armoured vehicles to Somalia last week. But Somalia denied that Turkey had delivered armoured vehicles to Somalia.",
  },
];

export const statements = [
  { id: "s1", report: "r1", anchor: "handed over", chain: [ankara], ...asserted },
  {
    id: "s2",
    report: "r2",
    anchor: "delivered",
    in: "had delivered 22",
    chain: [{ ...ankara, mention: "The Turkish Defence Ministry" }],
    ...asserted,
  },
  {
    ...given,
    id: "s3",
    report: "r2",
    anchor: "delivered",
    in: "had delivered armoured",
    stance: "denies",
    scope: "whole",
    chain: [mogadishu],
    object: "armoured vehicles",
  },
];

export const claims = [
  { statements: ["s1", "s2", "s3"], status: "disputed", origins: { min: 1, max: 1 }, carriers: 2 },
];

export const sample = {
  id: "made-01",
  topic: "denial",
  about: "Two papers, one ministry.",
  reports,
  statements,
  claims,
};
