/** The pixels that a path of level runs covers, as [x, y]: `M1,0h2` is two, `m-3,2h1` goes on from the end of the last. */
export function readRuns(d: string): (readonly [x: number, y: number])[] {
  const covered: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, move, dx, dy, run] of d.matchAll(/([Mm])(-?\d+),(-?\d+)h(\d+)/g)) {
    x = Number(dx) + (move === "m" ? x : 0);
    y = Number(dy) + (move === "m" ? y : 0);
    for (let i = 0; i < Number(run); i++) covered.push([x++, y]);
  }
  return covered;
}
