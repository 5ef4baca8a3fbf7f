import type { ReactNode } from 'react';
import type { Brand as Look } from '../api/shapes.ts';
import { Brand } from './brand.tsx';
import { Branded } from './branded.tsx';
import classes from './door.module.css';
import { useTitle } from './page.tsx';

type Props = {
  title: string;
  sentence?: string;
  /** Whose door it is, where that is known. */
  workspace?: { name: string; brand: Look } | null;
  children: ReactNode;
  foot?: ReactNode;
  /** Another way, under a line. */
  below?: ReactNode;
  wide?: boolean;
};

/** The plain page before one is signed in. */
export function Door({ title, sentence, workspace, children, foot, below, wide }: Props) {
  useTitle(title);
  return (
    <div className={classes.ground}>
      <main className={wide ? `${classes.door} ${classes.wide}` : classes.door}>
        <Branded colour={workspace?.brand.colour ?? null} />
        <Brand name={workspace?.name ?? 'Portico'} logo={workspace?.brand.logo} />
        <h1 className={classes.title}>{title}</h1>
        {sentence && <p className={classes.sentence}>{sentence}</p>}
        <div className={classes.body}>{children}</div>
        {foot && <div className={classes.foot}>{foot}</div>}
        {below && <div className={classes.other}>{below}</div>}
      </main>
    </div>
  );
}
