/** A tree in lines, drawn with box characters. */
export interface TextNode {
  text: string;
  children: TextNode[];
}

/** The roots stand on one level. */
export function treeLines(nodes: TextNode[], indent = ""): string[] {
  return nodes.flatMap(({ text, children }, index) => {
    const last = index === nodes.length - 1;
    return [`${indent}${last ? "└─" : "├─"} ${text}`, ...treeLines(children, `${indent}${last ? "   " : "│  "}`)];
  });
}
