/** What a reader has on the screen as a plate of one frame, laid out like those of the build. */
import type { ReactNode } from "react";
import { aloud } from "../../kit/aloud.ts";
import { codeSvg } from "../../kit/codeSvg.ts";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { passing, printValues } from "../knobs.ts";
import { thisPage } from "../page.ts";
import { Picture } from "../parts/Picture.tsx";
import type { Shown } from "../saving/shown.ts";
import { keyOf } from "../widget.ts";
import { settingsOf } from "./settings.ts";

/** Nobody types more letters, and no telephone reads a code of more. */
const LONGEST_ADDRESS = 240;

/** Where the state is found again; nowhere, where the page has no address on the web or the state does not fit one. */
function addressOf({ widget, name, run, steps }: Shown): URL | undefined {
  const address = new URL(
    thisPage().href(name, printValues(passing(widget.knobs), run.values), steps),
    document.baseURI,
  );
  return /^https?:$/.test(address.protocol) && address.href.length <= LONGEST_ADDRESS ? address : undefined;
}

export function OwnPlate(shown: Shown): ReactNode {
  const { widget, text, description, words, run, readings } = shown;
  const panel = widget.pose?.panel;
  const address = addressOf(shown);
  const settings = settingsOf(shown);
  return (
    <>
      <div className="plate-frames" data-frames={1}>
        <div className="plate-frame" data-wide="">
          <div className="plate-picture" role="img" aria-label={aloud(description)}>
            <Picture
              widget={widget}
              panel={panel}
              values={run.values}
              state={run.state}
              text={text}
              readings={readings}
            />
          </div>
        </div>
      </div>
      <div className="plate-words">
        <p className="plate-caption">
          <b>{words.asLeft}</b> <RichText>{description}</RichText>
        </p>
        {settings && <p className="plate-caption">{settings}</p>}
        <p className="plate-caption">
          <RichText>{keyOf(text, run.values, panel)}</RichText>
          {address && (
            <a className="plate-address" href={address.href}>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own making */}
              <span dangerouslySetInnerHTML={{ __html: codeSvg(address.href) }} />
              {address.host + address.pathname + address.search + address.hash}
            </a>
          )}
        </p>
        <div className="plate-task">
          <b>{words.task}</b> <RichText>{text.task}</RichText>
        </div>
      </div>
    </>
  );
}
