// @vitest-environment happy-dom
/** Which element is meant by an instance's name. */
import { expect, it } from "vitest";
import { figureOf } from "../../src/article/islands/figures/figureOf.ts";

it("a mark of the same name within a drawing is not the figure", () => {
  document.body.innerHTML = `<figure data-widget="a" data-name="a"><svg><g data-mark="dots" data-name="b"></g></svg></figure>
    <figure id="b" data-widget="b" data-name="b"></figure>`;
  expect(figureOf("b")?.id).toBe("b");
  expect(figureOf("c")).toBeNull();
});
