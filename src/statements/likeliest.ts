/** What a head of the model believes most, of its labels. */
export function likeliest<Label extends string>(scores: Record<Label, number>, among: readonly Label[]): Label {
  return among.reduce((best, label) => (scores[label] > scores[best] ? label : best));
}
