/** A button on every block of code that copies it. */
import { words } from "../words.ts";

export function offerCopies(): void {
  const { copy, copied } = words();
  for (const code of document.querySelectorAll<HTMLElement>("article pre")) {
    const text = code.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet copy";
    button.textContent = copy;
    button.addEventListener("click", () => {
      // Where the page may not copy, the reader has only to press the keys.
      const mark = () => getSelection()?.selectAllChildren(code.querySelector("code") ?? code);
      if (!navigator.clipboard) mark();
      else
        navigator.clipboard.writeText(text).then(() => {
          button.textContent = copied;
        }, mark);
    });
    code.append(button);
  }
}
