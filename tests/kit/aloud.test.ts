import { describe, expect, it } from "vitest";
import { aloud } from "../../src/kit/aloud.ts";

describe("a sentence for the ear", () => {
  it("says powers in words", () => {
    expect(aloud("about 6.63×10⁴⁵ settings")).toBe("about 6.63 times 10 to the power of 45 settings");
    expect(aloud("10⁻⁵")).toBe("10 to the power of minus 5");
  });
  it("leaves everything else alone", () => {
    expect(aloud("11 × 11 = 121, at −0.3")).toBe("11 × 11 = 121, at −0.3");
  });
});
