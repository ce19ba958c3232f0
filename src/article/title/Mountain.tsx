/** The mountain at night, lit by one small light on its summit, which goes down once if the reader likes motion. */
import type { ReactNode } from "react";
import type { Terrain } from "../../engine/datasets/cumberland.ts";
import { drawMountain, HEIGHT, WIDTH } from "./drawing.ts";

interface MountainProps {
  readonly terrain: Terrain;
  readonly label: string;
}

export function Mountain({ terrain, label }: MountainProps): ReactNode {
  const { contours, way, stops } = drawMountain(terrain);
  const [x, y] = stops[0]!;
  const animate = (attribute: string, axis: 0 | 1): ReactNode => (
    <animate
      attributeName={attribute}
      values={stops.map((stop) => stop[axis]).join(";")}
      dur="16s"
      begin="indefinite"
      fill="freeze"
    />
  );
  return (
    <svg
      className="mountain"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      <defs>
        <radialGradient id="lamp" gradientUnits="userSpaceOnUse" cx={x} cy={y} r={560}>
          <stop offset="0" className="lamp-near" />
          <stop offset="0.35" className="lamp-mid" />
          <stop offset="1" className="lamp-far" />
          {animate("cx", 0)}
          {animate("cy", 1)}
        </radialGradient>
        <radialGradient id="glow">
          <stop offset="0" className="lamp-near" />
          <stop offset="1" className="lamp-far" />
        </radialGradient>
        <g id="contours">
          {contours.map(({ level, fifth, strength, path }) => (
            <path
              key={`${level} ${strength}`}
              d={path}
              className={fifth ? "fifth" : undefined}
              opacity={strength < 1 ? strength : undefined}
            />
          ))}
        </g>
      </defs>
      <use href="#contours" className="moonlit" />
      <use href="#contours" className="lamplit" />
      <path d={way} className="way" />
      <circle cx={x} cy={y} r={150} className="glow">
        {animate("cx", 0)}
        {animate("cy", 1)}
      </circle>
      <circle cx={x} cy={y} r={9} className="lamp">
        {animate("cx", 0)}
        {animate("cy", 1)}
      </circle>
    </svg>
  );
}
