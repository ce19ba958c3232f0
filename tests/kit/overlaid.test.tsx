// @vitest-environment happy-dom
/** A picture that wakes is drawn once: what comes above it calls only for those who put something there. */
import { cleanup, render } from "@testing-library/react";
import { createPortal } from "react-dom";
import { afterEach, expect, it } from "vitest";
import { Overlaid, useOverlay } from "../../src/kit/figure/plane/Overlaid.tsx";
import { Plane } from "../../src/kit/figure/plane/Plane.tsx";
import { usePlane } from "../../src/kit/figure/plane/planeContext.ts";

afterEach(cleanup);

const axis = { domain: [0, 1] as const };
let drawn = 0;
function Mark() {
  usePlane();
  drawn++;
  return <path data-mark="probe" />;
}
function Input() {
  const overlay = useOverlay();
  return overlay && createPortal(<input />, overlay);
}

it("draws a plane's marks once, and puts a handle's input above them", () => {
  drawn = 0;
  const { container } = render(
    <Plane x={axis} y={axis} label="a plane">
      <Mark />
      <Input />
    </Plane>,
  );
  expect(container.querySelectorAll(".plane > .plane-overlay > input")).toHaveLength(1);
  expect(drawn).toBe(1);
});

it("has a layer for each picture", () => {
  const { container } = render(
    ["a", "b"].map((name) => (
      <div key={name} data-name={name}>
        <Overlaid>
          <Input />
        </Overlaid>
      </div>
    )),
  );
  for (const name of ["a", "b"])
    expect(container.querySelectorAll(`[data-name=${name}] > .plane-overlay > input`)).toHaveLength(1);
});
