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
      navigator.clipboard.writeText(text).then(
        () => {
          button.textContent = copied;
        },
        () => getSelection()?.selectAllChildren(code),
      );
    });
    code.append(button);
  }
}
