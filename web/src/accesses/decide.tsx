import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { ClientAccess } from '../api/shapes.ts';
import classes from './accesses.module.css';
import { useWhere } from './where.ts';

/** Keeping is one click; removing asks. */
export function Decide({ access, remove }: { access: ClientAccess; remove: () => void }) {
  const { t } = useTranslation();
  const review = api.useMutation('post', '/api/accesses/{accessId}/reviews');
  const about = { name: access.person.name, where: useWhere()(access) };
  return (
    <span className={classes.decide}>
      <Button
        size="xs"
        aria-label={t('accesses.keepNamed', about)}
        loading={review.isPending}
        onClick={() => review.mutate({ params: { path: { accessId: access.id } }, body: { decision: 'confirmed' } })}
      >
        {t('accesses.keep')}
      </Button>
      <Button size="xs" variant="subtle" aria-label={t('accesses.removeNamed', about)} onClick={remove}>
        {t('accesses.remove')}
      </Button>
    </span>
  );
}
