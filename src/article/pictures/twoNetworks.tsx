/** What the mountain's network makes of its seven points where the friend stopped, and at base camp. */
import { friendsPlace } from "../../engine/subjects/mountain/friend.ts";
import { mountainGround } from "../../engine/subjects/mountain/mountainGround.ts";
import { mountainOutput } from "../../engine/subjects/mountain/mountainHeight.ts";
import { mountainNetwork as network } from "../../engine/subjects/mountain/mountainNetworks.ts";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { EndLabels } from "../../kit/figure/plane/EndLabels.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

const X = [-1, 1.4] as const;
const curveAt = ([w1, w2]: readonly [number, number]) =>
  sampleCurve((x) => mountainOutput(network, w1, w2, x), X, 61);
const lowest = mountainGround.minima.reduce((best, one) => (one.value < best.value ? one : best));

const missOfFirst = ([w1, w2]: readonly [number, number]): string =>
  formatFixed(network.y[0]! - mountainOutput(network, w1, w2, network.x[0]!), 1);

export const twoNetworks: Draw<"twoNetworks"> = (words) => {
  const [friend, camp] = [curveAt(friendsPlace()), curveAt(lowest.at)];
  return {
    label: words.label(missOfFirst(friendsPlace()), missOfFirst(lowest.at)),
    caption: words.caption,
    drawing: (
      <div className="picture-row">
        <Plane
          x={{ domain: X, label: words.x, ticks: 4 }}
          y={{ domain: [-3, 4], label: words.y, ticks: 4 }}
          width={400}
          height={230}
          margin={{ right: 84 }}
          label={words.name}
          name="networks"
        >
          <Curve points={friend} tone="path" width={1.75} dashed name="friend" />
          <Curve points={camp} tone="good" width={2} name="camp" />
          <Dots points={network.x.map((x, i) => [x, network.y[i]!] as const)} r={4.5} name="points" />
          <EndLabels
            labels={[
              { at: friend.at(-1)!, text: words.friend, tone: "path" },
              { at: camp.at(-1)!, text: words.camp, tone: "good" },
            ]}
          />
        </Plane>
      </div>
    ),
  };
};
