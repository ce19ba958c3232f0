import { memo, useMemo } from "react";
import { px } from "../../format.ts";
import { place } from "../plane/path.ts";
import { usePlane } from "../plane/planeContext.ts";
import { Pixels, type PixelsProps } from "./Pixels.tsx";

/** A small image of numbers of either sign in a frame: what is above 0 in ink, what is below in red. `ink` is the size of a full shade. */
export const SignedPixels = memo(function SignedPixels(props: PixelsProps & { readonly name: string }) {
  const { pixels, name, ...drawn } = props;
  const { x, y } = usePlane();
  const [above, below] = useMemo(
    () => [Array.from(pixels, (w) => Math.max(0, w)), Array.from(pixels, (w) => Math.max(0, -w))] as const,
    [pixels],
  );
  const [middle] = place([drawn.at], x, y);
  if (!middle) return null;
  const { size } = drawn;
  return (
    <g className="signed-pixels">
      <rect x={px(middle[0] - size / 2)} y={px(middle[1] - size / 2)} width={px(size)} height={px(size)} />
      <Pixels {...drawn} pixels={above} name={`for-${name}`} />
      <g className="against">
        <Pixels {...drawn} pixels={below} name={`against-${name}`} />
      </g>
    </g>
  );
});
