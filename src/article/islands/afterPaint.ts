/** Runs a task once the page has been painted: what asks where things stand would else lay it out too soon. */
export const afterPaint = (task: () => void): void => {
  requestAnimationFrame(() => setTimeout(task));
};
