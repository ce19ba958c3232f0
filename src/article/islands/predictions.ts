/** Commit to a guess, then see guess and answer together. Nothing is sent or kept. */
import { thisPage } from "../../stage/page.ts";
import { wakeByName } from "./widgets.ts";
import { words } from "./words.ts";

const sliderOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[type=range]");

/** What the slider's guess is, as it reads. */
function guessText(slider: HTMLInputElement): string {
  const unit = slider.closest<HTMLElement>("[data-answer]")?.dataset.unit;
  return slider.value.replace("-", "−") + (unit ? ` ${unit}` : "");
}
/** How far along the slider a number lies. */
const share = ({ min, max }: HTMLInputElement, value: number): number =>
  (value - Number(min)) / (Number(max) - Number(min));

export function heedPredictions(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-predict]")) {
    const form = box.querySelector("form")!;
    const slider = sliderOf(form);
    slider?.addEventListener("input", () => {
      form.querySelector("output")!.textContent = guessText(slider);
      slider.setAttribute("aria-valuetext", guessText(slider));
      slider
        .closest<HTMLElement>("[data-answer]")!
        .style.setProperty("--share", String(share(slider, Number(slider.value))));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      reveal(box, form, true);
    });
    form.querySelector("[data-skip]")!.addEventListener("click", () => reveal(box, form, false));
  }
}

/** Says beside an option what it was: colour alone must not. */
function tag(option: Element | null | undefined, text: string): void {
  const note = document.createElement("span");
  note.className = "predict-tag";
  note.textContent = text;
  option?.querySelector("input + span")?.append(note);
}

function reveal(box: HTMLElement, form: HTMLFormElement, guessed: boolean): void {
  const { right, wrong, skipped, guessed: compared, yours, answer } = words();
  const verdict = box.querySelector<HTMLElement>(".predict-verdict")!;
  const slider = sliderOf(form);
  if (!guessed) verdict.textContent = skipped;
  else if (slider) {
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
    const chosen = form.querySelector("input:checked")?.closest<HTMLElement>(".predict-option");
    chosen?.setAttribute("data-chosen", "");
    tag(chosen, yours);
    const miss = chosen?.querySelector(".predict-miss");
    if (miss) verdict.append(...miss.cloneNode(true).childNodes);
    else verdict.textContent = chosen?.dataset.right === undefined ? wrong : right;
  }
  for (const option of form.querySelectorAll("[data-right]")) tag(option, `✓ ${answer}`);
  box.dataset.done = guessed ? "guessed" : "skipped";
  for (const control of form.querySelectorAll("input")) control.disabled = true;
  box.querySelector("details")!.open = true;
  const { widgetName, reveal: texts, step } = box.dataset;
  if (widgetName && (texts || step)) {
    thisPage().turn(widgetName, JSON.parse(texts ?? "{}"), step === undefined ? undefined : Number(step));
    void wakeByName(widgetName);
  }
}
