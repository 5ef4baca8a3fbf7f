import { cpus, totalmem, type } from 'node:os';
import type { Measured } from './load.ts';

/** One line of the table: what, over how many connections, and how it went. */
export type Line = Measured & { what: string; connections: number };

export type Figures = Record<
  'listToFloor' | 'p99ToFloor' | 'growth' | 'whoMs' | 'serverMb' | 'startMs' | 'overviewP95Ms' | 'previewP95Ms' | 'wideClientP95Ms',
  number
>;

/** What is wanted of each figure. */
export const wanted: Record<keyof Figures, ['at least' | 'at most', number]> = {
  listToFloor: ['at least', 0.5],
  p99ToFloor: ['at most', 5],
  growth: ['at most', 1.5],
  whoMs: ['at most', 10],
  serverMb: ['at most', 300],
  startMs: ['at most', 3000],
  overviewP95Ms: ['at most', 150],
  previewP95Ms: ['at most', 300],
  wideClientP95Ms: ['at most', 150],
};

const ofFirstTwo = ['newest 50, client of three projects', 'newest 50, employee'];
export const floors = { bare: 'floor: bare node:http', pg: 'floor: Fastify and pg' };

/** The numbers that count, all from one run. */
export function figuresOf(lines: Line[], serverMb: number, startMs: number): Figures {
  const at = (what: string, connections: number) => lines.find((line) => line.what === what && line.connections === connections)!;
  const floor = at(floors.pg, 16);
  const lists = ofFirstTwo.map((what) => at(what, 16));
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    listToFloor: round(Math.min(...lists.map(({ perSecond }) => perSecond)) / floor.perSecond),
    p99ToFloor: round(Math.max(...lists.map(({ p99 }) => p99)) / floor.p99),
    growth: round(Math.max(...ofFirstTwo.map((what) => at(what, 1).p50 / at(`${what}, of 10,000`, 1).p50))),
    whoMs: round(Math.max(at('who can see a project', 1).p95, at('who can see a task', 1).p95)),
    serverMb: Math.round(serverMb),
    startMs: Math.round(startMs),
    overviewP95Ms: round(at('overview of accesses', 1).p95),
    previewP95Ms: round(at('what a grant would open', 1).p95),
    wideClientP95Ms: round(at('newest 50, client of 5,000 projects', 1).p95),
  };
}

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.version}`;

export function print(lines: Line[], figures: Figures) {
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(9);
  console.log(`\n${machine()}, ${new Date().toISOString().slice(0, 10)}\n`);
  console.log(`${'what'.padEnd(48)} conn.  requests/s   p50 ms   p95 ms   p99 ms`);
  for (const { what, connections, perSecond, p50, p95, p99, refused } of lines) {
    console.log(
      `${what.padEnd(48)} ${String(connections).padStart(5)} ${perSecond.toFixed(0).padStart(11)}${ms(p50)}${ms(p95)}${ms(p99)}` +
        (refused ? `   ${refused} refused!` : ''),
    );
  }
  console.log();
  for (const [name, [bound, value]] of Object.entries(wanted)) {
    const figure = figures[name as keyof Figures];
    const reached = bound === 'at least' ? figure >= value : figure <= value;
    console.log(`${name.padEnd(14)}${String(figure).padStart(9)}   ${bound} ${value}${reached ? '' : '   not reached'}`);
  }
}
