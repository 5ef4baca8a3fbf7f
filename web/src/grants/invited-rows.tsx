import { IconAlertTriangle, IconPlus, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvitationRow } from '../api/shapes.ts';
import classes from './grants.module.css';

const signs = { known: IconUserCheck, new: IconPlus, refused: IconAlertTriangle };

/** What becomes of each address, before anybody is told. */
export function InvitedRows({ rows }: { rows: InvitationRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  // Those first: the end of a long list is out of sight.
  const sorted = [...refused, ...rows.filter(({ outcome }) => outcome !== 'refused')];
  return (
    <div>
      {refused.length > 0 && (
        <p className={classes.invitedRefused}>
          <signs.refused size={14} stroke={2} aria-hidden="true" />
          {t('grants.refusedRows', { count: refused.length, of: rows.length })}
        </p>
      )}
      <ul className={classes.invited} aria-label={t('grants.whatBecomes')}>
        {sorted.map(({ place, name, email, outcome, personId, reason }) => {
          const Sign = signs[outcome];
          return (
            <li key={place} data-outcome={outcome}>
              <span className={classes.invitedName}>
                {personId && name ? (
                  <Link to="/contacts/$personId" params={{ personId }}>
                    {name}
                  </Link>
                ) : (
                  (name ?? email)
                )}
                {name && <span className={classes.second}>{email}</span>}
              </span>
              <span className={classes.invitedOutcome}>
                <Sign size={14} stroke={2} aria-hidden="true" />
                {reason ?? t(`grants.outcomes.${outcome}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
