import { useTranslation } from 'react-i18next';
import type { FieldOf } from '../api/shapes.ts';

/** In one sentence, who reads what stands in a field. */
export function WhoSees({ of, financial, visibleOutside }: { of: FieldOf; financial: boolean; visibleOutside: boolean }) {
  const { t } = useTranslation();
  if (financial) return t(`fields.seen.financial.${of}`);
  if (visibleOutside && of !== 'contacts') return t(`fields.seen.outside.${of}`);
  return t(`fields.seen.inside.${of}`);
}
