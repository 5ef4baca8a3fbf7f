import { useTranslation } from 'react-i18next';
import type { ClientAccess } from '../api/shapes.ts';

/** The projects an access leads to, the first of them by name. */
export function useWhere() {
  const { t } = useTranslation();
  return ({ projects, projectCount }: ClientAccess): string => {
    if (projectCount === 0) return t('accesses.noProject');
    const names = projects.map(({ name }) => name).join(', ');
    const more = projectCount - projects.length;
    return more > 0 ? t('accesses.andMore', { names, count: more }) : names;
  };
}
