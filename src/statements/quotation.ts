/** Whether the words before leave a quotation open. Quotations that run over sentences open again in each paragraph. */
export function insideQuotation(before: string): boolean {
  const curly = (before.match(/“/gu)?.length ?? 0) - (before.match(/”/gu)?.length ?? 0);
  return curly > 0 || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
