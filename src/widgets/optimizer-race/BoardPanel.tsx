/** Who runs, by which line, at which rate, and how everybody stands; the row chosen is whose memory is laid open. */
import { type ReactNode, useId } from "react";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { format } from "../../kit/format.ts";
import { toneClass } from "../../kit/tone.ts";
import { field, fieldOf, stepOf } from "./field.ts";
import { raceOf, rateOf } from "./model.ts";
import type { Props } from "./props.ts";
import { noteOf, tellLoss, wonBy } from "./tell.ts";

export function BoardPanel({ values, wanted = values, state, text, turn }: Props): ReactNode {
  const id = useId();
  const { walks } = raceOf(values);
  const { surface, map } = values;
  const { resting } = wanted;
  const alone = fieldOf(wanted).length === 1;
  return (
    <table className="race-board">
      <caption>{text.board}</caption>
      <thead>
        <tr>
          {turn && <th scope="col">{text.runsHead}</th>}
          <th className="race-who" scope="col">
            {text.runner}
          </th>
          <th scope="col">
            <RichText>{text.rateHead}</RichText>
          </th>
          <th scope="col">{text.lossHead}</th>
          <th scope="col">{map === "winners" ? text.wonHead : text.noteHead}</th>
        </tr>
      </thead>
      <tbody>
        {field.map(({ runner, letter, tone }, k) => {
          const walk = walks[k]!;
          const loss = walk.losses[stepOf(walk, state.step)]!;
          const who = (
            <>
              <svg className={`race-line ${toneClass(tone)}`} viewBox="0 0 30 8" aria-hidden="true">
                <path d="M0,4H30" />
              </svg>
              <b>{letter}</b> {text.names[runner]}
            </>
          );
          return (
            <tr key={runner} data-runner={runner} data-chosen={values.holder === runner || undefined}>
              {turn && (
                <td>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={text.runs(text.names[runner])}
                      checked={!resting.includes(runner)}
                      disabled={alone && !resting.includes(runner)}
                      onChange={({ currentTarget: { checked } }) =>
                        turn({
                          resting: checked ? resting.filter((one) => one !== runner) : [...resting, runner],
                        })
                      }
                    />
                  </label>
                </td>
              )}
              <th scope="row">
                {turn ? (
                  <label>
                    <input
                      type="radio"
                      name={id}
                      value={runner}
                      checked={wanted.holder === runner}
                      onChange={() => turn({ holder: runner })}
                    />
                    {who}
                  </label>
                ) : (
                  <span>{who}</span>
                )}
              </th>
              <td>
                <RichText>{format(rateOf(values, runner), 2)}</RichText>
              </td>
              <td>
                {!values.resting.includes(runner) && (
                  <RichText>{tellLoss(surface, loss, text.none)}</RichText>
                )}
              </td>
              <td>{map === "winners" ? wonBy(state, k) : noteOf(values, state, k, text)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
