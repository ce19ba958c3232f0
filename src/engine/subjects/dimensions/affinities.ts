/**
 * Who is near whom, as probabilities: the part of t-SNE that looks at the data.
 *
 * In the letters of van der Maaten and Hinton (2008): a point i picks a neighbour j with the chance
 *   p(j|i) = exp(−βᵢ d²ᵢⱼ) / Σₖ exp(−βᵢ d²ᵢₖ),  βᵢ = 1/(2σᵢ²),
 * where βᵢ is such that the choice is as uncertain as one among `perplexity` equal neighbours; then
 *   pᵢⱼ = (p(j|i) + p(i|j)) / 2n.
 */

/**
 * Squared Euclidean distances between the rows of `rows` [count, width], as a full symmetric matrix [count, count].
 */
export function squaredDistances(rows: ArrayLike<number>, count: number, width: number): Float64Array {
  if (rows.length !== count * width)
    throw new RangeError(`${count} rows of ${width} numbers are ${count * width}, got ${rows.length}`);
  const squares = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      let total = 0;
      for (let k = 0; k < width; k++) {
        const gap = rows[i * width + k]! - rows[j * width + k]!;
        total += gap * gap;
      }
      squares[i * count + j] = total;
      squares[j * count + i] = total;
    }
  return squares;
}

/** Bisections at most; each halves the interval, so 60 exhaust the digits of a float64. */
const BISECTIONS = 60;
const TOLERANCE = 1e-10;

/**
 * The chances p(j|i) of row `i` with itself left out, and the precision β that gives them the wanted perplexity. The
 * uncertainty falls as β grows, so β is found by bisection of its logarithm's neighbourhood: doubled or halved until the
 * target is enclosed.
 */
export function neighbourChances(
  squares: Readonly<Float64Array>,
  count: number,
  i: number,
  perplexity: number,
): { readonly chances: Float64Array; readonly precision: number } {
  const target = Math.log(perplexity);
  const row = squares.subarray(i * count, (i + 1) * count);
  let nearest = Number.POSITIVE_INFINITY;
  for (let j = 0; j < count; j++) if (j !== i && row[j]! < nearest) nearest = row[j]!;
  const chances = new Float64Array(count);
  let precision = 1;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let round = 0; round < BISECTIONS; round++) {
    // Distances count from the nearest neighbour's: the quotient is the same, and not all terms can vanish.
    let total = 0;
    let weighted = 0;
    for (let j = 0; j < count; j++) {
      const further = row[j]! - nearest;
      const term = j === i ? 0 : Math.exp(-precision * further);
      chances[j] = term;
      total += term;
      weighted += term * further;
    }
    for (let j = 0; j < count; j++) chances[j] = chances[j]! / total;
    // The entropy −Σ p log p in nats, from log p = −β d² − log Σ.
    const excess = Math.log(total) + (precision * weighted) / total - target;
    if (Math.abs(excess) < TOLERANCE) break;
    if (excess > 0) {
      low = precision;
      precision = high === Number.POSITIVE_INFINITY ? precision * 2 : (precision + high) / 2;
    } else {
      high = precision;
      precision = (precision + low) / 2;
    }
  }
  return { chances, precision };
}

/**
 * The symmetric affinities pᵢⱼ [count, count]: zero on the diagonal, together 1. Throws a RangeError unless
 * 1 ≤ perplexity < count − 1: nobody can have more equal neighbours than there are others.
 */
export function affinities(squares: Readonly<Float64Array>, count: number, perplexity: number): Float64Array {
  if (!(perplexity >= 1 && perplexity < count - 1))
    throw new RangeError(`perplexity from 1 to below ${count - 1}, got ${perplexity}`);
  const p = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    const { chances } = neighbourChances(squares, count, i, perplexity);
    for (let j = 0; j < count; j++) {
      const share = chances[j]! / (2 * count);
      p[i * count + j] = p[i * count + j]! + share;
      p[j * count + i] = p[j * count + i]! + share;
    }
  }
  return p;
}
