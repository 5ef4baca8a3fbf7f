import autocannon from 'autocannon';

/** Load runs in a process of its own, so that measuring does not slow what is measured. */
export type Load = {
  url: string;
  connections: number;
  seconds: number;
  /** Sent one after the other over each connection; together they are one view. */
  requests: { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[];
};

/** Views a second, and how long each of them took, in milliseconds. */
export type Measured = { perSecond: number; p50: number; p95: number; p99: number; views: number; refused: number };

async function run({ url, connections, seconds, requests }: Load): Promise<Measured> {
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  await autocannon({
    url,
    connections,
    requests,
    duration: seconds,
    setupClient(client) {
      let answered = 0;
      let sum = 0;
      client.on('response', (status, _bytes, ms) => {
        if (status >= 300) refused++;
        sum += ms;
        if (++answered % requests.length) return;
        times.push(sum);
        sum = 0;
      });
    },
  });
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), views: times.length, refused };
}

process.on('message', async (load: Load) => process.send!(await run(load)));
process.on('disconnect', () => process.exit());
