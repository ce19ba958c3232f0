/** Commit to a guess, then see guess and answer together. Nothing is sent; a guess is kept for this visit, on every page. */
import { keepsakes } from "../../../stage/keepsakes.ts";
import { thisPage } from "../../../stage/page.ts";
import { wakeByName } from "../figures/widgets.ts";
import { words } from "../words.ts";

/** Under this name a visit keeps its guesses: a prediction's id → the value guessed, null where the reader would rather see. */
const GUESSES = "guesses";
type Guesses = Readonly<Record<string, string | null>>;
const keptGuesses = (): Guesses => (keepsakes().read(GUESSES) ?? {}) as Guesses;

const sliderOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[type=range]");

/** What the slider's guess is, as it reads. */
function guessText(slider: HTMLInputElement): string {
  const unit = slider.closest<HTMLElement>("[data-answer]")?.dataset.unit;
  return slider.value.replace("-", "−") + (unit ? ` ${unit}` : "");
}
/** How far along the slider a number lies. */
const share = ({ min, max }: HTMLInputElement, value: number): number =>
  (value - Number(min)) / (Number(max) - Number(min));

/** Shows a slider's guess where it reads and where it stands. */
function tellGuess(form: HTMLFormElement, slider: HTMLInputElement): void {
  form.querySelector("output")!.textContent = guessText(slider);
  slider.setAttribute("aria-valuetext", guessText(slider));
  slider
    .closest<HTMLElement>("[data-answer]")!
    .style.setProperty("--share", String(share(slider, Number(slider.value))));
}

export function heedPredictions(): void {
  const boxes = document.querySelectorAll<HTMLElement>("[data-predict]");
  for (const box of boxes) {
    const form = box.querySelector("form")!;
    const slider = sliderOf(form);
    slider?.addEventListener("input", () => tellGuess(form, slider));
    const commit = (guess: string | null): void => {
      reveal(box, form, guess);
      keepsakes().keep(GUESSES, { ...keptGuesses(), [box.dataset.predict!]: guess });
      // Committed by keys from an option at the window's edge, it may be out of sight: then the page goes there.
      box.querySelector<HTMLElement>(".predict-verdict")!.focus();
      const { widgetName, reveal: texts, step } = box.dataset;
      if (widgetName && (texts || step)) {
        thisPage().turn(widgetName, JSON.parse(texts ?? "{}"), step === undefined ? undefined : Number(step));
        void wakeByName(widgetName);
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      commit((slider ?? form.querySelector<HTMLInputElement>("input:checked"))!.value);
    });
    form.querySelector("[data-skip]")!.addEventListener("click", () => commit(null));
  }
  /** What was guessed before, here or on another page, stands there again. */
  const recall = (): void => {
    const kept = keptGuesses();
    for (const box of boxes) {
      const { predict, done } = box.dataset;
      const before = kept[predict!];
      if (before !== undefined && !done) reveal(box, box.querySelector("form")!, before);
    }
  };
  recall();
  keepsakes().subscribe(GUESSES, recall);
}

/** Says beside an option what it was: colour alone must not. */
function tag(option: Element | null | undefined, text: string): void {
  const note = document.createElement("span");
  note.className = "predict-tag";
  note.textContent = text;
  option?.querySelector("input + span")?.append(note);
}

/** `guess`: an option's or the slider's value; null where the reader would rather see. */
function reveal(box: HTMLElement, form: HTMLFormElement, guess: string | null): void {
  const { right, wrong, skipped, guessed: compared, yours, answer } = words();
  const verdict = box.querySelector<HTMLElement>(".predict-verdict")!;
  const slider = sliderOf(form);
  if (guess === null) verdict.textContent = skipped;
  else if (slider) {
    slider.value = guess;
    tellGuess(form, slider);
    const { answer: value, answerText } = slider.closest<HTMLElement>("[data-answer]")!.dataset;
    verdict.textContent = compared.replace("{guess}", guessText(slider)).replace("{answer}", answerText!);
    const marks = form.querySelectorAll<HTMLElement>(".predict-marks > span");
    const texts = [`${guessText(slider)} ${yours}`, `${answerText} ${answer}`];
    [Number(slider.value), Number(value)].forEach((at, index) => {
      const mark = marks[index]!;
      mark.textContent = texts[index]!;
      mark.style.setProperty("--at", String(share(slider, at)));
      mark.classList.toggle("past", share(slider, at) > 0.5);
    });
  } else {
    const input = [...form.querySelectorAll("input")].find(({ value }) => value === guess);
    if (input) input.checked = true;
    const chosen = input?.closest<HTMLElement>(".predict-option");
    chosen?.setAttribute("data-chosen", "");
    tag(chosen, yours);
    const miss = chosen?.querySelector(".predict-miss");
    if (miss) verdict.append(...miss.cloneNode(true).childNodes);
    else verdict.textContent = chosen?.dataset.right === undefined ? wrong : right;
  }
  for (const option of form.querySelectorAll("[data-right]")) tag(option, `✓ ${answer}`);
  box.dataset.done = guess === null ? "skipped" : "guessed";
  for (const control of form.querySelectorAll("input")) control.disabled = true;
  box.querySelector("details")!.open = true;
}
