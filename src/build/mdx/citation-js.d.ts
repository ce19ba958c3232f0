/** The part of citation-js that the build uses; the packages bring no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(source: string);
    readonly data: readonly unknown[];
    format(kind: "bibliography", options: Readonly<Record<string, unknown>>): unknown;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
