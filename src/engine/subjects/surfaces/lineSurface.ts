import { lineErrorNode, lineQuadratic, type Points } from "../fits/lineFit.ts";
import { defineSurface, type Surface } from "./surface.ts";

/** The mean squared error of the line y = mx + b through some points, over (m, b): a bowl, in closed form and on the tape. */
export function lineSurface(
  points: Points,
  { id, name, domain, starts }: Pick<Surface, "id" | "name" | "domain" | "starts">,
): Surface {
  const quadratic = lineQuadratic(points);
  return defineSurface({
    id,
    name,
    axes: ["m", "b"],
    domain,
    value: quadratic.value,
    graph: (m, b) => lineErrorNode(points, m, b),
    minima: [{ at: quadratic.minimum, value: quadratic.least }],
    starts,
  });
}
