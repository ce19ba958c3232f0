// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DragSurface } from "../../src/kit/figure/hand/DragSurface.tsx";
import { Handle } from "../../src/kit/figure/hand/Handle.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import type { Point } from "../../src/kit/figure/plane/point.ts";

/** The svg fills 680 × 520 px: two pixels a user unit. */
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 50, 680, 520));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

interface SceneProps {
  readonly axis?: "x" | "y" | "xy";
  readonly seen?: (at: Point) => void;
  readonly start?: Point;
  readonly log?: boolean;
}

function Scene({ axis = "xy", seen, start = [3, 2], log = false }: SceneProps) {
  const [at, setAt] = useState<Point>(start);
  return (
    <Plane
      x={log ? { domain: [1, 1000], scale: "log" } : { domain: [0, 6] }}
      y={{ domain: [0, 4] }}
      margin={{ left: 40, right: 0, top: 20, bottom: 40 }}
      label="plane"
    >
      <Handle
        at={at}
        axis={axis}
        step={{ x: log ? 0.5 : 0.1, y: 0.1 }}
        label="start"
        valueText={([x, y]) => `${x} east, ${y} north`}
        onMove={(to) => {
          seen?.(to);
          setAt(to);
        }}
      />
    </Plane>
  );
}

const sliders = (): HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>("slider");
/** Client coordinates of a data point. */
const client = ([x, y]: Point) => ({
  clientX: 100 + 2 * (40 + (x / 6) * 300),
  clientY: 50 + 2 * (20 + ((4 - y) / 4) * 200),
});
const touch = (): Element => document.querySelector('[data-mark="handle"]')!;

describe("a handle free in the plane", () => {
  it("has a native range input for each axis, saying its value", () => {
    render(<Scene />);
    const [x, y] = sliders();
    expect(sliders()).toHaveLength(2);
    expect(x).toMatchObject({ min: "0", max: "6", step: "0.1", value: "3" });
    expect(y).toMatchObject({ min: "0", max: "4", value: "2" });
    expect(screen.getByRole("slider", { name: "start, x" })).toBe(x);
    expect(x!.getAttribute("aria-valuetext")).toBe("3 east, 2 north");
    expect(y!.getAttribute("aria-orientation")).toBe("vertical");
    expect(x!.closest("svg")).toBeNull();
  });

  it("moves by arrows, by ten with Shift, and to the ends", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    const [x] = sliders();
    fireEvent.keyDown(x!, { key: "ArrowRight" });
    expect(seen).toHaveBeenLastCalledWith([3.1, 2]);
    fireEvent.keyDown(x!, { key: "ArrowUp", shiftKey: true });
    expect(seen).toHaveBeenLastCalledWith([3.1, 3]);
    fireEvent.keyDown(x!, { key: "End" });
    expect(seen).toHaveBeenLastCalledWith([6, 3]);
    expect(x!.getAttribute("aria-valuetext")).toBe("6 east, 3 north");
    fireEvent.keyDown(x!, { key: "ArrowRight" });
    expect(seen).toHaveBeenCalledTimes(3);
  });

  it("leaves other keys, and keys with Ctrl, to the page", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    const [x] = sliders();
    expect(fireEvent.keyDown(x!, { key: "Tab" })).toBe(true);
    expect(fireEvent.keyDown(x!, { key: "ArrowRight", ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(x!, { key: "ArrowRight" })).toBe(false);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it("obeys the input itself, as a screen reader moves it", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    fireEvent.change(sliders()[1]!, { target: { value: "0.7" } });
    expect(seen).toHaveBeenLastCalledWith([3, 0.7]);
  });

  it("follows the pointer from where it was gripped, snapped and inside the bounds", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    const { clientX, clientY } = client([3, 2]);
    const pointer = { pointerId: 7, isPrimary: true, button: 0, bubbles: true };
    fireEvent.pointerDown(touch(), { ...pointer, clientX: clientX + 9, clientY: clientY - 5 });
    expect(seen).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(sliders()[0]);
    const to = client([4.52, 1.18]);
    fireEvent.pointerMove(touch(), {
      buttons: 1,
      ...pointer,
      clientX: to.clientX + 9,
      clientY: to.clientY - 5,
    });
    expect(seen).toHaveBeenLastCalledWith([4.5, 1.2]);
    fireEvent.pointerMove(touch(), { buttons: 1, ...pointer, clientX: 5000, clientY: -5000 });
    expect(seen).toHaveBeenLastCalledWith([6, 4]);
    fireEvent.pointerUp(touch(), pointer);
    fireEvent.pointerMove(touch(), { buttons: 1, ...pointer, ...client([1, 1]) });
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it("lets go when the release was lost", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    const pointer = { pointerId: 7, isPrimary: true, button: 0 };
    fireEvent.pointerDown(touch(), { ...pointer, ...client([3, 2]) });
    fireEvent.pointerMove(touch(), { ...pointer, buttons: 0, ...client([5, 3]) });
    fireEvent.pointerMove(touch(), { ...pointer, buttons: 1, ...client([1, 1]) });
    expect(seen).not.toHaveBeenCalled();
  });

  it("comes to where its plane is pressed, and stays under the pointer", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    const surface = document.querySelector(".drag-surface")!;
    const pointer = { pointerId: 7, isPrimary: true, button: 0, pointerType: "mouse" };
    fireEvent.pointerDown(surface, { ...pointer, ...client([1.02, 3.49]) });
    expect(seen).toHaveBeenLastCalledWith([1, 3.5]);
    expect(document.activeElement).toBe(sliders()[0]);
    fireEvent.pointerMove(surface, { ...pointer, buttons: 1, ...client([2, 3]) });
    expect(seen).toHaveBeenLastCalledWith([2, 3]);
  });

  it("ignores a second finger and the right button", () => {
    const seen = vi.fn();
    render(<Scene seen={seen} />);
    fireEvent.pointerDown(touch(), { pointerId: 2, isPrimary: false, button: 0, ...client([3, 2]) });
    fireEvent.pointerMove(touch(), { buttons: 1, pointerId: 2, ...client([5, 3]) });
    fireEvent.pointerDown(touch(), { pointerId: 1, isPrimary: true, button: 2, ...client([3, 2]) });
    fireEvent.pointerMove(touch(), { buttons: 1, pointerId: 1, ...client([5, 3]) });
    expect(seen).not.toHaveBeenCalled();
  });

  it("grows a ring while one of its inputs has the focus", () => {
    render(<Scene />);
    expect(document.querySelector(".handle-focus")).toBeNull();
    fireEvent.focus(sliders()[0]!);
    expect(document.querySelector(".handle-focus")).not.toBeNull();
    fireEvent.blur(sliders()[0]!);
    expect(document.querySelector(".handle-focus")).toBeNull();
  });
});

