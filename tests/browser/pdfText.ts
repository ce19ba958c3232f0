/** What stands on the pages of a PDF, read from what draws it: texts with their places. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
} from "pdf-lib";

/** One stretch of text as it was set, at its beginning; points from the page's left and upper edges. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of its letters in points, and the name of their font; of the smallest where it has several. */
  readonly size: number;
  readonly font: string;
}

type Matrix = readonly [number, number, number, number, number, number];
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\](){}%]*|[[\]]|[^\s/<>[\]()]+/g;

const bytesOf = (stream: PDFStream): Uint8Array =>
  stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const dictIn = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const found = dict?.lookup(PDFName.of(key));
  return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
};

/** Letters and figures alone: lines, hyphens at their ends, spaces and the shape of an apostrophe are the printer's. */
export const squeezed = (text: string): string =>
  text.normalize("NFKC").replace(/[^\p{Lu}\p{Ll}\p{Lo}\p{N}]/gu, "");

/** A font's codes as letters, as its ToUnicode says; and how many bytes a code has. */
interface Letters {
  readonly name: string;
  readonly width: 1 | 2;
  readonly of: ReadonlyMap<number, string>;
}
const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");

export function readLetters(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(code!, 16), utf16(text!));
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const from = Number.parseInt(first!, 16);
      for (let code = from; code <= Number.parseInt(last!, 16); code++) {
        const head = utf16(text!.slice(0, -4));
        letters.set(code, head + String.fromCharCode(Number.parseInt(text!.slice(-4), 16) + code - from));
      }
    }
  return letters;
}

/** The codes of a string as written: in hexadecimal, or letter by letter. */
function codesOf(token: string, width: 1 | 2): number[] {
  let bytes: number[];
  if (token.startsWith("<")) {
    bytes = (token.slice(1, -1).replace(/\s/g, "").match(/..?/g) ?? []).map((pair) =>
      Number.parseInt(pair.padEnd(2, "0"), 16),
    );
  } else {
    const named: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
    const text = token
      .slice(1, -1)
      .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
        /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (named[one] ?? one),
      );
    bytes = [...Buffer.from(text, "latin1")];
  }
  if (width === 1) return bytes;
  return Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i]! << 8) | bytes[2 * i + 1]!);
}

