/** The trained network as a file that other libraries read (huggingface.co/docs/safetensors). */
import { type Network, parameterLayout } from "../../engine/network.ts";
import { networkOf, type State, type Values } from "./model.ts";

/**
 * Layer by layer `0.weight` [out, in] and `0.bias` [out], then `1.…`, in float32, as PyTorch has them. The file is the length
 * of its header in eight bytes, the header as JSON, and the numbers, all with the low byte first.
 */
export function safetensors(network: Network, parameters: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const header: Record<string, object> = {
    __metadata__: { format: "pt", activation: network.hidden, layers: network.layers.join("-") },
  };
  const numbers: number[] = [];
  const add = (name: string, shape: readonly number[], entries: readonly number[]): void => {
    const from = numbers.length * 4;
    numbers.push(...entries);
    header[name] = { dtype: "F32", shape, data_offsets: [from, numbers.length * 4] };
  };
  parameterLayout(network).forEach(({ fanIn, fanOut, weights, biases, end }, layer) => {
    const transposed = Array.from(
      { length: fanIn * fanOut },
      (_, at) => parameters[weights + (at % fanIn) * fanOut + Math.floor(at / fanIn)]!,
    );
    add(`${layer}.weight`, [fanOut, fanIn], transposed);
    if (biases < end)
      add(
        `${layer}.bias`,
        [fanOut],
        Array.from({ length: fanOut }, (_, k) => parameters[biases + k]!),
      );
  });
  const text = new TextEncoder().encode(JSON.stringify(header));
  // The numbers begin at a multiple of eight; spaces fill the header up.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + numbers.length * 4);
  const bytes = new DataView(file.buffer);
  bytes.setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(text, 8);
  numbers.forEach((number, k) => {
    bytes.setFloat32(8 + length + 4 * k, number, true);
  });
  return file;
}

export const networkFile = (values: Values, state: State): Uint8Array<ArrayBuffer> =>
  safetensors(networkOf(values), state.parameters);
