// @vitest-environment happy-dom
/** What the build has drawn stands as a widget wakes, and is drawn anew when it is to show something else. */
import { act } from "@testing-library/react";
import type { ReactNode } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useKept } from "../../src/kit/figure/fields/useKept.ts";

const draw = vi.fn((height: number) => <path d={`M0,${height}`} />);

function Land({ height }: { readonly height: number }): ReactNode {
  const kept = useKept(height);
  return <svg>{kept ? <g key="kept" {...kept} /> : <g key="own">{draw(height)}</g>}</svg>;
}

let root: Root | undefined;
const place = document.createElement("div");
const inside = (): string => place.querySelector("g")!.innerHTML;

afterEach(() => {
  act(() => root?.unmount());
  place.replaceChildren();
  draw.mockClear();
});

const BUILT = '<path d="M0,1"></path>';

describe("what is dear to draw", () => {
  it("is not reckoned again where the build has drawn it, however often its widget is drawn", () => {
    place.innerHTML = `<svg><g>${BUILT}</g></svg>`;
    const built = place.querySelector("path");
    act(() => {
      root = hydrateRoot(place, <Land height={1} />);
    });
    act(() => root!.render(<Land height={1} />));
    expect(draw).not.toHaveBeenCalled();
    expect(place.querySelector("path")).toBe(built);
  });

  it("is drawn when it is to show something else, and also when that is what the build had drawn", () => {
    place.innerHTML = `<svg><g>${BUILT}</g></svg>`;
    act(() => {
      root = hydrateRoot(place, <Land height={1} />);
    });
    act(() => root!.render(<Land height={2} />));
    expect(inside()).toBe('<path d="M0,2"></path>');
    act(() => root!.render(<Land height={1} />));
    expect(inside()).toBe(BUILT);
  });

  it("is drawn where the build has drawn nothing", () => {
    root = createRoot(place);
    act(() => root!.render(<Land height={1} />));
    expect(inside()).toBe(BUILT);
  });
});
