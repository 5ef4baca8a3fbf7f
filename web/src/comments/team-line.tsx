import { mentionsTeam } from '@portico/contract/mention';
import { IconAt } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { CommentClass } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import classes from './comments.module.css';

type Props = { taskId: string; text: string; kind: CommentClass };

/** Says, before it is sent, whom @team reaches (D9): an employee is told who from outside; a client, that the team is. */
export function TeamLine({ taskId, text, kind }: Props) {
  const { t } = useTranslation();
  const team = useMe().person.side === 'team';
  const says = mentionsTeam(text);
  const { data } = api.useQuery(
    'get',
    '/api/tasks/{taskId}/mentioned',
    { params: { path: { taskId } } },
    { enabled: says && team && kind !== 'internal' },
  );
  if (!says) return null;
  const outside = data?.items ?? [];
  const names = outside.map(({ name, company }) => (company && company !== name ? `${name} (${company})` : name));
  const told = kind === 'internal' ? 'private' : !data ? 'team' : outside.length ? 'outside' : 'nobodyOutside';
  return (
    <p className={classes.readers} data-look={outside.length && kind !== 'internal' ? 'outside' : 'none'} role="status">
      <IconAt size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans
          t={t}
          i18nKey={team ? `mentions.${told}` : 'comments.toTeam'}
          values={{ names: new Intl.ListFormat(t('days.written')).format(names) }}
          components={{ b: <b /> }}
        />
      </span>
    </p>
  );
}
