import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './two-versions.module.css';

export type Differing = { name: string; theirs: string; yours: string };

type Props = { words: string; differing: Differing[]; take: () => void; keep: () => void };

/** Somebody saved the same thing in the meantime: both versions, side by side, and the choice. */
export function TwoVersions({ words, differing, take, keep }: Props) {
  const { t } = useTranslation();
  return (
    <section role="alert" className={classes.versions}>
      <p>
        <b>{words}</b> {t('versions.next')}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('versions.theirs')}</th>
            <th scope="col">{t('versions.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ name, theirs, yours }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{theirs || t('versions.nothing')}</td>
              <td>{yours || t('versions.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.choice}>
        <Button onClick={keep}>{t('versions.keepYours')}</Button>
        <Button variant="subtle" onClick={take}>
          {t('versions.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
