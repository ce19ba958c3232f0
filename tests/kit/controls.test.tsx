// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "../../src/kit/controls/Button.tsx";
import { Choice } from "../../src/kit/controls/Choice.tsx";
import { MenuButton, menuMove } from "../../src/kit/controls/MenuButton.tsx";
import { PlayBar } from "../../src/kit/controls/PlayBar.tsx";
import { Slider } from "../../src/kit/controls/Slider.tsx";
import { Switch } from "../../src/kit/controls/Switch.tsx";
import { TextField } from "../../src/kit/controls/TextField.tsx";

afterEach(cleanup);

function RateSlider({ seen }: { readonly seen: (value: number) => void }) {
  const [rate, setRate] = useState(0.01);
  return (
    <Slider
      label="Rate *η*"
      value={rate}
      min={1e-4}
      max={1}
      step={0.25}
      scale="log"
      hint="how far"
      onChange={(value) => {
        seen(value);
        setRate(value);
      }}
    />
  );
}

describe("a slider", () => {
  it("is a native range with its value in words", () => {
    render(<RateSlider seen={() => {}} />);
    const slider = screen.getByRole<HTMLInputElement>("slider", { name: "Rate η" });
    expect(slider.getAttribute("aria-valuetext")).toBe("0.01");
    expect(slider).toMatchObject({ min: "0", max: "16", value: "8" });
    expect(document.getElementById(slider.getAttribute("aria-describedby")!)!.textContent).toBe("how far");
    expect(screen.getByRole("status").textContent).toBe("0.01");
  });
  it("moves by keys and by its own value", () => {
    const seen = vi.fn();
    render(<RateSlider seen={seen} />);
    const slider = screen.getByRole("slider");
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(seen).toHaveBeenLastCalledWith(0.0178);
    fireEvent.keyDown(slider, { key: "ArrowLeft", shiftKey: true });
    expect(seen).toHaveBeenLastCalledWith(1e-4);
    fireEvent.change(slider, { target: { value: "16" } });
    expect(seen).toHaveBeenLastCalledWith(1);
    fireEvent.keyDown(slider, { key: "End" });
    expect(seen).toHaveBeenCalledTimes(3);
  });
});

describe("a choice", () => {
  const options = ["a", "b", "c", "d", "e", "f"].map((value) => ({ value, label: `option *${value}*` }));
  it("of few is radio buttons under a legend", () => {
    const seen = vi.fn();
    render(<Choice label="Terrain" value="b" options={options.slice(0, 3)} onChange={seen} />);
    expect(screen.getByRole("group", { name: "Terrain" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "option b" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "option c" }));
    expect(seen).toHaveBeenCalledExactlyOnceWith("c");
  });
  it("of many is a native list", () => {
    const seen = vi.fn();
    render(<Choice label="Terrain" value="b" options={options} onChange={seen} />);
    const list = screen.getByRole<HTMLSelectElement>("combobox", { name: "Terrain" });
    expect(list.value).toBe("b");
    expect(list.options[1]!.textContent).toBe("option b");
    fireEvent.change(list, { target: { value: "f" } });
    expect(seen).toHaveBeenCalledExactlyOnceWith("f");
  });
});

it("a switch says on or off", () => {
  const seen = vi.fn();
  render(<Switch label="Sound" checked={false} onChange={seen} />);
  fireEvent.click(screen.getByRole("switch", { name: "Sound" }));
  expect(seen).toHaveBeenCalledExactlyOnceWith(true);
});

it("a text field says what is wrong beside it", () => {
  const seen = vi.fn();
  render(<TextField label="Expression" value="x +" fault="something is missing after +" onChange={seen} />);
  const field = screen.getByRole("textbox", { name: "Expression" });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(field.getAttribute("aria-describedby")!)!.textContent).toBe(
    "something is missing after +",
  );
  fireEvent.change(field, { target: { value: "x + y" } });
  expect(seen).toHaveBeenCalledExactlyOnceWith("x + y");
});

it("a button that cannot be used keeps the focus and does nothing", () => {
  const seen = vi.fn();
  render(<Button label="Step" icon="step" disabled onClick={seen} />);
  const button = screen.getByRole("button", { name: "Step" });
  fireEvent.click(button);
  expect(seen).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(button.hasAttribute("disabled")).toBe(false);
});

describe("the play bar", () => {
  const words = {
    play: "Play",
    pause: "Pause",
    step: "Step",
    back: "Step back",
    restart: "Start again",
    steps: (count: number) => `${count} steps`,
    finished: "at rest",
  };
  const spies = () => ({
    onPlay: vi.fn(),
    onPause: vi.fn(),
    onStep: vi.fn(),
    onBack: vi.fn(),
    onReset: vi.fn(),
  });
  it("plays, steps and starts again", () => {
    const on = spies();
    render(<PlayBar playing={false} canBack steps={3} words={words} {...on} />);
    for (const name of ["Play", "Step", "Step back", "Start again"])
      fireEvent.click(screen.getByRole("button", { name }));
    for (const spy of [on.onPlay, on.onStep, on.onBack, on.onReset]) expect(spy).toHaveBeenCalledOnce();
    expect(document.body.textContent).toContain("3 steps");
  });
  it("pauses while playing, and at the end takes no step", () => {
    const on = spies();
    const { rerender } = render(<PlayBar playing steps={3} words={words} {...on} />);
    fireEvent.click(screen.getByRole("button", { name: "Pause" }));
    expect(on.onPause).toHaveBeenCalledOnce();
    rerender(<PlayBar playing={false} done steps={3} words={words} {...on} />);
    fireEvent.click(screen.getByRole("button", { name: "Step" }));
    expect(on.onStep).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain("3 steps, at rest");
  });
});

describe("a menu button", () => {
  it("opens a native popover of actions and links", () => {
    const seen = vi.fn();
    render(
      <MenuButton
        label="More"
        items={[
          { label: "Copy link", onSelect: seen },
          { label: "Gallery", href: "#gallery" },
        ]}
      />,
    );
    const button = screen.getByRole("button", { name: "More" });
    const list = document.getElementById(button.getAttribute("popovertarget")!)!;
    expect(list.getAttribute("popover")).toBe("auto");
    fireEvent.click(screen.getByText("Copy link"));
    expect(seen).toHaveBeenCalledOnce();
    expect(screen.getByText("Gallery").getAttribute("href")).toBe("#gallery");
  });
  it("is walked by arrows, round and round", () => {
    expect(menuMove("ArrowDown", -1, 3)).toBe(0);
    expect(menuMove("ArrowDown", 2, 3)).toBe(0);
    expect(menuMove("ArrowUp", 0, 3)).toBe(2);
    expect(menuMove("Home", 2, 3)).toBe(0);
    expect(menuMove("End", 0, 3)).toBe(2);
    expect(menuMove("x", 0, 3)).toBeUndefined();
    expect(menuMove("Home", -1, 0)).toBeUndefined();
  });
});
