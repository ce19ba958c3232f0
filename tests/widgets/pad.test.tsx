// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { directionOf, Pad } from "../../src/widgets/night-walk/Pad.tsx";

afterEach(cleanup);

describe("the pad", () => {
  it("has four named buttons with what lies that way", () => {
    const seen = vi.fn();
    render(
      <Pad
        label="Walk"
        words={{ north: "North", south: "South", east: "East", west: "West" }}
        notes={{ north: "up 3" }}
        disabled={{ south: true }}
        onMove={seen}
      />,
    );
    expect(screen.getByRole("group", { name: "Walk" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "North, up 3" }));
    fireEvent.click(screen.getByRole("button", { name: "South" }));
    expect(seen).toHaveBeenCalledExactlyOnceWith("north");
  });
  it("knows arrows and WASD", () => {
    expect(["ArrowUp", "w", "S", "d", "ArrowLeft", "x"].map(directionOf)).toEqual([
      "north",
      "north",
      "south",
      "east",
      "west",
      undefined,
    ]);
  });
});
