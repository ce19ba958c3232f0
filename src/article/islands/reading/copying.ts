/** A formula stands in the page twice, for the eye and for the ear: copied, it is its TeX, once. */
export function copyFormulas(): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    // A formula is taken whole, wherever in it the selection begins or ends.
    const formulaAt = (node: Node): Element | null | undefined =>
      (node instanceof Element ? node : node.parentElement)?.closest(".katex");
    const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    // Laid out for a moment, so that lines end where they do on the page.
    const copy = document.createElement("div");
    copy.style.cssText = "position: fixed; inset-inline-start: -100vw";
    copy.append(range.cloneContents());
    const formulas = copy.querySelectorAll(".katex");
    if (formulas.length === 0) return;
    for (const formula of formulas) {
      const sign = formula.parentElement?.classList.contains("katex-display") ? "$$" : "$";
      formula.replaceWith(sign + (formula.querySelector("annotation")?.textContent ?? "") + sign);
    }
    document.body.append(copy);
    // biome-ignore lint/performance/useDomNodeTextContent: lines end where they are laid out to end
    event.clipboardData.setData("text/plain", copy.innerText);
    copy.remove();
    event.preventDefault();
  });
}
