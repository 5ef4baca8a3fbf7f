import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { useHouse } from './me.tsx';
import classes from './page.module.css';

type Props = {
  title: string;
  /** Links to what stands above this page, from the outside in. */
  crumbs?: ReactNode[];
  tools?: ReactNode;
  actions?: ReactNode;
  /** What stands right below the title. */
  below?: ReactNode;
  /** The panel on the right; below 1200 px it covers the page. */
  beside?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

export function Page({ title, crumbs = [], tools, actions, below, beside, narrow, children }: Props) {
  useTitle(title);
  const look = [classes.page, beside ? classes.covered : '', narrow ? classes.narrow : ''].join(' ');
  return (
    <>
      <main className={look}>
        <div className={classes.top}>
          <Crumbs crumbs={[...crumbs, title]} />
          {tools}
        </div>
        <div className={classes.head}>
          <h1>{title}</h1>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
        {below && <div className={classes.below}>{below}</div>}
        <div className={classes.body}>{children}</div>
      </main>
      {beside}
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: ReactNode[] }) {
  const { t } = useTranslation();
  const house = useHouse();
  return (
    <nav aria-label={t('frame.crumbs')} className={classes.crumbs}>
      {crumbs.length === 1 && house && (
        <span className={classes.house}>
          <Brand name={house.name} logo={house.brand.logo} />
        </span>
      )}
      {crumbs.length > 1 &&
        crumbs.map((crumb, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place
          <span key={place} className={classes.crumb}>
            {place > 0 && <IconChevronRight size={14} stroke={2} aria-hidden="true" />}
            <IconChevronLeft size={20} stroke={2} aria-hidden="true" className={classes.back} />
            <span>{crumb}</span>
          </span>
        ))}
    </nav>
  );
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Portico`;
  }, [title]);
}
