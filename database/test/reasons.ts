import { secretOf } from './build.ts';
import {
  acme,
  ada,
  addy,
  asked,
  bela,
  chidi,
  france,
  fred,
  grace,
  mila,
  named,
  open,
  ours,
  pierre,
  taken,
  vera,
  virtual,
} from './company.ts';
import { ask, type Connections } from './reader.ts';
import type { World } from './world.ts';

type Named = { id: string };

/** B1: who can see this, and why, in words; and what to open to change it. */
export async function faultsInReasons(db: Connections, world: World): Promise<string[]> {
  const whoSees = (what: string) => `
    select concat_ws(' ', name, because, role, 'by', through_name, 'of', company, level, can_sign_in::text) as line from access.who(${what}) order by 1`;
  const inOpen = [
    ...[ada, bela, chidi, grace, vera, addy].map((one) => `${one.id} employee ${one.kind} by ${one.id} of none ${one === chidi}`),
    `${bela.id} membership manager by ${open.id} of none false`,
    `${vera.id} membership client_manager by ${open.id} of none false`,
    `${chidi.id} role assignee by ${asked.id} of none true`,
    `${bela.id} role requester by ${ours.id} of none false`,
    `${pierre.id} role requester by ${asked.id} of ${france.id} advanced true`,
    `${france.id} role participant by ${asked.id} of ${acme.id} advanced false`,
    `${chidi.id} role assignee by ${taken.id} of none true`,
    `${pierre.id} role accepted_requester by ${taken.id} of ${france.id} advanced true`,
    `${virtual.id} membership member by ${open.id} of none false`,
    `${mila.id} membership member by ${open.id} of advanced false`,
    `${fred.id} grant grant by ${open.id} of none true`,
    `${fred.id} membership member by ${open.id} of none true`,
    `${france.id} client client by ${france.id} of ${acme.id} advanced false`,
    `${pierre.id} client client by ${france.id} of ${france.id} advanced true`,
  ];
  const linesOf = (...people: { id: string }[]) => inOpen.filter((line) => people.some(({ id }) => line.startsWith(id)));
  const byName = (...people: { id: string }[]) => people.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second, third, fourth] = byName(pierre, france, virtual, mila) as [Named, Named, Named, Named];
  const after = (side: string, { id }: Named) =>
    `'${open.id}', null, null, null, null, null, false, null, array['${side}', '${id.toUpperCase()}', '${id}']`;

  const told: [what: string, lines: string[]][] = [
    [`'${open.id}', null, null, null, null, null, false, '${mila.id}'`, linesOf(mila)],
    [`'${open.id}', null, null, null, null, null, false, null, null, 2`, linesOf(first, second)],
    [`${after('outside', second)}, 3`, linesOf(third, fourth, fred)],
    [after('outside', third), linesOf(fourth, fred, ada, bela, chidi, grace, vera, addy)],
    [
      `null, null, '${named.id}', null, null`,
      [
        `${bela.id} author by ${ours.id} of none false`,
        `${bela.id} employee manager by ${bela.id} of none false`,
        `${bela.id} membership manager by ${open.id} of none false`,
        `${bela.id} role requester by ${ours.id} of none false`,
        `${chidi.id} employee member by ${chidi.id} of none true`,
        `${chidi.id} named by ${ours.id} of none true`,
      ],
    ],
    [
      `null, '${asked.id}', null, null, null`,
      [
        ...[ada, bela, chidi, grace, vera, addy].map((one) => `${one.id} employee ${one.kind} by ${one.id} of none ${one === chidi}`),
        `${bela.id} membership manager by ${open.id} of none false`,
        `${vera.id} membership client_manager by ${open.id} of none false`,
        `${chidi.id} role assignee by ${asked.id} of none true`,
        `${pierre.id} role requester by ${asked.id} of ${france.id} advanced true`,
        `${france.id} client client by ${france.id} of ${acme.id} advanced false`,
        `${fred.id} grant grant by ${open.id} of none true`,
        `${france.id} role participant by ${asked.id} of ${acme.id} advanced false`,
      ],
    ],
    [`'${open.id}', null, null, null, null`, inOpen],
  ];
  const inAll = `select distinct concat_ws(' ', outsiders, 'and', colleagues) as line from access.who('${open.id}', null, null, null, null, most => 1)`;
  const found = await ask(db.portico_team, secretOf(world, chidi.id, true), ...told.map(([what]) => whoSees(what)), inAll).catch(
    (error: Error) => error.message,
  );
  if (typeof found === 'string') return [`who and why: ${found}`];
  const counted = found.at(-1)!.map(({ line }) => line as string);
  if (counted.join() !== '5 and 6') return [`of a page it is told how many there are in all: ${counted}`];
  return told.flatMap(([what, lines], n) => {
    const have = found[n]!.map(({ line }) => line as string);
    return [
      ...have.filter((line) => !lines.includes(line)).map((line) => `who sees (${what}): ${line}, and should not`),
      ...lines.filter((line) => !have.includes(line)).map((line) => `who sees (${what}): not ${line}, and should`),
    ];
  });
}
