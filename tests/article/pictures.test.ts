/** The still pictures of the prose, read back and compared with numbers computed here. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pictureWords } from "../../src/article/chapter/strings.ts";
import { drawPicture, pictureNames } from "../../src/article/pictures/index.ts";
import { mountainNetwork as net } from "../../src/engine/subjects/mountain/mountainNetworks.ts";
import { type ReadPlane, readPlanes } from "../widgets/readPicture.ts";

function picture(name: string) {
  const drawn = drawPicture(name, pictureWords.get("en")!)!;
  return { ...drawn, planes: readPlanes(renderToStaticMarkup(drawn.drawing)) };
}
const pointsOf = (plane: ReadPlane, kind: string, name: string) => plane.points(plane.marks(kind, name)[0]!);
const textOf = (plane: ReadPlane, name: string) => plane.marks("label", name)[0]!.textContent;
/** To within the hundredth of a unit that coordinates are rounded to. */
function close(plane: ReadPlane, [x, y]: readonly [number, number], wanted: readonly [number, number]) {
  expect(Math.abs(x - wanted[0])).toBeLessThan(0.011 * plane.pixel[0]);
  expect(Math.abs(y - wanted[1])).toBeLessThan(0.011 * plane.pixel[1]);
}
/** Every point of a curve lies on `f`, and the curve is fine enough to look smooth. */
function follows(plane: ReadPlane, name: string, f: (x: number) => number): void {
  const points = pointsOf(plane, "curve", name);
  expect(points.length).toBeGreaterThan(40);
  for (const [x, y] of points) {
    const slack = 0.011 * plane.pixel[1] + Math.abs(f(x + 0.011 * plane.pixel[0]) - f(x));
    expect(Math.abs(y - f(x))).toBeLessThan(slack);
  }
}

it.each(pictureNames)("%s: every language has its words, and no number is missing", (name) => {
  for (const words of pictureWords.values()) {
    const { label, caption, drawing } = drawPicture(name, words)!;
    for (const text of [label, caption, renderToStaticMarkup(drawing)])
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(label.length).toBeGreaterThan(100);
    expect(caption.length).toBeGreaterThan(50);
  }
});

it("an unknown name gives none", () => {
  for (const name of ["", "bend", "toString"])
    expect(drawPicture(name, pictureWords.get("en")!)).toBeUndefined();
});

