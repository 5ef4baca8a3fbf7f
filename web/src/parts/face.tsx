import { useMarksOutside } from '../frame/me.tsx';
import classes from './face.module.css';
import { useOutsiders } from './outsiders.tsx';

export type FacePerson = { id: string; name: string; side?: string; kind?: string; accessState?: string };

export function Face({ person, size = 24 }: { person: FacePerson; size?: number }) {
  const known = useOutsiders().get(person.id);
  const marks = useMarksOutside();
  const outside = marks && (person.side ? person.side === 'outside' : known !== undefined);
  const kind = person.kind ?? known?.kind;
  const noAccess = marks && outside && person.accessState === 'none' && kind !== 'company';
  return (
    <span
      className={classes.face}
      style={{ width: size, height: size, fontSize: Math.max(9, Math.round(size * 0.4)) }}
      data-side={outside ? 'outside' : 'team'}
      data-kind={kind === 'company' ? 'company' : 'person'}
      data-access={noAccess ? 'none' : undefined}
      title={person.name}
      aria-hidden="true"
    >
      {letters(person.name)}
    </span>
  );
}

/** Two letters: "Peter Parker" PP, "Acme (France)" AF, "Pierre" Pi, and "Chidi" Ci beside "Chloe" Cl. */
function letters(name: string): string {
  const [first = '', second] = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (second) return (first[0] ?? '').toUpperCase() + (second[0] ?? '').toUpperCase();
  return (first[0] ?? '') + (first.slice(1).replace(/^h(?=.)/, '')[0] ?? '');
}
