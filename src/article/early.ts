/**
 * Runs before the first paint: the light the reader chose, what an embedding page wants hidden, and whether the figures may
 * be expected to move. Only where scripts run are the plates put away; should the page's own script not come (a host or a
 * wall that keeps it back, a page opened as a file), they return. Styles go by `data-script`.
 */
{
  const { dataset } = document.documentElement;
  try {
    dataset.theme = localStorage.getItem("theme") ?? "auto";
  } catch {
    // A browser that keeps nothing shows the system's light.
  }
  dataset.hide = (new URLSearchParams(location.search).get("hide") ?? "").replaceAll(",", " ");
  /** How long the page's script is waited for once all else is there. */
  const PATIENCE_MS = 10_000;
  const release = (): void => {
    if (dataset.script !== "runs") delete dataset.script;
  };
  dataset.script = "awaited";
  addEventListener("load", release);
  document.addEventListener("DOMContentLoaded", () => setTimeout(release, PATIENCE_MS));
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) release();
    },
    true,
  );
  // A browser that is busy gives a passage between two pages up: the next page is there at once, and nobody need hear of it.
  for (const turn of ["pageswap", "pagereveal"] as const)
    addEventListener(turn, ({ viewTransition }) => {
      for (const stage of ["ready", "finished"] as const) viewTransition?.[stage].catch(() => {});
    });
}
