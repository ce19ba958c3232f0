/** What a hand does to a figure that is not awake yet is done once it is: no press is lost, and no control stands where React does not know. */

const KINDS = ["pointerdown", "pointerup", "pointercancel", "click", "input"] as const;
type Control = HTMLInputElement | HTMLSelectElement;

const toggles = (control: Control): boolean => /checkbox|radio/.test(control.type);

export interface Presses {
  /** Puts the controls back as they were drawn, at the last moment: what wakes the figure takes them to stand so. */
  readonly undo: () => void;
  /** Does it all again, to whoever listens by now, and listens no more. */
  readonly redo: () => void;
}

export function keepPresses(figure: HTMLElement): Presses {
  let events: Event[] = [];
  const set = new Map<Control, string | boolean>();
  const listening = new AbortController();
  const note = (event: Event): void => {
    if (!(event.target as Element).closest("[data-mount]")) return;
    // A finger that came down to scroll the page has pressed nothing.
    if (event.type === "pointercancel") events = events.filter(({ type }) => type === "input");
    else events.push(event);
  };
  for (const kind of KINDS) figure.addEventListener(kind, note, { signal: listening.signal });
  return {
    undo() {
      for (const { type, target } of events)
        if (type === "input") {
          const control = target as Control;
          set.set(control, toggles(control) ? (control as HTMLInputElement).checked : control.value);
        }
      if (set.size === 0) return;
      for (const control of figure.querySelectorAll("input")) {
        if (toggles(control)) control.checked = control.defaultChecked;
        else control.value = control.defaultValue;
      }
      for (const option of figure.querySelectorAll("option")) option.selected = option.defaultSelected;
    },
    redo() {
      listening.abort();
      for (const [control, value] of set) {
        if (typeof value === "boolean") {
          if ((control as HTMLInputElement).checked !== value) control.click();
          continue;
        }
        // Past React's own setter, which would take the value for one that it knows.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")!.set!.call(control, value);
        for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      for (const event of events) {
        const target = event.target as Element;
        // Those do their part by themselves.
        if (event.type !== "input" && !target.closest("input, select, label, a, [popovertarget]"))
          target.dispatchEvent(new PointerEvent(event.type, event));
      }
    },
  };
}
