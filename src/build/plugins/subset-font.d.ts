/** The part of it that the build uses; the package has no types of its own. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    signs: string,
    options: {
      readonly targetFormat: "woff2";
      /** OpenType features; all unless told. */
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
