/** Burns a share of the processors and does nothing else: `node burner.mjs CORES SECONDS` (CORES may be 1.4). */
import { Worker, isMainThread, workerData } from 'node:worker_threads';

if (isMainThread) {
  const [cores, seconds] = process.argv.slice(2).map(Number);
  for (let left = cores; left > 0.01; left -= 1) {
    new Worker(new URL(import.meta.url), { workerData: { share: Math.min(1, left), seconds } });
  }
} else {
  const { share, seconds } = workerData;
  const end = Date.now() + seconds * 1000;
  const rest = new Int32Array(new SharedArrayBuffer(4));
  while (Date.now() < end) {
    const until = performance.now() + 20 * share;
    while (performance.now() < until);
    if (share < 1) Atomics.wait(rest, 0, 0, 20 * (1 - share));
  }
}
