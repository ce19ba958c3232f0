/** How odd a place many dimensions are: directions that hardly agree, neighbours that are all equally far. */
import { generator } from "../../engine/random.ts";
import { meanAgreement } from "../../engine/subjects/dimensions/directions.ts";
import { type Theme, takes } from "../../stage/values.ts";

/** So many random numbers settle the median below to about one part in a hundred. */
const DRAWS = 6_000_000;

export const lonely: Theme = {
  agreement: takes(["dimensions"], ({ dimensions }) => meanAgreement(dimensions)),
  /** Distance of the farthest of so many random points of the unit cube over that of the nearest, from one more; the median. */
  farOverNear: takes(["points", "dimensions"], ({ points, dimensions }) => {
    const random = generator(1);
    const repeats = Math.ceil(DRAWS / (points * dimensions));
    const ratios = Float64Array.from({ length: repeats }, () => {
      const here = Float64Array.from({ length: dimensions }, () => random.uniform());
      let [near, far] = [Number.POSITIVE_INFINITY, 0];
      for (let p = 0; p < points; p++) {
        let square = 0;
        for (let d = 0; d < dimensions; d++) square += (random.uniform() - here[d]!) ** 2;
        near = Math.min(near, square);
        far = Math.max(far, square);
      }
      return Math.sqrt(far / near);
    }).sort();
    return ratios[Math.floor(repeats / 2)]!;
  }),
};
