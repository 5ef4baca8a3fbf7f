import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Sent } from '../api/shapes.ts';
import classes from './grants.module.css';

type Props = { projectId: string; asked: Sent<'previewGrantLetter'>['body'] };

/** The letter as it will arrive. */
export function LetterPaper({ projectId, asked }: Props) {
  const { t } = useTranslation();
  const [body] = useDebouncedValue(asked, 400);
  const { data: letter } = api.useQuery(
    'post',
    '/api/projects/{projectId}/grants/letter-preview',
    { params: { path: { projectId } }, body },
    { placeholderData: keepPreviousData },
  );
  if (!letter) return null;
  return (
    <section className={classes.letter}>
      <div className={classes.letterHead}>
        <h2>{t('grants.invitation')}</h2>
        {letter.to && <span className={classes.second}>{t('grants.to', { address: letter.to })}</span>}
      </div>
      <div className={classes.paper}>
        <dl>
          <dt>{t('grants.from')}</dt>
          <dd>{letter.from}</dd>
          <dt>{t('grants.subject')}</dt>
          <dd>
            <b>{letter.subject}</b>
          </dd>
        </dl>
        <iframe title={t('grants.letter')} sandbox="" srcDoc={letter.html} tabIndex={-1} />
      </div>
    </section>
  );
}
