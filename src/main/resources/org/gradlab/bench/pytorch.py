"""Times the training step of a network in PyTorch: all members in one batched product (bmm), float64, plain gradient descent.

usage: pytorch.py INPUTS-UNITS-...-UNITS softmax|sigmoid BATCH MEMBERS THREADS SECONDS
Prints the nanoseconds that a step takes per member: of trainings of n and of 2 n steps, the difference. Exit code 3: PyTorch is not installed.
"""

import sys
import time

try:
    import torch
except ImportError:
    sys.exit(3)

widths = [int(width) for width in sys.argv[1].split("-")]
softmax = sys.argv[2] == "softmax"
batch, members, threads = (int(number) for number in sys.argv[3:6])
seconds = float(sys.argv[6])

torch.set_default_dtype(torch.float64)
torch.set_num_threads(threads)
torch.manual_seed(1)
layers = list(zip(widths, widths[1:]))
weights = [torch.empty(members, i, o).uniform_(-1, 1).requires_grad_() for i, o in layers]
biases = [torch.zeros(members, 1, o).requires_grad_() for _, o in layers]
parameters = weights + biases
x = torch.empty(batch, widths[0]).uniform_(-1, 1).expand(members, -1, -1)
classes = torch.arange(batch) % widths[-1]
y = torch.nn.functional.one_hot(classes, widths[-1]).double() if softmax else (torch.arange(batch) % 2).double()[:, None]


def step():
    a = x
    for w, b in zip(weights[:-1], biases[:-1]):
        a = torch.sigmoid(torch.baddbmm(b, a, w))
    z = torch.baddbmm(biases[-1], a, weights[-1])
    losses = -(y * torch.log_softmax(z, 2)).sum(2) if softmax else ((torch.sigmoid(z) - y) ** 2).mean(2)
    gradients = torch.autograd.grad(losses.mean(1).sum(), parameters)
    with torch.no_grad():
        for parameter, gradient in zip(parameters, gradients):
            parameter -= 0.01 * gradient


def train(steps):
    start = time.perf_counter()
    for _ in range(steps):
        step()
    return time.perf_counter() - start


train(3)
steps = 20
for _ in range(2):
    steps = max(20, int(seconds * steps / train(steps)))
best = min(train(2 * steps) - train(steps) for _ in range(3))
print(best / steps / members * 1e9)