describe("bends", () => {
  const { planes, label, caption } = picture("bends");
  const sum = 0.9 - 1.8 + 0.5;
  const tanh = (x: number): number => (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  it.each([
    ["tanh", 0, tanh, "−0.380"],
    ["sigmoid", 1, sigmoid, "0.401"],
  ] as const)("%s: the curve, and the example read off it", (name, index, bend, read) => {
    const plane = planes[index]!;
    follows(plane, "bend", bend);
    close(plane, pointsOf(plane, "dots", "example")[0]!, [sum, bend(sum)]);
    const [foot, top] = pointsOf(plane, "segment", "up");
    close(plane, top!, [sum, bend(sum)]);
    expect(foot![0]).toBeCloseTo(sum, 2);
    close(plane, pointsOf(plane, "segment", "across")[1]!, [-4, bend(sum)]);
    expect(textOf(plane, "out")).toBe(read);
    expect(textOf(plane, "sum")).toBe("−0.4");
    expect(textOf(plane, "name")).toBe(name);
    expect(label).toContain(read);
  });
  it("beside tanh, the line that bends nothing", () => {
    for (const [x, y] of pointsOf(planes[0]!, "segment", "straight")) expect(x).toBeCloseTo(y, 2);
    expect(planes[1]!.marks("segment", "straight")).toEqual([]);
    expect(caption).toContain("−0.4");
  });
  it("both on one scale", () => expect(planes[0]!.pixel).toEqual(planes[1]!.pixel));
});

const xs = [2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0];
const ys = [1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7];

describe("miss", () => {
  const { planes, label, caption } = picture("miss");
  const plane = planes[0]!;
  it("the seven points, and the line of the text among them", () => {
    pointsOf(plane, "dots", "points").forEach((point, i) => {
      close(plane, point, [xs[i]!, ys[i]!]);
    });
    for (const [x, y] of pointsOf(plane, "curve", "line")) close(plane, [x, y], [x, 0.52 * x + 0.1]);
  });
  it("one miss, from the point to the line", () => {
    const [from, to] = pointsOf(plane, "segment", "miss");
    close(plane, from!, [2.4, 1.7]);
    close(plane, to!, [2.4, 1.348]);
    expect(textOf(plane, "miss")).toBe("0.352");
    expect(textOf(plane, "says")).toBe("the line says 1.348");
    for (const text of [label, caption]) expect(text).toContain("0.352");
  });
});

describe("tempers", () => {
  const plane = picture("tempers").planes[0]!;
  it("the square beside the size, at a miss and at its double", () => {
    follows(plane, "square", (miss) => miss ** 2);
    for (const [miss, size] of pointsOf(plane, "curve", "size"))
      close(plane, [miss, size], [miss, Math.abs(miss)]);
    pointsOf(plane, "dots", "squares").forEach((point, i) => {
      close(plane, point, [[0.5, 0.25] as const, [1, 1] as const][i]!);
    });
  });
});

describe("board", () => {
  const { planes, label, caption } = picture("board");
  const [board, wave] = planes as [ReadPlane, ReadPlane];
  const mean = (f: (x: number, miss: number) => number): number =>
    xs.reduce((sum, x, i) => sum + f(x, 0.92 * x - 1 - ys[i]!), 0) / xs.length;
  const east = mean((x, miss) => 2 * x * miss);
  const north = mean((_, miss) => 2 * miss);
  const steepest = Math.hypot(east, north);
  const climb = (degrees: number): number =>
    east * Math.cos((degrees * Math.PI) / 180) + north * Math.sin((degrees * Math.PI) / 180);

  it("a wave over the directions, highest along the gradient, where it is as high as the gradient is long", () => {
    follows(wave, "climb", climb);
    const [top] = pointsOf(wave, "dots", "gradient");
    close(wave, top!, [(Math.atan2(north, east) * 180) / Math.PI, steepest]);
    for (const [, height] of pointsOf(wave, "curve", "climb"))
      expect(height).toBeLessThan(steepest + wave.pixel[1]);
    pointsOf(wave, "dots", "ways").forEach((point, i) => {
      close(wave, point, [45 * i, climb(45 * i)]);
    });
  });
  it("says what east, north, north-east and the arrow climb", () => {
    expect(textOf(board, "east")).toBe(`east ${climb(0).toPrecision(3)}`);
    expect(textOf(board, "north-east")).toBe(`north-east ${climb(45).toPrecision(3)}`);
    expect(textOf(board, "north")).toBe(`north ${climb(90).toPrecision(3)}`);
    expect(textOf(board, "gradient")).toBe("3.00");
    for (const text of [label, caption]) expect(text).toContain("2.50");
  });
  it("the arrow ends on the ring, and square to it the board is level", () => {
    const [arrow] = board.marks("arrow", "gradient");
    const [tail, tip] = ["data-from", "data-to"].map((end) =>
      board.invert(arrow!.getAttribute(end)!.split(",").map(Number) as [number, number]),
    );
    close(board, tail!, [0, 0]);
    // Seen half a unit left and 0.45 up for each unit north, and a fifth as high as it climbs: x = e − n/2, y = 0.45 n + climb/5.
    const onBoard = ([x, y]: readonly [number, number]): readonly [number, number] => {
      const n = (y - 0.2 * east * x) / (0.45 + 0.1 * east + 0.2 * north);
      return [x + n / 2, n];
    };
    const [e, n] = onBoard(tip!);
    expect(Math.hypot(e, n)).toBeCloseTo(1, 1);
    expect(n / e).toBeCloseTo(north / east, 1);
    for (const point of pointsOf(board, "curve", "circle"))
      expect(Math.hypot(...onBoard(point))).toBeCloseTo(1, 1);
    for (const point of pointsOf(board, "curve", "level")) {
      const [e, n] = onBoard(point);
      expect(Math.abs(east * e + north * n)).toBeLessThan(0.1);
    }
  });
});

describe("magnifier", () => {
  const { planes, label, caption } = picture("magnifier");
  const error = (w: number): number =>
    xs.reduce((sum, x, i) => sum + (ys[i]! - 14.09 / 7 - w * (x - 3.6)) ** 2, 0) / 7;
  const sides = (plane: ReadPlane) =>
    ["x0", "x1", "y0", "y1"].map((side) => Number(plane.svg.getAttribute(`data-${side}`)));

  it("three views of one curve, each ten times closer", () => {
    expect(planes).toHaveLength(3);
    for (const plane of planes) {
      follows(plane, "loss", error);
      close(plane, pointsOf(plane, "dots", "here")[0]!, [0.6, error(0.6)]);
    }
    planes.slice(1).forEach((plane, i) => {
      for (const axis of [0, 1] as const)
        expect(planes[i]!.pixel[axis] / plane.pixel[axis]).toBeCloseTo(10, 6);
    });
  });

  it("each box is the whole of the next view", () => {
    planes.slice(1).forEach((plane, i) => {
      const before = planes[i]!;
      const [low, high] = before.box(before.marks("square", "next")[0]!);
      const [x0, x1, y0, y1] = sides(plane);
      close(before, low, [x0!, y0!]);
      // Width and height are rounded as well as the corner.
      expect(Math.abs(high[0] - x1!)).toBeLessThan(0.022 * before.pixel[0]);
      expect(Math.abs(high[1] - y1!)).toBeLessThan(0.022 * before.pixel[1]);
    });
    expect(planes[2]!.marks("square")).toEqual([]);
  });

  it("the closer, the straighter: how far the curve leaves its own chord, in pixels", () => {
    const bow = planes.map((plane) => {
      const [x0, x1] = sides(plane);
      const middle = (error(x0!) + error(x1!)) / 2 - error((x0! + x1!) / 2);
      return middle / plane.pixel[1];
    });
    expect(bow[0]).toBeGreaterThan(50);
    expect(bow[1]).toBeGreaterThan(5);
    expect(bow[2]).toBeLessThan(1.5);
  });

  it("the triangle of the worked nudge", () => {
    const plane = planes[2]!;
    const rise = error(0.61) - error(0.6);
    const [run, up] = [pointsOf(plane, "segment", "run"), pointsOf(plane, "segment", "rise")];
    close(plane, run[0]!, [0.6, error(0.6)]);
    close(plane, run[1]!, [0.61, error(0.6)]);
    close(plane, up[0]!, [0.61, error(0.6)]);
    close(plane, up[1]!, [0.61, error(0.61)]);
    expect(textOf(plane, "rise")).toBe(`rise ${rise.toFixed(6)}`);
    expect(textOf(plane, "run")).toBe("run 0.01");
    for (const text of [label, caption]) expect(text).toContain(rise.toFixed(6));
    expect(caption).toContain((rise / 0.01).toFixed(4));
  });
});

describe("shares", () => {
  const { planes, label } = picture("shares");
  const plane = planes[0]!;
  it("three distances, each 1 − ηλ times the last, and a fourth to guess", () => {
    const curvature = (2 / 7) * xs.reduce((sum, x) => sum + (x - 3.6) ** 2, 0);
    const bottom =
      xs.reduce((sum, x, i) => sum + (x - 3.6) * ys[i]!, 0) / xs.reduce((sum, x) => sum + (x - 3.6) ** 2, 0);
    const bars = plane.marks("bar", "share").map((mark) => plane.box(mark)[1][0]);
    expect(bars).toHaveLength(3);
    bars.forEach((length, steps) => {
      const truth = (0.9 - bottom) * (1 - 0.5 * curvature) ** steps;
      expect(Math.abs(length - truth)).toBeLessThan(0.022 * plane.pixel[0]);
      expect(plane.marks("label", "distance")[steps]!.textContent).toBe(truth.toFixed(3));
      expect(label).toContain(truth.toFixed(3));
    });
    expect(plane.marks("label", "distance")[3]!.textContent).toBe("?");
  });
});

describe("twoNetworks", () => {
  const { planes, label } = picture("twoNetworks");
  const plane = planes[0]!;
  const says = (w1: number, w2: number, x: number): number =>
    0.77 -
    1.59 * Math.tanh(w1 * x + 1.95) +
    1.26 * Math.tanh(w2 * x - 1.78) +
    0.08 * Math.tanh(-1.35 * x - 2.85);
  it.each([
    ["friend", -2.4, -6.4],
    ["camp", 6.003, 2.577],
  ] as const)("%s: the curve of that network through the seven points", (name, w1, w2) => {
    follows(plane, name, (x) => says(w1, w2, x));
    expect(label).toContain((2.03 - says(w1, w2, -0.78)).toFixed(1));
  });
});

describe("saddle", () => {
  const plane = picture("saddle").planes[0]!;
  it("who sets out on the ridge stays on it, who sets out beside it ends in a hollow", () => {
    for (const [, y] of pointsOf(plane, "curve", "stays")) expect(Math.abs(y)).toBeLessThan(plane.pixel[1]);
    const leaves = pointsOf(plane, "curve", "leaves");
    let [x, y] = [1.6, 0.01];
    for (const at of leaves) {
      close(plane, at, [x, y]);
      [x, y] = [x - 0.1 * x, y - 0.1 * (y ** 3 - y)];
    }
    expect(leaves.at(-1)![1]).toBeGreaterThan(0.9);
  });
});

describe("valley", () => {
  const plane = picture("valley").planes[0]!;
  it("its floor is where the weights make 1 together, and no contour touches it", () => {
    const floors = plane.marks("curve", "floor").map((mark) => plane.points(mark));
    expect(floors).toHaveLength(2);
    for (const [w1, w2] of floors.flat()) expect(Math.abs(w1 * w2 - 1)).toBeLessThan(0.05);
  });
});

describe("localSlopes", () => {
  const { planes } = picture("localSlopes");
  it.each([
    ["a square", 0, (x: number) => x * x, [3]],
    ["the sigmoid", 1, (x: number) => 1 / (1 + Math.exp(-x)), [-0.8, 0]],
  ] as const)("%s: the curve, and straight lines along it as steep as it is", (_, index, f, places) => {
    const plane = planes[index]!;
    follows(plane, "curve", f);
    plane.marks("segment", "tangent").forEach((mark, i) => {
      const [from, to] = plane.points(mark) as [readonly [number, number], readonly [number, number]];
      const at = places[i]!;
      expect((from[0] + to[0]) / 2).toBeCloseTo(at, 1);
      const slope = (f(at + 1e-6) - f(at - 1e-6)) / 2e-6;
      expect((to[1] - from[1]) / (to[0] - from[0]) / slope).toBeCloseTo(1, 1);
      expect(plane.marks("label", "slope")[i]!.textContent).toBe(`slope ${Number(slope.toPrecision(3))}`);
    });
    expect(plane.marks("segment", "tangent")).toHaveLength(places.length);
  });
});

describe("equalStart", () => {
  const { planes, label } = picture("equalStart");
  /** The network at x: three soft steps. */
  const says = (p: readonly number[], at: number): number =>
    p[9]! + [0, 1, 2].reduce((sum, i) => sum + p[6 + i]! * Math.tanh(p[i]! * at + p[3 + i]!), 0);
  const lossOf = (p: readonly number[]): number =>
    net.x.reduce((sum, at, i) => sum + (says(p, at) - net.y[i]!) ** 2, 0) / net.x.length;
  /** A thousand steps at 0.1, every slope by nudging. */
  function trained(apart: number): readonly number[] {
    let p = [0.5 + apart, 0.5, 0.5 - apart, 0, 0, 0, 0.5, 0.5, 0.5, 0];
    for (let step = 0; step < 1000; step++)
      p = p.map((value, i) => {
        const at = (h: number) => lossOf(p.map((other, j) => (j === i ? value + h : other)));
        return value - (0.1 * (at(1e-5) - at(-1e-5))) / 2e-5;
      });
    return p;
  }
  it.each([
    ["alike", 0],
    ["apart", 0.01],
  ] as const)("%s: where the weights end, what the network says, and how wrong it is", (name, apart) => {
    const end = trained(apart);
    const [paths, curves] = planes as [ReadPlane, ReadPlane];
    const ends = paths.marks("curve", name).map((mark) => paths.points(mark).at(-1)![1]);
    for (const i of [0, 1, 2]) expect(Math.abs(ends[i]! - end[i]!)).toBeLessThan(0.02);
    expect(new Set(ends).size).toBe(name === "alike" ? 1 : 3);
    for (const [x, y] of pointsOf(curves, "curve", name))
      expect(Math.abs(y - says(end, x))).toBeLessThan(0.05);
    expect(label).toContain(` ${Number(lossOf(end).toPrecision(3))}`);
  });
});

/** The three scores of the worked example. */
const scores = [2, 1, 0.1];
const powers = scores.map((score) => Math.E ** score);
const total = powers[0]! + powers[1]! + powers[2]!;
const shares = powers.map((power) => power / total);

describe("softmax", () => {
  const { planes, label, caption, drawing } = picture("softmax");
  it.each([
    ["scores", 0, scores, 1],
    ["powers", 1, powers, 3],
    ["shares", 2, shares, 3],
  ] as const)("%s as bars, the 3 on top", (name, index, values, decimals) => {
    const plane = planes[index]!;
    expect(plane.svg.getAttribute("data-plane")).toBe(name);
    values.forEach((value, i) => {
      const [low, high] = plane.box(plane.marks("bar", `bar-${i + 1}`)[0]!);
      expect(Math.abs(low[0])).toBeLessThan(0.011 * plane.pixel[0]);
      expect(Math.abs(high[0] - value)).toBeLessThan(0.022 * plane.pixel[0]);
      expect((low[1] + high[1]) / 2).toBeCloseTo(i + 1, 1);
      expect(textOf(plane, `value-${i + 1}`)).toBe(value.toFixed(decimals));
      expect(textOf(plane, `class-${i + 1}`)).toBe(["a 3", "a 5", "an 8"][i]);
      expect(label).toContain(value.toFixed(decimals));
    });
  });
  it("says what is done between them", () => {
    const html = renderToStaticMarkup(drawing);
    const steps = [...html.matchAll(/class="picture-step"><span>(.*?)<\/span>/g)].map((match) =>
      match[1]!.replace(/<[^>]+>/g, ""),
    );
    expect(steps).toEqual(["raise e to the power of each score", `divide by the total, ${total.toFixed(3)}`]);
    expect(caption).toContain((shares[0]! / shares[1]!).toFixed(3));
  });
});

describe("surprise", () => {
  const { planes, label } = picture("surprise");
  const plane = planes[0]!;
  it("is minus the logarithm, from above the top down to nothing at 1", () => {
    follows(plane, "loss", (share) => -Math.log(share));
    const curve = pointsOf(plane, "curve", "loss");
    expect(curve[0]![1]).toBeGreaterThan(4);
    close(plane, curve.at(-1)!, [1, 0]);
    close(plane, pointsOf(plane, "dots", "certain")[0]!, [1, 0]);
  });
  it("marks the three shares of the example with what each costs", () => {
    const dots = pointsOf(plane, "dots", "examples");
    const texts = plane.marks("label", "example").map((mark) => mark.textContent);
    shares.forEach((share, i) => {
      close(plane, dots[i]!, [share, -Math.log(share)]);
      expect(texts[i]).toBe(`${["a 3", "a 5", "an 8"][i]}: ${(-Math.log(share)).toFixed(3)}`);
      expect(label).toContain(share.toFixed(3));
      expect(label).toContain((-Math.log(share)).toFixed(3));
    });
  });
});

describe("carried", () => {
  const { planes } = picture("carried");
  const plane = planes[0]!;
  it("two walks from one place: plain descent to the friend's hollow, momentum to base camp", () => {
    const [plain, fast] = ["plain", "carried"].map((name) => pointsOf(plane, "curve", name));
    close(plane, plain![0]!, [-0.2, 0.2]);
    close(plane, fast![0]!, [-0.2, 0.2]);
    // Hollows of the mountain as they are known from its own tests.
    close(plane, plain!.at(-1)!, [-2.1808, -6.2443]);
    expect(Math.hypot(fast!.at(-1)![0] - 6.003, fast!.at(-1)![1] - 2.5771)).toBeLessThan(0.1);
    for (const [x, y] of fast!) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(8);
  });
});

describe("ownUnits", () => {
  const { planes, label } = picture("ownUnits");
  it("first steps of 0.05 times the slope, and of 0.05 whatever the slope", () => {
    // The slopes are section 5's, 2.94 and 0.598.
    const wanted = [
      [0.147, 0.03],
      [0.05, 0.05],
      [0.05, 0.05],
    ];
    planes.forEach((plane, k) => {
      plane.marks("bar", "step").forEach((bar, dial) => {
        const [low, high] = plane.box(bar);
        expect(high[0] - low[0]).toBeCloseTo(wanted[k]![dial]!, 2);
      });
      const told = plane.marks("label", "length").map((one) => one.textContent);
      expect(told).toEqual(wanted[k]!.map((step) => step.toFixed(3)));
    });
    expect(label).toContain("0.147 and 0.030");
  });
});
