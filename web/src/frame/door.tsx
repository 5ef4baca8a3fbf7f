import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import classes from './door.module.css';
import { useTitle } from './page.tsx';

type Props = {
  title: string;
  sentence?: string;
  children: ReactNode;
  foot?: ReactNode;
  /** Another way, under a line. */
  below?: ReactNode;
  wide?: boolean;
};

/** The plain page before one is signed in. */
export function Door({ title, sentence, children, foot, below, wide }: Props) {
  useTitle(title);
  return (
    <div className={classes.ground}>
      <main className={wide ? `${classes.door} ${classes.wide}` : classes.door}>
        <Brand name="Portico" />
        <h1 className={classes.title}>{title}</h1>
        {sentence && <p className={classes.sentence}>{sentence}</p>}
        <div className={classes.body}>{children}</div>
        {foot && <div className={classes.foot}>{foot}</div>}
        {below && <div className={classes.other}>{below}</div>}
      </main>
    </div>
  );
}
