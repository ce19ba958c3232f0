import { describe, expect, it } from "vitest";
import { aloud } from "../../src/kit/aloud.ts";

describe("a sentence for the ear", () => {
  it("says powers in words", () => {
    expect(aloud("about 6.63×10⁴⁵ settings")).toBe("about 6.63 times 10 to the power of 45 settings");
    expect(aloud("10⁻⁵")).toBe("10 to the power of minus 5");
  });
  it("says squares, cubes, and figures below the line", () => {
    expect(aloud("x² + y³ + xⁿ")).toBe("x squared + y cubed + x to the power of n");
    expect(aloud("*w*₁₁ and *wₙ₊₁*")).toBe("w 11 and w n plus 1");
    expect(aloud("x_1, x_{12}, 2^{10}, e^x")).toBe("x 1, x 12, 2 to the power of 10, e to the power of x");
  });
  it("drops the stars of italics, and says those that multiply", () => {
    expect(aloud("the *w* and the *b*: (*w*, *b*)")).toBe("the w and the b: (w, b)");
    expect(aloud("x*y + (a)*b*c")).toBe("x times y + (a) times b times c");
  });
  it("leaves everything else alone", () => {
    expect(aloud("11 × 11 = 121, at −0.3")).toBe("11 × 11 = 121, at −0.3");
  });
});
