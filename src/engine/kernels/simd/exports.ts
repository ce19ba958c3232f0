/** What the compiled functions of `assembly/` are called with; they stand in that order there. */

/** Addresses are in bytes, counts in numbers. */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  base(): number;
  product(
    out: number,
    a: number,
    down: number,
    on: number,
    b: number,
    row: number,
    m: number,
    k: number,
    n: number,
  ): void;
  transpose(out: number, x: number, m: number, n: number): void;
  columnSums(out: number, x: number, m: number, n: number): void;
  widen(out: number, x: number, rows: number, n: number, p: number): void;
  narrow(out: number, x: number, rows: number, n: number, p: number): void;
  sparseProduct(
    out: number,
    ends: number,
    places: number,
    values: number,
    order: number,
    b: number,
    row: number,
    m: number,
    p: number,
    bands: number,
  ): void;
  sparseTransposedProduct(
    out: number,
    ends: number,
    places: number,
    values: number,
    order: number,
    d: number,
    m: number,
    p: number,
    bands: number,
    columns: number,
  ): void;
  gather(out: number, x: number, order: number, m: number, n: number): void;
  addTo(out: number, x: number, n: number): void;
  tanh(out: number, x: number, n: number): void;
  sigmoid(out: number, x: number, n: number): void;
  relu(out: number, x: number, n: number): void;
  tanhSlope(out: number, d: number, y: number, n: number): void;
  sigmoidSlope(out: number, d: number, y: number, n: number): void;
  reluSlope(out: number, d: number, y: number, n: number): void;
  crossEntropy(loss: number, dz: number, z: number, t: number, m: number, n: number): void;
  squaredError(loss: number, da: number, a: number, t: number, n: number): void;
  drawPopulation(out: number, count: number, size: number, radius: number, state: number): void;
  interleave(out: number, rows: number, count: number, size: number): void;
  scorePopulation(
    losses: number,
    rights: number,
    margins: number,
    parameters: number,
    count: number,
    size: number,
    layers: number,
    depth: number,
    hidden: number,
    output: number,
    biases: number,
    entropy: number,
    x: number,
    t: number,
    examples: number,
    middle: number,
    room: number,
    roomLength: number,
  ): void;
  sgd(w: number, g: number, n: number, rate: number): void;
  momentum(
    w: number,
    g: number,
    velocity: number,
    n: number,
    rate: number,
    beta: number,
    ahead: number,
  ): void;
  rootMeanSquare(
    w: number,
    g: number,
    squares: number,
    n: number,
    rate: number,
    kept: number,
    taken: number,
    epsilon: number,
  ): void;
  adadelta(
    w: number,
    g: number,
    squares: number,
    updates: number,
    n: number,
    rate: number,
    decay: number,
    epsilon: number,
  ): void;
  adam(
    w: number,
    g: number,
    mean: number,
    squares: number,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    meanShare: number,
    squaresShare: number,
    kept: number,
  ): void;
}
