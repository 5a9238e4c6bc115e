/** The text of a page's elements: a blank line between blocks, a line end for <br>. Iterative, since hostile pages nest deeply. */

/** As much of a DOM node as is needed here. */
export interface TreeNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: TreeNode | null;
  nextSibling: TreeNode | null;
  parentNode: TreeNode | null;
  getAttribute?: (name: string) => string | null;
}

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TIME TR UL".split(
    " ",
  ),
);
const unseen = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT SELECT TEXTAREA HEAD TITLE LINK META AUDIO VIDEO CANVAS MATH".split(
    " ",
  ),
);

/** The words under a node as they would be read. Elements for which `skip` is true are left out with all below them. */
export function pageText(root: TreeNode, skip: (node: TreeNode) => boolean = () => false): string {
  const out: string[] = [];
  let node: TreeNode | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const left = node.nodeType === 1 && node !== root && (unseen.has(name) || skip(node));
    if (node.nodeType === 3) out.push((node.textContent ?? "").replace(/[ \t\r\n\f]+/g, " "));
    else if (name === "BR") out.push("\n");
    else if (blocks.has(name) && !left) out.push("\n\n");
    if (node.firstChild && !left && node.nodeType !== 3) {
      node = node.firstChild;
      continue;
    }
    node = following(node, root, out);
  }
  return out
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function following(from: TreeNode, root: TreeNode, out: string[]): TreeNode | null {
  let node: TreeNode | null = from;
  while (node && node !== root && !node.nextSibling) {
    node = node.parentNode;
    if (node && blocks.has(node.nodeName.toUpperCase())) out.push("\n\n");
  }
  if (!node || node === root) return null;
  if (blocks.has(node.nodeName.toUpperCase())) out.push("\n\n");
  return node.nextSibling;
}

/** How many elements deep a tree is, counted up to `limit`. */
export function treeDepth(root: TreeNode, limit: number): number {
  let deepest = 0;
  let depth = 0;
  let node: TreeNode | null = root;
  while (node && deepest < limit) {
    if (node.firstChild) {
      node = node.firstChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return deepest;
}

const surroundings = new Set("NAV ASIDE FOOTER HEADER FORM BUTTON FIGURE DIALOG MENU".split(" "));
const surroundingRoles = new Set(["navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu"]);

/** Whether an element is furniture of the page rather than article: navigation, footers, forms, what is hidden. */
export function isSurrounding(node: TreeNode): boolean {
  if (node.nodeType !== 1) return false;
  if (surroundings.has(node.nodeName.toUpperCase())) return true;
  const role = node.getAttribute?.("role");
  if (role && surroundingRoles.has(role)) return true;
  return node.getAttribute?.("hidden") != null || node.getAttribute?.("aria-hidden") === "true";
}

export function isCaption(node: TreeNode): boolean {
  return node.nodeName.toUpperCase() === "FIGCAPTION";
}