/** The texts of each page, in the order in which they are drawn. */
export function readTexts(pdf: PDFDocument): Run[][] {
  const fonts = new Map<PDFDict, Letters>();
  const lettersOf = (font: PDFDict): Letters => {
    let letters = fonts.get(font);
    if (!letters) {
      const cmap = font.lookup(PDFName.of("ToUnicode"));
      const composite = font.lookup(PDFName.of("Subtype"))?.toString() === "/Type0";
      letters = {
        name: (font.lookup(PDFName.of("BaseFont"))?.toString() ?? "").replace(/^\/([A-Z]{6}\+)?/, ""),
        width: composite ? 2 : 1,
        of: cmap instanceof PDFStream ? readLetters(latin(bytesOf(cmap))) : new Map<number, string>(),
      };
      fonts.set(font, letters);
    }
    return letters;
  };

  const draw = (
    content: string,
    resources: PDFDict | undefined,
    base: Matrix,
    put: (run: Run) => void,
  ): void => {
    const stack: Matrix[] = [];
    let [matrix, line] = [base, identity];
    let letters: Letters | undefined;
    let size = 0;
    let run: { -readonly [K in keyof Run]: Run[K] } | undefined;
    let operands: string[] = [];
    const numbers = () => operands.map(Number) as unknown as Matrix;
    const show = (tokens: readonly string[]): void => {
      const [, , c, d, x, y] = multiply(line, matrix);
      const high = size * Math.hypot(c, d);
      run ??= { text: "", x, y, size: high, font: letters?.name ?? "" };
      if (high < run.size) Object.assign(run, { size: high, font: letters?.name ?? "" });
      for (const token of tokens)
        if (/^[<(]/.test(token) && letters)
          for (const code of codesOf(token, letters.width)) run.text += letters.of.get(code) ?? "\ufffd";
    };
    const operate = (operator: string): void => {
      switch (operator) {
        case "q":
          stack.push(matrix);
          break;
        case "Q":
          matrix = stack.pop() ?? base;
          break;
        case "cm":
          matrix = multiply(numbers(), matrix);
          break;
        case "BT":
          line = identity;
          run = undefined;
          break;
        case "ET":
          if (run) put(run);
          run = undefined;
          break;
        case "Tf": {
          const font = dictIn(dictIn(resources, "Font"), operands[0]!.slice(1));
          letters = font && lettersOf(font);
          size = Number(operands[1]);
          break;
        }
        case "Tm":
          line = numbers();
          break;
        case "Td":
        case "TD": {
          const [x, y] = numbers();
          line = multiply([1, 0, 0, 1, x, y], line);
          break;
        }
        case "Tj":
        case "TJ":
          show(operands);
          break;
        case "Do":
          drawForm(dictIn(resources, "XObject")?.lookup(PDFName.of(operands[0]!.slice(1))));
          break;
      }
    };
    const drawForm = (form: unknown): void => {
      if (!(form instanceof PDFStream)) return;
      if (form.dict.lookup(PDFName.of("Subtype"))?.toString() !== "/Form") return;
      const own = form.dict.lookup(PDFName.of("Matrix"));
      const placed = own instanceof PDFArray ? (own.asArray().map(Number) as unknown as Matrix) : identity;
      const inside = dictIn(form.dict, "Resources") ?? resources;
      draw(latin(bytesOf(form)), inside, multiply(placed, matrix), put);
    };
    for (const [token] of content.matchAll(TOKEN)) {
      if (!/^[A-Za-z'"*]/.test(token)) operands.push(token);
      else {
        operate(token);
        operands = [];
      }
    }
  };

  return pdf.getPages().map((page) => {
    const runs: Run[] = [];
    const height = page.getHeight();
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((ref) => pdf.context.lookup(ref)) : [contents];
    const content = streams
      .map((stream) => (stream instanceof PDFStream ? latin(bytesOf(stream)) : ""))
      .join("\n");
    draw(content, page.node.Resources(), identity, (run) => runs.push({ ...run, y: height - run.y }));
    return runs;
  });
}

/** How many curved pieces the drawings of a PDF are made of; a disc has four. */
export function arcsIn(pdf: PDFDocument): number {
  let count = 0;
  for (const [, stream] of pdf.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    const isForm = stream.dict.lookup(PDFName.of("Subtype"))?.toString() === "/Form";
    // A page's own content says nothing of what it is.
    if (!isForm && [...stream.dict.keys()].some((key) => !/^\/(?:Length|Filter)$/.test(key.toString())))
      continue;
    count += latin(bytesOf(stream)).match(/[\d.] c\s/g)?.length ?? 0;
  }
  return count;
}

/** Letters of less than 8 points; formulas have some, and so have powers: raised figures, by the style's share of the letters beside them. */
export function smallIn(pages: readonly (readonly Run[])[]): string[] {
  const isRaised = ({ text, size, y }: Run, before: Run | undefined): boolean =>
    before !== undefined &&
    before.size > 7.99 &&
    Math.abs((size * (before.font.startsWith("KaTeX_Math") ? 1.08 : 1)) / before.size - 0.72) < 0.01 &&
    before.y - y > 0.1 * before.size &&
    before.y - y < 0.6 * before.size &&
    /^[−\d]+$/.test(text.trim());
  return pages.flatMap((runs, index) =>
    runs
      .filter(
        (run, at) =>
          run.size <= 7.99 &&
          run.text.trim() !== "" &&
          !run.font.startsWith("KaTeX") &&
          !isRaised(run, runs[at - 1]),
      )
      .map(({ text, size }) => `page ${index + 1}: ${size.toFixed(2)} "${text}"`),
  );
}
