import { expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { creditOf, type Shown } from "../../src/stage/saving/shown.ts";

it("credits the digits wherever a figure asks for data, and nowhere else", () => {
  const of = (data?: readonly string[]) =>
    creditOf({ widget: data ? { data: () => data } : {}, words, run: { values: {} } } as unknown as Shown);
  expect(of(["digits"])).toEqual(words.credit(true));
  expect(of([])).toEqual(words.credit(false));
  expect(of()).toEqual(words.credit(false));
  expect(words.credit(true)).not.toEqual(words.credit(false));
});
