/** Plain data with typed arrays as JSON, and back: arrays of numbers as text in base 64, everything else as it is. */

const kinds = { Uint8Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof kinds;

interface Packed {
  readonly array: Kind;
  readonly bytes: string;
}
const isPacked = (value: unknown): value is Packed =>
  typeof value === "object" && value !== null && "array" in value && "bytes" in value;

export function encode(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, inner: unknown) => {
      for (const [kind, ArrayOfKind] of Object.entries(kinds)) {
        if (!(inner instanceof ArrayOfKind)) continue;
        const bytes = Buffer.from(inner.buffer, inner.byteOffset, inner.byteLength).toString("base64");
        return { array: kind as Kind, bytes } satisfies Packed;
      }
      return inner;
    },
    1,
  ).replace(/\[\s+([-\d.e,\s+]*?)\s+\]/g, (_all, numbers: string) => `[${numbers.replace(/\s+/g, " ")}]`);
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, inner: unknown) => {
    if (!isPacked(inner)) return inner;
    // A copy of its own: the numbers must begin at a multiple of their size.
    const bytes = Uint8Array.from(Buffer.from(inner.bytes, "base64"));
    return new kinds[inner.array](bytes.buffer);
  });
}
