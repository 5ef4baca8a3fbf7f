import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './parts.module.css';

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

export function LoadMore({ pages }: { pages: Pages }) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="subtle" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {t('parts.loadMore')}
      </Button>
    </div>
  );
}
