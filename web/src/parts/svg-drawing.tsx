import { useMemo } from "react";

/**
 * A drawing that the server made, as part of the page, so that its links, colours and words are the page's own. Its style
 * element and style attributes are left out: the policy forbids them, and the app's own sheet has the same classes.
 */
export function SvgDrawing({ svg }: { svg: string }): React.JSX.Element {
  const __html = useMemo(() => {
    // Before it is parsed, since the policy already speaks there; in text and attributes "<" is written otherwise.
    const bare = svg.replace(/<style\b[^>]*>[^<]*<\/style>/gu, "").replace(/ style="[^"]*"/gu, "");
    const { documentElement: root } = new DOMParser().parseFromString(bare, "image/svg+xml");
    if (root.localName !== "svg" || root.querySelector("script, foreignObject, style") !== null) return "";
    return new XMLSerializer().serializeToString(root);
  }, [svg]);
  // oxlint-disable-next-line react/no-danger -- made by this server out of escaped parts, and cleaned above
  return (
    <div className="drawing" tabIndex={0} role="group" aria-label="Drawing" dangerouslySetInnerHTML={{ __html }} />
  );
}