describe("a handle on one axis", () => {
  it("has one input, under its own name, and keeps the other coordinate", () => {
    const seen = vi.fn();
    render(<Scene axis="y" seen={seen} start={[3, 2.05]} />);
    expect(sliders()).toHaveLength(1);
    expect(screen.getByRole("slider", { name: "start" })).toBe(sliders()[0]);
    const pointer = { pointerId: 1, isPrimary: true, button: 0 };
    fireEvent.pointerDown(touch(), { ...pointer, ...client([3, 2.05]) });
    fireEvent.pointerMove(touch(), { buttons: 1, ...pointer, ...client([5, 3.3]) });
    expect(seen).toHaveBeenLastCalledWith([3, 3.3]);
  });
});

describe("a handle on a log axis", () => {
  it("steps in decades, its input counting stops", () => {
    const seen = vi.fn();
    render(<Scene axis="x" log seen={seen} start={[10, 2]} />);
    const [x] = sliders();
    expect(x).toMatchObject({ min: "0", max: "6", step: "1", value: "2" });
    fireEvent.keyDown(x!, { key: "ArrowRight" });
    expect(seen).toHaveBeenLastCalledWith([31.6, 2]);
  });
});

it("is drawn on the server and hydrated without a complaint", () => {
  const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
  const mount = document.createElement("div");
  mount.innerHTML = renderToString(<Scene />, { identifierPrefix: "w-" });
  document.body.append(mount);
  expect(mount.querySelector("input")).toBeNull();
  act(() => {
    hydrateRoot(mount, <Scene />, { identifierPrefix: "w-" });
  });
  expect(mount.querySelectorAll("input[type=range]")).toHaveLength(2);
  expect(complaints).not.toHaveBeenCalled();
  mount.remove();
});

describe("a drag surface", () => {
  const scene = (seen: (at: Point) => void) =>
    render(
      <Plane
        x={{ domain: [0, 6] }}
        y={{ domain: [0, 4] }}
        margin={{ left: 40, right: 0, top: 20, bottom: 40 }}
        label="plane"
      >
        <DragSurface onMove={seen} />
      </Plane>,
    );
  const surface = (): Element => document.querySelector(".drag-surface")!;
  it("tells where the pointer goes down, moves and is lifted", () => {
    const seen = vi.fn<(at: Point) => void>();
    scene(seen);
    const pointer = { pointerId: 3, isPrimary: true, button: 0, pointerType: "mouse" };
    fireEvent.pointerDown(surface(), { ...pointer, ...client([1, 1]) });
    fireEvent.pointerMove(surface(), { buttons: 1, ...pointer, ...client([2, 3]) });
    fireEvent.pointerUp(surface(), { ...pointer, ...client([2, 3]) });
    expect(seen).toHaveBeenCalledTimes(3);
    expect(seen.mock.calls[1]![0][0]).toBeCloseTo(2, 9);
    expect(seen.mock.calls[1]![0][1]).toBeCloseTo(3, 9);
  });
  it("waits for a finger to move or lift, and drops it when the page scrolls", () => {
    const seen = vi.fn<(at: Point) => void>();
    scene(seen);
    const pointer = { pointerId: 3, isPrimary: true, button: 0, pointerType: "touch" };
    fireEvent.pointerDown(surface(), { ...pointer, ...client([1, 1]) });
    fireEvent.pointerCancel(surface(), pointer);
    fireEvent.pointerUp(surface(), { ...pointer, ...client([1, 1]) });
    expect(seen).not.toHaveBeenCalled();
  });
  it("is not there on a plate", () => {
    render(
      <Plane x={{ domain: [0, 6] }} y={{ domain: [0, 4] }} label="plane">
        <DragSurface />
      </Plane>,
    );
    expect(document.querySelector(".drag-surface")).toBeNull();
  });
});
