import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import classes from './door.module.css';
import { useTitle } from './page.tsx';

type Props = { title: string; sentence?: string; children: ReactNode; foot?: ReactNode };

/** The plain page before one is signed in. */
export function Door({ title, sentence, children, foot }: Props) {
  useTitle(title);
  return (
    <div className={classes.ground}>
      <main className={classes.door}>
        <Brand name="Portico" />
        <h1 className={classes.title}>{title}</h1>
        {sentence && <p className={classes.sentence}>{sentence}</p>}
        <div className={classes.body}>{children}</div>
        {foot && <div className={classes.foot}>{foot}</div>}
      </main>
    </div>
  );
}
