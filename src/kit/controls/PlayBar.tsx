import { formatFixed } from "../format.ts";
import { Button } from "./Button.tsx";

export interface PlayWords {
  readonly play: string;
  readonly pause: string;
  readonly step: string;
  readonly back: string;
  readonly restart: string;
  /** `told` is the count as it is written. */
  readonly steps: (count: number, told?: string) => string;
  readonly finished: string;
}

export interface PlayBarProps {
  readonly playing: boolean;
  readonly canPlay?: boolean;
  readonly canStep?: boolean;
  readonly canBack?: boolean;
  readonly canRestart?: boolean;
  /** How many steps have been taken. */
  readonly steps: number;
  /** Nothing more to do: Play starts again from the beginning. */
  readonly done?: boolean;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
  readonly words: PlayWords;
}

/** Play or pause, a step back, a step on, start again: alike under every widget. */
export function PlayBar(props: PlayBarProps) {
  const { playing, canPlay = true, canStep = true, canBack = false, steps, done = false, words } = props;
  const { canRestart = steps > 0 } = props;
  const told = words.steps(steps, formatFixed(steps, 0));
  return (
    <div className="control play-bar">
      <div className="play-buttons">
        <Button
          kind="strong"
          icon={playing ? "pause" : "play"}
          disabled={!playing && !canPlay}
          onClick={playing ? props.onPause : props.onPlay}
        >
          <span className="play-word" data-other={playing ? words.play : words.pause}>
            <span>{playing ? words.pause : words.play}</span>
          </span>
        </Button>
        <Button icon="back" label={words.back} disabled={!canBack} onClick={props.onBack} />
        <Button icon="step" disabled={!canStep || done} onClick={props.onStep}>
          {words.step}
        </Button>
        <Button
          icon="restart"
          kind="quiet"
          label={words.restart}
          disabled={!canRestart}
          onClick={props.onReset}
        />
      </div>
      <p className="play-count">{done ? `${told}, ${words.finished}` : told}</p>
    </div>
  );
}
