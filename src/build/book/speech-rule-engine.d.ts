/** What we use of it: its own types do not go with its module. */
declare module "speech-rule-engine" {
  const engine: {
    setupEngine(features: { locale: string; domain: string; modality: "speech" }): Promise<unknown>;
    engineReady(): Promise<unknown>;
    /** The words for an expression in MathML. */
    toSpeech(mathml: string): string;
  };
  export default engine;
}
