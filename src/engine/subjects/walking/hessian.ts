import type { Symmetric } from "../fits/eigen.ts";
import type { Surface } from "../surfaces/surface.ts";

/**
 * The curvatures [[∂²/∂x², ∂²/∂x∂y], [∂²/∂y∂x, ∂²/∂y²]] of a surface at a point, by central differences of its gradient: the
 * tape gives first derivatives only. Right to about eight digits.
 */
export function hessian(surface: Pick<Surface, "gradient">, x: number, y: number): Symmetric {
  const hx = 1e-5 * Math.max(1, Math.abs(x));
  const hy = 1e-5 * Math.max(1, Math.abs(y));
  const [east, west] = [surface.gradient(x + hx, y), surface.gradient(x - hx, y)];
  const [north, south] = [surface.gradient(x, y + hy), surface.gradient(x, y - hy)];
  const xx = (east[0] - west[0]) / (2 * hx);
  const yy = (north[1] - south[1]) / (2 * hy);
  // Both mixed derivatives are the same number; their mean is exactly symmetric.
  const xy = ((east[1] - west[1]) / (2 * hx) + (north[0] - south[0]) / (2 * hy)) / 2;
  return [
    [xx, xy],
    [xy, yy],
  ];
}
