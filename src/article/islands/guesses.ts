/** What the reader has guessed on this visit: kept by the tab until it is closed, and read by every page. */

/** A prediction's id → the value guessed; null where the reader would rather see. */
export type Guesses = Readonly<Record<string, string | null>>;

// Sites of one host share this store.
const KEY = "how-neural-networks-are-trained guesses";

export function keptGuesses(): Guesses {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Guesses;
  } catch {
    return {};
  }
}

export function keepGuess(id: string, guess: string | null): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...keptGuesses(), [id]: guess }));
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
