/** The pictures that `<Picture is="…" />` may name. */
import type { PictureWords } from "../chapter/strings.ts";
import { bends } from "./bends.tsx";
import { board } from "./board.tsx";
import { carried } from "./carried.tsx";
import { equalStart } from "./equalStart.tsx";
import { localSlopes } from "./localSlopes.tsx";
import { magnifier } from "./magnifier.tsx";
import { miss } from "./miss.tsx";
import { ownUnits } from "./ownUnits.tsx";
import type { Draw, Picture } from "./picture.ts";
import { saddle } from "./saddle.tsx";
import { shares } from "./shares.tsx";
import { softmax } from "./softmax.tsx";
import { surprise } from "./surprise.tsx";
import { tempers } from "./tempers.tsx";
import { twoNetworks } from "./twoNetworks.tsx";
import { valley } from "./valley.tsx";

const pictures: { readonly [Id in keyof PictureWords]: Draw<Id> } = {
  bends,
  miss,
  tempers,
  magnifier,
  board,
  shares,
  twoNetworks,
  saddle,
  valley,
  localSlopes,
  carried,
  ownUnits,
  equalStart,
  softmax,
  surprise,
};

export const pictureNames = Object.keys(pictures) as readonly (keyof PictureWords)[];

/** The picture called `name`, in these words; undefined when there is none. */
export function drawPicture(name: string, words: PictureWords): Picture | undefined {
  const draw = <Id extends keyof PictureWords>(id: Id): Picture => pictures[id](words[id]);
  const id = pictureNames.find((one) => one === name);
  return id && draw(id);
}
