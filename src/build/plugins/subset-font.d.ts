/** The part of it that the build uses; the package has no types of its own. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    signs: string,
    options: { readonly targetFormat: "woff2" },
  ): Promise<Buffer>;
}
