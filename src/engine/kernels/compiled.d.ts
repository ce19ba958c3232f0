/** What `src/build/kernels.ts` makes of an AssemblyScript file. */
declare module "*.as?compiled" {
  const load: () => Promise<ArrayBuffer>;
  export default load;
}
