/** All that is wrong with the prose is told at once: a tag that fails leaves its place empty, and then the page fails. */
import type { ReactNode } from "react";

/** A fault of the prose, with file and line. */
export class Complaint extends Error {}

// Rendering is done in one go, and one page at a time.
let heard: Set<string> | undefined;

/** A tag whose complaints wait until the page is done. */
export const patient =
  <P>(Tag: (props: P) => ReactNode) =>
  (props: P): ReactNode => {
    try {
      return Tag(props);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complain(error);
      return null;
    }
  };

/** For a fault that leaves the rest of its tag to be looked at. */
export function complain(complaint: Complaint): void {
  if (!heard) throw complaint;
  heard.add(complaint.message);
}

/** Throws one Complaint of all that `render` complained of. */
export function hearComplaints<T>(render: () => T): T {
  const own = new Set<string>();
  heard = own;
  try {
    const rendered = render();
    if (own.size > 0) throw new Complaint([...own].join("\n"));
    return rendered;
  } finally {
    heard = undefined;
  }
}
