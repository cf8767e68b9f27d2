/**
 * Styles that YASGUI's table writes into the head, where the Content-Security-Policy refuses them:
 * they become sheets of the document, which it allows. A comment stands for each in the head, since
 * the table takes its style away as the last child of the head.
 */
export function adoptStyles(): () => void {
  const { head } = document;
  const sheets = new Map<Node, CSSStyleSheet>();
  const drop = (node: Node) => {
    const sheet = sheets.get(node);
    sheets.delete(node);
    if (!sheet || [...sheets.values()].includes(sheet)) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLStyleElement))
      return Node.prototype.appendChild.call(head, node) as T;
    const text = node.textContent ?? "";
    const mark = document.createComment(text);
    const known = [...sheets].find(([other]) => other.textContent === text)?.[1];
    sheets.set(mark, known ?? adopted(text));
    Node.prototype.appendChild.call(head, mark);
    return node;
  };
  head.removeChild = <T extends Node>(node: T): T => {
    drop(node);
    return Node.prototype.removeChild.call(head, node) as T;
  };
  return () => {
    Reflect.deleteProperty(head, "appendChild");
    Reflect.deleteProperty(head, "removeChild");
    for (const mark of [...sheets.keys()]) {
      drop(mark);
      mark.parentNode?.removeChild(mark);
    }
  };
}

function adopted(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
