/** A card beside a citation or a reference to an equation, holding what it refers to: on hover, focus or tap. */

const DELAY_MS = 180;

export function showCards(): void {
  // A browser without popovers follows the link at once.
  if (!HTMLElement.prototype.showPopover) return;
  const card = document.createElement("div");
  card.className = "card";
  card.id = "card";
  card.popover = "manual";
  let shown: HTMLElement | undefined;
  let timer = 0;

  const hide = (): void => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    if (card.matches(":popover-open")) card.hidePopover();
  };
  const place = (link: HTMLElement): void => {
    const at = link.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const below = at.bottom + height + 16 < innerHeight;
    card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
    card.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - height - 6)}px`;
  };
  const show = (link: HTMLElement): void => {
    const source = document.getElementById(link.dataset.card!);
    const content = source?.querySelector(".reference, .maths-display") ?? source;
    if (!content || link === shown) return;
    hide();
    if (!card.isConnected) document.body.append(card);
    const copy = content.cloneNode(true) as HTMLElement;
    copy.removeAttribute("id");
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    card.replaceChildren(copy);
    card.showPopover();
    place(link);
    link.setAttribute("aria-describedby", "card");
    shown = link;
  };
  const linkOf = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-card]") : null;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    clearTimeout(timer);
    if (link) timer = window.setTimeout(() => show(link), DELAY_MS);
    // What has the keyboard's focus keeps its card: as the page scrolls to it, other things come under a resting mouse.
    else if (shown && !shown.matches(":focus-visible") && !card.contains(event.target as Node))
      timer = window.setTimeout(hide, DELAY_MS);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (!card.contains(event.target as Node)) hide();
  });
  // A first tap shows the card, a second follows the link; a tap elsewhere closes it.
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    const touch = event.pointerType === "touch" || event.pointerType === "pen";
    if (link && touch && link !== shown) {
      event.preventDefault();
      show(link);
    } else if (!card.contains(event.target as Node)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  const scrolled = (): void => {
    // The page scrolls by itself to what takes the focus: that must not take the card away again.
    if (shown?.matches(":focus-visible") && onScreen(shown)) place(shown);
    else hide();
  };
  addEventListener("scroll", scrolled, { passive: true });
}

function onScreen(one: HTMLElement): boolean {
  const { top, bottom } = one.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
