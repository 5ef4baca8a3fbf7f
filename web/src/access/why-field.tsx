import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import type { Thing } from '../parts/readers.ts';
import classes from './access.module.css';
import { Reasons } from './reasons.tsx';

/** Why can somebody, or can somebody not, see it? */
export function WhyField({ thing }: { thing: Thing }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const { class: _, ...place } = { class: undefined, ...thing };
  const query = { person: person?.id ?? '', ...place };
  const { data } = api.useQuery('get', '/api/access/why', { params: { query } }, { enabled: person !== null });
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  return (
    <div className={classes.foot}>
      <PersonPicker
        inside
        aria-label={t('access.whyNot')}
        placeholder={t('access.whyNot')}
        value={person?.id ?? null}
        onChange={(id, name) => setPerson(id && name ? { id, name } : null)}
      />
      <div role="status" ref={answer}>
        {person && data && !data.sees && <p className={classes.reason}>{t('access.seesNot', { name: person.name })}</p>}
        {person && data?.sees && <Reasons reasons={data.reasons} />}
        {data?.paused && <p className={classes.noSignIn}>{t('access.paused')}</p>}
      </div>
    </div>
  );
}
