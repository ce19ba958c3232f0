/** One soft note. */

/** How loud a note starts, of 1, and how many seconds it takes to rise and to die away. */
const LOUDNESS = 0.14;
const RISE = 0.012;
const FALL = 0.4;

/** Strikes a note of so many hertz. */
function strike(context: BaseAudioContext, pitch: number): void {
  const now = context.currentTime;
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0.0001, now);
  loudness.gain.exponentialRampToValueAtTime(LOUDNESS, now + RISE);
  loudness.gain.exponentialRampToValueAtTime(0.0001, now + RISE + FALL);
  loudness.connect(context.destination);
  const string = context.createOscillator();
  string.type = "triangle";
  string.frequency.setValueAtTime(pitch, now);
  string.connect(loudness);
  string.start(now);
  string.stop(now + RISE + FALL);
}

let shared: AudioContext | undefined;

/** Strikes a note in this page, once the reader has touched it: browsers keep a page silent until then. */
export function play(pitch: number): void {
  if (typeof AudioContext === "undefined" || navigator.userActivation?.hasBeenActive === false) return;
  shared ??= new AudioContext();
  void shared.resume();
  strike(shared, pitch);
}
