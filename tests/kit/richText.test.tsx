import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Label } from "../../src/kit/figure/plane/Label.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import { plainText, RichText, runsOf, SvgText } from "../../src/kit/figure/plane/richText.tsx";

describe("runs of a label", () => {
  it("tell mathematics from words", () => {
    expect(runsOf("slope *w*")).toEqual([
      { kind: "plain", text: "slope " },
      { kind: "math", text: "w" },
    ]);
    expect(runsOf("η = 10⁻⁵")).toEqual([
      { kind: "math", text: "η" },
      { kind: "plain", text: " = 10" },
      { kind: "raised", text: "−5" },
    ]);
    expect(runsOf("*w*₁₂")).toEqual([
      { kind: "math", text: "w" },
      { kind: "lowered", text: "12" },
    ]);
    expect(runsOf("2/*λ*ₘₐₓ")).toEqual([
      { kind: "plain", text: "2/" },
      { kind: "math", text: "λ" },
      { kind: "lowered", text: "max" },
    ]);
  });
  it("lose nothing", () => {
    for (const text of ["", "*", "a*b", "2 * 3 * 4", "∇*L*(*w*)", "x²−1", "90 %"]) {
      const kept = runsOf(text)
        .map((run) => run.text)
        .join("");
      expect(kept.length).toBeGreaterThanOrEqual(text.replaceAll("*", "").length);
    }
    expect(plainText("slope *w*₁")).toBe("slope w₁");
  });
});

it("raises and comes back down in SVG", () => {
  const html = renderToStaticMarkup(
    <text>
      <SvgText>10⁻⁵ m</SvgText>
    </text>,
  );
  const shifts = [...html.matchAll(/class="small-figure" dy="([-\d.]+)em"|<tspan dy="([-\d.]+)em"/g)];
  expect(shifts).toHaveLength(2);
  // The first shift counts in the small figures' own size.
  expect(Number(shifts[0]![1]) + Number(shifts[1]![2])).toBeCloseTo(0, 2);
});

it("joins what JSX cuts up, and lets elements pass", () => {
  const n = 3;
  expect(renderToStaticMarkup(<RichText>after {n} steps</RichText>)).toBe("after 3 steps");
  expect(renderToStaticMarkup(<RichText>*x*²</RichText>)).toBe('<i class="math">x</i><sup>2</sup>');
  expect(renderToStaticMarkup(<RichText>{<b>bold</b>}</RichText>)).toBe("<b>bold</b>");
});

it("lays a strip of paper under a label, a little shorter than its letters", () => {
  const html = renderToStaticMarkup(
    <Plane x={{ domain: [0, 1] }} y={{ domain: [0, 1] }} label="">
      <Label at={[0.5, 0.5]} anchor="middle" cased>
        ∂*L*/∂*w*
      </Label>
    </Plane>,
  );
  const [, place, from, to] = /translate\(([\d.]+) [\d.]+\)"><path class="strip" d="M(-[\d.]+),0H([\d.]+)"/
    .exec(html)!
    .map(Number);
  const middle = Number(/<text class="label[^>]* x="([\d.]+)"/.exec(html)![1]);
  expect(place! + (from! + to!) / 2).toBeCloseTo(middle, 1);
  expect(to! - from!).toBeGreaterThan(10);
  expect(html.match(/<text class="label/g)).toHaveLength(1);
});
